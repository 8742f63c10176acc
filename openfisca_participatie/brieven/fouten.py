"""The errors of this package."""


class BriefFout(Exception):
    """A letter that cannot be made; the text is a Dutch sentence that says why and, where it can, which letter fits."""


class SjabloonFout(BriefFout):
    """A template that is not right; the text names its file and line."""
