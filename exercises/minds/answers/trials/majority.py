"""What people answered to `majority` in trials, from its text alone."""

import statistics
from collections import Counter
from fractions import Fraction

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(votes, truth):
    """Fractions, and the sign of right minus wrong."""
    from fractions import Fraction

    total = Fraction(0)
    for case, said in zip(truth, zip(*votes.values())):
        lead = sum(1 if v == case else -1 for v in said)
        total += Fraction(1 + (lead > 0) - (lead < 0), 2)
    return total / len(truth)


@trial.right
def right_2(votes, truth):
    """The median voter: sorted marks, mean of the two in the middle."""
    from statistics import mean, median

    return mean(
        median(float(said[i] == truth[i]) for said in votes.values())
        for i in range(len(truth))
    )


@trial.right
def right_3(votes, truth):
    """Counter per case; compares the two answers."""
    from collections import Counter

    halves = 0
    for i, answer in enumerate(truth):
        c = Counter(v[i] for v in votes.values())
        other = "no" if answer == "yes" else "yes"
        if c[answer] > c[other]:
            halves += 2
        elif c[answer] == c[other]:
            halves += 1
    return halves / 2 / len(truth)


@trial.right
def right_4(votes, truth):
    """Recursion over the cases, on copies."""

    def points(rows, answers):
        if not answers:
            return 0
        r = sum(row[0] == answers[0] for row in rows)
        here = 1 if r > len(rows) - r else 0.5 if r == len(rows) - r else 0
        return here + points([row[1:] for row in rows], answers[1:])

    return points(list(votes.values()), truth) / len(truth)


@trial.right
def right_5(votes, truth):
    """Golf: clamp by floor division."""
    n = len(votes)
    return sum(
        [0, 0.5, 1][(s > n) + (s >= n)]
        for s in (
            2 * sum(v[i] == t for v in votes.values()) for i, t in enumerate(truth)
        )
    ) / len(truth)


@trial.right
def right_6(votes, truth):
    """Half of (share strictly won + share not lost)."""
    cases = range(len(truth))
    wins = losses = 0
    for i in cases:
        good = [name for name in votes if votes[name][i] == truth[i]]
        bad = [name for name in votes if votes[name][i] != truth[i]]
        wins += len(good) > len(bad)
        losses += len(good) < len(bad)
    return (1 + (wins - losses) / len(truth)) / 2


@trial.right
def right_7(votes, truth):
    """Ballot boxes in a class."""

    class Box:
        def __init__(self, answer):
            self.answer, self.papers = answer, []

        def worth(self):
            yes = self.papers.count("yes")
            no = len(self.papers) - yes
            if yes == no:
                return 0.5
            return float(("yes" if yes > no else "no") == self.answer)

    boxes = [Box(t) for t in truth]
    for said in votes.values():
        for box, v in zip(boxes, said):
            box.papers.append(v)
    return sum(b.worth() for b in boxes) / len(boxes)


@trial.right
def right_8(votes, truth):
    """Running mean, from the last case to the first; whole 1 or 0 may be int."""
    n = len(votes)
    score = {True: 0, False: 0, None: 0}
    for i in reversed(range(len(truth))):
        r = [said[i] for said in votes.values()].count(truth[i])
        score[None if 2 * r == n else 2 * r > n] += 1
    result = (2 * score[True] + score[None]) / (2 * len(truth))
    return int(result) if result in (0, 1) else result


@trial.right
def right_9(votes, truth):
    """A committee with a coin, both sides of the coin tried exactly."""

    def share(coin):
        # the coin shows the right or the wrong answer
        hit = 0
        for i, t in enumerate(truth):
            r = sum(v[i] == t for v in votes.values())
            w = len(votes) - r
            hit += coin if r == w else r > w
        return hit / len(truth)

    return (share(True) + share(False)) / 2


@trial.right
def right_10(votes, truth):
    """Fraction all along; sign of the difference between camps. Open: a Fraction is a
    number, too."""
    score = Fraction(0)
    for column in zip(truth, *votes.values()):
        t, said = column[0], column[1:]
        d = sum(1 if s == t else -1 for s in said)
        score += Fraction(1 + (d > 0) - (d < 0), 2)
    return score / len(truth)


