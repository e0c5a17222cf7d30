"""
The way from hits to sources that take part: counts and words.

The form is that of PRISMA 2020, in little: what was found, what was double, what was looked at,
what fell off where and why. It makes an exploration checkable and does not make it a systematic
review.

References
----------
Page et al. (2021), The PRISMA 2020 statement, BMJ 372:n71, doi 10.1136/bmj.n71
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring.taal import _, count_noun, format_number, sentence_case

OPGENOMEN, AFGEWEZEN, NOG_TE_LEZEN = "opgenomen", "afgewezen", "nog_te_lezen"
STAPPEN = ("gevonden", "dubbel", "bekeken", "terzijde", "anders", "nog_te_lezen", "gelezen", "afgewezen", "opgenomen")  # fmt: skip


def count_stroom(zoekopdrachten: pd.DataFrame, literatuur: pd.DataFrame) -> pd.DataFrame:
    """
    Count what was left at each step, and what fell off.

    Parameters
    ----------
    zoekopdrachten : DataFrame
        ``treffers``, ``dubbel``, ``afgewezen``.
    literatuur : DataFrame
        ``zoekopdracht``, ``besluit``.

    Returns
    -------
    DataFrame
        ``stap`` and ``aantal``, a row for each of: ``gevonden``, ``dubbel``, ``bekeken`` (found
        and not double: read on title or abstract), ``terzijde`` (then put aside), ``anders``
        (sources that came in without a search), ``nog_te_lezen``, ``gelezen`` (read whole),
        ``afgewezen`` and ``opgenomen``. Missing where not every search has the number, and for the
        last five when no source was recorded.

    Notes
    -----
    See PRISMA 2020 (Page et al. 2021, BMJ 372:n71, doi 10.1136/bmj.n71), of whose diagram this is
    the small form for an exploration; a systematic review asks for more than these counts.

    Examples
    --------
    >>> log = pd.DataFrame({"treffers": [40, 12], "dubbel": [0, 2], "afgewezen": [36, 9]})
    >>> bronnen = pd.DataFrame({"zoekopdracht": "z1",
    ...     "besluit": ["opgenomen", "opgenomen", "opgenomen", "afgewezen", "nog_te_lezen"]})
    >>> count_stroom(log, bronnen).set_index("stap")["aantal"].to_dict()
    {'gevonden': 52, 'dubbel': 2, 'bekeken': 50, 'terzijde': 45, 'anders': 0, 'nog_te_lezen': 1,
     'gelezen': 4, 'afgewezen': 1, 'opgenomen': 3}
    """
    log = {name: _sum_known(zoekopdrachten[name]) for name in ("treffers", "dubbel", "afgewezen")}
    counts = {
        "gevonden": log["treffers"],
        "dubbel": log["dubbel"],
        "bekeken": log["treffers"] - log["dubbel"],
        "terzijde": log["afgewezen"],
    }
    if len(literatuur):
        by = literatuur["besluit"].value_counts()
        counts |= {name: int(by.get(name, 0)) for name in (NOG_TE_LEZEN, AFGEWEZEN, OPGENOMEN)}
        counts["gelezen"] = len(literatuur) - counts[NOG_TE_LEZEN]
        counts["anders"] = int(literatuur["zoekopdracht"].isna().sum())
    numbers = pd.array([counts.get(stap, pd.NA) for stap in STAPPEN], "Int64")
    return pd.DataFrame({"stap": list(STAPPEN), "aantal": numbers})


def count_redenen(literatuur: pd.DataFrame) -> pd.DataFrame:
    """
    Count why sources that were read do not take part.

    Parameters
    ----------
    literatuur : DataFrame
        ``besluit``, ``reden``.

    Returns
    -------
    DataFrame
        ``reden`` (missing where none was given) and ``aantal``, most first, then by the alphabet.

    Examples
    --------
    >>> bronnen = pd.DataFrame({"besluit": ["afgewezen", "afgewezen", "opgenomen"],
    ...                         "reden": ["geen eigen onderzoek", "geen eigen onderzoek", None]})
    >>> count_redenen(bronnen).values.tolist()
    [['geen eigen onderzoek', 2]]
    """
    reasons = literatuur.loc[literatuur["besluit"] == AFGEWEZEN, "reden"]
    counts = reasons.groupby(reasons, dropna=False).size().rename("aantal")
    table = counts.rename_axis("reden").reset_index().astype({"reden": "str"})
    return table.sort_values(["aantal", "reden"], ascending=[False, True], ignore_index=True)


def count_opbrengst(zoekopdrachten: pd.DataFrame, literatuur: pd.DataFrame) -> pd.DataFrame:
    """
    Count what each search brought that no search before it had found.

    Parameters
    ----------
    zoekopdrachten : DataFrame
        The table as it is: ``zoekopdracht`` and what was noted with it.
    literatuur : DataFrame
        ``zoekopdracht``, ``besluit``.

    Returns
    -------
    DataFrame
        The same rows and columns, and ``gelezen`` and ``opgenomen``: sources that this search found
        first; missing when no source was recorded.

    Examples
    --------
    >>> log = pd.DataFrame({"zoekopdracht": ["z1", "z2"], "treffers": [40, 12]})
    >>> bronnen = pd.DataFrame({"zoekopdracht": ["z1", "z1"], "besluit": ["opgenomen", "afgewezen"]})
    >>> count_opbrengst(log, bronnen)[["gelezen", "opgenomen"]].values.tolist()
    [[2, 1], [0, 0]]
    """
    kept = {"gelezen": literatuur["besluit"] != NOG_TE_LEZEN, "opgenomen": literatuur["besluit"] == OPGENOMEN}  # fmt: skip
    table = zoekopdrachten.reset_index(drop=True)
    for name, rows in kept.items():
        found = literatuur.loc[rows, "zoekopdracht"].value_counts()
        counts = table["zoekopdracht"].map(found).fillna(0).astype("Int64")
        table[name] = counts if len(literatuur) else counts.mask(counts.notna())
    return table


def describe_stroom(stroom: pd.DataFrame) -> list[str]:
    """
    Say in short sentences how many were found, looked at, read and taken.

    Parameters
    ----------
    stroom : DataFrame
        As `count_stroom` returns it.

    Examples
    --------
    >>> log = pd.DataFrame({"treffers": [52], "dubbel": [2], "afgewezen": [46]})
    >>> bronnen = pd.DataFrame({"zoekopdracht": "z1", "besluit": ["opgenomen"] * 3 + ["afgewezen"]})
    >>> for zin in describe_stroom(count_stroom(log, bronnen)):
    ...     print(zin)
    Er zijn 52 treffers gevonden, waarvan 2 dubbel; van de andere 50 zijn er 46 op titel of samenvatting terzijde gelegd.
    Er zijn 4 bronnen helemaal gelezen: 3 doen mee, één is afgewezen.
    """
    n = read_stappen(stroom)
    return [line for line in (_tell_zoeken(n), _tell_lezen(n), _tell_anders(n)) if line]


def describe_redenen(redenen: pd.DataFrame) -> str:
    """
    Say why sources were turned down, and how many for each reason.

    Examples
    --------
    >>> describe_redenen(pd.DataFrame({"reden": ["niet over de wijk", "geen eigen onderzoek"], "aantal": [5, 1]}))
    'Afgewezen na lezen: niet over de wijk (5), geen eigen onderzoek (1).'
    """
    if redenen.empty:
        return ""
    parts = [_("{reden} ({n})").format(reden=name_reden(reden), n=format_number(n))
             for reden, n in zip(redenen["reden"], redenen["aantal"], strict=True)]  # fmt: skip
    return _("Afgewezen na lezen: {redenen}.").format(redenen=", ".join(parts))


def describe_stroom_grond(*, systematisch: bool = False) -> str:
    """
    Say what kind of search this was, and after what form it is told.

    Parameters
    ----------
    systematisch : bool
        Whether the searchers say that it is a systematic review.
    """
    what = (
        _("Dit is een systematisch literatuuronderzoek.")
        if systematisch
        else _("Dit is een verkenning van de literatuur, geen systematisch literatuuronderzoek: andere bronnen kunnen gemist zijn.")
    )  # fmt: skip
    form = _("De weg van treffer naar bron is geteld naar het voorbeeld van PRISMA 2020 (Page e.a., 2021, doi 10.1136/bmj.n71).")  # fmt: skip
    return f"{what} {form}"


def name_reden(reden: object) -> str:
    """Return a reason, or that none was given."""
    return reden if isinstance(reden, str) else _("zonder reden")


def _tell_zoeken(n: dict[str, int | None]) -> str:
    if n["gevonden"] is None:
        return _("Hoeveel treffers er waren, is niet van alle zoekopdrachten bekend.")
    found = count_noun(n["gevonden"], "treffer", "treffers")
    verb = _("Er is {found} gevonden") if n["gevonden"] == 1 else _("Er zijn {found} gevonden")
    text = verb.format(found=found)
    if n["dubbel"] is None or n["bekeken"] is None:
        return sentence_case(_("{text}; hoeveel daarvan dubbel waren, is niet van alle zoekopdrachten bekend").format(text=text))  # fmt: skip
    text = _("{text}, waarvan {n} dubbel").format(text=text, n=_count(n["dubbel"]))
    if n["terzijde"] is None:
        return sentence_case(_("{text}; hoeveel er op titel of samenvatting terzijde zijn gelegd, is niet van alle zoekopdrachten bekend").format(text=text))  # fmt: skip
    aside = (
        _("{text}; van de andere {left} is er één op titel of samenvatting terzijde gelegd")
        if n["terzijde"] == 1
        else _("{text}; van de andere {left} zijn er {aside} op titel of samenvatting terzijde gelegd")
    )  # fmt: skip
    return sentence_case(aside.format(text=text, left=format_number(n["bekeken"]), aside=_count(n["terzijde"])))  # fmt: skip


def _tell_lezen(n: dict[str, int | None]) -> str:
    if n["gelezen"] is None:
        return _("Welke bronnen er gelezen zijn, is niet bekend.")
    read = count_noun(n["gelezen"], "bron", "bronnen")
    taken = {0: _("geen enkele doet mee"), 1: _("één doet mee")}.get(n["opgenomen"], _("{n} doen mee"))  # fmt: skip
    turned = {0: _("geen enkele is afgewezen"), 1: _("één is afgewezen")}.get(n["afgewezen"], _("{n} zijn afgewezen"))  # fmt: skip
    lead = _("Er is {read} helemaal gelezen: {parts}.") if n["gelezen"] == 1 else _("Er zijn {read} helemaal gelezen: {parts}.")  # fmt: skip
    parts = [taken.format(n=_count(n["opgenomen"])), turned.format(n=_count(n["afgewezen"]))]
    text = lead.format(read=read, parts=", ".join(parts))
    if not n["nog_te_lezen"]:
        return text
    todo = _("Er moet er nog één gelezen worden.") if n["nog_te_lezen"] == 1 else _("Er moeten er nog {n} gelezen worden.")  # fmt: skip
    return f"{text} {todo.format(n=_count(n['nog_te_lezen']))}"


def _tell_anders(n: dict[str, int | None]) -> str:
    if not n["anders"]:
        return ""
    text = _("Van die bronnen kwam er één niet uit een zoekopdracht.") if n["anders"] == 1 else _("Van die bronnen kwamen er {n} niet uit een zoekopdracht.")  # fmt: skip
    return text.format(n=_count(n["anders"]))


def read_stappen(stroom: pd.DataFrame) -> dict[str, int | None]:
    """Return the number of each step, None where it is not known."""
    numbers = stroom.set_index("stap")["aantal"]
    return {stap: None if pd.isna(numbers[stap]) else int(numbers[stap]) for stap in STAPPEN}


def _count(n: int | None) -> str:
    """Write a number inside a sentence."""
    return {0: _("geen"), 1: _("één")}.get(n, format_number(n))


def _sum_known(numbers: pd.Series) -> Any:
    """Add up, or return missing when there is nothing or something is missing."""
    return pd.NA if numbers.empty or numbers.isna().any() else int(numbers.sum())
