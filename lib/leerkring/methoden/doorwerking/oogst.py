"""Effects that people attribute to the circle: counted by whom they are for and how far they reach."""

from __future__ import annotations

import pandas as pd

from leerkring.kring.schema import CYCLI, PERSPECTIEVEN
from leerkring.methoden.doorwerking.woorden import ZONDER, find_burgers, name_voor_wie
from leerkring.taal import _, count_noun, format_list, format_number, sentence_case

GESTAAFD = "gestaafd"
KOLOMMEN = (*CYCLI, ZONDER)


def count_oogst(oogst: pd.DataFrame) -> pd.DataFrame:
    """
    Count effects by perspective and value cycle, and how many of them another confirms.

    Parameters
    ----------
    oogst : DataFrame
        ``perspectief``, ``cyclus`` (missing where none fits), ``staving``.

    Returns
    -------
    DataFrame
        A row for each perspective of the schema, also those without an effect: ``perspectief``;
        per cycle, and for ``zonder`` a cycle, the number of effects and, as ``<cyclus>_gestaafd``,
        how many of those are substantiated; ``samen`` and ``samen_gestaafd``.

    Notes
    -----
    A count of statements; it says nothing of how large an effect is, nor that the circle caused
    it.

    References
    ----------
    The cycles: Wenger, Trayner and de Laat (2011), Promoting and assessing value creation in
    communities and networks, Rapport 18, Ruud de Moor Centrum. What makes an outcome, and that
    another than its teller substantiates it: Wilson-Grau and Britt (2012), Outcome Harvesting.

    Examples
    --------
    >>> oogst = pd.DataFrame({"perspectief": ["team", "team", "burger"], "cyclus": ["direct", None, "direct"],
    ...                       "staving": ["gestaafd", "niet_gestaafd", "niet_gestaafd"]})
    >>> count_oogst(oogst)[["perspectief", "direct", "direct_gestaafd", "zonder", "samen"]].head(3)
        perspectief  direct  direct_gestaafd  zonder  samen
    0        burger       1                0       0      1
    1  professional       0                0       0      0
    2          team       1                1       1      2
    """
    keys = oogst.assign(cyclus=oogst["cyclus"].astype("object").fillna(ZONDER))
    borne = _cross(keys[keys["staving"] == GESTAAFD]).add_suffix(f"_{GESTAAFD}")
    table = pd.concat([_cross(keys), borne], axis=1)
    table["samen"] = table[list(KOLOMMEN)].sum(axis=1)
    table[f"samen_{GESTAAFD}"] = borne.sum(axis=1)
    return table.rename_axis("perspectief").reset_index()


def find_leeg(oogst: pd.DataFrame) -> list[str]:
    """Return the perspectives that have no effect, in the order of the schema."""
    filled = set(oogst["perspectief"])
    return [key for key in PERSPECTIEVEN if key not in filled]


def describe_oogst(oogst: pd.DataFrame, *, waar: str = "") -> str:
    """
    Say how many effects are attributed to the circle, by how many, and who else confirms them.

    Parameters
    ----------
    oogst : DataFrame
        ``zegsman``, ``staving``.
    waar : str
        The word for what should be there: "gepubliceerd" or "vastgelegd" (the default).

    Examples
    --------
    >>> oogst = pd.DataFrame({"zegsman": ["de deelnemers", "de deelnemers", "de gemeente"],
    ...                       "staving": ["niet_gestaafd", "gestaafd", "niet_gestaafd"]})
    >>> describe_oogst(oogst)
    'Aan de leerkring zijn 3 effecten toegeschreven, door 2 zegslieden; één daarvan is door een ander gestaafd.'
    """
    if oogst.empty:
        return _("Er zijn geen effecten {waar}.").format(waar=waar or _("vastgelegd"))
    n, tellers = len(oogst), oogst["zegsman"].nunique()
    text = {
        (False, True): _("Aan de leerkring is {n} toegeschreven, door {tellers}; {staving}."),
        (True, True): _("Aan de leerkring zijn {n} toegeschreven, door {tellers}; {staving}."),
        (False, False): _("Aan de leerkring is {n} toegeschreven; {staving}."),
        (True, False): _("Aan de leerkring zijn {n} toegeschreven; {staving}."),
    }[n > 1, tellers > 0]
    told = text.format(
        n=count_noun(n, "effect", "effecten"),
        tellers=count_noun(tellers, "zegsman", "zegslieden"),
        staving=_tell_staving(oogst),
    )
    nameless = int(oogst["zegsman"].isna().sum())
    if not nameless:
        return told
    who = count_noun(nameless, "effect", "effecten")
    return f"{told} {_('Bij {n} staat niet wie het zegt.').format(n=who)}"


