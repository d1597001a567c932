"""What several tasks of `oversight` use."""

# The twelve ticks of the chapter: how sure the machine said it was, and 1 where the
# tick is right.
SAID = [96, 75, 91, 93, 98, 66, 85, 95, 61, 70, 88, 82]
RIGHT = [1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1]
