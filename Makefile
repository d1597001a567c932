# Saves typing. Each target is the plain command that you could type yourself;
# `make help` lists them.

PYTHON ?= python3
PORT ?= 8000

# Programs that others start by name (nbgrader calls alembic) are found too.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: book test list format run serve starters sheets teach zip pdf module lock report \
  bench portable release cohort collect grade formgrader feedback export insight clean help

# Always from nothing: a build that reads changed pages only forgets old warnings, and
# keeps pages and search words that are gone.
book: .venv/.installed  ## Build the book.
	rm -rf _build/html _build/.doctrees
	.venv/bin/jupyter-book build --all -W --keep-going .
	@echo "The book: file://$(CURDIR)/_build/html/index.html"

# The rules of form come first: they say best what is wrong, and in seconds.
test: .venv/.installed-tests list  ## Check form and style, build every page, run every test.
	.venv/bin/python _ext/live.py
	.venv/bin/npm run --prefix live --silent lint
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/ruff format --check --line-length 79 notebooks/*.ipynb exercises/*/*.ipynb
	.venv/bin/pytest -q -rs tests/test_form.py
	rm -rf _build/html _build/.doctrees
	.venv/bin/jupyter-book build --all -W --keep-going .
	.venv/bin/pytest -rs --nbval -n 2 --dist loadscope --ignore tests/test_form.py \
	  notebooks exercises tests

list: .venv/.installed-tests  ## List what is missing or out of form, in seconds.
	PYTHONPATH=tools:_ext:exercises .venv/bin/python tests/form.py

format: .venv/.installed-tests  ## Put code into the project's format.
	.venv/bin/python _ext/live.py
	.venv/bin/npm run --prefix live --silent format
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
	.venv/bin/ruff format --line-length 79 notebooks/*.ipynb exercises/*/*.ipynb

run: .venv/.installed  ## Run a module's notebook and exercise, store what comes out (SLUG=minds).
	.venv/bin/jupyter nbconvert --to notebook --execute --inplace \
	  --ExecutePreprocessor.record_timing=False \
	  notebooks/$(SLUG).ipynb exercises/$(SLUG)/$(SLUG).ipynb

serve: book  ## Serve the book on this machine only (PORT=8000).
	.venv/bin/python -m http.server --bind 127.0.0.1 --directory _build/html $(PORT)

starters: .venv/.installed  ## Write every exercise as learners get it to _build/starters/.
	.venv/bin/python _ext/starter.py

sheets: .venv/.installed  ## Write the teaching sheets as pages to print to _build/sheets/.
	.venv/bin/python tools/sheets.py

teach: .venv/.installed  ## Build the instructor's book.
	.venv/bin/jupyter-book build --all --quiet -W --keep-going --path-output _build/teaching teaching
	@echo "The instructor's book: file://$(CURDIR)/_build/teaching/_build/html/index.html"

zip: book  ## Write the book as one archive, to read without a network.
	cd _build && ../.venv/bin/python -m zipfile -c in-this-together.zip html/

pdf: .venv/.installed-tests  ## Write the book as one PDF, without solutions.
	.venv/bin/python tools/pdf.py

module:  ## Begin a module from its templates (SLUG=minds).
	$(PYTHON) tools/module.py $(SLUG)

lock: .venv/.installed-tests  ## Make constraints.txt anew from the requirements.
	sed '/^-[cr]/d' requirements.txt grading/requirements.txt tests/requirements.txt \
	| .venv/bin/uv pip compile --universal --python-version 3.11 \
	  --no-header --no-annotate - -o constraints.txt

# Where nbgrader finds this course's configuration, for these targets alone.
release collect grade formgrader feedback export insight: \
  export JUPYTER_CONFIG_PATH := $(CURDIR)/grading

release: .venv/.installed-grading  ## Make an assignment to give out (ASSIGNMENT=bias).
	.venv/bin/nbgrader generate_assignment $(ASSIGNMENT)

cohort: .venv/.installed-grading  ## Draw fresh cases to grade with (SECRET=…, DIR=…).
	@.venv/bin/python grading/cohort.py $(if $(DIR),--to "$(DIR)")

collect: .venv/.installed-grading  ## Sort downloaded notebooks by student (ASSIGNMENT=bias).
	.venv/bin/nbgrader zip_collect $(ASSIGNMENT) --force

grade: .venv/.installed-grading  ## Grade every submission, sandboxed (ASSIGNMENT=bias).
	@.venv/bin/python grading/grade.py $(ASSIGNMENT) $(OPTIONS)

formgrader: .venv/.installed-grading  ## Read and mark answers in words, in the browser.
	.venv/bin/jupyter lab --LabApp.default_url=/formgrader \
	  $(if $(COURSE_CLASS),--ServerApp.root_dir="$(COURSE_CLASS)")

feedback: .venv/.installed-grading  ## Write what each student reads (ASSIGNMENT=bias).
	.venv/bin/nbgrader generate_feedback $(ASSIGNMENT) --force

export: .venv/.installed-grading  ## Write all grades to grading/_class/grades.csv.
	.venv/bin/nbgrader export --to $(or $(COURSE_CLASS),grading/_class)/grades.csv

insight: .venv/.installed-grading  ## Say what the class got wrong (ASSIGNMENT=bias, STUB=…).
	@.venv/bin/python grading/insight.py $(ASSIGNMENT) $(if $(STUB),--stub $(STUB))

report: .venv/.installed  ## Write the report on the course.
	.venv/bin/python tools/report.py

bench: .venv/.installed-tests  ## Measure builds, tests, checks in a page and grading, as medians.
	.venv/bin/python tools/bench.py

portable: .venv/.installed-tests  ## Run the notebooks as other processors would: minutes.
	.venv/bin/python tools/portable.py

clean:  ## Remove what was built.
	rm -rf _build

help:  ## List these targets.
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

# The environment is made once, and again when a list of requirements changes.
.venv/.installed: requirements.txt constraints.txt
	$(PYTHON) tools/environment.py

.venv/.installed-grading: requirements.txt grading/requirements.txt constraints.txt
	$(PYTHON) tools/environment.py --grading

.venv/.installed-tests: requirements.txt grading/requirements.txt \
  tests/requirements.txt constraints.txt
	$(PYTHON) tools/environment.py --tests
