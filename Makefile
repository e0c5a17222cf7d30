# Two commands: `make reports` and `make test`. Both need Python 3.11 to 3.13, git and make,
# and build .venv themselves; whatever environment is active in the shell is left alone.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
STAMP  := $(VENV)/.complete
LINTED := lib tests notebooks

# Settings that would make pip write elsewhere, or refuse. Index, proxy and certificates stay.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV PIP_USER PIP_TARGET PIP_PREFIX PIP_ROOT PIP_PYTHON \
  PIP_CONSTRAINT PIP_REQUIREMENT PIP_EDITABLE PIP_NO_DEPS PIP_REQUIRE_HASHES PIP_DRY_RUN \
  PIP_NO_BINARY PIP_ONLY_BINARY PIP_PRE PIP_IGNORE_INSTALLED

# When the user names an interpreter we try that one only; otherwise newest first after python3.
OTHERS := $(if $(filter file,$(origin PYTHON)),python3.13 python3.12 python3.11 python)

# A virtual environment does not survive a move of its folder, nor the loss of its interpreter;
# the stamp, written last, says where it was completed.
READY := $(shell [ -x $(PY) ] && [ "$$(cat $(STAMP) 2>/dev/null)" = "$(CURDIR)" ] && echo yes)
ifneq ($(READY),yes)
.PHONY: $(STAMP)
endif

.PHONY: help reports test lab notebooks bench check lock clean
.NOTPARALLEL:

help:  ## this list
	@echo "Leerkringwerkboek. Start with: make reports"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-18s%s\n", $$1, $$2}'

reports: $(STAMP)  ## write the reports of the made-up circle and the published ones
	@echo "Writing the reports of the made-up circle and the published ones."
	@$(VENV)/bin/leerkring report voorbeeld --gepubliceerd
	@echo "Done. Open reports/index.html in a browser."

test: $(STAMP)  ## run every test: lint, units, doctests, notebooks, the runner
	@echo "Checking style (ruff)."
	@$(PY) -m ruff check --quiet $(LINTED)
	@$(PY) -m ruff format --check --quiet $(LINTED) || { echo "Run: $(PY) -m ruff format $(LINTED)"; exit 1; }
	@echo "Running the tests, two files at a time."
	@$(PY) -m pytest tests lib --ignore=tests/benchmarks --nbval notebooks -n 2 --dist loadfile
	@echo "All tests passed. To read the reports: make reports. To work in the notebooks: make lab."

lab: $(STAMP)  ## open the workbook in JupyterLab
	@echo "Opening notebooks/00_werkboek.ipynb in JupyterLab; Ctrl-C here stops it."
	@$(PY) -m jupyterlab --config=lib/leerkring/lab.py notebooks/00_werkboek.ipynb

notebooks: $(STAMP)  ## renew the outputs that are stored in the notebooks
	@$(PY) -m leerkring.verslag.stored notebooks

bench: $(STAMP)  ## measure (never part of make test)
	@$(PY) -m pytest tests/benchmarks -q -s

check: $(STAMP)  ## check the code's style and every circle under data/
	@status=0; \
	$(PY) -m ruff check $(LINTED) || status=1; \
	$(PY) -m ruff format --check $(LINTED) || status=1; \
	for kring in data/*/; do \
	  [ ! -d "$$kring" ] || $(VENV)/bin/leerkring check "$$kring" || status=1; \
	done; exit $$status

lock:  ## renew requirements.lock (UPGRADE=1 takes newer versions); needs uv
	@command -v uv >/dev/null || { echo "make lock needs the tool uv on the PATH (python3 -m pip install uv)."; exit 1; }
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --extra test $(if $(UPGRADE),--upgrade) pyproject.toml -o requirements.lock
	@echo "requirements.lock is renewed. Now: make test"

clean:  ## remove .venv and caches; reports and data stay
	@rm -rf $(VENV) build lib/*.egg-info .pytest_cache .ruff_cache .hypothesis
	@find lib tests notebooks \( -name __pycache__ -o -name .ipynb_checkpoints \) -prune -exec rm -rf {} +
	@echo "Removed .venv and the caches."

# --require-hashes: exactly the files that the lock names. --only-binary: no compiler needed.
# -qq: errors only. --no-user: a pip.conf with `user = true` would be refused inside a virtual environment.
$(STAMP): requirements.lock pyproject.toml
	@set -e; \
	if [ "$(READY)" = yes ]; then \
	  echo "[1/3] requirements.lock or pyproject.toml changed: bringing $(VENV) up to date."; \
	else \
	  python=; novenv=; \
	  for candidate in "$(PYTHON)" $(OTHERS); do \
	    "$$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || continue; \
	    if "$$candidate" -c 'import venv, ensurepip' 2>/dev/null; then python="$$candidate"; break; \
	    else novenv="$$candidate"; fi; \
	  done; \
	  if [ -z "$$python" ]; then \
	    if [ -n "$$novenv" ]; then \
	      echo "$$novenv has no venv module. On Debian and Ubuntu: sudo apt install python3-venv"; \
	    else \
	      echo "The workbook needs Python 3.11, 3.12 or 3.13; $(PYTHON) is: $$("$(PYTHON)" --version 2>&1 || true)"; \
	      echo "Install one of these, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; \
	    fi; exit 1; \
	  fi; \
	  echo "[1/3] Making $(VENV) with $$("$$python" --version). This happens once."; \
	  rm -rf $(VENV); "$$python" -m venv $(VENV); \
	fi; \
	rm -f $(STAMP); \
	failed() { echo "Installing did not succeed; the reason is above. The next make starts afresh."; exit 1; }; \
	echo "[2/3] Installing the locked packages. The first time takes some minutes."; \
	$(PY) -m pip install -qq --disable-pip-version-check --no-user --only-binary :all: \
	  --require-hashes -r requirements.lock || failed; \
	echo "[3/3] Installing the workbook itself."; \
	$(PY) -m pip install -qq --disable-pip-version-check --no-user \
	  --no-build-isolation --no-deps --editable . || failed; \
	printf '%s\n' "$(CURDIR)" > $(STAMP)
