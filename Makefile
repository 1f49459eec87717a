# Two commands do everything: `make run` and `make test`. Both may be repeated.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8000
export PYTHONUNBUFFERED = 1

.PHONY: help install install-dev demo run test test-services check bench requirements messages format clean distclean

help:
	@echo "make run            set up everything, load the demo district, serve it on $(HOST):$(PORT)"
	@echo "make test           every test that needs no server"
	@echo "make test-services  the tests that need PostgreSQL, Chromium, Tesseract, LibreOffice (installs them)"
	@echo "make check          lint, types, arrows between rooms, migrations, templates"
	@echo "make bench          speed, as ratios measured in one run; one part: make bench BENCH='--only import'"
	@echo "make messages       turn the words of site_config/locale into the form Django reads"
	@echo "make clean          remove caches; data under var/ stays"

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (set PYTHON=...)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  echo "python3-venv is missing; trying to install it"; \
	  $$(command -v sudo) apt-get install -y -qq python3-venv && $(PYTHON) -m venv $(VENV); \
	} || { rm -rf $(VENV); echo "Install it by hand: apt-get install python3-venv"; exit 1; }

$(VENV)/.installed: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@

install: $(VENV)/.installed

install-dev: $(VENV)/.installed-dev

demo: install
	$(BIN)/python manage.py migrate --no-input -v 0
	$(BIN)/python manage.py load_demo

run: demo
	@exec env HOST=$(HOST) PORT=$(PORT) $(BIN)/python manage.py serve  # exec: who stops make stops the server

test: install-dev
	$(BIN)/python -m pytest -n auto -m "not services"

test-services: install-dev
	bash .ci/services $(BIN)

check: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint
	DJANGO_SETTINGS_MODULE=site_config.settings.test $(BIN)/python manage.py check
	DJANGO_SETTINGS_MODULE=site_config.settings.test $(BIN)/python manage.py makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=site_config.settings.lint $(BIN)/python manage.py lintmigrations --project-root-path . --quiet ok ignore \
	  --include-apps portal units documents tracking reform propaganda search \
	  --ignore-name 0001_initial 0002_tasks_and_acts 0004_plan_channel_counts 0002_channels_results 0003_registers 0003_procedures 0003_people_who_run_it \
	    0005_relations 0005_mail_composers 0005_quality 0007_plan_periods_narrative 0009_listing 0009_plan_item_gives_task \
	    0006_external_units 0010_report_rounds 0011_posting_limits --exclude-migration-tests RUNPYTHON_MODEL_VARIABLE_NAME
	bash .ci/deploy-check $(BIN)

bench: install-dev
	$(BIN)/python bench/run.py $(BENCH)

requirements: install-dev
	$(BIN)/uv pip compile -q --no-header --no-emit-index-url --python-version 3.11 requirements.in -o requirements.txt
	$(BIN)/uv pip compile -q --no-header --no-emit-index-url --python-version 3.11 requirements-dev.in -o requirements-dev.txt

messages: install-dev
	$(BIN)/pybabel compile -d site_config/locale -l vi -D "django djangojs"

format: install-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint templates --reformat --quiet

clean:
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage htmlcov
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV) var
