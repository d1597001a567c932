"""What people answered to `gains` in trials, from its text alone."""

from bisect import bisect_left
from collections import Counter, OrderedDict, namedtuple
from fractions import Fraction
from math import fsum
from operator import gt, lt, sub
from statistics import StatisticsError, fmean, mean, median
from typing import NamedTuple

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(alone, together):
    result = {}
    for name in together:
        draws = len(together[name])
        if draws == 0:
            result[name] = (None, 0)
            continue
        worse = 0
        for k in range(draws):
            if together[name][k] < alone[name][k]:
                worse += 1
        result[name] = ((sum(together[name]) - sum(alone[name])) / draws, worse)
    return result


@trial.right
def right_2(alone, together):
    return {
        name: (Fraction(sum(d), len(d)) if d else None, len([x for x in d if x < 0]))
        for name, d in (
            (n, [b - a for a, b in zip(alone[n], together[n])]) for n in together
        )
    }


@trial.right
def right_3(alone, together):
    out = {}
    for name, after in together.items():
        before = alone[name]
        try:
            average = mean(map(sub, after, before))
        except StatisticsError:
            average = None
        out[name] = (average, sum(map(gt, before, after)))
    return out


@trial.right
def right_4(alone, together):
    return {
        name: (
            sum(together[name][k] - before[k] for k in range(len(before))) / len(before)
            if before
            else None,
            sum(together[name][k] < before[k] for k in range(len(before))),
        )
        for name, before in alone.items()
        if name in together
    }


@trial.right
def right_5(alone, together):
    table = {}
    for name in sorted(together, reverse=True):
        tally = Counter((t - a for t, a in zip(together[name], alone[name])))
        draws = sum(tally.values())
        table[name] = (
            sum((d * n for d, n in tally.items())) / draws if draws else None,
            sum((n for d, n in tally.items() if d < 0)),
        )
    return table


@trial.right
def right_6(alone, together):

    def walk(before, after):
        if not before:
            return (0, 0)
        total, lost = walk(before[1:], after[1:])
        change = after[0] - before[0]
        return (total + change, lost + (1 if change < 0 else 0))

    def members(names):
        if not names:
            return {}
        name, *others = names
        total, lost = walk(alone[name], together[name])
        n = len(alone[name])
        return {name: (total / n if n else None, lost), **members(others)}

    return members(list(together))


@trial.right
def right_7(alone, together):

    class Gain(NamedTuple):
        mean: object
        lost: int

    class Member:
        def __init__(self, before, after):
            self.pairs = list(zip(before, after))

        def gain(self):
            if not self.pairs:
                return Gain(None, 0)
            return Gain(
                sum((b - a for a, b in self.pairs)) / len(self.pairs),
                sum((1 for a, b in self.pairs if a > b)),
            )

    return {n: Member(alone[n], together[n]).gain() for n in together}


@trial.right
def right_8(alone, together):
    answer = dict.fromkeys(together, (None, 0))
    for name, after in together.items():
        if after:
            pairs = zip(after, alone[name])
            answer[name] = (
                fmean(after) - fmean(alone[name]),
                [t < a for t, a in pairs].count(True),
            )
    return answer


@trial.right
def right_9(alone, together):

    def differences(name):
        other = iter(alone[name])
        for after in together[name]:
            yield (after - next(other))

    found = {}
    for name in list(together):
        mean, lost = (None, 0)
        for seen, change in enumerate(differences(name), 1):
            mean = change / 1 if mean is None else mean + (change - mean) / seen
            lost += int(change < 0)
        found.update({name: (mean, lost)})
    return found


@trial.right
def right_10(alone, together):
    out = {}
    for name in sorted(together):
        d = [t - a for t, a in zip(together[name], alone[name])]
        mean = Fraction(sum(d), len(d)) if d else None
        out[name] = (mean, len([x for x in d if x < 0]))
    return out


@trial.right
def right_11(alone, together):
    out = {}
    for h in alone:
        if h in together:
            try:
                m = mean(list(map(sub, together[h], alone[h])))
            except StatisticsError:
                m = None
            out[h] = (m, sum(map(lt, together[h], alone[h])))
    return out


@trial.right
def right_12(alone, together):
    return {
        h: (
            sum(t) / len(t) - sum(alone[h]) / len(t) if t else None,
            sum((x < y for x, y in zip(t, alone[h]))),
        )
        for h, t in together.items()
    }


@trial.right
def right_13(alone, together):
    found = dict.fromkeys(together.keys() & alone.keys(), (None, 0))
    for h in found:
        c = Counter((t - a for a, t in zip(alone[h], together[h])))
        n = sum(c.values())
        if n:
            found[h] = (
                sum((d * k for d, k in c.items())) / n,
                sum((k for d, k in c.items() if d < 0)),
            )
    return found


@trial.right
def right_14(alone, together):
    Gain = namedtuple("Gain", "mean worse")

    def walk(a, t):
        if not a:
            return (0, 0)
        s, w = walk(a[1:], t[1:])
        return (s + t[0] - a[0], w + (1 if t[0] < a[0] else 0))

    res = {}
    for h, t in together.items():
        s, w = walk(alone[h], t)
        res[h] = Gain(s / len(t) if len(t) > 0 else None, w)
    return res


@trial.right
def right_15(alone, together):
    out = OrderedDict()
    for h in reversed(list(together)):
        loss = [a - t for a, t in zip(alone[h], together[h])]
        out[h] = (
            -(sum(loss) / len(loss)) if loss else None,
            sum(1 for x in loss if x > 0),
        )
    return out


