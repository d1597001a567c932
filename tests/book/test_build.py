"""The built book: nothing lost, nothing leaked, nothing fetched, no warning let through."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from urllib.parse import unquote

import nbformat
import pytest
import yaml
from bs4 import BeautifulSoup

from coursekit.book.percent import together
from coursekit.exercise.bundle import JUDGING, OBSERVING, bundle
from coursekit.exercise.model import Exercise
from coursekit.exercise.proof import answer_names
from coursekit.exercise.starter import make_starter
from tests import CHAPTER, COURSE, EXERCISE, FIRST, NOTEBOOK, ROOT

JUPYTER_BOOK = pathlib.Path(sys.executable).with_name("jupyter-book")
BOOK_FILES = [
    "_config.yml", "_toc.yml", "chapters", "data", "exercises", "index.md",
    "notebooks", "references.bib", "requirements.txt",
]  # fmt: skip


NBVAL = [sys.executable, "-m", "pytest", "--nbval", "-p", "no:cacheprovider"]


def run(command, folder):
    """Run a command that may fail; return what came of it."""
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )


def lost_pages(book):
    return [page for page in COURSE.pages() if not (book / f"{page}.html").is_file()]


def nameless_rows(book):
    """Return each page that has a table with rows whose first cell names nothing.

    An empty cell is the corner of a head (`book/tables.py`).
    """
    row = re.compile(r'<tr class="row-(odd|even)"><td(?!></td>)')
    return [p for p in book.rglob("*.html") if row.search(p.read_text("utf-8"))]


class Fetched(HTMLParser):
    """Collects what a browser fetches by itself: all addresses except links to follow."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "link" and attrs.get("rel") in (
            "canonical",
            "next",
            "prev",
            "search",
        ):
            return
        names = ("src",) if tag == "a" else ("src", "href", "srcset", "data", "poster")
        self.addresses += [attrs[name] for name in names if attrs.get(name)]


def third_parties(book):
    found = []
    for path in book.rglob("*.html"):
        parser = Fetched()
        parser.feed(path.read_text(encoding="utf-8"))
        away = [a for a in parser.addresses if re.match(r"(https?:)?//", a)]
        found += [f"{path.relative_to(book)}: {address}" for address in away]
    return found


def dead_links(book):
    """Return every link of a page to a file of the book that is not there."""
    found = []
    for path in book.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        for address in set(re.findall(r'<a[^>]* href="([^"#?]+)', text)):
            target = path.parent / unquote(address)
            absolute = re.match(r"[a-z]+:", address) or path.name == "404.html"
            if not absolute and not target.exists():
                found.append(f"{path.relative_to(book)}: {address}")
    return found


def leaks(book):
    """Say of every file of the book what it holds that a learner must not have."""
    owners = dict.fromkeys(("BEGIN SOLUTION", "says_the_same_as"), "a source")
    for folder in COURSE.exercises():
        for name in answer_names(Exercise(folder)):
            owners[name] = f"exercises/{folder.name}/answers"
    for name in re.findall(r"\w+", bundle((*OBSERVING, *JUDGING))):
        owners.pop(name, None)  # the engine has words of its own
    found = []
    for path in sorted(book.rglob("*")):
        if path.suffix in (".html", ".ipynb", ".txt", ".js", ".md", ".py", ".json"):
            text = path.read_text(encoding="utf-8", errors="replace")
            words = {"BEGIN SOLUTION"} if "BEGIN SOLUTION" in text else set()
            words |= set(re.findall(r"\w+_\w+", text))
            words |= set(re.findall(r"\bdef (\w+)", text))  # one word may be chance
            found += [
                f"{path.relative_to(book)}: {name}, which stands in {owners[name]}; "
                "rename one of the two, if it is there by chance"
                for name in sorted(owners.keys() & words)
            ]
    return found


def breaking_percents(book):
    """Return every "5 %" of a chapter that a line may break in two."""
    found = []
    for path in (book / "chapters").glob("*.html"):
        page = re.sub("(?s)<script.*?</script>", "", path.read_text("utf-8"))
        found += re.findall(r".*\d %.*", re.sub("<[^>]*>", "", page))
    return found


def hyphens(book):
    """Return every negative number of a chapter's prose that has no minus sign."""
    found = []
    for path in (book / "chapters").glob("*.html"):
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser").select_one(
            "article"
        )
        for code in soup.select("pre, code, script, style, svg, math"):
            code.decompose()
        found += re.findall(r"(?<=[\s(])-\d[\d.]*", soup.get_text())
    return found


