"""What people answer to `differences`: wrong, and right in unusual style."""

from itertools import product, takewhile, zip_longest

from coursekit.exercise import Build, special

ARTICLE = {
    "publisher": "linux foundation",
    "measure": "contributions",
    "unit": "growth in percent",
    "population": "open-source ai projects",
}
GITHUB = {
    "unit": "growth in percent",
    "publisher": "github",
    "population": "generative ai projects",
    "measure": "contributions",
}
# Texts of a part; some are part of another, for those who search in place of comparing.
SAYS = {
    "publisher": ["github", "ibm", "linux foundation", "unesco"],
    "measure": ["contributions", "contributions a year", "projects", "members"],
    "unit": ["percent", "growth in percent", "points", "members"],
    "population": ["projects", "ai projects", "firms", "all firms"],
    "period": ["2021", "2021 to 2023", "2023", "2024"],
    "sample": ["16", "303", "1200", "12001"],
}
IN_WORDS = ["publisher", "measure", "unit", "population"]

task = Build(
    objective="claims-3",
    points={
        "ordinary": 3,
        "only one of them states a part": 1,
        "neither of them states a part": 1,
        "the same in capital letters": 1,
    },
    built=(
        "You have built a comparison that silence does not get past: what only one "
        "side states is a difference too."
    ),
)


def _pair(rng, size, differing, parts=tuple(SAYS)):
    """Return two records that state the same parts and differ in some of them."""
    parts = rng.sample(parts, size)
    claim = {part: rng.choice(SAYS[part]) for part in parts}
    source = {part: claim[part] for part in rng.sample(parts, size)}
    for part in rng.sample(parts, differing):
        source[part] = rng.choice([text for text in SAYS[part] if text != claim[part]])
    return claim, source


@task.cases
def cases(rng):
    yield ARTICLE, GITHUB
    for size, differing in ((3, 1), (4, 2), (5, 3), (6, 4)):
        yield _pair(rng, size, differing)
    for _ in range(2):
        yield _pair(rng, 3, 0)
        yield _pair(rng, 3, 3)
        claim, source = _pair(rng, 4, 2)
        yield {**claim, "period": "2021"}, {**source, "period": "2021 to 2023"}
        claim, source = _pair(rng, 4, 2)
        yield {**claim, "unit": "growth in percent"}, {**source, "unit": "percent"}
        claim, source = _pair(rng, 4, 2)
        yield (
            {**claim, "unit": "points of percent"},
            {**source, "unit": "percent of points"},
        )
        claim, source = _pair(rng, 4, 2)
        measure = {"measure": "members", "unit": "percent"}
        yield {**claim, **measure}, {**source, "measure": "projects", "unit": "members"}
    for one, two in (("members", "projects"), ("firms", "members")):
        claim, source = _pair(rng, 2, 1, ("period", "publisher"))
        yield (
            {**claim, "measure": one, "population": two},
            {**source, "measure": two, "population": one},
        )
    for who in (0, 1, 0, 1, 0, 1):
        records = _pair(rng, 6, 3)
        del records[who][rng.choice(list(records[who]))]
        yield special("only one of them states a part", *records)
    for who in (0, 1):
        records = _pair(rng, 3, 1)
        records[who][rng.choice(list(records[who]))] = ""
        yield special("only one of them states a part", *records)
        records = _pair(rng, 2, 0)
        records[who].clear()
        yield special("only one of them states a part", *records)
    for who in (0, 1, 0, 1):
        records = _pair(rng, 4, 1)
        part = rng.choice(list(records[who]))
        records[who][part] = ""
        del records[1 - who][part]
        yield special("neither of them states a part", *records)
    for _ in range(2):
        claim, source = _pair(rng, 4, 1)
        empty = {rng.choice(list(claim)): ""}
        both_silent = {**claim, **empty}, {**source, **empty}
        yield special("neither of them states a part", *both_silent)
    yield special("neither of them states a part", {}, {})
    yield special("neither of them states a part", {"period": ""}, {})
    for who, in_capitals in product((0, 1), (str.title, str.upper)):
        records = _pair(rng, 4, 2, IN_WORDS)
        for part in IN_WORDS:
            records[who][part] = in_capitals(records[who][part])
        yield special("the same in capital letters", *records)


