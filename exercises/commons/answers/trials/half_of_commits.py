"""What people answered to `half_of_commits` in trials, from its text alone."""

import heapq
import random
from bisect import bisect_left
from collections import Counter
from fractions import Fraction
from functools import reduce
from heapq import nlargest
from itertools import accumulate

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(commits):
    ordered = sorted(commits, reverse=True)
    half = sum(ordered)
    got = 0
    taken = 0
    while 2 * got < half:
        got += ordered[taken]
        taken += 1
    return taken


@trial.right
def right_2(commits):
    total = sum(commits)
    reached = [2 * s for s in accumulate(sorted(commits, reverse=True), initial=0)]
    return bisect_left(reached, total)


@trial.right
def right_3(commits):
    heap = [-c for c in commits]
    heapq.heapify(heap)
    missing = sum(commits)
    n = 0
    while missing > 0:
        missing += 2 * heapq.heappop(heap)
        n += 1
    return n


@trial.right
def right_4(commits):
    return next(
        k
        for k in range(len(commits) + 1)
        if sum(sorted(commits)[len(commits) - k :])
        >= sum(sorted(commits)[: len(commits) - k])
    )


@trial.right
def right_5(commits):
    # from the other end: send home the least busy as long as the rest keep half
    total = sum(commits)
    gone = 0
    left = len(commits)
    for c in sorted(commits):
        gone += c
        if gone > total - gone:
            break
        left -= 1
    return left


