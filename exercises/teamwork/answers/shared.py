"""What several tasks of `teamwork` use."""

from statistics import fmean

# The twelve words of the chapter: how sure the machine is, and who was right.
SURE = [0.97, 0.95, 0.93, 0.9, 0.88, 0.85, 0.8, 0.74, 0.68, 0.6, 0.55, 0.52]
MACHINE = [1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 0]
HUMAN = [1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0]


def answers(rng, size, machine=0.7, human=0.6):
    """Return how sure the machine is, all different, and who is right, at random."""
    sure = [n / 100 for n in rng.sample(range(20, 100), size)]
    right = [[int(rng.random() < p) for _ in range(size)] for p in (machine, human)]
    return sure, *right


def least_sure(sure, number):
    """Return the places of the least sure, those earlier in the list first."""
    return set(sorted(range(len(sure)), key=sure.__getitem__)[:number])


def together(sure, machine, human, handed):
    """Return how often the team is right if the cases `handed` go to the human."""
    return fmean(human[i] if i in handed else machine[i] for i in range(len(sure)))
