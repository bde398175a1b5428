# Recipes for work on asreported; each is one line that can be typed by hand.
PYTHON ?= python

.PHONY: install test lint types layers check bench floors weights build

install:  ## everything that work on the project needs
	$(PYTHON) -m pip install -e '.[dev]'

test:  ## the whole test suite
	$(PYTHON) -m pytest

lint:  ## style
	$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check .

types:  ## static types
	$(PYTHON) -m mypy

layers:  ## imports go one way
	lint-imports

check: lint types layers test  ## all of the above

bench:  ## every figure that the README states (needs the development data)
	$(PYTHON) -m bench all

floors:  ## fail when a figure falls below its floor
	$(PYTHON) -m bench all --check

weights:  ## train the attribution weights anew (needs the development data)
	$(PYTHON) -m asreported.training attribution

build:  ## a wheel and a source distribution
	$(PYTHON) -m pip wheel --no-deps -w dist .
