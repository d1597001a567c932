"""What people answered to `k_of` in trials, from its text alone."""

from collections import Counter, defaultdict
from itertools import groupby, product

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(rows, columns):
    """Counter and itemgetter-free golf."""
    return min(Counter(tuple(map(r.get, columns)) for r in rows).values(), default=0)


@trial.right
def right_2(rows, columns):
    """Recursion: split by the first column, then each part by the rest."""

    def split(part, left):
        if not left:
            return len(part)
        head, *rest = left
        values = {row[head] for row in part}
        return min(split([r for r in part if r[head] == v], rest) for v in values)

    return split(rows, columns) if rows else 0


@trial.right
def right_3(rows, columns):
    """Everybody compares with everybody."""
    smallest = 0
    for one in rows:
        alike = sum(1 for two in rows if all(one[c] == two[c] for c in columns))
        if smallest == 0 or alike < smallest:
            smallest = alike
    return smallest


@trial.right
def right_4(rows, columns):
    """Sort by the text of the values, groupby after it (repr keeps 1 and '1' apart)."""
    keys = sorted(repr([row[c] for c in columns]) for row in rows)
    return min([len(list(group)) for _, group in groupby(keys)] or [0])


@trial.right
def right_5(rows, columns):
    """Refine a partition column by column."""
    classes = [list(rows)] if rows else []
    for column in columns:
        finer = []
        for members in classes:
            parts = {}
            for row in members:
                parts.setdefault(row[column], []).append(row)
            finer.extend(parts.values())
        classes = finer
    return min(map(len, classes), default=0)


@trial.right
def right_6(rows, columns):
    """A key with the columns' names in it, as a frozenset of pairs."""
    wanted = set(columns)
    keys = [frozenset((c, v) for c, v in row.items() if c in wanted) for row in rows]
    return min((keys.count(key) for key in keys), default=0)


@trial.right
def right_7(rows, columns):
    """A class with equality."""

    class Stranger:
        def __init__(self, row):
            self.known = [row[c] for c in columns]

        def __eq__(self, other):
            return self.known == other.known

    people, sizes = [], []
    for row in rows:
        person = Stranger(row)
        if person in people:
            sizes[people.index(person)] += 1
        else:
            people.append(person)
            sizes.append(1)
    sizes.sort()
    return sizes[0] if sizes else 0


@trial.right
def right_8(rows, columns):
    """Number the values, build one whole number for each class."""
    codes = [0] * len(rows)
    for column in columns:
        seen = list(dict.fromkeys(row[column] for row in rows))
        codes = [
            code * len(seen) + seen.index(row[column]) for code, row in zip(codes, rows)
        ]
    if not codes:
        return 0
    return min(codes.count(code) for code in set(codes))


@trial.right
def right_9(rows, columns):
    """Try k = 1, 2, ...: take away classes with exactly k rows until one is found."""
    where = defaultdict(set)
    for number, row in enumerate(rows):
        where[tuple([row[c] for c in columns])].add(number)
    for k in range(1, len(rows) + 1):
        if any(len(numbers) == k for numbers in where.values()):
            return k
    return 0


@trial.wrong
def wrong_1(rows, columns):
    """Belief: k is the number of classes."""
    return len({tuple(row[c] for c in columns) for row in rows})


@trial.wrong
def wrong_2(rows, columns):
    """Belief: the largest class is what counts (max for min)."""
    sizes = {}
    for row in rows:
        values = tuple(row[c] for c in columns)
        sizes[values] = sizes.get(values, 0) + 1
    return max(sizes.values(), default=0)


@trial.wrong
def wrong_3(rows, columns):
    """Belief: values can be glued together into one text without a separator."""
    sizes = {}
    for row in rows:
        values = ""
        for c in columns:
            values += str(row[c])
        sizes[values] = sizes.get(values, 0) + 1
    return min(sizes.values(), default=0)


@trial.wrong
def wrong_4(rows, columns):
    """Belief: a row's values are a set; which column each is in does not matter."""
    sizes = {}
    for row in rows:
        values = frozenset(row[c] for c in columns)
        sizes[values] = sizes.get(values, 0) + 1
    return min(sizes.values(), default=0)


@trial.wrong
def wrong_5(rows, columns):
    """Belief: there is always at least one class (crashes without rows)."""
    sizes = {}
    for row in rows:
        values = tuple(row[c] for c in columns)
        if values not in sizes:
            sizes[values] = 0
        sizes[values] += 1
    return min(sizes.values())


