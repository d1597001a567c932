"""What people answered to `winners` in trials, from its text alone."""

from collections import Counter
from fractions import Fraction
from itertools import combinations, groupby, permutations

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(ballots, rule):
    """A score function for each rule, chosen from a dict."""
    if not ballots:
        return []
    options = sorted(ballots[0])

    def first(o):
        return sum(b[0] == o for b in ballots)

    def places(o):
        return sum(len(b) - 1 - b.index(o) for b in ballots)

    def pairs(o):
        return sum(
            2 * sum(b.index(o) < b.index(x) for b in ballots) > len(ballots)
            for x in options
            if x != o
        )

    score = {"first": first, "places": places, "pairs": pairs}[rule]
    best = max(map(score, options))
    return [o for o in options if score(o) == best]


@trial.right
def right_2(ballots, rule):
    """Counter and itertools.permutations."""
    from collections import Counter
    from itertools import combinations

    if len(ballots) == 0:
        return []
    points = Counter(dict.fromkeys(ballots[0], 0))
    duels = Counter()
    for b in ballots:
        points[b[0]] += rule == "first"
        for above, below in combinations(b, 2):
            points[above] += rule == "places"
            duels[above, below] += 1
    if rule == "pairs":
        for (x, _), n in duels.items():
            points[x] += n > len(ballots) - n
    top = max(points.values())
    return sorted(o for o, n in points.items() if n == top)


@trial.right
def right_3(ballots, rule):
    """Places from the bottom: the sum of positions, smallest wins."""
    points = {}
    for o in sorted(set().union(*ballots)):
        if rule == "places":
            points[o] = -sum(b.index(o) for b in ballots)
        elif rule == "first":
            points[o] = [b[0] for b in ballots].count(o)
        else:
            points[o] = 0
            for x in ballots[0]:
                lead = sum(1 if b.index(o) < b.index(x) else -1 for b in ballots)
                if x != o and lead > 0:
                    points[o] += 1
    return [o for o in points if points[o] == max(points.values())]


@trial.right
def right_4(ballots, rule):
    """Fractions of the people and groupby on the sorted scores."""
    from fractions import Fraction
    from itertools import groupby

    if ballots == []:
        return []
    n = len(ballots)

    def share(o, x):
        return Fraction(sum(b.index(o) < b.index(x) for b in ballots), n)

    def score(o):
        others = [x for x in ballots[0] if x is not o and x != o]
        if rule == "places":
            return sum(share(o, x) for x in others)
        if rule == "pairs":
            return len([x for x in others if share(o, x) > Fraction(1, 2)])
        return Fraction([b[0] for b in ballots].count(o), n)

    ranked = sorted(ballots[0], key=lambda o: (-score(o), o))
    for _, group in groupby(ranked, key=score):
        return list(group)


@trial.right
def right_5(ballots, rule):
    """statistics.multimode on a long list of points."""
    from statistics import median, multimode

    if rule == "first":
        return sorted(multimode(b[0] for b in ballots))
    if rule == "places":
        every = [
            o for b in ballots for i, o in enumerate(reversed(b)) for _ in range(i)
        ]
        return sorted(multimode(every))
    options = ballots[0] if ballots else []
    won = [
        o
        for o in options
        for x in options
        if o != x
        and median(1.0 if b.index(o) < b.index(x) else -1.0 for b in ballots) > 0
    ]
    return sorted(multimode(won) or options)


@trial.right
def right_6(ballots, rule):
    """A matrix of who is above whom."""
    if not ballots:
        return []
    names = sorted(ballots[0])
    m = [[sum(b.index(r) < b.index(c) for b in ballots) for c in names] for r in names]
    if rule == "places":
        score = [sum(row) for row in m]
    elif rule == "pairs":
        k = range(len(names))
        score = [sum(m[i][j] > m[j][i] for j in k) for i in k]
    else:
        score = [sum(b[0] == o for b in ballots) for o in names]
    top = max(score)
    return [o for o, s in zip(names, score) if s == top]


