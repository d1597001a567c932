"""The test of ideas leaves the book whole: for Canvas, for Moodle and on paper."""

import pathlib
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree as xml

import pypdf
import pytest
import xmlschema
from bs4 import BeautifulSoup

from coursekit.book import moodle, qti, questions
from coursekit.course import Course
from coursekit.ideas import read_parts
from coursekit.web.browser import find_chromium
from tests import COURSE
from tests.ideas import make_course

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\xa0": " "})


@pytest.fixture(scope="module", params=["a small course", "this course"])
def parts(request, tmp_path_factory):
    if request.param == "this course":
        return read_parts(COURSE)
    return read_parts(Course(make_course(tmp_path_factory.mktemp("ideas"))))


@pytest.fixture(scope="module")
def canvas(parts, tmp_path_factory):
    """The quizzes for Canvas: the texts of the files in each, by its name."""
    found = {}
    for path in qti.write("A test", parts, tmp_path_factory.mktemp("qti")):
        with zipfile.ZipFile(path) as archive:
            found[path.stem] = {
                pathlib.PurePosixPath(name).name: archive.read(name).decode()
                for name in archive.namelist()
            }
    return found


def quiz_in(files):
    (name,) = (name for name in files if name.startswith("text2qti_assessment_"))
    return files[name]


def said(markup):
    """Return the words of a piece of HTML, and the formulas in it."""
    page = BeautifulSoup(markup, "html.parser")
    for formula in page.select("img.equation_image"):
        formula.replace_with(f"\\({formula['data-equation-content']}\\)")
    text = page.get_text(" ").translate(TYPOGRAPHY).replace("…", "...")
    return re.sub(r"\W", "", text)  # an ellipsis, and spaces around signs, may differ


def expected(parts):
    """Return (question, [(option, reason, right)]) for each, as words."""
    return {
        question.id: (
            said(moodle.MARKDOWN.render(question.text)),
            [
                (
                    said(moodle.MARKDOWN.renderInline(one.text)),
                    said(moodle.MARKDOWN.renderInline(one.why)),
                    one.right,
                )
                for one in question.options
            ],
        )
        for part in parts
        for _, question in part.asked
    }


def read_from_moodle(bank):
    found = {}
    for question in bank.iter("question"):
        if question.get("type") != "multichoice":
            continue
        options = [
            (
                said(one.findtext("text")),
                said(one.findtext("feedback/text")),
                float(one.get("fraction")) == 100,
            )
            for one in question.iter("answer")
        ]
        name = question.findtext("name/text")
        found[name] = said(question.findtext("questiontext/text")), options
    return found


def read_from_canvas(text):
    """Return the questions of a quiz; a reason that is not there is ""."""
    whole = xml.fromstring(re.sub(r' xmlns="[^"]+"', "", text))
    found = {}
    for item in whole.iter("item"):
        reasons = {
            feedback.get("ident"): said(feedback.findtext(".//mattext"))
            for feedback in item.iter("itemfeedback")
        }
        told, points = {}, {}
        for condition in item.iter("respcondition"):
            option = condition.findtext(".//varequal")
            shown = condition.find("displayfeedback")
            if shown is not None:
                told[option] = reasons[shown.get("linkrefid")]
            if condition.findtext("setvar"):
                points[option] = float(condition.findtext("setvar"))
        options = [
            (
                said(label.findtext(".//mattext")),
                told.get(label.get("ident"), ""),
                points.get(label.get("ident")) == 100,
            )
            for label in item.iter("response_label")
        ]
        text = said(item.findtext("presentation/material/mattext"))
        found[item.get("title")] = text, options
    return found


def test_bank_for_moodle_has_every_text_and_one_right_option_each(parts, tmp_path):
    path = moodle.write("A test", parts, tmp_path)
    assert read_from_moodle(xml.parse(path)) == expected(parts)
    for _, options in read_from_moodle(xml.parse(path)).values():
        assert sum(right for *_, right in options) == 1


def test_bank_for_moodle_has_a_category_for_each_part(parts, tmp_path):
    path = moodle.write("A and/or B", parts, tmp_path)
    names = [one.text for one in xml.parse(path).iterfind(".//category/text")]
    assert names == [f"$course$/A and//or B/{part.caption}" for part in parts]


def test_quiz_after_has_every_text_and_one_right_option_each(parts, canvas):
    assert read_from_canvas(quiz_in(canvas["ideas-after"])) == expected(parts)


def test_quiz_before_has_no_reason_and_shows_no_result(parts, canvas):
    files = canvas["ideas-before"]
    without = {
        name: (text, [(option, "", right) for option, _, right in options])
        for name, (text, options) in expected(parts).items()
    }
    assert read_from_canvas(quiz_in(files)) == without
    assert "<hide_results>always</hide_results>" in files["assessment_meta.xml"]
    shown = canvas["ideas-after"]["assessment_meta.xml"]
    assert "<show_correct_answers>true</show_correct_answers>" in shown


