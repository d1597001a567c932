"""What people answered to `differences` in trials, from its text alone."""

import heapq
from bisect import insort
from collections import ChainMap, Counter, defaultdict
from heapq import merge
from itertools import chain, groupby

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(claim, source):
    result = []
    for part in set(claim) | set(source):
        if claim.get(part, "").lower() != source.get(part, "").lower():
            result.append(part)
    return sorted(result)


@trial.right
def right_2(c, s):
    return sorted({p for p in [*c, *s] if c.get(p, "").lower() != s.get(p, "").lower()})


@trial.right
def right_3(claim, source):
    def stated(d):
        return {(p, t.lower()) for p, t in d.items() if t}

    return sorted({p for p, _ in stated(claim) ^ stated(source)})


@trial.right
def right_4(claim, source):
    def walk(parts):
        if not parts:
            return []
        if len(parts) == 1:
            p = parts[0]
            return [] if claim.get(p, "").lower() == source.get(p, "").lower() else [p]
        half = len(parts) // 2
        return walk(parts[:half]) + walk(parts[half:])

    return walk(sorted({**claim, **source}))


@trial.right
def right_5(claim, source):
    votes = Counter()
    for record in (claim, source):
        votes.update((p, t.lower()) for p, t in record.items() if t != "")
    return sorted({p for (p, t), n in votes.items() if n == 1})


@trial.right
def right_6(claim, source):
    found = []
    for p in claim:
        other = source.get(p, "")
        if claim[p].lower() != other.lower():
            insort(found, p)
    for p in source:
        if p not in claim and source[p] != "":
            insort(found, p)
    return found


@trial.right
def right_7(claim, source):
    rows = sorted((p, t.lower()) for p, t in chain(claim.items(), source.items()) if t)
    out = []
    for part, group in groupby(rows, key=lambda r: r[0]):
        texts = [t for _, t in group]
        if len(texts) == 1 or texts[0] != texts[1]:
            out.append(part)
    return out


class _Record_8:
    def __init__(self, d):
        self._d = {k: v.lower() for k, v in d.items()}

    def __getitem__(self, part):
        return self._d.get(part) or None

    def __iter__(self):
        return iter(self._d)

    def __sub__(self, other):
        return {p for p in self if self[p] != other[p]}


@trial.right
def right_8(claim, source):
    a, b = _Record_8(claim), _Record_8(source)
    return sorted((a - b) | (b - a))


@trial.right
def right_9(claim, source):
    heap = list({}.fromkeys(list(source) + list(claim)))
    heapq.heapify(heap)
    answer = []
    while heap:
        part = heapq.heappop(heap)
        try:
            left = claim[part].lower()
        except KeyError:
            left = ""
        try:
            right = source[part].lower()
        except KeyError:
            right = ""
        if left == right:
            continue
        answer += [part]
    return answer


@trial.right
def right_10(claim, source):
    table = defaultdict(lambda: ["", ""])
    for column, record in enumerate([claim, source]):
        for part, text in record.items():
            table[part][column] = text.lower()
    names = [part for part, (x, y) in table.items() if x != y]
    # selection sort
    for i in range(len(names)):
        j = min(range(i, len(names)), key=names.__getitem__)
        names[i], names[j] = names[j], names[i]
    return names


@trial.right
def right_11(claim, source):
    parts = set(claim) | set(source)
    return sorted(
        p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()
    )


@trial.right
def right_12(claim, source):
    a = {(k, v.lower()) for k, v in claim.items() if v}
    b = {(k, v.lower()) for k, v in source.items() if v}
    return sorted({k for k, _ in a ^ b})


@trial.right
def right_13(claim, source):
    result = []
    for part in claim:
        other = source.get(part, "")
        if claim[part].lower() != other.lower():
            insort(result, part)
    for part in source:
        if part not in claim and source[part] != "":
            insort(result, part)
    return result


@trial.right
def right_14(claim, source):
    said = defaultdict(lambda: ["", ""])
    for i, record in enumerate((claim, source)):
        for part, text in record.items():
            said[part][i] = text.lower()
    return [part for part, (x, y) in sorted(said.items()) if x != y]


