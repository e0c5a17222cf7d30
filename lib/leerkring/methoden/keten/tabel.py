"""The chain as a table, and the walks along it, from conclusion to card and back."""

from __future__ import annotations

import pandas as pd

from leerkring.kring.schema import RICHTINGEN
from leerkring.methoden.codering import BRONSOORTEN, lift_codes

STEUNT, NUANCEERT, WEERSPREEKT = RICHTINGEN  # from least to most critical
KAART, FRAGMENT, CLUSTER, CODE = VIA = ("kaart", "fragment", "cluster", "code")
# What was named itself goes before what comes along with a cluster, and that before a code.
VOORRANG = {KAART: 0, FRAGMENT: 0, CLUSTER: 1, CODE: 2}
CONCLUSIE, BEVINDING = "conclusie", "bevinding"
COLUMNS = (CONCLUSIE, BEVINDING, "eenheid", "via", "richting", "richting_bevinding", "op_conclusie",
           "bronsoort", "bron", "plaats", "tekst")  # fmt: skip


def build_keten(
    onderbouwing: pd.DataFrame,
    conclusies: pd.DataFrame,
    bevindingen: pd.DataFrame,
    eenheden: pd.DataFrame,
    kaarten: pd.DataFrame,
    vastgesteld: pd.DataFrame,
    codeboek: pd.DataFrame,
) -> pd.DataFrame:
    """
    Lay the chain: every card and fragment that lies under a finding, and so under a conclusion.

    A cluster stands for all its cards; a code for every unit that settled on it or on a code
    below it. A unit stands once under a finding: as it was named itself, else by its cluster,
    else by a code; where two clusters or codes differ, in the most critical direction.

    Parameters
    ----------
    onderbouwing : DataFrame
        ``bevinding``, ``richting`` and one of ``conclusie``, ``kaart``, ``cluster``,
        ``fragment`` and ``code``.
    conclusies, bevindingen : DataFrame
        ``conclusie`` and ``bevinding``; their order is that of the chain.
    eenheden, vastgesteld : DataFrame
        As `codering.list_eenheden` and `codering.settle_coderingen` return them.
    kaarten : DataFrame
        ``kaart``, ``cluster``.
    codeboek : DataFrame
        ``code``, ``ouder``.

    Returns
    -------
    DataFrame
        One row a conclusion, finding and unit: ``conclusie`` (missing where the finding lies
        under none), ``bevinding``, ``eenheid``, ``via`` (kaart, fragment, cluster or code),
        ``richting`` (of the unit to the finding), ``richting_bevinding`` (of the finding to the
        conclusion), ``op_conclusie`` (of the unit to the conclusion), ``bronsoort``, ``bron``,
        ``plaats`` and ``tekst``. A finding under a conclusion with nothing under itself has one
        row without a unit, so that it is not lost.

    Notes
    -----
    Under a finding that supports a conclusion a unit does to the conclusion what it does to the
    finding; under one that nuances, it nuances; under one that contradicts, what supports it
    contradicts and all else nuances. So nothing counts as more support than it is.

    Examples
    --------
    >>> onderbouwing = pd.DataFrame({"conclusie": ["c1", None, None], "bevinding": ["b1"] * 3, "kaart": [None, "k1", None],
    ...     "cluster": [None, None, "w1"], "fragment": None, "code": None, "richting": ["steunt", "weerspreekt", "steunt"]})
    >>> eenheden = pd.DataFrame({"eenheid": ["k1", "k2"], "bronsoort": "sessie", "bron": "s1", "plaats": None, "tekst": "..."})
    >>> kaarten = pd.DataFrame({"kaart": ["k1", "k2"], "cluster": "w1"})
    >>> keten = build_keten(onderbouwing, pd.DataFrame({"conclusie": ["c1"]}), pd.DataFrame({"bevinding": ["b1"]}),
    ...     eenheden, kaarten, pd.DataFrame(columns=["eenheid", "code", "niveau"]), pd.DataFrame(columns=["code", "ouder"]))
    >>> keten[["conclusie", "eenheid", "via", "op_conclusie"]]
      conclusie eenheid      via op_conclusie
    0        c1      k1    kaart  weerspreekt
    1        c1      k2  cluster       steunt
    """
    units = _expand_gronden(onderbouwing, eenheden, kaarten, vastgesteld, codeboek)
    links = onderbouwing.dropna(subset=CONCLUSIE)[[CONCLUSIE, BEVINDING, "richting"]]
    links = _most_critical(links, [CONCLUSIE, BEVINDING])
    links = links.rename(columns={"richting": "richting_bevinding"}).astype("str")
    chain = links.merge(units.astype("str"), on=BEVINDING, how="outer")
    chain = chain.merge(eenheden[["eenheid", "bronsoort", "bron", "plaats", "tekst"]], on="eenheid", how="left")  # fmt: skip
    chain["op_conclusie"] = _carry_richting(chain["richting"], chain["richting_bevinding"])
    order = {
        CONCLUSIE: conclusies[CONCLUSIE],
        BEVINDING: bevindingen[BEVINDING],
        "eenheid": eenheden["eenheid"],
    }
    places = {f"_{name}": _place_in(chain[name], keys) for name, keys in order.items()}
    chain = chain.assign(**places).sort_values(list(places), ignore_index=True)
    return chain[list(COLUMNS)].astype("str")


