"""Choose what stands on the slides of a module, by what its chapter's page has.

In this order: the question; what the chapter opens with; as they come in the chapter, the
example drawn, each prediction and its answer, what the reader does, and a piece of
evidence; the roles around the table; the take-aways. What a chapter does not have, its
slides do not have. Of a long paragraph whole sentences stand there, as many as fit.
"""

import copy
import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, SoupStrainer, Tag

from coursekit.book.slides.pictures import Placed, place

FIXED = {  # all words on slides that do not stand in chapter or sheet
    "opening": "To begin with",
    "example": "An example",
    "predict": "Prediction {}",
    "answer": "Answer {}",
    "act": "Now you",
    "evidence": "The evidence",
}
# Words: of a long paragraph, and in all on a slide that asks.
MOST = {
    "opening": 95,
    "beside": 75,
    "answer": 60,
    "evidence": 80,
    "table": 75,
    "asked": 105,
}
WHOLE, LAST_WORDS, LONG, ENOUGH = 62, 45, 35, 25
MOST_ROWS, MOST_COLUMNS, MOST_WORDS = 13, 8, 110  # of a table
NEAR = 3  # a table or a quotation among the first blocks of a chapter opens it
TABLE = "around-the-table"  # how the ids of these sections begin
LAST = "take-aways"
BEHIND = (TABLE, LAST, "check-yourself", "go-further")
RANKED = re.compile(r"(show|find|suggest|assume)s?")
CITED = ".bibtex-citation"
LETTER = re.compile(r"\(([a-z])\)\.?")


@dataclass
class Slide:
    """One slide.

    kind: `title`, `opening`, `example`, `predict`, `answer`, `act`, `evidence`, `table`
    or `last`. said: what is read. placed: what is looked at, and where it stands.
    notes: for whoever teaches. quiet: whether its heading is heard only.
    """

    kind: str
    heading: Tag | str
    said: list[Tag] = field(default_factory=list)
    placed: Placed | None = None
    notes: list[Tag] = field(default_factory=list)
    quiet: bool = False


def parsed(text: str) -> Tag:
    """Return the article of a page."""
    only = SoupStrainer("article")
    return BeautifulSoup(text, "html.parser", parse_only=only).article


def choose(chapter: Tag, sheet: Tag | None = None) -> list[Slide]:
    """Return the slides of a module; `sheet` is its teaching sheet, if it has one."""
    opening = opening_of(chapter)
    example = example_of(chapter, opening)
    middle = [*filter(None, [example, act_of(chapter), evidence_of(chapter)])]
    for number, box in enumerate(chapter.select(".choice[id^=predict-]"), start=1):
        middle += [(box, predict(box, number)), (box, answer(chapter, box, number))]
    order = {id(tag): at for at, tag in enumerate(chapter.find_all(True))}
    middle.sort(key=lambda pair: order[id(pair[0])])
    slides = [
        title_of(chapter),
        *filter(None, [opening]),
        *(slide for _, slide in middle),
        *filter(None, [table_of(chapter), last_of(chapter)]),
    ]
    head_once(slides)
    if sheet:
        add_notes(slides, sheet)
    return slides


def title_of(chapter: Tag) -> Slide:
    part = copy.copy(chapter.select_one("p.part"))
    if part:
        part.string = part.get_text().rpartition(" · ")[0]  # without "Chapter"
    return Slide("title", chapter.h1, [part] if part else [])


def opening_of(chapter: Tag) -> Slide | None:
    """Return the slide of what the chapter opens with: its first words, and a thing."""
    blocks = before_sections(chapter)
    thing = next((one for one in blocks[:NEAR] if is_thing(one)), None)
    words = [one for one in blocks if one.name == "p"][:2]
    if not words and not thing:
        return None
    if thing and thing.name == "blockquote":
        said = [thing, *cut(words[:1], MOST["opening"])]
        return Slide("opening", FIXED["opening"], said, quiet=True)
    placed = place(thing) if thing else None
    if placed or (len(words) > 1 and stands_alone(*words)):
        words = words[:1]
    most = MOST["beside" if placed and placed.where == "beside" else "opening"]
    said = cut(words, most)
    return Slide("opening", FIXED["opening"], said, placed, quiet=True)


