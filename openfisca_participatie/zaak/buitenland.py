"""Full days abroad (art. 13 lid 1 e)."""

from __future__ import annotations

from datetime import date, timedelta

from openfisca_participatie.zaak.mensen import VerblijfBuitenland

DAG = timedelta(days=1)


def dagen_buitenland(verblijven: list[VerblijfBuitenland], dag: date) -> tuple[int, int]:
    """Full days abroad up to and including a day: in its calendar year, and in the stay it lies in; nil when he is in the country.

    The days of departure and return are no full days.
    """
    nieuwjaar, aaneen = date(dag.year, 1, 1), 0
    dit_jaar: set[int] = set()
    for verblijf in verblijven:
        eerste = verblijf.vertrek + DAG
        laatste = min(dag, verblijf.terugkeer - DAG) if verblijf.terugkeer else dag
        if laatste < eerste:
            continue
        dit_jaar.update(range(max(eerste, nieuwjaar).toordinal(), laatste.toordinal() + 1))
        if laatste == dag:
            aaneen = max(aaneen, (laatste - eerste).days + 1)
    return (len(dit_jaar), aaneen) if aaneen else (0, 0)
