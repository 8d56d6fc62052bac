# `make help` lists what there is. Every target installs what it lacks first.
SHELL := /bin/bash
PORT ?= 8080
BROWSERS ?= turns
SECONDS ?= 600
CARGO := . scripts/env.sh && use_toolchain && cargo

.DEFAULT_GOAL := help
.PHONY: help dev serve build test test-exports release test-release package test-package test-cms test-trust fuzz size bench shots fmt clean

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

serve: build ## builds the site and serves it at http://127.0.0.1:8080/ (another port: make serve PORT=8081)
	@node scripts/serve.mjs --port $(PORT)

dev: ## serves a debug build at http://127.0.0.1:8080/, built and loaded anew within seconds of each change; panics say where
	@scripts/setup.sh build
	@. scripts/env.sh && use_toolchain && unset NO_COLOR && for_wasm cargo fetch --locked --target wasm32-unknown-unknown && for_wasm trunk serve --dist target/dev --port $(PORT)

build: ## builds the site into dist/
	@scripts/setup.sh build
	@scripts/build.sh

test: ## runs everything: format, lints, tests, the build, three browsers, the size; the last line counts (BROWSERS=all: each scenario in all three)
	@MK_BROWSERS=$(BROWSERS) scripts/test.sh

test-exports: build ## opens every kind of export in a program of another hand and compares the values
	@tests/exports/run.sh

release: build ## packs the site as a zip with instructions, licences, bill of materials and checksums, and its symbols beside it, in target/release-zip/
	@scripts/setup.sh zip
	@. scripts/env.sh && use_toolchain && node scripts/release.mjs

test-release: release ## installs, updates and removes the zip with real web servers in three browsers, and checks its papers
	@tests/release/run.sh

package: release ## packs the element for npm, in target/npm/
	@scripts/setup.sh release
	@node scripts/package.mjs

test-package: package ## installs the npm package in TypeScript, React and Vue pages, in three browsers
	@tests/package/run.sh

test-cms: release ## puts the plugin in WordPress and the recipe in Wagtail, for real, in three browsers
	@tests/e2e/cms/run.sh

test-trust: ## builds the release twice in two folders and compares them, and updates from that of the commit before
	@tests/release/trust.sh

fuzz: ## feeds each reader of outside bytes hostile ones for ten minutes (other: make fuzz SECONDS=60)
	@scripts/fuzz.sh $(SECONDS)

size: build ## measures the first load against its budget
	@node scripts/size.mjs

bench: build ## measures loading and answering on a slow phone, a group of up to 100,000, and the memory of long use
	@scripts/setup.sh test
	@node tests/bench/bench.mjs
	@node tests/bench/bench-group.mjs
	@node tests/bench/bench-life.mjs

shots: ## takes pictures of every recorded state of every screen into target/shots/, at four widths, light and dark
	@scripts/setup.sh test
	@tests/shots/run.sh

fmt: ## formats the Rust sources
	@scripts/setup.sh build
	@$(CARGO) fmt

clean: ## removes what was built here; the tools stay
	@rm -rf dist target
