"""What people answer to `exposed_share`: wrong, and right in unusual style."""

from fractions import Fraction
from itertools import chain
from math import ceil, fsum
from statistics import fmean, median

from coursekit.exercise import Build, special

TASKS = ["letters", "bookings", "visits", "rotas", "sums", "talks"]
PEOPLE = ["Ana", "Ben", "Cleo", "Dan", "Eva"]
OFFICE = (
    {"letters": 1, "bookings": 0.5, "visits": 0},
    {
        "Ana": {"letters": 6, "bookings": 4, "visits": 0},
        "Ben": {"bookings": 8, "visits": 12},
        "Cleo": {"visits": 8, "bookings": 2},
    },
)

task = Build(
    objective="work-3",
    points={"ordinary": 4, "no hours": 1},
    built=(
        "You have built the figure behind headlines about exposed jobs: a share of "
        "hours, and no share of jobs."
    ),
)

task.equivalent = {
    "weighed_by_each_week: zip(weeks, shares) -> zip(shares, weeks)": (
        "The product of the two is the same either way."
    ),
}


@task.cases
def cases(rng):
    yield OFFICE
    yield (
        {"code": 1, "talk": 0, "tests": 0.5, "songs": 1},
        {"Dora": {"talk": 30, "tests": 10}, "Emil": {"code": 5}},
    )
    for people in (2, 3, 4, 5, 2, 3, 4, 5, 3, 4):
        yield _drawn(rng, people)
    for people in (3, 4):  # somebody without an hour
        ratings, hours = _drawn(rng, people)
        yield ratings, {**hours, "Zoe": {}}
        yield ratings, {"Zoe": {next(iter(ratings)): 0}, **hours}
    ratings = {"letters": 1, "bookings": 0.5, "visits": 0}
    yield ratings, {"Ana": {"letters": 100}}
    yield ratings, {"Ana": {"visits": 30, "bookings": 0}}
    yield ratings, {"Ben": {"visits": 7.5, "letters": 0}, "Ana": {"visits": 1}}
    yield ratings, {"Ana": {"bookings": 7.5}, "Ben": {"bookings": 30}}
    yield ratings, {"Ana": {"bookings": 0.5}, "Ben": {"visits": 0.5}}
    # The same hours twice, at two people and at two tasks.
    yield (
        ratings,
        {
            "Ana": {"letters": 5, "visits": 10},
            "Ben": {"letters": 5, "visits": 10, "bookings": 10},
            "Cleo": {"letters": 5, "visits": 20},
        },
    )
    yield special("no hours", {}, {})
    yield special("no hours", ratings, {})
    yield special("no hours", ratings, {"Ana": {}, "Ben": {}})
    yield special("no hours", ratings, {"Ana": {"letters": 0, "visits": 0}, "Ben": {}})


def _drawn(rng, people):
    """Return ratings and hours in which people differ in hours and in exposure.

    Each rating occurs, one rated task is done by nobody, and the share is not near one
    half, so that what is exposed and what is not differ.
    """
    while True:
        names = rng.sample(TASKS, 5)
        ratings = dict(zip(names, rng.sample([0, 0.5, 1, 0, rng.choice([0.5, 1])], 5)))
        hours = {}
        for person in rng.sample(PEOPLE, people):
            done = rng.sample(names[:4], rng.randint(2, 4))
            time = [
                rng.choice([rng.randint(1, 30), rng.randint(2, 50) / 2]) for _ in done
            ]
            hours[person] = dict(zip(done, time))
        shares = [_share(ratings, {"x": tasks}) for tasks in hours.values()]
        share = _share(ratings, hours)
        counts = {ratings[n] for tasks in hours.values() for n in tasks}
        clear = abs(share - 0.5) > 0.05 and 0.1 < share < 0.9
        inside = min(abs(share - s) for s in [shares[0], shares[-1], fmean(shares)])
        if clear and len(counts) == 3 and inside > 0.02:
            return ratings, hours


def _share(ratings, hours):
    """Return the right answer."""
    return _over(_counted(ratings, hours), _worked(hours))


def _over(part, whole):
    return part / whole if whole else None


def _worked(hours):
    return sum(sum(tasks.values()) for tasks in hours.values())


def _counted(ratings, hours):
    return sum(t * ratings[n] for tasks in hours.values() for n, t in tasks.items())


def _rated_as(change, ratings, hours):
    """Return the share that comes out if each rating is changed first."""
    return _share({name: change(rating) for name, rating in ratings.items()}, hours)


def _each(ratings, hours):
    """Return the share of each person who works at all."""
    shares = [_share(ratings, {"x": tasks}) for tasks in hours.values()]
    return [share for share in shares if share is not None]


def _mean(values):
    values = list(values)
    return fmean(values) if values else None


@task.mistake
def mean_of_the_people(ratings, hours):
    """Your results are the mean of the people's own shares, so that somebody with five
    hours weighs as much as somebody with fifty. Each hour weighs the same."""
    return _mean(_each(ratings, hours))


@task.says_the_same_as(mean_of_the_people)
def mean_of_the_people_idle_too(ratings, hours):
    shares = _each(ratings, hours)
    return sum(shares) / len(hours) if hours else None


@task.mistake
def median_of_the_people(ratings, hours):
    """Your results are the median of the people's own shares. All hours are asked for,
    each weighing the same."""
    shares = _each(ratings, hours)
    return median(shares) if shares else None


@task.mistake
def half_counts_in_full(ratings, hours):
    """Your results count hours rated 0.5 in full. They count half."""
    return _rated_as(lambda rating: rating > 0, ratings, hours)


@task.mistake
def half_not_counted(ratings, hours):
    """Your results leave out hours rated 0.5, or count them for nothing. They count
    half."""
    return _rated_as(lambda rating: rating == 1, ratings, hours)


@task.says_the_same_as(half_not_counted)
def half_left_out(ratings, hours):
    kept = {
        p: {n: t for n, t in tasks.items() if ratings[n] != 0.5}
        for p, tasks in hours.items()
    }
    return _share(ratings, kept)


@task.mistake
def exposure_is_time_saved(ratings, hours):
    """Your results are half of the exposed share, as if exposed hours were counted by
    the time that a model could save. The share that is exposed is asked for; whether
    anything is saved is another question."""
    return _rated_as(lambda rating: rating / 2, ratings, hours)


@task.mistake
def hours_not_exposed(ratings, hours):
    """Your results are the share that is *not* exposed. An hour counts as much as its
    rating: in full for a rating of 1."""
    return _rated_as(lambda rating: 1 - rating, ratings, hours)


@task.mistake
def exposed_per_unexposed(ratings, hours):
    """Your results divide the exposed hours by the others. A share is a part of all
    hours."""
    counted = _counted(ratings, hours)
    rest = _worked(hours) - counted
    return _over(counted, rest) if rest else (None if not counted else 1.0)


@task.says_the_same_as(exposed_per_unexposed)
def exposed_per_unexposed_and_stops(ratings, hours):
    counted, worked = _counted(ratings, hours), _worked(hours)
    return counted / (worked - counted) if worked else None


@task.mistake
def of_the_exposed_hours(ratings, hours):
    """Your results divide by the hours of exposed tasks only. Hours rated 0 are part of
    all hours."""
    some = sum(t for d in hours.values() for n, t in d.items() if ratings[n] > 0)
    return _over(_counted(ratings, hours), some)


@task.mistake
def mean_rating(ratings, hours):
    """Your results are the mean of the ratings: each task weighs the same, however many
    hours it takes, and even if nobody does it. Weigh each by its hours."""
    return _mean(ratings.values())


@task.mistake
def mean_rating_of_what_is_done(ratings, hours):
    """Your results are the mean rating of the tasks that people do: a task weighs the
    same with one hour or with thirty. Weigh each by its hours."""
    return _mean(ratings[n] for tasks in hours.values() for n in tasks)


@task.says_the_same_as(mean_rating_of_what_is_done)
def mean_rating_above_zero_hours(ratings, hours):
    return _mean(ratings[n] for tasks in hours.values() for n, t in tasks.items() if t)


@task.says_the_same_as(mean_rating_of_what_is_done)
def mean_rating_of_tasks_done(ratings, hours):
    return _mean(ratings[n] for n in sorted({n for d in hours.values() for n in d}))


@task.mistake
def share_of_tasks(ratings, hours):
    """Your results are the share of tasks with a rating above 0. Hours are asked for:
    tasks take more of them or fewer."""
    return _mean(rating > 0 for rating in ratings.values())


@task.says_the_same_as(share_of_tasks)
def share_of_tasks_done(ratings, hours):
    return _mean(ratings[n] > 0 for tasks in hours.values() for n in tasks)


@task.mistake
def share_of_people(ratings, hours):
    """Your results are the share of people who do an exposed task. Hours are asked for,
    and nobody's week is exposed as a whole."""
    return _mean(
        any(ratings[n] and t for n, t in tasks.items()) for tasks in hours.values()
    )


@task.says_the_same_as(share_of_people)
def share_of_people_who_may(ratings, hours):
    return _mean(any(ratings[n] for n in tasks) for tasks in hours.values())


@task.mistake
def people_mostly_exposed(ratings, hours):
    """Your results are the share of people of whose hours half or more are exposed.
    Hours are asked for: those below the half count as well."""
    return _mean(share >= 0.5 for share in _each(ratings, hours))


