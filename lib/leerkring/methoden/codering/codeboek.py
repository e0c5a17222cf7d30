"""The codebook as a tree: in reading order, and a unit counted under every broader code."""

from __future__ import annotations

import pandas as pd

PAD = " › "


def order_codeboek(codeboek: pd.DataFrame) -> pd.DataFrame:
    """
    Put the codes in reading order: each under the code that it falls under.

    Parameters
    ----------
    codeboek : DataFrame
        ``code``, ``ouder`` (missing on top), ``titel``; other columns are kept.

    Returns
    -------
    DataFrame
        The same rows, siblings in the order of the file, with ``diepte`` (0 on top), ``top``
        (the key of the topmost code above it, or its own) and ``pad`` (the titles from there
        to the code). A code whose ``ouder`` is not there stands on top; of codes that fall
        under each other the first does.

    Examples
    --------
    >>> codeboek = pd.DataFrame({"code": ["balie", "burger", "werk", "rij"], "ouder": ["burger", None, None, "balie"],
    ...                          "titel": ["Balie", "Burger", "Werk", "Wachtrij"]})
    >>> order_codeboek(codeboek)[["code", "diepte", "top", "pad"]]
         code  diepte     top                        pad
    0  burger       0  burger                     Burger
    1   balie       1  burger             Burger › Balie
    2     rij       2  burger  Burger › Balie › Wachtrij
    3    werk       0    werk                       Werk
    """
    above = _find_ouders(codeboek)
    titles = dict(zip(codeboek["code"], codeboek["titel"], strict=True))
    under: dict[str, list[str]] = {}
    for code, ouder in above.items():
        under.setdefault(ouder, []).append(code)
    places: dict[str, tuple[int, str, str]] = {}
    # What falls under itself is never reached from the top, so it is taken up afterwards.
    for start in [*under.get("", []), *above]:
        stack = [(start, 0, start, "")]
        while stack:
            code, depth, top, lead = stack.pop()
            if code in places:
                continue
            path = f"{lead}{titles[code]}"
            places[code] = (depth, top, path)
            stack += [(c, depth + 1, top, path + PAD) for c in reversed(under.get(code, []))]
    told = pd.DataFrame.from_dict(places, orient="index", columns=["diepte", "top", "pad"])
    told = told.astype({"diepte": "int64", "top": "str", "pad": "str"})
    return codeboek.set_index("code").loc[list(places)].join(told).rename_axis("code").reset_index()


def lift_codes(vastgesteld: pd.DataFrame, codeboek: pd.DataFrame) -> pd.DataFrame:
    """
    Count each unit under the broader codes too, once under each.

    Parameters
    ----------
    vastgesteld : DataFrame
        As `settle_coderingen` returns it.
    codeboek : DataFrame
        ``code``, ``ouder``.

    Returns
    -------
    DataFrame
        ``eenheid``, ``code``, ``niveau``: a row for each code of a unit and for each code above
        it, every unit and code once.

    Examples
    --------
    >>> codeboek = pd.DataFrame({"code": ["burger", "balie", "thuis"], "ouder": [None, "burger", "burger"]})
    >>> vastgesteld = pd.DataFrame({"eenheid": ["k1", "k1"], "code": ["balie", "thuis"], "niveau": "micro"})
    >>> lift_codes(vastgesteld, codeboek)[["eenheid", "code"]].to_numpy().tolist()
    [['k1', 'balie'], ['k1', 'thuis'], ['k1', 'burger']]
    """
    above = _find_ouders(codeboek)
    pairs = [(code, wider) for code in above for wider in _climb(code, above)]
    lines = pd.DataFrame(pairs, columns=["code", "ruimer"]).astype("str")
    wider = vastgesteld.merge(lines, on="code").drop(columns="code")
    lifted = pd.concat([vastgesteld, wider.rename(columns={"ruimer": "code"})], ignore_index=True)
    lifted = lifted[["eenheid", "code", "niveau"]]
    return lifted.drop_duplicates(["eenheid", "code"], ignore_index=True)


def _find_ouders(codeboek: pd.DataFrame) -> dict[str, str]:
    """Return the code above each code, empty where there is none in the codebook."""
    known = codeboek["ouder"].where(codeboek["ouder"].isin(codeboek["code"]))
    return dict(zip(codeboek["code"], known.astype("object").fillna(""), strict=True))


def _climb(code: str, above: dict[str, str]) -> list[str]:
    """Return the codes above a code, and stop where they would repeat."""
    seen: list[str] = []
    while (code := above[code]) and code not in seen:
        seen.append(code)
    return seen
