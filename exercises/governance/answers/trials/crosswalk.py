"""What people answered to `crosswalk` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(a, b):
    """Sets of themes at each level, peeled from the top."""

    def at_least(doc):
        yes = {t for t, v in doc["clauses"] if v == "shall" and doc["binding"]}
        rec = {t for t, v in doc["clauses"] if v != "may"}
        return [{t for t, _ in doc["clauses"]}, rec, yes]

    in_a, in_b = at_least(a), at_least(b)
    result = {t: "only a" for t in in_a[0] - in_b[0]}
    result.update({t: "only b" for t in in_b[0] - in_a[0]})
    for theme in in_a[0] & in_b[0]:
        d = sum(theme in s for s in in_a) - sum(theme in s for s in in_b)
        result[theme] = "equal" if d == 0 else "a asks more" if d > 0 else "b asks more"
    return result


@trial.right
def right_2(a, b):
    """Golf: -1 for no clause, levels from a dict keyed by (verb, binding)."""
    level = {
        ("may", 0): 0,
        ("may", 1): 0,
        ("should", 0): 1,
        ("should", 1): 1,
        ("shall", 0): 1,
        ("shall", 1): 2,
    }
    top = lambda d, t: max(
        (level[v, d["binding"]] for u, v in d["clauses"] if u == t), default=-1
    )
    name = lambda x, y: (
        "only b"
        if x < 0
        else "only a"
        if y < 0
        else ("equal", "a asks more", "b asks more")[(x > y) - (x < y)]
    )
    return {t: name(top(a, t), top(b, t)) for t, _ in a["clauses"] + b["clauses"]}


@trial.right
def right_3(a, b):
    """Takes the strongest verb first and weakens afterwards: the same, since the order
    stays."""
    rank = ["may", "should", "shall"]

    def strongest(doc):
        best = {}
        for theme, verb in doc["clauses"]:
            if theme not in best or rank.index(verb) > rank.index(best[theme]):
                best[theme] = verb
        if not doc["binding"]:
            best = {t: "should" if v == "shall" else v for t, v in best.items()}
        return best

    one, other = strongest(a), strongest(b)
    out = {}
    for theme in sorted(set(one) | set(other), reverse=True):
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = (
                "ab"[rank.index(one[theme]) < rank.index(other[theme])] + " asks more"
            )
    return out


@trial.right
def right_4(a, b):
    """An IntEnum and a class for a document."""
    from enum import IntEnum

    class Ask(IntEnum):
        PERMISSION = 1
        RECOMMENDATION = 2
        OBLIGATION = 3

    class Document:
        def __init__(self, raw):
            self.asks = {}
            for theme, verb in raw["clauses"]:
                ask = Ask.PERMISSION if verb == "may" else Ask.RECOMMENDATION
                if verb == "shall" and raw["binding"]:
                    ask = Ask.OBLIGATION
                self.asks[theme] = max(ask, self.asks.get(theme, ask))

        def __getitem__(self, theme):
            return self.asks.get(theme)

    one, other = Document(a), Document(b)
    answer = {}
    for theme in [*one.asks, *other.asks]:
        x, y = one[theme], other[theme]
        if y is None:
            answer[theme] = "only a"
        elif x is None:
            answer[theme] = "only b"
        elif x is y:
            answer[theme] = "equal"
        else:
            answer[theme] = "a asks more" if x > y else "b asks more"
    return answer


@trial.right
def right_5(a, b):
    """Sorts copies by strength, so that the dict keeps the strongest last."""
    strength = {"may": 0, "should": 1, "shall": 2}

    def table(doc):
        cap = 2 if doc["binding"] else 1
        pairs = [(theme, min(cap, strength[verb])) for theme, verb in doc["clauses"]]
        return dict(sorted(pairs, key=lambda pair: pair[1]))

    one, other = table(a), table(b)
    merged = {**dict.fromkeys(one, "only a"), **dict.fromkeys(other, "only b")}
    for theme in one.keys() & other.keys():
        merged[theme] = {0: "equal", 1: "a asks more", -1: "b asks more"}[
            (one[theme] > other[theme]) - (one[theme] < other[theme])
        ]
    return merged


@trial.right
def right_6(a, b):
    """A defaultdict of two lists. Open: "a dict" may be a defaultdict."""
    from collections import defaultdict

    seen = defaultdict(lambda: ([], []))
    for place, doc in enumerate((a, b)):
        for theme, verb in doc["clauses"]:
            force = "permission" if verb == "may" else "recommendation"
            if doc["binding"] and verb == "shall":
                force = "obligation"
            seen[theme][place].append(force)
    result = defaultdict(str)
    for theme, (left, right) in seen.items():
        if not right:
            result[theme] = "only a"
        elif not left:
            result[theme] = "only b"
        else:
            result[theme] = "equal"
            for force in ("obligation", "recommendation", "permission"):
                if (force in left) != (force in right):
                    result[theme] = "a asks more" if force in left else "b asks more"
                    break
                if force in left:
                    break
    return result


@trial.right
def right_7(a, b):
    """Recursion over the clauses of both documents."""

    def force(doc, verb):
        return 1 + (verb != "may") + (verb == "shall" and doc["binding"])

    def best(doc, clauses):
        if not clauses:
            return {}
        (theme, verb), *rest = clauses
        found = best(doc, rest)
        return {**found, theme: max(found.get(theme, 0), force(doc, verb))}

    one, other = best(a, a["clauses"]), best(b, b["clauses"])

    def verdict(theme):
        x, y = one.get(theme, 0), other.get(theme, 0)
        if x * y == 0:
            return "only a" if x else "only b"
        return "equal" if x == y else ("b", "a")[x > y] + " asks more"

    return {theme: verdict(theme) for theme in {**other, **one}}


@trial.right
def right_8(a, b):
    """Groupby on sorted triples (theme, document, force)."""
    from itertools import groupby

    triples = sorted(
        (theme, who, {"may": 1, "should": 2, "shall": 2 + bool(doc["binding"])}[verb])
        for who, doc in (("a", a), ("b", b))
        for theme, verb in doc["clauses"]
    )
    out = {}
    for theme, group in groupby(triples, key=lambda triple: triple[0]):
        last = {who: force for _, who, force in group}
        if len(last) == 1:
            out[theme] = f"only {min(last)}"
        elif last["a"] == last["b"]:
            out[theme] = "equal"
        else:
            out[theme] = f"{max(last, key=last.get)} asks more"
    return out


@trial.right
def right_9(a, b):
    """Generator of pairs; swaps the documents to say the other half."""

    def asked(doc, theme):
        verbs = {verb for name, verb in doc["clauses"] if name == theme}
        if "shall" in verbs and doc["binding"]:
            return 3
        return 2 if verbs & {"shall", "should"} else 1 if verbs else None

    def pairs():
        for x, y, me in ((a, b, "a"), (b, a, "b")):
            for theme in {name for name, _ in x["clauses"]}:
                mine, yours = asked(x, theme), asked(y, theme)
                if yours is None:
                    yield theme, "only " + me
                elif mine > yours:
                    yield theme, me + " asks more"
                elif mine == yours:
                    yield theme, "equal"

    return dict(pairs())


@trial.right
def right_10(a, b):
    """Sign of a difference, as an index into a list."""

    def asked(doc, theme):
        value = {"may": 1, "should": 2, "shall": 2 + bool(doc["binding"])}
        return max((value[v] for t, v in doc["clauses"] if t == theme), default=0)

    out = {}
    for theme in {t for t, _ in a["clauses"] + b["clauses"]}:
        x, y = asked(a, theme), asked(b, theme)
        if x * y == 0:
            out[theme] = "only a" if x else "only b"
        else:
            out[theme] = ["equal", "a asks more", "b asks more"][(x > y) - (x < y)]
    return out


@trial.right
def right_11(a, b):
    """Demotes only after the strongest verb of the theme has been found."""
    order = ("may", "should", "shall")

    def strongest(doc):
        best = {}
        for theme, verb in doc["clauses"]:
            if theme not in best or order.index(verb) > order.index(best[theme]):
                best[theme] = verb
        if doc["binding"] is False:
            best = {t: "should" if v == "shall" else v for t, v in best.items()}
        return best

    one, two = strongest(a), strongest(b)
    result = {}
    for theme in list(two) + list(one):
        if theme not in two:
            result[theme] = "only a"
        elif theme not in one:
            result[theme] = "only b"
        elif one[theme] == two[theme]:
            result[theme] = "equal"
        elif order.index(one[theme]) > order.index(two[theme]):
            result[theme] = "a asks more"
        else:
            result[theme] = "b asks more"
    return result


@trial.right
def right_12(a, b):
    """Sorts the clauses by strength, so that dict() keeps the last, which is the
    strongest."""

    def level(doc):
        rank = lambda verb: min(
            ("may", "should", "shall").index(verb), 1 + doc["binding"]
        )
        return dict(
            sorted(((t, rank(v)) for t, v in doc["clauses"]), key=lambda p: p[1])
        )

    x, y = level(a), level(b)
    return {
        t: "only a"
        if t not in y
        else "only b"
        if t not in x
        else "equal"
        if x[t] == y[t]
        else f"{'ab'[x[t] < y[t]]} asks more"
        for t in x.keys() | y.keys()
    }


@trial.right
def right_13(a, b):
    """Sets of themes per level; a class; answers by set algebra from weakest to
    strongest."""

    class Doc:
        def __init__(self, d):
            self.all = {t for t, _ in d["clauses"]}
            self.must = {t for t, v in d["clauses"] if v == "shall" and d["binding"]}
            self.ought = self.must | {t for t, v in d["clauses"] if v != "may"}

    p, q = Doc(a), Doc(b)
    out = dict.fromkeys(p.all & q.all, "equal")
    for one, two in ((p.ought, q.ought), (p.must, q.must)):
        # an obligation is also in "ought", so the two levels never contradict one another
        out.update(dict.fromkeys((one - two) & q.all, "a asks more"))
        out.update(dict.fromkeys((two - one) & p.all, "b asks more"))
    out.update(dict.fromkeys(p.all - q.all, "only a"))
    out.update(dict.fromkeys(q.all - p.all, "only b"))
    return out


@trial.right
def right_14(a, b):
    """A defaultdict is a dict too; three nested conditions spelled out, an Enum for the
    levels."""
    from collections import defaultdict
    from enum import IntEnum

    class Level(IntEnum):
        NOTHING = 0
        PERMISSION = 1
        RECOMMENDATION = 2
        OBLIGATION = 3

    table = defaultdict(lambda: [Level.NOTHING, Level.NOTHING])
    for column, doc in enumerate((a, b)):
        for theme, verb in doc["clauses"]:
            if verb == "may":
                lev = Level.PERMISSION
            elif verb == "shall" and doc["binding"]:
                lev = Level.OBLIGATION
            else:
                lev = Level.RECOMMENDATION
            table[theme][column] = max(table[theme][column], lev)
    answer = defaultdict(str)
    for theme, (x, y) in table.items():
        if y is Level.NOTHING:
            answer[theme] = "only a"
        elif x is Level.NOTHING:
            answer[theme] = "only b"
        elif x == y:
            answer[theme] = "equal"
        else:
            answer[theme] = "a asks more" if x > y else "b asks more"
    return answer


@trial.right
def right_15(a, b):
    """groupby over one sorted list of both documents' clauses."""
    from itertools import groupby

    rows = []
    for name, doc in (("a", a), ("b", b)):
        for theme, verb in doc["clauses"]:
            strength = "mS" if verb != "may" else "m"
            if verb == "shall" and doc["binding"]:
                strength = "mSX"
            rows.append((theme, name, len(strength)))
    rows.sort()
    out = {}
    for theme, group in groupby(rows, key=lambda r: r[0]):
        best = {}
        for _, name, n in group:
            best[name] = n  # sorted: the last of a name is its greatest
        if len(best) == 1:
            out[theme] = "only " + next(iter(best))
        elif best["a"] == best["b"]:
            out[theme] = "equal"
        else:
            out[theme] = max(best, key=best.get) + " asks more"
    return out


