"""From a secret and a team's name to the fault in its table and the seed of its chance.

Both come from HMAC-SHA256 and are stored nowhere: who has the secret finds them again,
and nobody else can.
"""

import hashlib
import hmac
import re

from coursekit.secret import SHORTEST

FAULTS = (
    *("none", "label bias", "proxy", "leakage", "miscalibration"),
    "runaway loop",
)
NAME = re.compile("[a-z0-9][a-z0-9-]{0,39}")


class Refused(Exception):
    """What was asked for cannot be made: says why, and what to write."""


def fault_and_seed(secret: str, team: str) -> tuple[str, int]:
    """Return the fault and the seed of a team's table.

    Raises Refused if the name or the secret will not do. A team that has its table can
    try out secrets on it, so a short one would be found.
    """
    if not NAME.fullmatch(team):
        raise Refused(
            f"{team!r} is no name for a team: write up to 40 small letters, digits and "
            "hyphens, such as TEAM=team-1."
        )
    if len(secret) < SHORTEST:
        raise Refused(
            f"The secret needs {SHORTEST} characters or more. Keep it: the same secret "
            "makes the same tables and the key to them."
        )
    known = secret.encode("utf-8", "surrogateescape")
    digest = hmac.digest(known, team.encode(), hashlib.sha256)
    fault = FAULTS[int.from_bytes(digest[:8]) % len(FAULTS)]
    return fault, int.from_bytes(digest[8:])