@trial.right
def right_7(ballots, rule):
    """Recursion over the ballots for first and places; tail for pairs."""

    def add(rest, points):
        if not rest:
            return points
        b = rest[0]
        gains = (
            [1] + [0] * (len(b) - 1) if rule == "first" else range(len(b) - 1, -1, -1)
        )
        return add(rest[1:], {o: points.get(o, 0) + g for o, g in zip(b, gains)})

    if rule != "pairs":
        points = add(ballots, {})
    else:
        points = {o: 0 for o in (ballots or [[]])[0]}
        for o in points:
            for x in points:
                wins = [b for b in ballots if b.index(o) < b.index(x)]
                losses = [b for b in ballots if b.index(x) < b.index(o)]
                points[o] += len(wins) > len(losses)
    best = max(points.values(), default=None)
    return sorted(o for o in points if points[o] == best)


@trial.right
def right_8(ballots, rule):
    """A class for an option; points by exclusion; one pass for the best."""
    if not ballots:
        return []

    class Option:
        def __init__(self, letter):
            self.letter = letter
            self.at = [b.index(letter) for b in ballots]

        def beats(self, other):
            return sum((a < b) - (a > b) for a, b in zip(self.at, other.at)) > 0

    options = [Option(o) for o in ballots[0]]
    best, winning = -1, []
    for o in options:
        if rule == "first":
            p = o.at.count(0)
        elif rule == "places":
            p = len(options) * len(ballots) - len(ballots) - sum(o.at)
        else:
            p = sum(map(o.beats, options))
        if p > best:
            best, winning = p, []
        if p == best:
            winning.append(o.letter)
    winning.sort()
    return winning


@trial.right
def right_9(ballots, rule):
    """Votes as strings, equal orders counted once with a weight."""
    from collections import Counter

    kinds = Counter("".join(b) for b in ballots)
    if not kinds:
        return []
    letters = "".join(sorted(next(iter(kinds))))
    people = sum(kinds.values())
    score = dict.fromkeys(letters, 0)
    if rule == "pairs":
        for o in letters:
            for x in letters.replace(o, ""):
                up = sum(n for k, n in kinds.items() if k.find(o) < k.find(x))
                score[o] += up >= people // 2 + 1
    else:
        for k, n in kinds.items():
            for o in letters:
                below = len(k[k.index(o) + 1 :])
                score[o] += n * (below if rule == "places" else below == len(k) - 1)
    top = max(score.values())
    return [o for o in letters if score[o] == top]


@trial.right
def right_10(ballots, rule):
    """Counters all the way; places counted from 1 for the last (same winners)."""
    if not ballots:
        return []
    c = Counter({o: 0 for o in ballots[0]})
    if rule == "first":
        c.update(b[0] for b in ballots)
    elif rule == "places":
        for b in ballots:
            for n, o in enumerate(reversed(b), 1):
                c[o] += n
    else:
        half = Fraction(len(ballots), 2)
        for x, y in permutations(ballots[0], 2):
            if sum(1 for b in ballots if b.index(x) < b.index(y)) > half:
                c[x] += 1
    top = max(c.values())
    return [o for o in sorted(c) if c[o] == top]


@trial.right
def right_11(ballots, rule):
    """Duel matrix first; everything but "first" is read off it."""
    if ballots == []:
        return []
    names = sorted(ballots[0])
    n = len(names)
    m = [[0] * n for _ in names]
    for b in ballots:
        order = [names.index(o) for o in b]
        for i, x in enumerate(order):
            for y in order[i + 1 :]:
                m[x][y] += 1
    if rule == "places":
        score = [sum(row) for row in m]
    elif rule == "pairs":
        score = [sum(m[i][j] > m[j][i] for j in range(n)) for i in range(n)]
    else:
        score = [sum(m[i][j] for j in range(0)) for i in range(n)]
        for b in ballots:
            score[names.index(b[0])] += 1
    return [name for name, s in zip(names, score) if s == max(score)]


