"""The words of the scale from 0 to 4, in one place: it is the project's own."""

from __future__ import annotations

from leerkring.kring.schema import COMPETENTIE_SOORTEN, MOMENTEN
from leerkring.taal import N_, _, format_list

# No graded levels were found for the published ten; these words are ours, see `describe_schaal`.
NIVEAUS = {
    0: N_("nog niet"),
    1: N_("met hulp"),
    2: N_("zelfstandig in gewone situaties"),
    3: N_("ook als het lastig is"),
    4: N_("kan anderen begeleiden"),
}
ZELFSTANDIG, HOOGSTE = 2, 4
TOEN, NU, _NA_GESPREK, GEWENST = MOMENTEN
KENNIS, KUNDE, _HOUDING, PERSOONLIJK, BEROEP = COMPETENTIE_SOORTEN
TECHNISCH = (KENNIS, KUNDE)
ETHIEK = (PERSOONLIJK, BEROEP)


def name_niveau(niveau: int) -> str:
    """
    Return a level with its words.

    Examples
    --------
    >>> name_niveau(2)
    '2 (zelfstandig in gewone situaties)'
    """
    return _("{niveau} ({woorden})").format(niveau=niveau, woorden=_(NIVEAUS[niveau]))


def describe_schaal() -> str:
    """
    Say what each level means, whose scale it is, and whose word the levels are.

    Examples
    --------
    >>> describe_schaal()
    'De niveaus zijn 0 (nog niet), 1 (met hulp), 2 (zelfstandig in gewone situaties), 3 (ook als het lastig is) en 4 (kan anderen begeleiden). Deze schaal is van ons; zij hoort niet bij een gepubliceerd kader. De niveaus zijn zoals de deelnemers het zelf zeggen; niemand heeft het nagekeken.'
    """
    levels = format_list(name_niveau(niveau) for niveau in NIVEAUS)
    return " ".join((
        _("De niveaus zijn {niveaus}.").format(niveaus=levels),
        _("Deze schaal is van ons; zij hoort niet bij een gepubliceerd kader."),
        _("De niveaus zijn zoals de deelnemers het zelf zeggen; niemand heeft het nagekeken."),
    ))  # fmt: skip
