# Two commands do everything: `make demo` and `make test`. Both need Python 3.11+ and make, nothing else.

PYTHONS := $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ZAAK := voorbeelden/bakker.yaml
CODE := openfisca_participatie tests benchmarks

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench clean

help:
	@echo "make demo    een voorbeeldzaak: berekening, uitleg en een brief als PDF"
	@echo "make test    alle controles: stijl, typen, tests, wetstests"
	@echo "make lint    alleen stijl en typen        make format  stijl herstellen"
	@echo "make bench   snelheid meten               make clean   .venv en uitvoer weghalen"

# The environment is made anew only when the dependencies may have changed.
$(READY): pyproject.toml
	@python=""; for candidate in $(PYTHONS); do \
	  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python="$$candidate"; break; fi; \
	done; \
	if [ -z "$$python" ]; then echo "Python 3.11 of nieuwer is nodig. Geef aan waar: make PYTHON=/pad/naar/python3" >&2; exit 1; fi; \
	echo "Omgeving klaarzetten in $(VENV) (eenmalig, een minuut) ..."; \
	"$$python" -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

demo: $(READY)
	@mkdir -p uit
	@echo; echo "\$$ participatie bereken $(ZAAK)"; echo
	@$(BIN)/participatie bereken $(ZAAK)
	@echo; echo "\$$ participatie uitleg $(ZAAK)"; echo
	@$(BIN)/participatie uitleg $(ZAAK)
	@echo; echo "\$$ participatie brief $(ZAAK) --soort toekenning --formaat pdf -o uit/bakker.pdf"; echo
	@$(BIN)/participatie brief $(ZAAK) --soort toekenning --formaat pdf -o uit/bakker.pdf
	@echo; echo "\$$ participatie vergelijk $(ZAAK) --voorstel bijverdiengrenzen"; echo
	@$(BIN)/participatie vergelijk $(ZAAK) --voorstel bijverdiengrenzen
	@echo; echo "De brief staat in $(CURDIR)/uit/bakker.pdf"

test: lint
	@echo "== tests"
	@$(BIN)/python -m pytest -n auto --dist worksteal
	@echo "== wetstests (tests/yaml)"
	@ls -d tests/yaml/*/ | xargs -P 2 -n 7 $(BIN)/openfisca test --country-package openfisca_participatie

lint: $(READY)
	@echo "== stijl en typen"
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE) || { echo "Niet in de stijl van het project; herstel met: make format" >&2; exit 1; }
	@$(BIN)/mypy

format: $(READY)
	@$(BIN)/ruff check --fix --quiet $(CODE)
	@$(BIN)/ruff format --quiet $(CODE)

bench: $(READY)
	@$(BIN)/python benchmarks/opstarten.py
	@$(BIN)/python benchmarks/populatie.py
	@$(BIN)/python benchmarks/doorrekenen.py
	@$(BIN)/python benchmarks/vergelijken.py
	@$(BIN)/python benchmarks/brieven.py

clean:
	@rm -rf $(VENV) uit .hypothesis .pytest_cache .mypy_cache .ruff_cache
