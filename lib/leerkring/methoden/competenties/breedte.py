"""Breadth and depth, and the two ethics, per person but without telling who."""

from __future__ import annotations

import pandas as pd

from leerkring.methoden.competenties.schaal import (
    BEROEP,
    ETHIEK,
    HOOGSTE,
    NU,
    PERSOONLIJK,
    ZELFSTANDIG,
)
from leerkring.methoden.statistiek import suppress_cells
from leerkring.taal import N_

T_VORM, GENERALIST, SPECIALIST, GEEN = "t_vorm", "generalist", "specialist", "geen"
VORMEN = {
    T_VORM: N_("T-vormig"),
    GENERALIST: N_("generalist"),
    SPECIALIST: N_("specialist"),
    GEEN: N_("geen van beide"),
}
_MATEN = ["antwoorden", "breed", "diep"]


def measure_breedte(scores: pd.DataFrame, competenties: pd.DataFrame) -> pd.DataFrame:
    """
    Count of each known person on how many competences she is independent, and on how many highest.

    The two kinds of ethics do not count: they are an item of their own, see `compare_ethiek`.

    Parameters
    ----------
    scores : DataFrame
        ``deelnemer``, ``competentie``, ``moment``, ``score``.
    competenties : DataFrame
        Of one framework: ``competentie``, ``soort``.

    Returns
    -------
    DataFrame
        A row a person, without her pseudonym and sorted by the numbers, so that no row can be
        followed to somebody: ``antwoorden``, ``breed`` (competences at 2 or higher), ``diep``
        (competences at 4), and ``telt``, whether she answered at least half. How many
        competences were asked stands in ``attrs["gevraagd"]``.

    Notes
    -----
    That breadth begins at 2 and depth at 4 is our choice; the documents name T-shaped
    professionals and give no border.

    Examples
    --------
    >>> scores = pd.DataFrame({"deelnemer": "a", "competentie": ["c1", "c2", "c3"], "moment": "nu", "score": [4, 2, 1]})
    >>> competenties = pd.DataFrame({"competentie": ["c1", "c2", "c3"], "soort": "kunde"})
    >>> measure_breedte(scores, competenties).to_dict("records")
    [{'antwoorden': 3, 'breed': 2, 'diep': 1, 'telt': True}]
    """
    own = competenties.loc[~competenties["soort"].isin(ETHIEK), "competentie"]
    now = scores[(scores["moment"] == NU) & scores["competentie"].isin(set(own))]
    asked = now["competentie"].nunique()
    known = now.dropna(subset="deelnemer")
    level = known["score"].astype("int64")
    marks = pd.DataFrame({"antwoorden": 1, "breed": level >= ZELFSTANDIG, "diep": level == HOOGSTE})
    people = marks.astype("int64").groupby(known["deelnemer"].astype("str")).sum()
    people = people.sort_values(_MATEN, ignore_index=True)
    people = people.assign(telt=2 * people["antwoorden"] >= asked)
    people.attrs["gevraagd"] = int(asked)
    return people


def count_breedte(personen: pd.DataFrame) -> pd.DataFrame:
    """
    Count how many people have so many competences at 2 or higher, and so many at 4.

    Parameters
    ----------
    personen : DataFrame
        As `measure_breedte` returns it; who does not count is left out.

    Returns
    -------
    DataFrame
        ``competenties`` (from 0 to the number asked), ``breed`` and ``diep`` (people).

    Examples
    --------
    >>> personen = pd.DataFrame({"antwoorden": [2, 2], "breed": [2, 1], "diep": [0, 0], "telt": True})
    >>> personen.attrs["gevraagd"] = 2
    >>> count_breedte(personen).values.tolist()
    [[0, 0, 2], [1, 1, 0], [2, 1, 0]]
    """
    own = personen[personen["telt"]]
    steps = range(personen.attrs["gevraagd"] + 1)
    table = pd.DataFrame({"competenties": pd.array(list(steps), "Int64")})
    for name in ("breed", "diep"):
        counts = own[name].value_counts().reindex(list(steps), fill_value=0)
        table[name] = counts.astype("Int64").to_numpy()
    return table


