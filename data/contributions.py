"""Count who committed to some projects: makes contributions.csv and authors.csv.

python data/contributions.py FOLDER

FOLDER holds a bare clone of each project, FOLDER/owner/name.git. No name and no address
leaves this program.
"""

import csv
import pathlib
import re
import subprocess
import sys
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).parent
PROJECTS = (
    "numpy/numpy",
    "keras-team/keras",
    "fairlearn/fairlearn",
    "huggingface/datasets",
    "huggingface/accelerate",
    "EleutherAI/lm-evaluation-harness",
)
TOLD = "tukaani-project/xz"  # whose three years the chapter tells
ITS_YEARS = (2021, 2022, 2023)
FIRST, LAST = 2012, 2025  # 2026 was not over
FEWEST = 50  # commits in a year
LOG = [
    "log",
    "--no-merges",
    "--use-mailmap",
    "--date=format:%Y",
    "--format=%ad%x09%aE%x09%aN",
]
ROBOTS = {"gardener@tensorflow.org"}  # that do not call themselves so
NOREPLY = re.compile(r"^\d+\+(.*@users\.noreply\.github\.com)$")


def is_bot(mail: str, name: str) -> bool:
    return mail in ROBOTS or "[bot]" in mail + name or name.endswith("bot")


def read_log(repository: pathlib.Path) -> list[tuple[int, str, str]]:
    """Return year, address and name of each commit by a person, merges left out."""
    command = ["git", f"--git-dir={repository}", *LOG]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    commits = []
    for line in lines.lower().splitlines():
        year, mail, name = line.split("\t")
        if not is_bot(mail, name):
            commits.append((int(year), NOREPLY.sub(r"\1", mail), name.strip()))
    return commits


def by_year(commits: list[tuple[int, str, str]]) -> dict[int, list[int]]:
    """Return for each year the commits of each author, the busiest first.

    Whoever shares an address, or a name of two words or more, is one author.
    """
    same: dict[str, str] = {}

    def author(sign: str) -> str:
        while same.setdefault(sign, sign) != sign:
            sign = same[sign]
        return sign

    for _, mail, name in commits:
        if len(name.split()) > 1:
            same[author(mail)] = author(f"name {name}")
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for year, mail, _ in commits:
        counts[year][author(mail)] += 1
    return {year: sorted(own.values(), reverse=True) for year, own in counts.items()}


def half(commits: list[int]) -> int:
    """Return the fewest authors with half of the commits, the busiest first."""
    made, count = 0, 0
    while 2 * made < sum(commits):
        made += commits[count]
        count += 1
    return count


def shares(commits: list[int]) -> dict[str, object]:
    """Return a row of contributions.csv, without project and year."""
    total, authors = sum(commits), len(commits)
    top = {f"top{k}_share": f"{sum(commits[:k]) / total:.4f}" for k in (1, 5, 10)}
    return {
        "commits": total,
        "authors": authors,
        "top1_share": top["top1_share"],
        "top5_share": top["top5_share"],
        "half_commits_authors": half(commits),
        "one_commit_author_share": f"{commits.count(1) / authors:.4f}",
        "top10_share": top["top10_share"],
    }


def each(project: str, year: int, commits: list[int]) -> list[dict[str, object]]:
    """Return rows of authors.csv."""
    return [
        {"project": project, "year": year, "author": rank, "commits": number}
        for rank, number in enumerate(commits, start=1)
    ]


def main(folder: pathlib.Path) -> None:
    years, authors = [], []
    for project in PROJECTS:
        counted = by_year(read_log(folder / f"{project}.git"))
        for year, commits in sorted(counted.items()):
            if FIRST <= year <= LAST and sum(commits) >= FEWEST:
                years.append({"project": project, "year": year, **shares(commits)})
        authors += each(project, LAST, counted[LAST])
    counted = by_year(read_log(folder / f"{TOLD}.git"))
    for year in ITS_YEARS:
        authors += each(TOLD, year, counted[year])
    for name, rows in (("contributions", years), ("authors", authors)):
        with open(HERE / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
