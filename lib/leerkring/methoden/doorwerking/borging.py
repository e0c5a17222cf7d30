"""Borging: what stays, by whom and until when, and what has no owner or no end."""

from __future__ import annotations

from textwrap import fill, shorten
from typing import TYPE_CHECKING

import pandas as pd

from leerkring.taal import N_, _, count_noun, format_date, format_list, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# From the firmest to the loosest; what is finished does not go on.
STATUS = {
    "geregeld": (N_("geregeld"), N_("geregeld")),
    "beschikbaar": (N_("beschikbaar"), N_("beschikbaar")),
    "aangekondigd": (N_("aangekondigd"), N_("aangekondigd")),
    "gevraagd": (N_("gevraagd"), N_("gevraagd")),
    "afgerond": (N_("afgerond"), N_("afgerond")),
}
GEBORGD = ("geregeld", "beschikbaar")
TEKEN_VANAF = 3  # rows with a date
MEEST = 9  # rows in one picture
BREEDTE, LENGTE = 34, 84  # characters before a name wraps, and is cut
RIJ = 1.25  # cm
LETTER = 9.5
RUIMTE = 0.06  # of the years shown, left free on both sides


def order_borging(borging: pd.DataFrame) -> pd.DataFrame:
    """
    Put what stays in order: the firmest first, and of those what ends first.

    Parameters
    ----------
    borging : DataFrame
        ``status``, ``tot``.

    Returns
    -------
    DataFrame
        The same rows; without an end behind those that have one.
    """
    place = borging["status"].map({key: n for n, key in enumerate(STATUS)})
    return borging.assign(place=place).sort_values(["place", "tot"], kind="stable", na_position="last").drop(columns="place")  # fmt: skip


def describe_borging(borging: pd.DataFrame) -> str:
    """
    Say what stays, and how it stands.

    Parameters
    ----------
    borging : DataFrame
        ``status``.

    Examples
    --------
    >>> describe_borging(pd.DataFrame({"status": ["geregeld", "gevraagd", "gevraagd"]}))
    'Over wat er blijft, zijn 3 punten genoemd: één geregeld en 2 gevraagd.'
    """
    counts = borging["status"].value_counts()
    parts = [count_noun(int(counts[key]), *words) for key, words in STATUS.items() if key in counts]
    n = count_noun(len(borging), "punt", "punten")
    text = _("Over wat er blijft, is {n} genoemd: {parts}.") if len(borging) == 1 else _("Over wat er blijft, zijn {n} genoemd: {parts}.")  # fmt: skip
    return text.format(n=n, parts=format_list(parts))


def describe_gaten(borging: pd.DataFrame) -> str:
    """
    Say of how much nobody is named who looks after it, or no end; empty when all is known.

    Parameters
    ----------
    borging : DataFrame
        ``door``, ``tot``.

    Examples
    --------
    >>> describe_gaten(pd.DataFrame({"door": ["de gemeente", None], "tot": [None, None]}))
    'Bij één punt staat niet wie ervoor zorgt en bij 2 punten staat niet tot wanneer.'
    """
    gaps = [
        what.format(n=count_noun(k, "punt", "punten"))
        for what, name in ((_("bij {n} staat niet wie ervoor zorgt"), "door"), (_("bij {n} staat niet tot wanneer"), "tot"))
        if (k := int(borging[name].isna().sum()))
    ]  # fmt: skip
    return sentence_case(format_list(gaps)) if gaps else ""


def describe_einde(borging: pd.DataFrame) -> str:
    """
    Say of what is secured when the first of it ends, and the last; empty when no end is known.

    Parameters
    ----------
    borging : DataFrame
        ``status``, ``tot``.

    Examples
    --------
    >>> describe_einde(pd.DataFrame({"status": ["geregeld", "beschikbaar"], "tot": ["2026-12", "2025"]}))
    'Van wat geregeld of beschikbaar is, loopt het eerste tot 2025 en het laatste tot december 2026.'
    """
    ends = borging.loc[borging["status"].isin(GEBORGD), "tot"].dropna().sort_values()
    if ends.empty:
        return ""
    first, last = format_date(ends.iloc[0]), format_date(ends.iloc[-1])
    if first == last:
        return _("Wat geregeld of beschikbaar is en een einde heeft, loopt tot {last}.").format(last=last)  # fmt: skip
    return _("Van wat geregeld of beschikbaar is, loopt het eerste tot {first} en het laatste tot {last}.").format(first=first, last=last)  # fmt: skip


def tell_periode(van: object, tot: object) -> str:
    """
    Say from when until when.

    Examples
    --------
    >>> tell_periode("2024-09", None), tell_periode("2024", "2026"), tell_periode(None, None)
    ('vanaf september 2024, einde niet bekend', 'van 2024 tot 2026', 'niet bekend')
    """
    begin = format_date(van) if isinstance(van, str) else ""
    end = format_date(tot) if isinstance(tot, str) else ""
    text = {
        (True, True): _("van {begin} tot {end}"),
        (True, False): _("vanaf {begin}, einde niet bekend"),
        (False, True): _("tot {end}"),
        (False, False): _("niet bekend"),
    }[bool(begin), bool(end)]
    return text.format(begin=begin, end=end)


