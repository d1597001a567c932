# Saves typing. Each target is the plain command that you could type yourself;
# `make help` lists them.

PYTHON ?= python3
PORT ?= 8000

# Programs that others start by name (nbgrader calls alembic) are found too.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: book test list format run serve starters lab sheets slides questions teach zip pdf site module \
  mutants lock newest eyes report bench portable release terms cohort collect grade share mark agreement \
  formgrader feedback export back insight lti lti-key passback \
  capstone capstone-key capstone-check power clean help

# Always from nothing: a build that reads changed pages only forgets old warnings, and
# keeps pages and search words that are gone.
book: .venv/.installed  ## Build the book, and the instructor's in its folder teach.
	rm -rf _build/html _build/.doctrees
	.venv/bin/jupyter-book build --all -W --keep-going .
	@echo "The book: file://$(CURDIR)/_build/html/index.html"

# The rules of form come first: they say best what is wrong, and in seconds. A module alone
# is proven on the book as it stands, its changed pages built; it may lack a room.
ifdef MODULE
WHAT := --module $(MODULE) $(wildcard notebooks/$(MODULE).ipynb exercises/$(MODULE)) tests
else
WHAT := --ignore tests/form notebooks exercises tests
endif

FORM := .venv/bin/python -m coursekit form
STYLE := .venv/bin/npm run --prefix src/coursekit/web --silent lint && \
  .venv/bin/ruff check . && .venv/bin/ruff format --check . && \
  .venv/bin/ruff format --check --line-length 79 notebooks/*.ipynb exercises/*/*.ipynb

test: .venv/.installed-tests  ## Test all, or what proves one module (MODULE=bias).
	.venv/bin/python -m coursekit scripts
ifdef MODULE
	$(BESIDE)
else
	$(FORM)
	$(STYLE)
	.venv/bin/lint-imports
	.venv/bin/pytest -q -rs tests/form
	rm -rf _build/html _build/.doctrees
	.venv/bin/jupyter-book build --all -W --keep-going .
endif
	.venv/bin/pytest -rs --nbval -n 2 --no-loadscope-reorder $(WHAT)

# The book is built while form and style are looked at. What it says comes below what they
# say, and a fault of either stops the test.
define BESIDE
@mkdir -p _build; \
.venv/bin/jupyter-book build --quiet -W --keep-going . > _build/book.log 2>&1 & book=$$!; \
$(FORM) && $(STYLE); others=$$?; wait $$book; built=$$?; cat _build/book.log; \
test $$others$$built = 00
endef

list: .venv/.installed-tests  ## List what is missing or out of form, in seconds.
	$(FORM)

format: .venv/.installed-tests  ## Put code into the project's format.
	.venv/bin/python -m coursekit scripts
	.venv/bin/npm run --prefix src/coursekit/web --silent format
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
	.venv/bin/ruff format --line-length 79 notebooks/*.ipynb exercises/*/*.ipynb

run: .venv/.installed  ## Run a module's notebook and exercise, store what comes out (SLUG=minds).
	.venv/bin/python -m coursekit run $(SLUG)

# The book as it stands, however old: it says so, and is built only if there is none.
serve: .venv/.installed | _build/html/index.html  ## Serve the book on this machine only (PORT=8000).
	@.venv/bin/python -m coursekit serve --port $(PORT)

starters: .venv/.installed  ## Write every exercise as learners get it to _build/starters/.
	.venv/bin/python -m coursekit starters

lab: .venv/.installed-grading starters  ## Open the starters in Jupyter.
	.venv/bin/jupyter lab _build/starters

sheets: .venv/.installed-tests teach  ## Print the instructor's book, a PDF a page, to _build/sheets/.
	.venv/bin/python -m coursekit sheets

teach: .venv/.installed  ## Build the instructor's book alone.
	rm -rf _build/html/teach _build/.doctrees/teach
	.venv/bin/python -m coursekit teach

slides:  ## Write the slides of each module anew, into the book that is there.
	.venv/bin/python -m coursekit slides

questions: .venv/.installed-tests  ## Write the test of ideas, on paper, for Canvas and Moodle.
	.venv/bin/python -m coursekit questions

PACK := cd _build && ../.venv/bin/python -m zipfile -c in-this-together.zip html/

zip: book  ## Write the book as one archive, to read without a network.
	$(PACK)

pdf: .venv/.installed-tests  ## Write the book as a PDF, without answers and with them.
	.venv/bin/python -m coursekit pdf

