"""What people answer to `kappa`: wrong, and right in unusual style."""

from collections import Counter
from fractions import Fraction

from coursekit.exercise import Build, special

from .shared import (
    ANSWERS,
    NEARLY_ALL_YES,
    ONE_TO_TWELVE,
    chance_of,
    compared,
    kappa_of,
    own_habits,
    pairs_of,
    replaced,
    share_same,
    shuffled,
)

task = Build(
    objective="governance-2",
    points={"ordinary": 4, "a blank": 1, "no kappa": 1},
    built=(
        "You have built the figure that tells careful reading from a shared habit. The "
        "notebook has one of the same family that works for any number of readers."
    ),
)
agreement = task.given("agreement")  # as people did in trials
task.equivalent = {
    "from_first_task: agreement(first, second) -> agreement(second, first)": (
        "Two readers agree on as much, whoever is asked first."
    ),
}


@task.cases
def cases(rng):
    yield ONE_TO_TWELVE
    yield NEARLY_ALL_YES
    for size in (8, 10, 11, 13, 16, 18, 21, 27, 33, 40):
        yield shuffled(rng, _answered(rng, size))
    yield shuffled(rng, [("yes", "no"), ("no", "yes"), ("no", "no"), ("unsure", "no")])
    yield shuffled(rng, [("unsure", "yes"), ("yes", "unsure"), ("unsure", "no")] * 2)
    yield shuffled(rng, [("yes", "yes"), ("yes", "yes"), ("unsure", "unsure")])
    yield shuffled(rng, [("no", "no"), ("yes", "yes"), ("no", "no"), ("yes", "yes")])
    yield shuffled(
        rng, [("no", "no"), ("unsure", "no"), ("no", "unsure"), ("no", "no")]
    )
    yield {5: "yes"}, {5: "no"}
    yield {1: "unsure", 99: "yes"}, {99: "unsure", 1: "yes"}
    yield {1: "yes", 2: "no", 3: "no"}, {3: "yes", 2: "yes", 1: "yes"}
    for size in (12, 14, 15, 18, 22, 28, 40):
        yield special("a blank", *shuffled(rng, _with_blanks(rng, size)))
    nothing = "no kappa"
    yield special(nothing, {}, {})
    yield special(nothing, {6: "no"}, {6: "no"})
    yield special(nothing, {6: "no", 9: ""}, {6: "", 9: "yes"})
    for answer, size in zip(ANSWERS, (4, 7, 12)):
        yield special(nothing, *shuffled(rng, [(answer, answer)] * size))
    yield special(nothing, *shuffled(rng, [("yes", "yes")] * 4 + [("no", "")] * 2))
    yield special(nothing, *shuffled(rng, [("", "no"), ("yes", ""), ("", "")]))


def _answered(rng, size):
    """Return pairs of two readers with habits of their own, no two of which are alike."""
    while True:
        pairs = [("yes", "yes"), ("no", "no"), ("unsure", "unsure"), ("yes", "no")]
        pairs.append(rng.choice([("unsure", "no"), ("no", "unsure")]))
        while len(pairs) < size:
            one = rng.choices(ANSWERS, [6, 2, 2])[0]
            other = one if rng.random() < 0.4 else rng.choices(ANSWERS, [3, 5, 2])[0]
            pairs.append((one, other))
        ones, others = own_habits(pairs)
        apart = all(ones[answer] != others[answer] for answer in ("yes", "no"))
        if apart and abs(share_same(pairs) - chance_of(pairs)) > 0.02:
            rng.shuffle(pairs)
            return pairs


def _with_blanks(rng, size):
    """Return pairs of which some have a blank: in the first, in the second, in both."""
    pairs = _answered(rng, size - 5)
    pairs += [("", ""), ("", "no"), ("yes", ""), ("no", "")]
    pairs.append(rng.choice([("", "yes"), ("unsure", ""), ("", "unsure")]))
    return pairs


def _taken_out(same, chance):
    """Return what is left beyond chance; without a base, None."""
    return (same - chance) / (1 - chance) if chance != 1 else None


def _with_chance(chance):
    """Return a mistake that has the right share and this notion of chance."""

    def mistake(first, second):
        pairs = compared(first, second)
        return _taken_out(share_same(pairs), chance(pairs))

    return mistake


@task.mistake
def plain_agreement(first, second):
    """Your results are the plain share of equal answers. Take chance out of it."""
    return share_same(compared(first, second))


@task.mistake
def chance_alone(first, second):
    """Your results are the share expected by chance. How far do the readers get beyond
    it?"""
    return chance_of(compared(first, second))


