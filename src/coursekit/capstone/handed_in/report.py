"""What a check found: what to mend, to look at again, is in order, was not checked."""

import dataclasses

TITLE = "# What was handed in"
MOST = 60  # lines of each kind
IN_ORDER = (
    "The form is in order: nothing is missing, and the numbers of audit table and model "
    "card come out of the table. Whether the verdicts are right it does not say."
)
RUBRIC = "What the work is worth, the rubric in the brief says."


@dataclasses.dataclass
class Report:
    """What was found: what to mend, what to look at again, what was not checked."""

    of: str
    mend: list[str] = dataclasses.field(default_factory=list)
    look: list[str] = dataclasses.field(default_factory=list)
    fine: list[str] = dataclasses.field(default_factory=list)
    unchecked: list[str] = dataclasses.field(default_factory=list)

    def remarked(self) -> str:
        """Return a sentence on what is to look at again, or ""."""
        count = len(self.look)
        things = "One thing stands" if count == 1 else f"{count} things stand"
        return f" {things} above to look at again." if count else ""

    def text(self) -> str:
        """Return it as plain text, which is Markdown too."""
        parts = {
            f"To mend ({len(self.mend)})": self.mend,
            f"To look at again ({len(self.look)})": self.look,
            "In order": self.fine,
            "Not checked": self.unchecked,
        }
        said = [TITLE, self.of]
        for head, lines in parts.items():
            if lines:
                listed = [f"- {line}" for line in lines[:MOST]]
                if lines[MOST:]:
                    listed.append(f"- and {len(lines) - MOST:,} more")
                said += [f"## {head}", "\n".join(listed)]
        things = "thing" if len(self.mend) == 1 else "things"
        end = (
            f"The form is not in order: {len(self.mend)} {things} to mend."
            if self.mend
            else f"{IN_ORDER}{self.remarked()} {RUBRIC}"
        )
        return "\n\n".join([*said, end]) + "\n"
