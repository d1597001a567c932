"""What people answered to `gross_and_net` in trials, from its text alone."""

from bisect import bisect_left
from collections import Counter, OrderedDict, defaultdict
from functools import reduce
from itertools import groupby

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(before, after):
    b = Counter({f: n for f, n in before.items() if f != "total"})
    a = Counter({f: n for f, n in after.items() if f != "total"})
    up, down = a - b, b - a
    return {
        "gained": sum(up.values()),
        "lost": sum(down.values()),
        "net": sum(a.values()) - sum(b.values()),
    }


@trial.right
def right_2(before, after):
    b, a = dict(before), dict(after)
    b.pop("total", None)
    a.pop("total", None)
    gained = lost = 0
    while b:
        firm, old = b.popitem()
        new = a.pop(firm, 0)
        if new > old:
            gained += new - old
        else:
            lost += old - new
    gained += sum(a.values())  # whoever is left has opened
    return {"net": gained - lost, "lost": lost, "gained": gained}


@trial.right
def right_3(before, after):
    def walk(firms):
        if not firms:
            return 0, 0
        if len(firms) == 1:
            change = after.get(firms[0], 0) - before.get(firms[0], 0)
            return (change, 0) if change > 0 else (0, -change)
        half = len(firms) // 2
        g1, l1 = walk(firms[:half])
        g2, l2 = walk(firms[half:])
        return g1 + g2, l1 + l2

    firms = sorted((before.keys() | after.keys()) - {"total"})
    up, down = walk(firms)
    return {"gained": up, "lost": down, "net": up - down}


