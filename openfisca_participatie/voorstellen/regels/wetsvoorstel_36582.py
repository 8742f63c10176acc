"""Het wetsvoorstel zoals ingediend (36 582): alles op één datum, en zonder taaleis en geüniformeerde maatregelen."""

from openfisca_participatie.voorstellen.bouw import vervroeg, wijzigt

NIET_UIT_HET_WETSVOORSTEL = ("participatiewet.ondersteuning.alleenverdieners",)
"""Changes of 1 January 2027 that come from other laws."""


def vooraf(stelsel, vanaf):
    """What became law on 1 January 2027 applies from the date of the bill on."""
    vervroeg(stelsel, "wetsvoorstel_36582", "2027-01-01", vanaf, niet=NIET_UIT_HET_WETSVOORSTEL)


@wijzigt("maatregel_opgelegd", "18 lid 4")
def maatregel_opgelegd(persoon, period, parameters, geldend):
    """De lijst van geüniformeerde verplichtingen vervalt, en daarmee de maatregel van 100%."""
    return persoon.filled_array(False)


@wijzigt("voldoet_niet_aan_taaleis", "18b lid 1")
def voldoet_niet_aan_taaleis(persoon, period, parameters, geldend):
    """De taaleis vervalt."""
    return persoon.filled_array(False)
