"""Participatiewet as code: the law as an OpenFisca country package, with a command line, explanations and letters.

Importing this package does not import OpenFisca: ``participatie --help`` must be instant.
"""

from typing import Any

__all__ = ["CountryTaxBenefitSystem"]


def __getattr__(naam: str) -> Any:
    """Give ``CountryTaxBenefitSystem``, the name every OpenFisca tool expects, on first use (PEP 562)."""
    if naam == "CountryTaxBenefitSystem":
        from openfisca_participatie.stelsel import CountryTaxBenefitSystem

        return CountryTaxBenefitSystem
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
