"""What people answer to `crosswalk`: wrong, and right in unusual style."""

from collections import defaultdict

from coursekit.exercise import Build, special

VERBS = ["may", "should", "shall"]
THEMES = ["privacy", "oversight", "education", "data", "data protection", "safety"]
THEMES += ["work safety", "water", "gender", "Gender", "health", "transparency"]

# The two documents of the task's table.
A = {
    "adopted_by": 193,
    "binding": False,
    "clauses": [("privacy", "shall"), ("oversight", "should"), ("education", "should")],
}
B = {
    "adopted_by": 27,
    "binding": True,
    "clauses": [("privacy", "shall"), ("oversight", "may")],
}

task = Build(
    objective="governance-3",
    points={"ordinary": 3, "several clauses": 2, "no clauses": 1},
    built=(
        "You have built a comparison that looks at what a sentence asks, and of whom, "
        "where a list of shared words would have stopped at the words."
    ),
)


@task.cases
def cases(rng):
    yield A, B
    yield B, A
    for binding in ((True, False), (False, True), (True, True), (False, False)) * 2:
        yield _documents(rng, *binding)
    yield _one_theme(rng, "shall", "should", False, True)
    yield _one_theme(rng, "shall", "shall", True, False)
    yield _one_theme(rng, "shall", "shall", False, False)
    yield _one_theme(rng, "may", "should", True, False)
    yield _one_theme(rng, "may", "may", True, False)
    yield _one_theme(rng, "should", "shall", True, True)
    yield _one_theme(rng, "should", "may", False, True)
    for binding in ((True, False), (False, True), (True, True), (False, False)) * 2:
        yield special("several clauses", *_with_several(rng, *binding))
    none = "no clauses"
    yield special(none, _document(rng, True, []), _document(rng, False, []))
    for binding in ((True, False), (False, True)):
        some = [(theme, rng.choice(VERBS)) for theme in rng.sample(THEMES, 4)]
        yield special(none, _document(rng, binding[0], some), _document(rng, True, []))
        yield special(none, _document(rng, False, []), _document(rng, binding[1], some))


def _document(rng, binding, clauses):
    return {
        "adopted_by": rng.choice([1, 200, 193, *rng.sample(range(20, 190), 6)]),
        "binding": binding,
        "clauses": clauses,
    }


def _one_theme(rng, in_a, in_b, a_binds, b_binds):
    theme = rng.choice(THEMES)
    return (
        _document(rng, a_binds, [(theme, in_a)]),
        _document(rng, b_binds, [(theme, in_b)]),
    )


def _documents(rng, a_binds, b_binds):
    """Return two documents in which each theme has one clause, whose shared themes have
    all kinds of verbs, and whose orders differ."""
    themes = rng.sample(THEMES, 9)
    both = list(zip(themes[:5], ["shall", "shall", "may", "should", "may"]))
    other = list(zip(themes[:5], ["shall", "should", "should", "should", "shall"]))
    if rng.random() < 0.5:
        both, other = other, both
    both += [(theme, rng.choice(VERBS)) for theme in themes[5:7]]
    other += [(theme, rng.choice(VERBS)) for theme in themes[7:]]
    rng.shuffle(both)
    rng.shuffle(other)
    a, b = _document(rng, a_binds, both), _document(rng, b_binds, other)
    while a["adopted_by"] == b["adopted_by"]:
        b = _document(rng, b_binds, other)
    return a, b


def _with_several(rng, a_binds, b_binds):
    """As `_documents`, but some themes have two or three clauses, in any order."""
    while True:
        a, b = _documents(rng, a_binds, b_binds)
        for document in (a, b):
            for theme, verb in rng.sample(document["clauses"], 4):
                document["clauses"].append((theme, rng.choice(VERBS)))
            document["clauses"].append(rng.choice(document["clauses"]))
            rng.shuffle(document["clauses"])
        right = _compared(_most(a), _most(b))
        kept = (_first, _last, _least, _how_many, _added)
        if all(right != _compared(keep(a), keep(b)) for keep in kept):
            return a, b


def _level(document, verb):
    level = VERBS.index(verb) + 1
    return level if document["binding"] else min(level, 2)


def _levels(document, level=_level):
    """Return for each theme the levels of its clauses, in their order."""
    found = {}
    for theme, verb in document["clauses"]:
        found.setdefault(theme, []).append(level(document, verb))
    return found


