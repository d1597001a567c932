"""What a task to predict asks: its question and its options, for its field on the page.

The question is the last line before the answer that ends with a question mark; the options
stand in the answer's docstring. The list of them in the text is marked, so that it can
give way to the field.
"""

import ast

from docutils import nodes
from sphinx.errors import ExtensionError

from coursekit.exercise.kinds.predict import options_in
from coursekit.exercise.model import Task


def asked(task: Task, where: str, before: list[nodes.Node]) -> dict:
    """Return the `question` and the `options` of a task, and mark the list of these.

    where: the notebook, for errors. before: what stands in its section before the answer.
    """
    tree = ast.parse(task.answer.source)
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    own = next(node for node in functions if node.name == task.name)
    options = options_in(ast.get_docstring(own, clean=False) or "")
    for element in before:
        if isinstance(element, nodes.bullet_list):
            letters = [item.astext()[:3] for item in element]
            if letters == [f"({key})" for key in options]:
                element["classes"].append("asked")
    lines = [
        line
        for element in before
        if isinstance(element, nodes.paragraph)
        for line in element.astext().splitlines()
    ]
    questions = [line for line in lines if line.endswith("?")]
    if not questions:
        raise ExtensionError(
            f"{where}: no line before the answer {task.name} ends with a question mark. "
            "A task to predict asks a question: write it as a line of its own."
        )
    return {"question": questions[-1], "options": options}