def trace_conclusie(keten: pd.DataFrame, conclusie: str) -> pd.DataFrame:
    """Return the rows of `build_keten` under one conclusion."""
    return keten[keten[CONCLUSIE] == conclusie].reset_index(drop=True)


def trace_bevinding(keten: pd.DataFrame, bevinding: str) -> pd.DataFrame:
    """
    Return the units under one finding, each once, whichever conclusions it lies under.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.
    bevinding : str

    Returns
    -------
    DataFrame
        ``bevinding``, ``eenheid``, ``via``, ``richting``, ``bronsoort``, ``bron``, ``plaats``,
        ``tekst``.
    """
    rows = take_gronden(keten)
    return rows[rows[BEVINDING] == bevinding].reset_index(drop=True)


def trace_eenheid(keten: pd.DataFrame, eenheid: str) -> pd.DataFrame:
    """
    Return everything that leans on one card or fragment.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.
    eenheid : str

    Returns
    -------
    DataFrame
        ``conclusie`` (missing where the finding lies under none), ``bevinding``, ``via`` and
        ``op_conclusie``.
    """
    columns = [CONCLUSIE, BEVINDING, "via", "op_conclusie"]
    return keten.loc[keten["eenheid"] == eenheid, columns].reset_index(drop=True)


def list_gebruik(keten: pd.DataFrame) -> pd.DataFrame:
    """
    List per card and fragment the conclusions that lean on it: the index back from the cards.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.

    Returns
    -------
    DataFrame
        One row a unit and conclusion: ``eenheid``, ``bronsoort``, ``bron``, ``plaats``,
        ``tekst``, ``conclusie``, ``bevindingen`` (how many of the findings between them) and
        ``op_conclusie``, the most critical of its ways there. By kind of source, then source.
    """
    rows = keten.dropna(subset=[CONCLUSIE, "eenheid"])
    between = rows.groupby(["eenheid", CONCLUSIE])[BEVINDING].nunique().rename("bevindingen")
    rows = _most_critical(rows, ["eenheid", CONCLUSIE], "op_conclusie")
    rows = rows.join(between, on=["eenheid", CONCLUSIE])
    columns = ["eenheid", "bronsoort", "bron", "plaats", "tekst", CONCLUSIE, "bevindingen", "op_conclusie"]  # fmt: skip
    kind = rows["bronsoort"].map({soort: n for n, soort in enumerate(BRONSOORTEN)})
    rows = rows.assign(_soort=kind, _plaats=_place_in(rows[CONCLUSIE], keten[CONCLUSIE].drop_duplicates()))  # fmt: skip
    return rows.sort_values(["_soort", "bron", "eenheid", "_plaats"], ignore_index=True)[columns]