@task.says_the_same_as(people_mostly_exposed)
def people_exposed_by_more_than_half(ratings, hours):
    return _mean(share > 0.5 for share in _each(ratings, hours))


@task.mistake
def hours_counted(ratings, hours):
    """Your results are hours. A share is asked for: divide by all hours."""
    return _counted(ratings, hours) if _worked(hours) else None


@task.mistake
def hours_per_person(ratings, hours):
    """Your results are exposed hours per person. Divide by hours, not by people."""
    return _over(_counted(ratings, hours), len(hours))


@task.mistake
def hours_per_task(ratings, hours):
    """Your results divide the exposed hours by a number of tasks. Divide by all
    hours."""
    return _over(_counted(ratings, hours), sum(map(len, hours.values())))


@task.says_the_same_as(hours_per_task)
def hours_per_rated_task(ratings, hours):
    return _over(_counted(ratings, hours), len(ratings)) if _worked(hours) else None


@task.mistake
def divided_by_ratings(ratings, hours):
    """Your results divide by the sum of the ratings. Divide by all hours; the ratings
    are in the upper part already."""
    done = sum(ratings[n] for tasks in hours.values() for n in tasks)
    return _over(_counted(ratings, hours), done)


@task.says_the_same_as(divided_by_ratings)
def divided_by_all_ratings(ratings, hours):
    return _over(_counted(ratings, hours), sum(ratings.values()))


@task.mistake
def ratings_without_hours(ratings, hours):
    """Your results add up ratings and divide by hours. Each rating counts as often as
    there are hours of its task: multiply first."""
    done = sum(ratings[n] for tasks in hours.values() for n in tasks)
    return _over(done, _worked(hours))


@task.mistake
def hours_of_the_last_person(ratings, hours):
    """Your results divide the exposed hours of everyone by the hours of the last person.
    Is the sum of hours set to 0 inside the loop?"""
    worked = [sum(tasks.values()) for tasks in hours.values()]
    return _over(_counted(ratings, hours), worked[-1]) if worked else None


@task.mistake
def exposed_of_the_last_person(ratings, hours):
    """Your results divide the exposed hours of the last person by the hours of everyone.
    Is the sum of what counts set to 0 inside the loop?"""
    last = dict(list(hours.items())[-1:])
    return _over(_counted(ratings, last), _worked(hours))


@task.mistake
def exposed_of_the_first_person(ratings, hours):
    """Your results divide the exposed hours of the first person by the hours of
    everyone. Go on to the others."""
    first = dict(list(hours.items())[:1])
    return _over(_counted(ratings, first), _worked(hours))


@task.mistake
def forty_hours_in_all(ratings, hours):
    """Your results divide by 40 hours, as many as there are in the example. Divide by
    the hours that these people work."""
    return _counted(ratings, hours) / 40 if _worked(hours) else None


@task.mistake
def forty_hours_each(ratings, hours):
    """Your results divide by 40 hours for each person, as if everybody worked a full
    week. Divide by the hours that these people work."""
    return _over(_counted(ratings, hours), 40 * len(hours))


@task.mistake
def a_hundred_hours_each(ratings, hours):
    """Your results divide by 100 hours for each person, the most that one can work.
    Divide by the hours that these people do work."""
    return _over(_counted(ratings, hours), 100 * len(hours))


@task.mistake
def first_person_only(ratings, hours):
    """Your results know one person only, the first, or the first with hours. Does the
    function return within its loop?"""
    return next(iter([_share(ratings, {"x": d}) for d in hours.values()]), None)


@task.says_the_same_as(first_person_only)
def first_person_with_hours_only(ratings, hours):
    return next(iter(_each(ratings, hours)), None)


@task.mistake
def last_person_only(ratings, hours):
    """Your results know the last person only. Are the sums set to 0 inside the loop?"""
    return next(iter([_share(ratings, {"x": d}) for d in hours.values()][::-1]), None)


@task.mistake
def first_task_only(ratings, hours):
    """Your results know the first task of the first person only. Does the function
    return within the inner loop?"""
    done = [n for tasks in hours.values() for n, t in tasks.items() if t]
    return ratings[done[0]] if done else None


@task.mistake
def first_task_of_each(ratings, hours):
    """Your results know only the first task of each person. Go through all of them."""
    return _share(ratings, {p: dict(list(d.items())[:1]) for p, d in hours.items()})


@task.mistake
def last_task_of_each(ratings, hours):
    """Your results know only the last task of each person. Is something replaced that
    should be added to, or does a line stand outside the inner loop?"""
    return _share(ratings, {p: dict(list(d.items())[-1:]) for p, d in hours.items()})


@task.says_the_same_as(last_task_of_each)
def last_task_of_each_of_all(ratings, hours):
    last = {p: dict(list(d.items())[-1:]) for p, d in hours.items()}
    return _over(_counted(ratings, last), _worked(hours))


