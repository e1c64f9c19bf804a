# The few commands of Nextline. Each sets up what it needs; a second run does only what changed.
#   make demo    build, show two plans, write their pages
#   make web     build the web page and serve it on localhost
#   make test    build and run every test
#   make deep    sanitizers, fuzzing, the web build of the engine, lint (20 to 40 minutes at first)
#   make bench   measure
#   make check   check the knowledge and the plans of the example patients
#   make format  lay out the C++ as .clang-format says
.PHONY: demo web test deep bench check format build setup clean

build_dir := build
nextline := $(build_dir)/nextline

setup:
	@tools/setup.sh build

build: setup
	@tools/build.sh release

demo: build
	@tools/demo.sh $(nextline)

web: build
	@tools/setup.sh web
	@tools/web.sh build
	@tools/web.sh serve

test: build
	@tools/setup.sh web
	@tools/web.sh build
	@WEB=1 tools/run_tests.sh $(build_dir)

deep:
	@tools/setup.sh deep
	@tools/deep.sh

bench: build
	@tools/bench.sh $(build_dir)

check: build
	@$(nextline) check knowledge

format:
	@tools/setup.sh deep
	@git ls-files -co --exclude-standard '*.cpp' '*.h' | xargs clang-format-19 -i

clean:
	rm -rf build build-asan build-wasm build-node apps/web/dist apps/web/node_modules
