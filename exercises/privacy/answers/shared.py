"""What several tasks of `privacy` use."""

from collections import Counter

# The twelve patients of the chapter.
AGES = ["30s", "30s", "40s", "40s", "30s", "30s", "40s", "40s", "30s", "40s"]
AGES += ["40s", "30s"]
DISTRICTS = ["north", "south", "north", "south", "north", "south", "south", "north"]
DISTRICTS += ["north", "north", "south", "south"]
ILLNESSES = ["diabetes", "flu", "asthma", "flu", "diabetes", "asthma", "asthma"]
ILLNESSES += ["flu", "diabetes", "diabetes", "asthma", "flu"]
TWELVE = [
    {"age": age, "district": district, "illness": illness}
    for age, district, illness in zip(AGES, DISTRICTS, ILLNESSES)
]


def values_of(row, columns):
    return tuple(row[column] for column in columns)


def sizes(rows, columns):
    """Return how many rows each class has, classes in order of appearance."""
    return Counter(values_of(row, columns) for row in rows)
