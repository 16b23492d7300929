"""Runs the scorers over the labelled sets, prints their figures in one table, checks floors."""
import pathlib
import subprocess
import sys

# set, scorer, its arguments with {d} for the folder of the data
SETS = [
    ("documents", "score.py", ["labels", "{d}/dev.jsonl"]),
    ("documents, zh", "score.py", ["labels", "{d}/dev.jsonl", "--language", "zh"]),
    ("documents, confident", "score.py", ["labels", "{d}/dev.jsonl", "--min-confidence", "0.9"]),
    ("keyword alarm", "score.py", ["labels", "{d}/dev.jsonl", "--baseline", "keyword"]),
    ("attributions", "score.py", ["polnear", "{d}/polnear/dev"]),
    ("targets", "score.py", ["nzt", "{d}/nzt-companies-cities.jsonl"]),
    ("contributions", "score.py", ["cait", "{d}/cait.jsonl"]),
    ("official pages", "score.py", ["wh", "{d}/wh-2021-2024.jsonl"]),
    ("official pages, untitled", "score.py", ["wh", "{d}/wh-2021-2024.jsonl", "--no-title"]),
    ("novelty", "score.py", ["novelty", "{d}/novelty-dev.jsonl"]),
    ("sequences", "score.py", ["sequences", "{d}/sequences.jsonl"]),
    ("feeds", "score_reading.py", ["feeds", "{d}/feeds/feedparser-dev.jsonl.gz"]),
    ("charsets", "score_reading.py", ["charset", "{d}/pages/charset-dev.jsonl.gz"]),
    ("listings", "score_reading.py", ["listing", "{d}/pages/listing-dev.jsonl.gz"]),
] + [
    (f"pages, {name}", "score_reading.py", ["pages", f"{{d}}/pages/{name}-dev.jsonl.gz"])
    for name in ("andy", "fundus", "wcxb-articles", "magic", "mfa", "mfa-one_para", "mfa-br",
                 "mfa-qa", "mfa-span")
]


def figures(data, binary, scorer, arguments):
    """The `metric=value` pairs of the scorer's last line."""
    command = [sys.executable, f"{data}/{scorer}", *(one.format(d=data) for one in arguments)]
    if "--baseline" not in arguments:
        command += ["--binary", binary]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or not done.stdout.strip():
        sys.exit(f"evaluate: {' '.join(command)} failed:\n{done.stderr}")
    pairs = [one.split("=", 1) for one in done.stdout.strip().split("\n")[-1].split() if "=" in one]
    return {key: number(value) for key, value in pairs if number(value) is not None}


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def read_floors(path):
    """`set: metric=value …` a line; # begins a remark."""
    floors = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
        line = line.split("#")[0].strip()
        if line:
            name, _, pairs = line.rpartition(":")
            floors[name.strip()] = {key: float(value) for key, value in
                                    (pair.split("=") for pair in pairs.split())}
    return floors


def holds(key, value, floor):
    """Most figures may not fall below their floor; shares of mistakes not rise above it."""
    if value is None:
        return False
    return value <= floor if key.startswith("false_") else value >= floor


def main():
    data, binary, floor_file, with_floors = sys.argv[1:]
    floors = read_floors(floor_file) if with_floors == "yes" else {}
    broken = []
    for name, scorer, arguments in SETS:
        found = figures(data, binary, scorer, arguments)
        print(f"{name:26}" + " ".join(f"{key}={value:g}" for key, value in found.items()),
              flush=True)
        for key, floor in floors.get(name, {}).items():
            if not holds(key, found.get(key), floor):
                broken.append(f"{name}: {key} is {found.get(key)}, its floor is {floor}")
    for line in broken:
        print(f"evaluate: {line}", file=sys.stderr)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