@trial.right
def right_12(ballots, rule):
    """Golf: a dict of three lambdas."""
    opts = sorted({o for b in ballots for o in b})
    pts = {
        "first": lambda o: sum(b[0] == o for b in ballots),
        "places": lambda o: -sum(b.index(o) for b in ballots),
        "pairs": lambda o: sum(
            2 * sum(b.index(o) < b.index(q) for b in ballots) > len(ballots)
            for q in opts
            if q != o
        ),
    }[rule]
    return [o for o in opts if all(pts(o) >= pts(q) for q in opts)]


@trial.right
def right_13(ballots, rule):
    """Sort by points and take the first group."""
    if len(ballots) == 0:
        return []
    points = dict.fromkeys(ballots[0], 0)
    for b in ballots:
        if rule == "first":
            points[b[0]] += 1
        elif rule == "places":
            left = list(b)
            while left:
                points[left.pop(0)] += len(left)
    if rule == "pairs":
        for x, y in combinations(points, 2):
            lead = sum(1 if b.index(x) < b.index(y) else -1 for b in ballots)
            if lead > 0:
                points[x] += 1
            elif lead < 0:
                points[y] += 1
    ranked = sorted(points, key=lambda o: (-points[o], o))
    for _, group in groupby(ranked, key=lambda o: points[o]):
        return list(group)


@trial.right
def right_14(ballots, rule):
    """A class for the count."""

    class Tally:
        def __init__(self, votes):
            self.votes = [tuple(v) for v in votes]
            self.options = sorted(self.votes[0]) if self.votes else []

        def first(self, o):
            return len([v for v in self.votes if v[0] == o])

        def places(self, o):
            return sum(len(v[v.index(o) + 1 :]) for v in self.votes)

        def pairs(self, o):
            won = 0
            for other in self.options:
                above = sum(o in v[: v.index(other)] for v in self.votes)
                below = len(self.votes) - above
                won += other != o and above > below
            return won

    t = Tally(ballots)
    score = {o: getattr(t, rule)(o) for o in t.options}
    return [o for o in t.options if score[o] == max(score.values())]


@trial.right
def right_15(ballots, rule):
    """Averages as Fraction instead of sums; wins as a share of the duels."""
    if not ballots:
        return []
    n = len(ballots)
    k = len(ballots[0]) - 1
    share = {}
    for o in ballots[0]:
        if rule == "first":
            share[o] = Fraction(sum(b[0] == o for b in ballots), n)
        elif rule == "places":
            share[o] = Fraction(sum(k - b.index(o) for b in ballots), n * k)
        else:
            share[o] = Fraction(
                sum(
                    Fraction(sum(b.index(o) < b.index(q) for b in ballots), n)
                    > Fraction(1, 2)
                    for q in ballots[0]
                ),
                k,
            )
    best = max(share.values())
    return sorted(filter(lambda o: share[o] == best, share))


@trial.right
def right_16(ballots, rule):
    """One running best, restarted when somebody has more."""
    best, team = -1, []
    for o in sorted(ballots[0] if ballots else ""):
        p = 0
        if rule == "first":
            for b in ballots:
                if b.index(o) == 0:
                    p += 1
        elif rule == "places":
            for b in ballots:
                seen = False
                for x in b:
                    if seen:
                        p += 1
                    if x == o:
                        seen = True
        elif rule == "pairs":
            for q in ballots[0]:
                if q == o:
                    continue
                people = [1 for b in ballots if next(x for x in b if x in (o, q)) == o]
                if len(people) > len(ballots) // 2:
                    p += 1
        if p > best:
            best, team = p, [o]
        elif p == best:
            team.append(o)
    return team


@trial.right
def right_17(ballots, rule):
    """Equal orders are grouped and weighted."""
    weights = Counter(map("".join, ballots))
    n = sum(weights.values())
    if n == 0:
        return []
    points = {}
    for o in next(iter(weights)):
        if rule == "first":
            points[o] = sum(w for s, w in weights.items() if s.startswith(o))
        if rule == "places":
            points[o] = sum(w * len(s.split(o)[1]) for s, w in weights.items())
        if rule == "pairs":
            points[o] = len(
                [
                    q
                    for q in next(iter(weights))
                    if q != o
                    and sum(w for s, w in weights.items() if s.find(o) < s.find(q)) * 2
                    > n
                ]
            )
    return sorted(o for o, p in points.items() if p == max(points.values()))