# The book that goes out is the one that was tested: it is built only if there is none.
site: .venv/.installed-tests | _build/html/index.html  ## Gather what is published in _build/site; follow its links.
	$(PACK)
	.venv/bin/python -m coursekit pdf
	.venv/bin/python -m coursekit site

_build/html/index.html:
	$(MAKE) book

module: .venv/.installed  ## Begin a module from its templates (SLUG=minds).
	.venv/bin/python -m coursekit module $(SLUG)

mutants: .venv/.installed  ## Change right answers a little; say what becomes of it (SLUG=bias).
	@.venv/bin/python -m coursekit mutants $(SLUG) $(if $(SEED),--seed $(SEED))

lock: .venv/.installed-tests  ## Make constraints.txt anew from the requirements.
	sed '/^-[cre]/d' requirements.txt $(GRADING) $(LTI) tests/requirements.txt \
	| .venv/bin/uv pip compile --universal --python-version 3.11 \
	  --no-header --no-annotate - -o constraints.txt

newest: .venv/.installed-tests  ## Say what breaks with the newest versions allowed.
	.venv/bin/python -m coursekit newest

# An environment of its own: readers learn nothing from what it takes to measure.
eyes: .venv/.installed _build/eyes/.installed  ## Measure data/eyes.csv again; say what differs (Python 3.11, minutes).
	cd data && ../_build/eyes/.venv/bin/python -m eyes $(OPTIONS)

# Where nbgrader finds this course's configuration, for these targets alone.
release collect grade share mark agreement formgrader feedback export back insight lti passback: \
  export JUPYTER_CONFIG_PATH := $(CURDIR)/src/coursekit/desk

release: .venv/.installed-grading  ## Make an assignment to give out (ASSIGNMENT=bias).
	@.venv/bin/python -m coursekit release $(ASSIGNMENT)

terms: .venv/.installed-grading  ## Write the terms of your class, or check what you wrote there.
	@.venv/bin/python -m coursekit terms

# What is typed behind make stands in the shell's history and in the list of processes.
SECRET_FROM := $(origin SECRET)
# A dollar sign in a secret or a path is a dollar sign, and begins no variable of make.
override export SECRET := $(value SECRET)
override export FROM := $(value FROM)

ifeq ($(SECRET_FROM),command line)
cohort:
	@echo "What is typed behind make stands in the shell's history, and others here could \
read it. Take another secret: make cohort SECRET_FILE=…, or let it ask you." >&2; exit 1
else
cohort: .venv/.installed-grading  ## Draw fresh cases to grade with (SECRET_FILE=…, or asks; DIR=…).
	@.venv/bin/python -m coursekit cohort $(if $(DIR),--to "$(DIR)")
endif

collect: .venv/.installed-grading  ## Sort a platform's download by student (ASSIGNMENT=bias, FROM=…).
	@.venv/bin/python -m coursekit collect $(ASSIGNMENT) "$$FROM" $(OPTIONS)

grade: .venv/.installed-grading  ## Grade every submission, sandboxed (ASSIGNMENT=bias).
	@.venv/bin/python -m coursekit grade $(ASSIGNMENT) $(OPTIONS)

share: .venv/.installed-grading  ## Share answers in words out (ASSIGNMENT=bias, MARKERS="ana ben", TWICE=10, SEED=…).
	@.venv/bin/python -m coursekit share $(ASSIGNMENT) $(MARKERS) \
	  $(if $(TWICE),--twice $(TWICE)) $(if $(SEED),--seed "$(SEED)")

mark: .venv/.installed-grading  ## Mark answers in words, one after another (ASSIGNMENT=bias, TASK=…, MARKER=ana).
	@.venv/bin/python -m coursekit mark $(ASSIGNMENT) $(if $(TASK),--task $(TASK)) \
	  $(if $(MARKER),--marker "$(MARKER)") $(OPTIONS)

agreement: .venv/.installed-grading  ## Say how far markers of the same answers agree (ASSIGNMENT=bias).
	@.venv/bin/python -m coursekit agreement $(ASSIGNMENT)

formgrader: .venv/.installed-grading  ## Open nbgrader's own pages, in the browser.
	@.venv/bin/python -m coursekit formgrader $(OPTIONS)

feedback: .venv/.installed-grading  ## Write what each student reads (ASSIGNMENT=bias).
	@.venv/bin/python -m coursekit feedback $(ASSIGNMENT)

export: .venv/.installed-grading  ## Write all grades to _class/grades.csv and points.csv.
	@.venv/bin/python -m coursekit export