@task.mistake
def chance_is_one_half(first, second):
    """Your results take chance to be 1/2. How often two readers agree by chance depends on
    how often each of them gives each answer."""
    return _taken_out(share_same(compared(first, second)), 1 / 2)


@task.mistake
def chance_is_one_third(first, second):
    """Your results take chance to be 1/3, as if every reader gave the three answers
    equally often. It depends on how often each of them gives each answer."""
    return _taken_out(share_same(compared(first, second)), 1 / 3)


@task.mistake
def chance_is_one_in_the_answers_used(first, second):
    """Your results divide 1 by the number of different answers and call it chance. Not
    every answer is given equally often: use how often each reader gives each."""
    pairs = compared(first, second)
    return _taken_out(share_same(pairs), 1 / len(set(sum(pairs, ()))))


@task.mistake
def joint_habits(first, second):
    """Your results put the answers of both readers in one heap before they find chance.
    Each reader has habits of their own: multiply the first reader's share by the
    second's."""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    heap, base = ones + others, 2 * len(pairs)
    return _taken_out(share_same(pairs), sum((n / base) ** 2 for n in heap.values()))


@task.mistake
def habits_of_the_first(first, second):
    """Your results find chance from the first reader alone, whose shares are squared. Take
    one factor from each reader."""
    pairs = compared(first, second)
    ones, _ = own_habits(pairs)
    return _taken_out(
        share_same(pairs), sum((n / len(pairs)) ** 2 for n in ones.values())
    )


@task.mistake
def habits_of_the_second(first, second):
    """Your results find chance from the second reader alone, whose shares are squared.
    Take one factor from each reader."""
    pairs = compared(first, second)
    _, others = own_habits(pairs)
    return _taken_out(
        share_same(pairs), sum((n / len(pairs)) ** 2 for n in others.values())
    )


@task.mistake
def chance_of_yes_only(first, second):
    """Your chance has only "yes" in it. Two readers can also meet in "no" and in "unsure":
    add these products. Does a `return` stand inside the loop over the answers?"""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    return _taken_out(share_same(pairs), ones["yes"] * others["yes"] / len(pairs) ** 2)


@task.mistake
def chance_of_yes_and_no(first, second):
    """Your chance has "yes" and "no" in it, and leaves "unsure" out. Two readers can meet
    in that answer as well."""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    met = sum(ones[answer] * others[answer] for answer in ("yes", "no"))
    return _taken_out(share_same(pairs), met / len(pairs) ** 2)


@task.mistake
def chance_of_the_last_answer(first, second):
    """Your chance has only one of the three products in it, that of "unsure". Is it
    replaced in a loop where it should grow?"""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    met = ones["unsure"] * others["unsure"]
    return _taken_out(share_same(pairs), met / len(pairs) ** 2)


@task.mistake
def yes_against_the_rest(first, second):
    """Your chance takes "no" and "unsure" together as one answer: it is that of "yes"
    against all the rest. There are three answers, and three products."""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    p, q = ones["yes"] / len(pairs), others["yes"] / len(pairs)
    return _taken_out(share_same(pairs), p * q + (1 - p) * (1 - q))


@task.mistake
def largest_product(first, second):
    """Your chance is the largest of the three products. Add all three."""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    most = max(ones[a] * others[a] for a in ANSWERS)
    return _taken_out(share_same(pairs), most / len(pairs) ** 2)


@task.mistake
def shares_added(first, second):
    """Your chance adds the shares of the two readers where it should multiply them."""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    both = [a for a in ANSWERS if ones[a] and others[a]]
    chance = sum((ones[a] + others[a]) / (2 * len(pairs)) for a in both)
    return _taken_out(share_same(pairs), chance)


@task.mistake
def chance_of_what_was_met(first, second):
    """Your chance is made of the clauses on which they *did* agree. It comes from how
    often each reader gives each answer, wherever."""
    pairs = compared(first, second)
    met = Counter(one for one, other in pairs if one == other)
    return _taken_out(
        share_same(pairs), sum((n / len(pairs)) ** 2 for n in met.values())
    )


@task.mistake
def not_divided(first, second):
    """Your results are the agreement minus chance. Divide by what chance leaves open."""
    pairs = compared(first, second)
    return share_same(pairs) - chance_of(pairs)


@task.mistake
def divided_by_chance(first, second):
    """Your results are divided by chance. Divide by what chance leaves open, 1 − chance."""
    pairs = compared(first, second)
    chance = chance_of(pairs)
    return (share_same(pairs) - chance) / chance if chance else None


