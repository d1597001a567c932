"""The colours of the course, each with what it means: the only place that lists them.

A notebook writes the light one, as it also runs outside the book. The book turns these
into the variables of `palette.css`, so that one picture serves both themes. Each stands
out from the page's background by 3 : 1 or more; what is read as text by 4.5 : 1.
"""

# Name, on white, on the dark theme's background.
COLOURS = {
    # Who is counted.
    "group-a": ("#3a87b5", "#6fb3dc"),
    "group-b": ("#c8690a", "#f2a65e"),
    "human": ("#8a6d00", "#e3c04d"),
    "machine": ("#5b4b8a", "#b3a4e6"),
    # What is said of an answer, and of a claim.
    "verified": ("#2e7d32", "#7fcf83"),
    "imprecise": ("#8f6200", "#e0b050"),
    "unverifiable": ("#5f6b76", "#aab6c2"),
    "contradicted": ("#b3261e", "#ff9a90"),
    "normative": ("#1f5fa8", "#8ab8f5"),
    "forecast": ("#9c2f77", "#f09fd0"),
    # What is there, and not what is spoken of.
    "quiet": ("#808080", "#9a9a9a"),
}


def stylesheet() -> str:
    """Return the colours as CSS variables, `--group-a` and so on, for both themes."""
    themes = []
    for place, theme in enumerate(("light", "dark")):
        lines = [f"  --{name}: {both[place]};" for name, both in COLOURS.items()]
        themes.append(f'html[data-theme="{theme}"] {{\n' + "\n".join(lines) + "\n}\n")
    return "".join(themes)