@trial.right
def right_16(alone, together):
    result = {h: (None, 0) for h in together}
    draws = len(next(iter(together.values()), []))
    for k in range(draws):
        for h in together:
            d = together[h][k] - alone[h][k]
            m, w = result[h]
            m = 0.0 if m is None else m
            result[h] = (m + (d - m) / (k + 1), w + int(d < 0))
    return result


@trial.right
def right_17(alone, together):

    class Member:
        def __init__(self, a, t):
            self.pairs = list(zip(a, t))

        @property
        def mean(self):
            from statistics import fmean

            return fmean((t - a for a, t in self.pairs)) if self.pairs else None

        @property
        def worse(self):
            return [t < a for a, t in self.pairs].count(True)

    members = {h: Member(alone[h], together[h]) for h in together}
    return {h: (m.mean, m.worse) for h, m in members.items()}


@trial.right
def right_18(alone, together):
    out = {}
    for h, t in together.items():
        d = sorted((x - y for x, y in zip(t, alone[h])))
        out[h] = (fsum(x / len(d) for x in d) if d else None, bisect_left(d, 0))
    return out


@trial.wrong
def wrong_1(alone, together):
    out = {}
    for name in together:
        d = [a - b for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_2(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / len(d) if d else None, sum(x > 0 for x in d))
    return out


@trial.wrong
def wrong_3(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / len(d) if d else None, sum(x <= 0 for x in d))
    return out


@trial.wrong
def wrong_4(alone, together):
    out = {}
    for name, before in alone.items():
        after = together.get(name, [])
        d = [b - a for a, b in zip(before, after)]
        out[name] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_5(alone, together):
    out = {}
    for name, before, after in zip(together, alone.values(), together.values()):
        d = [b - a for a, b in zip(before, after)]
        out[name] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_6(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (
            sum(abs(x) for x in d) / len(d) if d else None,
            sum(x < 0 for x in d),
        )
    return out


@trial.wrong
def wrong_7(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / len(d), sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_8(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / max(len(d), 1), sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_9(alone, together):
    if not together:
        return None
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_10(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_11(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / len(d) / 60 if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_12(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(sorted(alone[name]), sorted(together[name]))]
        out[name] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_13(alone, together):
    out = {}
    for name, after in together.items():
        if not after:
            out[name] = (None, 0)
            continue
        usual = sum(alone[name]) / len(alone[name])
        out[name] = (sum(after) / len(after) - usual, sum(x < usual for x in after))
    return out


@trial.wrong
def wrong_14(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        out[name] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
        return out


@trial.wrong
def wrong_15(alone, together):
    out = {}
    changes = []
    for name in together:
        for a, b in zip(alone[name], together[name]):
            changes.append(b - a)
        if changes:
            out[name] = (sum(changes) / len(changes), sum(x < 0 for x in changes))
        else:
            out[name] = (None, 0)
    return out


@trial.wrong
def wrong_16(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name]) if a != b]
        mean = sum(d) / len(d) if d else None
        out[name] = (mean or None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_17(alone, together):
    out = {}
    for name in together:
        d = [b - a for a, b in zip(alone[name], together[name])]
        if d:
            out[name] = (round(sum(d) / len(d), 2), sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_18(alone, together):
    out = {}
    for h, t in together.items():
        d = [a - b for a, b in zip(alone[h], t)]
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_19(alone, together):
    out = {}
    for (h, t), a in zip(together.items(), alone.values()):
        d = [x - y for x, y in zip(t, a)]
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_20(alone, together):
    out = {}
    for h, a in alone.items():
        d = [t - x for x, t in zip(a, together.get(h, []))]
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_21(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        out[h] = (sum(d) / len(d) if d else None, sum(x <= 0 for x in d))
    return out


@trial.wrong
def wrong_22(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        out[h] = (sum(d) / len(d) if d else 0, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_23(alone, together):
    out = {}
    for h, t in together.items():
        if not t:
            continue
        d = [b - a for a, b in zip(alone[h], t)]
        out[h] = (sum(d) / len(d), sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_24(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out or None


@trial.wrong
def wrong_25(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        if not d:
            out[h] = (None, 0)
            continue
        m = sum(d) / len(d)
        out[h] = (m, 1 if m < 0 else 0)
    return out


@trial.wrong
def wrong_26(alone, together):
    out = {}
    for h, t in together.items():
        if not t:
            out[h] = (None, 0)
            continue
        base = sum(alone[h]) / len(alone[h])
        out[h] = (sum(t) / len(t) - base, sum(x < base for x in t))
    return out


@trial.wrong
def wrong_27(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(sorted(alone[h]), sorted(t))]
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_28(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t) if a != b]
        n = len(d)
        if not t:
            out[h] = (None, 0)
        else:
            out[h] = (sum(d) / n if n else 0.0, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_29(alone, together):
    out = {}
    d = []
    for h, t in together.items():
        for a, b in zip(alone[h], t):
            d.append(b - a)
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_30(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
        return out
    return out


@trial.wrong
def wrong_31(alone, together):
    out = {}
    for h, t in together.items():
        d = [(b - a) / 60 for a, b in zip(alone[h], t)]
        out[h] = (sum(d) / len(d) if d else None, sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_32(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        out[h] = (
            sum(max(x, 0) for x in d) / len(d) if d else None,
            sum(x < 0 for x in d),
        )
    return out


@trial.wrong
def wrong_33(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        out[h] = (median(d), sum(x < 0 for x in d))
    return out


@trial.wrong
def wrong_34(alone, together):
    out = {}
    for h, t in together.items():
        d = [b - a for a, b in zip(alone[h], t)]
        n = len(d)
        out[h] = (round(sum(d) / n, 1), sum(x < 0 for x in d) / n) if n else (None, 0)
    return out