@trial.wrong
def wrong_6(rows, columns):
    """Belief: no columns, nothing to compare, so 0."""
    if not rows or not columns:
        return 0
    sizes = {}
    for row in rows:
        values = tuple(row[c] for c in columns)
        sizes[values] = sizes.get(values, 0) + 1
    return min(sizes.values())


@trial.wrong
def wrong_7(rows, columns):
    """Belief: each column has its own classes; the smallest over all columns counts."""
    if not rows:
        return 0
    smallest = len(rows)
    for c in columns:
        values = [row[c] for row in rows]
        for value in values:
            smallest = min(smallest, values.count(value))
    return smallest


@trial.wrong
def wrong_8(rows, columns):
    """Belief: somebody's class is the *others* who look the same (counts without oneself)."""
    best = None
    for i, one in enumerate(rows):
        others = 0
        for j, two in enumerate(rows):
            if i != j and all(one[c] == two[c] for c in columns):
                others += 1
        if best is None or others < best:
            best = others
    return best or 0


@trial.wrong
def wrong_9(rows, columns):
    """Belief: equal rows stand next to each other (groupby without sorting)."""
    sizes = [
        len(list(g)) for _, g in groupby(rows, key=lambda r: [r[c] for c in columns])
    ]
    return min(sizes, default=0)


@trial.wrong
def wrong_10(rows, columns):
    """Belief: every combination of values is a class, also one that nobody is in."""
    if not rows:
        return 0
    values = [sorted({row[c] for row in rows}, key=str) for c in columns]
    smallest = len(rows)
    for combination in product(*values):
        size = 0
        for row in rows:
            if all(row[c] == v for c, v in zip(columns, combination)):
                size += 1
        smallest = min(smallest, size)
    return smallest


@trial.wrong
def wrong_11(rows, columns):
    """Belief: rows that agree in *any* of the columns are in the same class."""
    if not rows:
        return 0
    if not columns:
        return len(rows)
    sizes = []
    for one in rows:
        sizes.append(sum(any(one[c] == two[c] for c in columns) for two in rows))
    return min(sizes)


@trial.wrong
def wrong_12(rows, columns):
    """Slip: returns inside the loop, the class of the first row."""
    for one in rows:
        size = 0
        for two in rows:
            if all(one[c] == two[c] for c in columns):
                size += 1
        return size
    return 0


@trial.wrong
def wrong_13(rows, columns):
    """Belief: the average class size is meant (12 rows, 4 classes: 3)."""
    if not rows:
        return 0
    classes = {tuple(row[c] for c in columns) for row in rows}
    return len(rows) // len(classes)


@trial.wrong
def wrong_14(rows, columns):
    """Belief: one row is not a class yet; only classes of two or more are compared."""
    sizes = {}
    for row in rows:
        values = tuple(row[c] for c in columns)
        sizes[values] = sizes.get(values, 0) + 1
    return min((n for n in sizes.values() if n > 1), default=1 if rows else 0)


@trial.wrong
def wrong_15(rows, columns):
    """Two slips: persons with identical rows are counted once (a set), and no rows gives None."""
    people = {tuple(sorted(row.items(), key=str)) for row in rows}
    sizes = {}
    for person in people:
        row = dict(person)
        values = tuple(row[c] for c in columns)
        sizes[values] = sizes.get(values, 0) + 1
    if sizes:
        return min(sizes.values())


@trial.wrong
def wrong_16(rows, columns):
    """Two slips: joined with ',' (so 1 and '1' are the same), and without columns every row is alone."""
    if len(rows) == 0:
        return 0
    if len(columns) == 0:
        return 1
    keys = [",".join(str(row[c]) for c in columns) for row in rows]
    return min(keys.count(key) for key in keys)


@trial.wrong
def wrong_17(rows, columns):
    """Belief: answers "how many people are alone in their class" when any is, else the smallest class."""
    keys = [tuple(row[c] for c in columns) for row in rows]
    alone = sum(keys.count(key) == 1 for key in keys)
    if alone > 0:
        return alone
    return min((keys.count(key) for key in keys), default=0)


@trial.wrong
def wrong_without_zeros(rows, columns):
    """0 and "" are missing values, and such rows are left out."""
    found = Counter()
    for row in rows:
        values = tuple(row[c] for c in columns if row[c])
        if len(values) == len(columns):
            found[values] += 1
    return min(found.values(), default=0)


@trial.wrong
def wrong_from_twelve(rows, columns):
    """The smallest starts at the 12 of the example: no larger class is reported."""
    smallest = 12
    if not rows:
        return 0
    for n in Counter(tuple(row[c] for c in columns) for row in rows).values():
        smallest = min(smallest, n)
    return smallest
