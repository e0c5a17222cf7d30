"""What was coded, in words."""

from __future__ import annotations

import pandas as pd

from leerkring.methoden.codering.tellen import NIVEAUS, ONBEKEND
from leerkring.methoden.tegenover import NIVEAUS as NAMEN
from leerkring.taal import _, count_noun, format_list, format_number, join_items, sentence_case

EERSTE = 3  # codes or pairs that a sentence names before it stops


def describe_niets() -> str:
    """Say that nothing was coded, so that there is nothing to count."""
    return _("Er is nog geen kaart of fragment met een vastgestelde code; er valt niets te tellen.")


def count_eenheden(n: int) -> str:
    """
    Say how many cards and fragments.

    Examples
    --------
    >>> count_eenheden(1), count_eenheden(12)
    ('één kaart of fragment', '12 kaarten en fragmenten')
    """
    return count_noun(n, "kaart of fragment", "kaarten en fragmenten")


def describe_codes(telling: pd.DataFrame, vastgesteld: pd.DataFrame) -> str:
    """
    Say how much was coded, which codes most often, and which never.

    Parameters
    ----------
    telling : DataFrame
        As `count_codes` returns it.
    vastgesteld : DataFrame
        As `settle_coderingen` returns it.

    Returns
    -------
    str
        A refusal in words when nothing was coded.

    Examples
    --------
    >>> telling = pd.DataFrame({"titel": ["Burger", "Balie", "Thuis"], "diepte": [0, 1, 1], "eenheden": [4, 4, 0]})
    >>> describe_codes(telling, pd.DataFrame({"eenheid": ["k1", "k2", "k3", "k4"]}))
    'Een code kregen 4 kaarten en fragmenten. Het meest bij Burger (4). Daarbinnen het vaakst: Balie (4). Nog niet gebruikt: Thuis.'
    """
    units = vastgesteld["eenheid"].nunique()
    if not units:
        return describe_niets()
    parts = [
        _("Een code kreeg {units}.").format(units=count_eenheden(units))
        if units == 1
        else _("Een code kregen {units}.").format(units=count_eenheden(units))
    ]
    below = telling["diepte"].shift(-1, fill_value=0) > telling["diepte"]
    used = telling[telling["eenheden"] > 0].sort_values("eenheden", ascending=False, kind="stable")
    top = used[used["diepte"] == 0]
    parts.append(_("Het meest bij {codes}.").format(codes=_name_codes(top)))
    finest = used[(used["diepte"] > 0) & ~below[used.index]]
    if len(finest):
        parts.append(_("Daarbinnen het vaakst: {codes}.").format(codes=_name_codes(finest)))
    if unused := list(telling.loc[telling["eenheden"] == 0, "titel"]):
        parts.append(_("Nog niet gebruikt: {codes}.").format(codes=join_items(unused)))
    return " ".join(parts)


def describe_onbeslist(onbeslist: pd.DataFrame) -> str:
    """
    Say on how many units coders still differ; empty when on none.

    Parameters
    ----------
    onbeslist : DataFrame
        As `list_onbeslist` returns it.

    Examples
    --------
    >>> describe_onbeslist(pd.DataFrame({"eenheid": ["f1", "f1", "f2"], "code": ["a", "b", "a"]}))
    'Over 2 kaarten en fragmenten verschillen de codeurs en is nog niet overlegd; de codes waarover zij verschillen, tellen niet mee.'
    """
    units = onbeslist["eenheid"].nunique()
    if not units:
        return ""
    return _("Over {units} verschillen de codeurs en is nog niet overlegd; de codes waarover zij verschillen, tellen niet mee.").format(
        units=count_eenheden(units)
    )  # fmt: skip


def describe_niveaus(telling: pd.DataFrame) -> list[str]:
    """
    Say on which level the units of each of the broadest codes lie, a sentence each.

    Parameters
    ----------
    telling : DataFrame
        As `count_niveaus` returns it.

    Returns
    -------
    list of str
        A refusal in words when nothing was coded.

    Examples
    --------
    >>> telling = pd.DataFrame({"titel": ["Burger"], "diepte": [0], "micro": [7], "meso": [2], "macro": [0], "onbekend": [1]})
    >>> describe_niveaus(telling)
    ['Burger: het meest micro (burger), 7 van de 9.', 'Waar geen niveau bekend is, telt de kaart of het fragment hier niet mee.']
    """
    top = telling[telling["diepte"] == 0]
    if not top[[*NIVEAUS, ONBEKEND]].to_numpy().sum():
        return [describe_niets()]
    told = [_tell_niveau(row) for row in top.to_dict("records") if sum(row[n] for n in NIVEAUS)]
    if top[ONBEKEND].sum():
        told.append(
            _("Waar geen niveau bekend is, telt de kaart of het fragment hier niet mee.")
            if told
            else _("Van geen kaart of fragment met een code is het niveau bekend.")
        )
    return told


def describe_samen(telling: pd.DataFrame) -> str:
    """
    Say which codes stand together most often, out of how many that have either.

    Parameters
    ----------
    telling : DataFrame
        As `count_samen` returns it.

    Examples
    --------
    >>> telling = pd.DataFrame({"titel_a": ["Balie"], "titel_b": ["Wachten"], "samen": [3], "een_of_beide": [8]})
    >>> describe_samen(telling)
    'Het vaakst samen: ‘Balie’ met ‘Wachten’ (3 van de 8 die één van beide kregen). Samen op één kaart of fragment is nog geen verband.'
    """
    if telling.empty:
        return _("Geen kaart of fragment kreeg twee codes; wat samengaat, is dus niet te zien.")
    pairs = [
        _("‘{a}’ met ‘{b}’ ({n} van de {of} die één van beide kregen)").format(
            a=row.titel_a,
            b=row.titel_b,
            n=format_number(row.samen),
            of=format_number(row.een_of_beide),
        )
        for row in telling.head(EERSTE).itertuples()
    ]
    text = _("Het vaakst samen: {pairs}.").format(pairs=format_list(pairs))
    return f"{text} " + _("Samen op één kaart of fragment is nog geen verband.")


def _name_codes(rows: pd.DataFrame) -> str:
    """Name the first codes with their units, and all that are equal to the last of them."""
    least = rows["eenheden"].head(EERSTE).min()
    first = rows[rows["eenheden"] >= least]
    # A long tail of equals would make a list of the sentence.
    if len(first) > 2 * EERSTE:
        first = rows[rows["eenheden"] > least] if (rows["eenheden"] > least).any() else rows.head(EERSTE)  # fmt: skip
    return format_list(f"{titel} ({format_number(n)})" for titel, n in zip(first["titel"], first["eenheden"], strict=True))  # fmt: skip


def _tell_niveau(row: dict) -> str:
    """Say of one code which level has most of its units, and out of how many."""
    counts = {niveau: row[niveau] for niveau in NIVEAUS}
    total, most = sum(counts.values()), max(counts.values())
    first = [_(NAMEN[niveau]) for niveau, n in counts.items() if n == most]
    if len(first) > 1:
        return sentence_case(
            _("{titel}: even vaak {niveaus}, elk {n} van de {total}").format(
                titel=row["titel"], niveaus=format_list(first), n=most, total=total
            )
        )
    return sentence_case(
        _("{titel}: het meest {niveau}, {n} van de {total}").format(
            titel=row["titel"],
            niveau=first[0],
            n=format_number(most),
            total=format_number(total),
        )
    )
