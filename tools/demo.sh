#!/usr/bin/env bash
# Shows the plans of the two example records and writes their pages.
#   tools/demo.sh build/nextline
set -euo pipefail
cd "$(dirname "$0")/.."
nextline=${1:-build/nextline}
pages=build/demo
mkdir -p "$pages"

show() {  # show TITLE RECORD PAGE
    echo
    echo "=== $1"
    echo "=== $nextline plan $2"
    echo
    "$nextline" plan "$2"
    for language in en es; do
        "$nextline" plan "$2" --format html --language "$language" \
            >"$pages/$3.$language.html" 2>/dev/null
    done
}

show "A case written by hand" examples/hr_positive_after_palbociclib.yaml after_palbociclib
show "A hospital's record (FHIR, mCODE)" examples/patient01/bundle.json patient01
echo
echo "The same as pages, in English and Spanish:"
for page in "$pages"/*.html; do echo "  file://$PWD/$page"; done
