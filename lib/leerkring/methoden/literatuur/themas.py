"""What the included sources are about: sources against the broadest codes of the codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.methoden import codering
from leerkring.methoden.literatuur.namen import disambiguate
from leerkring.methoden.literatuur.stroom import OPGENOMEN
from leerkring.taal import _, count_noun, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 28  # rows: more do not fit on half a page
SLEUTELS = ["literatuur", "naam", "jaar"]
NAAM, NAAM_STREEPJE = 34, 28  # characters of a name in the picture
RIJ, HOOFD = 0.44, 1.6  # cm: of one source, and of the words above


def count_themas(
    literatuur: pd.DataFrame,
    vastgesteld: pd.DataFrame,
    fragmenten: pd.DataFrame,
    codeboek: pd.DataFrame,
) -> pd.DataFrame:
    """
    Count per included source how many of its fragments are about each theme.

    Parameters
    ----------
    literatuur : DataFrame
        ``literatuur``, ``auteurs``, ``redactie``, ``jaar``, ``titel``, ``besluit``.
    vastgesteld : DataFrame
        ``eenheid``, ``code``: as `codering.settle_coderingen` returns it.
    fragmenten : DataFrame
        ``fragment``, ``literatuur``.
    codeboek : DataFrame
        As `codering.order_codeboek` takes it.

    Returns
    -------
    DataFrame
        A row for each source that takes part, by year and then title, those without a year last;
        index ``literatuur``, ``naam``, ``jaar``. A column for each code without a code above it,
        named by its title, in the order of the codebook; a fragment with two codes under one theme
        counts once. Without rows when no fragment of these sources has a code.

    Examples
    --------
    >>> literatuur = pd.DataFrame({"literatuur": ["x"], "auteurs": "Smit, J.", "redactie": None,
    ...                            "jaar": "2014", "titel": "Wijkteams", "besluit": "opgenomen"})
    >>> vastgesteld = pd.DataFrame({"eenheid": ["x-1", "x-1"], "code": ["rij", "burger"]})
    >>> fragmenten = pd.DataFrame({"fragment": ["x-1"], "literatuur": ["x"]})
    >>> codeboek = pd.DataFrame({"code": ["burger", "rij", "werk"], "ouder": [None, "burger", None],
    ...                          "titel": ["Burger", "Wachtrij", "Werk"]})
    >>> count_themas(literatuur, vastgesteld, fragmenten, codeboek).reset_index().to_dict("list")
    {'literatuur': ['x'], 'naam': ['Smit (2014)'], 'jaar': ['2014'], 'Burger': [1], 'Werk': [0]}
    """
    taken = literatuur[literatuur["besluit"] == OPGENOMEN]
    names = disambiguate(taken)
    taken = taken.assign(naam=names.to_numpy()).sort_values(["jaar", "titel"], kind="stable")
    tree = codering.order_codeboek(codeboek)
    coded = vastgesteld.merge(fragmenten[["fragment", "literatuur"]], left_on="eenheid", right_on="fragment")  # fmt: skip
    coded = coded[coded["literatuur"].isin(set(taken["literatuur"]))]
    coded = coded.assign(top=coded["code"].map(tree.set_index("code")["top"]))
    units = coded.drop_duplicates(["eenheid", "top"])
    counts = pd.crosstab(units["literatuur"], units["top"])
    tops = tree.loc[tree["code"] == tree["top"], "code"]
    table = counts.reindex(index=taken["literatuur"], columns=tops, fill_value=0)
    table.columns = pd.Index(_name_themas(tree))
    table.index = pd.MultiIndex.from_frame(taken[SLEUTELS])
    return table if len(coded) else table[:0]


def describe_themas(tabel: pd.DataFrame) -> list[str]:
    """
    Say which theme most sources say something about, from which years, and which none does.

    Parameters
    ----------
    tabel : DataFrame
        As `count_themas` returns it.

    Returns
    -------
    list of str
        Short sentences; none when nothing was coded.

    Examples
    --------
    >>> index = pd.MultiIndex.from_tuples([("x", "Smit (2014)", "2014"), ("y", "Bos (2016)", "2016")],
    ...                                   names=["literatuur", "naam", "jaar"])
    >>> for zin in describe_themas(pd.DataFrame({"Burger": [1, 3], "Werk": [1, 0], "Houding": [0, 0]}, index)):
    ...     print(zin)
    Het vaakst zeggen de bronnen iets over ‘Burger’: 2 van de 2, verschenen van 2014 tot en met 2016.
    Over ‘Houding’ zegt geen van de bronnen iets dat gecodeerd is.
    """
    if tabel.empty:
        return []
    said = tabel.gt(0).sum()
    most = list(said.index[said == said.max()])
    text = (
        _("Het vaakst zeggen de bronnen iets over {themas}: {n} van de {m}{jaren}.")
        if len(most) == 1
        else _("Het vaakst zeggen de bronnen iets over {themas}: elk {n} van de {m}{jaren}.")
    )
    lines = [text.format(
        themas=_quote(most), n=format_number(said.max()), m=format_number(len(tabel)),
        jaren=_tell_jaren(tabel[tabel[most].gt(0).any(axis=1)]),
    )]  # fmt: skip
    if none := list(said.index[said == 0]):
        lines.append(_("Over {themas} zegt geen van de bronnen iets dat gecodeerd is.").format(themas=_quote(none, "or")))  # fmt: skip
    silent = int(tabel.sum(axis=1).eq(0).sum())
    if silent:
        n = count_noun(silent, "bron", "bronnen")
        lines.append(_("Van {n} is niets gecodeerd.").format(n=n))
    return lines


def describe_figuur_themas(tabel: pd.DataFrame) -> str:
    """Return the text alternative of `plot_themas`."""
    shown = _take_most(tabel)
    parts = [
        _("{thema} bij {n}").format(thema=name, n=count_noun(int(n), "bron", "bronnen"))
        for name, n in shown.gt(0).sum().items()
    ]
    text = _("Bronnen onder elkaar van oud naar nieuw, met een cirkel bij elk thema waar zij iets over zeggen: {parts}.").format(parts="; ".join(parts))  # fmt: skip
    if len(shown) == len(tabel):
        return text
    left = _("Alleen de {n} bronnen met de meeste fragmenten staan erin, van {m}.")
    return f"{text} {left.format(n=format_number(len(shown)), m=format_number(len(tabel)))}"


def suggest_hoogte_themas(tabel: pd.DataFrame) -> float:
    """Return how many cm high the picture of `plot_themas` should be, at most half a page."""
    return round(HOOFD + max(3, len(_take_most(tabel))) * RIJ, 2)


def plot_themas(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw sources against themes: a circle where a source says something, larger for more fragments.

    Parameters
    ----------
    tabel : DataFrame
        As `count_themas` returns it; of more than 28 sources those with most fragments are drawn.
    ax : Axes
        Where to draw; `suggest_hoogte_themas` says how high.

    Returns
    -------
    Axes
    """
    shown = _take_most(tabel)
    # The rows are close together, so a name keeps to one line: it has no spaces to break at, and is
    # made smaller after the columns were measured, which leaves those wider than they need be.
    names = [_cut(name).replace(" ", "\u00a0") for name in shown.index.get_level_values("naam")]
    codering.draw_bollen(names, list(shown), shown.to_numpy(), ax=ax)
    ax.tick_params(axis="y", labelsize=9)
    return ax


