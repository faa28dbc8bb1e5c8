# Thuisroute from a bare clone: needs Python 3.11 or newer, git and make.
# Each step leaves a stamp, so that what did not change is not done again.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo setup setup-develop test check lock clean FORCE

VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
PIP := $(BIN)/uv pip install --quiet --python $(BIN)/python
PORT ?= 8000
# One more than two cores, since who walks the pages waits for the browser.
WORKERS ?= 3
# What was compiled is kept, also where images switch that off: the tests start the
# program again and again, and compiling it is more than half of such a start.
export PYTHONDONTWRITEBYTECODE :=

BUILD := thuisroute/desk/static/build
STYLES := $(shell find thuisroute/desk -path '*/static/build' -prune -o -path '*/tests' -prune -o -type f -print \
	2>/dev/null | grep -E '\.(css|js|mjs|svg|txt)$$')
CATALOGUES := $(shell find thuisroute -name '*.po' 2>/dev/null)

LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup ## run everything with the example region (PORT=8000); Ctrl-C stops it
	@exec $(BIN)/thuisroute up --demo --port $(PORT)

setup: $(STAMPS)/run $(STAMPS)/assets $(STAMPS)/catalogues ## install what running needs

setup-develop: setup $(STAMPS)/develop ## install what running and checking need

test: check ## every check, then every test
	@echo "== tests"
	@$(BIN)/python -m pytest -n $(WORKERS)

check: setup-develop ## style, layers, types, migrations, translations
	@echo "== format"
	@$(BIN)/ruff format --check --quiet . || { echo "Mend it with: $(BIN)/ruff format ."; exit 1; }
	@echo "== lint"
	@$(BIN)/ruff check --quiet .
	@echo "== layers"
	@$(BIN)/lint-imports --no-logo
	@echo "== types"
	@$(BIN)/mypy
	@echo "== migrations"
	@DJANGO_SETTINGS_MODULE=thuisroute.project.settings.test \
		$(BIN)/python -W "ignore:Got an error checking a consistent migration history" \
		-m django makemigrations --check --dry-run
	@echo "== translations"
	@$(BIN)/python -m thuisroute.project.catalogues check

lock: $(STAMPS)/tool ## renew the hashed locks in requirements/
	@$(LOCK) requirements/tool.in -o requirements/tool.txt
	@$(LOCK) pyproject.toml -o requirements/run.txt
	@$(LOCK) pyproject.toml --group dev -o requirements/develop.txt
	@$(LOCK) --group assets -o requirements/node.txt

clean: ## remove what was installed and built; the data in var/ stays
	@rm -rf $(VENV) node_modules $(BUILD)

# The newest Python with what an environment needs, by its own word.
$(BIN)/python:
	@for name in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
		if $$name -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
			>/dev/null 2>&1; then found=$$name; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Thuisroute needs Python 3.11 or newer with its venv module, and found none;"; \
		echo "install it (Debian: apt install python3-venv) or name one: make PYTHON=/path/to/python3"; \
		exit 1; \
	fi; \
	echo "Environment in $(VENV), with $$($$found --version)"; \
	$$found -m venv $(VENV)

$(STAMPS)/tool: requirements/tool.txt | $(BIN)/python
	@mkdir -p $(STAMPS)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input \
		--require-hashes -r requirements/tool.txt
	@touch $@

$(STAMPS)/run: $(STAMPS)/tool requirements/run.txt pyproject.toml
	@echo "Packages"
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/develop: $(STAMPS)/run requirements/develop.txt
	@echo "Packages for development"
	@$(PIP) --require-hashes -r requirements/develop.txt
	@touch $@

# The machine's own npm where its Node is recent enough, else the one from the wheel.
node_modules/.installed: package.json package-lock.json | $(STAMPS)/tool
	@echo "Packages of the front end"
	@if ! { npm --version && node -e 'process.exit(Number(parseInt(process.versions.node) < 18))'; } \
		>/dev/null 2>&1; then \
		$(PIP) --require-hashes -r requirements/node.txt; \
		PATH="$(CURDIR)/$(BIN):$$PATH"; export PATH; \
	fi; \
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(STAMPS)/assets: $(STAMPS)/run node_modules/.installed thuisroute/project/assets.py $(STYLES) \
		$(if $(wildcard $(BUILD)/*),,FORCE)
	@echo "Styles, fonts and icons"
	@$(BIN)/python -m thuisroute.project.assets
	@touch $@

$(STAMPS)/catalogues: $(STAMPS)/run $(CATALOGUES)
	@echo "Translations"
	@$(BIN)/python -m thuisroute.project.catalogues compile
	@touch $@

FORCE:
