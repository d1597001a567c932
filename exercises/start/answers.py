"""What people answer to the self-test: wrong, and right in unusual style.

The self-test belongs to no module, so its tasks have no objective; each says what to
read after a miss.
"""

from collections import Counter
from functools import reduce
from statistics import fmean, median

from coursekit.exercise.tasks import Task, says_the_same_as

NO_OBJECTIVE = ""
TUTORIAL = "https://docs.python.org/3/tutorial/"
OPENSTAX = "https://openstax.org/books/"


def numbers(rng, size):
    return [rng.randint(-9, 30) for _ in range(size)]


def list_cases(rng):
    for size in (1, 2, 3, 4, 5, 6, 7, 6, 5, 4):
        found = numbers(rng, size)
        yield found, rng.choice(found)  # one of them lies on the bar
    yield [5, 4, 3], 2
    yield [7, 8, 1, 9], 2
    yield [6, 5, 9, 0, 4], 3
    yield [1, 5, 9], 3
    yield [0, 4, 1], 2
    yield [1, 2, 3], 3


# ---- above


def counts_the_bar(numbers, bar):
    """Your lists hold numbers equal to the bar. Above means larger: `>`."""
    return [number for number in numbers if number >= bar]


def takes_those_below(numbers, bar):
    """Your lists hold the numbers *below* the bar. Turn the comparison round."""
    return [number for number in numbers if number < bar]


def takes_the_rest(numbers, bar):
    """Your lists hold the numbers that are *not* above the bar. Turn the comparison
    round."""
    return [number for number in numbers if number <= bar]


def first_only(numbers, bar):
    """Your lists end with the first number above the bar. Is `return` inside the loop?"""
    return [number for number in numbers if number > bar][:1]


def knows_the_first_only(numbers, bar):
    """Your lists know only the first number. Is `return` inside the loop? Then the
    function ends in the first round."""
    return [number for number in numbers[:1] if number > bar]


def stops_at_the_first_below(numbers, bar):
    """Your lists end before the first number that is not above the bar. Is the loop left
    there? It should go on."""
    found = []
    for number in numbers:
        if number <= bar:
            break
        found.append(number)
    return found


def skips_the_first(numbers, bar):
    """The first number of the list is never in yours. Positions begin at 0."""
    return [number for number in numbers[1:] if number > bar]


def skips_the_last(numbers, bar):
    """The last number of the list is never in yours. `range(n)` already ends before n."""
    return [number for number in numbers[:-1] if number > bar]


def keeps_everything(numbers, bar):
    """Your lists hold all numbers. Ask of each whether it is above the bar."""
    return list(numbers)


def returns_positions(numbers, bar):
    """Your lists hold positions. The numbers themselves are asked for."""
    return [place for place, number in enumerate(numbers) if number > bar]


def in_order_of_size(numbers, bar):
    """Your numbers are the right ones, sorted. Keep the order of the list."""
    return sorted(number for number in numbers if number > bar)


def by_filter(numbers, bar):
    return list(filter(lambda number: number > bar, numbers))


def by_position(numbers, bar):
    found, place = [], 0
    while place < len(numbers):
        if numbers[place] > bar:
            found += [numbers[place]]
        place += 1
    return found


def by_taking_away(numbers, bar):
    rest = list(numbers)
    for number in numbers:
        if not number > bar:
            rest.remove(number)
    return rest


above = Task(
    list_cases,
    objective=NO_OBJECTIVE,
    mistakes=[
        counts_the_bar,
        takes_those_below,
        takes_the_rest,
        first_only,
        knows_the_first_only,
        stops_at_the_first_below,
        skips_the_first,
        skips_the_last,
        keeps_everything,
        returns_positions,
        in_order_of_size,
    ],
    also_right=[by_filter, by_position, by_taking_away],
    read=f"To read about loops and lists: {TUTORIAL}controlflow.html#for-statements",
)


# ---- tally


def word_cases(rng):
    for size in (1, 2, 4, 5, 6, 7, 8, 9):
        yield ([rng.choice(["ant", "bee", "cat", "be", "a"]) for _ in range(size)],)
    yield (["bee", "ant", "bee"],)
    yield (["cat", "cat", "ant", "cat"],)
    yield ([],)


def one_for_each(words):
    """Every count of yours is 1. A word that comes again adds 1 to its count: is there
    an `=` where `+=` is meant?"""
    return dict.fromkeys(words, 1)


def begins_at_zero(words):
    """Every count of yours is 1 too small. The first time a word comes, its count is 1."""
    return {word: words.count(word) - 1 for word in words}


def keeps_repeats_only(words):
    """Words that come once are missing from your result. They have a count too: 1."""
    return {word: n for word, n in Counter(words).items() if n > 1}


def letters_of_words(words):
    """Your counts are those of letters. Go through the words, not through their letters."""
    return dict(Counter("".join(words)))


def lengths_of_words(words):
    """Your numbers are the lengths of the words. How often each comes is asked for."""
    return {word: len(word) for word in words}


def how_many_words(words):
    """Every count of yours is the number of all words. Count each word by itself."""
    return dict.fromkeys(words, len(words))


def last_word_is_missing(words):
    """The last word is not counted. `range(n)` already ends before n."""
    return dict(Counter(words[:-1]))


def last_places(words):
    """Your numbers are the places at which the words stand last. How often each comes is
    asked for."""
    return {word: place for place, word in enumerate(words)}


@says_the_same_as(last_places)
def last_places_from_one(words):
    return {word: place for place, word in enumerate(words, start=1)}


def counts_by_word(words):
    """Keys and values have changed places in your result. The word is the key."""
    return {n: word for word, n in Counter(words).items()}


def with_counter(words):
    return Counter(words)


def with_get(words):
    result = {}
    for word in words:
        result[word] = result.get(word, 0) + 1
    return result


def with_a_set(words):
    return {word: words.count(word) for word in set(words)}


tally = Task(
    word_cases,
    objective=NO_OBJECTIVE,
    mistakes=[
        one_for_each,
        begins_at_zero,
        keeps_repeats_only,
        letters_of_words,
        lengths_of_words,
        how_many_words,
        last_word_is_missing,
        last_places,
        last_places_from_one,
        counts_by_word,
    ],
    also_right=[with_counter, with_get, with_a_set],
    read=f"To read about dictionaries: {TUTORIAL}datastructures.html#dictionaries",
)


# ---- percent_above


def how_many(numbers, bar):
    return sum(number > bar for number in numbers)


def count_only(numbers, bar):
    """Your results are a count. In percent it is that count, divided by how many numbers
    there are, times 100."""
    return how_many(numbers, bar)


def share_of_one(numbers, bar):
    """Your results are shares from 0 to 1. Percent are a hundred times as many."""
    return how_many(numbers, bar) / len(numbers)


def percent_not_above(numbers, bar):
    """Your results are the percent that are *not* above the bar."""
    return 100 - 100 * how_many(numbers, bar) / len(numbers)


def above_to_below(numbers, bar):
    """Your results divide those above the bar by the others. Percent are of all."""
    others = len(numbers) - how_many(numbers, bar)
    return 100 * how_many(numbers, bar) / others


def all_to_above(numbers, bar):
    """Your results are upside down: all, divided by those above the bar."""
    return 100 * len(numbers) / how_many(numbers, bar)


@says_the_same_as(all_to_above)
def all_to_above_or_zero(numbers, bar):
    return all_to_above(numbers, bar) if how_many(numbers, bar) else 0


def sum_of_those_above(numbers, bar):
    """Your results are made of the sum of the numbers above the bar. Count them."""
    return 100 * sum(n for n in numbers if n > bar) / len(numbers)


def percent_of_the_sum(numbers, bar):
    """Your results are a percentage of the *sum* of all numbers. How many of them are
    above the bar is asked for."""
    return 100 * sum(n for n in numbers if n > bar) / sum(numbers)