@task.says_the_same_as(last_task_of_each)
def last_task_outside_the_inner_loop(ratings, hours):
    worked = exposed = 0
    for tasks in hours.values():
        for name, time in tasks.items():
            worked += time
        exposed += time * ratings[name]
    return _over(exposed, worked)


@task.mistake
def first_person_left_out(ratings, hours):
    """The first person is missing from your results. Does the loop begin with the
    second?"""
    return _share(ratings, dict(list(hours.items())[1:]))


@task.mistake
def last_person_left_out(ratings, hours):
    """The last person is missing from your results. Does the loop end one step early?"""
    return _share(ratings, dict(list(hours.items())[:-1]))


@task.mistake
def most_exposed_person(ratings, hours):
    """Your results are for the person whose week is most exposed. The hours of all
    people are asked for."""
    return max(_each(ratings, hours), default=None)


@task.mistake
def busiest_person(ratings, hours):
    """Your results are for the person with the most hours. The hours of all people are
    asked for."""
    most = max(hours.values(), key=lambda tasks: sum(tasks.values()), default={})
    return _share(ratings, {"x": most})


@task.mistake
def a_task_once(ratings, hours):
    """A task that several people do counts in your results with the hours of one of
    them. Add up the hours of all."""
    one = {n: t for tasks in hours.values() for n, t in tasks.items()}
    return _share(ratings, {"x": one})


@task.says_the_same_as(a_task_once)
def a_task_once_of_all(ratings, hours):
    one = {n: t for tasks in hours.values() for n, t in tasks.items()}
    return _over(_counted(ratings, {"x": one}), _worked(hours))


@task.mistake
def idle_people_work_an_hour(ratings, hours):
    """Somebody without hours changes your results. Nobody's empty week adds anything to
    the heap of hours."""
    idle = sum(not sum(tasks.values()) for tasks in hours.values())
    worked = _worked(hours)
    return _counted(ratings, hours) / (worked + idle) if worked else None


@task.mistake
def half_hours_cut(ratings, hours):
    """Your results cut off half hours. They count as they are."""
    whole = {p: {n: int(t) for n, t in d.items()} for p, d in hours.items()}
    return _share(ratings, whole)


@task.says_the_same_as(half_hours_cut)
def counted_hours_cut(ratings, hours):
    cut = sum(int(t * ratings[n]) for d in hours.values() for n, t in d.items())
    return _over(cut, _worked(hours))


@task.mistake
def begun_hours_counted(ratings, hours):
    """Your results round half hours up to whole ones. They count as they are."""
    begun = {p: {n: ceil(t) for n, t in d.items()} for p, d in hours.items()}
    return _share(ratings, begun)


@task.mistake
def none_where_nothing_is_exposed(ratings, hours):
    """You return None where hours were worked and none is exposed. The share is 0: ask
    whether there are hours."""
    return _share(ratings, hours) or None


@task.mistake
def none_if_somebody_is_idle(ratings, hours):
    """If one person has no hours, your result is None. The others' hours are all that
    was worked: give their share."""
    if not all(sum(tasks.values()) for tasks in hours.values()):
        return None
    return _share(ratings, hours)


@task.mistake(on="no hours")
def zero_without_hours(ratings, hours):
    """You return 0 where nobody works an hour. That would say that none of the work is
    exposed; there is no work, so the result is None."""
    return _share(ratings, hours) or 0


@task.right
def in_one_heap(ratings, hours):
    heap = list(chain.from_iterable(tasks.items() for tasks in hours.values()))
    worked = fsum(time for _, time in heap)
    if worked == 0:
        return None
    return fsum(ratings[name] * time for name, time in heap) / worked


@task.right
def task_by_task(ratings, hours):
    worked = {name: 0 for name in ratings}
    for tasks in hours.values():
        for name in tasks:
            worked[name] += tasks[name]
    if not any(worked.values()):
        return None
    return sum(worked[n] * ratings[n] for n in ratings) / sum(worked.values())


@task.right
def in_three_drawers(ratings, hours):
    drawers = {0: 0, 0.5: 0, 1: 0}
    for person in hours:
        for name, time in hours[person].items():
            drawers[ratings[name]] += time
    total = sum(drawers.values())
    return (drawers[1] + drawers[0.5] / 2) / total if total > 0 else None


@task.right
def weighed_by_each_week(ratings, hours):
    weeks, shares = [], []
    for tasks in hours.values():
        week = sum(map(Fraction, tasks.values()))
        if week:
            weeks.append(week)
            own = [Fraction(t) * Fraction(ratings[n]) for n, t in tasks.items()]
            shares.append(sum(own) / week)
    if not weeks:
        return None
    weighed = [week * share for week, share in zip(weeks, shares)]
    return float(sum(weighed) / sum(weeks))
