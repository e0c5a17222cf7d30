"""
Bronsoorten: what each kind of source yields beside the others, and whose voice is heard.

Looking from more than one side (Denzin, 1978, The Research Act) asks three things of a code:
which kinds of source gave it, which alone did, and which did not where another did. That a kind
did not yield a code says that it was not coded there; it does not say that it is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from leerkring.kring.schema import SPREKERS
from leerkring.methoden.codering import (
    BRONSOORTEN,
    LITERATUUR,
    SESSIE,
    count_codes,
    describe_niets,
    draw_bollen,
    name_bronsoort,
    tally_codes,
)
from leerkring.taal import N_, _, count_noun, format_list, format_number, join_items

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RIJEN = 15  # codes that a picture shows before it shows the broadest codes instead
STIL_MEEST = 6  # codes that a sentence names before it counts the rest
BURGER = "burger"
ALLEEN = {
    SESSIE: N_("Alleen op kaarten: {codes}."),
    "observatie": N_("Alleen bij de observaties gezien: {codes}."),
    "interview": N_("Alleen in de interviews gehoord: {codes}."),
    "focusdag": N_("Alleen op de focusdag gehoord: {codes}."),
    LITERATUUR: N_("Alleen in de literatuur gelezen: {codes}."),
}
STIL = {
    SESSIE: N_("Niet op kaarten, wel elders: {codes}."),
    "observatie": N_("Niet bij de observaties, wel elders: {codes}."),
    "interview": N_("Niet in de interviews, wel elders: {codes}."),
    "focusdag": N_("Niet op de focusdag, wel elders: {codes}."),
    LITERATUUR: N_("Niet in de literatuur, wel elders: {codes}."),
}


def compare_bronsoorten(
    vastgesteld: pd.DataFrame, eenheden: pd.DataFrame, codeboek: pd.DataFrame
) -> pd.DataFrame:
    """
    Count per code how many units of each kind of source got it, of the codes as they were given.

    Parameters
    ----------
    vastgesteld, eenheden : DataFrame
        As `codering.settle_coderingen` and `codering.list_eenheden` return them.
    codeboek : DataFrame
        ``code``, ``ouder``, ``titel``.

    Returns
    -------
    DataFrame
        Every code, in the order of the codebook: ``code``, ``titel``, ``diepte``, ``eenheden``,
        ``bronnen``, a column for each kind of source that has a coded unit, and ``soorten``: of
        how many kinds the code is.

    Examples
    --------
    >>> codeboek = pd.DataFrame({"code": ["rij", "tijd"], "ouder": None, "titel": ["wachtrij", "tijd"]})
    >>> eenheden = pd.DataFrame({"eenheid": ["k1", "o1", "o2"], "bronsoort": ["sessie", "observatie", "observatie"],
    ...                          "bron": ["f1s1", "v1", "v2"]})
    >>> vastgesteld = pd.DataFrame({"eenheid": ["k1", "o1", "o2", "o2"], "code": ["tijd", "tijd", "tijd", "rij"]})
    >>> compare_bronsoorten(vastgesteld, eenheden, codeboek).drop(columns=["diepte", "eenheden"])
       code     titel  bronnen  sessie  observatie  soorten
    0   rij  wachtrij        1       0           1        1
    1  tijd      tijd        3       1           2        2
    """
    return _add_soorten(tally_codes(vastgesteld, eenheden, codeboek))


def prepare_figuur(
    vastgesteld: pd.DataFrame, eenheden: pd.DataFrame, codeboek: pd.DataFrame
) -> pd.DataFrame:
    """
    Return what `plot_bronsoorten` draws: the codes given, or the broadest ones when too many.

    Parameters
    ----------
    vastgesteld, eenheden, codeboek : DataFrame
        As `compare_bronsoorten` takes them.

    Returns
    -------
    DataFrame
        As `compare_bronsoorten` returns it, without codes that were never given; more than 15
        of them are put together under their topmost code, a unit once under each.
    """
    own = compare_bronsoorten(vastgesteld, eenheden, codeboek)
    own = own[own["eenheden"] > 0]
    if len(own) <= RIJEN:
        return own.reset_index(drop=True)
    broad = _add_soorten(count_codes(vastgesteld, eenheden, codeboek))
    return broad[(broad["diepte"] == 0) & (broad["eenheden"] > 0)].reset_index(drop=True)


def list_soorten(tabel: pd.DataFrame) -> list[str]:
    """Return the kinds of source that a table of `compare_bronsoorten` counts, in their order."""
    return [soort for soort in BRONSOORTEN if soort in tabel]


def find_alleen(tabel: pd.DataFrame) -> pd.DataFrame:
    """
    Find per kind of source the codes that only it yielded.

    Parameters
    ----------
    tabel : DataFrame
        As `compare_bronsoorten` returns it.

    Returns
    -------
    DataFrame
        ``bronsoort``, ``code``, ``titel``, ``eenheden``, ``bronnen`` and ``dun`` (all from one
        source), most units first within a kind; no rows when only one kind was coded, because
        then there is nothing to be alone beside.
    """
    kinds = list_soorten(tabel)
    alone = tabel[tabel["soorten"] == 1]
    if len(kinds) < 2:
        alone = alone.head(0)
    columns = ["code", "titel", "eenheden", "bronnen"]
    parts = [alone.loc[alone[soort] > 0, columns].assign(bronsoort=soort) for soort in kinds]
    found = pd.concat([alone.head(0)[columns].assign(bronsoort=""), *parts])
    found = found.assign(dun=found["bronnen"] == 1, plaats=found["bronsoort"].map(BRONSOORTEN.index))  # fmt: skip
    found = found.sort_values(["plaats", "eenheden"], ascending=[True, False], kind="stable")
    return found[["bronsoort", *columns, "dun"]].reset_index(drop=True)


def find_stil(tabel: pd.DataFrame) -> pd.DataFrame:
    """
    Find per kind of source the codes that it did not yield while another did.

    Parameters
    ----------
    tabel : DataFrame
        As `compare_bronsoorten` returns it.

    Returns
    -------
    DataFrame
        ``bronsoort``, ``code``, ``titel``, ``eenheden`` and ``soorten`` (units and kinds of
        source that did), most units first within a kind.
    """
    columns = ["code", "titel", "eenheden", "soorten"]
    given = tabel[tabel["soorten"] > 0]
    parts = [given.loc[given[soort] == 0, columns].assign(bronsoort=soort).sort_values("eenheden", ascending=False, kind="stable")
             for soort in list_soorten(tabel)]  # fmt: skip
    found = pd.concat([given.head(0)[columns].assign(bronsoort=""), *parts], ignore_index=True)
    return found[["bronsoort", *columns]]


def describe_alleen(tabel: pd.DataFrame, zonder: Sequence[str] = ()) -> list[str]:
    """
    Say which codes only one kind of source yielded, and how careful to read that.

    Parameters
    ----------
    tabel : DataFrame
        As `compare_bronsoorten` returns it.
    zonder : sequence of str
        Kinds of source that are not told.

    Returns
    -------
    list of str
        A sentence per kind of source, then the caution; a refusal when nothing, or only one
        kind of source, was coded.

    Examples
    --------
    >>> tabel = pd.DataFrame({"code": ["rij", "tijd"], "titel": ["wachtrij aan de balie", "tijd"], "eenheden": [5, 9],
    ...                       "bronnen": [3, 4], "sessie": [0, 4], "observatie": [5, 5], "soorten": [1, 2]})
    >>> for zin in describe_alleen(tabel): print(zin)
    Alleen bij de observaties gezien: wachtrij aan de balie (5 keer, bij 3 bezoeken).
    Niet gecodeerd is niet hetzelfde als niet aanwezig: een andere soort bron kan er minder naar gevraagd of gekeken hebben.
    """
    if refused := _refuse(tabel):
        return [refused]
    found = find_alleen(tabel)
    found = found[~found["bronsoort"].isin(zonder)]
    if found.empty:
        return [_("Elke code die gegeven is, kwam uit meer dan één soort bron.")]
    told = [
        _(ALLEEN[soort]).format(codes=format_list(_tell_code(row) for row in rows.itertuples()))
        for soort, rows in found.groupby("bronsoort", sort=False)
    ]
    if found["dun"].any():
        told.append(_("Wat uit één sessie, bezoek of bron komt, is dun: {codes}.").format(
            codes=join_items(found.loc[found["dun"], "titel"])))  # fmt: skip
    return [*told, _tell_voorzichtig()]


def describe_stil(tabel: pd.DataFrame) -> list[str]:
    """
    Say which codes each kind of source did not yield while another did.

    Parameters
    ----------
    tabel : DataFrame
        As `compare_bronsoorten` returns it.

    Examples
    --------
    >>> tabel = pd.DataFrame({"code": ["rij"], "titel": ["wachtrij"], "eenheden": [5],
    ...                       "sessie": [0], "observatie": [5], "soorten": [1]})
    >>> describe_stil(tabel)[0]
    'Niet op kaarten, wel elders: wachtrij (5 keer).'
    """
    if refused := _refuse(tabel):
        return [refused]
    found = find_stil(tabel)
    if found.empty:
        return [_("Elke code die gegeven is, kwam in elke soort bron voor.")]
    told = [
        _(STIL[soort]).format(codes=_tell_meeste(rows))
        for soort, rows in found.groupby("bronsoort", sort=False)
    ]
    return [*told, _tell_voorzichtig()]


def count_sprekers(eenheden: pd.DataFrame) -> pd.DataFrame:
    """
    Count who is speaking in the fragments of visits.

    Parameters
    ----------
    eenheden : DataFrame
        As `codering.list_eenheden` returns it.

    Returns
    -------
    DataFrame
        ``spreker``, ``fragmenten`` and ``bronnen`` (different visits): one row for each possible
        speaker, with zeros, and a last one without, for what was seen.

    Examples
    --------
    >>> eenheden = pd.DataFrame({"bronsoort": ["interview", "observatie"], "bron": ["i1", "o1"], "spreker": ["burger", None]})
    >>> count_sprekers(eenheden)[lambda tabel: tabel["fragmenten"] > 0]
      spreker  fragmenten  bronnen
    0  burger           1        1
    5     NaN           1        1
    """
    field = eenheden[~eenheden["bronsoort"].isin([SESSIE, LITERATUUR])]
    counts = field.groupby(field["spreker"].fillna(""))["bron"].agg(["size", "nunique"])
    table = counts.reindex([*SPREKERS, ""], fill_value=0).astype("int64").reset_index()
    table.columns = ["spreker", "fragmenten", "bronnen"]
    return table.assign(spreker=table["spreker"].where(table["spreker"] != "").astype("str"))


def describe_burger(eenheden: pd.DataFrame, waar: str) -> str:
    """
    Look for the citizen's own voice, and say so when it is not there.

    Parameters
    ----------
    eenheden : DataFrame
        As `codering.list_eenheden` returns it.
    waar : str
        What was done, or not, with fragments: "gepubliceerd" or "vastgelegd".

    Examples
    --------
    >>> eenheden = pd.DataFrame({"bronsoort": ["interview"] * 3, "bron": ["i1", "i1", "i2"], "spreker": ["burger", "burger", "professional"]})
    >>> describe_burger(eenheden, "vastgelegd")
    'De burger is zelf aan het woord in 2 van de 3 fragmenten uit het veld, bij één bezoek.'
    """
    sprekers = count_sprekers(eenheden)
    total = int(sprekers["fragmenten"].sum())
    if not total:
        return _("Er zijn geen fragmenten uit het veld {waar}; of de burger zelf gehoord is, is niet te zeggen.").format(waar=waar)  # fmt: skip
    _who, own, visits = sprekers[sprekers["spreker"] == BURGER].iloc[0]
    fragments = count_noun(total, "fragment", "fragmenten")
    if not own:
        return _("De burger komt in {fragmenten} uit het veld niet zelf aan het woord.").format(fragmenten=fragments)  # fmt: skip
    text = _("De burger is zelf aan het woord in {n} van de {fragmenten} uit het veld, bij {bezoeken}.")  # fmt: skip
    if total == 1:
        text = _("De burger is zelf aan het woord in het enige fragment uit het veld.")
    return text.format(
        n=format_number(own),
        fragmenten=fragments,
        bezoeken=count_noun(int(visits), "bezoek", "bezoeken"),
    )


def describe_figuur(tabel: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_bronsoorten`.

    Examples
    --------
    >>> describe_figuur(pd.DataFrame({"titel": ["Wachtrij"], "sessie": [0], "observatie": [5]}))
    'Cirkels per code en soort bron, groter naarmate er meer zijn. Wachtrij: observaties 5.'
    """
    kinds = list_soorten(tabel)
    rows = []
    for row in tabel.to_dict("records"):
        parts = [f"{name_bronsoort(s)} {format_number(row[s])}" for s in kinds if row[s]]
        rows.append(f"{row['titel']}: {format_list(parts)}")
    return _("Cirkels per code en soort bron, groter naarmate er meer zijn. {rijen}.").format(
        rijen="; ".join(rows)
    )