def _kept(keep, level=_level):
    return lambda document: {t: keep(x) for t, x in _levels(document, level).items()}


_most, _least = _kept(max), _kept(min)
_first, _last = _kept(lambda levels: levels[0]), _kept(lambda levels: levels[-1])
_how_many, _added = _kept(len), _kept(sum)


def _compared(in_a, in_b):
    result = {}
    for theme in in_a | in_b:
        if theme not in in_b:
            result[theme] = "only a"
        elif theme not in in_a:
            result[theme] = "only b"
        elif in_a[theme] == in_b[theme]:
            result[theme] = "equal"
        else:
            result[theme] = f"{'a' if in_a[theme] > in_b[theme] else 'b'} asks more"
    return result


def _by(level):
    """Return what comes out if a clause asks what `level` says."""
    return lambda a, b: _compared(_kept(max, level)(a), _kept(max, level)(b))


def _renamed(result, names):
    return {theme: names.get(text, text) for theme, text in result.items()}


def _right(a, b):
    return _compared(_most(a), _most(b))


@task.mistake
def same_word_same_rule(a, b):
    """Your results say "equal" for every theme that both documents name. The same word can
    stand in an obligation and in a permission: compare what the clauses ask."""
    in_a, in_b = _most(a), _most(b)
    return _compared(dict.fromkeys(in_a, 1), dict.fromkeys(in_b, 1))


@task.mistake
def verbs_alone(a, b):
    """Your results compare the verbs alone. A "shall" in a document that does not bind
    only recommends: look at what "binding" says."""
    return _by(lambda document, verb: VERBS.index(verb))(a, b)


@task.mistake
def adopted_is_bound(a, b):
    """Your results let the number of states decide whether a document binds. How many
    adopted it changes nothing in that: look at what "binding" says."""

    def level(document, verb):
        most = VERBS.index(verb) + 1
        return most if document["adopted_by"] > 100 else min(most, 2)

    return _by(level)(a, b)


@task.says_the_same_as(adopted_is_bound)
def adopted_by_most_is_bound(a, b):
    most = max(a["adopted_by"], b["adopted_by"])

    def level(document, verb):
        level = VERBS.index(verb) + 1
        return level if document["adopted_by"] == most else min(level, 2)

    return _by(level)(a, b)


@task.says_the_same_as(adopted_is_bound)
def adopted_or_binding(a, b):
    def level(document, verb):
        most = VERBS.index(verb) + 1
        bound = document["binding"] or document["adopted_by"] > 100
        return most if bound else min(most, 2)

    return _by(level)(a, b)


@task.says_the_same_as(adopted_is_bound)
def adopted_by_all_is_bound(a, b):
    def level(document, verb):
        most = VERBS.index(verb) + 1
        bound = document["binding"] or document["adopted_by"] >= 193
        return most if bound else min(most, 2)

    return _by(level)(a, b)


@task.mistake
def more_states_ask_more(a, b):
    """Your results say that the document which more states adopted asks more. Compare what
    the clauses ask; by how many it was adopted changes nothing in that."""
    return _by(lambda document, verb: document["adopted_by"])(a, b)


@task.mistake
def more_states_break_a_tie(a, b):
    """Where both documents ask equally much, you let the number of states decide. Then the
    result is "equal"."""
    result = _right(a, b)
    more = "a" if a["adopted_by"] > b["adopted_by"] else "b"
    return _renamed(result, {"equal": f"{more} asks more"})


@task.mistake
def the_binding_one_asks_more(a, b):
    """Your results say that a binding document asks more on every theme. It may permit
    what the other recommends: compare clause by clause."""
    return _by(lambda document, verb: document["binding"])(a, b)


@task.mistake
def binding_first(a, b):
    """Your results put every clause of a binding document above every clause of the other.
    Only its "shall" is above: "should" recommends in any document, and "may" permits."""

    def level(document, verb):
        return 3 * document["binding"] + VERBS.index(verb)

    return _by(level)(a, b)


@task.mistake
def binding_obliges_throughout(a, b):
    """In your results every clause of a binding document is an obligation. Its "should"
    still recommends, and its "may" permits."""

    def level(document, verb):
        return 3 if document["binding"] else min(VERBS.index(verb) + 1, 2)

    return _by(level)(a, b)