def _stated(record):
    return {part: text.lower() for part, text in record.items() if text}


def _differing(claim, source):
    claim, source = _stated(claim), _stated(source)
    parts = sorted({*claim, *source})
    return [part for part in parts if claim.get(part) != source.get(part)]


@task.mistake
def the_agreeing(claim, source):
    """Your lists hold the parts on which the two agree. Those on which they do not
    agree are asked for."""
    claim, source = _stated(claim), _stated(source)
    return [part for part in sorted(claim) if claim[part] == source.get(part)]


@task.mistake
def order_of_the_claim(claim, source):
    """Your parts are the right ones, in the order of the claim. They are asked for in
    alphabetical order, so that the answer does not depend on how a record was typed."""
    wrong = _differing(claim, source)
    return [part for part in claim if part in wrong]


@task.mistake
def order_of_the_source(claim, source):
    """Your parts are the right ones, in the order of the source. They are asked for in
    alphabetical order, so that the answer does not depend on how a record was typed."""
    wrong = _differing(claim, source)
    return [part for part in source if part in wrong]


@task.mistake
def order_reversed(claim, source):
    """Your parts are the right ones, in the order from z to a. They are asked for from
    a to z."""
    return _differing(claim, source)[::-1]


@task.mistake
def the_first_only(claim, source):
    """Your lists hold one difference at most, the first in the alphabet. There can be
    several: is `return` inside the loop?"""
    return _differing(claim, source)[:1]


@task.says_the_same_as(the_first_only)
def all_or_nothing_first(claim, source):
    parts = sorted(claim)
    return [parts[0]] if parts[0] in _differing(claim, source) else []


@task.mistake
def the_first_of_the_claim(claim, source):
    """Your lists hold one difference at most, the first in the claim. There can be
    several: is `return` inside the loop?"""
    return order_of_the_claim(claim, source)[:1]


@task.mistake
def one_inside_the_other(claim, source):
    """In your lists two texts agree if one lies inside the other: "2021" in "2021 to
    2023". A part of a text is another text: compare with `==`."""

    def inside(one, two):
        return one in two or two in one

    return sorted(p for p in claim if not inside(claim[p], source.get(p, "")))


@task.mistake
def claim_inside_the_source(claim, source):
    """In your lists two texts agree if the claim's lies inside the source's: "2021" in
    "2021 to 2023". A part of a text is another text: compare with `==`."""
    return sorted(p for p in claim if claim[p] not in source.get(p, ""))


@task.mistake
def source_inside_the_claim(claim, source):
    """In your lists two texts agree if the source's lies inside the claim's: "percent"
    in "growth in percent". A part of a text is another text: compare with `==`."""
    return sorted(p for p in claim if source.get(p, "") not in claim[p])


@task.mistake
def the_same_words(claim, source):
    """In your lists two texts agree if they are made of the same words. "Firms of
    members" are not "members of firms": compare the texts as they are."""

    def words(text):
        return set(text.split())

    return sorted(p for p in claim if words(claim[p]) != words(source.get(p, "")))


@task.mistake
def anywhere_in_the_source(claim, source):
    """In your lists a text agrees if the other record says it anywhere. "Members" as a
    measure and "members" as a unit are two things: compare part by part."""
    return sorted(p for p in claim if claim[p] not in source.values())


@task.says_the_same_as(anywhere_in_the_source)
def anywhere_in_the_other(claim, source):
    apart = {p for p in claim if claim[p] not in source.values()}
    return sorted(apart | {p for p in source if source[p] not in claim.values()})


@task.mistake
def by_position(claim, source):
    """Your results are those of two records read side by side, the first part with the
    first. The records are in no order: compare parts of the same name."""
    return sorted(
        part
        for part, theirs in zip_longest(claim, source)
        if claim.get(part) != source.get(theirs)
    )


