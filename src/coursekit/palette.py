"""The colours of the course, each with what it means: the only place that lists them.

A notebook writes the light one, as it also runs outside the book. The book turns these
into the variables of `palette.css`, so that one picture serves both themes. Each stands
out from the page's background by 3 : 1 or more; what is read as text by 4.5 : 1.
"""

# Name, in the light theme, in the dark one.
COLOURS = {
    # Who is counted.
    "group-a": ("#3a87b5", "#6fb3dc"),
    "group-b": ("#c8690a", "#f2a65e"),
    "human": ("#836700", "#e3c04d"),
    "machine": ("#5b4b8a", "#b3a4e6"),
    # What is said of an answer, and of a claim. Each has a sign, too (`claims.SIGNS`).
    "verified": ("#067a6b", "#9ef6b7"),
    "imprecise": ("#955902", "#e2b640"),
    "unverifiable": ("#384552", "#afbfd0"),
    "contradicted": ("#881005", "#ee7261"),
    "normative": ("#1b2760", "#45aefc"),
    "forecast": ("#851e9a", "#d184bb"),
    # The parts of the course, in turn; the circles of the logo.
    "part-1": ("#0b6e8a", "#6fc0d8"),
    "part-2": ("#a85208", "#f2a65e"),
    "part-3": ("#5b4b8a", "#b3a4e6"),
    # What is there, and not what is spoken of.
    "quiet": ("#808080", "#9a9a9a"),
    # Python in the fields of an exercise.
    "code-keyword": ("#7928a1", "#dcc6e0"),
    "code-string": ("#006400", "#abe338"),
    "code-number": ("#8a4b00", "#ffd900"),
    "code-comment": ("#515151", "#d4d0ab"),
}
# What the theme calls `--pst-color-…`: paper, ink and links.
PAGE = {
    "background": ("#fdfcfa", "#15181d"),
    "on-background": ("#fdfcfa", "#15181d"),
    "surface": ("#f4f1ea", "#1f242b"),
    "on-surface": ("#22252b", "#e4e6ea"),
    "text-base": ("#22252b", "#e4e6ea"),
    "text-muted": ("#5a5f68", "#a3abb8"),
    "border": ("#ddd7cb", "#3a414c"),
    "primary": ("#0b5e78", "#7cc4da"),
    "primary-highlight": ("#074457", "#a9dbe9"),
    "link": ("#0b5e78", "#7cc4da"),
    "link-hover": ("#a04a00", "#f2a65e"),
    "secondary": ("#a04a00", "#f2a65e"),
    "accent": ("#a04a00", "#f2a65e"),
    "inline-code": ("#22252b", "#e4e6ea"),
    "success": ("#067a6b", "#9ef6b7"),
    "warning": ("#955902", "#e2b640"),
    "danger": ("#881005", "#ee7261"),
    "target": ("#f6e3bd", "#4d3d10"),
}
LIGHT, DARK = 0, 1
# Without JavaScript the theme stays `auto`; paper is light.
PLACES = {
    'html:is([data-theme="light"], [data-theme="auto"])': LIGHT,
    'html[data-theme="dark"]': DARK,
    '@media (prefers-color-scheme: dark) { html[data-theme="auto"]': DARK,
    "@media print { html[data-theme]": LIGHT,
}


def stylesheet() -> str:
    """Return the colours as CSS variables, `--group-a` and so on, for both themes."""
    variables = {f"--{name}": both for name, both in COLOURS.items()}
    variables |= {f"--pst-color-{name}": both for name, both in PAGE.items()}
    rules = []
    for place, theme in PLACES.items():
        lines = "".join(
            f"  {name}: {both[theme]};\n" for name, both in variables.items()
        )
        scheme = f"  color-scheme: {('light', 'dark')[theme]};\n"
        rules.append(f"{place} {{\n{lines}{scheme}}}{'}' * place.count('{')}\n")
    return "".join(rules)