@task.mistake
def ratio_to_chance(first, second):
    """Your results are the agreement divided by chance. How far is it beyond chance, as a
    share of the way from chance to 1?"""
    pairs = compared(first, second)
    chance = chance_of(pairs)
    return share_same(pairs) / chance if chance else None


@task.mistake
def divided_by_the_agreement(first, second):
    """Your results are divided by the agreement itself. Divide by what chance leaves
    open, 1 − chance."""
    pairs = compared(first, second)
    same = share_same(pairs)
    return (same - chance_of(pairs)) / same if same else None


@task.mistake
def divided_by_the_disagreement(first, second):
    """Your results are divided by the share of clauses on which the readers differ. Divide
    by what chance leaves open, 1 − chance."""
    pairs = compared(first, second)
    same = share_same(pairs)
    return (same - chance_of(pairs)) / (1 - same) if same != 1 else None


@task.mistake
def brackets_are_missing(first, second):
    """Your results divide only chance by 1 − chance. The difference above has to be worked
    out first: put it in brackets."""
    pairs = compared(first, second)
    chance = chance_of(pairs)
    return share_same(pairs) - chance / (1 - chance) if chance != 1 else None


@task.mistake
def brackets_are_missing_below(first, second):
    """Your results divide by 1 and then take chance away once more. Put same − chance in
    brackets, and 1 − chance too."""
    pairs = compared(first, second)
    chance = chance_of(pairs)
    return (share_same(pairs) - chance) / 1 - chance


@task.mistake
def none_in_full_agreement(first, second):
    """Your results are None where both agree on every clause. None belongs where chance is
    1; readers who agree throughout and use more than one answer have a kappa of 1."""
    pairs = compared(first, second)
    return kappa_of(pairs) if share_same(pairs) < 1 else None


@task.mistake
def none_where_one_never_varies(first, second):
    """Your results are None as soon as one reader gives the same answer throughout. None
    belongs where chance is 1: where both do, and it is the same answer."""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    return kappa_of(pairs) if min(len(ones), len(others)) > 1 else None


@task.mistake
def the_wrong_way_round(first, second):
    """Your results have the wrong sign: chance minus agreement. More agreement than chance
    gives a number above 0."""
    return -kappa_of(compared(first, second))


@task.mistake
def never_below_zero(first, second):
    """You gave 0 where readers agree less than chance alone would give. The number can be
    below 0: return it as it is."""
    return max(0, kappa_of(compared(first, second)))


@task.mistake
def without_its_sign(first, second):
    """Your results are never below 0: the sign is lost. Readers can agree less than chance
    alone would give."""
    return abs(kappa_of(compared(first, second)))


@task.mistake
def unsure_left_out(first, second):
    """Your results leave out clauses on which somebody is unsure. "unsure" is an answer:
    these clauses count like the others."""
    pairs = [pair for pair in compared(first, second) if "unsure" not in pair]
    return _taken_out(share_same(pairs), chance_of(pairs)) if pairs else None


@task.mistake
def unsure_is_no(first, second):
    """Your results treat "unsure" as "no". There are three answers, and two readers agree
    only if they give the same one."""
    pairs = replaced(compared(first, second), "unsure", "no")
    return _taken_out(share_same(pairs), chance_of(pairs))


@task.mistake
def unsure_is_yes(first, second):
    """Your results treat "unsure" as "yes". There are three answers, and two readers agree
    only if they give the same one."""
    pairs = replaced(compared(first, second), "unsure", "yes")
    return _taken_out(share_same(pairs), chance_of(pairs))


@task.mistake
def two_unsure_do_not_agree(first, second):
    """In your results two readers who are both unsure do not agree. They gave the same
    answer."""
    pairs = compared(first, second)
    same = sum(a == b != "unsure" for a, b in pairs) / len(pairs)
    return _taken_out(same, chance_of(pairs))


@task.mistake
def paired_by_place(first, second):
    """Your results compare answers that stand at the same *place* in the two dicts. The
    second reader may have gone through the clauses in another order: look the answer up
    by the number of the clause."""
    pairs = [p for p in zip(first.values(), second.values()) if "" not in p]
    return _taken_out(share_same(pairs), chance_of(pairs)) if pairs else None


@task.mistake
def base_of_twelve(first, second):
    """Your results divide by twelve, as in the example, however many clauses there are.
    Divide by those that count."""
    pairs = compared(first, second)
    same = sum(a == b for a, b in pairs) / 12
    return _taken_out(same, chance_of(pairs) * len(pairs) ** 2 / 144)


