#!/usr/bin/env bash
# Speed of the whole pipeline, from raw text to accounts, and of starting it, on one core (needs jq):
#   tests/bench/pipeline.sh BUILD_FOLDER [OTHER_BUILD_FOLDER] [ARTICLES.jsonl]
# With two builds their runs alternate, so that what else the machine does falls on both; the least
# processor time of each counts. ARTICLES default to the sample articles, repeated; a pass takes
# seconds, so that the loading of model and lexicons is small in it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
builds=() articles=
for argument in "$@"; do
    if [ -d "$argument" ]; then builds+=("$(realpath "$argument")"); else articles=$(realpath "$argument"); fi
done
[ ${#builds[@]} -gt 0 ] || { sed -n 2,7p "$0" | cut -c3-; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$articles" ]; then
    articles=$work/articles.jsonl
    for file in "$here"/../../data/articles/*.txt; do
        jq -Rs --arg id "$(basename "$file")" '{id: $id, text: .}' "$file"
    done | jq -c . >"$work/once.jsonl"
    for copy in $(seq 40); do jq -c --arg copy "$copy" '.id += $copy' "$work/once.jsonl"; done >"$articles"
fi
words=$(jq -r .text "$articles" | wc -w)
echo "Rain fell on Kesh on Monday." >"$work/short.txt"

# processor seconds of a command, user and system
seconds_of() {
    local TIMEFORMAT='%U %S'
    { time taskset -c 0 "$@" >/dev/null 2>&1 || true; } 2>&1 | awk '{print $1 + $2}'
}
least() { sort -g | head -1; }

passes=5
for pass in $(seq $passes); do
    for build in "${builds[@]}"; do
        name=$(echo "$build" | tr / _)
        seconds_of "$build/casus" extract --threads 1 --from jsonl "$articles" -o - >>"$work/$name.extract"
        for _ in $(seq 5); do seconds_of "$build/casus" extract "$work/short.txt" -o -; done >>"$work/$name.start"
    done
done
for build in "${builds[@]}"; do
    name=$(echo "$build" | tr / _)
    best=$(least <"$work/$name.extract")
    start=$(least <"$work/$name.start")
    awk -v b="$build" -v w="$words" -v s="$best" -v t="$start" \
        'BEGIN {printf "%s\n  %d words in %.2f s: %.0f words a second; start %.0f ms\n", b, w, s, w / s, t * 1000}'
done
