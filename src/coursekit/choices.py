"""How a page writes a question that the reader answers before it does.

    **Predict first.** What happens to the gap?

    - (a) It closes.
    - (b) It stays as it is.
    - (c) It shrinks to about a third.

    ```{dropdown} Answer 1, once you have chosen
    **(c).** It falls to 5.7 points.
    (a) forgets the postcode. (b) is right about the label.
    ```

    More that gives the answer away.

    % end of prediction 1

A number in bold, **1.**, in place of **Predict first.** makes it a question to check
oneself. The bold letter in the answer is the right one; what is said of an option are
the sentences from the one that begins with its letter on.
"""

import re

KINDS = {"predict": re.compile(r"Predict first\."), "check": re.compile(r"\d+\.")}
OPTION = re.compile(r"\(([a-z])\)")
RIGHT = re.compile(r"\(([a-z])\)\.?")  # in bold
MARK = re.compile(r"end of prediction (\d+)")
LETTERS = re.compile(r"\([a-z]\)(?:(?:,| and|, and| or) \([a-z]\))*")
BEFORE_A_SENTENCE = re.compile(r"(?:^|\n|[.?!][”’\")]? )$")


def kind_of(bold: str) -> str:
    """Return which kind of question begins with these words in bold, or ""."""
    return next((kind for kind in KINDS if KINDS[kind].fullmatch(bold)), "")


def reasons_in(text: str) -> list[tuple[int, str]]:
    """Return where a sentence about options begins in a paragraph, and their letters."""
    return [
        (match.start(), "".join(OPTION.findall(match[0])))
        for match in LETTERS.finditer(text)
        if BEFORE_A_SENTENCE.search(text[: match.start()])
    ]