def prepare_tijdlijn(borging: pd.DataFrame) -> pd.DataFrame:
    """
    Give what stays a place in time, for `plot_tijdlijn`.

    Parameters
    ----------
    borging : DataFrame
        ``tekst``, ``van``, ``tot``, ``status``.

    Returns
    -------
    DataFrame
        The rows with a date, what ends first on top and at most `MEEST` of them: ``naam``,
        ``periode`` (in words), ``status``, and ``begin`` and ``einde`` as years with a fraction,
        missing where they are not known. No rows under `TEKEN_VANAF`.

    Examples
    --------
    >>> borging = pd.DataFrame({"tekst": ["a", "b", "c"], "van": ["2024-07", "2024", None], "tot": ["2025", None, "2024-12"], "status": "geregeld"})
    >>> prepare_tijdlijn(borging)[["naam", "begin", "einde"]].astype("object").values.tolist()
    [['c', nan, 2025.0], ['a', 2024.5, 2026.0], ['b', 2024.0, nan]]
    """
    dated = borging[borging["van"].notna() | borging["tot"].notna()]
    if len(dated) < TEKEN_VANAF:
        dated = dated.head(0)
    dated = dated.sort_values(["tot", "van"], kind="stable", na_position="last").head(MEEST)
    return pd.DataFrame({
        "naam": [shorten(str(text), LENGTE, placeholder=" …") for text in dated["tekst"]],
        "periode": [tell_periode(van, tot) for van, tot in zip(dated["van"], dated["tot"], strict=True)],
        "status": dated["status"].to_list(),
        "begin": _read_jaar(dated["van"]).to_list(),
        "einde": _read_jaar(dated["tot"], end=True).to_list(),
    }).astype({"begin": "float64", "einde": "float64"})  # fmt: skip


def suggest_hoogte_tijdlijn(tabel: pd.DataFrame) -> float:
    """Return how many cm `plot_tijdlijn` needs."""
    return 2.3 + RIJ * len(tabel)


def describe_figuur_tijdlijn(tabel: pd.DataFrame) -> str:
    """Return the text alternative of `plot_tijdlijn`."""
    rows = [_("{naam}: {periode}").format(naam=row.naam, periode=row.periode) for row in tabel.itertuples()]  # fmt: skip
    return _("Een lijn voor elk punt, van begin tot einde: {rows}.").format(rows="; ".join(rows))


def plot_tijdlijn(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw from when until when each thing stays; an end that is not known is a dotted line.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_tijdlijn` returns it.
    ax : Axes
        Where to draw; `suggest_hoogte_tijdlijn` says how high.

    Returns
    -------
    Axes
    """
    import seaborn as sns

    from leerkring.methoden.figuren import ACCENT, GREY

    known = tabel[["begin", "einde"]]
    low, high = float(known.min(axis=None)), float(known.max(axis=None))
    room = max(high - low, 0.5) * RUIMTE * 2
    low, high = low - room, high + room
    for place, row in enumerate(tabel.itertuples()):
        begin, end = row.begin, row.einde
        colour = ACCENT if row.status in GEBORGD else GREY
        left, right = (low if pd.isna(begin) else begin), (high if pd.isna(end) else end)
        both = pd.notna(begin) and pd.notna(end)
        ax.plot([left, right], [place, place], color=colour, linewidth=4 if both else 2, linestyle="-" if both else (0, (1, 1.5)))  # fmt: skip
        ends = [at for at in (begin, end) if pd.notna(at)]
        ax.plot(ends, [place] * len(ends), "o", color=colour, markersize=7)
    ax.set_xlim(low, high)
    ax.set_ylim(len(tabel) - 0.5, -0.6)
    names = [fill(naam, BREEDTE) for naam in tabel["naam"]]
    ax.set_yticks(range(len(tabel)), labels=names, fontsize=LETTER)
    _draw_jaren(low, high, ax)
    sns.despine(ax=ax, left=True)
    told = _("blauw: geregeld of beschikbaar; grijs: nog niet, of afgerond; gestippeld: begin of einde niet bekend")  # fmt: skip
    ax.set_xlabel(fill(told, 66), fontsize=LETTER - 0.5, loc="right", multialignment="right")
    return ax


def _draw_jaren(low: float, high: float, ax: Axes) -> None:
    """Mark the years, as few as can be told apart; where there is no new year, the first of months."""
    span = high - low
    if span < 1.5:
        months = range(int(low * 12) + 1, int(high * 12) + 1)
        step = 1 + len(months) // 6
        at = [(m / 12, format_date(f"{m // 12:04d}-{m % 12 + 1:02d}")) for m in months[::step]]
    else:
        step = 1 + int(span // 7)
        at = [(float(y), str(y)) for y in range(int(low) + 1, int(high) + 1, step)]
    ax.set_xticks([x for x, _label in at], labels=[fill(label, 9) for _x, label in at], fontsize=LETTER)  # fmt: skip
    ax.tick_params(axis="y", length=0)
    for x, _label in at:
        ax.axvline(x, color="#DDE1E4", linewidth=0.8, zorder=0)


def _read_jaar(dates: pd.Series, *, end: bool = False) -> pd.Series:
    """Read dates as years with a fraction: the beginning of the day, month or year, or its end."""
    text = dates.astype("str")
    year = pd.to_numeric(text.str[:4])
    month = pd.to_numeric(text.str[5:7].replace("", None))
    day = pd.to_numeric(text.str[8:10].replace("", None))
    start = year + (month.fillna(1) - 1) / 12 + (day.fillna(1) - 1) / 365
    if not end:
        return start
    length = (day.notna() / 365).mask(day.isna(), 1 / 12).mask(month.isna(), 1.0)
    return start + length
