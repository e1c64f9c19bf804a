#!/usr/bin/env bash
# Runs the tests of a build folder and closes with one line: N passed, N failed[, N skipped].
#   tools/run_tests.sh build [further arguments of ctest]
# With WEB=1 also the tests of the web page, which tools/web.sh has built.
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
reports=("$report")
if [ "${WEB:-}" = 1 ]; then
    tools/web.sh test || status=1
    reports+=(build/web-tests.xml)
fi
python3 tools/closing_line.py "${reports[@]}"
exit $status
