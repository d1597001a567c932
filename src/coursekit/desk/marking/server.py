"""Serve the pages on which answers in words are marked, on this machine only.

    python -m coursekit mark bias --marker ana

Whoever opens a page needs the token in the address that is printed. Every page works
without a script; `keys.js` presses its buttons.
"""

import argparse
import asyncio
import contextlib
import difflib
import hmac
import pathlib
import re
import secrets
import sys
import tempfile
import urllib.parse
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass

import tornado.httpserver
import tornado.netutil
import tornado.template
import tornado.web

from coursekit import palette
from coursekit.desk import files
from coursekit.desk.marking import share as shares
from coursekit.desk.marking.answers import CannotMark
from coursekit.desk.marking.desk import (
    AGAIN,
    EMPTY,
    MARKED,
    RANDOM,
    STUDENT,
    TO_READ,
    Answer,
    Desk,
    NotKept,
)
from coursekit.desk.marking.record import Changed, Locked

HERE = pathlib.Path(__file__).parent / "pages"
# Nothing of a page asks anyone else, and a script that somebody handed in never runs.
POLICY = (
    "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
LONGEST = 10_000  # letters of a comment
MOST_PAIRS = 1_000_000  # of words to compare: seconds beyond, while nobody is answered
CHANGED = (
    "Not saved: this mark was changed elsewhere in the meantime, as by the formgrader or "
    "a new submission. What stands now is below, and what you chose too. Save again to "
    "put yours in its place."
)
NOTHING = "No box is clicked, which makes 0 points. Save again to give 0."
STALE = (
    "This page needs the address that `make mark` printed when it was started the last "
    "time. If you have just written something, go back in your browser and copy it first."
)
KEYS = [
    ("j or →", "next answer"),
    ("k or ←", "previous answer"),
    ("u", "next unmarked"),
    ("1 to 9", "give a rubric item all its points, half of them, none"),
    ("c", "comment"),
    ("Esc", "leave the comment"),
    ("a, b, d to i", "put in the kept comment that has this letter"),
    ("Enter", "save and next; within the comment Ctrl and Enter"),
    ("?", "these keys"),
]
LETTERS = "abdefghi"  # of comments to use again: digits are the rubric's, c writes one

# How a marker wants to see the pages: kept in cookies.
LOOKS = {
    "names": ("shown", "hidden"),
    "order": (RANDOM, STUDENT),
    "keys": ("on", "off"),
}
KINDS = {"css": "text/css", "js": "text/javascript"}


@dataclass(frozen=True)
class Choice:
    """What somebody chose on a page: the points of each box, and a comment."""

    given: list[float]
    comment: str = ""


def same(one: str, token: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), token.encode())


def said(points: float | None) -> str:
    """Return points as the rubric writes them: `2½`."""
    if points is None:
        return "none"
    whole, rest = divmod(points, 1)
    if rest != 0.5:
        return f"{points:g}"
    return f"{whole:g}½" if whole else "½"


def difference(before: str, after: str) -> list[tuple[str, str]]:
    """Return what was `kept`, `removed` and `added` between two texts, in order.

    Long texts are not compared: all of the one is removed, all of the other added.
    """
    one, two = (re.findall(r"\s*\S+", text) for text in (before, after))
    if len(one) * len(two) > MOST_PAIRS:
        return [("removed", before), ("added", after)]
    found = []
    for kind, a, b, c, d in difflib.SequenceMatcher(
        None, one, two, False
    ).get_opcodes():
        if kind == "equal":
            found.append(("kept", "".join(one[a:b])))
            continue
        found += [("removed", "".join(one[a:b]))] if a < b else []
        found += [("added", "".join(two[c:d]))] if c < d else []
    return found


def twins(answer: Answer, answers: list[Answer]) -> list[tuple[int, float | None]]:
    """Return number and points of each other answer with the same words.

    Points are None if the marker has not given, or may not see, any.
    """
    words = answer.words.split()
    same_words = [
        one
        for one in answers
        if words and one.student != answer.student and one.words.split() == words
    ]
    return sorted(
        (
            one.number,
            one.last.points if one.last and one.role == "second" else one.mark.points,
        )
        for one in same_words
    )


