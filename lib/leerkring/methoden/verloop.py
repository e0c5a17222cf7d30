"""Verloop: who was there this time, beside the time before."""

from __future__ import annotations

import pandas as pd

from leerkring.methoden.statistiek import OVERIG
from leerkring.taal import _, count_noun, format_list, format_number, sentence_case


def compare_vorige(nu: pd.DataFrame, vorige: pd.DataFrame) -> pd.DataFrame:
    """
    Put who was there now beside who was there the time before.

    Each column is what that session's own report shows, so that two reports side by side give
    no more away than each by itself.

    Parameters
    ----------
    nu, vorige : DataFrame
        As `samenstelling.count_samenstelling` returns it.

    Returns
    -------
    DataFrame
        ``groep``, ``vorige`` and ``nu``; missing where a group is counted under ``overige
        groepen``, or nothing is, and 0 where nobody of it was there. ``overige groepen`` stands
        last.

    Examples
    --------
    >>> nu = pd.DataFrame({"groep": ["wijkteam", "overige groepen"], "aantal": [9, 6]})
    >>> vorige = pd.DataFrame({"groep": ["wijkteam", "gemeente"], "aantal": [8, 5]})
    >>> compare_vorige(nu, vorige).to_dict("list")
    {'groep': ['wijkteam', 'gemeente', 'overige groepen'], 'vorige': [8, 5, None], 'nu': [9, None, 6]}
    """
    columns = {"vorige": vorige, "nu": nu}
    names = [*dict.fromkeys([*nu["groep"], *vorige["groep"]])]
    names = sorted(names, key=lambda naam: naam == OVERIG)
    table = pd.DataFrame({"groep": pd.Series(names, dtype="str")})
    for name, counted in columns.items():
        known = counted.set_index("groep")["aantal"].astype("Int64")
        absent = 0 if OVERIG not in known.index else pd.NA
        table[name] = [known.get(naam, pd.NA if naam == OVERIG else absent) for naam in names]
    return table.astype({"vorige": "Int64", "nu": "Int64"})


def count_verloop(aanwezigheid: pd.DataFrame, vorige: pd.DataFrame) -> dict[str, int]:
    """
    Count who came back, who was new and who stayed away.

    Parameters
    ----------
    aanwezigheid, vorige : DataFrame
        The attendance lists of two sessions: ``deelnemer``, ``aanwezig``.

    Returns
    -------
    dict of str to int
        ``vorige`` and ``nu`` (how many were there), ``beide``, ``erbij`` (now and not then),
        ``eraf`` (then and not now), and ``afgemeld`` of these last.

    Examples
    --------
    >>> toen = pd.DataFrame({"deelnemer": ["p", "q"], "aanwezig": ["ja", "ja"]})
    >>> nu = pd.DataFrame({"deelnemer": ["p", "q", "r"], "aanwezig": ["ja", "afgemeld", "ja"]})
    >>> count_verloop(nu, toen)
    {'vorige': 2, 'nu': 2, 'beide': 1, 'erbij': 1, 'eraf': 1, 'afgemeld': 1}
    """
    there, before = (
        set(table.loc[table["aanwezig"] == "ja", "deelnemer"]) for table in (aanwezigheid, vorige)
    )
    excused = set(aanwezigheid.loc[aanwezigheid["aanwezig"] == "afgemeld", "deelnemer"])
    away = before - there
    return {
        "vorige": len(before), "nu": len(there), "beide": len(there & before),
        "erbij": len(there - before), "eraf": len(away), "afgemeld": len(away & excused),
    }  # fmt: skip


def describe_verloop(verloop: dict[str, int]) -> str:
    """
    Say what changed since the time before.

    Examples
    --------
    >>> describe_verloop({"vorige": 20, "nu": 19, "beide": 16, "erbij": 3, "eraf": 4, "afgemeld": 2})
    'De vorige keer waren het er 20: 16 kwamen terug, 3 waren er toen niet en 4 bleven nu weg, van wie 2 zich afmeldden.'
    """
    before = format_number(verloop["vorige"])
    if not verloop["erbij"] and not verloop["eraf"]:
        return _("Het zijn dezelfde {n} als de vorige keer.").format(n=before)
    back, new, away, excused = (verloop[key] for key in ("beide", "erbij", "eraf", "afgemeld"))
    parts = [
        _("niemand kwam terug") if not back else count_noun(back, "kwam terug", "kwamen terug"),
        _("niemand was nieuw of terug van weg") if not new else count_noun(new, "was er toen niet", "waren er toen niet"),
        _("niemand bleef nu weg") if not away else count_noun(away, "bleef nu weg", "bleven nu weg"),
    ]  # fmt: skip
    told = format_list(parts)
    if excused:
        told += _(", van wie {n}").format(n=count_noun(excused, "zich afmeldde", "zich afmeldden"))
    return sentence_case(_("De vorige keer waren het er {n}: {told}").format(n=before, told=told))