@trial.right
def right_15(claim, source):
    left = sorted((p, t.lower()) for p, t in claim.items() if len(t) > 0)
    right = sorted((p, t.lower()) for p, t in source.items() if len(t) > 0)
    out = []
    for part, rows in groupby(merge(left, right), key=lambda row: row[0]):
        texts = [t for _, t in rows]
        if len(texts) == 1 or texts[0] != texts[1]:
            out.append(part)
    return out


@trial.right
def right_16(claim, source):
    todo = dict(source)
    bad = []
    for part, text in claim.items():
        if todo.pop(part, "").lower() == text.lower():
            continue
        bad += [part]
    bad.extend(filter(todo.get, todo))
    bad.sort()
    return bad


@trial.right
def right_17(claim, source):
    return list(
        filter(
            lambda p: len({str.lower(r.get(p) or "") for r in (claim, source)}) - 1,
            sorted({*claim, *source}),
        )
    )


@trial.right
def right_18(claim, source):
    def clean(record):
        return {p: t.lower() for p, t in record.items() if t != ""}

    c, s = clean(claim), clean(source)
    only_one = c.keys() ^ s.keys()
    conflict = {p for p in c.keys() & s.keys() if c[p] != s[p]}
    return [p for p in sorted(ChainMap(c, s)) if p in only_one or p in conflict]


class _Record_19:
    def __init__(self, d):
        self.d = d

    def __getitem__(self, part):
        try:
            return self.d[part].lower()
        except KeyError:
            return ""


@trial.right
def right_19(claim, source):
    c, s = _Record_19(claim), _Record_19(source)
    names = sorted(dict.fromkeys([*claim, *source]))
    i = 0
    while i < len(names):
        if c[names[i]] == s[names[i]]:
            del names[i]
        else:
            i += 1
    return names


@trial.right
def right_20(claim, source):
    def walk():
        for part in sorted(list(claim) + [p for p in source if p not in claim]):
            match (claim.get(part, ""), source.get(part, "")):
                case ("", ""):
                    pass
                case ("", _) | (_, ""):
                    yield part
                case (x, y) if x.lower() != y.lower():
                    yield part

    return [*walk()]


@trial.right
def right_21(claim, source):
    parts = set(claim) | set(source)
    return sorted(
        p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()
    )


@trial.right
def right_22(claim, source):
    a = {(p, t.lower()) for p, t in claim.items() if t}
    b = {(p, t.lower()) for p, t in source.items() if t}
    return sorted({p for p, _ in a ^ b})


@trial.right
def right_23(claim, source):
    rest = {p: t.lower() for p, t in source.items() if t != ""}
    found = []
    for p, t in claim.items():
        if t == "":
            continue
        if rest.pop(p, None) != t.lower():
            found.append(p)
    found.extend(rest)
    found.sort()
    return found


@trial.right
def right_24(claim, source):
    said = defaultdict(lambda: ["", ""])
    for i, record in enumerate((claim, source)):
        for part, text in record.items():
            said[part][i] = text.lower()
    return [part for part, (c, s) in sorted(said.items()) if c != s]


@trial.right
def right_25(claim, source):
    return list(
        filter(
            lambda p: len({d.get(p, "").lower() for d in (claim, source)}) == 2,
            sorted(ChainMap(claim, source)),
        )
    )


@trial.right
def right_26(claim, source):
    triples = sorted(
        chain(
            ((p, t.lower()) for p, t in claim.items() if t),
            ((p, t.lower()) for p, t in source.items() if t),
        )
    )
    out = []
    for part, group in groupby(triples, key=lambda x: x[0]):
        match [t for _, t in group]:
            case [a, b] if a == b:
                pass
            case _:
                out.append(part)
    return out


@trial.right
def right_27(claim, source):
    # merge of two sorted lists
    a = sorted((p, t.lower()) for p, t in claim.items() if t)
    b = sorted((p, t.lower()) for p, t in source.items() if t)
    i = j = 0
    out = []
    while i < len(a) or j < len(b):
        if j == len(b) or (i < len(a) and a[i][0] < b[j][0]):
            out.append(a[i][0])
            i += 1
        elif i == len(a) or b[j][0] < a[i][0]:
            out.append(b[j][0])
            j += 1
        else:
            if a[i][1] != b[j][1]:
                out.append(a[i][0])
            i += 1
            j += 1
    return out


