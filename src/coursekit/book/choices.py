"""Mark the questions that a reader answers first, for `static/choices.js` to ask.

How they are written says `coursekit.choices`. Question, options and answer get a box with
the id `predict-1` or `check-1`, and each reason in the answer a box of its own. What stands
between an answer and its mark, `% end of prediction 1`, gets boxes too, but for headings,
so that these stay in reach. Without JavaScript all of it reads as it does in the source.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from docutils import nodes

from coursekit.choices import MARK, OPTION, RIGHT, kind_of, reasons_in

SCRIPT = "choices.js"
LAST = "Take-aways"  # the section that ends with fields for the reader's own words


class box(nodes.General, nodes.Element):
    """A `div`, with `data` for its further attributes."""


def visit_box(writer, node):
    writer.body.append(writer.starttag(node, "div", **node.get("data", {})))


def depart_box(writer, node):
    writer.body.append("</div>\n")


def mark(app, doctree):
    """Put each question of a page into its box, and what gives it away into others."""
    counts = Counter()
    for kind, question, options, answer in list(questions_in(doctree)):
        counts[kind] += 1
        choice = box(ids=[f"{kind}-{counts[kind]}"], classes=["choice"])
        choice["data"] = {"data-right": right_in(answer)}
        mark_reasons(answer)
        question.replace_self(choice)
        for element in (options, answer):
            element.parent.remove(element)
        choice += [question, options, answer]
    # The last first: what one prediction closes may hold another.
    for number in range(counts["predict"], 0, -1):
        close_up_to_mark(doctree, number)
    if counts["predict"]:
        sections = list(doctree.findall(nodes.section))
        named = [one for one in sections if one[0].astext() == LAST]
        (named or sections)[0].append(box(classes=["surprise"]))
    app.env.metadata[app.env.docname]["choices"] = bool(counts)


def questions_in(doctree) -> Iterator[tuple[str, nodes.Node, nodes.Node, nodes.Node]]:
    """Yield (kind, question, options, answer) for each question that is in form."""
    for question in doctree.findall(nodes.paragraph):
        kind = kind_of(bold(question))
        siblings = question.findall(include_self=False, descend=False, siblings=True)
        following = [one for one in siblings if not isinstance(one, nodes.comment)]
        if not kind or len(following) < 2:
            continue
        options, answer = following[:2]
        if (
            isinstance(options, nodes.bullet_list)
            and all(OPTION.match(item.astext()) for item in options)
            and answer.get("design_component") == "dropdown"
            and right_in(answer)
        ):
            yield kind, question, options, answer


def bold(paragraph: nodes.paragraph) -> str:
    """Return the words in bold with which a paragraph begins, or ""."""
    first = next((child for child in paragraph.children if child.astext()), None)
    return first.astext() if isinstance(first, nodes.strong) else ""


def right_in(answer: nodes.container) -> str:
    """Return the letter of the right option, or ""."""
    for paragraph in answer.findall(nodes.paragraph):
        if match := RIGHT.fullmatch(bold(paragraph)):
            return match[1]
    return ""


def mark_reasons(answer: nodes.container) -> None:
    """Put the answer into a box, and in it what is said of each option."""
    inside = box(classes=["told"])
    for element in answer.children[1:]:  # below its title
        answer.remove(element)
        begins = isinstance(element, nodes.paragraph) and reasons_in(element.astext())
        inside += split(element, begins) if begins else element
    answer += inside


def split(
    paragraph: nodes.paragraph, begins: list[tuple[int, str]]
) -> list[nodes.Node]:
    """Return a paragraph cut where reasons begin, each in a box that says of what."""
    pieces, place = [nodes.paragraph()], 0
    for child in paragraph.children:
        text = child.astext()
        cuts = [at - place for at, _ in begins if place <= at < place + len(text)]
        place += len(text)
        if not isinstance(child, nodes.Text):  # the letter in bold
            pieces += [nodes.paragraph() for _ in cuts]
            pieces[-1] += child
            continue
        for number, (start, end) in enumerate(pairwise([0, *cuts, len(text)])):
            if number:
                pieces.append(nodes.paragraph())
            pieces[-1] += nodes.Text(text[start:end])
    opening, *reasons = pieces
    boxes = [
        box("", reason, data={"data-for": letters})
        for reason, (_, letters) in zip(reasons, begins)
    ]
    return [opening, *boxes] if opening.astext() else boxes


def close_up_to_mark(doctree, number: int) -> None:
    """Put what stands between an answer and its mark into boxes, headings left out."""
    name = f"predict-{number}"
    blocks = [
        node
        for node in doctree.findall(nodes.Element)
        if isinstance(node.parent, nodes.section)
        and not isinstance(node, (nodes.section, nodes.title))
    ]
    after = next(n for n, node in enumerate(blocks, start=1) if name in node["ids"])
    marks = [n for n, node in enumerate(blocks) if ends(node) == number and n >= after]
    between = blocks[after : marks[0]] if marks else []
    shown = [node for node in between if not isinstance(node, nodes.comment)]
    for _, group in groupby(shown, key=lambda node: id(node.parent)):
        first, *others = group
        held = box(classes=["held"], data={"data-after": name})
        # `replace_self` would give the box the name and the classes of a figure.
        first.parent[first.parent.index(first)] = held
        for node in others:
            node.parent.remove(node)
        held += [first, *others]


def ends(node: nodes.Element) -> int:
    """Return the number of the prediction whose mark this is, or 0."""
    match = isinstance(node, nodes.comment) and MARK.fullmatch(node.astext())
    return int(match[1]) if match else 0


def add_script(app, pagename, templatename, context, doctree):
    """Load the script on the pages that ask."""
    if app.env.metadata.get(pagename, {}).get("choices"):
        app.add_js_file(SCRIPT, priority=900, defer="defer")  # after kept.js


def setup(app):
    app.add_node(box, html=(visit_box, depart_box))
    app.connect("doctree-read", mark)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True}
