"""How many methodieken and handvatten there are and how they stand, in words."""

from __future__ import annotations

import pandas as pd

from leerkring.kring.schema import STATUS_METHODIEK
from leerkring.taal import _, count_noun, format_list, format_number

BEPROEFD = STATUS_METHODIEK[-1]


def describe_methodieken(methodieken: pd.DataFrame, waar: str) -> str:
    """
    Say how many methodieken there are and how they stand; empty without any.

    Parameters
    ----------
    methodieken : DataFrame
        ``status``.
    waar : str
        The word for what a kring should hold, such as "vastgelegd".

    Examples
    --------
    >>> describe_methodieken(pd.DataFrame({"status": ["voorgesteld", "beproefd", "voorgesteld"]}), "vastgelegd")
    'Er zijn 3 methodieken vastgelegd: 2 voorgesteld en één beproefd.'
    >>> describe_methodieken(pd.DataFrame({"status": ["voorgesteld"] * 4}), "gepubliceerd")
    'Er zijn 4 methodieken gepubliceerd, alle voorgesteld.'
    """
    if methodieken.empty:
        return ""
    found = methodieken["status"].value_counts()
    words = {
        "voorgesteld": count_noun(found.get("voorgesteld", 0), "voorgesteld", "voorgesteld"),
        "in_ontwikkeling": count_noun(found.get("in_ontwikkeling", 0), "in ontwikkeling", "in ontwikkeling"),
        "beproefd": count_noun(found.get("beproefd", 0), "beproefd", "beproefd"),
    }  # fmt: skip
    parts = [words[status] for status in STATUS_METHODIEK if found.get(status, 0)]
    if len(parts) == 1:
        return _describe_een_status(methodieken, waar)
    n = count_noun(len(methodieken), "methodiek", "methodieken")
    return _("Er zijn {n} {where}: {parts}.").format(n=n, where=waar, parts=format_list(parts))


def describe_handvatten(handvatten: pd.DataFrame, waar: str) -> str:
    """
    Say how many handvatten there are and how many were tried; empty without any.

    Parameters
    ----------
    handvatten : DataFrame
        ``status``.
    waar : str
        The word for what a kring should hold, such as "vastgelegd".

    Examples
    --------
    >>> describe_handvatten(pd.DataFrame({"status": ["voorgesteld", "beproefd", None]}), "vastgelegd")
    'Er zijn 3 handvatten vastgelegd: één beproefd, één nog niet beproefd en van één is dat niet vastgelegd.'
    >>> describe_handvatten(pd.DataFrame({"status": ["voorgesteld"] * 2}), "vastgelegd")
    'Er zijn 2 handvatten vastgelegd: geen beproefd en 2 nog niet beproefd.'
    """
    if handvatten.empty:
        return ""
    tried = int((handvatten["status"] == BEPROEFD).sum())
    unknown = int(handvatten["status"].isna().sum())
    waiting = len(handvatten) - tried - unknown
    parts = [count_noun(tried, "beproefd", "beproefd")]
    if waiting:
        parts.append(count_noun(waiting, "nog niet beproefd", "nog niet beproefd"))
    if unknown:
        number = _("één") if unknown == 1 else format_number(unknown)
        parts.append(_("van {n} is dat niet {where}").format(n=number, where=waar))
    told = format_list(parts)
    if len(handvatten) == 1:
        return _("Er is één handvat {where}: {parts}.").format(where=waar, parts=told)
    n = count_noun(len(handvatten), "handvat", "handvatten")
    return _("Er zijn {n} {where}: {parts}.").format(n=n, where=waar, parts=told)


def _describe_een_status(methodieken: pd.DataFrame, waar: str) -> str:
    """Say how methodieken stand that all stand the same."""
    status = _(methodieken["status"].iloc[0]).replace("_", " ")
    if len(methodieken) == 1:
        return _("Er is één methodiek {where}; zij is {status}.").format(where=waar, status=status)
    n = count_noun(len(methodieken), "methodiek", "methodieken")
    return _("Er zijn {n} {where}, alle {status}.").format(n=n, where=waar, status=status)
