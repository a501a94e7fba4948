#!/usr/bin/env bash
# Speed of the time expressions against chrono-node, on the same text in one run, on one core:
#   tests/bench/times.sh BUILD_FOLDER [TEXT]
# BUILD_FOLDER is a configured release build; TEXT defaults to the sample articles, repeated. The
# peer is installed by npm into BUILD_FOLDER/bench and nowhere else.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$(realpath "$1")
work=$build/bench
mkdir -p "$work"
text=${2:-$work/text.txt}
if [ $# -lt 2 ]; then
    for _ in $(seq 50); do cat "$here"/../../data/articles/*.txt; done >"$text"
fi
cmake --build "$build" --target times_bench >/dev/null
[ -d "$work/node_modules/chrono-node" ] || npm install --silent --prefix "$work" chrono-node@2.10.3 >/dev/null
cp "$here/times_peer.cjs" "$work/"
taskset -c 0 "$build/tests/times_bench" "$here/../../data" "$text"
taskset -c 0 node "$work/times_peer.cjs" "$text"