@trial.right
def right_18(ballots, rule):
    """Recursion over the people; pairs count losses or draws, fewest win."""

    def add(rest):
        if not rest:
            return {}
        b, total = rest[0], add(rest[1:])
        for i, o in enumerate(b):
            for q in b[i + 1 :]:
                total[o, q] = total.get((o, q), 0) + 1
            total[o] = total.get(o, 0) + (i == 0)
        return total

    t = add(ballots)
    opts = sorted(k for k in t if isinstance(k, str))
    if rule == "first":
        s = {o: t[o] for o in opts}
    elif rule == "places":
        s = {o: sum(t.get((o, q), 0) for q in opts) for o in opts}
    else:
        s = {
            o: -sum(t.get((o, q), 0) <= len(ballots) / 2 for q in opts if q != o)
            for o in opts
        }
    return [o for o in opts if s[o] == max(s.values())]


@trial.wrong
def wrong_1(ballots, rule):
    """Belief: there is one winner; max finds it, ties or not."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    return [max(pts, key=pts.get)]


@trial.wrong
def wrong_2(ballots, rule):
    """Belief: half of the people is enough to beat."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) >= len(ballots) / 2
                for x in ballots[0]
                if x != o
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_3(ballots, rule):
    """Belief: in pairs the size of a victory counts (points for people)."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            for x in ballots[0]:
                up = sum(b.index(o) < b.index(x) for b in ballots)
                if up > len(ballots) / 2:
                    pts[o] += up
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_4(ballots, rule):
    """Belief: the points for places are the position, counted from the top."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_5(ballots, rule):
    """Belief: the order in the first ballot is good enough for ties."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    return [o for o in pts if pts[o] == max(pts.values())]


@trial.wrong
def wrong_6(ballots, rule):
    """Belief: there are always people (ballots[0] without a look)."""
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_7(ballots, rule):
    """Belief: who wins by pairs must beat every other; else nobody wins."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    if rule == "pairs":
        return [o for o in pts if pts[o] == len(pts) - 1]
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_8(ballots, rule):
    """Belief: a drawn pair gives half a point to both."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            for x in ballots[0]:
                if x != o:
                    up = sum(b.index(o) < b.index(x) for b in ballots)
                    pts[o] += (up > len(ballots) / 2) + 0.5 * (2 * up == len(ballots))
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_9(ballots, rule):
    """Belief: places give 2, 1 and 0, as in the example, however many options."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += max(0, 2 - b.index(o))
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_10(ballots, rule):
    """Belief: half of len(ballots[0]) is half of the people."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots[0]) / 2
                for x in ballots[0]
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_11(ballots, rule):
    """Belief: to win by first places takes more than half of the people."""
    if not ballots:
        return []
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    if rule == "first":
        return [o for o in pts if pts[o] > len(ballots) / 2]
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_12(ballots, rule):
    """Belief: only options that are first somewhere can win."""
    if not ballots:
        return []
    pts = {b[0]: 0 for b in ballots}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in pts
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_13(ballots, rule):
    """Belief: the same order twice is a repetition and counts once."""
    if not ballots:
        return []
    kinds = set(map(tuple, ballots))
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in kinds:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in kinds) > len(kinds) / 2
                for x in ballots[0]
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_14(ballots, rule):
    """Belief: the loser of a first-place vote goes out, round by round."""
    if not ballots:
        return []
    if rule == "first":
        left = sorted(ballots[0])
        while True:
            n = {o: 0 for o in left}
            for b in ballots:
                n[next(o for o in b if o in left)] += 1
            low = min(n.values())
            if low == max(n.values()):
                return left
            left = [o for o in left if n[o] > low]
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_15(ballots, rule):
    """Belief: sorting ballots[0] in place gives the options, no harm done."""
    if not ballots:
        return []
    options = ballots[0]
    options.sort()
    pts = {o: 0 for o in options}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in options
            )
    return sorted(o for o in pts if pts[o] == max(pts.values()))


@trial.wrong
def wrong_16(ballots, rule):
    """Belief: who does not win a pair loses it (else), each pair once."""
    if not ballots:
        return []
    pts = {o: 0 for o in sorted(ballots[0])}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
    if rule == "pairs":
        names = list(pts)
        for i, o in enumerate(names):
            for x in names[i + 1 :]:
                if sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2:
                    pts[o] += 1
                else:
                    pts[x] += 1
    return [o for o in pts if pts[o] == max(pts.values())]


@trial.wrong
def wrong_17(ballots, rule):
    """Belief: one winner is returned as text, and no people as None (two slips)."""
    if not ballots:
        return None
    pts = {o: 0 for o in ballots[0]}
    for o in pts:
        for b in ballots:
            if rule == "first":
                pts[o] += b[0] == o
            if rule == "places":
                pts[o] += len(b) - 1 - b.index(o)
        if rule == "pairs":
            pts[o] = sum(
                sum(b.index(o) < b.index(x) for b in ballots) > len(ballots) / 2
                for x in ballots[0]
            )
    best = sorted(o for o in pts if pts[o] == max(pts.values()))
    return best[0] if len(best) == 1 else best


@trial.wrong
def wrong_18(ballots, rule):
    """Belief: there is always one winner; the first one met with most points is it."""

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots:
        return []
    points = _points(ballots, rule)
    return [max(points, key=points.get)]


@trial.wrong
def wrong_19(ballots, rule):
    """Belief: places are added as in a sailing regatta, and the biggest sum wins
    (forgot low is good)."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots:
        return []
    if rule != "places":
        return _top(_points(ballots, rule))
    points = {o: 0 for o in ballots[0]}
    for b in ballots:
        for place, o in enumerate(b):
            points[o] += place
    return _top(points)


