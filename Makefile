# Everything that is needed is set up by the first target that needs it, in .venv, and is quick the second time.

VENV := .venv
BIN := $(VENV)/bin
BENCH := growth wire line_mode soak
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: help demo check lint test fuzz bench pictures clean
.NOTPARALLEL:

help:
	@echo "make demo      a server with a sample workshop, and the ssh lines to paste (make demo ARGS=\"--port 2300\")"
	@echo "make check     all that a push needs: lint, then test; what is quick comes first"
	@echo "make lint      style, types, and who may import whom"
	@echo "make test      every test, the pictures of every screen among them (make test ARGS=\"tests/pictures -x\")"
	@echo "make pictures  writes anew what is kept of the screens: pictures to compare with, those of the README, docs/KEYS.md, docs/VERBS.md, the golden trace"
	@echo "make fuzz      the property tests, for much longer"
	@echo "make bench     measures; asserts nothing (make bench BENCH=growth ARGS=\"--before ../elsewhere\")"
	@echo "make clean     takes away what was set up"

demo: $(VENV)/.for-use
	@$(BIN)/wtfc demo $(ARGS)

check: lint test

lint: $(VENV)/.for-tests
	@$(BIN)/ruff check -q .
	@$(BIN)/ruff format -q --check .
	@$(BIN)/lint-imports --no-logo 2>/dev/null >$(VENV)/.borders || { cat $(VENV)/.borders; exit 1; }
	@$(BIN)/mypy --no-error-summary

test: $(VENV)/.for-tests
	@sh deploy/test-tools
	@$(BIN)/pytest -q -n auto $(ARGS)

fuzz: $(VENV)/.for-tests
	@HYPOTHESIS_PROFILE=deep $(BIN)/pytest -q -n auto -m "not slow" --timeout 3600 $(ARGS)

bench: $(VENV)/.for-tests
	@set -e; for one in $(BENCH); do echo "== $$one"; $(BIN)/python -m benchmarks.$$one $(ARGS); done

pictures: $(VENV)/.for-tests
	@$(BIN)/python -m docs.pictures
	@$(BIN)/python -m tests.house.trace --write
	@git status --short docs tests/pictures tests/house/trace.txt 2>/dev/null || true

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
