#!/usr/bin/env bash
# The slow checks: sanitizers over every test, each fuzz target for $FUZZ_SECONDS (20), the engine
# compiled for the web, clang-format on all files, clang-tidy on changed ones. Goes on after a
# failure, says at the end what failed, and closes with the line N passed, N failed.
#   tools/deep.sh [reports of tests that ran before, to be added to the closing line]
set -uo pipefail
cd "$(dirname "$0")/.."
passed=0 failed=0 failures=()

step() {  # step NAME COMMAND...: one check, counted
    local name=$1 started=$SECONDS
    shift
    echo "== $name"
    if "$@"; then
        passed=$((passed + 1))
        echo "== $name: passed, $((SECONDS - started)) s"
    else
        failed=$((failed + 1))
        failures+=("$name")
        echo "== $name: FAILED, $((SECONDS - started)) s"
    fi
}

fuzz() {  # a copy of the corpus, so that finds do not land in the tree
    local target=$1 name finds
    name=$(basename "$target")
    finds=build-asan/finds/$name
    mkdir -p "$finds"
    "$target" -max_total_time="${FUZZ_SECONDS:-20}" -timeout=10 -rss_limit_mb=3000 -max_len=20000 \
        -print_final_stats=0 -verbosity=0 -artifact_prefix="$finds/failing-" \
        "$finds" "tests/fuzz/corpus/${name#fuzz_}"
}

formatted() {
    git ls-files '*.cpp' '*.h' | xargs clang-format-19 --dry-run -Werror
}

linted() {  # fuzz targets and tests too; headers through the sources that include them
    local sources
    mapfile -t sources < <(tools/changed_sources.sh | grep '\.cpp$' |
        grep -Ff - -o build-asan/compile_commands.json | sort -u)  # only what this build compiles
    [ ${#sources[@]} -eq 0 ] && return 0
    printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 2 clang-tidy-19 -p build-asan --quiet \
        2> >(grep -v 'warnings generated' >&2)
}

step "sanitizers: build" tools/build.sh asan
step "sanitizers: tests" env ASAN_OPTIONS=detect_stack_use_after_return=1 \
    UBSAN_OPTIONS=print_stacktrace=1 tools/run_tests.sh build-asan
for target in build-asan/tests/fuzz/fuzz_*; do
    [ -x "$target" ] && [ -f "$target" ] && step "fuzz: ${target##*/fuzz_}" fuzz "$target"
done
step "web: engine for wasm32" tools/build.sh wasm
step "layout of the C++" formatted
step "clang-tidy on changed files" linted

for name in ${failures[@]+"${failures[@]}"}; do echo "failed: $name"; done
reports=("$@")
[ -f build-asan/tests.xml ] && reports+=(build-asan/tests.xml)
python3 tools/closing_line.py --add "$passed" "$failed" ${reports[@]+"${reports[@]}"}
[ "$failed" -eq 0 ]
