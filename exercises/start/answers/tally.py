"""What people answer to `tally`: wrong, and right in unusual style."""

from collections import Counter

from coursekit.exercise import Build

from .shared import TUTORIAL

task = Build(
    objective="",
    points={"ordinary": 1},
    read=(f"To read about dictionaries: {TUTORIAL}datastructures.html#dictionaries"),
)


@task.cases
def cases(rng):
    for size in (1, 2, 4, 5, 6, 7, 8, 9):
        yield ([rng.choice(["ant", "bee", "cat", "be", "a"]) for _ in range(size)],)
    yield (["bee", "ant", "bee"],)
    yield (["cat", "cat", "ant", "cat"],)
    yield ([],)


@task.mistake
def one_for_each(words):
    """Every count of yours is 1. A word that comes again adds 1 to its count: is there
    an `=` where `+=` is meant?"""
    return dict.fromkeys(words, 1)


@task.mistake
def begins_at_zero(words):
    """Every count of yours is 1 too small. The first time a word comes, its count is
    1."""
    return {word: words.count(word) - 1 for word in words}


@task.mistake
def begins_at_one(words):
    """Every count of yours is 1 too large. A word that has not come yet has the count
    0."""
    return {word: words.count(word) + 1 for word in words}


@task.mistake
def adds_two(words):
    """Every count of yours is twice as large as it should be. Each time a word comes,
    its count grows by 1."""
    return {word: 2 * words.count(word) for word in words}


@task.mistake
def stays_at_zero(words):
    """Every count of yours is 0. Each time a word comes, its count grows by 1: is the
    addition missing?"""
    return dict.fromkeys(words, 0)


@task.mistake
def first_word_only(words):
    """Your result knows the first word only. Is `return` inside the loop?"""
    return dict.fromkeys(words[:1], 1)


@task.mistake
def last_word_only(words):
    """Your result knows the last word only. Does the dictionary begin anew in each
    round?"""
    return dict.fromkeys(words[-1:], 1)


@task.mistake
def first_word_is_missing(words):
    """The first word is not counted. Positions begin at 0."""
    return dict(Counter(words[1:]))


@task.mistake
def keeps_repeats_only(words):
    """Words that come once are missing from your result. They have a count too: 1."""
    return {word: n for word, n in Counter(words).items() if n > 1}


@task.mistake
def letters_of_words(words):
    """Your counts are those of letters. Go through the words, not through their
    letters."""
    return dict(Counter("".join(words)))


@task.mistake
def lengths_of_words(words):
    """Your numbers are the lengths of the words. How often each comes is asked for."""
    return {word: len(word) for word in words}


@task.mistake
def how_many_words(words):
    """Every count of yours is the number of all words. Count each word by itself."""
    return dict.fromkeys(words, len(words))


@task.mistake
def last_word_is_missing(words):
    """The last word is not counted. `range(n)` already ends before n."""
    return dict(Counter(words[:-1]))


@task.mistake
def last_places(words):
    """Your numbers are the places at which the words stand last. How often each comes
    is asked for."""
    return {word: place for place, word in enumerate(words)}


@task.says_the_same_as(last_places)
def last_places_from_one(words):
    return {word: place for place, word in enumerate(words, start=1)}


@task.mistake
def counts_by_word(words):
    """Keys and values have changed places in your result. The word is the key."""
    return {n: word for word, n in Counter(words).items()}


@task.right
def with_counter(words):
    return Counter(words)


@task.right
def with_get(words):
    result = {}
    for word in words:
        result[word] = result.get(word, 0) + 1
    return result


@task.right
def with_a_set(words):
    return {word: words.count(word) for word in set(words)}


task.equivalent = {
    "with_a_set: set(words) -> words": "A word that comes again gets the same count.",
}
