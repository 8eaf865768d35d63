"""What a form says when another workstation was faster."""

from PySide6.QtCore import QObject

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.services.newer_versions import Newer
from jobswap_desktop.services.wording import problem_text


class NewerSentences(QObject):
    """Who has changed what, what became of what was typed, and what saving would do now."""

    def all(self, found: Newer, problem: Problem, names: str) -> str:
        """Return the sentences about `found`; `names` are those who take part now, if others."""
        if found.is_gone:
            kept = self.tr("What you typed is kept. Save to enter the appointment anew.")
            return f"{problem_text(problem)} {kept}"
        who = problem.values.get("who", "")
        lines = list(found.lines)
        if names:
            lines.append(self.tr("Who: {names}").format(names=names))
        changed = self.tr("{who} has changed the appointment meanwhile. {changes}").format(
            who=who or self.tr("Somebody"), changes="; ".join(lines)
        )
        kept = self.tr("What you typed is kept. Save again to record it.")
        told = [f"{changed.removesuffix('.')}.", kept]
        if found.contested:
            both = self.tr("Saving replaces the other entry here: {fields}.")
            told.append(both.format(fields=", ".join(found.contested)))
        return "\n".join(told)
