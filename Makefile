# Everything that is needed is set up by the first target that needs it, in .venv, and is quick the second time.

VENV := .venv
BIN := $(VENV)/bin
BENCH := growth wire soak
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: help demo test lint bench fuzz pictures clean

help:
	@echo "make demo      a server with a sample workshop, and the ssh lines to paste (make demo ARGS=\"--port 2300\")"
	@echo "make test      everything that is checked: lint, types, borders, tests"
	@echo "make lint      style, types and borders only"
	@echo "make fuzz      the property tests, for much longer"
	@echo "make bench     measures; asserts nothing (make bench BENCH=growth ARGS=\"--before ../elsewhere\")"
	@echo "make pictures  the pictures of the README, made by the real screens"

demo: $(VENV)/.for-use
	@$(BIN)/wtfc demo $(ARGS)

test: lint
	@$(BIN)/pytest -q -n auto $(ARGS)

lint: $(VENV)/.for-tests
	@$(BIN)/ruff check -q .
	@$(BIN)/ruff format -q --check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo 2>/dev/null >$(VENV)/.borders || { cat $(VENV)/.borders; exit 1; }

fuzz: $(VENV)/.for-tests
	@HYPOTHESIS_PROFILE=deep $(BIN)/pytest -q -n auto -m "not slow" --timeout 3600 $(ARGS)

bench: $(VENV)/.for-tests
	@set -e; for one in $(BENCH); do echo "== $$one"; $(BIN)/python -m benchmarks.$$one $(ARGS); done

pictures: $(VENV)/.for-tests
	@$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info

$(VENV)/.for-use: pyproject.toml
	@sh deploy/make-venv $(VENV)
	@$(BIN)/python -m pip install -qq -e .
	@touch $@

$(VENV)/.for-tests: pyproject.toml
	@sh deploy/make-venv $(VENV)
	@$(BIN)/python -m pip install -qq -e '.[test]'
	@touch $@ $(VENV)/.for-use
