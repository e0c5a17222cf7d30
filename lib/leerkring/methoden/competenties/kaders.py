"""Two frameworks side by side: which competences have the same words, and which do not."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from leerkring.taal import N_, _, count_noun, format_list, sentence_case

GELIJK, VOLGORDE, WOORDEN, LINKS, RECHTS = "gelijk", "volgorde", "woorden", "links", "rechts"
NAMEN = {
    GELIJK: N_("woord voor woord gelijk"),
    VOLGORDE: N_("dezelfde woorden, andere volgorde"),
    WOORDEN: N_("andere woorden"),
    LINKS: N_("staat alleen links"),
    RECHTS: N_("staat alleen rechts"),
}
_ENIGE = {
    GELIJK: N_("De enige competentie in ‘{links}’ die naast één in ‘{rechts}’ staat, is woord voor woord gelijk."),
    VOLGORDE: N_("De enige competentie in ‘{links}’ die naast één in ‘{rechts}’ staat, heeft dezelfde woorden in een andere volgorde."),
    WOORDEN: N_("De enige competentie in ‘{links}’ die naast één in ‘{rechts}’ staat, heeft andere woorden."),
}  # fmt: skip
_WOORD = re.compile(r"\w+(?:[-’']\w+)*")
_KOLOMMEN = ["nummer", "titel", "competentie"]
_TYPES = {
    "nummer_links": "Int64", "titel_links": "str", "nummer_rechts": "Int64", "titel_rechts": "str", "verschil": "str",
}  # fmt: skip


def list_paren(competenties: pd.DataFrame) -> pd.DataFrame:
    """
    Return which frameworks stand beside each other, because a competence of one is like one of the other.

    Parameters
    ----------
    competenties : DataFrame
        ``competentie``, ``kader``, ``lijkt_op``.

    Returns
    -------
    DataFrame
        ``links`` (the framework whose rows name the other) and ``rechts``, each two once, in the
        order of the table. Frameworks that name each other stand in the order of the first row.

    Examples
    --------
    >>> rows = pd.DataFrame({"competentie": ["a1", "b1"], "kader": ["a", "b"], "lijkt_op": ["b1", None]})
    >>> list_paren(rows).to_dict("records")
    [{'links': 'a', 'rechts': 'b'}]
    """
    near = competenties["lijkt_op"].map(competenties.set_index("competentie")["kader"])
    pairs = pd.DataFrame({"links": competenties["kader"], "rechts": near}).dropna()
    twice = pd.DataFrame(np.sort(pairs.to_numpy(dtype="str"), axis=1)).duplicated()
    return pairs[~twice.to_numpy()].reset_index(drop=True)


def compare_kaders(competenties: pd.DataFrame, links: str, rechts: str) -> pd.DataFrame:
    """
    Lay two frameworks side by side and compare their words.

    Which competences belong side by side is what ``lijkt_op`` says; whether the words are the
    same is computed, without capitals and punctuation.

    Parameters
    ----------
    competenties : DataFrame
        ``competentie``, ``kader``, ``nummer``, ``titel``, ``lijkt_op``.
    links, rechts : str
        The keys of the two frameworks.

    Returns
    -------
    DataFrame
        ``nummer_links``, ``titel_links``, ``nummer_rechts``, ``titel_rechts``; ``verschil``, one
        of `NAMEN`; ``alleen_links`` and ``alleen_rechts``, tuples of the words that stand in one
        title only. In the order of the left, then what stands on the right alone.

    Examples
    --------
    >>> rows = pd.DataFrame({"competentie": ["a1", "b1"], "kader": ["a", "b"], "nummer": [1, 6],
    ...     "titel": ["Werkt met hoofd en hart", "Werkt met hart en hoofd"], "lijkt_op": ["b1", None]})
    >>> compare_kaders(rows, "a", "b")[["nummer_links", "nummer_rechts", "verschil"]].values.tolist()
    [[1, 6, 'volgorde']]
    """
    one, other = (
        competenties.loc[competenties["kader"] == key, [*_KOLOMMEN, "lijkt_op"]].sort_values("nummer", kind="stable")
        for key in (links, rechts)
    )  # fmt: skip
    ahead = one[["competentie", "lijkt_op"]].set_axis(["competentie_links", "competentie_rechts"], axis=1)  # fmt: skip
    back = other[["lijkt_op", "competentie"]].set_axis(ahead.columns, axis=1)
    told = pd.concat([ahead, back]).dropna().drop_duplicates()
    told = told[told["competentie_links"].isin(one["competentie"]) & told["competentie_rechts"].isin(other["competentie"])]  # fmt: skip
    left, right = (part[_KOLOMMEN].add_suffix(side) for part, side in ((one, "_links"), (other, "_rechts")))  # fmt: skip
    table = left.merge(told, on="competentie_links", how="left").merge(right, on="competentie_rechts", how="left")  # fmt: skip
    alone = right[~right["competentie_rechts"].isin(told["competentie_rechts"])]
    table = pd.concat([table, alone], ignore_index=True)
    words = [_compare_titels(*pair) for pair in zip(table["titel_links"], table["titel_rechts"], strict=True)]  # fmt: skip
    table["verschil"] = [found[0] for found in words]
    table = table[list(_TYPES)].astype(_TYPES)
    return table.assign(
        alleen_links=[found[1] for found in words], alleen_rechts=[found[2] for found in words]
    )


def describe_verschillen(vergelijking: pd.DataFrame, links: str, rechts: str) -> list[str]:
    """
    Say how many competences have the same words in both frameworks, and how many do not.

    Parameters
    ----------
    vergelijking : DataFrame
        As `compare_kaders` returns it.
    links, rechts : str
        What a reader calls the two frameworks, that of the left column and that of the right.

    Examples
    --------
    >>> rows = pd.DataFrame({"competentie": ["a1", "b1", "b2"], "kader": ["a", "b", "b"], "nummer": [1, 6, 7],
    ...     "titel": ["Werkt samen", "Werkt samen", "Leert"], "lijkt_op": ["b1", None, None]})
    >>> for zin in describe_verschillen(compare_kaders(rows, "a", "b"), "de lezing", "Movisie"):
    ...     print(zin)
    De enige competentie in ‘de lezing’ die naast één in ‘Movisie’ staat, is woord voor woord gelijk.
    Zonder tegenhanger: één competentie rechts.
    """
    kinds = vergelijking["verschil"].value_counts()
    beside = int(sum(kinds.get(kind, 0) for kind in (GELIJK, VOLGORDE, WOORDEN)))
    lines = []
    if beside == 1:
        kind = next(kind for kind in _ENIGE if kind in kinds)
        lines.append(_(_ENIGE[kind]).format(links=links, rechts=rechts))
    elif beside:
        texts = (
            (GELIJK, _("is er één woord voor woord gelijk"), _("zijn er {n} woord voor woord gelijk")),
            (VOLGORDE, _("heeft er één dezelfde woorden in een andere volgorde"), _("hebben er {n} dezelfde woorden in een andere volgorde")),
            (WOORDEN, _("heeft er één andere woorden"), _("hebben er {n} andere woorden")),
        )  # fmt: skip
        told = [(one if kinds[kind] == 1 else more).format(n=kinds[kind]) for kind, one, more in texts if kind in kinds]  # fmt: skip
        lead = _("Van {n} in ‘{links}’ die naast één in ‘{rechts}’ staan, {told}.")
        n = count_noun(beside, "competentie", "competenties")
        lines.append(lead.format(n=n, links=links, rechts=rechts, told=format_list(told)))
    sides = ((LINKS, _("{n} links")), (RECHTS, _("{n} rechts")))
    alone = [
        text.format(n=count_noun(int(kinds[kind]), "competentie", "competenties"))
        for kind, text in sides
        if kind in kinds
    ]
    if alone:
        lines.append(_("Zonder tegenhanger: {alone}.").format(alone=format_list(alone)))
    return lines


def describe_verschil(verschil: str, alleen_links: tuple[str, ...], alleen_rechts: tuple[str, ...]) -> str:  # fmt: skip
    """
    Say of two titles how their words differ.

    Parameters
    ----------
    verschil : str
        One of `NAMEN`.
    alleen_links, alleen_rechts : tuple of str
        The words that stand in one title only.

    Examples
    --------
    >>> describe_verschil("woorden", ("leef", "en"), ("systemen",))
    'Andere woorden: links alleen ‘leef’ en ‘en’, rechts alleen ‘systemen’.'
    """
    text = _(NAMEN[verschil])
    if verschil == WOORDEN:
        sides = ((alleen_links, _("links alleen {words}")), (alleen_rechts, _("rechts alleen {words}")))  # fmt: skip
        told = [side.format(words=format_list(f"‘{word}’" for word in words)) for words, side in sides if words]  # fmt: skip
        text = _("{verschil}: {told}").format(verschil=text, told=", ".join(told)) if told else text
    return sentence_case(text)


def _compare_titels(left: object, right: object) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return how two titles differ, and the words that stand in one of them only."""
    if not (isinstance(left, str) and isinstance(right, str)):
        return (LINKS if isinstance(left, str) else RECHTS), (), ()
    ours, theirs = (_WOORD.findall(text.casefold()) for text in (left, right))
    if ours == theirs:
        return GELIJK, (), ()
    if sorted(ours) == sorted(theirs):
        return VOLGORDE, (), ()
    return WOORDEN, *(
        tuple(dict.fromkeys(word for word in words if word not in set(others)))
        for words, others in ((ours, theirs), (theirs, ours))
    )
