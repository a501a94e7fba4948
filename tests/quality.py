"""Compares a table of measures with the committed one: quality.py TABLE.json SCORES.tsv"""
import json
import os
import sys

ALLOWED_FALL = 1.0  # points
SPEED = ("second",)  # measured elsewhere: they depend on the machine


def is_quality(name):
    return not any(word in name for word in SPEED)


def read_scores(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return {name: float(value) for name, value in rows}


def write_scores(path, scores):
    with open(path, "w", encoding="utf-8") as file:
        file.write("# measure<TAB>points: what the table of the development sets gave when it was last improved\n")
        for name, value in scores.items():
            file.write("%s\t%.1f\n" % (name, value))


def main(table_path, scores_path):
    with open(table_path, encoding="utf-8") as file:
        measured = {row["measure"]: float(row["value"]) for row in json.load(file) if is_quality(row["measure"])}
    if os.environ.get("CASUS_UPDATE"):
        write_scores(scores_path, measured)
        return 0
    known = read_scores(scores_path)
    failed = [name for name in measured if "FAILED" in name]
    missing = [name for name in known if name not in measured]
    fallen = [name for name, value in known.items() if name in measured and measured[name] < value - ALLOWED_FALL]
    for name in failed + missing:
        print("quality: %s was not measured" % name)
    for name in fallen:
        print("quality: %s fell from %.1f to %.1f" % (name, known[name], measured[name]))
    for name, value in measured.items():
        if name in known and value > known[name] + ALLOWED_FALL:
            print("quality: %s rose from %.1f to %.1f; write it into tests/scores.tsv" % (name, known[name], value))
    print("%d passed, %d failed" % (len(known) - len(fallen) - len(missing), len(fallen) + len(missing) + len(failed)))
    return 1 if failed or missing or fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