# Beside LIST: AGAIN=1, COLUMN=…, COMMENTS=… where the command asks for one.
back: .venv/.installed-grading  ## Put grades and feedback into your platform's files (ASSIGNMENT=bias, PLATFORM=moodle, LIST=…).
	@.venv/bin/python -m coursekit back $(ASSIGNMENT) --platform "$(PLATFORM)" --list "$(LIST)" \
	  $(if $(AGAIN),--again) $(if $(COLUMN),--column "$(COLUMN)") \
	  $(if $(COMMENTS),--comments "$(COMMENTS)") $(OPTIONS)

insight: .venv/.installed-grading  ## Say what the class got wrong (ASSIGNMENT=bias, STUB=… or ALIKE=1).
	@.venv/bin/python -m coursekit insight $(ASSIGNMENT) $(if $(STUB),--stub $(STUB)) \
	  $(if $(ALIKE),--alike)

lti: .venv/.installed-lti  ## Serve the course as a tool of Moodle or Canvas, on this machine (OPTIONS=…).
	.venv/bin/python -m coursekit lti $(OPTIONS)

lti-key: .venv/.installed-lti  ## Make that tool's keys (ADDRESS=https://…, BOOK=https://…).
	@.venv/bin/python -m coursekit lti-key --address "$(ADDRESS)" --book "$(BOOK)"

passback: .venv/.installed-lti  ## Send grades to the platform (ASSIGNMENT=bias).
	@.venv/bin/python -m coursekit passback $(ASSIGNMENT)

# The secret comes by the environment: a command line can be read by everyone here.
capstone: .venv/.installed  ## Make a team's table (TEAM=…, SECRET_FILE=… or SECRET=…, DIR=…).
	@.venv/bin/python -m coursekit capstone $(if $(DIR),--to "$(DIR)") -- "$$TEAM"

capstone-key: .venv/.installed  ## Say what is in the tables (TEAMS="…", SECRET_FILE=… or SECRET=…).
	@.venv/bin/python -m coursekit capstone --key -- "$$TEAMS"

capstone-check: .venv/.installed  ## Check what a team hands in (FROM=…, TO=…; TEAM=… with the secret).
	@.venv/bin/python -m coursekit capstone-check $(if $(TEAM),--team="$$TEAM") \
	  $(if $(TO),--to="$$TO") -- "$$FROM"

power: .venv/.installed  ## Audit tables of each kind anew, for data/audit_*.csv: minutes.
	.venv/bin/python -m coursekit power

report: .venv/.installed  ## Write the report on the course.
	.venv/bin/python -m coursekit report

bench: .venv/.installed-tests  ## Measure builds, tests, checks in a page and grading, as medians.
	.venv/bin/python bench/bench.py

portable: .venv/.installed-tests  ## Run the notebooks as other processors would: minutes.
	.venv/bin/python -m coursekit portable

clean:  ## Remove what was built.
	rm -rf _build

help:  ## List these targets.
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

# The environment is made once, and again when a list of requirements changes: by uv if
# it is on the path, which is faster, else by pip. Both say what they could not do.
GRADING := src/coursekit/desk/requirements.txt
LTI := src/coursekit/lti/requirements.txt

.venv/.installed: requirements.txt constraints.txt pyproject.toml
	$(call install,requirements.txt)
	touch $@

.venv/.installed-grading: $(GRADING) .venv/.installed
	$(call install,$(GRADING))
	touch $@

.venv/.installed-lti: $(LTI) .venv/.installed-grading
	$(call install,$(LTI))
	touch $@

.venv/.installed-tests: tests/requirements.txt .venv/.installed-lti
	$(call install,tests/requirements.txt)
	touch $@

_build/eyes/.installed: data/eyes/requirements.txt
	$(PYTHON) -m venv _build/eyes/.venv
	_build/eyes/.venv/bin/pip install --quiet --requirement $<
	touch $@

# A sandboxed kernel cannot keep what it compiles, so uv compiles all, as pip does.
define install
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "This needs Python \
3.11 or newer, and %s is %s.%s. Name a newer one: make book PYTHON=python3.12" \
% ((sys.executable,) + sys.version_info[:2]))'
if command -v uv > /dev/null; then \
  test -x .venv/bin/python || uv venv --quiet --allow-existing --python $(PYTHON) .venv && \
  uv pip install --python .venv/bin/python --compile-bytecode --requirement $(1); \
else \
  test -x .venv/bin/pip || $(PYTHON) -m venv .venv && \
  .venv/bin/pip install --requirement $(1); \
fi
endef
