"""The errors of this package."""

import re

_VRAAG = re.compile(r"\bdossier\b|\bNog nodig\b|\bEerst horen\b|\bin de zaak de reden\b")


def vraagt_iets(reden: str) -> bool:
    """Whether a reason why a letter may not be made asks for something to record, so that the letter can come later."""
    return _VRAAG.search(reden) is not None


class BriefFout(Exception):
    """A letter that cannot be made; the text is a Dutch sentence that says why and, where it can, which letter fits."""

    @property
    def nodig(self) -> bool:
        """Whether something must be recorded first: the command then ends as for an outcome that is *nodig*."""
        return vraagt_iets(str(self))


class SjabloonFout(BriefFout):
    """A template that is not right; the text names its file and line."""