@trial.right
def right_6(commits):
    how_many = Counter(commits)
    need = -(-sum(commits) // 2)
    people = 0
    for size in sorted(how_many, reverse=True):
        if need <= 0:
            break
        k = min(how_many[size], -(-need // size))
        people += k
        need -= k * size
    return people


@trial.right
def right_7(commits):
    ranked = sorted(commits, key=lambda c: -c)
    total = sum(ranked)
    return sum(2 * sum(ranked[:i]) < total for i in range(len(ranked)))


@trial.right
def right_8(commits):
    whole = sum(commits)

    def step(state, c):
        n, s = state
        return (n, s) if s + s >= whole else (n + 1, s + c)

    return reduce(step, sorted(commits)[::-1], (0, 0))[0]


@trial.right
def right_9(commits):
    pool = list(commits)
    mine = []
    while sum(mine) < sum(pool):
        busiest = max(pool)
        pool.remove(busiest)
        mine.append(busiest)
    return len(mine)


@trial.right
def right_10(commits):
    """Weighted quickselect: no sorting at all."""
    need = (sum(commits) + 1) // 2
    rest, count = tuple(commits), 0
    while need > 0:
        pivot = rest[len(rest) // 2]
        above = tuple(c for c in rest if c > pivot)
        same = tuple(c for c in rest if c == pivot)
        if sum(above) >= need:
            rest = above
            continue
        need -= sum(above)
        count += len(above)
        if sum(same) >= need:
            return count + (need + pivot - 1) // pivot
        need -= sum(same)
        count += len(same)
        rest = tuple(c for c in rest if c < pivot)
    return count


@trial.right
def right_11(commits):
    half = sum(commits)
    reached = taken = 0
    for c in sorted(commits, reverse=True):
        if 2 * reached >= half:
            break
        reached += c
        taken += 1
    return taken


@trial.right
def right_12(commits):
    sums = [0] + list(accumulate(sorted(commits)[::-1]))
    return bisect_left(sums, (sums[-1] + 1) // 2)


@trial.right
def right_13(commits):
    heap = [-c for c in commits]
    heapq.heapify(heap)
    missing = sum(commits)
    n = 0
    while missing > 0:
        missing += 2 * heapq.heappop(heap)
        n += 1
    return n


@trial.right
def right_14(commits):
    from collections import Counter

    tally = Counter(commits)
    need = -(-sum(commits) // 2)
    n = 0
    for size in sorted(tally, reverse=True):
        if need <= 0:
            break
        k = min(tally[size], -(-need // size))
        n += k
        need -= k * size
    return n


@trial.right
def right_15(commits):
    total = sum(commits)
    cums = accumulate(sorted(commits, key=lambda c: -c), initial=0)
    return next(i for i, s in enumerate(cums) if s + s >= total)


@trial.right
def right_16(commits):
    # drop the least busy as long as the others still have half
    keep = sorted(commits)
    total = have = sum(keep)
    dropped = 0
    while dropped < len(keep) and 2 * (have - keep[dropped]) >= total:
        have -= keep[dropped]
        dropped += 1
    return len(keep) - dropped


@trial.right
def right_17(commits):
    total = sum(commits)

    def step(acc, c):
        return acc if 2 * acc[1] >= total else (acc[0] + 1, acc[1] + c)

    return reduce(step, sorted(commits, reverse=True), (0, 0))[0]


@trial.right
def right_18(commits):
    from itertools import accumulate

    total = sum(commits)
    before = [0, *accumulate(sorted(commits, reverse=True))][:-1]
    return sum(2 * b < total for b in before)


@trial.right
def right_19(commits):
    # binary search for the number of authors
    order = sorted(commits)
    order.reverse()
    total = sum(order)
    lo, hi = 0, len(order)
    while lo < hi:
        mid = (lo + hi) // 2
        if 2 * sum(order[:mid]) >= total:
            hi = mid
        else:
            lo = mid + 1
    return lo


@trial.right
def right_20(commits):
    pool = commits.copy()
    mine, theirs, who = 0, sum(pool), []
    while mine < theirs:
        top = pool.pop(pool.index(max(pool)))
        who.append(top)
        mine, theirs = mine + top, theirs - top
    return len(who)


@trial.right
def right_21(commits):
    total = sum(commits)
    sums = accumulate(sorted(commits, reverse=True), initial=0)
    return next(k for k, s in enumerate(sums) if 2 * s >= total)


@trial.right
def right_22(commits):
    heap = [-c for c in commits]
    heapq.heapify(heap)
    balance = -sum(commits)
    taken = 0
    while balance < 0:
        balance -= 2 * heapq.heappop(heap)
        taken += 1
    return taken


@trial.right
def right_23(commits):
    ladder = [0, *accumulate(sorted(commits)[::-1])]
    return bisect_left(ladder, (ladder[-1] + 1) // 2)


@trial.right
def right_24(commits):
    # drop the least busy as long as the others still keep half
    total = kept = sum(commits)
    left = len(commits)
    for c in sorted(commits):
        if 2 * (kept - c) < total:
            break
        kept -= c
        left -= 1
    return left


@trial.right
def right_25(commits):
    missing = -(-sum(commits) // 2)
    people = 0
    for size, how_many in sorted(Counter(commits).items(), reverse=True):
        if missing <= 0 or size == 0:
            break
        use = min(how_many, -(-missing // size))
        people += use
        missing -= use * size
    return people


@trial.right
def right_26(commits):
    pool = commits.copy()
    rest = sum(pool)
    mine = n = 0
    while mine < rest:
        top = pool.pop(pool.index(max(pool)))
        mine, rest, n = mine + top, rest - top, n + 1
    return n


@trial.right
def right_27(commits):
    return sum(
        1
        for above in [sorted(commits, reverse=True)]
        for k in range(len(above))
        if 2 * sum(above[:k]) < sum(above)
    )


@trial.right
def right_28(commits):
    goal = sum(commits)

    def step(state, c):
        got, n = state
        return state if 2 * got >= goal else (got + c, n + 1)

    return reduce(step, sorted(commits, key=lambda c: -c), (0, 0))[1]


@trial.right
def right_29(commits):
    order = sorted(range(len(commits)), key=commits.__getitem__)
    low, high = 0, len(order)
    total = sum(commits)
    while low < high:
        mid = (low + high) // 2
        share = sum(commits[i] for i in order[len(order) - mid :])
        if share + share < total:
            low = mid + 1
        else:
            high = mid
    return low


@trial.right
def right_30(commits):
    """Quickselect style: never sorts the whole list."""
    need = sum(commits) / 2 if sum(commits) % 2 == 0 else (sum(commits) + 1) // 2
    need = int(need) if sum(commits) < 2**50 else (sum(commits) + 1) // 2
    found = 0
    part = tuple(commits)
    while need > 0:
        pivot = random.choice(part)
        big = [c for c in part if c > pivot]
        if sum(big) >= need:
            part = big
            continue
        need -= sum(big)
        found += len(big)
        for c in part:
            if c == pivot and need > 0:
                need -= c
                found += 1
        part = [c for c in part if c < pivot]
    return found


@trial.right
def right_31(commits):
    return next(
        k
        for k in range(len(commits) + 1)
        if 2 * sum(nlargest(k, commits)) >= sum(commits)
    )


@trial.right
def right_32(commits):
    if not any(commits):
        return 0
    heights = [2 * h for h in accumulate(sorted(commits)[::-1])]
    return bisect_left(heights, heights[-1] // 2) + 1


@trial.right
def right_33(commits):
    def need(rest, missing):
        if missing <= 0:
            return 0
        return 1 + need(rest[:-1], missing - rest[-1])

    return need(tuple(sorted(commits)), sum(commits) / 2)


@trial.right
def right_34(commits):
    stack = sorted(commits, key=lambda c: -c)
    everything = sum(commits)
    while stack and (sum(stack) - stack[-1]) * 2 >= everything:
        del stack[-1]
    return len(stack)


@trial.right
def right_35(commits):
    total = sum(commits)
    if not total:
        return 0

    def step(state, c):
        share, n = state
        if share >= Fraction(1, 2):
            return state
        return share + Fraction(c, total), n + 1

    return reduce(step, sorted(commits, reverse=True), (Fraction(0), 0))[1]


class _Project:
    def __init__(self, commits):
        self.heap = [-c for c in commits]
        heapq.heapify(self.heap)
        self.total = sum(commits)
        self.done = 0

    def __iter__(self):
        return self

    def __next__(self):
        if 2 * self.done >= self.total:
            raise StopIteration
        self.done -= heapq.heappop(self.heap)
        return self.done


@trial.right
def right_36(commits):
    return len(list(_Project(commits)))


@trial.right
def right_37(commits):
    s = sorted(commits, reverse=True)
    return sum(2 * sum(s[:i]) < sum(s) for i in range(len(s)))


@trial.right
def right_38(commits):
    tally = Counter(commits)
    missing = sum(commits)  # twice what is missing to the half
    needed = 0
    for value in range(max(commits, default=0), 0, -1):
        for _ in range(tally[value]):
            if missing <= 0:
                return needed
            missing -= 2 * value
            needed += 1
    return needed


@trial.wrong
def wrong_1(commits):
    total = sum(commits)
    if total == 0:
        return 0
    percent = [round(100 * c / total) for c in commits]
    percent.sort(reverse=True)
    p = 0
    n = 0
    while p < 50 and n < len(percent):
        p += percent[n]
        n += 1
    return n


@trial.wrong
def wrong_2(commits):
    ordered = sorted(commits, reverse=True)
    total = sum(ordered)
    if total == 0:
        return 0
    so_far = 0
    for number, c in enumerate(ordered, start=1):
        so_far += c
        if so_far > total / 2:
            return number


@trial.wrong
def wrong_3(commits):
    total = sum(commits)
    if total == 0:
        return 0
    count = 0
    summe = 0
    for c in commits:
        summe = summe + c
        count = count + 1
        if summe >= total / 2:
            return count


@trial.wrong
def wrong_4(commits):
    if sum(commits) == 0:
        return 0
    s = sorted(commits)
    n, acc = 0, 0
    while acc < sum(commits) / 2:
        acc += s[n]
        n += 1
    return n


@trial.wrong
def wrong_5(commits):
    commits.sort(reverse=True)
    half = sum(commits) / 2
    reached = 0
    needed = 0
    while reached < half:
        reached += commits[needed]
        needed += 1
    return needed


@trial.wrong
def wrong_6(commits):
    ordered = sorted(commits, reverse=True)
    half = sum(ordered) / 2
    together = 0
    for c in ordered:
        together += c
        if together >= half:
            return together
    return 0


@trial.wrong
def wrong_7(commits):
    ranking = sorted(commits, reverse=True)
    total = sum(ranking)
    running = 0
    for i in range(len(ranking)):
        running += ranking[i]
        if running * 2 >= total:
            return i
    return 0


@trial.wrong
def wrong_8(commits):
    running = 0
    target = sum(commits) / 2
    people = 0
    for c in sorted(commits, reverse=True):
        running += c
        people += 1
        if running >= target:
            return people
    return people


@trial.wrong
def wrong_9(commits):
    total = sum(commits)
    if total == 0:
        return 0
    return len([c for c in commits if c >= total / 2])


@trial.wrong
def wrong_10(commits):
    total = 0
    authors = 0
    for c in sorted(commits, reverse=True):
        if total >= 50:
            break
        total += c
        authors += 1
    return authors


@trial.wrong
def wrong_11(commits):
    chosen = []
    for c in sorted(commits, reverse=True):
        if sum(chosen) >= sum(commits) / 2:
            break
        chosen.append(c)
    return chosen


@trial.wrong
def wrong_12(commits):
    half = sum(commits) // 2
    if sum(commits) == 0:
        return 0
    s = 0
    for k, c in enumerate(sorted(commits, reverse=True)):
        s += c
        if s >= half:
            return k + 1


@trial.wrong
def wrong_13(commits):
    total = sum(commits)
    if total == 0:
        return 0
    s, k = 0, 0
    for c in sorted(set(commits), reverse=True):
        s += c
        k += 1
        if s >= total / 2:
            return k
    return k


@trial.wrong
def wrong_14(commits):
    ordered = sorted(commits, reverse=True)
    half = sum(ordered) / 2
    if half == 0:
        return 0
    total = 0
    for count, c in enumerate(ordered, 1):
        total += c
        if total >= half:
            pass
        return count


@trial.wrong
def wrong_15(commits):
    if not commits:
        return 0
    middle = sorted(commits)[len(commits) // 2]
    return sum(1 for c in commits if c > middle)


@trial.wrong
def wrong_16(commits):
    goal = sum(commits) / 2
    got = 0
    n = 0
    while got < goal:
        best = max(commits)
        commits.remove(best)
        got += best
        n += 1
    return n


@trial.wrong
def wrong_17(commits):
    if sum(commits) == 0:
        return None
    ordered = sorted(commits)[::-1]
    n = 1
    while sum(ordered[:n]) < sum(ordered) / 2:
        n += 1
    return n


@trial.wrong
def wrong_18(commits):
    rest = sorted(commits)
    got = 0
    n = 0
    while got < sum(rest) / 2:
        got += rest.pop()
        n += 1
    return n


@trial.wrong
def wrong_19(commits):
    n = 0
    while sum(sorted(commits, reverse=True)[:n]) < sum(commits) / 2:
        n += 1
    print(n)


@trial.wrong
def wrong_20(commits):
    copy = list(commits)
    sorted(copy, reverse=True)
    half = sum(copy) / 2
    n = 0
    total = 0
    while total < half:
        total += copy[n]
        n += 1
    return n


@trial.wrong
def wrong_21(commits):
    total = sum(commits)
    if len(commits) == 0:
        return 0
    taken = 0
    for k, c in enumerate(sorted(commits, reverse=True), 1):
        taken += c
        if taken / total >= 0.5:
            return k


@trial.wrong
def wrong_22(commits):
    if sum(commits) == 0:
        return 0
    order = sorted(commits, reverse=True)
    s = 0
    for i in range(len(order) - 1):
        s += order[i]
        if 2 * s >= sum(order):
            return i + 1


@trial.wrong
def wrong_23(commits):
    order = sorted(commits, reverse=True)
    n = 0
    while sum(order[:n]) < 0.5 * sum(order):
        n += 1
    if n == 0:
        return 0
    return n / len(order)


@trial.wrong
def wrong_24(commits):
    total = sum(commits)
    if total == 0:
        return 0
    percent = sorted([round(100 * c / total) for c in commits], reverse=True)
    p = 0
    for n in range(len(percent)):
        p += percent[n]
        if p >= 50:
            return n + 1
    return len(percent)


@trial.wrong
def wrong_25(commits):
    total = sum(commits)
    if total == 0:
        return 0
    share = 0
    for count, c in enumerate(sorted(commits, reverse=True), 1):
        share += c / total
        if share >= 0.5:
            return count


@trial.wrong
def wrong_26(commits):
    if not commits:
        return 0
    mean = sum(commits) / len(commits)
    n = 0
    for c in commits:
        if c >= mean:
            n += 1
    return n


@trial.wrong
def wrong_27(commits):
    order = sorted(commits, reverse=True)
    total = sum(commits)
    if total == 0:
        return 0
    for c in order:
        count = 0
        so_far = 0
        so_far += c
        count += 1
        if so_far >= total / 2:
            return count
    return count


@trial.wrong
def wrong_28(commits):
    order = sorted(commits, reverse=True)
    half = sum(commits) / 2
    so_far = 0
    for i in range(1, len(order)):
        so_far += order[i]
        if so_far >= half:
            return i
    return len(order)


@trial.wrong
def wrong_29(commits):
    # step 1
    commits = sorted(commits, reverse=True)
    # step 2
    total = sum(commits)
    if total == 0:
        return 0
    if commits[0] >= total / 2:
        return 1
    elif commits[0] + commits[1] >= total / 2:
        return 2


@trial.wrong
def wrong_30(commits):
    order = sorted(commits, key=str, reverse=True)
    n = 0
    while sum(order[:n]) < sum(order) / 2:
        n += 1
    return n


@trial.wrong
def wrong_31(commits):
    ordered = list(commits).sort(reverse=True)
    s = 0
    for n, c in enumerate(ordered, 1):
        s += c
        if s >= sum(commits) / 2:
            return n
    return 0
