"""The words for people: broad and deep, and the two ethics, without telling who."""

from __future__ import annotations

import pandas as pd

from leerkring.methoden.competenties.breedte import (
    GEEN,
    GENERALIST,
    SPECIALIST,
    T_VORM,
    count_alles,
)
from leerkring.methoden.competenties.schaal import HOOGSTE, ZELFSTANDIG, name_niveau
from leerkring.methoden.schalen.zinnen import count_mensen
from leerkring.taal import _, count_noun, format_number


def tell_mensen(n: int, van: int) -> str:
    """
    Say how many of how many people.

    Examples
    --------
    >>> tell_mensen(0, 9), tell_mensen(1, 9), tell_mensen(3, 9), tell_mensen(9, 9)
    ('niemand van de 9 mensen', 'één van de 9 mensen', '3 van de 9 mensen', 'alle 9 mensen')
    """
    n, van = int(n), int(van)
    if van == 1:
        return _("de ene persoon") if n else _("niemand")
    texts = {0: _("niemand van de {van} mensen"), 1: _("één van de {van} mensen"), van: _("alle {van} mensen")}  # fmt: skip
    return texts.get(n, _("{n} van de {van} mensen")).format(
        n=format_number(n), van=format_number(van)
    )


def describe_breedte(vormen: pd.DataFrame) -> list[str]:
    """
    Say how many people are broad and how many are deep.

    Parameters
    ----------
    vormen : DataFrame
        As `count_vormen` returns it.

    Examples
    --------
    >>> vormen = pd.DataFrame()
    >>> vormen.attrs = {"mensen": 12, "breed": 7, "diep": 0}
    >>> for zin in describe_breedte(vormen):
    ...     print(zin)
    Breed noemen we minstens de helft van de ingevulde competenties op niveau 2 of hoger; dat is zo bij 7 van de 12 mensen.
    Diep noemen we minstens één competentie op niveau 4; dat is zo bij niemand van de 12 mensen.
    """
    people = vormen.attrs["mensen"]
    if not people:
        return [_("Van niemand is genoeg bekend om te zeggen hoe breed of hoe diep het beeld is.")]
    broad = _("Breed noemen we minstens de helft van de ingevulde competenties op niveau {niveau} of hoger; dat is zo bij {deel}.")  # fmt: skip
    deep = _("Diep noemen we minstens één competentie op niveau {niveau}; dat is zo bij {deel}.")
    return [
        broad.format(niveau=ZELFSTANDIG, deel=tell_mensen(vormen.attrs["breed"], people)),
        deep.format(niveau=HOOGSTE, deel=tell_mensen(vormen.attrs["diep"], people)),
    ]


def describe_vormen(vormen: pd.DataFrame, *, min_cel: int) -> str:
    """
    Say how often broad and deep go together, or why that is not told.

    Parameters
    ----------
    vormen : DataFrame
        As `count_vormen` returns it.
    min_cel : int
        The smallest group that is told.

    Examples
    --------
    >>> vormen = pd.DataFrame({"vorm": ["t_vorm", "generalist", "specialist", "geen"], "mensen": [5, 9, 6, 7]})
    >>> vormen.attrs = {"mensen": 27, "breed": 14, "diep": 11}
    >>> describe_vormen(vormen, min_cel=5)
    'Breed en diep samen (T-vormig) is het beeld bij 5 mensen, alleen breed (generalist) bij 9 mensen, alleen diep (specialist) bij 6 mensen, en geen van beide bij 7 mensen.'
    """
    if not vormen.attrs["mensen"]:
        return ""
    if vormen["mensen"].isna().any():
        return _("Hoe vaak breed en diep samengaan (T-vormig), tonen we niet: daarbij hoort een groep van minder dan {n} mensen, of het zou over alle mensen van een groep hetzelfde zeggen.").format(n=min_cel)  # fmt: skip
    counts = dict(zip(vormen["vorm"], map(count_mensen, vormen["mensen"]), strict=True))
    text = _("Breed en diep samen (T-vormig) is het beeld bij {t}, alleen breed (generalist) bij {g}, alleen diep (specialist) bij {s}, en geen van beide bij {geen}.")  # fmt: skip
    return text.format(t=counts[T_VORM], g=counts[GENERALIST], s=counts[SPECIALIST], geen=counts[GEEN])  # fmt: skip