@trial.right
def right_28(claim, source):
    seen = Counter((p, t.lower()) for d in (claim, source) for p, t in d.items() if t)
    return sorted(dict.fromkeys(p for (p, _), n in seen.items() if n == 1))


@trial.right
def right_29(claim, source):
    out = []
    for p in {**source, **claim}:
        c = claim.get(p) or None
        s = source.get(p) or None
        if c is None and s is None:
            continue
        if c is None or s is None or c.lower() != s.lower():
            insort(out, p)
    return out


@trial.right
def right_30(claim, source):
    def stated(d):
        return {p: t.lower() for p, t in d.items() if len(t) > 0}

    c, s = stated(claim), stated(source)
    only_one = c.keys() ^ s.keys()
    contradicted = {p for p in c.keys() & s.keys() if c[p] != s[p]}
    agreed = [*only_one, *contradicted]
    for i in range(1, len(agreed)):
        j = i
        while j and agreed[j - 1] > agreed[j]:
            agreed[j - 1], agreed[j] = agreed[j], agreed[j - 1]
            j -= 1
    return agreed


@trial.right
def right_31(claim, source):
    stated = lambda record: {(p, t.lower()) for p, t in record.items() if t}
    return sorted({p for p, _ in stated(claim) ^ stated(source)})


@trial.right
def right_32(claim, source):
    c = defaultdict(str, claim)
    s = defaultdict(str, source)
    return [
        p for p in sorted(claim.keys() | source.keys()) if c[p].upper() != s[p].upper()
    ]


@trial.right
def right_33(claim, source):
    def walk(parts):
        if not parts:
            return []
        head, *tail = parts
        same = claim.get(head, "").lower() == source.get(head, "").lower()
        return ([] if same else [head]) + walk(tail)

    return walk(sorted({**claim, **source}))


@trial.right
def right_34(claim, source):
    heap = list(dict.fromkeys([*claim, *source]))
    heapq.heapify(heap)
    out = []
    while heap:
        part = heapq.heappop(heap)
        if (claim.get(part) or "").casefold() != (source.get(part) or "").casefold():
            out += [part]
    return out


@trial.right
def right_35(claim, source):
    def differ(part):
        return len({claim.get(part, "").lower(), source.get(part, "").lower()}) == 2

    return list(filter(differ, sorted(ChainMap(claim, source))))


@trial.right
def right_36(claim, source):
    found = []
    parts = list(claim)
    for p in source:
        if p not in parts:
            parts.append(p)
    for p in parts:
        in_claim = p in claim and claim[p] != ""
        in_source = p in source and source[p] != ""
        if in_claim and in_source:
            if claim[p].lower() != source[p].lower():
                found.append(p)
        elif in_claim or in_source:
            found.append(p)
    found.sort()
    return found


class _Text:
    def __init__(self, text):
        self.key = text.lower()

    def __eq__(self, other):
        return self.key == other.key


@trial.right
def right_37(claim, source):
    nothing = _Text("")
    c = {p: _Text(t) for p, t in claim.items()}
    s = {p: _Text(t) for p, t in source.items()}
    names = sorted(set(c).union(s))
    return [n for n in names if c.get(n, nothing) != s.get(n, nothing)]


@trial.right
def right_38(claim, source):
    result = []
    for part in {*claim, *source}:
        texts = [record.get(part, "").lower() for record in (claim, source)]
        if texts[0] != texts[1]:
            insort(result, part)
    return result


@trial.right
def right_39(claim, source):
    rows = sorted(
        (p, t.lower()) for record in (claim, source) for p, t in record.items() if t
    )
    out = []
    for part, group in groupby(rows, key=lambda row: row[0]):
        texts = [t for _, t in group]
        if len(texts) == 1 or texts[0] != texts[1]:
            out.append(part)
    return out
    raise NotImplementedError()


@trial.right
def right_40(claim, source):
    def find():
        for part in sorted(set().union(claim, source)):
            pair = map(str.lower, (claim.get(part, ""), source.get(part, "")))
            if next(pair) != next(pair):
                yield part

    return [*find()]


