"""Draw the charts of notebooks in the book's own hand.

A notebook writes colours as hex and a width of its own, as it also runs elsewhere. Here
each colour of the palette becomes its variable, ink is that of the page, and the chart is
drawn twice: as wide as a column of text, and as wide as a phone.
"""

import copy
import json
import re

import vl_convert

from coursekit.book.figures import WIDTHS
from coursekit.book.percent import unbroken
from coursekit.palette import COLOURS

VEGALITE = "6.4"  # draws what Altair 5.5 writes; its runtime would warn of version 5
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # a name; nothing loads it
INK = "currentColor"
SIZE = 14  # of letters
# At build, letters are measured larger than the style sheet shows them, as the page's
# font can be wider than the one that is there then.
MEASURED = 15.5
# A colour in a notebook, and the same as a variable; of two names the first is meant.
VARIABLES = {light: f"var(--{name})" for name, (light, _) in reversed(COLOURS.items())}
HEX = re.compile("|".join(VARIABLES), re.IGNORECASE)
LABELS = {
    "labelColor": INK,
    "titleColor": INK,
    "labelFontSize": SIZE,
    "titleFontSize": SIZE,
    "titleFontWeight": "normal",
}
IS_ZERO = "datum.value === 0"
THEME = {
    "background": None,
    "font": "sans-serif",
    "view": {"stroke": None},
    "mark": {"color": "var(--group-a)"},
    "range": {"category": ["var(--group-a)", "var(--group-b)", "var(--machine)"]},
    "axis": {
        **LABELS,
        "tickColor": INK,
        "domainColor": INK,
        "gridColor": INK,
        "labelFlush": False,
        "labelOverlap": "parity",
        "labelSeparation": 8,
        "titlePadding": 8,
    },
    "axisX": {"tickCount": 6, "titleAnchor": "end"},
    "axisY": {"tickCount": 4},
    # Bars stand on the line of zero, wherever it is.
    "axisQuantitative": {
        "domain": False,
        "gridOpacity": {"condition": {"test": IS_ZERO, "value": 1}, "value": 0.15},
    },
    "axisBand": {"domain": False, "ticks": False, "labelPadding": 8},
    "legend": {**LABELS, "orient": "top", "symbolStrokeWidth": 2},
    "header": {**LABELS, "titleAnchor": "start"},
    "title": {"color": INK, "subtitleColor": INK},
    "line": {"strokeWidth": 2.5},
    "text": {"color": INK, "fontSize": SIZE},
    "rule": {"color": INK},
}
MOST_ON_A_PHONE = 2  # charts side by side, if there are three or more
MARGINS = 60  # pixels beside a chart among others, at a first guess


def themed(spec: dict) -> dict:
    """Return a chart in the colours and letters of the book, for JavaScript to draw."""
    text = HEX.sub(lambda found: VARIABLES[found[0].lower()], json.dumps(spec))
    chart = {**json.loads(text), "$schema": SCHEMA, "config": THEME}
    return filling(chart, "container") if not facets(chart) else chart


def pictures(spec: dict, prefix: str) -> str:
    """Return a chart as SVG in each of the layouts; `prefix` keeps their ids apart."""
    return "".join(
        picture(themed(spec), name, width, f"{prefix}-{name}")
        for name, width in WIDTHS.items()
    )


def picture(chart: dict, name: str, width: int, prefix: str) -> str:
    larger = json.dumps(chart["config"]).replace(f'Size": {SIZE}', f'Size": {MEASURED}')
    svg = drawn(fitted({**chart, "config": json.loads(larger)}, name, width))
    svg = svg.replace('class="marks"', f'class="{name}" aria-hidden="true"', 1)
    return re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{prefix}-", svg)


def drawn(chart: dict) -> str:
    return unbroken(vl_convert.vegalite_to_svg(chart, vl_version=VEGALITE))


def filling(chart: dict, width) -> dict:
    """Return a single chart that takes all of a width, with its labels."""
    size = {"type": "fit-x", "contains": "padding"}
    return {**chart, "width": width, "autosize": size}


def facets(chart: dict) -> int:
    """Return how many charts stand side by side in one that has parts, else 0."""
    encoding = chart.get("encoding", {})
    by = chart.get("facet") or encoding.get("column") or encoding.get("facet")
    if by:
        rows = chart["datasets"][chart["data"]["name"]]
        values = {row[by["field"]] for row in rows}
        return chart.get("columns", len(values))
    return 1 if "row" in encoding else 0


def fitted(chart: dict, name: str, width: int) -> dict:
    """Return a chart that is so wide."""
    side_by_side = facets(chart)
    if not side_by_side:
        return filling(chart, width)
    chart = copy.deepcopy(chart)
    if name == "narrow":
        side_by_side = MOST_ON_A_PHONE if side_by_side > MOST_ON_A_PHONE else 1
        if "column" in (encoding := chart.get("encoding", {})):
            encoding["facet"] = encoding.pop("column") | {"columns": side_by_side}
        elif "facet" in chart:
            chart["columns"] = side_by_side
    inner = chart.get("spec", chart)
    inner["width"] = width / side_by_side - MARGINS
    total = float(re.search(r'<svg[^>]* width="([\d.]+)', drawn(chart))[1])
    inner["width"] += (width - total) / side_by_side
    return chart
