"""Read the role cards of a teaching sheet: the one source of what a table plays with.

A card is three lines below the heading "Role cards": the role in bold with a full stop,
what it wants, and what only this role knows. The paragraph after the last card is for
everyone; so are two later sections, once all cards are turned.
"""

import re
from dataclasses import dataclass

CARDS = "Role cards"
JOIN = "What the cards make together"
SAMPLES = "Samples of the product"
SECTION = re.compile(r"^## +(.+?)\s*$", re.MULTILINE)
CARD = re.compile(r"\*\*([^*\n]+)\.\*\*\n(.+)\n\*Only you know:\* (.+)", re.DOTALL)

# Which roles one person holds where a table has four, and where it has three.
MERGED = re.compile(
    r"At a table of four one person holds \*(.+?)\* and \*(.+?)\*; "
    r"at one of three another holds \*(.+?)\* and \*(.+?)\*\."
)


class MalformedCards(Exception):
    """Role cards that cannot be used: says which, and what to write."""


@dataclass(frozen=True)
class Card:
    """A role, what it wants, and what nobody else knows; in Markdown."""

    role: str
    wants: str
    knows: str


@dataclass(frozen=True)
class Deck:
    """The cards of a module; `note`, `join` and `samples` are Markdown, or ""."""

    cards: tuple[Card, ...]
    note: str
    join: str
    samples: str


def read_deck(sheet: str) -> Deck | None:
    """Return the cards of a teaching sheet, or None if it has none.

    Raises MalformedCards.
    """
    _, *parts = SECTION.split(sheet)
    sections = dict(zip(parts[::2], (part.strip() for part in parts[1::2])))
    cards, after = [], []
    for block in re.split(r"\n\s*\n", sections.get(CARDS, "")):
        if block.startswith("**"):
            match = CARD.fullmatch(block.strip())
            if not match:
                raise MalformedCards(
                    f"the role card that begins {block.splitlines()[0]!r} is no card. "
                    "Write three lines: **Role.**, then what you want, then "
                    "*Only you know:* and what nobody else does."
                )
            cards.append(Card(*match.groups()))
            after.clear()
        else:
            after.append(block)
    if not cards:
        return None
    note = after[0] if after else ""
    return Deck(tuple(cards), note, sections.get(JOIN, ""), sections.get(SAMPLES, ""))


def difference(deck: Deck, roles: list[str]) -> str:
    """Return in what the cards differ from the roles of a chapter's table, or ""."""
    mine = [card.role.casefold() for card in deck.cards]
    theirs = [role.casefold() for role in roles]
    if mine == theirs:
        return ""
    return (
        f"the cards are those of {', '.join(mine)}, and the chapter's table has "
        f"{', '.join(theirs)}. Name the same roles in the same order."
    )


def unmerged(sheet: str) -> str:
    """Return what a sheet lacks to be played by fewer than it has cards, or "".

    Raises MalformedCards.
    """
    deck = read_deck(sheet)
    if not deck:
        return ""
    roles = {card.role for card in deck.cards}
    found = MERGED.search(sheet)
    if not found:
        return (
            "it does not say how fewer people play. Write, with roles of its cards: At a "
            "table of four one person holds *A* and *B*; at one of three another holds "
            "*C* and *D*."
        )
    named = set(found.groups())
    if len(named) == len(found.groups()) and named <= roles:
        return ""
    return (
        f"{', '.join(found.groups())} are held by two at a smaller table; name four "
        f"different roles of {', '.join(card.role for card in deck.cards)}."
    )
