#!/usr/bin/env bash
# store_kills.sh CASUS ARTICLES [KILLS] - kills `casus add` at random moments (kill -9), 500 times
# unless said, starting it again each time on the same store; then checks that the store gives the
# same graph as a build of all articles at once. Every fourth round two writers run together.
set -euo pipefail
casus=$1 articles=$2 kills=${3:-500}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$casus" build "$articles" -o "$folder/whole.json"
# How long a run takes decides when to kill.
began=$(date +%s%N)
"$casus" add "$folder/trial.casus" "$articles" >/dev/null
run_ms=$((($(date +%s%N) - began) / 1000000 + 1))
store=$folder/killed.casus
RANDOM=1
whole=0
for ((round = 1; round <= kills; ++round)); do
    "$casus" add "$store" "$articles" >/dev/null 2>&1 &
    writer=$!
    second=
    if ((round % 4 == 0)); then
        "$casus" add "$store" "$articles" >/dev/null 2>&1 &
        second=$!
    fi
    sleep "$(awk -v ms=$((RANDOM % (run_ms + run_ms / 4))) 'BEGIN { printf "%.3f", ms / 1000 }')"
    kill -9 $writer $second 2>/dev/null || true
    wait $writer $second 2>/dev/null || true
    if ((round % 10 == 0)); then # a store that was finished is begun anew
        "$casus" add "$store" "$articles" >/dev/null
        "$casus" merge "$store" -o "$folder/now.json"
        cmp "$folder/now.json" "$folder/whole.json" || { echo "round $round: the graphs differ"; exit 1; }
        whole=$((whole + 1))
        rm -f "$store" "$store-wal" "$store-shm"
    fi
done
"$casus" add "$store" "$articles" >/dev/null
"$casus" merge "$store" -o "$folder/now.json"
cmp "$folder/now.json" "$folder/whole.json"
echo "$kills kills, nothing lost or doubled"
