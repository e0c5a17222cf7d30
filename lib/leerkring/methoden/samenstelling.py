"""Samenstelling: who was there, by role or area, beside whom one had hoped to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.methoden.statistiek import OVERIG, merge_small
from leerkring.taal import N_, _, count_noun, format_list, format_number, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ONBEKEND = N_("onbekend")
# By these words a group is one of citizens; what professionals say for them is not their voice.
BURGERS = (
    "burger",
    "bewoner",
    "inwoner",
    "cliënt",
    "mantelzorger",
    "vrijwilliger",
    "ervaringsdeskundig",
)


def count_samenstelling(
    opkomst: pd.DataFrame,
    aanwezigheid: pd.DataFrame,
    deelnemers: pd.DataFrame,
    *,
    kenmerk: str = "rol",
    min_cel: int = 5,
) -> pd.DataFrame:
    """
    Count who was at a session, from the attendance list or else from what was published.

    Parameters
    ----------
    opkomst : DataFrame
        Published: ``soort`` (totaal, deel), ``groep``, ``aantal``.
    aanwezigheid : DataFrame
        Own data: ``deelnemer``, ``aanwezig``.
    deelnemers : DataFrame
        Own data: ``deelnemer`` and `kenmerk`.
    kenmerk : {"rol", "organisatie", "gebied"}
        What to count by; a published count has its own groups.
    min_cel : int
        Groups of own data that are smaller go together, see `statistiek.merge_small`.

    Returns
    -------
    DataFrame
        ``groep`` and ``aantal``, in the document's order or largest first; `attrs` holds
        ``totaal`` (int or None) and ``samengevoegd`` (how many groups went together).

    Examples
    --------
    >>> aanwezigheid = pd.DataFrame({"deelnemer": list("abcdefg"), "aanwezig": ["ja"] * 6 + ["nee"]})
    >>> deelnemers = pd.DataFrame({"deelnemer": list("abcdefg"), "rol": ["wijkteam"] * 7})
    >>> leeg = pd.DataFrame({"soort": [], "groep": [], "aantal": []})
    >>> count_samenstelling(leeg, aanwezigheid, deelnemers).to_dict("records")
    [{'groep': 'wijkteam', 'aantal': 6}]
    """
    if aanwezigheid.empty:
        return _read_opkomst(opkomst)
    present = aanwezigheid.loc[aanwezigheid["aanwezig"] == "ja", ["deelnemer"]]
    groups = present.merge(deelnemers, on="deelnemer", how="left")[kenmerk].fillna(ONBEKEND)
    counts = groups.value_counts()
    shown = merge_small(counts, min_cel)
    table = (
        counts.groupby(counts.index.map(shown))
        .sum()
        .rename("aantal")
        .rename_axis("groep")
        .reset_index()
    )
    table = table.assign(rest=table["groep"] == OVERIG).sort_values(
        ["rest", "aantal", "groep"], ascending=[True, False, True], ignore_index=True
    )[["groep", "aantal"]]
    table.attrs = {
        "totaal": len(present),
        "samengevoegd": sum(label == OVERIG for label in shown.values()),
    }
    return table


def compare_kader(
    samenstelling: pd.DataFrame, steekproefkader: pd.DataFrame, *, kenmerk: str = "rol"
) -> pd.DataFrame:
    """
    Put who was there beside whom the frame asked for.

    Parameters
    ----------
    samenstelling : DataFrame
        As `count_samenstelling` returns it.
    steekproefkader : DataFrame
        ``kenmerk``, ``groep``, ``beoogd``.
    kenmerk : str
        Which part of the frame.

    Returns
    -------
    DataFrame
        ``groep``, ``beoogd`` and ``aantal``; a group of the frame that is not shown by itself is
        counted under ``overige groepen``, one that stayed away has 0. No rows without a frame.
    """
    frame = steekproefkader.loc[steekproefkader["kenmerk"] == kenmerk, ["groep", "beoogd"]]
    if frame.empty:
        return pd.DataFrame({"groep": pd.Series(dtype="str"), "beoogd": pd.Series(dtype="Int64"), "aantal": pd.Series(dtype="Int64")})  # fmt: skip
    shown = set(samenstelling["groep"])
    if OVERIG in shown:
        frame = frame.assign(groep=frame["groep"].where(frame["groep"].isin(shown), OVERIG))
    frame = frame.groupby("groep", sort=False)["beoogd"].sum().reset_index()
    table = frame.merge(samenstelling, on="groep", how="outer", sort=False)
    return table.astype({"beoogd": "Int64", "aantal": "Int64"}).fillna({"aantal": 0})


def name_groepen(samenstelling: pd.DataFrame) -> pd.DataFrame:
    """Return a table with ``groep`` as a reader meets it; only our own words are translated."""
    names = [_name(groep) for groep in samenstelling["groep"]]
    return samenstelling.assign(groep=names)


def describe_samenstelling(samenstelling: pd.DataFrame) -> str:
    """
    Say who was there in one sentence.

    Examples
    --------
    >>> table = pd.DataFrame({"groep": ["medewerkers", "onderzoekers"], "aantal": [17, 6]})
    >>> table.attrs["totaal"] = 23
    >>> describe_samenstelling(table)
    'Er waren 23 deelnemers: 17 medewerkers en 6 onderzoekers.'
    """
    totaal = samenstelling.attrs.get("totaal")
    if totaal is None and samenstelling.empty:
        return _("Wie er waren, is niet vastgelegd of gepubliceerd.")
    parts = [] if set(samenstelling["groep"]) == {OVERIG} else _list_groepen(samenstelling)
    if totaal is None:
        return sentence_case(_("Er waren {parts}").format(parts=format_list(parts)))
    who = count_noun(totaal, "deelnemer", "deelnemers")
    text = (_("Er was {who}") if totaal == 1 else _("Er waren {who}")).format(who=who)
    text = sentence_case(text + (f": {format_list(parts)}" if parts else ""))
    known = samenstelling["aantal"].sum()
    if parts and samenstelling["aantal"].notna().all() and known != totaal:
        adds = _("De groepen tellen op tot {n}, niet tot het genoemde totaal.")
        text += " " + adds.format(n=format_number(known))
    return text


def describe_gebieden(samenstelling: pd.DataFrame) -> str:
    """
    Say from which areas people came; empty when the areas had to be put together.

    Examples
    --------
    >>> describe_gebieden(pd.DataFrame({"groep": ["Noord", "Zuid"], "aantal": [7, 5]}))
    'Naar gebied: 7 uit Noord en 5 uit Zuid.'
    """
    if set(samenstelling["groep"]) <= {OVERIG}:
        return ""
    parts = [
        _("{n} uit {gebied}").format(n=_number(n), gebied=_name(gebied))
        for gebied, n in zip(samenstelling["groep"], samenstelling["aantal"], strict=True)
    ]
    return _("Naar gebied: {parts}.").format(parts=format_list(parts))


def describe_samenstelling_grond(samenstelling: pd.DataFrame, *, min_cel: int) -> str:
    """Say which groups were put together to keep people unrecognisable; empty when none were."""
    merged = samenstelling.attrs.get("samengevoegd", 0)
    if not merged:
        return ""
    return sentence_case(
        _(
            "{groups} zijn samengevoegd, omdat een groep van minder dan {n} mensen herkenbaar zou zijn"
        ).format(groups=count_noun(merged, "groep", "groepen"), n=min_cel)
    )


def describe_burgers(samenstelling: pd.DataFrame) -> str:
    """
    Say that citizens were not there, where the groups tell; empty where they were or may have been.

    Examples
    --------
    >>> describe_burgers(pd.DataFrame({"groep": ["medewerkers"], "aantal": [17]}))
    'Burgers staan niet bij de groepen; wat er over hen gezegd is, zeiden anderen.'
    >>> describe_burgers(pd.DataFrame({"groep": ["medewerkers", "bewoners"], "aantal": [17, 6]}))
    ''
    """
    groups = [groep.lower() for groep in samenstelling["groep"]]
    unknown = not groups or OVERIG in groups or ONBEKEND in groups
    if unknown or any(word in groep for groep in groups for word in BURGERS):
        return ""
    return _("Burgers staan niet bij de groepen; wat er over hen gezegd is, zeiden anderen.")


def describe_kader(vergelijking: pd.DataFrame) -> str:
    """Say how the group compares with the frame; without a frame nothing is claimed."""
    if vergelijking.empty:
        return _(
            "Hoe de groep samengesteld had moeten zijn, is niet bekend; voor wie zij spreekt, valt dus niet te zeggen."
        )
    short = vergelijking[vergelijking["aantal"] < vergelijking["beoogd"]]
    if short.empty:
        return _("Elke groep uit het steekproefkader was er zoals beoogd.")
    parts = [
        _("{groep} ({n} van {beoogd})").format(
            groep=_name(row.groep), n=row.aantal, beoogd=row.beoogd
        )
        for row in short.itertuples()
    ]
    return sentence_case(_("Minder dan beoogd: {parts}").format(parts=format_list(parts)))


def describe_opkomst_elders(opkomst: pd.DataFrame) -> list[str]:
    """
    Say what documents tell of attendance beyond one session, without calling it an error.

    Parameters
    ----------
    opkomst : DataFrame
        Published rows that belong to no session: ``aantal``, ``benadering``, ``groep``,
        ``betreft``, ``opmerking``.

    Returns
    -------
    list of str
        One sentence for the rows that say the same thing of different groups.
    """
    told = []
    for (betreft, opmerking), rows in opkomst.groupby(
        ["betreft", "opmerking"], sort=False, dropna=False
    ):
        groups = format_list(
            " ".join(
                part
                for part in (row.benadering, _number(row.aantal), row.groep)
                if isinstance(part, str)
            )
            for row in rows.itertuples()
        )
        about = f": {betreft}" if isinstance(betreft, str) else ""
        told.append(
            sentence_case(
                groups + about + (f" ({opmerking})" if isinstance(opmerking, str) else "")
            )
        )
    return told


def describe_figuur(samenstelling: pd.DataFrame) -> str:
    """Return the text alternative of `plot_samenstelling`."""
    parts = [
        f"{_name(g)} {_number(n)}"
        for g, n in zip(samenstelling["groep"], samenstelling["aantal"], strict=True)
    ]
    return _("Staven per groep: {parts}.").format(parts=format_list(parts))


def plot_samenstelling(samenstelling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw who was there as one bar a group; with ``beoogd``, a line where the frame asked for.

    Parameters
    ----------
    samenstelling : DataFrame
        As `count_samenstelling` or `compare_kader` returns it.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import GREY, draw_staven

    aantal = samenstelling["aantal"].fillna(0).astype(int)
    labels = [_number(n) for n in samenstelling["aantal"]]
    if "beoogd" in samenstelling:
        labels = [
            text if pd.isna(b) else _("{n} van {beoogd} beoogd").format(n=text, beoogd=b)
            for text, b in zip(labels, samenstelling["beoogd"], strict=True)
        ]
    beoogd = samenstelling.get("beoogd", pd.Series(pd.NA, index=samenstelling.index, dtype="Int64"))
    reach = [max(n, 0 if pd.isna(b) else b) for n, b in zip(aantal, beoogd, strict=True)]
    names = [_name(groep) for groep in samenstelling["groep"]]
    ax = draw_staven(names, aantal, labels, reach=reach, ax=ax)
    for place, n in enumerate(beoogd):
        if pd.notna(n):
            ax.plot([n, n], [place - 0.42, place + 0.42], color=GREY, linewidth=2)
    return ax


def _read_opkomst(opkomst: pd.DataFrame) -> pd.DataFrame:
    parts = opkomst.loc[opkomst["soort"] == "deel", ["groep", "aantal"]].reset_index(drop=True)
    whole = opkomst.loc[opkomst["soort"] == "totaal", "aantal"].dropna()
    parts.attrs = {"totaal": int(whole.iloc[0]) if len(whole) else None, "samengevoegd": 0}
    return parts


def _list_groepen(samenstelling: pd.DataFrame) -> list[str]:
    return [
        f"{_number(n)} {_('uit overige groepen') if groep == OVERIG else groep}"
        for groep, n in zip(samenstelling["groep"], samenstelling["aantal"], strict=True)
    ]


def _name(groep: str) -> str:
    return _(groep) if groep in {OVERIG, ONBEKEND} else groep


def _number(n: object) -> str | None:
    return None if pd.isna(n) else format_number(n)