@trial.right
def right_16(a, b):
    """Recursion over the pooled clauses, merging into a new dict each time."""

    def power(binding, verb):
        return {"may": 0, "should": 1, "shall": 2 if binding else 1}[verb]

    def merge(clauses, binding):
        if not clauses:
            return {}
        (theme, verb), rest = clauses[0], merge(clauses[1:], binding)
        return {**rest, theme: max(rest.get(theme, -1), power(binding, verb))}

    x, y = merge(a["clauses"], a["binding"]), merge(b["clauses"], b["binding"])
    words = {}
    for theme in sorted(set(x).union(y), reverse=True):
        one, two = x.get(theme), y.get(theme)
        if two is None:
            words[theme] = "only a"
        elif one is None:
            words[theme] = "only b"
        else:
            words[theme] = (
                "a asks more" if one > two else "b asks more" if two > one else "equal"
            )
    return words


@trial.right
def right_17(a, b):
    """Tests from the top: who has an obligation, then who has a recommendation; no
    numbers."""

    def has(doc, theme, *verbs):
        return any(t == theme and v in verbs for t, v in doc["clauses"])

    result = {}
    for doc in (b, a):
        for theme, _ in doc["clauses"]:
            in_a = has(a, theme, "may", "should", "shall")
            in_b = has(b, theme, "may", "should", "shall")
            if not (in_a and in_b):
                result[theme] = "only a" if in_a else "only b"
                continue
            verdict = "equal"
            for test in (
                lambda d, t=theme: d["binding"] and has(d, t, "shall"),
                lambda d, t=theme: has(d, t, "should", "shall"),
            ):
                if test(a) != test(b):
                    verdict = "a asks more" if test(a) else "b asks more"
                    break
            result[theme] = verdict
    return result