def count_vormen(personen: pd.DataFrame, *, min_cel: int = 5) -> pd.DataFrame:
    """
    Count the people who are broad and deep, only broad, only deep, and neither.

    Broad: at least half of the competences that she answered at 2 or higher. Deep: at least one
    at 4. How many are broad and how many are deep is no secret; how those two go together is
    told only where no group of few people comes out, see `statistiek.suppress_cells`.

    Parameters
    ----------
    personen : DataFrame
        As `measure_breedte` returns it; who does not count is left out.
    min_cel : int
        The smallest group that is told.

    Returns
    -------
    DataFrame
        ``vorm`` (one of `VORMEN`) and ``mensen``, missing where withheld; ``attrs`` hold the
        totals ``breed``, ``diep`` and ``mensen``.

    Examples
    --------
    >>> personen = pd.DataFrame({"antwoorden": 4, "breed": [4, 3, 1, 0, 2], "diep": [1, 0, 1, 0, 0], "telt": True})
    >>> count_vormen(personen, min_cel=1).values.tolist()
    [['t_vorm', 1], ['generalist', 2], ['specialist', 1], ['geen', 1]]
    >>> int(count_vormen(personen)["mensen"].count())
    0
    """
    own = personen[personen["telt"]]
    wide = (2 * own["breed"] >= own["antwoorden"]).rename("breed")
    deep = (own["diep"] > 0).rename("diep")
    cells = pd.crosstab(wide, deep).reindex(
        index=[True, False], columns=[True, False], fill_value=0
    )
    totals = {"breed": int(wide.sum()), "diep": int(deep.sum()), "mensen": len(own)}
    # Where nobody or everybody is broad or deep, the totals tell the cells already.
    told = all(0 < totals[key] < len(own) for key in ("breed", "diep"))
    shown = suppress_cells(cells, cells, min_cel) if told else cells
    if shown is None:
        shown = cells.astype("Int64").mask(cells >= 0)
    counts = shown.astype("Int64").to_numpy(dtype="object").ravel()
    table = pd.DataFrame({"vorm": list(VORMEN), "mensen": pd.array(counts, "Int64")})
    table.attrs |= totals
    return table


def count_alles(personen: pd.DataFrame, *, op_na: int = 1) -> int:
    """
    Count the people at 2 or higher on all that they answered, or on all but a few.

    Parameters
    ----------
    personen : DataFrame
        As `measure_breedte` returns it; who does not count is left out.
    op_na : int
        How many competences may be lower.

    Examples
    --------
    >>> count_alles(pd.DataFrame({"antwoorden": [4, 4], "breed": [3, 2], "diep": 0, "telt": True}))
    1
    """
    own = personen[personen["telt"]]
    return int((own["antwoorden"] - own["breed"] <= op_na).sum())


def compare_ethiek(scores: pd.DataFrame, competenties: pd.DataFrame) -> pd.DataFrame:
    """
    Lay of each known person the level of personal and of professional ethics side by side.

    Parameters
    ----------
    scores : DataFrame
        ``deelnemer``, ``competentie``, ``moment``, ``score``.
    competenties : DataFrame
        Of one framework: ``competentie``, ``soort``.

    Returns
    -------
    DataFrame
        A row a person who answered both, without her pseudonym and sorted by the numbers:
        ``persoonlijk`` and ``beroep`` (the median of her answers of each kind, Float64) and
        ``verschil``, the first less the second.

    Examples
    --------
    >>> scores = pd.DataFrame({"deelnemer": "a", "competentie": ["c1", "c2"], "moment": "nu", "score": [3, 2]})
    >>> competenties = pd.DataFrame({"competentie": ["c1", "c2"], "soort": ["persoonlijke_ethiek", "beroepsethiek"]})
    >>> compare_ethiek(scores, competenties).values.tolist()
    [[3.0, 2.0, 1.0]]
    """
    kind = scores["competentie"].map(competenties.set_index("competentie")["soort"])
    own = scores.assign(soort=kind)[(scores["moment"] == NU) & kind.isin(ETHIEK)]
    own = own.dropna(subset="deelnemer").astype({"score": "Float64", "deelnemer": "str"})
    levels = own.groupby(["deelnemer", "soort"])["score"].median().reset_index()
    table = levels.pivot_table(index="deelnemer", columns="soort", values="score")
    table = table.reindex(columns=[PERSOONLIJK, BEROEP]).dropna().astype("Float64")
    table = table.set_axis(["persoonlijk", "beroep"], axis=1)
    table["verschil"] = table["persoonlijk"] - table["beroep"]
    return table.sort_values(["verschil", "persoonlijk"], ignore_index=True)


def count_verschillen(ethiek: pd.DataFrame) -> pd.DataFrame:
    """
    Count how many people have each difference between personal and professional ethics.

    Parameters
    ----------
    ethiek : DataFrame
        As `compare_ethiek` returns it.

    Returns
    -------
    DataFrame
        ``verschil`` (Float64, from low to high, only those that occur) and ``mensen``.

    Examples
    --------
    >>> count_verschillen(pd.DataFrame({"verschil": [0.0, 1.0, 1.0]})).values.tolist()
    [[0.0, 1], [1.0, 2]]
    """
    counts = ethiek["verschil"].astype("Float64").value_counts().sort_index()
    return counts.astype("Int64").rename("mensen").rename_axis("verschil").reset_index()
