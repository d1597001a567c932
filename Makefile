# Saves typing. Each target is the plain command that you could type yourself;
# `make help` lists them.

PYTHON ?= python3
PORT ?= 8000

# Programs that others start by name (nbgrader calls alembic) are found too.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: book test serve starters sheets module lock report bench clean help

# Always from nothing: a build that reads changed pages only forgets old warnings.
book: .venv/.installed  ## Build the book.
	.venv/bin/jupyter-book build --all -W --keep-going .
	@echo "The book: file://$(CURDIR)/_build/html/index.html"

# The rules of form come first: they say best what is wrong, and in seconds.
test: .venv/.installed-tests  ## Check the style, build every page, run every test.
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/ruff format --check --line-length 79 notebooks/*.ipynb exercises/*/*.ipynb
	PYTHONPATH=tools:_ext:exercises .venv/bin/python tests/form.py
	.venv/bin/pytest -q tests/test_form.py
	.venv/bin/jupyter-book build --all -W --keep-going .
	.venv/bin/pytest --nbval -n 2 --dist loadscope --ignore tests/test_form.py \
	  notebooks exercises tests

serve: book  ## Serve the book on this machine only (PORT=8000).
	.venv/bin/python -m http.server --bind 127.0.0.1 --directory _build/html $(PORT)

starters: .venv/.installed  ## Write every exercise as learners get it to _build/starters/.
	.venv/bin/python _ext/starter.py

sheets: .venv/.installed  ## Write the teaching sheets as pages to print to _build/sheets/.
	.venv/bin/python tools/sheets.py

module:  ## Begin a module from its templates (SLUG=minds).
	$(PYTHON) tools/module.py $(SLUG)

lock: .venv/.installed-tests  ## Make constraints.txt anew from the requirements.
	sed '/^-[cr]/d' requirements.txt tests/requirements.txt \
	| .venv/bin/uv pip compile --universal --python-version 3.11 \
	  --no-header --no-annotate - -o constraints.txt

report: .venv/.installed  ## Write the report on the course.
	.venv/bin/python tools/report.py

bench: .venv/.installed-tests  ## Measure builds and tests, as medians.
	.venv/bin/python tools/bench.py

clean:  ## Remove what was built.
	rm -rf _build

help:  ## List these targets.
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

# The environment is made once, and again when a list of requirements changes.
.venv/.installed: requirements.txt constraints.txt
	$(PYTHON) tools/environment.py

.venv/.installed-tests: requirements.txt tests/requirements.txt constraints.txt
	$(PYTHON) tools/environment.py --tests
