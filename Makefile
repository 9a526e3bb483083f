# Two commands do everything: `make run` and `make test`. Each sets itself up in .venv the first time, and again whenever
# pyproject.toml or constraints.txt change; otherwise they install nothing. Needed: Python 3.11 or newer, and make.
PYTHON ?= python3
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt
ARGS ?=

.PHONY: run test crash bench floor weights bench-comparing bench-slack lint format constraints clean cards discord-spec
.DEFAULT_GOAL := run

run: .venv/run.stamp
	@DEALBRIEF_DATA="$${DEALBRIEF_DATA:-.dealbrief}" $(PY) -m bot run $(ARGS)

test: .venv/test.stamp
	@$(PY) -m pytest --numprocesses 2 $(ARGS)

# Minutes instead of seconds: many more kills, every zone through a year, and the search for what mutants do wrong.
crash: .venv/test.stamp
	@DEALBRIEF_CRASH=long $(PY) -m pytest --numprocesses 2 tests/briefs tests/adapters/slack $(ARGS)

bench: .venv/test.stamp
	@$(PY) tests/benchmarks/reading.py $(ARGS)

# The quality on all gold articles; floors that were passed are raised.
floor: .venv/test.stamp
	@$(PY) -m tests.quality.measuring

# The weights of the reader, learnt anew from the gold; `make floor` afterwards tells what they are worth.
weights: .venv/test.stamp
	@$(PYTHON) -m venv --clear build/learning
	@build/learning/bin/python -m pip install --quiet --quiet --disable-pip-version-check --requirement tests/learning/requirements.txt --constraint constraints.txt --editable .
	@$(PY) -m tests.learning.examples > build/examples.jsonl
	@build/learning/bin/python -m tests.learning.learning build/examples.jsonl seeds/weights.json

# What one more article costs in a ledger of a million claims, beside one of ten thousand.
bench-comparing: .venv/test.stamp
	@$(PY) -m tests.benchmarks.comparing $(ARGS)

# How soon a slash command is acknowledged and answered, beside an empty handler.
bench-slack: .venv/test.stamp
	@$(PY) tests/benchmarks/slash.py $(ARGS)

lint: .venv/test.stamp
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@.venv/bin/lint-imports

# Ten thousand hostile cards as messages of each chat platform: within every limit, nothing in them alive.
cards: .venv/test.stamp
	@DEALBRIEF_CARDS=10000 $(PY) -m pytest -q --numprocesses 2 tests/adapters/discord/test_render.py tests/adapters/slack/test_render.py $(ARGS)

# The commands and hostile messages against the schemas of Discord's published API; needs node and npm.
discord-spec: .venv/test.stamp
	@mkdir -p build/spec && cp tests/adapters/discord/check.mjs build/spec/
	@cd build/spec && npm install --silent --no-save --no-audit --no-fund discord-api-spec@10.0.266135 zod@4.6.7
	@PYTHONPATH=. $(PY) tests/adapters/discord/dump.py | (cd build/spec && node check.mjs)

format: .venv/test.stamp
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

# The newest versions that pyproject.toml allows, in an environment of their own; run `make test` afterwards.
constraints:
	@$(PYTHON) -m venv --clear build/newest
	@build/newest/bin/python -m pip install --quiet --quiet --disable-pip-version-check --upgrade setuptools
	@build/newest/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-build-isolation --editable '.[test]'
	@{ head -n 1 constraints.txt; \
		build/newest/bin/python -m pip freeze --all --exclude pip --exclude-editable; } > build/constraints.txt
	@mv build/constraints.txt constraints.txt

clean:
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .peers

.venv/run.stamp: pyproject.toml constraints.txt | .venv/made.stamp
	@$(PIP) --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: pyproject.toml constraints.txt | .venv/made.stamp
	@$(PIP) --no-build-isolation --editable '.[test]'
	@touch .venv/run.stamp $@

# The stamp comes last, so that an environment that was left half made is made again.
.venv/made.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "dealbrief needs Python 3.11 or newer. Name one like this: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up in .venv, once; this takes less than a minute."
	@$(PYTHON) -m venv .venv
	@$(PIP) setuptools
	@touch $@