def percent_at_least(numbers, bar):
    """In your results a number equal to the bar counts as above it. Above means larger:
    `>`."""
    return 100 * sum(number >= bar for number in numbers) / len(numbers)


def whole_percent(numbers, bar):
    """What is after the point is missing from your results. Is there `//` in place of
    `/`?"""
    return 100 * how_many(numbers, bar) // len(numbers)


def by_first_task(numbers, bar):
    return len(by_filter(numbers, bar)) / len(numbers) * 100


def by_adding_up(numbers, bar):
    step, percent = 100 / len(numbers), 0
    for number in numbers:
        if number > bar:
            percent += step
    return percent


def by_mean(numbers, bar):
    return fmean(100 * (number > bar) for number in numbers)


percent_above = Task(
    list_cases,
    objective=NO_OBJECTIVE,
    mistakes=[
        count_only,
        share_of_one,
        percent_not_above,
        above_to_below,
        all_to_above,
        all_to_above_or_zero,
        sum_of_those_above,
        percent_of_the_sum,
        percent_at_least,
        whole_percent,
    ],
    also_right=[by_first_task, by_adding_up, by_mean],
    read=f"To read about percent: {OPENSTAX}prealgebra-2e/pages/6-1-understand-percent",
)


# ---- mean


def mean_cases(rng):
    for size in (1, 2, 3, 4, 5, 6, 7, 8):
        yield (numbers(rng, size),)
    yield ([0, 0, 9],)
    yield ([1, 2, 30],)
    yield ([0, 4, 2],)


def adds_only(numbers):
    """Your results are sums. The mean is the sum divided by how many numbers there are."""
    return sum(numbers)


def middle_number(numbers):
    """Your results are the number in the middle, which is the *median*. The mean is the
    sum divided by how many numbers there are."""
    return median(numbers)


@says_the_same_as(middle_number)
def middle_place(numbers):
    return sorted(numbers)[len(numbers) // 2]


def middle_of_the_ends(numbers):
    """Your results lie halfway between the smallest and the largest. All numbers have a
    part in the mean."""
    return (min(numbers) + max(numbers)) / 2


def averages_on_the_way(numbers):
    """In your results the last number counts half, the one before a quarter. Add up
    first, and divide once."""
    result = numbers[0]
    for number in numbers[1:]:
        result = (result + number) / 2
    return result


def one_too_few(numbers):
    """You divided by one less than how many numbers there are."""
    return sum(numbers) / (len(numbers) - 1)


def one_too_many(numbers):
    """You divided by one more than how many numbers there are."""
    return sum(numbers) / (len(numbers) + 1)


def whole_numbers(numbers):
    """What is after the point is missing from your means. Is there `//` in place of
    `/`?"""
    return sum(numbers) // len(numbers)


def returns_the_maximum(numbers):
    """Your results are the largest number of each list."""
    return max(numbers)


def without_zeros(numbers):
    """Zeros are left out of your means. A zero is a number like the others: it adds
    nothing to the sum and 1 to how many there are."""
    return sum(numbers) / max(1, sum(number != 0 for number in numbers))


def with_a_loop(numbers):
    total = 0
    for number in numbers:
        total += number
    return total / len(numbers)


def with_parts(numbers):
    return sum(number / len(numbers) for number in numbers)


def with_reduce(numbers):
    return reduce(lambda a, b: a + b, numbers) / len(numbers)


mean = Task(
    mean_cases,
    objective=NO_OBJECTIVE,
    mistakes=[
        adds_only,
        middle_number,
        middle_place,
        middle_of_the_ends,
        averages_on_the_way,
        one_too_few,
        one_too_many,
        whole_numbers,
        returns_the_maximum,
        without_zeros,
    ],
    also_right=[with_a_loop, with_parts, with_reduce],
    read=(
        f"To read about the mean: {OPENSTAX}introductory-statistics/pages/"
        "2-5-measures-of-the-center-of-the-data"
    ),
)