@task.mistake
def every_part(claim, source):
    """Your lists hold every part, agreeing ones too. Those on which the two do not
    agree are asked for."""
    return sorted({*claim, *source})


@task.mistake
def every_part_if_one_differs(claim, source):
    """Your lists hold all parts as soon as one differs. Those that differ are asked
    for, one by one."""
    return sorted(claim) if _differing(claim, source) else []


@task.mistake
def nothing_if_one_agrees(claim, source):
    """Your lists are empty as soon as one part agrees. Ask of each part by itself."""
    wrong = _differing(claim, source)
    return wrong if len(wrong) == len(claim) else []


@task.mistake
def texts_of_the_claim(claim, source):
    """Your lists hold what the claim says. The names of the parts are asked for."""
    return [claim[part] for part in _differing(claim, source) if part in claim]


@task.mistake
def texts_of_the_source(claim, source):
    """Your lists hold what the source says. The names of the parts are asked for."""
    return [source[part] for part in _differing(claim, source) if part in source]


@task.mistake
def last_is_left_out(claim, source):
    """The last difference in the alphabet is missing from your lists. Does the loop end
    one step early?"""
    return _differing(claim, source)[:-1]


@task.mistake
def first_is_left_out(claim, source):
    """The first difference in the alphabet is missing from your lists. Positions begin
    at 0."""
    return _differing(claim, source)[1:]


@task.mistake
def found_twice(claim, source):
    """A part that stands in both records comes twice in your lists. Once is enough."""
    return [part for part in _differing(claim, source) for _ in (claim, source)]


@task.mistake
def the_last_part_only(claim, source):
    """Your lists hold one difference at most, the last in the alphabet. Is the list
    made anew in each round?"""
    return _differing(claim, source)[-1:]


@task.says_the_same_as(the_last_part_only)
def the_last_part_or_none(claim, source):
    return [part for part in sorted(claim)[-1:] if part in _differing(claim, source)]


@task.mistake
def the_last_of_the_claim(claim, source):
    """Your lists hold one difference at most, the last in the claim. Is the list made
    anew in each round?"""
    return order_of_the_claim(claim, source)[-1:]


@task.says_the_same_as(the_last_of_the_claim)
def the_last_of_the_claim_or_none(claim, source):
    last = list(claim)[-1]
    return [last] if last in _differing(claim, source) else []


@task.mistake
def parts_of_the_example(claim, source):
    """Your lists hold parts of the example only. A record can have others: take the
    names from the two records."""
    parts = ["measure", "period", "population", "publisher", "unit"]
    return [part for part in _differing(claim, source) if part in parts]


@task.mistake(on="only one of them states a part")
def silence_agrees(claim, source):
    """A part that only one of the two states is missing from your lists: silence was
    taken for agreement. Whoever does not say it does not confirm it."""
    wrong = _differing(claim, source)
    return [part for part in wrong if part in claim and part in source]


@task.mistake(on="only one of them states a part")
def silence_of_the_claim_agrees(claim, source):
    """A part that only the source states is missing from your lists. A loop over the
    claim's parts never comes to it: go through the parts of both."""
    return [part for part in _differing(claim, source) if part in claim]


@task.mistake(on="only one of them states a part")
def silence_of_the_source_agrees(claim, source):
    """A part that only the claim states is missing from your lists: the source's
    silence was taken for agreement. Whoever does not say it does not confirm it."""
    return [part for part in _differing(claim, source) if part in source]


@task.mistake(on="only one of them states a part")
def stops_at_silence(claim, source):
    """Your function stopped at a part that only one of them states. `record.get(part)`
    asks without stopping."""
    return {}["part"]


@task.mistake(on="only one of them states a part")
def stops_at_silence_of_the_source(claim, source):
    """Your function stopped at a part that the source does not state, and never comes
    to one that only the source states. Go through the parts of both, and ask with
    `record.get(part)`."""
    if set(claim) - set(source):
        return {}["part"]
    return [part for part in _differing(claim, source) if part in claim]