def test_quiz_says_under_which_licence_it_is(canvas):
    for files in canvas.values():
        assert "CC BY 4.0" in files["imsmanifest.xml"]
        assert "Private" not in files["imsmanifest.xml"]


def test_questions_that_make_no_quiz_are_told(tmp_path):
    root = make_course(tmp_path)
    path = root / "exercises/tally/ideas.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("list may begin the text of tally", "list"), "utf-8")
    other = root / "exercises/count/ideas.yaml"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("list may begin the text of count", "list"), "utf-8")
    with pytest.raises(qti.NoQuiz, match="Duplicate question"):
        qti.quiz("A test", read_parts(Course(root)), with_reasons=True)


# ---- Schemas, and what breaks them


def faults(name, text):
    schema = xmlschema.XMLSchema(SCHEMAS / f"{name}.xsd")
    return [error.reason for error in schema.iter_errors(text)]


def bank(parts):
    return xml.tostring(moodle.bank("A test", parts).getroot(), encoding="unicode")


def test_exports_are_valid(parts, canvas):
    assert faults("moodle", bank(parts)) == []
    for files in canvas.values():
        assert faults("qti", quiz_in(files)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"<single>true", "<single>false"),
        (r"<idnumber>.*?</idnumber>", ""),
        (r"-idea-2</idnumber>", "-idea-1</idnumber>"),
        (r'<answer fraction="100"', '<answer fraction="all"'),
        (r"<feedback.*?</feedback>", ""),
        (r'type="multichoice"', 'type="multiple"'),
    ],
)
def test_schema_for_moodle_notices_a_fault(parts, old, new):
    broken = re.sub(old, new, bank(parts), count=1, flags=re.DOTALL)
    assert broken != bank(parts)
    assert faults("moodle", broken)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'rcardinality="Single"', 'rcardinality="Multiple"'),
        (r"<outcomes>.*?</outcomes>", ""),
        (r'(<varequal respident="response1">)', r"\1no"),
        (r'respident="response1"', 'respident="response2"'),
        (r'linkrefid="', 'linkrefid="no'),
        (r'(<item ident=)"[^"]*"(.*?<item ident=)"[^"]*"', r'\1"a"\2"a"'),
        (r">100</setvar>", ">all</setvar>"),
    ],
)
def test_schema_for_canvas_notices_a_fault(canvas, old, new):
    quiz = quiz_in(canvas["ideas-after"])
    broken = re.sub(old, new, quiz, count=1, flags=re.DOTALL)
    assert broken != quiz
    assert faults("qti", broken)


# ---- Paper, and the command


def test_paper_has_every_question_and_no_reason(parts):
    page = BeautifulSoup(questions.on_paper(parts), "html.parser")
    captions = [heading.get_text() for heading in page.select("h2")]
    assert captions == [part.caption for part in parts]
    shown = [
        [said(str(option)) for option in one.select("li span:last-child")]
        for one in page.select("section")
    ]
    wanted = expected(parts).values()
    assert shown == [[option for option, *_ in options] for _, options in wanted]
    text = said(str(page))
    for asked, options in wanted:
        assert asked in text
        assert not any(reason in text for _, reason, _ in options if len(reason) > 20)


def run(root, folder, **environment):
    return subprocess.run(
        [sys.executable, "-m", "coursekit", "questions", "--to", folder],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        **environment,
    )


def test_command_writes_all_of_it(tmp_path):
    root, folder = make_course(tmp_path / "course"), tmp_path / "made"
    done = run(root, folder)
    assert done.returncode == 0, done.stderr
    names = {path.name for path in folder.iterdir()}
    assert names == {
        *("ideas-before.zip", "ideas-after.zip", "ideas-moodle.xml"),
        *(["ideas.pdf"] if find_chromium() else []),
    }
    sheets = pypdf.PdfReader(folder / "ideas.pdf").pages
    text = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    assert "6." in text
    assert "says everybody here" in text
    assert "Count them" not in text


def test_command_says_what_is_wrong_and_writes_nothing(tmp_path):
    root, folder = make_course(tmp_path / "course"), tmp_path / "made"
    for path in root.glob("exercises/*/ideas.yaml"):
        path.write_text("- id: x\n", encoding="utf-8")
    done = run(root, folder)
    assert done.returncode == 1
    assert "exercises/count/ideas.yaml: question 1 needs the keys" in done.stderr
    for path in root.glob("exercises/*/ideas.yaml"):
        path.unlink()
    done = run(root, folder)
    assert done.returncode == 1
    assert "has questions in a file ideas.yaml" in done.stderr
    assert not folder.exists()