@task.mistake
def should_obliges_where_binding(a, b):
    """In your results "should" is an obligation in a document that binds. It recommends in
    any document; only "shall" obliges there."""

    def level(document, verb):
        if verb == "may":
            return 1
        return 3 if document["binding"] else 2

    return _by(level)(a, b)


@task.mistake
def not_binding_is_not_there(a, b):
    """Your results leave out the clauses of a document that does not bind. They do not
    oblige, but they recommend and permit: count them."""

    def found(document):
        return _most(document) if document["binding"] else {}

    return _compared(found(a), found(b))


@task.mistake
def not_binding_asks_nothing(a, b):
    """In your results all clauses of a document that does not bind ask the same. There
    "shall" and "should" recommend, and "may" permits."""

    def level(document, verb):
        return VERBS.index(verb) + 1 if document["binding"] else 0

    return _by(level)(a, b)


@task.says_the_same_as(not_binding_asks_nothing)
def not_binding_recommends_throughout(a, b):
    def level(document, verb):
        return VERBS.index(verb) + 1 if document["binding"] else 2

    return _by(level)(a, b)


@task.says_the_same_as(not_binding_asks_nothing)
def not_binding_permits_throughout(a, b):
    def level(document, verb):
        return VERBS.index(verb) + 1 if document["binding"] else 1

    return _by(level)(a, b)


@task.mistake
def everything_a_step_lower(a, b):
    """In your results "should", too, is a step lower in a document that does not bind.
    Only "shall" is: it recommends there. "should" recommends in any document, and "may"
    permits in any."""

    def level(document, verb):
        return VERBS.index(verb) + document["binding"]

    return _by(level)(a, b)


@task.says_the_same_as(everything_a_step_lower)
def everything_a_step_lower_but_may(a, b):
    def level(document, verb):
        return max(1, VERBS.index(verb) + document["binding"])

    return _by(level)(a, b)


@task.mistake
def shall_not_binding_is_a_level_of_its_own(a, b):
    """In your results a "shall" that does not bind asks more than a "should". Both
    recommend: they are equal."""

    def level(document, verb):
        if verb == "shall":
            return 4 if document["binding"] else 3
        return VERBS.index(verb)

    return _by(level)(a, b)


@task.mistake
def shall_not_binding_permits(a, b):
    """In your results a "shall" in a document that does not bind is a permission. It
    recommends."""

    def level(document, verb):
        if verb == "shall" and not document["binding"]:
            return 1
        return VERBS.index(verb) + 1

    return _by(level)(a, b)


@task.mistake
def binding_the_wrong_way_round(a, b):
    """Your results weaken "shall" in the document that binds, and leave it in the other.
    It is the one that does not bind in which "shall" only recommends."""

    def level(document, verb):
        most = VERBS.index(verb) + 1
        return min(most, 2) if document["binding"] else most

    return _by(level)(a, b)


@task.mistake
def should_obliges(a, b):
    """Your results treat "should" as "shall". In a document that binds "shall" obliges, and
    "should" recommends."""

    def level(document, verb):
        return 1 if verb == "may" else 2

    return _by(level)(a, b)


@task.mistake
def should_permits(a, b):
    """Your results treat "should" as "may". A recommendation asks more than a
    permission."""

    def level(document, verb):
        return 1 if verb == "should" else _level(document, verb)

    return _by(level)(a, b)


@task.mistake
def verbs_by_the_alphabet(a, b):
    """Your results put the verbs in the order of the alphabet, where "should" comes after
    "shall". What do they ask?"""
    return _by(lambda document, verb: ["may", "shall", "should"].index(verb))(a, b)


@task.says_the_same_as(verbs_by_the_alphabet)
def verbs_as_texts(a, b):
    def level(document, verb):
        if verb == "shall" and not document["binding"]:
            verb = "should"
        return ["may", "shall", "should"].index(verb)

    return _by(level)(a, b)


@task.mistake(on="several clauses")
def last_verb_of_the_alphabet(a, b):
    """Of several clauses on a theme your results take the verb that comes last in the
    alphabet, where "should" comes after "shall". The one that asks most counts."""

    def levels(document):
        found = _levels(document)
        if not document["binding"]:
            return {theme: max(asks) for theme, asks in found.items()}
        order = [1, 3, 2]  # may, shall, should
        return {theme: max(asks, key=order.index) for theme, asks in found.items()}

    return _compared(levels(a), levels(b))