@trial.right
def right_18(a, b):
    """Deep copies rewritten, then string tricks: letters whose alphabetical order is
    the order of asking."""
    import copy
    from collections import OrderedDict

    a, b = copy.deepcopy(a), copy.deepcopy(b)
    for doc in (a, b):
        code = {"may": "p", "should": "r", "shall": "x" if doc["binding"] else "r"}
        doc["best"] = {}
        while doc["clauses"]:
            theme, verb = doc["clauses"].pop()
            doc["best"][theme] = max(doc["best"].get(theme, ""), code[verb])
    out = OrderedDict()
    for theme in [*a["best"], *b["best"]]:
        pair = a["best"].get(theme, ""), b["best"].get(theme, "")
        out[theme] = (
            "only b"
            if not pair[0]
            else "only a"
            if not pair[1]
            else "equal"
            if pair[0] == pair[1]
            else "b asks more"
            if max(pair) == pair[1]
            else "a asks more"
        )
    return out


@trial.wrong
def wrong_1(a, b):
    """Belief: the verb alone says what is asked; binding does not matter."""
    order = ["may", "should", "shall"]
    one, other = {}, {}
    for doc, levels in ((a, one), (b, other)):
        for theme, verb in doc["clauses"]:
            levels[theme] = max(levels.get(theme, 0), order.index(verb))
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_2(a, b):
    """Slip: a later clause on the same theme overwrites the earlier one."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            if verb == "shall" and not doc["binding"]:
                verb = "should"
            asked[theme] = ["may", "should", "shall"].index(verb)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_3(a, b):
    """Belief: the first clause on a theme is the one that counts."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            if theme in asked:
                continue
            if verb == "may":
                asked[theme] = 1
            elif verb == "shall" and doc["binding"]:
                asked[theme] = 3
            else:
                asked[theme] = 2
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_4(a, b):
    """Belief: several clauses on a theme add up to a stronger demand."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            points = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            asked[theme] = asked.get(theme, 0) + points
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_5(a, b):
    """Belief: a document that does not bind is one step weaker throughout ("should"
    only permits)."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = {"may": 1, "should": 2, "shall": 3}[verb]
            if not doc["binding"]:
                level = max(1, level - 1)
            asked[theme] = max(asked.get(theme, 0), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_6(a, b):
    """Belief: what binds, obliges: "should" in a binding document is an obligation
    too."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = 1 if verb == "may" else 3 if doc["binding"] else 2
            asked[theme] = max(asked.get(theme, 0), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_7(a, b):
    """Slip: goes through the themes of a only, "only b" never comes."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            asked[theme] = max(asked.get(theme, 0), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one:
        if theme not in other:
            out[theme] = "only a"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        elif one[theme] > other[theme]:
            out[theme] = "a asks more"
        else:
            out[theme] = "b asks more"
    return out


@trial.wrong
def wrong_8(a, b):
    """Belief: at equal words the document that more states adopted asks more."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            asked[theme] = max(asked.get(theme, (0, 0)), (level, doc["adopted_by"]))
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_9(a, b):
    """Slip: compares verbs as texts, and "should" comes after "shall" in the
    alphabet."""

    def verbs(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            if verb == "shall" and not doc["binding"]:
                verb = "should"
            asked[theme] = max(asked.get(theme, ""), verb)
        return asked

    one, other = verbs(a), verbs(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_10(a, b):
    """Slip: level 0 for "may" is taken for no clause (if not level)."""
    order = ["may", "should", "shall"]

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            if verb == "shall" and not doc["binding"]:
                verb = "should"
            asked[theme] = max(asked.get(theme, 0), order.index(verb))
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        x, y = one.get(theme), other.get(theme)
        if not x and not y:
            out[theme] = "equal"
        elif not y:
            out[theme] = "only a"
        elif not x:
            out[theme] = "only b"
        elif x == y:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if x > y else "b asks more"
    return out


@trial.wrong
def wrong_11(a, b):
    """Belief (from "nothing in it is more than a recommendation"): all in a document
    that does not bind is a recommendation, "may" too."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            if not doc["binding"]:
                level = 2
            else:
                level = {"may": 1, "should": 2, "shall": 3}[verb]
            asked[theme] = max(asked.get(theme, 0), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_12(a, b):
    """Half finished: a theme that one document lacks counts as asked 0, no "only"."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            asked[theme] = max(asked.get(theme, 0), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        x, y = one.get(theme, 0), other.get(theme, 0)
        out[theme] = "a asks more" if x > y else "b asks more" if y > x else "equal"
    return out


@trial.wrong
def wrong_13(a, b):
    """Slip: rewrites "shall" as "should" in the document itself."""
    order = ["may", "should", "shall"]
    found = []
    for doc in (a, b):
        levels = {}
        clauses = doc["clauses"]
        for i in range(len(clauses)):
            theme, verb = clauses[i]
            if verb == "shall" and not doc["binding"]:
                clauses[i] = (theme, "should")
                verb = "should"
            levels[theme] = max(levels.get(theme, 0), order.index(verb))
        found.append(levels)
    one, other = found
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_14(a, b):
    """Belief: the same theme in other letters or with a space is the same theme."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            theme = theme.strip().lower()
            level = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            asked[theme] = max(asked.get(theme, 0), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_15(a, b):
    """Slip: the return stands inside the loop over the themes; None without clauses."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            asked[theme] = max(asked.get(theme, 0), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
        return out


@trial.wrong
def wrong_16(a, b):
    """Two slips: the least that a document asks on a theme (min), and "only" named
    after the document that lacks it."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            asked[theme] = min(asked.get(theme, 9), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only b"
        elif theme not in one:
            out[theme] = "only a"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_17(a, b):
    """Belief: any binding document asks more than any that does not bind; verbs decide
    only between equals."""

    def levels(doc):
        asked = {}
        for theme, verb in doc["clauses"]:
            level = (doc["binding"], ["may", "should", "shall"].index(verb))
            asked[theme] = max(asked.get(theme, level), level)
        return asked

    one, other = levels(a), levels(b)
    out = {}
    for theme in one | other:
        if theme not in other:
            out[theme] = "only a"
        elif theme not in one:
            out[theme] = "only b"
        elif one[theme] == other[theme]:
            out[theme] = "equal"
        else:
            out[theme] = "a asks more" if one[theme] > other[theme] else "b asks more"
    return out


@trial.wrong
def wrong_18(a, b):
    """Belief: the verb alone decides; whether the document binds is overlooked."""
    order = ["may", "should", "shall"]
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            best[theme] = max(best.get(theme, 0), order.index(verb))
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_19(a, b):
    """Belief: whatever a binding document says asks more than anything in one that does
    not bind."""
    order = ["may", "should", "shall"]
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            best.setdefault(theme, []).append((doc["binding"], order.index(verb)))
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            p, q = max(x[t]), max(y[t])
            out[t] = "a asks more" if p > q else "b asks more" if p < q else "equal"
    return out


@trial.wrong
def wrong_20(a, b):
    """Belief: without binding every verb falls one step, "should" to a permission
    too."""
    order = ["may", "should", "shall"]
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = order.index(verb)
            if not doc["binding"]:
                n = max(n - 1, 0)
            best[theme] = max(best.get(theme, 0), n)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_21(a, b):
    """Slip: the last clause on a theme overwrites the earlier ones."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            if verb == "shall" and not doc["binding"]:
                verb = "should"
            best[theme] = ["may", "should", "shall"].index(verb)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_22(a, b):
    """Belief: several clauses on a theme add up, two recommendations ask more than one
    obligation."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            if verb == "shall" and not doc["binding"]:
                verb = "should"
            best[theme] = (
                best.get(theme, 0) + ["may", "should", "shall"].index(verb) + 1
            )
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_23(a, b):
    """Belief: a document asks only what all of its clauses ask, so the weakest
    counts."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            best[theme] = min(best.get(theme, 3), n)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_24(a, b):
    """Belief: a "shall" that binds nobody is empty words, less than a permission."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 0}[verb]
            best[theme] = max(best.get(theme, 0), n)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_25(a, b):
    """Belief: on the same level the document that more states adopted asks more."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            best[theme] = max(best.get(theme, (0, 0)), (n, doc["adopted_by"]))
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_26(a, b):
    """Slip: goes through the themes of a only, "only b" never comes up."""

    def best(doc, theme):
        value = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}
        return max([value[v] for t, v in doc["clauses"] if t == theme], default=0)

    out = {}
    for theme, verb in a["clauses"]:
        x, y = best(a, theme), best(b, theme)
        if y == 0:
            out[theme] = "only a"
        else:
            out[theme] = "a asks more" if x > y else "b asks more" if y > x else "equal"
    return out


@trial.wrong
def wrong_27(a, b):
    """Slip: the level of "may" is 0, and 0 is taken for "no clause" in one "if not"."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = {"may": 0, "should": 1, "shall": 2 if doc["binding"] else 1}[verb]
            best[theme] = max(best.get(theme, 0), n)
    out = {}
    for t in set(x) | set(y):
        if not y.get(t):
            out[t] = "only a"
        elif not x.get(t):
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_28(a, b):
    """Slip: strongest verb by max() of the texts, alphabetical, so "should" beats
    "shall"."""
    level = {"may": 1, "should": 2, "shall": 3}
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            if not doc["binding"] and verb == "shall":
                verb = "should"
            best[theme] = max(best.get(theme, ""), verb)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        elif x[t] == y[t]:
            out[t] = "equal"
        else:
            out[t] = "a asks more" if level[x[t]] > level[y[t]] else "b asks more"
    return out


@trial.wrong
def wrong_29(a, b):
    """Slip: rewrites the clauses of the documents handed in (result is right)."""
    for doc in (a, b):
        for i in range(len(doc["clauses"])):
            theme, verb = doc["clauses"][i]
            if verb == "shall" and not doc["binding"]:
                doc["clauses"][i] = (theme, "should")
    order = ["may", "should", "shall"]
    out = {}
    for t in {c[0] for c in a["clauses"] + b["clauses"]}:
        x = [order.index(v) for theme, v in a["clauses"] if theme == t]
        y = [order.index(v) for theme, v in b["clauses"] if theme == t]
        if not y:
            out[t] = "only a"
        elif not x:
            out[t] = "only b"
        elif max(x) == max(y):
            out[t] = "equal"
        else:
            out[t] = "a asks more" if max(x) > max(y) else "b asks more"
    return out


@trial.wrong
def wrong_30(a, b):
    """Belief: in a document that binds every clause is an obligation, whatever its
    verb."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = 3 if doc["binding"] else {"may": 1, "should": 2, "shall": 2}[verb]
            best[theme] = max(best.get(theme, 0), n)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_31(a, b):
    """Belief: binding matters only against a document that binds; between two that do
    not, "shall" still beats "should"."""
    order = ["may", "should", "shall"]
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = order.index(verb)
            if a["binding"] != b["binding"] and not doc["binding"]:
                n = min(n, 1)
            best[theme] = max(best.get(theme, 0), n)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_32(a, b):
    """Belief: "Privacy " and "privacy" are the same theme, so themes are stripped and
    put in lower case."""
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            theme = theme.strip().lower()
            n = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            best[theme] = max(best.get(theme, 0), n)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_33(a, b):
    """Two slips: the first clause on a theme is kept (setdefault), and no clauses at
    all gives None."""
    if not a["clauses"] and not b["clauses"]:
        return None
    x, y = {}, {}
    for doc, best in ((a, x), (b, y)):
        for theme, verb in doc["clauses"]:
            n = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}[verb]
            best.setdefault(theme, n)
    out = {}
    for t in set(x) | set(y):
        if t not in y:
            out[t] = "only a"
        elif t not in x:
            out[t] = "only b"
        else:
            out[t] = (
                "a asks more"
                if x[t] > y[t]
                else "b asks more"
                if x[t] < y[t]
                else "equal"
            )
    return out


@trial.wrong
def wrong_34(a, b):
    """Two slips: "only a" and "only b" swapped (a is the only one without), and >=
    gives ties to a, never "equal"."""

    def best(doc, theme):
        value = {"may": 1, "should": 2, "shall": 3 if doc["binding"] else 2}
        return max([value[v] for t, v in doc["clauses"] if t == theme], default=0)

    out = {}
    for theme, verb in a["clauses"] + b["clauses"]:
        x, y = best(a, theme), best(b, theme)
        if x == 0:
            out[theme] = "only a"
        elif y == 0:
            out[theme] = "only b"
        elif x >= y:
            out[theme] = "a asks more"
        elif y > x:
            out[theme] = "b asks more"
        else:
            out[theme] = "equal"
    return out
