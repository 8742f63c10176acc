"""Hearing somebody before a decision (Awb 4:7 to 4:12)."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from openfisca_participatie.zaak.waarden import Datum, Deel, Keuze, Toelichting, fout, veld, verplicht

BESLUITEN = (  # keys of letters that somebody may have to be heard for
    "afwijzing",
    "wijziging",
    "opschorting",
    "beeindiging",
    "terugvordering",
    "maatregel",
    "heroverweging",
    "boete",
    "waarschuwing",
    "taaleis",
    "ontheffing",
    "betalingsregeling",
    "bijzondere-bijstand",
    "inkomenstoeslag",
    "studietoeslag",
    "beslissing-op-bezwaar",
)
WIJZEN = ("gesprek", "telefoon", "brief", "e-mail")
GRONDEN = {  # why somebody need not be heard: as written in the file -> Awb
    "de gegevens wijken niet af van die van de aanvrager": "artikel 4:7 lid 1 onderdeel b",
    "de gegevens komen van de belanghebbende zelf": "artikel 4:8 lid 1 onderdeel b",
    "gegevens die verplicht zijn niet verstrekt": "artikel 4:8 lid 2",
    "spoed": "artikel 4:11 onderdeel a",
    "eerder gehoord en niets nieuws": "artikel 4:11 onderdeel b",
    "het doel vereist dat het vooraf niet bekend is": "artikel 4:11 onderdeel c",
    "financieel besluit dat in bezwaar geheel te herstellen is": "artikel 4:12 lid 1",
}


class Gehoord(Deel):
    """Of en hoe iemand vooraf zijn kant van het verhaal gaf over een besluit, of waarom dat niet hoefde."""

    over: Annotated[str, Keuze(BESLUITEN)] = verplicht("over", "Over welk besluit: de soort van de brief, zoals terugvordering.")
    op: Datum | None = veld("op", "De dag waarop iemand zijn kant van het verhaal gaf, of de laatste dag waarop dat kon.")
    hoe: Annotated[str, Keuze(WIJZEN)] | None = veld("hoe", "Hoe dat ging.")
    zei: Toelichting | None = veld("zei", "Wat er is gezegd of geschreven, in gewone woorden.", "er kwam geen reactie")
    reactie: Toelichting | None = veld("reactie", "Wat het college daarvan vindt.")
    niet_omdat: Annotated[str, Keuze(GRONDEN)] | None = veld("niet omdat", "De grond waarop niet vooraf is gehoord (Awb 4:11, 4:12).")
    reden: Toelichting | None = veld("reden", "Waarom die grond hier opgaat.")

    @model_validator(mode="after")
    def een_van_beide(self) -> Self:
        """Either heard, with day and manner, or not, with ground and reason; what was said asks for an answer."""
        if self.niet_omdat is not None:
            if self.op is not None or self.hoe is not None or self.zei is not None:
                raise fout("iemand is gehoord of niet, niet allebei", '"op" en "hoe", of "niet omdat" en "reden"')
            if not (self.reden or "").strip():
                raise fout("zonder reden geldt deze grond niet", "reden: waarom deze grond hier opgaat")
            return self
        if self.op is None or self.hoe is None:
            raise fout("er staat niet wanneer en hoe iemand is gehoord", '"op" en "hoe", of "niet omdat" en "reden"')
        if (self.zei or "").strip() and not (self.reactie or "").strip():
            raise fout("er staat niet wat het college vindt van wat er is gezegd", "reactie: wat het college daarvan vindt")
        return self

    @property
    def artikel(self) -> str:
        """The ground for not hearing in the Awb, empty when somebody was heard."""
        return GRONDEN.get(self.niet_omdat or "", "")
