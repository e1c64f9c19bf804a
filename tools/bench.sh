#!/usr/bin/env bash
# Measures: each bench, one core, ten repetitions, medians. docs/performance.md holds the figures.
#   tools/bench.sh build [further arguments of Google Benchmark]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-build}
[ $# -gt 0 ] && shift
for bench in "$folder"/bench/bench_*; do
    [ -x "$bench" ] && [ -f "$bench" ] || continue
    echo "== ${bench##*/}"
    taskset -c 0 "$bench" --benchmark_repetitions=10 --benchmark_report_aggregates_only=true \
        --benchmark_min_time=0.2 "$@" 2>/dev/null | grep -v -E '_(mean|stddev|cv) ' || true
done
