"""Tell learners what a class would ask of them, and what it is to go alone.

`{inclass} weeks` names the modules of a plan of the instructor's book, what it leaves out
and the minutes between two meetings; `{alone}` what two modules take in six weeks.
"""

from sphinx.util.docutils import SphinxDirective

from coursekit.book import meetings, plans
from coursekit.book.rooms import course_of, link
from coursekit.course import Module

ALONE, WEEKS = 2, 6


def named(modules: list[Module]) -> str:
    return " · ".join(f"[]({link(module)})" for module in modules)


class InClass(SphinxDirective):
    """`{inclass} weeks` or `{inclass} semester`: a list of three lines."""

    required_arguments = 1

    def run(self):
        course, kind = course_of(self.env), self.arguments[0]
        sheet = course.path("teaching notes", "plans")
        if kind not in ("weeks", "semester"):
            raise self.error(f"There is no plan {kind}. Choose of weeks, semester.")
        if not sheet.is_file():
            where = sheet.relative_to(course.root)
            raise self.error(f"There is no plan {kind} in {where}; write one there.")
        self.env.note_dependency(str(sheet))
        try:
            slugs = plans.modules_in_book(course, kind)
            found = plans.meetings_of(course, kind, slugs)
        except plans.NoPlan as error:
            raise self.error(str(error)) from error
        taken = [one.module for one in found if one.module]
        rest = plans.left_out(taken, course.modules())
        lines = [f"- Its modules, a meeting for each: {named(taken)}"]
        if rest:
            lines.append(f"- It leaves out: {named(rest)}")
        home = meetings.at_home(found)
        lines.append(
            f"- Meetings: {len(found)}, of {meetings.MEETING} minutes, the first "
            f"{meetings.FIRST_CLASS} longer. Between two of them "
            f"{min(home[1:-1])} to {max(home[1:-1])} minutes at home. "
            f"{plans.summed(found)}"
        )
        return self.parse_text_to_nodes("\n".join(lines))


class Alone(SphinxDirective):
    """`{alone}`: a sentence on the minutes of two modules in six weeks."""

    def run(self):
        times = [m.time for m in course_of(self.env).modules() if m.kind == "module"]
        if len(times) < ALONE:
            raise self.error("There are not two modules to choose.")
        least, most = (sum(sorted(times)[:ALONE]), sum(sorted(times)[-ALONE:]))
        each = round(ALONE * sum(times) / len(times) / WEEKS)
        span = f"{least} to {most}" if least < most else least
        text = f"Two modules take {span} minutes in all, about {each} a week."
        return self.parse_text_to_nodes(text)


def setup(app):
    app.add_directive("inclass", InClass)
    app.add_directive("alone", Alone)
    return {"parallel_read_safe": True}
