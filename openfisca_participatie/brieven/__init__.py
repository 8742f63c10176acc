"""Letters: what a municipality sends, made from the outcome of a case.

``maak_brief`` gives a :class:`Brief`: blocks that print as plain text or as PDF. Importing this package imports neither
Jinja2 nor typst.
"""

from openfisca_participatie.brieven.afzender import Afzender, afzender_uit
from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Rij, Tabel
from openfisca_participatie.brieven.brief import Brief, Briefhoofd, maak_brief
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.soorten import SOORTEN, Soort, Vorm, bereid_voor, ook_mogelijk, passende_soorten, waarom_niet

__all__ = [
    "SOORTEN",
    "Afzender",
    "Alinea",
    "Blok",
    "Brief",
    "BriefFout",
    "Briefhoofd",
    "Kader",
    "Kop",
    "Lijst",
    "Ondertekening",
    "Rij",
    "Soort",
    "Tabel",
    "Vorm",
    "afzender_uit",
    "bereid_voor",
    "maak_brief",
    "ook_mogelijk",
    "passende_soorten",
    "waarom_niet",
]