@task.mistake
def may_is_no_clause(a, b):
    """A theme on which a document only permits something is taken for one that it does not
    name. Is its level 0, and is it asked with `not`?"""
    in_a, in_b = _most(a), _most(b)
    result = _right(a, b)
    for theme in result:
        if in_b.get(theme, 1) == 1:
            result[theme] = "only a"
        elif in_a.get(theme, 1) == 1:
            result[theme] = "only b"
    return result


@task.says_the_same_as(may_is_no_clause)
def may_is_no_clause_and_two_are_equal(a, b):
    in_a, in_b = _most(a), _most(b)
    result = may_is_no_clause(a, b)
    for theme in result:
        if in_a.get(theme, 1) == in_b.get(theme, 1) == 1:
            result[theme] = "equal"
    return result


@task.mistake
def may_is_nothing(a, b):
    """Your results leave out clauses with "may". A document that permits something has a
    clause on it."""

    def found(document):
        return {t: n for t, n in _most(document).items() if n > 1}

    return _compared(found(a), found(b))


@task.mistake
def only_shared_themes(a, b):
    """Your results have only the themes that both documents name. Those of one alone
    belong in it, too, with "only a" or "only b"."""
    return {t: x for t, x in _right(a, b).items() if not x.startswith("only")}


@task.mistake
def only_themes_of_a(a, b):
    """Your results have only the themes of document a. Those that b alone names belong in
    it, too, with "only b"."""
    return {t: x for t, x in _right(a, b).items() if x != "only b"}


@task.mistake
def only_themes_of_b(a, b):
    """Your results have only the themes of document b. Those that a alone names belong in
    it, too, with "only a"."""
    return {t: x for t, x in _right(a, b).items() if x != "only a"}


@task.mistake
def missing_asks_less(a, b):
    """Your results compare themes that only one document names as if the other asked less.
    It has no clause on them: write "only a" or "only b"."""
    return _renamed(_right(a, b), {"only a": "a asks more", "only b": "b asks more"})


@task.mistake
def missing_is_equal(a, b):
    """Your results say "equal" for themes that only one document names. Write "only a" or
    "only b"."""
    return _renamed(_right(a, b), {"only a": "equal", "only b": "equal"})


@task.mistake
def more_is_less(a, b):
    """Your results name the document that asks *less*. An obligation asks more than a
    recommendation, and a recommendation more than a permission."""
    names = {"a asks more": "b asks more", "b asks more": "a asks more"}
    return _renamed(_right(a, b), names)


@task.mistake
def texts_cut_short(a, b):
    """Your results name the document, "a" or "b", and leave off the rest of the text. The
    texts asked for are "a asks more" and "b asks more"."""
    return _renamed(_right(a, b), {"a asks more": "a", "b asks more": "b"})


@task.mistake
def only_in_the_other(a, b):
    """Your results have "only a" and "only b" the wrong way round: "only a" is for a theme
    on which b has no clause."""
    return _renamed(_right(a, b), {"only a": "only b", "only b": "only a"})


@task.mistake
def documents_exchanged(a, b):
    """Your results take a for b, and b for a, throughout."""
    return _right(b, a)


@task.mistake
def equal_goes_to_a(a, b):
    """Where both documents ask equally much you gave "a asks more". Is it a comparison with
    `>=`? The result is "equal"."""
    return _renamed(_right(a, b), {"equal": "a asks more"})


@task.mistake
def equal_goes_to_b(a, b):
    """Where both documents ask equally much you gave "b asks more". Is it an `else` that
    takes in too much? The result is "equal"."""
    return _renamed(_right(a, b), {"equal": "b asks more"})


@task.mistake
def equal_left_out(a, b):
    """Your results leave out the themes on which both documents ask equally much. They
    belong in it, with "equal"."""
    return {t: x for t, x in _right(a, b).items() if x != "equal"}


@task.mistake
def first_theme_only(a, b):
    """Your results have a single theme. Does a `return` stand inside the loop?"""
    return dict(list(_right(a, b).items())[:1])


@task.mistake
def b_decides_for_both(a, b):
    """Your results treat both documents as binding, or as not binding, as b is. Each has
    its own "binding"."""

    def level(document, verb):
        return _level(b, verb)

    return _by(level)(a, b)