@trial.wrong
def wrong_1(claim, source):
    claim_texts = [t.lower() for t in claim.values() if t]
    source_texts = [t.lower() for t in source.values() if t]
    out = set()
    for part, text in claim.items():
        if text and text.lower() not in source_texts:
            out.add(part)
    for part, text in source.items():
        if text and text.lower() not in claim_texts:
            out.add(part)
    return sorted(out)


@trial.wrong
def wrong_2(claim, source):
    def words(text):
        return set(text.lower().split())

    names = set(claim).union(source)
    return sorted(
        n for n in names if words(claim.get(n, "")) != words(source.get(n, ""))
    )


@trial.wrong
def wrong_3(claim, source):
    result = []
    for part in claim:
        if part in source and claim[part].lower() != source[part].lower():
            result.append(part)
    return sorted(result)


@trial.wrong
def wrong_4(claim, source):
    result = []
    for part in claim:
        if claim[part].lower() != source.get(part, "").lower():
            result.append(part)
    return sorted(result)


@trial.wrong
def wrong_5(claim, source):
    return sorted(p for p in source if source[p].lower() != claim.get(p, "").lower())


@trial.wrong
def wrong_6(claim, source):
    result = []
    for part in list(claim) + [p for p in source if p not in claim]:
        if claim.get(part, "").lower() != source.get(part, "").lower():
            result.append(part)
    return result


@trial.wrong
def wrong_7(claim, source):
    parts = set(claim) | set(source)
    return sorted(p for p in parts if claim.get(p, "") != source.get(p, ""))


@trial.wrong
def wrong_8(claim, source):
    result = []
    for p in sorted(set(claim) | set(source)):
        c = claim.get(p)
        s = source.get(p)
        if c is not None:
            c = c.lower()
        if s is not None:
            s = s.lower()
        if c != s:
            result.append(p)
    return result


@trial.wrong
def wrong_9(claim, source):
    parts = set(claim) | set(source)
    return sorted(p for p in parts if claim[p].lower() != source[p].lower())


@trial.wrong
def wrong_10(claim, source):
    parts = set(claim) | set(source)
    return {p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()}


@trial.wrong
def wrong_11(claim, source):
    parts = sorted({*claim, *source})
    return tuple(
        p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()
    )


@trial.wrong
def wrong_12(claim, source):
    parts = sorted({*claim, *source})
    return [p for p in parts if claim.get(p, "").lower() == source.get(p, "").lower()]


@trial.wrong
def wrong_13(claim, source):
    parts = sorted({*claim, *source}, reverse=True)
    return [p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()]


@trial.wrong
def wrong_14(claim, source):
    result = []
    for p in ["measure", "period", "population", "publisher", "unit"]:
        if claim.get(p, "").lower() != source.get(p, "").lower():
            result.append(p)
    return result


@trial.wrong
def wrong_15(claim, source):
    result = []
    for p in set(claim) | set(source):
        c, s = claim.get(p, "").lower(), source.get(p, "").lower()
        if c != s:
            result.append(c)
            result.append(s)
    return sorted(result)


@trial.wrong
def wrong_16(claim, source):
    n = 0
    for p in set(claim) | set(source):
        if claim.get(p, "").lower() != source.get(p, "").lower():
            n += 1
    return n


@trial.wrong
def wrong_17(claim, source):
    for p in sorted(set(claim) | set(source)):
        if claim.get(p, "").lower() != source.get(p, "").lower():
            print(p)


@trial.wrong
def wrong_18(claim, source):
    for p in sorted(set(claim) | set(source)):
        if claim.get(p, "").lower() != source.get(p, "").lower():
            return [p]
    return []


@trial.wrong
def wrong_19(claim, source):
    return ["period", "population", "publisher"]


@trial.wrong
def wrong_20(claim, source):
    result = []
    for p in sorted(set(claim) | set(source)):
        c, s = claim.get(p, "").lower(), source.get(p, "").lower()
        if c == s:
            continue
        if c and s and (c in s or s in c):
            continue
        result.append(p)
    return result