def stands_alone(first: Tag, second: Tag) -> bool:
    """Tell whether the second paragraph would be cut, where the first says enough."""
    both = length(first) + length(second)
    return both > MOST["opening"] and length(first) > ENOUGH


def before_sections(chapter: Tag) -> list[Tag]:
    """Return the blocks below the title and above the first section."""
    blocks = []
    for one in chapter.h1.find_next_siblings(True):
        if one.name == "section":
            break
        classes = one.get("class", [])
        if not {"rooms", "objectives", "choice", "held"} & set(classes):
            blocks.append(one)
    return blocks


def is_thing(block: Tag) -> bool:
    """Tell whether a block is looked at: a table, a quotation, a chart."""
    if block.name == "blockquote":
        return True
    table = block if block.name == "table" else block.find("table")
    if block.name == "div" and table:
        return fits(table)
    return block.name == "figure" and bool(block.select(".chart"))


def fits(table: Tag) -> bool:
    return (
        len(table.select("tr")) <= MOST_ROWS
        and len(table.tr.find_all(["th", "td"])) <= MOST_COLUMNS
        and length(table) <= MOST_WORDS
    )


def example_of(chapter: Tag, opening: Slide | None) -> tuple[Tag, Slide] | None:
    """Return the first drawing that can be read on a slide, else the first table."""
    shown = opening.placed.tag if opening and opening.placed else None
    for figure in chapter.select("figure.drawn:not(:has(.chart))"):
        if placed := place(figure):
            heading = heading_of(figure) or figure.find_next("h2") or FIXED["example"]
            return figure, Slide("example", heading, placed=placed)
    for table in chapter.select("section section > div:has(> table)"):
        if table is not shown and fits(table) and not behind(table):
            heading = heading_of(table) or FIXED["example"]
            return table, Slide("example", heading, placed=place(table))
    return None


def heading_of(tag: Tag) -> Tag | None:
    """Return the heading of the section that something stands in, if it has one."""
    return tag.find_parent("section").find("h2", recursive=False)


def predict(box: Tag, number: int) -> Slide:
    """Return a question and its options alone, below what was said just before."""
    question, options = box.select_one("p"), box.select_one("ul")
    question = copy.copy(question)
    question.strong.extract()  # "Predict first."
    before = box.find_previous_sibling()
    said, notes = [], []
    if before is not None and before.name == "p":
        left = MOST["asked"] - length(question) - length(options)
        led = [part for part in led_in(before) if length(part) <= left]
        said = [classed(part, "before") for part in led]
        notes = [] if led == [before] else [before]  # whole
    large = "question long" if length(question) > LONG else "question"
    said += [classed(question, large), classed(options, "options")]
    return Slide("predict", FIXED["predict"].format(number), said, notes=notes)


def led_in(paragraph: Tag) -> list[Tag]:
    """Return a paragraph before a question, or its last sentences if it is long."""
    whole = length(paragraph) <= WHOLE
    return [paragraph] if whole else cut_end(paragraph, LAST_WORDS)