def _cut(name: str) -> str:
    """Shorten a name at a word, and keep its year; one with a hyphen could break there if longer."""
    width = NAAM_STREEPJE if "-" in name else NAAM
    if len(name) <= width:
        return name
    who, year = name.rsplit(" (", 1)
    room = width - len(year) - 3
    kept = who[: room + 1].rsplit(" ", 1)[0] if " " in who[: room + 1] else who[:room]
    return f"{kept}… ({year}"


def _take_most(tabel: pd.DataFrame) -> pd.DataFrame:
    """Keep the sources with most fragments, in their own order."""
    if len(tabel) <= MOST:
        return tabel
    first = (-tabel.sum(axis=1)).argsort(kind="stable")[:MOST]
    return tabel.iloc[sorted(first)]


def _name_themas(tree: pd.DataFrame) -> list[str]:
    """Return the titles of the broadest codes; where two have one title, with their key."""
    tops = tree[tree["code"] == tree["top"]]
    twice = tops["titel"].duplicated(keep=False)
    return tops["titel"].mask(twice, tops["titel"] + " (" + tops["code"] + ")").tolist()


def _quote(names: list[str], style: str = "standard") -> str:
    return format_list((f"‘{name}’" for name in names), style)


def _tell_jaren(rows: pd.DataFrame) -> str:
    years = rows.index.get_level_values("jaar").dropna().astype("str").str[:4]
    if years.empty:
        return ""
    if years.min() == years.max():
        return _(", verschenen in {jaar}").format(jaar=years[0])
    return _(", verschenen van {van} tot en met {tot}").format(van=years.min(), tot=years.max())
