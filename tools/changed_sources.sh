#!/usr/bin/env bash
# The C++ files of the last work: changed since $NEXTLINE_SINCE (a commit), or since this branch
# left origin/main, or within the last day; all of them if history does not tell.
set -euo pipefail
cd "$(dirname "$0")/.."
since=${NEXTLINE_SINCE:-}
if [ -z "$since" ]; then
    since=$(git merge-base HEAD origin/main 2>/dev/null || true)
    [ "$since" = "$(git rev-parse HEAD)" ] && since=
fi
[ -n "$since" ] || since=$(git rev-list -1 --before='1 day ago' HEAD)
if [ -n "$since" ]; then
    git diff --name-only --diff-filter=d "$since" -- '*.cpp' '*.h'
else
    git ls-files '*.cpp' '*.h'
fi
