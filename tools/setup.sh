#!/usr/bin/env bash
# Installs what Nextline is built with, from Debian 12's own packages. The one list of them.
#   tools/setup.sh build     what `make demo`, `make test` and `make bench` need
#   tools/setup.sh web       also what the web page and its tests need
#   tools/setup.sh deep      also what `make deep` and `make check` need
# Does nothing, quickly, when all of it is there.
set -euo pipefail

build=(
    g++ cmake ninja-build ccache make python3  # compile; run the test scripts
    libsimdjson-dev                            # engine/base: JSON
    libyaml-cpp-dev libsodium-dev              # engine/authoring: YAML, content hash
    libsqlite3-dev zlib1g-dev                  # engine/trialstore: the index of trials, .gz
    libkainjow-mustache-dev                    # engine/reports: the page
    libcli11-dev                               # apps/cli: command line
    libgtest-dev librapidcheck-dev             # tests: units, laws
    libbenchmark-dev                           # bench
)
web=(
    clang-19 lld-19 llvm-19 libc++-19-dev-wasm32 libc++abi-19-dev-wasm32    # the engine for the web
    libclang-rt-19-dev-wasm32 wasi-libc
    chromium                                   # apps/web: its tests in a browser
)
# A Node that is already here, from wherever, stays; without one Debian's fetches a newer one.
command -v node >/dev/null && command -v npm >/dev/null || web+=(nodejs npm)
deep=(
    libclang-rt-19-dev                         # sanitizers, fuzzing
    clang-tidy-19 clang-format-19 git          # lint
)

case "${1:-build}" in
    build) wanted=("${build[@]}") ;;
    web) wanted=("${build[@]}" "${web[@]}") ;;
    deep) wanted=("${build[@]}" "${web[@]}" "${deep[@]}") ;;
    *) echo "usage: tools/setup.sh [build|web|deep]" >&2; exit 2 ;;
esac

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

run=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        {
            echo "Nextline needs packages that are missing; this user is not root and has no sudo."
            echo "Somebody who may install should run:"
            echo "    apt-get install ${missing[*]}"
        } >&2
        exit 1
    fi
    run=(sudo)
fi
if ! command -v apt-get >/dev/null; then
    echo "Nextline is set up with apt-get on Debian 12. Elsewhere, install:" >&2
    echo "    ${missing[*]}" >&2
    exit 1
fi
echo "installing: ${missing[*]}"
"${run[@]}" apt-get update -q=2
"${run[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q=2 -y --no-install-recommends "${missing[@]}" >/dev/null