class Page(tornado.web.RequestHandler):
    """What all pages have in common: who may see them, and what they are made with."""

    @property
    def desk(self) -> Desk:
        return self.application.settings["desk"]

    @property
    def key(self) -> str:
        return self.application.settings["cookie"]

    def set_default_headers(self):
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")

    def prepare(self):
        host = urllib.parse.urlsplit(f"//{self.request.host}").hostname
        if host not in ("127.0.0.1", "localhost"):  # a foreign name that leads here
            raise tornado.web.HTTPError(403)
        origin = self.request.headers.get("Origin")
        if self.request.method == "POST" and origin not in (
            None,
            f"http://{self.request.host}",
        ):  # a page at another port of this machine
            raise tornado.web.HTTPError(403)
        token = self.application.settings["token"]
        if same(self.get_query_argument("token", ""), token):
            # Not Strict: nor would it be sent when the file of `way_in` leads here.
            self.set_cookie(self.key, token, httponly=True, samesite="Lax")
            self.redirect(self.request.path)
        elif not same(self.get_cookie(self.key, ""), token):
            raise tornado.web.HTTPError(403)

    def setting(self, name: str, usual: str) -> str:
        return self.get_cookie(f"{self.key}-{name}", usual)

    def show(self, template: str, **values) -> None:
        shared = {
            "desk": self.desk,
            "said": said,
            "names": self.setting("names", "hidden") == "shown",
            "order": self.setting("order", RANDOM),
            "keys": self.setting("keys", "on"),
            "all_keys": KEYS,
            "note": self.application.settings["notes"].pop("", ""),
            "warning": "",
            "task": "",
            "progress": self.progress,
            "to_settle": self.to_settle,
            "TO_READ": TO_READ,
            "AGAIN": AGAIN,
            "MARKED": MARKED,
            "EMPTY": EMPTY,
        }
        self.render(template, **shared | values)

    def answers(self, task: str) -> list[Answer]:
        return self.desk.answers(task, self.setting("order", RANDOM))

    def progress(self, answers: list[Answer]) -> str:
        """Return how far the marker has got: `12 of 40 marked, 3 to be read again`."""
        own = [one for one in answers if one.role != "other" and one.state != EMPTY]
        done = sum(one.state == MARKED for one in own)
        again = sum(one.state == AGAIN for one in own)
        text = f"{done} of {len(own)} marked"
        return f"{text}, {again} to be read again" if again else text

    def to_settle(self, task: str) -> int:
        return sum(pair.to_settle for pair in self.desk.pairs(task))

    def write_error(self, status_code, **kwargs):
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, (CannotMark, Locked)):
            text = str(error)
        elif status_code == 403:
            text = STALE
        elif status_code == 404:
            text = "There is no such page. The list of answers is at the address above."
        else:
            text = "This could not be done; the terminal says more. Nothing was saved."
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.render("told.html", text=text, keys="off", desk=None, task="")

    def log_exception(self, typ, value, tb):
        if not isinstance(value, (CannotMark, Locked)):
            super().log_exception(typ, value, tb)


class Missing(Page):
    """Whatever is not there."""

    def prepare(self):
        super().prepare()
        if not self._finished:
            raise tornado.web.HTTPError(404)


class Tasks(Page):
    """The tasks in words: straight to the only one, if there is but one."""

    def get(self):
        names = list(self.desk.guides)
        if len(names) == 1:
            self.redirect(f"/{names[0]}/")
        else:
            self.show("tasks.html", lists={name: self.answers(name) for name in names})


class Look(Page):
    """Keeps how a marker wants to see the pages, in a cookie."""

    def post(self):
        for name, values in LOOKS.items():
            if (value := self.get_body_argument(name, "")) in values:
                self.set_cookie(f"{self.key}-{name}", value, samesite="Strict")
        back = self.get_body_argument("back", "/")
        self.redirect(back if re.fullmatch(r"/(\w+/)*\w*", back) else "/")


class OfTask(Page):
    """A page of one task, which is there."""

    def prepare(self):
        super().prepare()
        if self.path_args and self.path_args[0] not in self.desk.guides:
            raise tornado.web.HTTPError(404)

    def choice(self, items, name: str = "item") -> Choice:
        """Return what was chosen; raise HTTPError if that is no choice of the page's."""
        given = []
        for number, item in enumerate(items):
            try:
                points = float(self.get_body_argument(f"{name}-{number}"))
            except ValueError:
                raise tornado.web.HTTPError(400) from None
            if points not in item.steps:
                raise tornado.web.HTTPError(400)
            given.append(points)
        comment = self.get_body_argument("comment", "").replace("\r\n", "\n")
        return Choice(given, comment[:LONGEST])


class List(OfTask):
    """All answers to a task, and how far the marker has got."""

    def get(self, task):
        self.show("list.html", task=task, answers=self.answers(task))