@trial.right
def right_11(votes, truth):
    """Counter of both answers, coin on a tie."""
    points = []
    for i in range(len(truth)):
        c = Counter(v[i] for v in votes.values())
        other = "no" if truth[i] == "yes" else "yes"
        points.append(
            1 if c[truth[i]] > c[other] else 0.5 if c[truth[i]] == c[other] else 0
        )
    return statistics.mean(points)


@trial.right
def right_12(votes, truth):
    """The median of 0/1 is the majority, 0.5 on a tie."""
    return sum(
        statistics.median(int(v[i] == t) for v in votes.values())
        for i, t in enumerate(truth)
    ) / len(truth)


@trial.right
def right_13(votes, truth):
    """Recursion over the cases, from the last."""

    def rest(i):
        if i < 0:
            return 0
        yes = len([1 for v in votes.values() if v[i] == truth[i]])
        return rest(i - 1) + ((2 * yes > len(votes)) + (2 * yes >= len(votes)))

    return rest(len(truth) - 1) / (2 * len(truth))


@trial.right
def right_14(votes, truth):
    """Sorted hands: look at the two in the middle."""
    total = 0
    n = len(votes)
    for i, t in enumerate(truth):
        hands = sorted(v[i] == t for v in votes.values())
        total += hands[n // 2] + hands[(n - 1) // 2]
    return total / 2 / len(truth)


@trial.right
def right_15(votes, truth):
    """A class for the ballot box."""

    class Box:
        def __init__(self):
            self.yes = self.no = 0

        def put(self, x):
            if x == "yes":
                self.yes += 1
            else:
                self.no += 1

        def chance_of_yes(self):
            return 0.5 if self.yes == self.no else float(self.yes > self.no)

    s = 0.0
    for i in range(len(truth)):
        b = Box()
        for name in votes:
            b.put(votes[name][i])
        s += b.chance_of_yes() if truth[i] == "yes" else 1 - b.chance_of_yes()
    return s / len(truth)


@trial.right
def right_16(votes, truth):
    """One minus the share that the majority gets wrong."""
    lost = 0
    for i, t in enumerate(truth):
        bad = sum(said[i] != t for said in votes.values())
        if bad > len(votes) - bad:
            lost += 1
        elif bad == len(votes) - bad:
            lost += 0.5
    return (len(truth) - lost) / len(truth)


@trial.right
def right_17(votes, truth):
    """A running mean instead of sum and division."""
    mean = 0.0
    for k, (t, *said) in enumerate(zip(truth, *votes.values()), 1):
        r = said.count(t) / len(said)
        mean += ((1 if r > 0.5 else r if r == 0.5 else 0) - mean) / k
    return mean


@trial.right
def right_18(votes, truth):
    """Add up counts per voter first, then judge all cases at once (other loop
    order)."""
    tally = [0] * len(truth)
    for answers in votes.values():
        tally = [n + (a == t) for n, a, t in zip(tally, answers, truth)]
    kinds = Counter((2 * n > len(votes)) - (2 * n < len(votes)) for n in tally)
    return (kinds[1] + kinds[0] / 2) / sum(kinds.values())


@trial.wrong
def wrong_1(votes, truth):
    """Belief: a tie is no majority and counts 0."""
    n = len(votes)
    return sum(
        2 * sum(v[i] == t for v in votes.values()) > n for i, t in enumerate(truth)
    ) / len(truth)


@trial.wrong
def wrong_2(votes, truth):
    """Belief: half of the voters are enough (>=), a tie counts 1."""
    n = len(votes)
    return sum(
        2 * sum(v[i] == t for v in votes.values()) >= n for i, t in enumerate(truth)
    ) / len(truth)


@trial.wrong
def wrong_3(votes, truth):
    """Belief: tied cases are left out, below the line, too."""
    n = len(votes)
    won = decided = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if 2 * r != n:
            decided += 1
            won += 2 * r > n
    return won / decided if decided else 0


@trial.wrong
def wrong_4(votes, truth):
    """Belief: the committee says yes if not most say no (a tie is yes)."""
    won = 0
    for i, t in enumerate(truth):
        yes = sum(v[i] == "yes" for v in votes.values())
        won += ("yes" if 2 * yes >= len(votes) else "no") == t
    return won / len(truth)


@trial.wrong
def wrong_5(votes, truth):
    """Belief: the committee says yes only if more than half do (a tie is no)."""
    won = 0
    for i, t in enumerate(truth):
        yes = sum(v[i] == "yes" for v in votes.values())
        won += ("yes" if 2 * yes > len(votes) else "no") == t
    return won / len(truth)


@trial.wrong
def wrong_6(votes, truth):
    """Belief: the share of the committee is the mean of the members' shares."""
    shares = [
        sum(a == t for a, t in zip(v, truth)) / len(truth) for v in votes.values()
    ]
    return sum(shares) / len(shares)


@trial.wrong
def wrong_7(votes, truth):
    """Belief: a case is right if anybody is right about it."""
    return sum(
        any(v[i] == t for v in votes.values()) for i, t in enumerate(truth)
    ) / len(truth)


@trial.wrong
def wrong_8(votes, truth):
    """Belief: the committee has to be of one mind."""
    return sum(
        all(v[i] == t for v in votes.values()) for i, t in enumerate(truth)
    ) / len(truth)


@trial.wrong
def wrong_9(votes, truth):
    """Belief: about 0.917 means three decimals."""
    n = len(votes)
    s = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        s += 1 if 2 * r > n else 0.5 if 2 * r == n else 0
    return round(s / len(truth), 3)


@trial.wrong
def wrong_10(votes, truth):
    """Belief: (half finished) how many cases, the division is forgotten."""
    n = len(votes)
    s = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        s += 1 if 2 * r > n else 0.5 if 2 * r == n else 0
    return s


@trial.wrong
def wrong_11(votes, truth):
    """Belief: divided by the voters (wrong denominator)."""
    n = len(votes)
    s = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        s += 1 if 2 * r > n else 0.5 if 2 * r == n else 0
    return s / n


@trial.wrong
def wrong_12(votes, truth):
    """Belief: len(votes) // 2 right ones are half (wrong with odd numbers)."""
    half = len(votes) // 2
    s = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        s += 1 if r > half else 0.5 if r == half else 0
    return s / len(truth)


@trial.wrong
def wrong_13(votes, truth):
    """Belief: voters who say the same of every case count once."""
    different = {tuple(v) for v in votes.values()}
    n = len(different)
    s = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in different)
        s += 1 if 2 * r > n else 0.5 if 2 * r == n else 0
    return s / len(truth)