def take_gronden(keten: pd.DataFrame) -> pd.DataFrame:
    """Return each finding and unit of the chain once, apart from the conclusions above."""
    columns = [BEVINDING, "eenheid", "via", "richting", "bronsoort", "bron", "plaats", "tekst"]
    rows = keten.dropna(subset="eenheid")[columns]
    return rows.drop_duplicates([BEVINDING, "eenheid"], ignore_index=True)


def take_kritisch(keten: pd.DataFrame, per: str) -> pd.DataFrame:
    """
    Return each unit once per conclusion or finding, in its most critical direction.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.
    per : {"conclusie", "bevinding"}

    Returns
    -------
    DataFrame
        The column of `per`, ``eenheid``, ``bronsoort``, ``bron`` and ``richting`` (to what
        `per` names).
    """
    richting = {CONCLUSIE: "op_conclusie", BEVINDING: "richting"}[per]
    rows = keten.dropna(subset=[per, "eenheid"])[[per, "eenheid", "bronsoort", "bron", richting]]
    return _most_critical(rows.rename(columns={richting: "richting"}), [per, "eenheid"])


def _expand_gronden(
    onderbouwing: pd.DataFrame,
    eenheden: pd.DataFrame,
    kaarten: pd.DataFrame,
    vastgesteld: pd.DataFrame,
    codeboek: pd.DataFrame,
) -> pd.DataFrame:
    """Return the units under each finding, each once, with how they got there."""
    lifted = lift_codes(vastgesteld, codeboek)[["code", "eenheid"]]
    cards = kaarten.dropna(subset="cluster")[["cluster", "kaart"]]
    parts = []
    for via in VIA:
        told = onderbouwing.dropna(subset=via)[[BEVINDING, via, "richting"]].astype("str")
        if via in {CLUSTER, CODE}:
            holds = (cards if via == CLUSTER else lifted).set_axis([via, "eenheid"], axis=1)
            told = told.merge(holds.astype("str"), on=via)
        else:
            told = told.rename(columns={via: "eenheid"})
        parts.append(told[[BEVINDING, "eenheid", "richting"]].assign(via=via))
    units = pd.concat(parts, ignore_index=True)
    units = units[units["eenheid"].isin(eenheden["eenheid"])]
    units = units.assign(
        _first=units["via"].map(VOORRANG), _last=-_rank_richting(units["richting"])
    )
    units = units.sort_values(["_first", "_last"], kind="stable")
    units = units.drop_duplicates([BEVINDING, "eenheid"], ignore_index=True)
    return units[[BEVINDING, "eenheid", "via", "richting"]]


def _carry_richting(unit: pd.Series, finding: pd.Series) -> pd.Series:
    """Return what a unit does to a conclusion, by way of its finding; missing without either."""
    carried = unit.where(finding == STEUNT, NUANCEERT)
    carried = carried.mask((finding == WEERSPREEKT) & (unit == STEUNT), WEERSPREEKT)
    return carried.where(finding.notna() & unit.notna()).astype("str")


def _rank_richting(richting: pd.Series) -> pd.Series:
    return richting.map({name: n for n, name in enumerate(RICHTINGEN)}).astype("int64")


def _most_critical(rows: pd.DataFrame, keys: list[str], richting: str = "richting") -> pd.DataFrame:
    """Keep of each group of rows with the same keys the one in the most critical direction."""
    ranked = rows.assign(_rank=-_rank_richting(rows[richting])).sort_values("_rank", kind="stable")
    kept = ranked.drop_duplicates(keys).drop(columns="_rank")
    return kept.sort_index().reset_index(drop=True)


def _place_in(values: pd.Series, keys: pd.Series) -> pd.Series:
    """Return the place of each value among keys, and after the last for what is not there."""
    place = pd.Series(range(len(keys)), index=keys.to_numpy())
    return values.map(place[~place.index.duplicated()]).fillna(len(keys))
