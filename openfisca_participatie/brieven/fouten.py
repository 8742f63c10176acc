"""The one error of this package."""


class BriefFout(Exception):
    """A letter that cannot be made; the text is a Dutch sentence that says why and, where it can, which letter fits."""
