"""Pictures with a number and a caption, which the text can refer to.

Whatever a page shows, a drawing or a chart, becomes a figure here: "Figure 1" counts from
the top of each page, and ``{numref}`name` `` is a link to it.
"""

from docutils import nodes

# One layout for a column of text, one for a phone; the style sheet shows the one that
# fits. Letters keep their size in both.
WIDTHS = {"wide": 720, "narrow": 320}


def figure(directive, picture: nodes.Node, name: str, text: list[nodes.Node]):
    """Return a picture as a figure; the first paragraph of `text` is its caption.

    `directive` is the one that asks for it, `name` what the page refers to it by.
    """
    if not text or not isinstance(text[0], nodes.paragraph):
        raise directive.error(
            f"{directive.name}: a figure needs a caption. Write below it, in a sentence, "
            "how to read it."
        )
    caption, *more = text
    found = nodes.figure("", picture, classes=["drawn"])
    found += nodes.caption(caption.rawsource, "", *caption.children)
    if more:
        found += nodes.legend("", *more)
    directive.set_source_info(found)
    directive.options["name"] = name
    directive.add_name(found)
    return found


def count_in_book(app, env):
    """Give Sphinx its own numbers back, as it compares them with those of this build."""
    env.toc_fignumbers = getattr(env, "figures_of_book", {})
    return []


def count_on_page(app, env):
    """Let the figures of each page count from one; Sphinx counts through the book."""
    env.figures_of_book = env.toc_fignumbers
    env.toc_fignumbers = {
        page: {
            kind: {name: (place,) for place, name in enumerate(numbers, 1)}
            for kind, numbers in kinds.items()
        }
        for page, kinds in env.toc_fignumbers.items()
    }
    return []


def say_figure(app, config):
    config.numfig = True
    config.numfig_format = {"figure": "Figure %s", **config.numfig_format}


def setup(app):
    app.connect("config-inited", say_figure)
    app.connect("env-get-updated", count_in_book, priority=400)
    app.connect("env-get-updated", count_on_page, priority=600)  # Sphinx counts at 500
    return {"parallel_read_safe": True}