def describe_breedte_grond(personen: pd.DataFrame, onbekend: int = 0) -> str:
    """
    Say whose borders these are, and who does not count.

    Parameters
    ----------
    personen : DataFrame
        As `measure_breedte` returns it.
    onbekend : int
        How many answers are of nobody known.

    Examples
    --------
    >>> personen = pd.DataFrame({"telt": [True, False]})
    >>> personen.attrs["gevraagd"] = 9
    >>> describe_breedte_grond(personen, 3)
    'Waar breed en diep beginnen, is onze keuze. Het gaat over 9 competenties; de persoonlijke ethiek en de beroepsethiek staan apart. Wie minder dan de helft invulde, telt niet mee: één persoon. Antwoorden waarvan niet bekend is wie ze gaf, tellen ook niet mee: 3.'
    """
    parts = [
        _("Waar breed en diep beginnen, is onze keuze."),
        _("Het gaat over {n}; de persoonlijke ethiek en de beroepsethiek staan apart.").format(
            n=count_noun(personen.attrs["gevraagd"], "competentie", "competenties")
        ),
    ]
    if few := int((~personen["telt"]).sum()):
        text = _("Wie minder dan de helft invulde, telt niet mee: {mensen}.")
        parts.append(text.format(mensen=count_mensen(few)))
    if onbekend:
        text = _("Antwoorden waarvan niet bekend is wie ze gaf, tellen ook niet mee: {n}.")
        parts.append(text.format(n=format_number(onbekend)))
    return " ".join(parts)


def describe_buiten(personen: pd.DataFrame) -> str:
    """
    Say how many people are independent on all that they answered, or on all but one.

    Parameters
    ----------
    personen : DataFrame
        As `measure_breedte` returns it.

    Examples
    --------
    >>> describe_buiten(pd.DataFrame({"antwoorden": [4, 4], "breed": [3, 2], "diep": 0, "telt": True}))
    'Bij één van de 2 mensen staan alle ingevulde competenties, of alle op één na, op niveau 2 (zelfstandig in gewone situaties) of hoger.'
    """
    people = int(personen["telt"].sum())
    if not people:
        return _(
            "Van niemand is bekend of bijna alle competenties op niveau {niveau} of hoger staan."
        ).format(niveau=name_niveau(ZELFSTANDIG))
    text = _("Bij {deel} staan alle ingevulde competenties, of alle op één na, op niveau {niveau} of hoger.")  # fmt: skip
    return text.format(
        deel=tell_mensen(count_alles(personen), people), niveau=name_niveau(ZELFSTANDIG)
    )


def describe_ethiek(ethiek: pd.DataFrame) -> str:
    """
    Say how many people put their personal ethics higher, equal or lower than professional ethics.

    Parameters
    ----------
    ethiek : DataFrame
        As `compare_ethiek` returns it.

    Examples
    --------
    >>> describe_ethiek(pd.DataFrame({"verschil": [1.0, 0.0, 0.0, -1.0]}))
    'Van 4 mensen is beide bekend: de persoonlijke ethiek staat bij één persoon hoger dan de beroepsethiek, bij 2 mensen gelijk en bij één persoon lager.'
    """
    n = len(ethiek)
    if not n:
        return _("Van niemand is zowel de persoonlijke ethiek als de beroepsethiek bekend.")
    steps = ethiek["verschil"]
    text = _("Van {mensen} is beide bekend: de persoonlijke ethiek staat bij {hoger} hoger dan de beroepsethiek, bij {gelijk} gelijk en bij {lager} lager.")  # fmt: skip
    return text.format(
        mensen=count_mensen(n), hoger=count_mensen((steps > 0).sum()),
        gelijk=count_mensen((steps == 0).sum()), lager=count_mensen((steps < 0).sum()),
    )  # fmt: skip


def describe_ethiek_grond() -> str:
    """Say what two numbers beside each other do not show."""
    return " ".join((
        _("Een balans kan een leerkring alleen bespreken, niet uitrekenen: 2 niveaus zeggen niet wat iemand doet als de persoonlijke ethiek en de beroepsethiek botsen."),
        _("Heeft een kader meer dan één competentie van een soort, dan telt per persoon het midden daarvan."),
    ))  # fmt: skip