def plot_bronsoorten(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw per code how many units of each kind of source got it, as circles with their number.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_figuur` returns it.
    ax : Axes
        Where to draw; `codering.suggest_hoogte` says how high.

    Returns
    -------
    Axes
    """
    kinds = list_soorten(tabel)
    heads = [name_bronsoort(soort) for soort in kinds]
    return draw_bollen(tabel["titel"], heads, tabel[kinds].to_numpy(), ax=ax)


def _add_soorten(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(soorten=(table[list_soorten(table)] > 0).sum(axis=1).astype("int64"))


def _refuse(tabel: pd.DataFrame) -> str:
    """Say why kinds of source cannot be laid side by side; empty when they can."""
    kinds = list_soorten(tabel)
    if not kinds:
        return describe_niets()
    if len(kinds) == 1:
        return _("Er is één soort bron gecodeerd ({soort}); er valt niets naast elkaar te leggen.").format(soort=name_bronsoort(kinds[0]))  # fmt: skip
    return ""


def _tell_code(row) -> str:
    """Name a code with how often, and from how many sources of its kind."""
    where = {
        SESSIE: _("in {bronnen}").format(bronnen=count_noun(row.bronnen, "sessie", "sessies")),
        LITERATUUR: _("in {bronnen}").format(bronnen=count_noun(row.bronnen, "bron", "bronnen")),
    }
    visits = _("bij {bronnen}").format(bronnen=count_noun(row.bronnen, "bezoek", "bezoeken"))
    times = count_noun(row.eenheden, "keer", "keer")
    return f"{row.titel} ({times}, {where.get(row.bronsoort, visits)})"


def _tell_meeste(rows: pd.DataFrame) -> str:
    """Name the codes that other kinds gave most, and how many more there are."""
    named = [
        f"{row.titel} ({count_noun(row.eenheden, 'keer', 'keer')})"
        for row in rows.head(STIL_MEEST).itertuples()
    ]
    more = len(rows) - len(named)
    if more:
        named.append(count_noun(more, "andere code", "andere codes"))
    return format_list(named)


def _tell_voorzichtig() -> str:
    return _("Niet gecodeerd is niet hetzelfde als niet aanwezig: een andere soort bron kan er minder naar gevraagd of gekeken hebben.")  # fmt: skip