@trial.right
def right_4(before, after):
    """Uses |change|: gained = (sum of sizes + net) / 2, exact in ints."""
    firms = {f for d in (before, after) for f in d if f != "total"}
    changes = [after.get(f, 0) - before.get(f, 0) for f in firms]
    net = sum(changes)
    churn = sum(map(abs, changes))
    return {"gained": (churn + net) // 2, "lost": (churn - net) // 2, "net": net}


@trial.right
def right_5(before, after):
    book = defaultdict(lambda: [0, 0])
    for column, table in enumerate((before, after)):
        for firm in table:
            if firm == "total":
                continue
            book[firm][column] = table[firm]
    return {
        "gained": sum(b - a for a, b in book.values() if b > a),
        "lost": sum(a - b for a, b in book.values() if a > b),
        "net": sum(b - a for a, b in book.values()),
    }


@trial.right
def right_6(before, after):
    """The net change from the total lines where both stand, they being sums."""
    kept = sum(min(before[f], after[f]) for f in before if f in after and f != "total")
    old = before["total"] if "total" in before else sum(before.values())
    new = after["total"] if "total" in after else sum(after.values())
    return {"gained": new - kept, "lost": old - kept, "net": new - old}


@trial.right
def right_7(before, after):
    class Tally:
        def __init__(self):
            self.up = self.down = 0

        def see(self, change):
            if change >= 0:
                self.up += change
            else:
                self.down -= change

    t = Tally()
    for firm in before:
        if firm != "total":
            t.see((after.get(firm, 0)) - before[firm])
    for firm in after:
        if firm != "total" and firm not in before:
            t.see(after[firm])
    return {"gained": t.up, "lost": t.down, "net": t.up - t.down}


@trial.right
def right_8(before, after):
    pairs = (
        (before.get(f, 0), after.get(f, 0))
        for f in dict.fromkeys([*after, *before])
        if f != "total"
    )
    up, down = reduce(
        lambda s, p: (s[0] + max(p[1], p[0]) - p[0], s[1] + max(p[0], p[1]) - p[1]),
        pairs,
        (0, 0),
    )
    return {"gained": up, "lost": down, "net": up - down}


@trial.right
def right_9(before, after):
    """Sorts all changes and cuts the list at zero."""
    names = set(before)
    names.update(after)
    names.discard("total")
    changes = sorted(after.get(n, 0) - before.get(n, 0) for n in names)
    cut = bisect_left(changes, 0)
    return {
        "gained": sum(changes[cut:]),
        "lost": abs(sum(changes[:cut])),
        "net": sum(changes),
    }


@trial.wrong
def wrong_1(before, after):
    """Belief: the firms are those of the first count; who opened later is not looked
    at."""
    gained = lost = 0
    for firm in before:
        if firm == "total":
            continue
        change = after.get(firm, 0) - before[firm]
        if change > 0:
            gained += change
        else:
            lost -= change
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_2(before, after):
    """Belief: only firms with both counts can be compared."""
    gained = lost = 0
    for firm in before:
        if firm in after and firm != "total":
            change = after[firm] - before[firm]
            gained += max(change, 0)
            lost += max(-change, 0)
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_3(before, after):
    """Belief: every line is a firm (forgot the total)."""
    gained = lost = 0
    for firm in set(before) | set(after):
        change = after.get(firm, 0) - before.get(firm, 0)
        gained += max(change, 0)
        lost += max(-change, 0)
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_4(before, after):
    """Belief: any line with "total" in its name is a sum."""
    gained = lost = 0
    for firm in set(before) | set(after):
        if "total" in firm:
            continue
        change = after.get(firm, 0) - before.get(firm, 0)
        gained += max(change, 0)
        lost += max(-change, 0)
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_5(before, after):
    """Belief: lost jobs are a negative number; net is then gained plus lost."""
    gained = lost = 0
    for firm in (set(before) | set(after)) - {"total"}:
        change = after.get(firm, 0) - before.get(firm, 0)
        if change > 0:
            gained += change
        else:
            lost += change
    return {"gained": gained, "lost": lost, "net": gained + lost}


@trial.wrong
def wrong_6(before, after):
    """Belief: gained and lost come from the overall change; one of them is always 0."""
    b = sum(n for f, n in before.items() if f != "total")
    a = sum(n for f, n in after.items() if f != "total")
    return {"gained": max(a - b, 0), "lost": max(b - a, 0), "net": a - b}


@trial.wrong
def wrong_7(before, after):
    """Belief: if there is a total line, it gives the net change (with 0 where it is
    missing)."""
    gained = lost = 0
    for firm in (set(before) | set(after)) - {"total"}:
        change = after.get(firm, 0) - before.get(firm, 0)
        gained += max(change, 0)
        lost += max(-change, 0)
    net = gained - lost
    if "total" in before or "total" in after:
        net = after.get("total", 0) - before.get("total", 0)
    return {"gained": gained, "lost": lost, "net": net}


@trial.wrong
def wrong_8(before, after):
    """Belief: gained and lost count the firms that grew or shrank."""
    gained = lost = 0
    for firm in (set(before) | set(after)) - {"total"}:
        b, a = before.get(firm, 0), after.get(firm, 0)
        if a > b:
            gained += 1
        elif a < b:
            lost += 1
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_9(before, after):
    """Slip: the change is before minus after."""
    gained = lost = 0
    for firm in (set(before) | set(after)) - {"total"}:
        change = before.get(firm, 0) - after.get(firm, 0)
        if change > 0:
            gained += change
        else:
            lost -= change
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_10(before, after):
    """Belief: the firms stand in the same order in both dicts."""
    b = [n for f, n in before.items() if f != "total"]
    a = [n for f, n in after.items() if f != "total"]
    gained = lost = 0
    for first, second in zip(b, a):
        if second > first:
            gained += second - first
        else:
            lost += first - second
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_11(before, after):
    """Slip: takes the total out of the arguments themselves."""
    before.pop("total", None)
    after.pop("total", None)
    gained = lost = 0
    for firm in set(before) | set(after):
        change = after.get(firm, 0) - before.get(firm, 0)
        gained += max(change, 0)
        lost += max(-change, 0)
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_12(before, after):
    """Slip: the return is inside the loop."""
    gained = lost = 0
    for firm in list(before) + [f for f in after if f not in before]:
        if firm == "total":
            continue
        change = after.get(firm, 0) - before.get(firm, 0)
        if change > 0:
            gained += change
        else:
            lost -= change
        return {"gained": gained, "lost": lost, "net": gained - lost}
    return {"gained": 0, "lost": 0, "net": 0}


@trial.wrong
def wrong_13(before, after):
    """Slip: one list of names after the other, so firms in both count twice."""
    gained = lost = 0
    for firm in list(before) + list(after):
        if firm != "total":
            change = after.get(firm, 0) - before.get(firm, 0)
            gained += max(change, 0)
            lost += max(-change, 0)
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_14(before, after):
    """Belief: net is the size of the difference, so never below 0."""
    gained = lost = 0
    for firm in (set(before) | set(after)) - {"total"}:
        change = after.get(firm, 0) - before.get(firm, 0)
        gained += max(change, 0)
        lost += max(-change, 0)
    return {"gained": gained, "lost": lost, "net": abs(gained - lost)}


@trial.wrong
def wrong_15(before, after):
    """Slip: truth test on the count, so a firm that stands with 0 is skipped like
    nothing."""
    gained = lost = 0
    for firm in before:
        if firm == "total":
            continue
        if firm not in after:
            lost += before[firm]
        elif before[firm] and after[firm]:
            change = after[firm] - before[firm]
            gained += max(change, 0)
            lost += max(-change, 0)
    for firm in after:
        if firm != "total" and firm not in before:
            gained += after[firm]
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_16(before, after):
    """Belief: the total is the last line, so stop there (break for continue)."""
    gained = lost = 0
    for firm in list(before) + [f for f in after if f not in before]:
        if firm == "total":
            break
        change = after.get(firm, 0) - before.get(firm, 0)
        gained += max(change, 0)
        lost += max(-change, 0)
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.wrong
def wrong_17(before, after):
    """Two slips: goes through the firms of the second count only, and with the
    total."""
    gained = lost = 0
    for firm in after:
        change = after[firm] - before.get(firm, 0)
        if change > 0:
            gained += change
        else:
            lost += abs(change)
    return {"gained": gained, "lost": lost, "net": gained - lost}


@trial.right
def right_10(before, after):
    """Counter subtraction keeps only what is above 0."""
    b = Counter({k: v for k, v in before.items() if k != "total"})
    a = Counter({k: v for k, v in after.items() if k != "total"})
    up = sum((a - b).values())
    down = sum((b - a).values())
    return {"gained": up, "lost": down, "net": up - down}


@trial.right
def right_11(before, after):
    """Halve the list of firms again and again."""
    names = sorted((set(before) | set(after)) - {"total"})

    def part(lo, hi):
        if hi - lo == 0:
            return 0, 0
        if hi - lo == 1:
            d = after.get(names[lo], 0) - before.get(names[lo], 0)
            return (d, 0) if d > 0 else (0, -d)
        mid = (lo + hi) // 2
        x, y = part(lo, mid), part(mid, hi)
        return x[0] + y[0], x[1] + y[1]

    up, down = part(0, len(names))
    return {"gained": up, "lost": down, "net": up - down}


@trial.right
def right_12(before, after):
    """What stayed is the smaller of the two counts; the rest came or went."""
    stayed = sum(min(n, after.get(k, 0)) for k, n in before.items() if k != "total")
    old = sum(n for k, n in before.items() if k != "total")
    new = sum(n for k, n in after.items() if k != "total")
    return {"net": new - old, "lost": old - stayed, "gained": new - stayed}


@trial.right
def right_13(before, after):
    """From turnover and net: half of their sum, half of their difference."""
    firms = [k for k in before if k != "total"]
    firms += [k for k in after if k != "total" and k not in before]
    d = [after.get(k, 0) - before.get(k, 0) for k in firms]
    t, n = sum(map(abs, d)), sum(d)
    return {"gained": (t + n) // 2, "lost": (t - n) // 2, "net": n}


@trial.right
def right_14(before, after):
    """A class for the two tallies."""

    class Tally:
        def __init__(self):
            self.up = self.down = 0

        def see(self, change):
            if change >= 0:
                self.up += change
            else:
                self.down -= change

    t = Tally()
    for firm in before:
        if firm == "total":
            continue
        t.see((after.get(firm, 0)) - before[firm])
    for firm in after.keys() - before.keys():
        if firm != "total":
            t.see(after[firm])
    return {"gained": t.up, "lost": t.down, "net": t.up - t.down}


@trial.right
def right_15(before, after):
    """A ledger of bookings, sorted and grouped by firm."""
    book = [(k, -v) for k, v in before.items()] + [(k, v) for k, v in after.items()]
    book.sort()
    sums = [
        sum(x for _, x in up)
        for k, up in groupby(book, key=lambda e: e[0])
        if k != "total"
    ]
    up = sum(x for x in sums if x > 0)
    down = sum(-x for x in sums if x < 0)
    return {"lost": down, "gained": up, "net": up - down}


@trial.right
def right_16(before, after):
    """Copies, filled up with zeros. Open: an OrderedDict is a dict too."""
    b, a = dict(before), dict(after)
    b.pop("total", None)
    a.pop("total", None)
    for k in list(b):
        a.setdefault(k, 0)
    for k in list(a):
        b.setdefault(k, 0)
    out = OrderedDict([("gained", 0), ("lost", 0), ("net", 0)])
    for k, now in a.items():
        out["gained"] += (now - b[k]) * (now > b[k])
        out["lost"] += (b[k] - now) * (b[k] > now)
        out["net"] += now - b[k]
    return out


@trial.right
def right_17(before, after):
    """reduce over a generator of changes."""
    changes = (
        after.get(k, 0) - before.get(k, 0)
        for k in dict.fromkeys([*after, *before])
        if k != "total"
    )
    up, down = reduce(
        lambda s, d: (s[0] + max(d, 0), s[1] - min(d, 0)), changes, (0, 0)
    )
    return {"gained": up, "lost": down, "net": up - down}


@trial.right
def right_18(before, after):
    """The length of a range is never below 0."""
    firms = set(before).union(after).difference(["total"])
    up = sum(len(range(before.get(f, 0), after.get(f, 0))) for f in firms)
    down = sum(len(range(after.get(f, 0), before.get(f, 0))) for f in firms)
    return {"gained": up, "lost": down, "net": up - down}


def _out(up, down):
    return {"gained": up, "lost": down, "net": up - down}


@trial.wrong
def wrong_18(before, after):
    """Belief: the first list is the list of all firms; newcomers are not compared."""
    up = down = 0
    for firm in before:
        if firm != "total":
            d = after.get(firm, 0) - before[firm]
            if d > 0:
                up += d
            else:
                down -= d
    return _out(up, down)


@trial.wrong
def wrong_19(before, after):
    """Belief: one walks today's list; a firm that closed is not there any more, so it
    lost nothing."""
    up = down = 0
    for firm, jobs in after.items():
        if firm != "total":
            d = jobs - before.get(firm, 0)
            if d > 0:
                up += d
            else:
                down -= d
    return _out(up, down)


@trial.wrong
def wrong_20(before, after):
    """Belief: only firms that exist at both counts can be compared like with like."""
    up = down = 0
    for firm in set(before) & set(after):
        if firm != "total":
            d = after[firm] - before[firm]
            up += max(d, 0)
            down += max(-d, 0)
    return _out(up, down)


@trial.wrong
def wrong_21(before, after):
    """Belief: every line with "total" in its name is a sum line (grand total, total of
    mills)."""
    up = down = 0
    for firm in set(before) | set(after):
        if "total" not in firm:
            d = after.get(firm, 0) - before.get(firm, 0)
            up += max(d, 0)
            down += max(-d, 0)
    return _out(up, down)


@trial.wrong
def wrong_22(before, after):
    """Belief: a heading may be written Total or TOTAL, so compare in small letters."""
    up = down = 0
    for firm in set(before) | set(after):
        if firm.lower() != "total":
            d = after.get(firm, 0) - before.get(firm, 0)
            up += max(d, 0)
            down += max(-d, 0)
    return _out(up, down)


@trial.wrong
def wrong_23(before, after):
    """Belief: the sum line always stands last, so cut off the last line if it is the
    total."""
    b, a = list(before.items()), list(after.items())
    if b and b[-1][0] == "total":
        b = b[:-1]
    if a and a[-1][0] == "total":
        a = a[:-1]
    b, a = dict(b), dict(a)
    up = down = 0
    for firm in {**b, **a}:
        d = a.get(firm, 0) - b.get(firm, 0)
        up += max(d, 0)
        down += max(-d, 0)
    return _out(up, down)


@trial.wrong
def wrong_24(before, after):
    """Belief: a bookkeeper's net is closing balance minus opening balance, all lines
    summed, the total too."""
    up = down = 0
    for firm in set(before) | set(after):
        if firm != "total":
            d = after.get(firm, 0) - before.get(firm, 0)
            up += max(d, 0)
            down += max(-d, 0)
    return {
        "gained": up,
        "lost": down,
        "net": sum(after.values()) - sum(before.values()),
    }


@trial.wrong
def wrong_25(before, after):
    """Belief: a loss is booked with a minus."""
    up = down = 0
    for firm in set(before) | set(after):
        if firm != "total":
            d = after.get(firm, 0) - before.get(firm, 0)
            if d > 0:
                up += d
            else:
                down += d
    return {"gained": up, "lost": down, "net": up + down}


@trial.wrong
def wrong_26(before, after):
    """Belief: somebody cut at one firm is taken on at another, so only the surplus is
    gained or lost."""
    b = sum(v for k, v in before.items() if k != "total")
    a = sum(v for k, v in after.items() if k != "total")
    return {"gained": max(a - b, 0), "lost": max(b - a, 0), "net": a - b}


@trial.wrong
def wrong_27(before, after):
    """Belief: "how many firms gained and lost" - counts the firms, not the jobs."""
    up = down = 0
    for firm in set(before) | set(after):
        if firm != "total":
            d = after.get(firm, 0) - before.get(firm, 0)
            up += d > 0
            down += d < 0
    return {"gained": int(up), "lost": int(down), "net": int(up) - int(down)}


@trial.wrong
def wrong_28(before, after):
    """Belief: both lists run in the same order, so line 1 goes with line 1."""
    b = [v for k, v in before.items() if k != "total"]
    a = [v for k, v in after.items() if k != "total"]
    n = max(len(b), len(a))
    b += [0] * (n - len(b))
    a += [0] * (n - len(a))
    up = sum(max(y - x, 0) for x, y in zip(b, a))
    down = sum(max(x - y, 0) for x, y in zip(b, a))
    return _out(up, down)


@trial.wrong
def wrong_29(before, after):
    """Belief: a net figure is a size and cannot be below 0."""
    up = down = 0
    for firm in set(before) | set(after):
        if firm != "total":
            d = after.get(firm, 0) - before.get(firm, 0)
            up += max(d, 0)
            down += max(-d, 0)
    return {"gained": up, "lost": down, "net": abs(up - down)}


@trial.wrong
def wrong_30(before, after):
    """Belief: a line can be taken for the total by its number: the one equal to the sum
    of the others."""

    def firms(t):
        return {
            k: v
            for k, v in t.items()
            if k != "total" and not (len(t) > 1 and v > 0 and v == sum(t.values()) - v)
        }

    if "total" in before or "total" in after:
        b = {k: v for k, v in before.items() if k != "total"}
        a = {k: v for k, v in after.items() if k != "total"}
    else:
        b, a = firms(before), firms(after)
    up = down = 0
    for firm in set(b) | set(a):
        d = a.get(firm, 0) - b.get(firm, 0)
        up += max(d, 0)
        down += max(-d, 0)
    return _out(up, down)


@trial.wrong
def wrong_31(before, after):
    """Slip: gathers the changes in a set, so that two firms with the same change count
    once."""
    changes = {
        after.get(k, 0) - before.get(k, 0)
        for k in set(before) | set(after)
        if k != "total"
    }
    up = sum(d for d in changes if d > 0)
    down = -sum(d for d in changes if d < 0)
    return _out(up, down)


@trial.wrong
def wrong_32(before, after):
    """Slip: strikes the total line out of the two tables it was handed."""
    before.pop("total", None)
    after.pop("total", None)
    up = down = 0
    for firm in set(before) | set(after):
        d = after.get(firm, 0) - before.get(firm, 0)
        up += max(d, 0)
        down += max(-d, 0)
    return _out(up, down)


@trial.wrong
def wrong_33(before, after):
    """Two slips: a total in one table only is taken for a firm that opened or closed;
    without firms None."""
    if not before and not after:
        return None
    up = down = 0
    for firm in set(before) | set(after):
        if firm == "total" and firm in before and firm in after:
            continue
        d = after.get(firm, 0) - before.get(firm, 0)
        up += max(d, 0)
        down += max(-d, 0)
    return _out(up, down)


@trial.wrong
def wrong_34(before, after):
    """Belief: a firm that closes frees all its staff, and one that shrinks too: counts
    the level, not the cut."""
    up = down = 0
    for firm in set(before) | set(after):
        if firm != "total":
            b, a = before.get(firm, 0), after.get(firm, 0)
            if a > b:
                up += a - b
            elif a < b:
                down += b
    return _out(up, down)
