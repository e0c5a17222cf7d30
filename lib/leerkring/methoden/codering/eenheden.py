"""
Cards and fragments as units, and which codes they settled on.

A unit (`eenheid`) is a card or a fragment; a kind of source (`bronsoort`) is where it comes from.
Coders work on their own first and then talk: what they agreed on together counts, and where they
did not talk only what each of them gave.
"""

from __future__ import annotations

import pandas as pd

from leerkring.taal import N_, _

SESSIE, LITERATUUR = "sessie", "literatuur"
# The order in which a reader meets them everywhere.
BRONSOORTEN = (SESSIE, "observatie", "interview", "focusdag", LITERATUUR)
NAMEN = {
    SESSIE: N_("kaarten"),
    "observatie": N_("observaties"),
    "interview": N_("interviews"),
    "focusdag": N_("focusdag"),
    LITERATUUR: N_("literatuur"),
}
OVERLEG = "overleg"


def name_bronsoort(bronsoort: str) -> str:
    """
    Return what a reader calls a kind of source.

    Examples
    --------
    >>> [name_bronsoort(soort) for soort in BRONSOORTEN]
    ['kaarten', 'observaties', 'interviews', 'focusdag', 'literatuur']
    """
    return _(NAMEN[bronsoort])


def list_eenheden(
    kaarten: pd.DataFrame,
    deelvragen: pd.DataFrame,
    fragmenten: pd.DataFrame,
    bezoeken: pd.DataFrame,
) -> pd.DataFrame:
    """
    Put cards and fragments in one table, with the source that each comes from.

    Parameters
    ----------
    kaarten : DataFrame
        ``kaart``, ``deelvraag``, ``niveau``, ``tekst``.
    deelvragen : DataFrame
        ``deelvraag``, ``sessie``.
    fragmenten : DataFrame
        ``fragment``, ``bezoek``, ``literatuur``, ``spreker``, ``plaats``, ``tekst``.
    bezoeken : DataFrame
        ``bezoek``, ``soort``.

    Returns
    -------
    DataFrame
        One row a unit, the cards first, in the order of their tables: ``eenheid`` (the key),
        ``bronsoort`` (of `BRONSOORTEN`), ``bron`` (the key of the sessie, the bezoek or the
        literatuur), ``plaats``, ``tekst``, ``niveau`` (of a card) and ``spreker`` (of a fragment).

    Examples
    --------
    >>> kaarten = pd.DataFrame({"kaart": ["k1"], "deelvraag": ["d1"], "niveau": ["micro"], "tekst": ["meer tijd"]})
    >>> deelvragen = pd.DataFrame({"deelvraag": ["d1"], "sessie": ["f1s1"]})
    >>> fragmenten = pd.DataFrame({"fragment": ["o-1", "l-1"], "bezoek": ["observatie-1", None],
    ...     "literatuur": [None, "smit-2014"], "spreker": ["burger", None], "plaats": ["regel 3", "blz. 8"],
    ...     "tekst": ["ik wacht al een uur", "wachten kost vertrouwen"]})
    >>> bezoeken = pd.DataFrame({"bezoek": ["observatie-1"], "soort": ["observatie"]})
    >>> list_eenheden(kaarten, deelvragen, fragmenten, bezoeken)[["eenheid", "bronsoort", "bron"]]
      eenheid   bronsoort          bron
    0      k1      sessie          f1s1
    1     o-1  observatie  observatie-1
    2     l-1  literatuur     smit-2014
    """
    sessie = deelvragen.set_index("deelvraag")["sessie"]
    soort = bezoeken.set_index("bezoek")["soort"]
    cards = pd.DataFrame({
        "eenheid": kaarten["kaart"], "bronsoort": SESSIE,
        "bron": kaarten["deelvraag"].map(sessie), "plaats": None,
        "tekst": kaarten["tekst"], "niveau": kaarten["niveau"], "spreker": None,
    })  # fmt: skip
    read = fragmenten["literatuur"].notna()
    fragments = pd.DataFrame({
        "eenheid": fragmenten["fragment"],
        "bronsoort": fragmenten["bezoek"].map(soort).astype("str").mask(read, LITERATUUR),
        "bron": fragmenten["bezoek"].astype("str").mask(read, fragmenten["literatuur"]),
        "plaats": fragmenten["plaats"], "tekst": fragmenten["tekst"],
        "niveau": None, "spreker": fragmenten["spreker"],
    })  # fmt: skip
    return pd.concat([part.astype("str") for part in (cards, fragments)], ignore_index=True)


