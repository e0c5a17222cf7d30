"""The pictures of people counted: coverage, breadth and depth, ethics, specialist and generalist."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leerkring.methoden.codering import draw_bollen
from leerkring.methoden.competenties.figuur import wrap_namen
from leerkring.methoden.competenties.schaal import HOOGSTE, ZELFSTANDIG
from leerkring.methoden.schalen.zinnen import count_mensen, format_positie
from leerkring.taal import _, count_noun, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MEEST_STAVEN = 12  # rows in one picture of bars
LETTER = 10.0
RIJ, RAND = 1.0, 1.2  # cm
LICHT = "#C9CED3"


def suggest_hoogte_staven(tabel: pd.DataFrame) -> float:
    """
    Return how many cm `plot_dekking` and `plot_diepte` need.

    Examples
    --------
    >>> suggest_hoogte_staven(pd.DataFrame({"titel": range(12)}))
    13.2
    """
    return round(RAND + RIJ * max(len(tabel), 1), 2)


def label_dekking(dekking: pd.DataFrame, niveau: int = ZELFSTANDIG) -> list[str]:
    """
    Return what stands at each bar of `plot_dekking`.

    Examples
    --------
    >>> rows = pd.DataFrame({"vanaf_2": [4, 2], "aanwezig": [1, None], "mensen_nodig": [3, None], "score_nodig": [3, None],
    ...     "tekort": [2, None]})
    >>> label_dekking(rows)
    ['één op niveau 3 of hoger, 3 nodig', '2 op niveau 2 of hoger']
    """
    levels, counts = _take_staven(dekking, niveau)
    needed = dekking["mensen_nodig"]
    labels = []
    for level, n, people in zip(levels, counts, needed, strict=True):
        text = (
            _("{n} op niveau {niveau}")
            if level == HOOGSTE
            else _("{n} op niveau {niveau} of hoger")
        )
        label = text.format(n=_tell_mensen(n), niveau=level)
        if not pd.isna(people):
            label = _("{label}, {n} nodig").format(label=label, n=_tell_mensen(people))
        labels.append(label)
    return labels


def describe_figuur_dekking(dekking: pd.DataFrame, niveau: int = ZELFSTANDIG) -> str:
    """
    Return the text alternative of `plot_dekking`.

    Examples
    --------
    >>> describe_figuur_dekking(pd.DataFrame({"titel": ["Leren"], "vanaf_4": [4], "mensen_nodig": [None]}), 4)
    'Staven met het aantal mensen per competentie: Leren 4 op niveau 4.'
    """
    told = zip(dekking["titel"], label_dekking(dekking, niveau), strict=True)
    return _("Staven met het aantal mensen per competentie: {rijen}.").format(
        rijen="; ".join(f"{titel} {label}" for titel, label in told)
    )


def plot_dekking(
    dekking: pd.DataFrame, *, niveau: int = ZELFSTANDIG, tot: int = 0, ax: Axes
) -> Axes:
    """
    Draw how many people are at or above a level, and how many are needed as an outline.

    Parameters
    ----------
    dekking : DataFrame
        As `count_dekking` returns it, at most `MEEST_STAVEN` rows; where the team needs something, the
        level is the one that is needed. Too few is orange.
    niveau : int
        The level of the other rows.
    tot : int
        How many people the picture has room for at least, so that several have one measure.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, CONTRAST, GREY, draw_staven

    _levels, counts = _take_staven(dekking, niveau)
    needed = dekking["mensen_nodig"].fillna(0).astype("int64").tolist()
    for place, people in enumerate(needed):
        if people:
            ax.barh(place, people, height=0.76, facecolor="none", edgecolor=GREY, linewidth=1.3, zorder=3)  # fmt: skip
    colours = [CONTRAST if n < people else ACCENT for n, people in zip(counts, needed, strict=True)]
    reach = [max(pair) for pair in zip(counts, needed, strict=True)]
    labels = [label.replace(", ", ",\n") for label in label_dekking(dekking, niveau)]
    draw_staven(dekking["titel"], counts, labels, colours=colours, reach=reach, ax=ax)
    return _finish_rijen(dekking["titel"], tot, ax)


