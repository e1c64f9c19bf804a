#!/usr/bin/env bash
# Runs the tests of a build folder and closes with one line: N passed, N failed[, N skipped].
#   tools/run_tests.sh build [further arguments of ctest]
set -uo pipefail
cd "$(dirname "$0")/.."
folder=${1:-build}
[ $# -gt 0 ] && shift
report=$folder/tests.xml
rm -f "$report"
ctest --test-dir "$folder" -j"$(nproc)" --output-on-failure --no-tests=error \
    --progress --output-junit "$(pwd)/$report" "$@"
status=$?
[ -f "$report" ] || { echo "ctest wrote no report" >&2; exit 1; }
python3 tools/closing_line.py "$report"
exit $status
