"""What people answer to `agreement`: wrong, and right in unusual style."""

from collections import Counter
from fractions import Fraction
from statistics import mean

from coursekit.exercise import Build, special

from .shared import (
    ANSWERS,
    ONE_TO_TWELVE,
    compared,
    kappa_of,
    own_habits,
    pairs_of,
    replaced,
    share_same,
    shuffled,
)

task = Build(
    objective="governance-1",
    points={"ordinary": 3, "a blank": 1, "nothing to compare": 1},
    built=(
        "You have built the share that reports quote when they say that readers agree, "
        "with a base that somebody else can check."
    ),
)


@task.cases
def cases(rng):
    yield ONE_TO_TWELVE
    for size in (7, 9, 11, 12, 13, 17, 19, 23, 29, 31, 40):
        yield shuffled(rng, _answered(rng, size))
    yield shuffled(rng, [("unsure", "unsure"), ("yes", "no"), ("no", "no")])
    yield shuffled(rng, [("unsure", "unsure"), ("unsure", "yes"), ("no", "yes")])
    yield shuffled(rng, [("no", "unsure"), ("unsure", "unsure"), ("no", "no")] * 2)
    yield {7: "yes"}, {7: "yes"}
    yield {99: "no"}, {99: "yes"}
    yield {3: "unsure"}, {3: "unsure"}
    for size in (11, 13, 14, 16, 21, 25, 40):
        yield special("a blank", *shuffled(rng, _with_blanks(rng, size)))
    yield special("a blank", *shuffled(rng, [("", ""), ("yes", "yes"), ("no", "yes")]))
    yield special("a blank", *shuffled(rng, [("", "no"), ("no", ""), ("yes", "no")]))
    yield special("a blank", *shuffled(rng, [("unsure", ""), ("unsure", "unsure")]))
    nothing = "nothing to compare"
    yield special(nothing, {}, {})
    yield special(nothing, {4: "yes"}, {4: ""})
    yield special(nothing, {4: "", 8: ""}, {8: "", 4: ""})
    for size in (3, 5, 6):
        alone = [(rng.choice(ANSWERS), "") for _ in range(size)]
        alone += [("", rng.choice(ANSWERS)), ("", "")]
        yield special(nothing, *shuffled(rng, alone))


def _answered(rng, size):
    """Return pairs of answers with every kind of agreement and disagreement in them."""
    must = [("yes", "yes"), ("no", "no"), ("unsure", "unsure"), ("yes", "no")]
    must += [rng.choice([("unsure", "no"), ("no", "unsure")])]
    must += [rng.choice([("unsure", "yes"), ("yes", "unsure")])]
    while True:
        pairs = list(must)
        while len(pairs) < size:
            one = rng.choices(ANSWERS, [5, 3, 2])[0]
            other = one if rng.random() < 0.55 else rng.choice(ANSWERS)
            pairs.append((one, other))
        same = sum(one == other for one, other in pairs)
        if 2 * same != size and len(set(pairs)) > 4:
            rng.shuffle(pairs)
            return pairs


def _with_blanks(rng, size):
    """Return pairs of which some have a blank: in the first, in the second, in both."""
    pairs = _answered(rng, size - 4)
    pairs += [("", ""), ("", "no"), (rng.choice(["no", "yes"]), "")]
    pairs.append(rng.choice([("", "yes"), ("unsure", ""), ("", "unsure")]))
    return pairs


@task.mistake
def number_of_equal_answers(first, second):
    """Your results are *numbers* of clauses. A share of the compared clauses is asked
    for."""
    return sum(one == other for one, other in compared(first, second))


@task.mistake
def share_of_different_answers(first, second):
    """Your results are the share of clauses on which the answers differ. Asked for are
    those on which they are the same."""
    return 1 - share_same(compared(first, second))


@task.mistake
def equal_to_different(first, second):
    """Your results divide the clauses with equal answers by those with different ones.
    Divide by all the clauses that are compared."""
    same = sum(one == other for one, other in compared(first, second))
    different = len(compared(first, second)) - same
    return same / different if different else None


@task.mistake
def disagreements_count_twice(first, second):
    """Your results count a clause on which they differ twice in the number that you divide
    by. Is it a union of both readers' answers? Each compared clause counts once."""
    pairs = compared(first, second)
    same = sum(one == other for one, other in pairs)
    return same / (2 * len(pairs) - same)


@task.mistake
def unsure_left_out(first, second):
    """Your results leave out clauses on which one of the two is unsure, or both. "unsure"
    is an answer: these clauses are compared like the others. Only a blank is none."""
    pairs = [pair for pair in compared(first, second) if "unsure" not in pair]
    return share_same(pairs) if pairs else None


@task.says_the_same_as(unsure_left_out)
def unsure_left_out_if_both(first, second):
    pairs = [p for p in compared(first, second) if p != ("unsure", "unsure")]
    return share_same(pairs) if pairs else None


