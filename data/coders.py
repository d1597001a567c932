"""Count who answered what: makes coders.csv.

python data/coders.py all_labels_hashed.xlsx

The file is that of github.com/staeiou/gigo_qss_2021, folder data; reading it needs
openpyxl. No paper and no coder can be told from what this program writes.
"""

import pathlib
import sys
from collections import Counter

import pandas as pd

HERE = pathlib.Path(__file__).parent
QUESTIONS = {
    "task": "original_classification_task",
    "human": "labels_from_human_annotation",
    "use": "human_annotation_for_training_",
}
ANSWERS = {
    "N/A": "not_applicable",
    "Unsure": "unsure",
    "Yes for all items": "all",
    "Yes for some items": "some",
    "No information (implicit)": "not_said",
    "No / machine-labeled": "machine",
    "HA for training data": "training",
    "HA for evaluation only": "evaluation",
    "yes": "yes",
    "no": "no",
}


def main(source: str) -> None:
    sheets = pd.read_excel(source, sheet_name=None, keep_default_na=False)
    rows = Counter()
    for question, sheet in QUESTIONS.items():
        coders = [name for name in sheets[sheet] if name.startswith("Annotator")]
        for _, paper in sheets[sheet].iterrows():
            given = Counter(ANSWERS[paper[name]] for name in coders if paper[name])
            answers = " ".join(f"{answer}:{n}" for answer, n in sorted(given.items()))
            rows[question, answers, ANSWERS[paper["Final"]]] += 1
    lines = ["question,answers,settled,papers"]
    lines += [",".join([*key, str(papers)]) for key, papers in sorted(rows.items())]
    (HERE / "coders.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
