"""Characters that Python cannot read, and that a reader can hardly tell from others.

They come with what is pasted: out of a page, a message or a text program.
"""

from __future__ import annotations

import re

TOLD = re.compile(r"invalid .*character.*U\+([0-9A-F]{4,6})")  # by a SyntaxError
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
MEANT = {  # what a sign was written for
    '"': "“”„«»″",
    "'": "‘’‚´′",
    "*": "×·∙",
    "-": "–—−‐‑",
    "/": "÷∕",
    "<=": "≤",
    ">=": "≥",
    "!=": "≠",
    "...": "…",
}
WIDE = range(0xFF01, 0xFF5F)  # the full-width forms of the signs from 0x21 on


def about_character(reason: str) -> str:
    """Return what to say if `reason`, of a SyntaxError, names a character, else ""."""
    found = TOLD.search(reason)
    if not found:
        return ""
    code = int(found[1], 16)
    sign, name = chr(code), f"U+{found[1]}"
    if sign in INVISIBLE:
        return (
            f"\nThis line contains a character that cannot be seen ({name}). Delete it, "
            "or type the line again."
        )
    if sign in SPACES:
        what = "no-break space" if sign == "\u00a0" else "space of another kind"
        return (
            f"\nThis line contains a {what} ({name}), which looks like a space but is not "
            "one to Python. Type a space in its place."
        )
    meant = next((plain for plain, signs in MEANT.items() if sign in signs), None)
    if code in WIDE:
        meant = chr(code - WIDE[0] + 0x21)
    told = f"\nPython does not know the sign {sign} ({name})."
    return f"{told} Type {meant} in its place." if meant else told


def visible(line: str) -> str:
    """Return a line of code with what cannot be seen in it written out."""
    hidden = f"[{INVISIBLE}{SPACES}]"
    return re.sub(hidden, lambda found: f"[U+{ord(found[0]):04X}]", line)
