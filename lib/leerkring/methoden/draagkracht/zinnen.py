"""The words for hours, norms and assumptions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from leerkring.methoden.draagkracht.getallen import (
    format_bereik,
    format_uitkomst,
    round_getal,
)
from leerkring.methoden.draagkracht.grootheden import take_bereik
from leerkring.methoden.draagkracht.namen import FACTOREN, name_grootheid
from leerkring.methoden.draagkracht.normen import EIGEN, format_norm
from leerkring.taal import _, format_list, sentence_case


def describe_aanbod(wegen: pd.DataFrame, aanbod: pd.DataFrame) -> list[str]:
    """
    Say what the hours of volunteers come to, way by way, with what is our assumption.

    Parameters
    ----------
    wegen, aanbod : DataFrame
        As `list_wegen` and `compute_aanbod` return them.

    Returns
    -------
    list of str
        A sentence a way.

    Examples
    --------
    >>> wegen = pd.DataFrame({"weg": "vrijwilligers_week", "grootheid": ["vrijwilligers", "uren_per_week", "weken"],
    ...     "laag": [100.0, 4.0, 40.0], "midden": [100.0, 4.5, 46.0], "hoog": [100.0, 5.0, 52.0], "van_ons": [False, False, True]})
    >>> aanbod = pd.DataFrame({"weg": ["vrijwilligers_week"], "laag": [16000.0], "hoog": [26000.0]})
    >>> describe_aanbod(wegen, aanbod)
    ['100 vrijwilligers keer 4 tot 5 uur per week keer 40 tot 52 weken (onze aanname): ongeveer 16.000 tot 26.000 uur per jaar.']
    """
    factors = wegen.assign(tekst=[_tell_factor(row) for row in wegen.itertuples()])
    told = factors.groupby("weg", sort=False)["tekst"].agg(_(" keer ").join)
    return [
        _("{factoren}: {uren} uur per jaar.").format(factoren=told[row.weg], uren=format_uitkomst(row.laag, row.hoog))
        for row in aanbod.itertuples()
    ]  # fmt: skip


def describe_norm(
    norm: np.ndarray | None,
    ruim: tuple[float, float] | None = None,
    *,
    genoemd: str = "",
    eigen: bool = False,
) -> list[str]:
    """
    Say which norm lies hidden in the hours and the FTE, and how sure that is.

    Parameters
    ----------
    norm : ndarray or None
        As `infer_norm` returns it.
    ruim : (float, float), optional
        As `widen_norm` returns it.
    genoemd : str
        The FTE as they were given, see `format_gegeven`.
    eigen : bool
        Whether the circle names a norm itself.

    Returns
    -------
    list of str
        None without an inferred norm; the second sentence tells how far it may lie.

    Examples
    --------
    >>> for zin in describe_norm(np.array([1600.0, 1600.0, 1600.0]), (1454.5, 1777.8), genoemd="ongeveer 500.000"):
    ...     print(zin)
    Daar staat ongeveer 500.000 FTE (volledige banen) bij: dat is ongeveer 1.600 uur per FTE. Die norm staat er niet bij; wij rekenden haar terug.
    De FTE zijn bij benadering genoemd. Zijn zij afgerond op het laatste cijfer dat geen nul is (onze lezing), dan past elke norm van ongeveer 1.450 tot 1.780 uur.
    """
    if norm is None:
        return []
    told = _("Daar staat {fte} FTE (volledige banen) bij: dat is {norm} uur per FTE.").format(fte=genoemd, norm=format_uitkomst(norm[0], norm[2]))  # fmt: skip
    if not eigen:
        told += " " + _("Die norm staat er niet bij; wij rekenden haar terug.")
    if ruim is None:
        return [told]
    text = _("De FTE zijn bij benadering genoemd. Zijn zij afgerond op het laatste cijfer dat geen nul is (onze lezing), dan past elke norm van {norm} uur.")  # fmt: skip
    return [told, text.format(norm=format_uitkomst(*ruim))]


def describe_regels(grootheden: pd.DataFrame, *, eenheid: str = "") -> list[str]:
    """
    Say what figures given side by side say of each other, without adding one from elsewhere.

    Parameters
    ----------
    grootheden : DataFrame
        As `read_grootheden` returns it.
    eenheid : str
        The words in which the share of volunteers was given, as "procent van 18+".

    Returns
    -------
    list of str

    Examples
    --------
    >>> table = pd.DataFrame({"grootheid": ["uren_per_jaar", "uren_per_week"], "laag": [200.0, 4.0], "midden": [200.0, 4.5],
    ...     "hoog": [200.0, 5.0]})
    >>> describe_regels(table)
    ['200 uur per jaar is 4 tot 5 uur per week als dat 40 tot 50 weken duurt; het aantal weken staat er niet bij.']
    """
    return [line for line in (_tell_weken(grootheden), _tell_mensen(grootheden, eenheid)) if line]


def describe_normen(fte: pd.DataFrame) -> list[str]:
    """
    Say what the hours are with the norm that was given, and between what the norms compared lie.

    Parameters
    ----------
    fte : DataFrame
        As `compute_fte` returns it.

    Returns
    -------
    list of str
        A sentence for each norm that was given, and one that compares all; none without hours.

    Examples
    --------
    >>> describe_normen(pd.DataFrame({"norm": ["a", "b"], "uren": [1600.0, 2080.0], "midden": [500000.0, 384615.4]}))
    ['Dezelfde uren zijn met 1.600 uur per FTE ongeveer 500.000 FTE, en met 2.080 uur per FTE ongeveer 385.000 FTE.']
    """
    if fte.empty:
        return []
    text = _("Met de norm die erbij staat, {norm} uur per FTE, is dat {midden} FTE; over alle grenzen en manieren van rekenen {bereik}.")  # fmt: skip
    lines = [
        text.format(norm=format_norm(row.norm, row.uren), midden=format_uitkomst(row.midden, row.midden), bereik=format_uitkomst(row.laag, row.hoog))
        for row in fte[fte["norm"] == EIGEN].itertuples()
    ]  # fmt: skip
    few, most = fte.loc[fte["uren"].idxmin()], fte.loc[fte["uren"].idxmax()]
    text = _("Dezelfde uren zijn met {weinig} uur per FTE {meer} FTE, en met {veel} uur per FTE {minder} FTE.")  # fmt: skip
    told = text.format(
        weinig=format_norm(few["norm"], few["uren"]), veel=format_norm(most["norm"], most["uren"]),
        meer=format_uitkomst(few["midden"], few["midden"]), minder=format_uitkomst(most["midden"], most["midden"]),
    )  # fmt: skip
    return [*lines, told]


def describe_aannames(aannames: pd.DataFrame) -> list[str]:
    """
    Say which input moves the result most, which of the given ones does, and which have no range.

    Parameters
    ----------
    aannames : DataFrame
        As `vary_aannames` returns it, of one ``weg``.

    Returns
    -------
    list of str

    Examples
    --------
    >>> rows = pd.DataFrame({"grootheid": ["weken", "uren_per_week", "vrijwilligers"], "van": [40.0, 4.0, 10.0], "tot": [52.0, 5.0, 10.0],
    ...     "van_ons": [True, False, False], "vast": [False, False, True], "laag": [45.0, 46.0, 51.8], "midden": 51.8,
    ...     "hoog": [58.5, 57.5, 51.8], "beweging": [13.5, 11.5, 0.0]})
    >>> for zin in describe_aannames(rows):
    ...     print(zin)
    Met de grenzen die wij zelf kozen, weegt het zwaarst: weken per jaar. Met 40 tot 52 weken komt er ongeveer 45 tot 58,5 FTE uit.
    Van wat met grenzen gegeven is, weegt het zwaarst: uren per week. Met 4 tot 5 uur per week komt er ongeveer 46 tot 57,5 FTE uit.
    Zonder grenzen gegeven: aantal vrijwilligers. Hoeveel dat uitmaakt, is niet te zeggen.
    """
    moving = aannames[~aannames["vast"].astype("bool")]
    lines = []
    if len(moving):
        ours = moving["van_ons"].iloc[0]
        text = (
            _("Met de grenzen die wij zelf kozen, weegt het zwaarst: {wat}. Met {invoer} komt er {fte} FTE uit.")
            if ours else _("Het zwaarst weegt: {wat}. Met {invoer} komt er {fte} FTE uit.")
        )  # fmt: skip
        lines.append(_tell_invoer(text, moving.iloc[0]))
        if ours:
            given = moving[~moving["van_ons"].astype("bool")]
            if len(given):
                text = _("Van wat met grenzen gegeven is, weegt het zwaarst: {wat}. Met {invoer} komt er {fte} FTE uit.")  # fmt: skip
                lines.append(_tell_invoer(text, given.iloc[0]))
    still = [name_grootheid(name) for name in aannames.loc[aannames["vast"].astype("bool"), "grootheid"]]  # fmt: skip
    if still:
        text = _("Zonder grenzen gegeven: {namen}. Hoeveel dat uitmaakt, is niet te zeggen.")
        lines.append(text.format(namen=format_list(still)))
    return lines


def _tell_factor(row: Any) -> str:
    text = _(FACTOREN[row.grootheid]).format(n=format_bereik(row.laag, row.hoog))
    return _("{factor} (onze aanname)").format(factor=text) if row.van_ons else text


def _tell_invoer(text: str, row: pd.Series) -> str:
    return text.format(
        wat=name_grootheid(row["grootheid"]), invoer=_(FACTOREN[row["grootheid"]]).format(n=format_bereik(row["van"], row["tot"])),
        fte=format_uitkomst(row["laag"], row["hoog"]),
    )  # fmt: skip


def _tell_weken(grootheden: pd.DataFrame) -> str:
    """Set hours a year beside hours a week."""
    year, week, weeks = (take_bereik(grootheden, name) for name in ("uren_per_jaar", "uren_per_week", "weken"))  # fmt: skip
    if year is None or week is None:
        return ""
    given = {"jaar": format_bereik(year[0], year[2]), "week": format_bereik(week[0], week[2])}
    if weeks is None:
        text = _("{jaar} uur per jaar is {week} uur per week als dat {weken} weken duurt; het aantal weken staat er niet bij.")  # fmt: skip
        return text.format(
            **given, weken=format_bereik(round_getal(year[0] / week[2]), round_getal(year[2] / week[0]))
        )  # fmt: skip
    told = _("{week} uur per week in {weken} weken is {uit} uur per jaar; het andere getal is {jaar} uur per jaar.")  # fmt: skip
    reach = format_uitkomst(week[0] * weeks[0], week[2] * weeks[2])
    return sentence_case(told.format(**given, weken=format_bereik(weeks[0], weeks[2]), uit=reach))


def _tell_mensen(grootheden: pd.DataFrame, eenheid: str) -> str:
    """Set the number of volunteers beside the share of people that volunteers."""
    people, share, all_ = (take_bereik(grootheden, name) for name in ("vrijwilligers", "aandeel", "bevolking"))  # fmt: skip
    if people is None or share is None:
        return ""
    part = format_bereik(share[0], share[2])
    part = f"{part} {eenheid}" if eenheid else _("{n}%").format(n=part)
    given = {"n": format_bereik(people[0], people[2]), "deel": part}
    if all_ is None:
        reach = format_uitkomst(people[0] * 100 / share[2], people[2] * 100 / share[0])
        text = _("{n} vrijwilligers is {deel} als dat {mensen} mensen zijn; hoeveel het er zijn, staat er niet bij.")  # fmt: skip
        return text.format(**given, mensen=reach)
    reach = format_uitkomst(all_[0] * share[0] / 100, all_[2] * share[2] / 100)
    text = _("Van {mensen} mensen is {deel} {uit}; het andere getal is {n} vrijwilligers.")
    return text.format(**given, mensen=format_bereik(all_[0], all_[2]), uit=reach)
