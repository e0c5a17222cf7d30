"""One conclusion as a picture: its cards and fragments, the findings they lead to, and itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leerkring.kring.schema import RICHTINGEN
from leerkring.methoden.codering import BRONSOORTEN, name_bronsoort
from leerkring.methoden.keten.opmaak import REGEL, measure_breedte, wrap_regels
from leerkring.methoden.keten.tabel import (
    BEVINDING,
    CONCLUSIE,
    NUANCEERT,
    STEUNT,
    WEERSPREEKT,
    trace_conclusie,
)
from leerkring.methoden.keten.zinnen import shorten
from leerkring.taal import N_, _, count_noun, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WOORD = {STEUNT: N_("steunt"), NUANCEERT: N_("nuanceert"), WEERSPREEKT: N_("weerspreekt")}
# Where things stand across, in cm: words | dots | findings | the conclusion.
BREED = 13.75
WOORDEN, STIPPEN, KADER, EINDE = 2.4, (2.6, 5.0), (5.55, 8.95), (10.8, 13.7)
KOP, VOET, TUSSEN, SOORT_TUSSEN = 0.85, 0.75, 0.4, 0.12
MERK = 0.8  # cm above the picture that a mark may take
RAND = 0.16  # cm between a text and its box
LETTER, KLEIN = 9.0, 8.5  # points
# The most dots of one finding, and how far apart in cm dots then stand.
AFSTAND = ((40, 0.29), (120, 0.2), (np.inf, 0.13))
GRIJS = "#B9C0C6"  # lighter than the blue, so that the two differ in grey
INKT = "#1B1F24"


def prepare_figuur(
    keten: pd.DataFrame, conclusie: str, bevindingen: pd.DataFrame, conclusies: pd.DataFrame
) -> pd.DataFrame:
    """
    Count what `plot_keten` draws of one conclusion.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.
    conclusie : str
        The key of the conclusion.
    bevindingen : DataFrame
        ``bevinding``, ``tekst``.
    conclusies : DataFrame
        ``conclusie``, ``titel``, ``tekst``.

    Returns
    -------
    DataFrame
        One row a finding and kind of source: ``conclusie`` (its titel, else its words
        shortened), ``bevinding``, ``tekst``, ``richting`` (of the finding to the conclusion),
        ``bronsoort`` (missing where nothing lies under the finding), and units that do to the
        finding ``steunt``, ``nuanceert``, ``weerspreekt``. Findings that support stand first,
        then those that nuance, then those that contradict.
    """
    rows = trace_conclusie(keten, conclusie)
    own = conclusies[conclusies[CONCLUSIE] == conclusie].iloc[0]
    words = shorten(own["tekst"]) if pd.isna(own["titel"]) else own["titel"]
    keys = [BEVINDING, "richting_bevinding", "bronsoort"]
    cells = rows.groupby(keys, dropna=False, sort=False)["richting"]
    counts = pd.DataFrame({name: cells.agg(lambda told, name=name: int((told == name).sum())) for name in RICHTINGEN})  # fmt: skip
    table = counts.astype("int64").reset_index().rename(columns={"richting_bevinding": "richting"})
    place = {name: n for n, name in enumerate(RICHTINGEN)}
    kind = {name: n for n, name in enumerate(BRONSOORTEN)}
    table["_order"] = pd.factorize(table[BEVINDING])[0]
    table["_richting"], table["_soort"] = table["richting"].map(place), table["bronsoort"].map(kind)
    table = table.sort_values(["_richting", "_order", "_soort"], ignore_index=True)
    texts = bevindingen.set_index(BEVINDING)["tekst"]
    table = table.assign(conclusie=words, tekst=table[BEVINDING].map(texts))
    return table[["conclusie", BEVINDING, "tekst", "richting", "bronsoort", *RICHTINGEN]]


def suggest_hoogte(tabel: pd.DataFrame) -> float:
    """
    Return how many cm `plot_keten` needs, with room for a mark above it.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_figuur` returns it.
    """
    blocks = _lay_out(tabel)
    own = len(_wrap_conclusie(tabel)) * REGEL + 2 * RAND
    high = max(sum(block["hoogte"] for block in blocks) + TUSSEN * (len(blocks) - 1), own)
    return round(KOP + high + VOET + MERK, 1)


def describe_figuur_keten(tabel: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_keten`.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_figuur` returns it.

    Examples
    --------
    >>> tabel = pd.DataFrame({"conclusie": "Wachten kost vertrouwen", "bevinding": ["b1"], "tekst": ["De rij is lang."],
    ...     "richting": ["steunt"], "bronsoort": ["sessie"], "steunt": [4], "nuanceert": [0], "weerspreekt": [1]})
    >>> describe_figuur_keten(tabel)
    'Van kaarten en fragmenten naar de conclusie ‘Wachten kost vertrouwen’, langs één bevinding. ‘De rij is lang.’ steunt haar, met kaarten: 4 steunen, één weerspreekt.'
    """
    if tabel.empty:
        return _("Onder deze conclusie ligt nog geen bevinding.")
    findings = tabel.drop_duplicates(BEVINDING)
    lead = _("Van kaarten en fragmenten naar de conclusie ‘{conclusie}’, langs {bevindingen}.")
    told = [lead.format(conclusie=tabel["conclusie"].iloc[0],
                        bevindingen=count_noun(len(findings), "bevinding", "bevindingen"))]  # fmt: skip
    relation = {STEUNT: _("‘{tekst}’ steunt haar"), NUANCEERT: _("‘{tekst}’ nuanceert haar"), WEERSPREEKT: _("‘{tekst}’ weerspreekt haar")}  # fmt: skip
    for row in findings.itertuples():
        own = tabel[(tabel[BEVINDING] == row.bevinding) & tabel["bronsoort"].notna()]
        under = [
            _("{soort}: {aantallen}").format(
                soort=name_bronsoort(cell["bronsoort"]), aantallen=_tell_aantallen(cell)
            )
            for cell in own.to_dict("records")
        ]
        text = relation[row.richting].format(tekst=row.tekst)
        text += _(", met {kaarten}.").format(kaarten="; ".join(under)) if under else _(", zonder kaarten of fragmenten.")  # fmt: skip
        told.append(text)
    return " ".join(told)


def plot_keten(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw one conclusion: a dot for each card and fragment, boxes for findings and conclusion.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_figuur` returns it, with at least one finding.
    ax : Axes
        Where to draw; as high as `suggest_hoogte` says.

    Returns
    -------
    Axes
        One unit is one centimetre. The dots of each kind are collections with the direction as
        their ``gid``.
    """
    blocks = _lay_out(tabel)
    room = _set_maat(ax)
    needed = sum(block["hoogte"] for block in blocks)
    gap = max((room - KOP - VOET - needed) / max(len(blocks), 1), TUSSEN)
    top, middles = KOP + gap / 2, []
    for block in blocks:
        middle = top + block["hoogte"] / 2
        _draw_stippen(block, middle, ax)
        _draw_bevinding(block, middle, ax)
        middles.append(middle)
        top += block["hoogte"] + gap
    _draw_conclusie(_wrap_conclusie(tabel), middles or [room / 2], ax)
    for block, middle in zip(blocks, middles, strict=True):
        _draw_pijl(block["richting"], middle, ax)
    _draw_koppen(ax)
    _draw_sleutel(tabel, room, ax)
    return ax


def _lay_out(tabel: pd.DataFrame) -> list[dict]:
    """Return for each finding its lines of text, its dots by kind, and how high they are in cm."""
    findings = tabel.drop_duplicates(BEVINDING)
    most = tabel.groupby(BEVINDING)[list(RICHTINGEN)].sum().sum(axis=1).max() if len(tabel) else 0
    apart = next(step for bound, step in AFSTAND if most <= bound)
    per_row = int((STIPPEN[1] - STIPPEN[0]) / apart)
    lines = 5 if len(findings) <= 3 else 4
    blocks = []
    for row in findings.itertuples():
        own = tabel[(tabel[BEVINDING] == row.bevinding) & tabel["bronsoort"].notna()]
        kinds = []
        for cell in own.to_dict("records"):
            total = sum(cell[name] for name in RICHTINGEN)
            high = max(-(-total // per_row) * apart, REGEL)
            kinds.append(cell | {"totaal": total, "hoogte": high})
        text = wrap_regels(row.tekst, KADER[1] - KADER[0] - 2 * RAND, LETTER, lines)
        box = len(text) * REGEL + 2 * RAND
        stack = sum(kind["hoogte"] for kind in kinds) + SOORT_TUSSEN * max(len(kinds) - 1, 0)
        blocks.append({
            "richting": row.richting, "regels": text, "soorten": kinds, "kader": box, "stapel": stack,
            "hoogte": max(box, stack), "afstand": apart, "per_rij": per_row,
        })  # fmt: skip
    return blocks


def _set_maat(ax: Axes) -> float:
    """Make one unit one centimetre, from the top down, and return how many are high."""
    ax.set_axis_off()
    ax.set_xlim(0, BREED)
    figure = ax.get_figure(root=True)
    figure.draw_without_rendering()
    high = ax.get_window_extent().height / figure.dpi * 2.54
    ax.set_ylim(high, 0)
    return high


def _draw_stippen(block: dict, middle: float, ax: Axes) -> None:
    """Draw the dots under a finding, by kind of source, with the word and the number of each."""
    top = middle - block["stapel"] / 2
    for kind in block["soorten"]:
        told = f"{name_bronsoort(kind['bronsoort'])} {format_number(kind['totaal'])}"
        rows = -(-kind["totaal"] // block["per_rij"])
        first = top + (kind["hoogte"] - (rows - 1) * block["afstand"]) / 2
        ax.text(WOORDEN, top + kind["hoogte"] / 2, told, ha="right", va="center", fontsize=KLEIN)
        done = 0
        for name in RICHTINGEN:
            places = done + np.arange(kind[name])
            x = STIPPEN[0] + (places % block["per_rij"] + 0.5) * block["afstand"]
            y = first + places // block["per_rij"] * block["afstand"]
            draw_stip(name, x, y, 0.78 * block["afstand"], ax)
            done += kind[name]
        top += kind["hoogte"] + SOORT_TUSSEN
    if block["soorten"]:
        low, high = middle - block["stapel"] / 2, middle + block["stapel"] / 2
        ax.plot([STIPPEN[1] + 0.12] * 2, [low, high], color=GRIJS, linewidth=1.2)
        ax.plot([STIPPEN[1] + 0.12, KADER[0]], [middle] * 2, color=GRIJS, linewidth=1.2)
    else:
        ax.text(STIPPEN[1], middle, _("geen kaart of fragment"), ha="right", va="center", fontsize=KLEIN)  # fmt: skip


def draw_stip(richting: str, x: np.ndarray, y: np.ndarray, across: float, ax: Axes) -> None:
    """
    Draw dots of one direction: blue supports, light grey nuances, hollow with a cross contradicts.

    Parameters
    ----------
    richting : {"steunt", "nuanceert", "weerspreekt"}
    x, y : ndarray
        Where.
    across : float
        How wide a dot is, in cm.
    ax : Axes
        Where to draw.
    """
    from leerkring.methoden.figuren import ACCENT, CONTRAST, GREY

    if not len(x):
        return
    size = (across / 2.54 * 72) ** 2
    if richting == WEERSPREEKT:
        thin = max(0.7, 0.17 * across / 2.54 * 72)
        ax.scatter(x, y, s=size * 0.8, facecolors="white", edgecolors=CONTRAST, linewidths=thin, zorder=3, gid=richting)  # fmt: skip
        ax.scatter(x, y, s=size * 0.22, marker="x", color=INKT, linewidths=thin * 0.8, zorder=4, gid="kruis")  # fmt: skip
        return
    colour, edge = (ACCENT, ACCENT) if richting == STEUNT else (GRIJS, GREY)
    ax.scatter(x, y, s=size * 0.9, facecolors=colour, edgecolors=edge, linewidths=0.5, zorder=3, gid=richting)  # fmt: skip


def _draw_kader(left: float, right: float, top: float, high: float, ax: Axes, **look) -> None:
    from matplotlib.patches import FancyBboxPatch

    style = "round,pad=0,rounding_size=0.12"
    ax.add_patch(FancyBboxPatch((left, top), right - left, high, boxstyle=style, **look))


def _draw_bevinding(block: dict, middle: float, ax: Axes) -> None:
    from leerkring.methoden.figuren import GREY

    _draw_kader(*KADER, middle - block["kader"] / 2, block["kader"], ax, facecolor="white", edgecolor=GREY, linewidth=1)  # fmt: skip
    _draw_regels(block["regels"], KADER[0] + RAND, middle, ax)


def _draw_regels(lines: list[str], left: float, middle: float, ax: Axes, **look) -> None:
    """Write lines of text under each other; words of others are no formula."""
    top = middle - (len(lines) - 1) / 2 * REGEL
    for n, line in enumerate(lines):
        ax.text(left, top + n * REGEL, line, va="center_baseline", fontsize=LETTER, parse_math=False, **look)  # fmt: skip


def _wrap_conclusie(tabel: pd.DataFrame) -> list[str]:
    text = "" if tabel.empty else tabel["conclusie"].iloc[0]
    return wrap_regels(text, EINDE[1] - EINDE[0] - 2 * RAND, LETTER, 12, zwaar=True)


def _draw_conclusie(lines: list[str], middles: list[float], ax: Axes) -> None:
    """Draw the conclusion as high as its findings reach, so that every line runs level."""
    from leerkring.methoden.figuren import ACCENT

    text = len(lines) * REGEL + 2 * RAND
    centre = (middles[0] + middles[-1]) / 2
    high = max(text, middles[-1] - middles[0] + 0.9)
    _draw_kader(*EINDE, centre - high / 2, high, ax, facecolor="#E8F1F7", edgecolor=ACCENT, linewidth=1.4)  # fmt: skip
    _draw_regels(lines, EINDE[0] + RAND, centre, ax, fontweight="semibold")


def _draw_pijl(richting: str, middle: float, ax: Axes) -> None:
    """Draw the line from a finding to the conclusion, with the word for what it does."""
    from leerkring.methoden.figuren import ACCENT, CONTRAST, GREY

    colour, style = {STEUNT: (ACCENT, "-"), NUANCEERT: (GREY, ":"), WEERSPREEKT: (CONTRAST, (0, (4, 2)))}[richting]  # fmt: skip
    ax.plot([KADER[1], EINDE[0] - 0.16], [middle] * 2, color=colour, linestyle=style, linewidth=2)
    ax.plot(EINDE[0] - 0.12, middle, marker=">", color=colour, markersize=6, linestyle="")
    ax.text((KADER[1] + EINDE[0]) / 2, middle - 0.14, _(WOORD[richting]), ha="center", va="bottom", fontsize=LETTER)  # fmt: skip


def _draw_koppen(ax: Axes) -> None:
    """Write above each column what stands in it, with arrows in the direction of reading."""
    from leerkring.methoden.figuren import GREY

    heads = {
        _("kaarten en fragmenten"): (0, STIPPEN[1]),
        _("bevindingen"): KADER,
        _("conclusie"): EINDE,
    }
    look = {"va": "center", "fontsize": LETTER + 0.5, "color": GREY}
    edges = []
    for words, (left, right) in heads.items():
        wide, centre = measure_breedte(words, LETTER + 0.5, zwaar=True), (left + right) / 2
        ax.text(centre, 0.35, words, ha="center", fontweight="semibold", **look)
        edges.append((centre - wide / 2, centre + wide / 2))
    for (_left, start), (end, _right) in pairwise(edges):
        arrow = {"arrowstyle": "->", "color": GREY, "linewidth": 1}
        ax.annotate("", (end - 0.15, 0.35), (start + 0.15, 0.35), arrowprops=arrow)


def _draw_sleutel(tabel: pd.DataFrame, room: float, ax: Axes) -> None:
    """Say under the picture what the dots mean, of those that occur."""
    told = {
        STEUNT: _("steunt de bevinding"),
        NUANCEERT: _("nuanceert de bevinding"),
        WEERSPREEKT: _("weerspreekt de bevinding"),
    }
    left = 0.15
    for name in [name for name in RICHTINGEN if tabel[name].any()]:
        draw_stip(name, np.array([left]), np.array([room - 0.3]), 0.24, ax)
        ax.text(left + 0.22, room - 0.3, told[name], va="center", fontsize=KLEIN)
        left += 0.22 + measure_breedte(told[name], KLEIN) + 0.5


def _tell_aantallen(cell: dict) -> str:
    """Say how many units support, nuance and contradict, of those that do."""
    told = {
        STEUNT: count_noun(cell[STEUNT], "steunt", "steunen"),
        NUANCEERT: count_noun(cell[NUANCEERT], "nuanceert", "nuanceren"),
        WEERSPREEKT: count_noun(cell[WEERSPREEKT], "weerspreekt", "weerspreken"),
    }
    return ", ".join(text for name, text in told.items() if cell[name])