@task.says_the_same_as(unsure_left_out)
def unsure_left_out_if_one(first, second):
    pairs = [
        (one, other)
        for one, other in compared(first, second)
        if (one == "unsure") == (other == "unsure")
    ]
    return share_same(pairs) if pairs else None


@task.mistake
def two_unsure_do_not_agree(first, second):
    """In your results two readers who are both unsure do not agree. They gave the same
    answer."""
    pairs = compared(first, second)
    return sum(a == b != "unsure" for a, b in pairs) / len(pairs)


@task.mistake
def unsure_agrees_with_everything(first, second):
    """In your results "unsure" agrees with "yes" and with "no". It is an answer of its
    own, and the same only as another "unsure"."""
    pairs = compared(first, second)
    return sum(a == b or "unsure" in (a, b) for a, b in pairs) / len(pairs)


@task.mistake
def unsure_is_no(first, second):
    """Your results treat "unsure" as "no". They are two answers: one reader could not
    tell, the other could."""
    return share_same(replaced(compared(first, second), "unsure", "no"))


@task.mistake
def unsure_is_yes(first, second):
    """Your results treat "unsure" as "yes". They are two answers: one reader could not
    tell, the other could."""
    return share_same(replaced(compared(first, second), "unsure", "yes"))


@task.mistake
def both_yes(first, second):
    """Your results count only clauses on which both say "yes". Two equal answers of any
    kind count."""
    pairs = compared(first, second)
    return pairs.count(("yes", "yes")) / len(pairs)


@task.mistake
def both_yes_of_any_yes(first, second):
    """Your results are the clauses with "yes" from both among those with "yes" from
    anybody. Two "no", and two "unsure", are equal answers too, and every compared clause
    belongs to the base."""
    pairs = compared(first, second)
    some = sum("yes" in pair for pair in pairs)
    return pairs.count(("yes", "yes")) / some if some else 0


@task.mistake
def both_yes_of_the_first_reader(first, second):
    """Your results look only at clauses to which the first reader said "yes". Compare all
    clauses that both answered."""
    pairs = [pair for pair in compared(first, second) if pair[0] == "yes"]
    return share_same(pairs) if pairs else None


@task.mistake
def paired_by_place(first, second):
    """Your results compare answers that stand at the same *place* in the two dicts. The
    second reader may have gone through the clauses in another order: look the answer up
    by the number of the clause."""
    pairs = [p for p in zip(first.values(), second.values()) if "" not in p]
    return share_same(pairs) if pairs else None


@task.mistake
def equally_often(first, second):
    """Your results compare how *often* each answer is given. Two readers can say "yes"
    equally often, each to other clauses: compare clause by clause."""
    ones, others = own_habits(compared(first, second))
    return sum((ones & others).values()) / sum(ones.values())


@task.mistake
def corrected_for_chance(first, second):
    """Your results take chance out of the agreement. Here the plain share is asked for;
    chance comes in task 3."""
    pairs = compared(first, second)
    return kappa_of(pairs) if len(set(sum(pairs, ()))) > 1 else None


@task.mistake
def divided_by_both_readers(first, second):
    """Your results are half as large as they should be. The base is the number of
    clauses, each counted once, and not the answers of both readers together."""
    return share_same(compared(first, second)) / 2


@task.mistake
def divided_by_twelve(first, second):
    """Your results divide by twelve, as in the example, however many clauses there are.
    Divide by those that are compared."""
    return sum(a == b for a, b in compared(first, second)) / 12


@task.mistake
def ends_with_the_first_clause(first, second):
    """Your results look at the first clause only. Does a `return` stand inside the
    loop?"""
    one, other = compared(first, second)[0]
    return 1 if one == other else 0


@task.says_the_same_as(ends_with_the_first_clause)
def first_clause_as_a_share(first, second):
    pairs = compared(first, second)
    return (pairs[0][0] == pairs[0][1]) / len(pairs)


@task.mistake
def last_clause_is_missing(first, second):
    """Your results leave out the last clause of the first dict. Does a loop end one
    early?"""
    pairs = compared(first, second)[:-1]
    return share_same(pairs) if pairs else None


@task.mistake
def first_clause_is_missing(first, second):
    """Your results leave out the first clause of the first dict. Does a loop begin one
    late?"""
    pairs = compared(first, second)[1:]
    return share_same(pairs) if pairs else None


@task.mistake
def one_clause_too_many(first, second):
    """The number that you divide by is one too large."""
    pairs = compared(first, second)
    return sum(a == b for a, b in pairs) / (len(pairs) + 1)


@task.mistake
def one_clause_too_few(first, second):
    """The number that you divide by is one too small. Nothing is estimated here: the
    clauses are those that there are."""
    pairs = compared(first, second)
    same = sum(a == b for a, b in pairs)
    return same / (len(pairs) - 1) if len(pairs) > 1 else None


