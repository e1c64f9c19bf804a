#!/usr/bin/env bash
# Configures (once) and builds one preset of CMakePresets.json: release (folder build), asan, wasm.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-release}
case "$preset" in
    release) folder=build ;;
    *) folder=build-$preset ;;
esac
[ -f "$folder/build.ninja" ] || cmake --preset "$preset" >"/dev/null"
cmake --build "$folder"