def answer(chapter: Tag, box: Tag, number: int) -> Slide:
    """Return the right option, why it is right, and a picture or the other reasons."""
    right, told = box["data-right"], box.select_one(".told")
    option = next(
        one for one in box.select("ul > li") if LETTER.match(one.get_text())[1] == right
    )
    said = [classed(as_paragraph(option), "right")]
    reasons, others = [], []
    for one in told.find_all(True, recursive=False):
        rest = LETTER.sub("", one.get_text()).strip(". \n")
        letters = one.get("data-for")
        if letters is None or right in letters:
            reasons += [without_letter(p) for p in paragraphs(one)] if rest else []
        else:
            others += paragraphs(one)
    said += cut(reasons, MOST["answer"])
    held = chapter.select(f".held[data-after={box['id']}]")
    seen = [
        one for box_ in held for one in box_.select("figure.drawn, div:has(> table)")
    ]
    mine = [one for one in seen if one.find_parent(class_="held") in held]
    placed = next(filter(None, map(place, filter(may_show, mine))), None)
    notes = []
    if placed:
        notes = others
    else:
        said += [classed(one, "other") for one in others]
    notes += [p for one in held[:1] for p in one.find_all("p", recursive=False)]
    heading = heading_of(box) or FIXED["answer"].format(number)
    return Slide("answer", heading, said, placed, notes)


def may_show(block: Tag) -> bool:
    """Tell whether a picture or a table is open on its page, and no table too long."""
    if block.find_parent("details"):
        return False
    return block.name == "figure" or fits(block.table)


def paragraphs(tag: Tag) -> list[Tag]:
    return [tag] if tag.name == "p" else tag.find_all("p")


def without_letter(paragraph: Tag) -> Tag:
    """Return a reason without the letter in bold with which it begins."""
    found = copy.copy(paragraph)
    if LETTER.sub("", found.get_text(), count=1).startswith(","):
        return found  # "(b), as they say."
    first = found.find("strong")
    if first and LETTER.fullmatch(first.get_text()):
        first.extract()
    else:
        text = found.find(string=True)
        text.replace_with(LETTER.sub("", text, count=1))
    return found


def act_of(chapter: Tag) -> tuple[Tag, Slide] | None:
    """Return what the reader does."""
    figure = chapter.select_one("figure.kit")
    if not figure:
        return None
    heading = heading_of(figure) or FIXED["act"]
    return figure, Slide("act", heading, placed=Placed(figure, "act"))


def evidence_of(chapter: Tag) -> tuple[Tag, Slide] | None:
    """Return published evidence: a cited sentence that weighs, of the last section.

    A sentence weighs if it says *shows* or *finds*, *suggests* or *assumes*. Where no
    section has one, the first cited sentence of the last section will do.
    """
    weighed, cited = [], []
    for section in chapter.select("section section"):
        if behind(section):
            continue
        open_ones = [
            p
            for p in section.find_all("p")
            if p.select(CITED)
            and not p.find_parent(["details", "li", "table", "figure"])
            and not p.find_parent(class_="choice")
            and not leads_in(p)
        ]
        ranked = [p for p in open_ones if weighs(p)]
        weighed += ranked[:1]
        cited += open_ones[:1]
    if not (weighed or cited):
        return None
    paragraph = (weighed or cited)[-1]
    heading = heading_of(paragraph) or FIXED["evidence"]
    said = cut([up_to_citation(paragraph, MOST["evidence"])], MOST["evidence"])
    return paragraph, Slide("evidence", heading, said)


def leads_in(paragraph: Tag) -> bool:
    """Tell whether a question follows a paragraph, which then stands above it."""
    following = paragraph.find_next_sibling()
    return following is not None and "choice" in following.get("class", [])


def weighs(paragraph: Tag) -> bool:
    return any(RANKED.fullmatch(one.get_text()) for one in paragraph.select("em"))


def behind(tag: Tag) -> bool:
    """Tell whether something stands in one of the last sections, or is one."""
    around = [tag, *tag.find_parents("section")]
    return any(one.get("id", "").startswith(BEHIND) for one in around)


def table_of(chapter: Tag) -> Slide | None:
    """Return what is done around the table: the task, and the roles."""
    section = chapter.select_one(f"section[id^={TABLE}]")
    roles = section.find("table") if section else None
    if not roles:
        return None
    words = [
        one
        for one in section.find_all("p", recursive=False)
        if roles in one.find_all_next("table")
    ]
    said = cut(words, MOST["table"])
    return Slide("table", section.h2, said, Placed(roles, "beside"))