@task.mistake
def all_or_nothing(first, second):
    """Your results say whether *all* answers are the same. On what share of the clauses
    are they?"""
    return int(share_same(compared(first, second)) == 1)


@task.mistake(on="a blank")
def blank_is_no(first, second):
    """Your results treat a blank as "no". Nobody knows what the reader would have said:
    leave the clause out."""
    return share_same(replaced(pairs_of(first, second), "", "no"))


@task.mistake(on="a blank")
def blank_is_yes(first, second):
    """Your results treat a blank as "yes". Nobody knows what the reader would have said:
    leave the clause out."""
    return share_same(replaced(pairs_of(first, second), "", "yes"))


@task.mistake(on="a blank")
def blank_is_unsure(first, second):
    """Your results treat a blank as "unsure". Whoever is unsure has looked; leave a
    clause with a blank out."""
    return share_same(replaced(pairs_of(first, second), "", "unsure"))


@task.mistake(on="a blank")
def two_blanks_agree(first, second):
    """In your results two blanks are two equal answers, and a blank beside an answer is a
    disagreement. A blank is no answer: leave the clause out of the count, and of the
    number that you divide by."""
    return share_same(pairs_of(first, second))


@task.mistake(on="a blank")
def blanks_stay_in_the_base(first, second):
    """Your results divide by clauses that are not compared, too. A clause with a blank
    belongs neither to those that agree nor to the number that you divide by."""
    return sum(a == b for a, b in compared(first, second)) / len(first)


@task.mistake(on="a blank")
def only_two_blanks_left_out(first, second):
    """Your results leave out a clause only if *both* left it blank. One blank is enough:
    there is nothing to compare the other answer with."""
    pairs = [pair for pair in pairs_of(first, second) if pair != ("", "")]
    return share_same(pairs)


@task.mistake(on="a blank")
def blanks_of_the_first_only(first, second):
    """Your results leave out the blanks of the first reader only. Those of the second
    count no more than these."""
    return share_same([p for p in pairs_of(first, second) if p[0] != ""])


@task.mistake(on="a blank")
def blanks_of_the_second_only(first, second):
    """Your results leave out the blanks of the second reader only. Those of the first
    count no more than these."""
    return share_same([p for p in pairs_of(first, second) if p[1] != ""])


@task.mistake(on="a blank")
def blank_agrees_with_everything(first, second):
    """In your results a blank agrees with any answer. It agrees with none and differs from
    none: leave the clause out."""
    pairs = pairs_of(first, second)
    return sum(a == b or "" in (a, b) for a, b in pairs) / len(pairs)


@task.mistake(on="a blank")
def two_blanks_are_a_clause(first, second):
    """Your results count a clause that both left blank as agreement. Nobody answered it:
    leave it out."""
    pairs = [p for p in pairs_of(first, second) if p == ("", "") or "" not in p]
    return share_same(pairs)


@task.mistake(on="a blank")
def two_blanks_count_as_equal(first, second):
    """Your results divide by the compared clauses, but count clauses that both left blank
    among the equal ones. Leave them out above, too."""
    pairs = pairs_of(first, second)
    return sum(a == b for a, b in pairs) / len(compared(first, second))


@task.mistake(on="a blank")
def ends_at_a_blank(first, second):
    """Your results stop at the first blank. Leave that clause out and go on with the
    next. (Is there a `break` or a `return` in the loop?)"""
    pairs = []
    for pair in pairs_of(first, second):
        if "" in pair:
            break
        pairs.append(pair)
    return share_same(pairs) if pairs else None


@task.mistake(on="nothing to compare")
def nothing_is_zero(first, second):
    """You gave 0 where no clause is compared. That would say that the readers disagreed
    on all of them; nobody knows, so the result is None."""
    return 0


@task.mistake(on="nothing to compare")
def nothing_is_full_agreement(first, second):
    """You gave 1 where no clause is compared. That would say that the readers agreed on
    all of them; nobody knows, so the result is None."""
    return 1


@task.right
def with_a_loop(first, second):
    same = base = 0
    for clause, answer in first.items():
        other = second[clause]
        if answer == "" or other == "":
            continue
        base += 1
        if answer == other:
            same += 1
    if base == 0:
        return None
    return same / base


@task.right
def with_a_mean(first, second):
    equal = [float(first[c] == second[c]) for c in second if first[c] and second[c]]
    return mean(equal) if equal else None


@task.right
def with_sets_of_items(first, second):
    answered = {c for c in first if first[c] != ""} & {c for c in second if second[c]}
    same = {c for c, _ in first.items() & second.items()} & answered
    try:
        return len(same) / len(answered)
    except ZeroDivisionError:
        return None


@task.right
def with_a_counter(first, second):
    table = Counter((first[c], second[c]) for c in first)
    base = sum(n for (a, b), n in table.items() if a and b)
    return Fraction(sum(table[x, x] for x in ANSWERS), base) if base else None