@task.mistake(on="only one of them states a part")
def stops_at_silence_of_the_claim(claim, source):
    """Your function stopped at a part that the claim does not state, and never comes to
    one that only the claim states. Go through the parts of both, and ask with
    `record.get(part)`."""
    if set(source) - set(claim):
        return {}["part"]
    return [part for part in _differing(claim, source) if part in source]


@task.mistake(on="only one of them states a part")
def silence_last(claim, source):
    """Your parts are the right ones, but those that only one of them states come last.
    Sort once, when all are found."""
    wrong = _differing(claim, source)
    alone = [part for part in wrong if (part in claim) != (part in source)]
    return [part for part in wrong if part not in alone] + alone


@task.mistake(on="only one of them states a part")
def only_silence(claim, source):
    """On these cases your lists hold only the parts that one of them does not state.
    Those on which both speak and differ belong there too."""
    wrong = _differing(claim, source)
    return [part for part in wrong if (part in claim) != (part in source)]


@task.mistake(on="neither of them states a part")
def empty_is_a_statement(claim, source):
    """A part that is empty in one record and missing from the other stands in your
    lists. Both mean that nothing is said, so there is nothing to disagree on."""
    parts = sorted({*claim, *source})
    return [p for p in parts if claim.get(p) != source.get(p)]


@task.mistake(on="neither of them states a part")
def silence_twice_differs(claim, source):
    """A part that neither of them states stands in your lists. Two that say nothing do
    not disagree."""
    parts = sorted({*claim, *source})
    return [p for p in parts if not claim.get(p) or claim.get(p) != source.get(p)]


@task.mistake(on="neither of them states a part")
def stops_at_two_silences(claim, source):
    """Your function stopped at a part that is empty in one record and missing from the
    other. `record.get(part, "")` gives an empty text for both."""
    return {}["part"]


@task.mistake(on="the same in capital letters")
def capitals_count(claim, source):
    """Texts that differ in capital letters only stand in your lists. "GitHub" and
    "github" say the same: compare them in small letters."""
    parts = sorted({*claim, *source})
    return [p for p in parts if claim.get(p) != source.get(p)]


@task.says_the_same_as(capitals_count)
def later_capitals_count(claim, source):
    def low(text):
        return text[:1].lower() + text[1:]

    return sorted(p for p in claim if low(claim[p]) != low(source[p]))


@task.mistake(on="the same in capital letters")
def capitals_of_the_claim_count(claim, source):
    """A text of the claim in capital letters differs, in your lists, from the same text
    of the source. Are both put in small letters before they are compared?"""
    return sorted(p for p in claim if claim[p] != source[p].lower())


@task.mistake(on="the same in capital letters")
def capitals_of_the_source_count(claim, source):
    """A text of the source in capital letters differs, in your lists, from the same
    text of the claim. Are both put in small letters before they are compared?"""
    return sorted(p for p in claim if claim[p].lower() != source[p])


@task.mistake
def only_names_are_compared(claim, source):
    """Your lists are empty although texts differ. Are only the names of the parts
    compared? On these records both name the same parts: compare what they say."""
    return sorted({*claim} ^ {*source})


@task.mistake
def first_part_is_left_out(claim, source):
    """One part is never compared, the first or the last. Does a loop begin with the
    second, or end one step early?"""
    return [part for part in _differing(claim, source) if part != min(claim)]


@task.says_the_same_as(first_part_is_left_out)
def last_part_is_left_out(claim, source):
    return [part for part in _differing(claim, source) if part != max(claim)]


@task.says_the_same_as(first_part_is_left_out)
def first_of_the_claim_is_left_out(claim, source):
    return [part for part in _differing(claim, source) if part != next(iter(claim))]


@task.says_the_same_as(first_part_is_left_out)
def last_of_the_claim_is_left_out(claim, source):
    return [part for part in _differing(claim, source) if part != list(claim)[-1]]


def _until(stops, parts):
    """Return the parts before the first for which `stops` is true."""
    return list(takewhile(lambda part: not stops(part), parts))