@task.says_the_same_as(base_of_twelve)
def base_of_twelve_in_chance(first, second):
    pairs = compared(first, second)
    return _taken_out(share_same(pairs), chance_of(pairs) * len(pairs) ** 2 / 144)


@task.mistake
def chance_of_the_answers_met(first, second):
    """Your chance leaves out answers on which the two never meet. Both may give them all
    the same, to other clauses: add the products of all three."""
    pairs = compared(first, second)
    ones, others = own_habits(pairs)
    met = {one for one, other in pairs if one == other}
    chance = sum(ones[a] * others[a] for a in met) / len(pairs) ** 2
    return _taken_out(share_same(pairs), chance)


@task.mistake
def chance_divided_once(first, second):
    """Your chance is too large: the product of two *numbers* of answers is divided by the
    number of clauses once. Each of the two has to become a share."""
    pairs = compared(first, second)
    return _taken_out(share_same(pairs), chance_of(pairs) * len(pairs))


@task.mistake(on="a blank")
def blank_is_no(first, second):
    """Your results treat a blank as "no". Nobody knows what the reader would have said:
    leave the clause out."""
    return kappa_of(replaced(pairs_of(first, second), "", "no"))


@task.mistake(on="a blank")
def blank_is_unsure(first, second):
    """Your results treat a blank as "unsure". Whoever is unsure has looked; leave a clause
    with a blank out."""
    return kappa_of(replaced(pairs_of(first, second), "", "unsure"))


@task.mistake(on="a blank")
def blank_is_a_fourth_answer(first, second):
    """Your results treat a blank as a fourth answer, in which two readers can meet. It is
    none: leave the clause out everywhere."""
    return kappa_of(pairs_of(first, second))


@task.mistake(on="a blank")
def only_two_blanks_left_out(first, second):
    """Your results leave out a clause only if *both* left it blank. One blank is
    enough."""
    pairs = [pair for pair in pairs_of(first, second) if pair != ("", "")]
    return kappa_of(pairs)


@task.says_the_same_as(only_two_blanks_left_out)
def only_two_blanks_left_out_and_no_product(first, second):
    pairs = [pair for pair in pairs_of(first, second) if pair != ("", "")]
    ones, others = own_habits(pairs)
    met = sum(ones[answer] * others[answer] for answer in ANSWERS)
    return _taken_out(share_same(pairs), met / len(pairs) ** 2)


@task.mistake(on="a blank")
def habits_from_all_answers(first, second):
    """Your chance counts answers to clauses that the *other* reader left blank. Only
    clauses that both answered count, for chance as for agreement."""
    pairs, all_pairs = compared(first, second), pairs_of(first, second)
    ones = [one for one, _ in all_pairs if one]
    others = [other for _, other in all_pairs if other]
    chance = sum(
        ones.count(a) / len(ones) * others.count(a) / len(others) for a in ANSWERS
    )
    return _taken_out(share_same(pairs), chance)


@task.says_the_same_as(habits_from_all_answers)
def habits_over_the_compared(first, second):
    pairs, all_pairs = compared(first, second), pairs_of(first, second)
    ones, others = own_habits(all_pairs)
    chance = sum(ones[a] * others[a] for a in ANSWERS) / len(pairs) ** 2
    return _taken_out(share_same(pairs), chance)


@task.says_the_same_as(habits_from_all_answers)
def habits_over_all_clauses(first, second):
    pairs, all_pairs = compared(first, second), pairs_of(first, second)
    ones, others = own_habits(all_pairs)
    chance = sum(ones[a] * others[a] for a in ANSWERS) / len(all_pairs) ** 2
    return _taken_out(share_same(pairs), chance)


@task.mistake(on="a blank")
def blanks_stay_in_the_base(first, second):
    """Your results divide by clauses with a blank, too. Only those that both readers
    answered count, in every share."""
    pairs, base = compared(first, second), len(first)
    ones, others = own_habits(pairs)
    same = sum(a == b for a, b in pairs) / base
    return _taken_out(same, sum(ones[a] * others[a] for a in ANSWERS) / base**2)


@task.says_the_same_as(blanks_stay_in_the_base)
def blanks_stay_in_the_base_of_the_agreement(first, second):
    pairs = compared(first, second)
    same = sum(a == b for a, b in pairs) / len(first)
    return _taken_out(same, chance_of(pairs))