@task.mistake
def a_decides_for_both(a, b):
    """Your results treat both documents as binding, or as not binding, as a is. Each has
    its own "binding"."""

    def level(document, verb):
        return _level(a, verb)

    return _by(level)(a, b)


@task.mistake(on="several clauses")
def first_clause_counts(a, b):
    """Where a document has several clauses on a theme, your results take the first. The one
    that asks most counts."""
    return _compared(_first(a), _first(b))


@task.mistake(on="several clauses")
def last_clause_counts(a, b):
    """Where a document has several clauses on a theme, your results take the last. Is each
    replaced by the next? The one that asks most counts."""
    return _compared(_last(a), _last(b))


@task.mistake(on="several clauses")
def weakest_clause_counts(a, b):
    """Where a document has several clauses on a theme, your results take the one that asks
    least. The one that asks most counts."""
    return _compared(_least(a), _least(b))


@task.mistake(on="several clauses")
def more_clauses_ask_more(a, b):
    """Your results say that the document with more clauses on a theme asks more. The one
    clause that asks most counts, however many stand beside it."""
    return _compared(_how_many(a), _how_many(b))


@task.mistake(on="several clauses")
def clauses_added_up(a, b):
    """Your results add up what all clauses on a theme ask. The one that asks most counts,
    however many stand beside it."""
    return _compared(_added(a), _added(b))


@task.mistake(on="several clauses")
def mean_clause(a, b):
    """Your results take the mean of the clauses on a theme. The one that asks most
    counts."""
    mean = _kept(lambda levels: sum(levels) / len(levels))
    return _compared(mean(a), mean(b))


@task.mistake(on="no clauses")
def nothing_if_one_is_empty(a, b):
    """Your results are empty if one document has no clauses. The themes of the other
    belong in it, with "only a" or "only b"."""
    return {}


@task.right
def with_sets(a, b):
    def themes(document, verbs):
        return {theme for theme, verb in document["clauses"] if verb in verbs}

    def asked(document):
        obliges = themes(document, ["shall"]) if document["binding"] else set()
        recommends = themes(document, ["shall", "should"]) - obliges
        return obliges, recommends, themes(document, ["may"]) - obliges - recommends

    in_a, in_b = asked(a), asked(b)
    all_a, all_b = set().union(*in_a), set().union(*in_b)
    result = {theme: "only a" for theme in all_a - all_b}
    result |= {theme: "only b" for theme in all_b - all_a}
    for place in range(3):
        result |= {theme: "equal" for theme in in_a[place] & in_b[place]}
    for theme in (all_a & all_b) - result.keys():
        stronger_in_a = theme in in_a[0] or theme in in_b[-1]
        result[theme] = "a asks more" if stronger_in_a else "b asks more"
    return result


@task.right
def with_a_dict_of_lists(a, b):
    asked = defaultdict(lambda: ([], []))
    for place, document in enumerate((a, b)):
        top = "obliges" if document["binding"] else "recommends"
        meaning = {"shall": top, "should": "recommends", "may": "permits"}
        for theme, verb in document["clauses"]:
            asked[theme][place].append(meaning[verb])
    texts = {}
    for theme, both in asked.items():
        strongest = []
        for asks in both:
            found = [
                word for word in ("permits", "recommends", "obliges") if word in asks
            ]
            strongest.append(found[-1] if found else "")
        if "" in strongest:
            texts[theme] = "only b" if strongest[0] == "" else "only a"
        elif strongest[0] == strongest[1]:
            texts[theme] = "equal"
        elif "obliges" in strongest:
            texts[theme] = f"{'ab'[strongest.index('obliges')]} asks more"
        else:
            texts[theme] = f"{'ab'[strongest.index('recommends')]} asks more"
    return texts


@task.right
def theme_by_theme(a, b):
    def strongest(document, theme):
        verbs = [v for t, v in document["clauses"] if t == theme]
        if not verbs:
            return ""
        if "shall" in verbs and document["binding"]:
            return "***"
        return "**" if "shall" in verbs or "should" in verbs else "*"

    result = {}
    for theme, _ in a["clauses"] + b["clauses"]:
        one, other = strongest(a, theme), strongest(b, theme)
        if other == "":
            result[theme] = "only a"
        elif one == "":
            result[theme] = "only b"
        elif one == other:
            result[theme] = "equal"
        else:
            result[theme] = f"{'a' if other in one else 'b'} asks more"
    return result