def label_diepte(dekking: pd.DataFrame) -> list[str]:
    """
    Return what stands at each bar of `plot_diepte`.

    Examples
    --------
    >>> label_diepte(pd.DataFrame({"vanaf_2": [9, 3], "vanaf_4": [2, 0]}))
    ['9 mensen, 2 op niveau 4', '3 mensen, niemand op niveau 4']
    """
    labels = []
    for wide, deep in zip(dekking[f"vanaf_{ZELFSTANDIG}"], dekking[f"vanaf_{HOOGSTE}"], strict=True):  # fmt: skip
        text = _("{mensen}, {n} op niveau {niveau}") if deep else _("{mensen}, niemand op niveau {niveau}")  # fmt: skip
        labels.append(text.format(mensen=count_mensen(wide), n=_tell_mensen(deep), niveau=HOOGSTE))
    return labels


def describe_figuur_diepte(dekking: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_diepte`.

    Examples
    --------
    >>> describe_figuur_diepte(pd.DataFrame({"titel": ["Leren"], "vanaf_2": [9], "vanaf_4": [2]}))
    'Staven met de mensen op niveau 2 of hoger: Leren 9 mensen, 2 op niveau 4.'
    """
    told = zip(dekking["titel"], label_diepte(dekking), strict=True)
    return _("Staven met de mensen op niveau {niveau} of hoger: {rijen}.").format(
        niveau=ZELFSTANDIG, rijen="; ".join(f"{titel} {label}" for titel, label in told)
    )


def plot_diepte(dekking: pd.DataFrame, *, tot: int = 0, ax: Axes) -> Axes:
    """
    Draw who is independent as a light bar, and within it who is on the highest level as a dark one.

    Parameters
    ----------
    dekking : DataFrame
        As `count_dekking` returns it, at most `MEEST_STAVEN` rows.
    tot : int
        How many people the picture has room for at least.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, draw_staven

    wide, deep = (dekking[f"vanaf_{n}"].astype("int64").tolist() for n in (ZELFSTANDIG, HOOGSTE))
    labels = [label.replace(", ", ",\n") for label in label_diepte(dekking)]
    draw_staven(dekking["titel"], wide, labels, colours=[LICHT] * len(wide), ax=ax)
    ax.barh(range(len(deep)), deep, color=ACCENT, height=0.62, zorder=3)
    return _finish_rijen(dekking["titel"], tot, ax)


def describe_figuur_breedte(telling: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_breedte`.

    Examples
    --------
    >>> describe_figuur_breedte(pd.DataFrame({"competenties": [0, 1], "breed": [0, 3], "diep": [2, 1]}))
    'Hoeveel mensen op hoeveel competenties. Niveau 2 of hoger: 3 mensen op één competentie. Niveau 4: 2 mensen op geen competenties en één persoon op één competentie.'
    """
    told = {}
    for name in ("breed", "diep"):
        rows = telling[telling[name] > 0]
        told[name] = format_list(
            _("{mensen} op {competenties}").format(
                mensen=count_mensen(people), competenties=count_noun(int(n), "competentie", "competenties")
            ) for n, people in zip(rows["competenties"], rows[name], strict=True)
        ) or _("niemand")  # fmt: skip
    text = _("Hoeveel mensen op hoeveel competenties. Niveau {breed} of hoger: {b}. Niveau {diep}: {d}.")  # fmt: skip
    return text.format(breed=ZELFSTANDIG, diep=HOOGSTE, b=told["breed"], d=told["diep"])


def plot_breedte(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw two rows of circles: how many people on how many competences, for breadth and for depth.

    Parameters
    ----------
    telling : DataFrame
        As `count_breedte` returns it.
    ax : Axes
        Where to draw; about 5 cm high.

    Returns
    -------
    Axes
    """
    names = [_("breed: niveau {n} of hoger").format(n=ZELFSTANDIG), _("diep: niveau {n}").format(n=HOOGSTE)]  # fmt: skip
    counts = telling[["breed", "diep"]].to_numpy(dtype="int64").T
    draw_bollen(names, [format_number(n) for n in telling["competenties"]], counts, ax=ax)
    ax.set_xlabel(_("op zoveel competenties"), fontsize=LETTER, loc="left")
    ax.xaxis.set_label_position("top")
    return ax


def describe_figuur_ethiek(telling: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_ethiek`.

    Examples
    --------
    >>> describe_figuur_ethiek(pd.DataFrame({"verschil": [-1.0, 0.0], "mensen": [2, 5]}))
    'Hoeveel mensen welk verschil hebben tussen persoonlijke ethiek en beroepsethiek: beroepsethiek 1 hoger 2 mensen; gelijk 5 mensen.'
    """
    rows = "; ".join(
        f"{name} {count_mensen(n)}"
        for name, n in zip(map(name_verschil, telling["verschil"]), telling["mensen"], strict=True)
    )
    return _("Hoeveel mensen welk verschil hebben tussen persoonlijke ethiek en beroepsethiek: {rijen}.").format(rijen=rows)  # fmt: skip


def plot_ethiek(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw one row of circles: professional ethics higher to the left, personal ethics to the right.

    Parameters
    ----------
    telling : DataFrame
        As `count_verschillen` returns it, not empty.
    ax : Axes
        Where to draw; about 4 cm high.

    Returns
    -------
    Axes
    """
    steps = telling["verschil"].to_numpy(dtype="float64")
    step = 1.0 if np.equal(np.mod(steps, 1), 0).all() else 0.5
    reach = max(float(np.abs(steps).max()), 1.0)
    places = np.arange(-reach, reach + step / 2, step)
    counts = np.zeros((1, len(places)), dtype="int64")
    counts[0, np.rint((steps + reach) / step).astype(int)] = telling["mensen"].to_numpy(dtype="int64")  # fmt: skip
    heads = [_("gelijk") if not place else f"+{format_positie(abs(place))}" for place in places]
    draw_bollen([_("mensen")], heads, counts, ax=ax)
    for side, words in (("left", _("beroepsethiek hoger")), ("right", _("persoonlijke ethiek hoger"))):  # fmt: skip
        at = {"xycoords": "axes fraction", "textcoords": "offset points", "ha": side, "va": "top"}
        ax.annotate(words, (0.0 if side == "left" else 1.0, 0.0), (0, -4), fontsize=LETTER, **at)
    return ax


def name_verschil(step: float) -> str:
    """
    Say which of the two ethics is higher, and by how much.

    Examples
    --------
    >>> name_verschil(-1.0), name_verschil(0.0)
    ('beroepsethiek 1 hoger', 'gelijk')
    """
    if not step:
        return _("gelijk")
    text = _("persoonlijke ethiek {n} hoger") if step > 0 else _("beroepsethiek {n} hoger")
    return text.format(n=format_positie(abs(step)))


def _tell_mensen(n: int) -> str:
    """Write how many people without the word for them: niemand, één, 2."""
    return {0: _("niemand"), 1: _("één")}.get(int(n)) or format_number(int(n))


def _take_staven(dekking: pd.DataFrame, niveau: int) -> tuple[list[int], list[int]]:
    """Return the level and the length of each bar: what is needed, else at or above `niveau`."""
    levels, counts = [], []
    for row in dekking.to_dict("records"):
        needed = not pd.isna(row["mensen_nodig"])
        levels.append(int(row["score_nodig"]) if needed else niveau)
        counts.append(int(row["aanwezig"] if needed else row[f"vanaf_{niveau}"]))
    return levels, counts


def _finish_rijen(names: Sequence[str], tot: int, ax: Axes) -> Axes:
    """Write names and labels small enough for two lines each, and leave room for longer bars."""
    for label in ax.texts:
        label.set_fontsize(LETTER)
    ax.set_yticks(range(len(names)), labels=wrap_namen(names), fontsize=LETTER)
    ax.set_xlim(0, max(ax.get_xlim()[1], tot))
    return ax