class One(OfTask):
    """One answer: read it, click boxes, write a comment, save."""

    def get(self, task, code):
        answers = self.answers(task)
        self.page(task, answers, self.place(answers, code))

    def place(self, answers: list[Answer], code: str) -> int:
        for place, answer in enumerate(answers):
            if answer.code == code:
                return place
        raise tornado.web.HTTPError(404)

    def page(
        self, task, answers, place, choice=None, warning="", zero=False, writing=False
    ):
        answer = answers[place]
        drafts = self.application.settings["drafts"]
        draft = drafts.get((task, answer.code)) if choice is None else None
        before = answer.last if answer.state == AGAIN else None
        self.show(
            "answer.html",
            task=task,
            guide=self.desk.guides[task],
            answers=answers,
            answer=answer,
            choice=choice or draft or self.usual(task, answer),
            draft=draft,
            before=before,
            changes=difference(before.words, answer.words) if before else [],
            comments=self.desk.comments(task, len(LETTERS)),
            letters=LETTERS,
            twins=twins(answer, answers),
            warning=warning,
            zero=zero,
            writing=writing or self.get_body_argument("writing", "") == "yes",
        )

    def usual(self, task: str, answer: Answer) -> Choice:
        """Return what stands on the page before somebody chooses.

        The boxes of a mark are shown again as long as they are of the same words.
        """
        items, last = self.desk.guides[task].items, answer.last
        boxes = [[item.text, item.points] for item in items]
        same_words = last and last.words == answer.words and answer.kept
        if same_words and [row[:2] for row in last.given] == boxes:
            return Choice(last.values, last.comment)
        comment = answer.mark.comment or "" if answer.state == MARKED else ""
        return Choice([0.0] * len(items), comment)

    def post(self, task, code):
        answers = self.answers(task)
        place = self.place(answers, code)
        answer, choice = answers[place], self.choice(self.desk.guides[task].items)
        drafts = self.application.settings["drafts"]
        go = self.get_body_argument("go", "save")
        if go.startswith("use-"):
            known = {
                f"use-{n}": one
                for n, one in enumerate(self.desk.comments(task, len(LETTERS)))
            }
            again = known.get(go, "")
            choice = Choice(choice.given, f"{choice.comment}\n{again}".strip())
            return self.page(task, answers, place, choice, writing=True)
        if go != "save":
            if choice == self.usual(task, answer):
                drafts.pop((task, code), None)
            else:
                drafts[task, code] = choice
            return self.redirect(self.way(task, answers, place, go))
        if answer.seen != self.get_body_argument("seen", ""):
            return self.page(task, answers, place, choice, CHANGED)
        if not any(choice.given) and not self.get_body_argument("zero", ""):
            return self.page(task, answers, place, choice, NOTHING, zero=True)
        try:
            self.desk.save(task, answer, choice.given, choice.comment)
        except Changed:
            answers = self.answers(task)
            place = self.place(answers, code)
            return self.page(task, answers, place, choice, CHANGED)
        except (Locked, NotKept) as error:
            return self.page(task, answers, place, choice, str(error), zero=True)
        drafts.pop((task, code), None)
        worth = said(self.desk.guides[task].points)
        self.application.settings["notes"][""] = (
            f"Saved: answer {answer.number}, {said(sum(choice.given))} of {worth}."
        )
        return self.redirect(self.way(task, answers, place, "save"))

    def way(self, task: str, answers: list[Answer], place: int, go: str) -> str:
        """Return where a button leads: to an answer, or to the list of all.

        Saving leads to the next of the marker's own answers and, after the last of them,
        to the first that is left over; when none is, to the list.
        """
        own = [n for n, one in enumerate(answers) if one.role != "other"]
        unread = [n for n in own if answers[n].state in (TO_READ, AGAIN) and n != place]
        first = next((n for n in unread if n > place), next(iter(unread), None))
        beyond = [n for n in own if n > place and answers[n].state != EMPTY]
        step = {
            "next": place + 1,
            "previous": place - 1,
            "unmarked": first,
            "save": first if not (unread and beyond) else beyond[0],
        }.get(go)
        if step is None or not 0 <= step < len(answers):
            return f"/{task}/"
        return f"/{task}/{answers[step].code}"


