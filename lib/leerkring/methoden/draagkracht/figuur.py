"""Capacity as a picture: what each norm gives, and which assumption moves it most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.methoden.draagkracht.getallen import format_bereik, format_getal, round_getal
from leerkring.methoden.draagkracht.namen import name_grootheid, name_weg
from leerkring.methoden.draagkracht.normen import EIGEN, TERUG, format_norm
from leerkring.taal import _, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DIKTE = 5  # points, of a line that is a range
RIJ_CM = 1.25


def prepare_normen(fte: pd.DataFrame) -> pd.DataFrame:
    """
    Return what `plot_bereiken` draws of the FTE at each norm.

    Parameters
    ----------
    fte : DataFrame
        As `compute_fte` returns it.

    Returns
    -------
    DataFrame
        ``naam``, ``laag``, ``midden``, ``hoog``, rounded, and ``nadruk``: the circle's own norm
        and the one inferred from its figures.

    Examples
    --------
    >>> fte = pd.DataFrame({"norm": ["eu"], "naam": ["Europese regels"], "uren": [1720.0], "laag": [465116.3],
    ...     "midden": [465116.3], "hoog": [465116.3]})
    >>> prepare_normen(fte)[["naam", "midden"]].values.tolist()
    [['1.720 uur: Europese regels', 465000.0]]
    """
    names = [
        _("{uren} uur: {naam}").format(uren=format_norm(key, hours), naam=name)
        for key, hours, name in zip(fte["norm"], fte["uren"], fte["naam"], strict=True)
    ]
    return _round(fte).assign(naam=names, nadruk=fte["norm"].isin([EIGEN, TERUG]))


def prepare_uren(aanbod: pd.DataFrame, vraag: pd.Series) -> pd.DataFrame:
    """
    Return what `plot_bereiken` draws of the hours that are given and asked.

    Parameters
    ----------
    aanbod : DataFrame
        As `compute_aanbod` returns it.
    vraag : Series
        ``laag``, ``midden``, ``hoog`` of the hours asked.

    Returns
    -------
    DataFrame
        ``naam``, ``laag``, ``midden``, ``hoog``, ``nadruk`` (what is asked).

    Examples
    --------
    >>> aanbod = pd.DataFrame({"weg": ["vrijwilligers_jaar"], "laag": [80.0], "midden": [100.0], "hoog": [120.0]})
    >>> prepare_uren(aanbod, pd.Series({"laag": 90.0, "midden": 95.0, "hoog": 100.0}))["nadruk"].tolist()
    [True, False]
    """
    asked = vraag.to_frame().T.assign(naam=_("Gevraagd"), nadruk=True)
    names = [_("Gegeven: {weg}").format(weg=name_weg(weg)) for weg in aanbod["weg"]]
    given = aanbod[["laag", "midden", "hoog"]].assign(naam=names, nadruk=False)
    return _round(pd.concat([asked, given], ignore_index=True))


def prepare_aannames(aannames: pd.DataFrame) -> pd.DataFrame:
    """
    Return what `plot_aannames` draws of one way to compute.

    Parameters
    ----------
    aannames : DataFrame
        As `vary_aannames` returns it, of one ``weg``.

    Returns
    -------
    DataFrame
        ``naam``, ``invoer`` (in words), ``laag``, ``midden``, ``hoog`` (FTE, rounded), ``vast``
        and ``van_ons``.

    Examples
    --------
    >>> rows = pd.DataFrame({"grootheid": ["weken"], "van": [40.0], "tot": [52.0], "van_ons": [True], "vast": [False],
    ...     "laag": [450000.0], "midden": [517500.0], "hoog": [585000.0]})
    >>> prepare_aannames(rows)[["naam", "invoer"]].values.tolist()
    [['Weken per jaar', '40 tot 52 (onze grenzen)']]
    """
    given = [_describe_invoer(row) for row in aannames.itertuples()]
    names = [sentence_case(name_grootheid(name)).rstrip(".") for name in aannames["grootheid"]]
    return _round(aannames).assign(naam=names, invoer=given)


def describe_figuur_bereiken(tabel: pd.DataFrame, eenheid: str) -> str:
    """
    Return the text alternative of `plot_bereiken`.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_normen` or `prepare_uren` returns it.
    eenheid : str
        What the numbers are, in words.

    Examples
    --------
    >>> describe_figuur_bereiken(pd.DataFrame({"naam": ["Gevraagd"], "laag": [80.0], "midden": [100.0], "hoog": [120.0]}), "uur")
    'Stippen op een lijn van laag naar hoog, in uur: Gevraagd 100 (80 tot 120).'
    """
    told = "; ".join(f"{row.naam} {' '.join(_label(row))}" for row in tabel.itertuples())
    return _("Stippen op een lijn van laag naar hoog, in {eenheid}: {told}.").format(
        eenheid=eenheid, told=told
    )


def describe_figuur_aannames(tabel: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_aannames`.

    Examples
    --------
    >>> describe_figuur_aannames(pd.DataFrame({"naam": ["Weken per jaar"], "invoer": ["40 tot 52"], "laag": [450.0],
    ...     "midden": [518.0], "hoog": [585.0], "vast": [False]}))
    'Balken om het midden van 518 FTE, de breedste bovenaan: Weken per jaar, 40 tot 52, geeft 450 tot 585 FTE.'
    """
    told = [
        row.naam + ", " + row.invoer if row.vast
        else _("{naam}, {invoer}, geeft {bereik} FTE").format(naam=row.naam, invoer=row.invoer, bereik=format_bereik(row.laag, row.hoog))
        for row in tabel.itertuples()
    ]  # fmt: skip
    text = _("Balken om het midden van {midden} FTE, de breedste bovenaan: {told}.")
    return text.format(midden=format_getal(tabel["midden"].iloc[0]), told="; ".join(told))


def suggest_hoogte(rows: int) -> float:
    """
    Return how high a figure of so many rows is, in cm, at most half a page.

    Examples
    --------
    >>> suggest_hoogte(4), suggest_hoogte(40)
    (6.3, 14.0)
    """
    return min(1.3 + RIJ_CM * rows, 14.0)


def plot_bereiken(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw a dot at the middle of each row and a line from its lowest to its highest, from nought.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_normen` or `prepare_uren` returns it.
    ax : Axes
        Where to draw, see `suggest_hoogte`.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, GREY, draw_namen

    places = list(range(len(tabel)))
    colours = [ACCENT if strong else GREY for strong in tabel["nadruk"]]
    ax.hlines(places, tabel["laag"].astype("float64"), tabel["hoog"].astype("float64"), colors=colours, linewidth=DIKTE / 2, alpha=0.45)  # fmt: skip
    ax.scatter(tabel["midden"].astype("float64"), places, c=colours, s=60, zorder=3)
    for place, row in zip(places, tabel.itertuples(), strict=True):
        _write("\n".join(_label(row)), place, ax)
    ax.set_xlim(0, 1.02 * max(float(tabel["hoog"].max()), 1e-9))
    ax.set_xticks([0], labels=["0"])
    ax.set_ylim(-0.6, len(tabel) - 0.4)
    return draw_namen(tabel["naam"], ax=ax)


def plot_aannames(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw per input a bar from the result at its lowest to that at its highest, round the middle.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_aannames` returns it; bounds of ours are grey, an input without bounds is a
        dot on the middle.
    ax : Axes
        Where to draw, see `suggest_hoogte`.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, GREY, draw_namen

    places = list(range(len(tabel)))
    middle = float(tabel["midden"].iloc[0])
    ax.axvline(middle, color=GREY, linewidth=0.8, zorder=0)
    colours = [GREY if ours else ACCENT for ours in tabel["van_ons"]]
    ax.barh(places, tabel["hoog"] - tabel["laag"], left=tabel["laag"], color=colours, height=0.5)
    for place, row in zip(places, tabel.itertuples(), strict=True):
        if row.vast:
            ax.plot([middle], [place], "o", color=GREY, markersize=6)
        reach = format_bereik(row.laag, row.hoog)
        result = "" if row.vast else _("{bereik} FTE").format(bereik=reach)
        _write("\n".join(line for line in (row.invoer, result) if line), place, ax)
    head = _("midden: {n} FTE").format(n=format_getal(middle))
    ax.text(middle, 1.01, head, transform=ax.get_xaxis_transform(), ha="center", va="bottom")
    ax.set_xticks([])
    ax.set_ylim(-0.6, len(tabel) - 0.4)
    ax.margins(x=0.05)
    draw_namen(tabel["naam"], ax=ax)
    ax.spines["left"].set_visible(False)
    return ax


def _write(words: str, place: int, ax: Axes) -> None:
    """Write words right of a row, in a column of their own."""
    ax.text(1.03, place, words, transform=ax.get_yaxis_transform(), va="center", linespacing=1.1)


def _label(row: object) -> list[str]:
    """Return the middle, and under it the range where there is one."""
    low, middle, high = (float(getattr(row, name)) for name in ("laag", "midden", "hoog"))
    return [format_getal(middle), *([f"({format_bereik(low, high)})"] if low != high else [])]


def _describe_invoer(row: object) -> str:
    reach = format_bereik(row.van, row.tot)  # type: ignore[attr-defined]
    if row.grootheid == "aandeel":  # type: ignore[attr-defined]
        reach = _("{n}%").format(n=reach)
    if row.vast:  # type: ignore[attr-defined]
        return _("{bereik}, zonder grenzen").format(bereik=reach)
    return _("{bereik} (onze grenzen)").format(bereik=reach) if row.van_ons else reach  # type: ignore[attr-defined]


def _round(tabel: pd.DataFrame) -> pd.DataFrame:
    return tabel.assign(
        **{name: tabel[name].astype("float64").map(round_getal) for name in ("laag", "midden", "hoog")}
    )  # fmt: skip