@trial.wrong
def wrong_14(votes, truth):
    """Belief: committees are of three, so two right ones decide."""
    s = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        s += 1 if r >= 2 else 0.5 if 2 * r == len(votes) else 0
    return s / len(truth)


@trial.wrong
def wrong_15(votes, truth):
    """Belief: statistics.mode is the majority (in a tie the first voter decides)."""
    from statistics import mode

    return sum(
        mode(v[i] for v in votes.values()) == t for i, t in enumerate(truth)
    ) / len(truth)


@trial.wrong
def wrong_16(votes, truth):
    """Belief: the lists may be used up (right number, but the votes are gone)."""
    n = len(votes)
    s = 0
    for t in truth:
        r = [v.pop(0) for v in votes.values()].count(t)
        s += 1 if 2 * r > n else 0.5 if 2 * r == n else 0
    return s / len(truth)


@trial.wrong
def wrong_17(votes, truth):
    """Belief: (two slips) the count of right ones is not set back to 0 for the next
    case, and a tie counts 0."""
    r = s = 0
    for i, t in enumerate(truth):
        for v in votes.values():
            if v[i] == t:
                r += 1
        if r > len(votes) / 2:
            s += 1
    return s / len(truth)


@trial.wrong
def wrong_18(votes, truth):
    """Belief: without a majority nobody wins, so a tie counts nothing (as in a club
    vote)."""
    good = 0
    for i, t in enumerate(truth):
        if sum(v[i] == t for v in votes.values()) > len(votes) / 2:
            good += 1
    return good / len(truth)


@trial.wrong
def wrong_19(votes, truth):
    """Belief: at least half is a majority."""
    good = 0
    for i, t in enumerate(truth):
        if sum(v[i] == t for v in votes.values()) >= len(votes) / 2:
            good += 1
    return good / len(truth)


@trial.wrong
def wrong_20(votes, truth):
    """Belief: a group is as good as its average member."""
    good = 0
    for v in votes.values():
        good += sum(a == t for a, t in zip(v, truth))
    return good / (len(votes) * len(truth))


@trial.wrong
def wrong_21(votes, truth):
    """Belief: a tie is no decision, so the case is left out of the count (and of all
    cases)."""
    good = decided = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if 2 * r == len(votes):
            continue
        decided += 1
        good += 2 * r > len(votes)
    return good / decided if decided else 0