def last_of(chapter: Tag) -> Slide | None:
    section = chapter.select_one(f"section#{LAST}")
    points = section.find("ul") if section else None
    return Slide("last", section.h2, [points]) if points else None


def head_once(slides: list[Slide]) -> None:
    """Let no heading stand twice: the later slide says what it is."""
    seen, answers = set(), 0
    for slide in slides:
        answers += slide.kind == "answer"
        text = slide.heading if isinstance(slide.heading, str) else slide.heading.text
        if text in seen and slide.kind in FIXED:
            slide.heading = FIXED[slide.kind].format(answers)
        seen.add(text)


def add_notes(slides: list[Slide], sheet: Tag) -> None:
    """Give the title the minutes of the sheet, the round at the table its debrief."""
    wanted = {
        "title": ["ninety-minutes"],
        "table": ["what-the-cards-make-together", "debrief"],
        "last": ["answers-to-check-yourself"],
    }
    for slide in slides:
        for id in wanted.get(slide.kind, ()):
            if section := sheet.select_one(f"section#{id}"):
                slide.notes += section.find_all(True, recursive=False)


# Sentences: a source has one a line, and so have the paragraphs of its page.


def sentences(paragraph: Tag) -> list[list]:
    """Return the sentences of a paragraph, each a list of what stands in it."""
    found = [[]]
    for child in paragraph.contents:
        if not isinstance(child, NavigableString):
            found[-1].append(child)
            continue
        first, *others = str(child).split("\n")
        found[-1].append(NavigableString(first))
        found += [[NavigableString(other)] for other in others]
    return [one for one in found if text_of(one).strip()]


def length(tag: Tag) -> int:
    return len(tag.get_text().split())


def text_of(parts: list) -> str:
    return "".join(part.get_text() for part in parts)


def made_of(paragraph: Tag, chosen: list[list]) -> Tag:
    """Return a paragraph of some of the sentences of another one."""
    made = BeautifulSoup("", "html.parser").new_tag("p", attrs=dict(paragraph.attrs))
    for place_, parts in enumerate(chosen):
        if place_:
            made.append(NavigableString("\n"))
        for part in parts:
            made.append(copy.copy(part))
    return made


def cut(words: list[Tag], most: int) -> list[Tag]:
    """Return paragraphs up to the last whole sentence within so many words, or one."""
    found, left = [], most
    for paragraph in words:
        chosen = []
        for one in sentences(paragraph):
            left -= len(text_of(one).split())
            if left < 0 and (chosen or found):
                break
            chosen.append(one)
        if chosen:
            found.append(made_of(paragraph, chosen))
        if left < 0:
            break
    return found


def cut_end(paragraph: Tag, most: int) -> list[Tag]:
    """Return the last whole sentences of a paragraph within so many words."""
    chosen, left = [], most
    for one in reversed(sentences(paragraph)):
        left -= len(text_of(one).split())
        if left < 0:
            break
        chosen.insert(0, one)
    return [made_of(paragraph, chosen)] if chosen else []


def up_to_citation(paragraph: Tag, most: int) -> Tag:
    """Return a paragraph without its first sentences, if it cites after so many words."""
    left = sentences(paragraph)

    def words_until_cited() -> int:
        words = 0
        for parts in left:
            words += len(text_of(parts).split())
            if any(isinstance(one, Tag) and cites(one) for one in parts):
                break
        return words

    while len(left) > 1 and words_until_cited() > most:
        left = left[1:]
    return made_of(paragraph, left)


def cites(tag: Tag) -> bool:
    return "bibtex-citation" in tag.get("class", []) or bool(tag.select(CITED))


def classed(tag: Tag, name: str) -> Tag:
    found = copy.copy(tag)
    found["class"] = name.split()
    return found


def as_paragraph(item: Tag) -> Tag:
    """Return the paragraph in an item of a list, or the item as one."""
    return item.find("p") or made_of(item, sentences(item))
