"""What stops an exercise from being read."""


class MalformedAnswers(Exception):
    """Answers or an exercise that cannot be used: says where and what to do."""


def whole(number: object) -> int:
    """Return points; raise MalformedAnswers if they are no whole number from 0 on."""
    if type(number) is not int or number < 0:
        raise MalformedAnswers(
            f"points are {number!r}. Give a whole number, 0 or more, for each kind."
        )
    return number