def settle_coderingen(coderingen: pd.DataFrame) -> pd.DataFrame:
    """
    Say which codes each unit has, from what its coders gave on their own and together.

    Where coders talked about a unit, what they wrote down together counts. Otherwise a code
    counts when everybody who read the unit gave it; see `list_onbeslist` for the others.

    Parameters
    ----------
    coderingen : DataFrame
        ``codeur``, ``ronde``, ``fragment`` or ``kaart``, ``code`` (missing where a coder read
        the unit and no code fitted), ``niveau``.

    Returns
    -------
    DataFrame
        One row a unit and code that counts, sorted: ``eenheid``, ``code`` and ``niveau``: the
        one level that every row that counts for the unit gives, else missing.

    Examples
    --------
    >>> rows = [("a", "zelfstandig", "f1", "tijd", "micro"), ("b", "zelfstandig", "f1", "tijd", "micro"),
    ...         ("a", "zelfstandig", "f2", "tijd", "meso"), ("b", "zelfstandig", "f2", None, None),
    ...         ("a", "zelfstandig", "f3", "tijd", "meso"), ("samen", "overleg", "f3", "geld", "macro")]
    >>> coderingen = pd.DataFrame(rows, columns=["codeur", "ronde", "fragment", "code", "niveau"])
    >>> settle_coderingen(coderingen.assign(kaart=None)).to_dict("list")
    {'eenheid': ['f1', 'f3'], 'code': ['tijd', 'geld'], 'niveau': ['micro', 'macro']}
    """
    rows = _judge_rijen(coderingen)
    counting = rows[rows["telt"]]
    level = counting["niveau"].fillna("").groupby(counting["eenheid"]).agg(["first", "nunique"])
    one = level["first"].where((level["nunique"] == 1) & (level["first"] != ""))
    settled = counting[["eenheid", "code"]].drop_duplicates()
    settled = settled.sort_values(["eenheid", "code"], ignore_index=True)
    return settled.assign(niveau=settled["eenheid"].map(one)).astype("str")


def list_onbeslist(coderingen: pd.DataFrame) -> pd.DataFrame:
    """
    List the codes on which coders differ and about which they have not talked yet.

    Parameters
    ----------
    coderingen : DataFrame
        As `settle_coderingen` takes it.

    Returns
    -------
    DataFrame
        ``eenheid`` and ``code``, sorted: given by one who read the unit and not by all.

    Examples
    --------
    >>> rows = [("a", "zelfstandig", "f2", "tijd"), ("b", "zelfstandig", "f2", None)]
    >>> coderingen = pd.DataFrame(rows, columns=["codeur", "ronde", "fragment", "code"])
    >>> list_onbeslist(coderingen.assign(kaart=None, niveau=None)).to_dict("list")
    {'eenheid': ['f2'], 'code': ['tijd']}
    """
    rows = _judge_rijen(coderingen)
    open_ones = rows.loc[rows["open"], ["eenheid", "code"]].drop_duplicates()
    return open_ones.sort_values(["eenheid", "code"], ignore_index=True).astype("str")


def _judge_rijen(coderingen: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with a code, and whether each counts (`telt`) or is undecided (`open`)."""
    unit = coderingen["fragment"].astype("str").fillna(coderingen["kaart"].astype("str"))
    rows = coderingen[["codeur", "code", "niveau"]].astype("str").assign(eenheid=unit)
    together = coderingen["ronde"] == OVERLEG
    talked = unit.isin(unit[together])
    alone = rows[~talked].drop_duplicates(["eenheid", "codeur", "code"])
    readers = alone.drop_duplicates(["eenheid", "codeur"])["eenheid"].value_counts()
    # A missing code would make groupby drop the row; what nobody gave is nothing to settle.
    givers = alone.dropna(subset="code").groupby(["eenheid", "code"], sort=False).size()
    agreed = givers[givers == givers.index.get_level_values("eenheid").map(readers)]
    pairs = pd.MultiIndex.from_frame(rows[["eenheid", "code"]])
    own = ~talked & rows["code"].notna()
    counts = own & pairs.isin(agreed.index)
    judged = rows.assign(telt=counts | (together & rows["code"].notna()), open=own & ~counts)
    return judged[judged["code"].notna()]
