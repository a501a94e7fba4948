#!/usr/bin/env bash
# The quality ratchet: runs the table of measures on the development sets and compares it with
# tests/scores.tsv. A measure that fell by more than one point fails; a better one should be written
# into the table (CASUS_UPDATE=1 does it). Without the development sets there is nothing to measure.
set -euo pipefail
casus=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
evaluate=$here/../../shared/score/evaluate.py
if [ ! -f "$evaluate" ]; then
    echo "quality: skipped, the development sets (../shared) are not here"
    exit 0
fi
table=$(mktemp)
trap 'rm -f "$table"' EXIT
python3 "$evaluate" --casus "$casus" --json "$table"
python3 "$here/quality.py" "$table" "$here/scores.tsv"