class Settle(OfTask):
    """Answers on which two markers differ: both marks side by side, and one final."""

    def get(self, task):
        self.page(task)

    def page(self, task, open="", choice=None, warning=""):
        by_name = {one.student: one for one in self.answers(task)}
        pairs = [pair for pair in self.desk.pairs(task) if pair.to_settle]
        pairs.sort(key=lambda pair: -pair.apart)
        self.show(
            "settle.html",
            task=task,
            guide=self.desk.guides[task],
            pairs=[(pair, by_name[pair.student]) for pair in pairs],
            open=open,
            choice=choice,
            warning=warning,
        )

    def post(self, task):
        code = self.get_body_argument("code", "")
        choice = self.choice(self.desk.guides[task].items)
        try:
            _, answer = self.desk.settling(task, code)
        except LookupError:
            return self.page(
                task, warning="Not saved: this was settled in the meantime."
            )
        try:
            if answer.seen != self.get_body_argument("seen", ""):
                raise Changed
            self.desk.save(task, answer, choice.given, choice.comment, final=True)
        except Changed:
            return self.page(task, code, choice, CHANGED)
        except (Locked, NotKept) as error:
            return self.page(task, code, choice, str(error))
        self.application.settings["notes"][""] = (
            f"Settled: answer {answer.number}, {said(sum(choice.given))} points."
        )
        return self.redirect(f"/{task}/settle")


class Colours(Page):
    def get(self):
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.write(palette.stylesheet())


class File(Page):
    """A file of the pages'."""

    def get(self, name):
        kind = KINDS[name.rpartition(".")[2]]
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.write((HERE / name).read_bytes())


def application(desk: Desk, token: str, port: int) -> tornado.web.Application:
    task, code = r"/(\w+)", r"/([0-9a-f]{12})"
    return tornado.web.Application(
        [
            (r"/", Tasks),
            (r"/look", Look),
            (r"/colours\.css", Colours),
            (r"/(marking\.css|keys\.js)", File),
            (rf"{task}/", List),
            (rf"{task}/settle", Settle),
            (rf"{task}{code}", One),
        ],
        default_handler_class=Missing,
        template_loader=tornado.template.Loader(str(HERE)),
        xsrf_cookies=True,
        xsrf_cookie_name=f"marking-{port}-xsrf",
        xsrf_cookie_kwargs={"samesite": "Strict"},
        desk=desk,
        token=token,
        cookie=f"marking-{port}",  # cookies of one machine know no ports
        notes={},  # what the next page says of the last
        drafts={},  # what was chosen and not saved, by task and answer
        log_function=lambda handler: None,
    )


async def serve(desk: Desk, port: int, browser: bool) -> None:
    sockets = tornado.netutil.bind_sockets(port, "127.0.0.1")
    port, token = sockets[0].getsockname()[1], secrets.token_urlsafe()
    server = tornado.httpserver.HTTPServer(application(desk, token, port))
    server.add_sockets(sockets)
    address = f"http://127.0.0.1:{port}/?token={token}"
    print(f"{desk.marker} marks {desk.assignment} at {address}", flush=True)
    print("The address is for you alone. End with Ctrl-C; what is saved is kept.")
    with contextlib.ExitStack() as kept:
        if browser:
            webbrowser.open(kept.enter_context(way_in(address)))
        await asyncio.Event().wait()


@contextlib.contextmanager
def way_in(address: str) -> Iterator[str]:
    """Give the address of a page that leads to `address`, for this user alone.

    Everyone on the machine can read the command line of a browser, and with the token in
    it they could mark.
    """
    with tempfile.TemporaryDirectory(prefix="marking-") as folder:  # of mode 0700
        page = pathlib.Path(folder) / "open.html"
        page.write_text(
            '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Marking</title>'
            f'<meta http-equiv="refresh" content="0; url={address}">'
            f'<p><a href="{address}">Go on to the answers</a></p></html>',
            encoding="utf-8",
        )
        yield page.as_uri()


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit mark", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--task", default="", help="one task in words (default: all)")
    parser.add_argument("--marker", default="", help="who marks, such as ana")
    parser.add_argument("--db", default="", help="address of the gradebook's database")
    parser.add_argument("--port", type=int, default=0, help="default: any that is free")
    parser.add_argument("--no-browser", action="store_true", help="open no browser")
    options = parser.parse_args(arguments)
    desk = Desk(options.assignment, options.marker, options.db, options.task)
    shares.known(desk.root, desk.assignment, options.marker)
    for task in desk.guides:
        desk.answers(task)  # so that a fault is told here, and not on a page
    if warning := files.open_to_others(desk.root):
        print(warning, file=sys.stderr)
    try:
        asyncio.run(serve(desk, options.port, not options.no_browser))
    except OSError as error:
        raise CannotMark(
            f"Port {options.port} cannot be used ({error}). Leave --port out to take any."
        ) from None


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except (CannotMark, Locked) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        print("\nEnded. What was saved is kept.")