def test_no_page_is_lost(book):
    assert lost_pages(book) == []


def test_no_page_names_a_third_party(book):
    assert third_parties(book) == []


def test_no_link_is_dead(book):
    assert dead_links(book) == []


def test_nothing_is_leaked(book):
    assert leaks(book) == []
    assert not (book / "_sources").exists()


def test_downloads_are_the_notebook_and_the_starter(book):
    for folder in COURSE.exercises():
        name = folder.name
        download = book / "exercises" / name / f"{name}.ipynb"
        made = nbformat.writes(make_starter(folder))
        assert json.loads(download.read_text("utf-8")) == json.loads(made)
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        theirs = nbformat.read(book / "notebooks" / path.name, as_version=4)
        ours = nbformat.read(path, as_version=4)
        shown = [
            cell
            for cell in ours.cells
            if "remove-cell" not in cell.metadata.get("tags", [])
        ]
        assert theirs.cells[-1] == shown[-1]


READS_A_TABLE = next(
    path.name
    for path in sorted((ROOT / "notebooks").glob("*.ipynb"))
    if "../data/" in path.read_text(encoding="utf-8")
)


def test_downloaded_notebook_runs_alone(book, tmp_path):
    """It reads a table of ours, and gives what it says without the folder `data`."""
    shutil.copy(book / "notebooks" / READS_A_TABLE, tmp_path)
    result = run([*NBVAL, READS_A_TABLE], tmp_path)
    assert result.returncode == 0, result.stdout


def test_notebook_without_its_table_is_caught(tmp_path):
    shutil.copy(ROOT / "notebooks" / READS_A_TABLE, tmp_path)
    assert "FileNotFoundError" in run([*NBVAL, READS_A_TABLE], tmp_path).stdout


def test_no_page_shows_the_cases(book):
    """They would fill the page and the search with what nobody needs to read."""
    for folder in COURSE.exercises():
        page = book / "exercises" / folder.name / f"{folder.name}.html"
        assert "The checks. Run this cell first" not in page.read_text("utf-8")
    assert "moduletype" not in (book / "searchindex.js").read_text("utf-8")


def test_no_page_promises(book):
    for path in book.rglob("*.html"):
        assert "coming soon" not in path.read_text(encoding="utf-8").lower(), path


def test_no_line_breaks_between_a_number_and_its_percent(book):
    assert breaking_percents(book) == []


def test_negative_number_has_a_minus_sign(book):
    assert hyphens(book) == []
    assert together("from -0.6 to 3-4 (-2 %)") == "from −0.6 to 3-4 (−2\xa0%)"


def test_every_row_of_a_table_has_a_name(book):
    assert nameless_rows(book) == []


def test_nothing_is_executed():
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    assert config["execute"]["execute_notebooks"] == "off"


# ---- broken on purpose


@pytest.fixture
def copy(book, tmp_path):
    """A copy of the built pages, to be broken."""
    no_programs = shutil.ignore_patterns("*.js", "*.wasm", "*.woff*", "*.zip")
    return shutil.copytree(book, tmp_path / "html", ignore=no_programs)


def test_lost_page_is_caught(copy):
    (copy / NOTEBOOK).unlink()
    assert lost_pages(copy) == [NOTEBOOK.removesuffix(".html")]


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="https://cdn.example.org/x.js"></script>',
        '<link rel="stylesheet" href="//fonts.example.org/x.css">',
        '<img src="http://example.org/x.png" alt="">',
    ],
)
def test_third_party_is_caught(copy, tag):
    page = copy / "index.html"
    page.write_text(
        page.read_text("utf-8").replace("</body>", f"{tag}</body>"), "utf-8"
    )
    assert len(third_parties(copy)) == 1


def test_dead_link_is_caught(copy):
    (copy / "notebooks" / f"{FIRST.slug}.ipynb").unlink()
    assert dead_links(copy) == [f"{NOTEBOOK}: {FIRST.slug}.ipynb"]


def test_breaking_percent_is_caught(copy):
    page = copy / "chapters" / "start.html"
    page.write_text(page.read_text("utf-8").replace("</main>", "5 %</main>"), "utf-8")
    assert len(breaking_percents(copy)) == 1


