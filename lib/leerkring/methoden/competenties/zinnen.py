"""The words for levels: how far from what is asked, what changed, and whether there are enough."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from leerkring.methoden.schalen.zinnen import count_mensen, format_positie
from leerkring.taal import _, count_noun, format_list, format_number

MEEST = 4  # up to so many competences are named, of more the first three


def name_titels(titels: Iterable[str]) -> str:
    """
    Name competences, the first three of many.

    Examples
    --------
    >>> name_titels(["Luisteren", "Wetten kennen"])
    '‘Luisteren’ en ‘Wetten kennen’'
    >>> name_titels(list("abcdef"))
    'onder meer ‘a’, ‘b’ en ‘c’'
    """
    names = [f"‘{titel}’" for titel in titels]
    if len(names) <= MEEST:
        return format_list(names)
    return _("onder meer {names}").format(names=format_list(names[: MEEST - 1]))


def tell_deel(n: int, van: int) -> str:
    """
    Say how many of how many competences.

    Examples
    --------
    >>> tell_deel(2, 9), tell_deel(0, 9), tell_deel(9, 9)
    ('2 van de 9 competenties', 'geen van de 9 competenties', 'alle 9 competenties')
    >>> tell_deel(1, 1), tell_deel(0, 1)
    ('de ene competentie', 'geen enkele competentie')
    """
    n, van = int(n), int(van)
    if van == 1:
        return _("de ene competentie") if n else _("geen enkele competentie")
    if n == van:
        return _("alle {n} competenties").format(n=format_number(van))
    text = _("{n} van de {van} competenties")
    return text.format(n=tell_aantal(n), van=format_number(van))


def tell_aantal(n: int) -> str:
    """
    Write a count as the house does, without its noun.

    Examples
    --------
    >>> tell_aantal(0), tell_aantal(1), tell_aantal(2)
    ('geen', 'één', '2')
    """
    return {0: _("geen"), 1: _("één")}.get(int(n)) or format_number(int(n))


def describe_niveaus(samenvatting: pd.DataFrame) -> list[str]:
    """
    Say which competences lie furthest below what the work asks, and how many do not lie below it.

    Parameters
    ----------
    samenvatting : DataFrame
        As `summarise_niveaus` returns it.

    Examples
    --------
    >>> rows = pd.DataFrame({"titel": ["Wetten kennen", "Luisteren"], "midden_nu": [1.0, 3.0],
    ...     "midden_gewenst": [3.0, 3.0], "afstand": [2.0, 0.0]})
    >>> for zin in describe_niveaus(rows):
    ...     print(zin)
    Het verst onder wat het werk volgens de deelnemers vraagt, ligt ‘Wetten kennen’: het midden is nu 1, gevraagd is 3.
    Bij één van de 2 competenties is het midden nu minstens zo hoog als wat het werk vraagt.
    """
    asked = samenvatting.dropna(subset="afstand")
    if asked.empty:
        return [_("Wat het werk volgens de deelnemers vraagt, is niet vastgelegd.")]
    most = asked["afstand"].max()
    lines = []
    if most > 0:
        far = asked[asked["afstand"] == most]
        if len(far) == 1:
            text = _("Het verst onder wat het werk volgens de deelnemers vraagt, ligt {namen}: het midden is nu {nu}, gevraagd is {gewenst}.")  # fmt: skip
        else:
            text = _("Het verst onder wat het werk volgens de deelnemers vraagt, liggen {namen}: bij elk ligt het midden nu {stappen} lager dan gevraagd.")  # fmt: skip
        first = far.iloc[0]
        lines.append(text.format(
            namen=name_titels(far["titel"]), stappen=count_stappen(most),
            nu=format_positie(first["midden_nu"]), gewenst=format_positie(first["midden_gewenst"]),
        ))  # fmt: skip
    reached = int((asked["afstand"] <= 0).sum())
    text = _("Bij {deel} is het midden nu minstens zo hoog als wat het werk vraagt.")
    return [*lines, text.format(deel=tell_deel(reached, len(asked)))]


def describe_verandering(samenvatting: pd.DataFrame) -> list[str]:
    """
    Say at how many competences more of the same people went up than down, and where most did.

    Parameters
    ----------
    samenvatting : DataFrame
        As `summarise_niveaus` returns it.

    Examples
    --------
    >>> rows = pd.DataFrame({"titel": ["Wetten kennen", "Luisteren"], "paren": [8, 8], "omhoog": [6, 1],
    ...     "gelijk": [2, 6], "omlaag": [0, 1]})
    >>> for zin in describe_verandering(rows):
    ...     print(zin)
    Vergeleken met toen gingen bij één competentie meer mensen omhoog dan omlaag en bij één competentie evenveel omhoog als omlaag.
    Het vaakst omhoog ging ‘Wetten kennen’: bij 6 van 8 mensen.
    """
    known = samenvatting[samenvatting["paren"] > 0]
    if known.empty:
        return [_("Of mensen vooruitgingen, is niet te zeggen: van niemand zijn een niveau van toen en een van nu bekend.")]  # fmt: skip
    parts = (
        (known["omhoog"] > known["omlaag"], _("bij {n} meer mensen omhoog dan omlaag")),
        (known["omhoog"] == known["omlaag"], _("bij {n} evenveel omhoog als omlaag")),
        (known["omhoog"] < known["omlaag"], _("bij {n} meer mensen omlaag dan omhoog")),
    )
    told = [
        text.format(
            n=count_noun(int(which.sum()), "competentie", "competenties") if not which.all() else tell_deel(len(known), len(known))
        ) for which, text in parts if which.any()
    ]  # fmt: skip
    lines = [_("Vergeleken met toen gingen {told}.").format(told=format_list(told))]
    share = (known["omhoog"] / known["paren"]).astype("float64")
    if share.max() > 0:
        first = known.loc[share.idxmax()]
        text = _("Het vaakst omhoog ging ‘{titel}’: bij {x} van {mensen}.")
        lines.append(text.format(titel=first["titel"], x=tell_aantal(first["omhoog"]), mensen=count_mensen(first["paren"])))  # fmt: skip
    return lines


def describe_verandering_grond() -> str:
    """
    Say what a comparison with then does not show: looking back turns the measure both ways.

    References
    ----------
    That a level of then asked afterwards repairs a measure that has moved: Drennan and Hyde
    (2008), doi 10.1080/02602930701773026. That it also makes change look larger: "Gilding the
    outcome by tarnishing the past", and ERIC EJ1242581.
    """
    return " ".join((
        _("Vergeleken zijn dezelfde mensen; antwoorden waarvan niet bekend is wie ze gaf, tellen hier niet mee."),
        _("Wie terugkijkt, meet toen met de maat van nu: dat kan een verschoven maat rechtzetten, maar ook de vooruitgang groter doen lijken."),
        _("Het is een beschrijving; of toeval dit ook kan, is niet onderzocht."),
    ))  # fmt: skip


def describe_dekking(dekking: pd.DataFrame) -> list[str]:
    """
    Say at how many competences there are enough people, and where how many are short.

    Parameters
    ----------
    dekking : DataFrame
        As `count_dekking` returns it.

    Examples
    --------
    >>> rows = pd.DataFrame({"titel": ["Luisteren", "Wetten kennen"], "mensen_nodig": [2, 3], "tekort": [0, 1]})
    >>> for zin in describe_dekking(rows):
    ...     print(zin)
    Van de 2 competenties waarbij staat hoeveel mensen nodig zijn, zijn er bij één genoeg mensen op het niveau dat nodig is.
    Te weinig: ‘Wetten kennen’ (nog één persoon nodig).
    """
    needed = dekking.dropna(subset="mensen_nodig")
    if needed.empty:
        return [_("Hoeveel mensen een competentie op welk niveau moeten hebben, is niet vastgelegd.")]  # fmt: skip
    short = needed[needed["tekort"] > 0].sort_values("tekort", ascending=False, kind="stable")
    enough = len(needed) - len(short)
    if len(needed) == 1:
        lead = _("Bij één competentie staat hoeveel mensen nodig zijn; dat zijn er genoeg.") if enough else _("Bij één competentie staat hoeveel mensen nodig zijn; dat zijn er te weinig.")  # fmt: skip
    elif not enough:
        lead = _("Bij geen van de {y} competenties waarbij staat hoeveel mensen nodig zijn, zijn er genoeg mensen op het niveau dat nodig is.")  # fmt: skip
    elif not short.empty:
        lead = _("Van de {y} competenties waarbij staat hoeveel mensen nodig zijn, zijn er bij {x} genoeg mensen op het niveau dat nodig is.")  # fmt: skip
    else:
        lead = _("Bij alle {y} competenties waarbij staat hoeveel mensen nodig zijn, zijn er genoeg mensen op het niveau dat nodig is.")  # fmt: skip
    lines = [lead.format(x=tell_aantal(enough), y=format_number(len(needed)))]
    if len(short):
        named = [
            _("‘{titel}’ (nog {mensen} nodig)").format(titel=titel, mensen=count_mensen(n))
            for titel, n in zip(short["titel"], short["tekort"], strict=True)
        ]
        shown = named if len(named) <= MEEST else [*named[: MEEST - 1], _("{n} andere").format(n=len(named) - MEEST + 1)]  # fmt: skip
        lines.append(_("Te weinig: {namen}.").format(namen=format_list(shown)))
    return lines


def count_stappen(steps: float) -> str:
    """
    Say how many levels.

    Examples
    --------
    >>> count_stappen(1), count_stappen(1.5)
    ('één niveau', '1,5 niveau')
    """
    steps = float(steps)
    if steps.is_integer():
        return count_noun(int(steps), "niveau", "niveaus")
    return _("{n} niveau").format(n=format_positie(steps))
