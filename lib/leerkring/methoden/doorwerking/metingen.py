"""Indicators: what they were at first and at last, without a cause."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from leerkring.methoden.doorwerking.woorden import tell_getal
from leerkring.methoden.statistiek import DECIMALS, PERCENT_FROM
from leerkring.taal import _, count_noun, format_date, format_list, format_number

MEER, MINDER, GELIJK = "meer", "minder", "gelijk"
BETER, SLECHTER = "beter", "slechter"
PROCENT = ("%", "procent", "percentage")
AFGEROND = 0.51  # of a percent: a share that was rounded to whole percents is no further off


def compare_metingen(indicatoren: pd.DataFrame, metingen: pd.DataFrame) -> pd.DataFrame:
    """
    Put the first and the last measurement of each indicator side by side.

    Parameters
    ----------
    indicatoren : DataFrame
        ``indicator``, ``titel``, ``eenheid``, ``beter`` ("meer", "minder" or missing).
    metingen : DataFrame
        ``indicator``, ``datum``, ``waarde``, ``aantal``.

    Returns
    -------
    DataFrame
        The indicators in their order, with ``momenten`` (how many measurements), ``datum``,
        ``waarde`` and ``aantal`` each as ``_eerst`` and ``_laatst``, ``richting`` ("meer",
        "minder", "gelijk"; missing under two measurements) and ``oordeel`` ("beter" or
        "slechter"; missing where nothing changed or nobody said what is better).

    Notes
    -----
    A difference between two moments; no cause, and no test.

    Examples
    --------
    >>> indicatoren = pd.DataFrame({"indicator": ["a"], "titel": ["wachttijd"], "eenheid": ["dagen"], "beter": ["minder"]})
    >>> metingen = pd.DataFrame({"indicator": "a", "datum": ["2024-06", "2024-01"], "waarde": [9.0, 12.0], "aantal": [20, 22]})
    >>> compare_metingen(indicatoren, metingen)[["waarde_eerst", "waarde_laatst", "richting", "oordeel"]].values.tolist()
    [[12.0, 9.0, 'minder', 'beter']]
    """
    rows = metingen.sort_values(["indicator", "datum"], kind="stable")
    table = indicatoren.reset_index(drop=True)
    table["momenten"] = table["indicator"].map(rows["indicator"].value_counts()).fillna(0).astype("int64")  # fmt: skip
    for keep, suffix in (("first", "_eerst"), ("last", "_laatst")):
        ends = rows.drop_duplicates("indicator", keep=keep).set_index("indicator")
        for name, kind in (("datum", "str"), ("waarde", "Float64"), ("aantal", "Int64")):
            table[name + suffix] = table["indicator"].map(ends[name]).astype(kind)
    change = (table["waarde_laatst"] - table["waarde_eerst"]).round(DECIMALS)
    sign = np.sign(change.astype("float64").where(table["momenten"] > 1))
    table["richting"] = sign.map({1.0: MEER, -1.0: MINDER, 0.0: GELIJK}).astype("str")
    moved = sign.ne(0) & sign.notna() & table["beter"].notna()
    judged = pd.Series(np.where(table["richting"] == table["beter"], BETER, SLECHTER), dtype="str")
    table["oordeel"] = judged.where(moved)
    return table


def describe_metingen(vergelijking: pd.DataFrame) -> str:
    """
    Say how many indicators were measured twice, and how they stand.

    Parameters
    ----------
    vergelijking : DataFrame
        As `compare_metingen` returns it.

    Examples
    --------
    >>> describe_metingen(pd.DataFrame({"momenten": [2, 2, 1], "oordeel": ["beter", None, None], "richting": ["meer", "gelijk", None]}))
    'Van 2 indicatoren is er een eerste en een laatste meting: één beter en één gelijk. Van één indicator is er één meting.'
    """
    twice = vergelijking[vergelijking["momenten"] > 1]
    lines = []
    if len(twice):
        n = count_noun(len(twice), "indicator", "indicatoren")
        parts = [_("{n} {woord}").format(n=_("één") if k == 1 else format_number(k), woord=word) for word, k in _count_standen(twice)]  # fmt: skip
        text = _("Van {n} is er een eerste en een laatste meting: {parts}.")
        lines.append(text.format(n=n, parts=format_list(parts)))
    for k, text in ((1, _("Van {n} is er één meting.")), (0, _("Van {n} is er geen meting."))):
        rows = int(vergelijking["momenten"].eq(k).sum())
        if rows:
            lines.append(text.format(n=count_noun(rows, "indicator", "indicatoren")))
    return " ".join(lines)


def tell_meting(waarde: float, eenheid: object, aantal: object, datum: str) -> str:
    """
    Say what was measured, when, and of how many people or cases.

    Of fewer than `PERCENT_FROM` a share is told as a count; where the count does not follow from
    the share, the share is left out.

    Parameters
    ----------
    waarde : float
    eenheid : str or missing
    aantal : int or missing
        People or cases behind the number.
    datum : str

    Examples
    --------
    >>> tell_meting(6.5, "rapportcijfer", 24, "2024-03")
    '6,5 rapportcijfer (maart 2024, 24 waarnemingen)'
    >>> tell_meting(67, "%", 12, "2024-03")
    '8 van 12 (maart 2024)'
    """
    when = format_date(datum)
    number = _tell_waarde(waarde, eenheid)
    if pd.isna(aantal):
        return _("{getal} ({when}, van hoeveel staat er niet bij)").format(getal=number, when=when)
    if _is_procent(eenheid) and aantal < PERCENT_FROM:
        part = round(waarde * aantal / 100)
        if aantal == 0 or abs(100 * part / aantal - waarde) > AFGEROND:
            return _("geen percentage, want het zijn er minder dan {n} ({when})").format(n=PERCENT_FROM, when=when)  # fmt: skip
        return _("{deel} van {aantal} ({when})").format(deel=part, aantal=aantal, when=when)
    seen = count_noun(int(aantal), "waarneming", "waarnemingen")
    return _("{getal} ({when}, {seen})").format(getal=number, when=when, seen=seen)


def tell_verandering(row: Any) -> str:
    """
    Say in words how an indicator changed; better or worse only where that was said beforehand.

    Parameters
    ----------
    row : named tuple
        A row of `compare_metingen`.
    """
    if row.momenten == 0:
        return _("niet gemeten")
    if row.momenten == 1:
        return _("één keer gemeten")
    words = {
        (MEER, BETER): _("hoger: beter"),
        (MEER, SLECHTER): _("hoger: slechter"),
        (MINDER, BETER): _("lager: beter"),
        (MINDER, SLECHTER): _("lager: slechter"),
        (MEER, ""): _("hoger"),
        (MINDER, ""): _("lager"),
    }
    verdict = row.oordeel if isinstance(row.oordeel, str) else ""
    return words.get((row.richting, verdict), _("gelijk"))


def _count_standen(twice: pd.DataFrame) -> list[tuple[str, int]]:
    stands = twice["oordeel"].astype("object").fillna(twice["richting"])
    words = {BETER: _("beter"), SLECHTER: _("slechter"), MEER: _("hoger"), MINDER: _("lager"), GELIJK: _("gelijk")}  # fmt: skip
    counts = stands.value_counts()
    return [(word, int(counts[key])) for key, word in words.items() if key in counts]


def _is_procent(eenheid: object) -> bool:
    return isinstance(eenheid, str) and eenheid.strip().lower() in PROCENT


def _tell_waarde(waarde: float, eenheid: object) -> str:
    number = tell_getal(float(waarde))
    if not isinstance(eenheid, str):
        return number
    return f"{number}%" if _is_procent(eenheid) else f"{number} {eenheid}"