@trial.wrong
def wrong_20(ballots, rule):
    """Belief: football table: a won pair is 3 points, a drawn pair 1."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots or rule != "pairs":
        return _top(_points(ballots, rule))
    points = {o: 0 for o in ballots[0]}
    for x in points:
        for y in points:
            if x != y:
                up = sum(b.index(x) < b.index(y) for b in ballots)
                down = len(ballots) - up
                points[x] += 3 if up > down else 1 if up == down else 0
    return _top(points)


@trial.wrong
def wrong_21(ballots, rule):
    """Belief: half of the people is enough to beat (>= for more than half)."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots or rule != "pairs":
        return _top(_points(ballots, rule))
    points = {o: 0 for o in ballots[0]}
    for x in points:
        for y in points:
            if (
                x != y
                and sum(b.index(x) < b.index(y) for b in ballots) >= len(ballots) / 2
            ):
                points[x] += 1
    return _top(points)


@trial.wrong
def wrong_22(ballots, rule):
    """Belief: in pairs every person who prefers it is a point (a high win counts
    more)."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots or rule != "pairs":
        return _top(_points(ballots, rule))
    points = {o: 0 for o in ballots[0]}
    for x in points:
        for y in points:
            points[x] += sum(b.index(x) < b.index(y) for b in ballots)
    return _top(points)


@trial.wrong
def wrong_23(ballots, rule):
    """Belief: whoever wins by first places needs more than half, else nobody wins."""

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    if not ballots:
        return []
    points = _points(ballots, rule)
    if rule == "first":
        return [o for o in sorted(points) if points[o] > len(ballots) / 2]
    return _top(points)


@trial.wrong
def wrong_24(ballots, rule):
    """Belief: a winner by pairs is only one that beats every other, else nobody."""

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    points = _points(ballots, rule)
    if rule == "pairs":
        return sorted(o for o in points if points[o] == len(points) - 1)
    return _top(points)


@trial.wrong
def wrong_25(ballots, rule):
    """Slip: tied winners in the order of the first ballot, not of the alphabet."""

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    points = _points(ballots, rule)
    most = max(points.values(), default=0)
    return [o for o in points if points[o] == most]


@trial.wrong
def wrong_26(ballots, rule):
    """Slip: takes the options from ballots[0] without looking whether there is one."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    points = {o: 0 for o in ballots[0]}
    points.update(_points(ballots, rule))
    return _top(points)


