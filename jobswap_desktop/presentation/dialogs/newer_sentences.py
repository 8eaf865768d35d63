"""What a form says when another workstation was faster."""

from typing import Any

from PySide6.QtCore import QObject

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.services.newer_versions import Newer
from jobswap_desktop.services.wording import problem_text


class NewerSentences(QObject):
    """Who has changed what, what became of what was typed, and what saving would do now."""

    def all(self, found: Newer[Any], problem: Problem, names: str = "") -> str:
        """Return the sentences about `found`; `names` are those who take part now, if others."""
        if found.is_gone:
            kept = self.tr("What you typed is kept. Save to enter it anew.")
            return f"{problem_text(problem)} {kept}"
        lines = list(found.lines)
        if names:
            lines.append(self.tr("Who: {names}").format(names=names))
        who = problem.values.get("who", "") or self.tr("Somebody")
        told = [self.tr("{who} has changed the entry meanwhile.").format(who=who)]
        if lines:
            told[0] += f" {'; '.join(lines).removesuffix('.')}."
        else:
            told.append(self.tr("What you left alone stands here as it is now."))
        told.append(self.tr("What you typed is kept. Save again to record it."))
        if found.contested:
            both = self.tr("Saving replaces the other entry here: {fields}.")
            told.append(both.format(fields=", ".join(found.contested)))
        return "\n".join(told)
