"""Who notices which change: by texts that are read, or by rules that are applied."""

import random
from collections.abc import Iterable

from eyes import mutants, reader

FUZZ = 40_000  # texts
SIGNS = '{}[]:,"\\/ \t\n\r0123456789.+-_eEuxXbfnrtaNIlsy\x00\x1f\ud834\udd1e\uff11é'
# Escapes on both sides of where the reader's two ranges of surrogates begin and end.
EDGES = [rf"\u{code:x}" for code in (0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000)]


def changed_at_random(seeds: list[str]) -> list[str]:
    """Return texts with one to three signs put in, exchanged or taken out.

    Before them come the pairs of escapes that chance would hardly meet.
    """
    chance = random.Random(0)
    made = {f'"{one}{other}"': None for one in EDGES for other in EDGES}
    while len(made) < FUZZ:
        text = list(chance.choice(seeds))
        for _ in range(chance.randint(1, 3)):
            at, way = chance.randrange(len(text) + 1), chance.randrange(3)
            new = [chance.choice(SIGNS)] if way < 2 else []
            text[at : at + (way > 0)] = new
        made["".join(text)] = None
    return list(made)


def expected(given: dict[str, list[str]]) -> list[tuple[str, int, str]]:
    """Return each text once, with who has it (a bit each) and the right answer.

    Who has the fewest comes first: its texts are the most varied.
    """
    read = reader.build(reader.parse())
    has: dict[str, int] = {}
    for name in sorted(given, key=lambda name: len(given[name])):
        for text in given[name]:
            has[text] = has.get(text, 0) | 1 << list(given).index(name)
    return [(text, who, reader.answer(read, text)) for text, who in has.items()]


def noticed(read, given: Iterable[tuple[str, int, str]], everyone: int) -> int:
    """Return who has a text on which a reader answers otherwise (a bit each)."""
    found = 0
    for text, who, right in given:
        if who & ~found and reader.answer(read, text) != right:
            found |= who
            if found == everyone:
                break
    return found


def by_texts(given: dict[str, list[str]], some: list[mutants.Mutant], trees):
    """Return for each change who notices it, 0 or 1 by name; none if it never starts."""
    known = expected(given)
    rows = []
    for mutant in some:
        read = mutants.build(trees, mutant)
        found = read and noticed(read, known, 2 ** len(given) - 1)
        rows.append(read and {name: found >> at & 1 for at, name in enumerate(given)})
    return rows


def reported(given: dict[str, list[str]]) -> dict[str, dict[str, int]]:
    """Return for each reported fault how many texts of each reviewer show it."""
    known = expected(given)
    shown = {}
    for fault in reader.FAULTS:
        read = reader.build(reader.parse(fault))
        who = [who for text, who, now in known if reader.answer(read, text) != now]
        shown[fault] = {
            name: sum(has >> at & 1 for has in who) for at, name in enumerate(given)
        }
    return shown