@trial.wrong
def wrong_21(claim, source):
    parts = sorted(set(claim) | set(source))
    return [p for p in parts if claim.get(p, "").lower() != source.get(p, "")]


@trial.wrong
def wrong_22(claim, source):
    result = []
    for p in sorted(set(claim) | set(source)):
        c, s = claim.get(p, ""), source.get(p, "")
        if c == "" or s == "" or c.lower() != s.lower():
            result.append(p)
    return result


@trial.wrong
def wrong_23(claim, source):
    result = []
    for p in sorted(set(claim) | set(source)):
        c, s = claim.get(p, ""), source.get(p, "")
        if c and s and c.lower() != s.lower():
            result.append(p)
    return result


@trial.wrong
def wrong_24(claim, source):
    result = []
    for p in list(claim) + list(source):
        if claim.get(p, "").lower() != source.get(p, "").lower():
            result.append(p)
    return sorted(result)


@trial.wrong
def wrong_25(claim, source):
    parts = sorted(set(claim) | set(source))
    return ", ".join(
        p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()
    )


@trial.wrong
def wrong_26(claim, source):
    found = {}
    for p in sorted(set(claim) | set(source)):
        if claim.get(p, "").lower() != source.get(p, "").lower():
            found[p] = (claim.get(p, ""), source.get(p, ""))
    return found


@trial.wrong
def wrong_27(claim, source):
    pairs = set(claim.items()) ^ set(source.items())
    return sorted({part for part, text in pairs})


@trial.wrong
def wrong_28(claim, source):
    c = {p for p in claim if claim[p]}
    s = {p for p in source if source[p]}
    return sorted(c ^ s)


@trial.wrong
def wrong_29(claim, source):
    parts = sorted(set(claim) | set(source))
    return [
        p for p in parts if claim.get(p, "").lower() is not source.get(p, "").lower()
    ]


@trial.wrong
def wrong_30(claim, source):
    result = []
    for p in sorted(set(claim) | set(source)):
        if source.get(p, "") == "":
            continue
        if claim.get(p, "").lower() != source[p].lower():
            result.append(p)
    return result


@trial.wrong
def wrong_31(claim, source):
    result = []
    for p in sorted(set(claim) | set(source)):
        c = set(claim.get(p, "").lower().split())
        s = set(source.get(p, "").lower().split())
        if c != s:
            result.append(p)
    return result


@trial.wrong
def wrong_32(claim, source):
    if not claim or not source:
        return []
    parts = sorted(set(claim) | set(source))
    return [p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()]


@trial.wrong
def wrong_33(claim, source):
    result = []
    for p in set(claim) | set(source):
        if claim.get(p, "").lower() != source.get(p, "").lower():
            result = result.append(p)
    return sorted(result)


@trial.wrong
def wrong_34(claim, source):
    result = []
    for p in set(claim) | set(source):
        if claim.get(p, "").lower() != source.get(p, "").lower():
            result.append(p)
    return result.sort()


@trial.wrong
def wrong_35(claim, source):
    parts = sorted(set(claim) | set(source))
    return [
        p
        for p in parts
        if claim.get(p, "").lower()[:1] != source.get(p, "").lower()[:1]
    ]


@trial.wrong
def wrong_36(claim, source):
    result = []
    for (p, c), (q, s) in zip(claim.items(), source.items()):
        if p != q or c.lower() != s.lower():
            result.append(p)
    return sorted(result)


@trial.wrong
def wrong_37(claim, source):
    parts = sorted(set(claim) | set(source))
    return [p for p in parts if claim.get(p, "").lower != source.get(p, "").lower]


@trial.wrong
def wrong_38(claim, source):
    parts = sorted(set(claim) | set(source))
    for p in parts:
        if claim.get(p, "").lower() == source.get(p, "").lower():
            parts.remove(p)
    return parts


@trial.wrong
def wrong_39(claim, source):
    parts = set(claim) | set(source)
    found = [p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower()]
    return sorted(sorted(found), key=len)


@trial.wrong
def wrong_40(claim, source):
    everything = {**claim, **source}
    return sorted(
        p for p in everything if everything[p].lower() != source.get(p, "").lower()
    )