@task.says_the_same_as(blanks_stay_in_the_base)
def blanks_stay_in_the_base_of_chance(first, second):
    pairs = compared(first, second)
    chance = chance_of(pairs) * len(pairs) ** 2 / len(first) ** 2
    return _taken_out(share_same(pairs), chance)


@task.says_the_same_as(blanks_stay_in_the_base)
def blanks_stay_in_every_base(first, second):
    pairs, all_pairs = compared(first, second), pairs_of(first, second)
    ones, others = own_habits(all_pairs)
    same = sum(a == b for a, b in pairs) / len(first)
    chance = sum(ones[a] * others[a] for a in ANSWERS) / len(first) ** 2
    return _taken_out(same, chance)


@task.mistake(on="a blank")
def blanks_of_the_first_only(first, second):
    """Your results leave out the blanks of the first reader only. Those of the second
    count no more than these."""
    return kappa_of([p for p in pairs_of(first, second) if p[0] != ""])


@task.mistake(on="a blank")
def blanks_of_the_second_only(first, second):
    """Your results leave out the blanks of the second reader only. Those of the first
    count no more than these."""
    return kappa_of([p for p in pairs_of(first, second) if p[1] != ""])


@task.mistake(on="no kappa")
def always_the_same_is_one(first, second):
    """You gave 1 where there is no kappa. If both give one answer throughout, or if nothing
    is compared, nothing shows whether they can tell clauses apart: the result is
    None."""
    return 1


@task.mistake(on="no kappa")
def always_the_same_is_zero(first, second):
    """You gave 0 where there is no kappa. That would say that they do no better than
    chance; nothing shows that, so the result is None."""
    return 0


@task.mistake(on="no kappa")
def one_if_compared(first, second):
    """You gave 1 where both readers give one and the same answer throughout. Then chance
    leaves nothing open, and nothing shows whether they can tell clauses apart: the
    result is None."""
    return 1 if compared(first, second) else None


@task.mistake(on="no kappa")
def zero_if_compared(first, second):
    """You gave 0 where both readers give one and the same answer throughout. That would
    say that they do no better than chance; chance leaves nothing open here, so the result
    is None."""
    return 0 if compared(first, second) else None


@task.right
def with_one_loop(first, second):
    count, same = 0, 0
    ones, others = dict.fromkeys(ANSWERS, 0), dict.fromkeys(ANSWERS, 0)
    for clause in second:
        if not first[clause] or not second[clause]:
            continue
        count += 1
        same += first[clause] == second[clause]
        ones[first[clause]] += 1
        others[second[clause]] += 1
    chance = sum(ones[answer] * others[answer] for answer in ANSWERS)
    if chance == count * count:
        return None
    return (same * count - chance) / (count * count - chance)


@task.right
def with_fractions(first, second):
    both = [c for c in first if first[c] != "" != second[c]]
    if not both:
        return None

    def share(reader, answer):
        return Fraction(sum(reader[c] == answer for c in both), len(both))

    chance = sum(share(first, x) * share(second, x) for x in ANSWERS)
    same = Fraction(sum(first[c] == second[c] for c in both), len(both))
    return None if chance == 1 else 1 - (1 - same) / (1 - chance)


@task.right
def with_every_pair_of_clauses(first, second):
    """Chance as what it is: every answer of one beside every answer of the other."""
    both = [c for c in first if first[c] and second[c]]
    met = [first[c] == second[d] for c in both for d in both]
    if all(met):
        return None
    chance = met.count(True) / len(met)
    same = sum(first[c] == second[c] for c in both) / len(both)
    return (same - chance) / (1 - chance)


@task.right
def from_first_task(first, second):
    same = agreement(first, second)
    both = [c for c in first if first[c] and second[c]]
    met = [first[c] == second[d] for c in both for d in both]
    if all(met):
        return None
    chance = met.count(True) / len(met)
    return (same - chance) / (1 - chance)


@task.right
def with_a_counter(first, second):
    table = Counter((first[c], second[c]) for c in first)
    table = {pair: n for pair, n in table.items() if all(pair)}
    total = sum(table.values())
    rows = {x: sum(n for (a, _), n in table.items() if a == x) for x in ANSWERS}
    columns = {x: sum(n for (_, b), n in table.items() if b == x) for x in ANSWERS}
    try:
        same = sum(table.get((x, x), 0) for x in ANSWERS) / total
        chance = sum(rows[x] * columns[x] for x in ANSWERS) / total**2
        return (same - chance) / (1 - chance)
    except ZeroDivisionError:
        return None