@trial.wrong
def wrong_27(ballots, rule):
    """Belief: the same list twice is one entry; duplicates are cleaned away like a
    mailing list."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    unique = []
    for b in ballots:
        if b not in unique:
            unique.append(b)
    return _top(_points(unique, rule))


@trial.wrong
def wrong_28(ballots, rule):
    """Belief: points for places are 2, 1 and 0 as in the example, whatever the number
    of options."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots or rule != "places":
        return _top(_points(ballots, rule))
    points = {o: 0 for o in ballots[0]}
    for b in ballots:
        for o, p in zip(b, (2, 1)):
            points[o] += p
    return _top(points)


@trial.wrong
def wrong_29(ballots, rule):
    """Slip: sorts the first ballot itself to get the alphabet, and so changes a
    vote."""

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots:
        return []
    options = ballots[0]
    options.sort()
    points = _points(ballots, rule)
    most = max(points.values())
    return [o for o in options if points[o] == most]


@trial.wrong
def wrong_30(ballots, rule):
    """Belief: by first places the last option drops out and its people go to their next
    (run-off)."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots or rule != "first":
        return _top(_points(ballots, rule))
    now = [list(b) for b in ballots]
    while True:
        points = {o: sum(b[0] == o for b in now) for o in now[0]}
        if max(points.values()) > len(now) / 2 or len(set(points.values())) == 1:
            return _top(points)
        low = min(points.values())
        now = [[o for o in b if points[o] > low] for b in now]


@trial.wrong
def wrong_31(ballots, rule):
    """Slip: looks at each pair once and credits only the one that comes first in the
    alphabet."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots or rule != "pairs":
        return _top(_points(ballots, rule))
    options = sorted(ballots[0])
    points = {o: 0 for o in options}
    for x, y in combinations(options, 2):
        if sum(b.index(x) < b.index(y) for b in ballots) > len(ballots) / 2:
            points[x] += 1
    return _top(points)


@trial.wrong
def wrong_32(ballots, rule):
    """Belief: among equals, second places decide (as medals in a table of nations)."""

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    if not ballots:
        return []
    points = _points(ballots, rule)
    team = _top(points)
    if len(team) > 1:
        seconds = {o: sum(b[1] == o for b in ballots) for o in team}
        return _top(seconds)
    return team


@trial.wrong
def wrong_33(ballots, rule):
    """Two slips: a lost pair takes a point away, and of equals only one name is
    returned."""

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    if not ballots:
        return []
    points = _points(ballots, rule)
    if rule == "pairs":
        for o in points:
            for q in points:
                points[o] -= (
                    sum(b.index(o) > b.index(q) for b in ballots) > len(ballots) / 2
                )
    return _top(points)[:1]


@trial.wrong
def wrong_34(ballots, rule):
    """Belief: judges' marks, as at a gymnastics meet: each option's worst mark is
    struck."""

    def _top(points):
        most = max(points.values(), default=0)
        return sorted(o for o in points if points[o] == most)

    def _points(ballots, rule):
        """The right points (helper for wrong answers)."""
        points = {o: 0 for o in ballots[0]} if ballots else {}
        for o in points:
            for b in ballots:
                if rule == "first" and b[0] == o:
                    points[o] += 1
                if rule == "places":
                    points[o] += len(b) - 1 - b.index(o)
            if rule == "pairs":
                for q in points:
                    points[o] += (
                        sum(b.index(o) < b.index(q) for b in ballots) > len(ballots) / 2
                    )
        return points

    if not ballots or rule != "places" or len(ballots) < 3:
        return _top(_points(ballots, rule))
    points = {}
    for o in ballots[0]:
        marks = sorted(len(b) - 1 - b.index(o) for b in ballots)
        points[o] = sum(marks[1:])
    return _top(points)