@trial.wrong
def wrong_22(votes, truth):
    """Belief (parish council): on a tie the first named has the casting vote."""
    good = 0
    first = next(iter(votes.values()))
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if 2 * r > len(votes) or 2 * r == len(votes) and first[i] == t:
            good += 1
    return good / len(truth)


@trial.wrong
def wrong_23(votes, truth):
    """Belief (nurse): in doubt it counts as a fracture, a tie says yes."""
    good = 0
    for i, t in enumerate(truth):
        yes = sum(v[i] == "yes" for v in votes.values())
        verdict = "yes" if yes >= len(votes) - yes else "no"
        good += verdict == t
    return good / len(truth)


@trial.wrong
def wrong_24(votes, truth):
    """Belief: voters who say the same of everything are one opinion; counted once."""
    voices = {tuple(v) for v in votes.values()}
    total = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in voices)
        if 2 * r > len(voices):
            total += 1
        elif 2 * r == len(voices):
            total += 0.5
    return total / len(truth)


@trial.wrong
def wrong_25(votes, truth):
    """Slip: the return stands inside the loop."""
    total = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if 2 * r > len(votes):
            total += 1
        elif 2 * r == len(votes):
            total += 0.5
        return total / len(truth)


@trial.wrong
def wrong_26(votes, truth):
    """Slip: half of the voters with //, so one of three is enough for a tie."""
    total = 0
    half = len(votes) // 2
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if r > half:
            total += 1
        elif r == half:
            total += 0.5
    return total / len(truth)


@trial.wrong
def wrong_27(votes, truth):
    """Two slips: divides by the number of voters, and half is enough."""
    total = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if 2 * r >= len(votes):
            total += 1
    return total / len(votes)


@trial.wrong
def wrong_28(votes, truth):
    """Belief: committees have three readers, two right are a majority."""
    total = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if r >= 2:
            total += 1
        elif len(votes) == 2 and r == 1:
            total += 0.5
    return total / len(truth)


@trial.wrong
def wrong_29(votes, truth):
    """Belief: what matters is finding the fractures; only the yes pictures are
    judged."""
    total = n = 0
    for i, t in enumerate(truth):
        if t != "yes":
            continue
        n += 1
        r = sum(v[i] == t for v in votes.values())
        if 2 * r > len(votes):
            total += 1
        elif 2 * r == len(votes):
            total += 0.5
    return total / n if n else 0


@trial.wrong
def wrong_30(votes, truth):
    """Belief (jury): the majority is right when most agree; counts agreement, not
    truth."""
    total = 0
    for i in range(len(truth)):
        yes = sum(v[i] == "yes" for v in votes.values())
        if 2 * yes == len(votes):
            total += 0.5
        else:
            total += 1
    return total / len(truth)


@trial.wrong
def wrong_31(votes, truth):
    """Slip: rounds to three places, as the text says about 0.917."""
    total = 0
    for i, t in enumerate(truth):
        r = sum(v[i] == t for v in votes.values())
        if 2 * r > len(votes):
            total += 1
        elif 2 * r == len(votes):
            total += 0.5
    return round(total / len(truth), 3)


@trial.wrong
def wrong_32(votes, truth):
    """Slip: takes the right answers off the pile one by one; truth is empty
    afterwards."""
    n = len(truth)
    total = 0
    i = 0
    while truth:
        t = truth.pop(0)
        r = sum(v[i] == t for v in votes.values())
        if 2 * r > len(votes):
            total += 1
        elif 2 * r == len(votes):
            total += 0.5
        i += 1
    return total / n


@trial.wrong
def wrong_33(votes, truth):
    """Belief (orchestra jury): the vote of who is more often right weighs more."""
    weight = {k: sum(a == t for a, t in zip(v, truth)) for k, v in votes.items()}
    total = 0
    for i, t in enumerate(truth):
        pro = sum(weight[k] for k, v in votes.items() if v[i] == t)
        con = sum(weight[k] for k, v in votes.items() if v[i] != t)
        total += 1 if pro > con else 0.5 if pro == con else 0
    return total / len(truth)


@trial.wrong
def wrong_34(votes, truth):
    """Two slips: range stops before the last case, and a tie counts 0."""
    total = 0
    for i in range(len(truth) - 1):
        r = [v[i] for v in votes.values()].count(truth[i])
        if r > len(votes) / 2:
            total += 1
    return total / len(truth)