def test_hyphen_for_a_minus_is_caught(copy):
    with (copy / CHAPTER).open("r+", encoding="utf-8") as file:
        text = file.read().replace(
            "</article>", "<p>It is -0.6 points.</p></article>", 1
        )
        file.seek(0)
        file.write(text)
    assert hyphens(copy) == ["-0.6"]


def test_nameless_row_is_caught(copy):
    page = copy / CHAPTER
    text = page.read_text("utf-8").replace('<th class="stub"', "<td")
    page.write_text(text, "utf-8")
    assert nameless_rows(copy) == [page]


def test_leak_is_caught(copy):
    source = Exercise(COURSE.exercise(FIRST.slug))
    task = next(task for task in source.tasks.values() if task.kind == "build")
    answers = source.folder / "answers" / f"{task.name}.py"
    shutil.copy(answers, copy / "answers.txt")
    shutil.copy(source.path, copy / "source.ipynb")
    found = "\n".join(leaks(copy))
    assert f"answers.txt: {task.written.mistakes[0].function.__name__}" in found
    assert "source.ipynb: BEGIN SOLUTION" in found


FEW = ("chapters/start", f"chapters/{FIRST.slug}")


def copy_sources(folder):
    """Copy what a book is made of, with few pages in its contents: a build is quick."""
    for name in BOOK_FILES:
        copy_one = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy_one(ROOT / name, folder / name)
    static = "src/coursekit/book/static"  # where the logo lies
    shutil.copytree(ROOT / static, folder / static)
    contents = COURSE.contents()
    for part in contents["parts"]:
        part["chapters"] = [page for page in part["chapters"] if page["file"] in FEW]
    contents["parts"] = [part for part in contents["parts"] if part["chapters"]]
    (folder / "_toc.yml").write_text(yaml.safe_dump(contents), encoding="utf-8")


SOURCE = f"notebooks/{FIRST.slug}.ipynb"
FAULTS = [
    *("nowhere.md", "nobody1900", "no_such_number", "no-such-cell"),
    *("nosuchmacro", "Unexpected end of input"),
]


def test_warnings_stop_the_build(tmp_path):
    """One broken copy with a fault of each kind; the build names all and fails."""
    copy_sources(tmp_path)
    with (tmp_path / "chapters" / "start.md").open("a", encoding="utf-8") as file:
        file.write(
            "\n[dead](nowhere.md)\n\n{cite}`nobody1900`\n\n"
            f"{{glue:text}}`../{SOURCE}::no_such_number:.1f`\n\n"
            f"```{{chart}} ../{SOURCE}#no-such-cell\n```\n\n"
            "$\\nosuchmacro$ and $\\frac{1$\n"
        )
    path = tmp_path / SOURCE
    path.write_text(
        path.read_text("utf-8").replace('"description"', '"nothing"'), "utf-8"
    )
    command = [JUPYTER_BOOK, "build", "-W", "--keep-going", "."]
    build = run(command, tmp_path)
    assert build.returncode != 0
    for fault in FAULTS:
        assert fault in build.stderr, fault
    assert "A chart has no description=" in build.stderr


# ---- built again, as someone who writes does


def published(folder):
    """Return the pages and their style, by path."""
    book = folder / "_build" / "html"
    files = [*book.rglob("*.html"), book / "_static" / "style.css"]
    return {path: path.read_bytes() for path in files}


@pytest.mark.weekly
def test_building_again_changes_what_was_changed(tmp_path):
    copy_sources(tmp_path)
    command = [JUPYTER_BOOK, "build", "."]
    assert run(command, tmp_path).returncode == 0
    first = published(tmp_path)
    assert run(command, tmp_path).returncode == 0
    assert published(tmp_path) == first
    start = tmp_path / "chapters" / "start.md"
    start.write_text(start.read_text("utf-8").replace("browser", "window", 1), "utf-8")
    assert run(command, tmp_path).returncode == 0
    then = published(tmp_path)
    changed = [path.name for path in then if then[path] != first.get(path)]
    assert changed == ["start.html"]


# ---- notebooks that no longer give what they say


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (": right on all", ": right on almost all", "mismatch"),
        ('check(\\"', 'raise ValueError(\\"', "ValueError"),
    ],
    ids=["drifted output", "raising cell"],
)
def test_nbval_catches(tmp_path, old, new, said):
    shutil.copytree(ROOT / "exercises", tmp_path / "exercises")
    path = tmp_path / EXERCISE.replace(".html", ".ipynb")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    result = run([*NBVAL, path], tmp_path)
    assert result.returncode == 1
    assert said in result.stdout
