"""Persoon, Gezin en Woning: wie het recht heeft en wie een woning deelt."""

from openfisca_core.entities import build_entity

Persoon = build_entity(
    key="persoon",
    plural="personen",
    label="Persoon",
    doc="Een mens: belanghebbende, echtgenoot, kind of huisgenoot.",
    is_person=True,
)

Gezin = build_entity(
    key="gezin",
    plural="gezinnen",
    label="Gezin",
    doc="""Wie samen het recht op bijstand heeft (art. 4 en 11 lid 4): een alleenstaande, een alleenstaande ouder of gehuwden, met hun
    kinderen. Een volwassen huisgenoot is aanvrager van een gezin van zichzelf in dezelfde woning.""",
    roles=[
        {"key": "aanvrager", "label": "Aanvrager", "max": 1, "doc": "De belanghebbende."},
        {"key": "partner", "label": "Partner", "max": 1, "doc": "De echtgenoot, ook wie een gezamenlijke huishouding voert (art. 3)."},
        {"key": "kind", "plural": "kinderen", "label": "Kinderen", "doc": "Een kind van de aanvrager of de partner (art. 4)."},
    ],
)

Woning = build_entity(
    key="woning",
    plural="woningen",
    label="Woning",
    doc="Wie in dezelfde woning zijn hoofdverblijf heeft (art. 3 lid 3 en 6, art. 19a).",
    roles=[{"key": "bewoner", "plural": "bewoners", "label": "Bewoners", "doc": "Wie hier zijn hoofdverblijf heeft."}],
)

AANVRAGER, PARTNER, KIND = Gezin.AANVRAGER, Gezin.PARTNER, Gezin.KIND
entities = [Persoon, Gezin, Woning]