@task.mistake
def ends_at_the_first_agreement(claim, source):
    """Parts that come after the first agreeing one are missing from your lists. Does
    `break` or `return` end the loop there?"""
    wrong = _differing(claim, source)
    return _until(lambda part: part not in wrong, sorted(claim))


@task.says_the_same_as(ends_at_the_first_agreement)
def ends_at_the_first_agreement_of_the_claim(claim, source):
    wrong = _differing(claim, source)
    return sorted(_until(lambda part: part not in wrong, claim))


@task.says_the_same_as(the_agreeing)
def the_agreeing_as_typed(claim, source):
    return [part for part in claim if part not in _differing(claim, source)]


@task.says_the_same_as(every_part)
def every_part_of_the_claim(claim, source):
    return list(claim)


@task.mistake
def texts_of_both(claim, source):
    """Your lists hold what the two records say. The names of the parts are asked
    for."""
    return sorted(set(claim.values()) ^ set(source.values()))


@task.says_the_same_as(texts_of_both)
def pairs_of_texts(claim, source):
    return [(claim[part], source[part]) for part in _differing(claim, source)]


@task.mistake
def example_in_the_order_of_the_table(claim, source):
    """Your lists hold parts of the example only, in the order of its table. Take the
    names from the two records, and return them in alphabetical order."""
    parts = ["publisher", "measure", "unit", "population", "period"]
    return [part for part in parts if part in _differing(claim, source)]


@task.mistake
def a_yes_or_a_no(claim, source):
    """Your lists hold True and False. The names of the parts that differ are asked
    for."""
    return [part in _differing(claim, source) for part in sorted(claim)]


@task.says_the_same_as(a_yes_or_a_no)
def yes_or_no_as_typed(claim, source):
    return [part in _differing(claim, source) for part in claim]


@task.says_the_same_as(the_same_words)
def a_word_in_common(claim, source):
    def words(text):
        return set(text.split())

    return sorted(p for p in claim if not words(claim[p]) & words(source.get(p, "")))


@task.mistake
def length_or_beginning(claim, source):
    """In your lists two texts agree if they are as long, or begin alike. Compare the
    whole texts."""
    return sorted(p for p in claim if len(claim[p]) != len(source.get(p, "")))


@task.says_the_same_as(length_or_beginning)
def first_letters(claim, source):
    return sorted(p for p in claim if claim[p][:1] != source.get(p, "")[:1])


@task.mistake(on="only one of them states a part")
def empty_is_silence_that_agrees(claim, source):
    """A part that is empty in one record and stated in the other is missing from your
    lists. Only one of the two states it, so they do not agree."""
    return [
        part
        for part in _differing(claim, source)
        if claim.get(part) != "" and source.get(part) != ""
    ]


@task.says_the_same_as(silence_agrees)
def silence_agrees_unless_empty(claim, source):
    wrong = _differing(claim, source)
    return [part for part in wrong if claim.get(part) and source.get(part)]


@task.says_the_same_as(silence_last)
def silence_of_the_claim_last(claim, source):
    wrong = _differing(claim, source)
    return sorted(wrong, key=lambda part: part not in claim)


@task.says_the_same_as(silence_last)
def silence_of_the_source_last(claim, source):
    wrong = _differing(claim, source)
    return sorted(wrong, key=lambda part: part not in source)


@task.right
def with_sets(claim, source):
    said = [{(p, t.casefold()) for p, t in r.items() if t} for r in (claim, source)]
    return sorted({part for part, _ in said[0] ^ said[1]})


@task.right
def with_a_loop(claim, source):
    found = []
    for part in list(claim) + list(source):
        ours = claim.get(part, "").upper()
        theirs = source.get(part, "").upper()
        if ours != theirs and part not in found:
            found.append(part)
    found.sort()
    return found


@task.right
def by_taking_away(claim, source):
    rest = {part: text.lower() for part, text in source.items() if text != ""}
    found = set()
    for part, text in claim.items():
        theirs = rest.pop(part, "")
        if text.lower() != theirs:
            found.add(part)
    return sorted(found | set(rest))
