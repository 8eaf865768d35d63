"""What a form says when another workstation was faster."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.services.newer_versions import Newer
from jobswap_desktop.services.wording import problem_text, weekday_text


class NewerSentences(QObject):
    """Who has changed what, what became of what was typed, and what saving would do now."""

    def all(self, found: Newer, problem: Problem, names: str = "") -> str:
        """Return the sentences about `found`; `names` are those who take part now, if others."""
        if found.is_gone:
            kept = self.tr("What you typed is kept. Save to enter it anew.")
            return f"{problem_text(problem)} {kept}"
        lines = list(found.lines)
        if names:
            lines.append(self.tr("Who: {names}").format(names=names))
        who = self._who(problem)
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

    def of_series(self, found: Sequence[Newer], problem: Problem) -> str:
        """Return the sentences about other appointments of a series that were changed."""
        changed = self.tr("{who} has changed other appointments of the series meanwhile.")
        told = [changed.format(who=self._who(problem))]
        told += [
            f"{weekday_text(item.base.day)}: {'; '.join(item.lines) or item.base.title}"
            for item in found
        ]
        told.append(self.tr("What you typed is kept. Save again to record it."))
        fields = dict.fromkeys(word for item in found for word in item.contested)
        if fields:
            both = self.tr("Saving replaces the other entry here: {fields}.")
            told.append(both.format(fields=", ".join(fields)))
        return "\n".join(told)

    def _who(self, problem: Problem) -> str:
        return problem.values.get("who", "") or self.tr("Somebody")