def describe_staving(oogst: pd.DataFrame) -> str:
    """
    Say how many of these effects are confirmed by another than who tells them.

    Examples
    --------
    >>> describe_staving(pd.DataFrame({"staving": ["niet_gestaafd", "niet_gestaafd"]}))
    'Geen daarvan is door een ander gestaafd.'
    """
    return sentence_case(_tell_staving(oogst))


def describe_leeg(oogst: pd.DataFrame) -> str:
    """
    Say for whom nobody named an effect.

    Examples
    --------
    >>> describe_leeg(pd.DataFrame({"perspectief": ["team", "organisatie", "professional"]}))
    'Voor de burger en de gemeente is geen effect genoemd.'
    """
    names = [name_voor_wie(key) for key in find_leeg(oogst)]
    if not names:
        return _("Voor elk van de {n} perspectieven is minstens één effect genoemd.").format(n=len(PERSPECTIEVEN))  # fmt: skip
    return _("Voor {names} is geen effect genoemd.").format(names=format_list(names))


def describe_burgers(oogst: pd.DataFrame) -> str:
    """
    Say whether citizens tell of effects themselves: that differs from an effect for citizens.

    Parameters
    ----------
    oogst : DataFrame
        ``perspectief``, ``zegsman``, ``gestaafd_door``.

    Returns
    -------
    str

    Examples
    --------
    >>> oogst = pd.DataFrame({"perspectief": ["burger", "team"], "zegsman": ["het wijkteam", None], "gestaafd_door": None})
    >>> describe_burgers(oogst)
    'Voor de burger is één effect genoemd, maar door een burger zelf geen enkel.'
    """
    own = find_burgers(oogst["zegsman"])
    about = oogst["perspectief"] == "burger"
    n = count_noun(int(about.sum()), "effect", "effecten")
    if own.any():
        told = count_noun(int(own.sum()), "effect komt", "effecten komen")
        text = _("{told} uit de mond van burgers zelf.").format(told=told)
        return sentence_case(text)
    if not about.any():
        text = _("Geen enkel effect is door een burger zelf verteld.")
    elif about.sum() == 1:
        text = _("Voor de burger is {n} genoemd, maar door een burger zelf geen enkel.").format(n=n)
    else:
        text = _("Voor de burger zijn {n} genoemd, maar door een burger zelf geen enkel.").format(n=n)  # fmt: skip
    confirmed = int(find_burgers(oogst["gestaafd_door"]).sum())
    if not confirmed:
        return text
    told = count_noun(confirmed, "effect", "effecten")
    return f"{text} {_('Wel bevestigden burgers {n}.').format(n=told)}"


def find_lezing(oogst: pd.DataFrame) -> pd.Series:
    """
    Say of which effects the cycle is our reading, by what the table remarks.

    Parameters
    ----------
    oogst : DataFrame
        ``cyclus`` and ``opmerking``, of which a part between semicolons holds "cyclus" and "onze
        lezing".

    Returns
    -------
    Series of bool
    """
    noted = oogst["opmerking"].astype("object").fillna("").astype("str")
    ours = [any("cyclus" in part and "onze lezing" in part for part in note.split(";")) for note in noted]  # fmt: skip
    return pd.Series(ours, index=oogst.index, dtype="bool") & oogst["cyclus"].notna()


def describe_lezing(oogst: pd.DataFrame) -> str:
    """Say how many effects we put in a cycle ourselves, see `find_lezing`; empty when none."""
    n = int(find_lezing(oogst).sum())
    if not n:
        return ""
    effects = count_noun(n, "effect", "effecten")
    return _("In welke waardecyclus iets valt, is bij {n} onze lezing.").format(n=effects)


def _tell_staving(oogst: pd.DataFrame) -> str:
    n, borne = len(oogst), int(oogst["staving"].eq(GESTAAFD).sum())
    if n == 1:
        return _("het is door een ander gestaafd") if borne else _("het is niet door een ander gestaafd")  # fmt: skip
    if borne == 0:
        return _("geen daarvan is door een ander gestaafd")
    if borne == n:
        return _("zij zijn alle {n} door een ander gestaafd").format(n=format_number(n))
    if borne == 1:
        return _("één daarvan is door een ander gestaafd")
    return _("daarvan zijn er {n} door een ander gestaafd").format(n=format_number(borne))


def _cross(rows: pd.DataFrame) -> pd.DataFrame:
    counts = pd.crosstab(rows["perspectief"], rows["cyclus"])
    counts = counts.reindex(index=list(PERSPECTIEVEN), columns=list(KOLOMMEN), fill_value=0)
    return counts.astype("int64").rename_axis(None, axis=1)
