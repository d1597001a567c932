"""What a check found: what to mend, to look at again, is in order, was not checked."""

import dataclasses

TITLE = "# What was handed in"
MOST = 60  # lines of each kind


@dataclasses.dataclass
class Report:
    """What was found: what to mend, what to look at again, what was not checked."""

    of: str
    mend: list[str] = dataclasses.field(default_factory=list)
    look: list[str] = dataclasses.field(default_factory=list)
    fine: list[str] = dataclasses.field(default_factory=list)
    unchecked: list[str] = dataclasses.field(default_factory=list)

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
            else "The form is in order. What it is worth, the rubric says."
        )
        return "\n\n".join([*said, end]) + "\n"
