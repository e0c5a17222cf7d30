"""What the tables of field work, literature, coding and synthesis must agree on."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from leerkring.kring.cells import shorten
from leerkring.kring.errors import Problem, name_problems
from leerkring.kring.info import Info
from leerkring.taal import _, format_list, format_number

Tables = Mapping[str, pd.DataFrame]

# What a finding may rest on.
GRONDEN = ("kaart", "cluster", "fragment", "code")
# Of each table: the columns of which a row fills exactly one.
ONE_OF = {
    "fragmenten": ("bezoek", "literatuur"),
    "coderingen": ("fragment", "kaart"),
    "onderbouwing": ("conclusie", "hypothese", *GRONDEN),
}
LOW, HIGH = 1, 10  # the ends of the mark that a reader gives a source


def check_onderzoek(tables: Tables, broken: set[str]) -> list[Problem]:
    """
    Say everything that the tables of the research itself do not agree on.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        All tables of the schema, the index being the row in the spreadsheet.
    broken : set of str
        Tables that were themselves refused: nothing is held against them.

    Returns
    -------
    list of Problem
    """
    checks = (
        (_check_veld, ("bezoeken", "fragmenten")),
        (_check_literatuur, ("literatuur", "fragmenten")),
        (_check_zoeken, ("zoekopdrachten", "literatuur")),
        (_check_cijfers, ("beoordelingen",)),
        (_check_codeboek, ("codeboek",)),
        (_check_coderingen, ("kaarten", "fragmenten", "coderingen")),
        (_check_schakels, ("bevindingen", "onderbouwing")),
    )
    problems = [p for name in ONE_OF if name not in broken for p in _check_one_of(tables, name)]
    return problems + [p for check, names in checks if not broken & {*names} for p in check(tables)]


def find_wezen(info: Info, tables: Tables) -> list[Problem]:
    """
    Name the conclusions and findings whose chain ends in the air.

    A conclusion needs a finding that supports it, and a finding needs a card, a cluster, a
    fragment or a code that does. What a published kring says rests on its document instead,
    because its chain was not published.

    Parameters
    ----------
    info : Info
    tables : mapping of str to DataFrame
        All tables of the schema.

    Returns
    -------
    list of Problem
        One each, with its own words.
    """
    if info.herkomst == "gepubliceerd":
        return []
    links = tables["onderbouwing"]
    links = links[links["richting"] == "steunt"]
    found = tables["bevindingen"]
    found = found[found["soort"] == "bevinding"]
    borne = links.loc[_is_grond(links, tables), "bevinding"]
    bare = _name(tables["conclusies"], "conclusie", links["conclusie"], "conclusies.csv",
                 _("geen bevinding steunt haar"), _("een bevinding die haar steunt"))  # fmt: skip
    return bare + _name(
        found, "bevinding", borne, "bevindingen.csv", _("niets steunt haar"),
        _("een kaart, cluster, fragment of code die haar steunt"))  # fmt: skip


def _name(
    rows: pd.DataFrame, key: str, borne: pd.Series, file: str, what: str, expected: str
) -> list[Problem]:
    bare = rows[~rows[key].isin(set(borne.dropna()))]
    return [
        Problem(file, f"‘{row[key]}’ ({shorten(row['tekst'])}): {what}", expected,
                _("leg vast waar zij op rust in onderbouwing.csv, of haal haar weg"), rows=(int(number),))
        for number, row in bare.iterrows()
    ]  # fmt: skip


def _is_grond(links: pd.DataFrame, tables: Tables) -> pd.Series:
    """Say of each link whether there is anything at its end: cards in a cluster, codings of a code."""
    coded = _with_parents(set(tables["coderingen"]["code"].dropna()), tables["codeboek"])
    return (
        links["kaart"].notna()
        | links["fragment"].notna()
        | links["cluster"].isin(set(tables["kaarten"]["cluster"].dropna()))
        | links["code"].isin(coded)
    )


def _with_parents(codes: set[str], codeboek: pd.DataFrame) -> set[str]:
    parent = codeboek.set_index("code")["ouder"].dropna()
    while above := set(parent.reindex(sorted(codes)).dropna()) - codes:
        codes = codes | above
    return codes


def _check_one_of(tables: Tables, name: str) -> list[Problem]:
    """Check that a row fills exactly one of the columns that exclude each other."""
    columns = ONE_OF[name]
    filled = tables[name][list(columns)].notna().sum(axis=1)
    words = format_list(columns, "or")
    return name_problems(
        f"{name}.csv",
        (filled == 0, _("geen {columns}").format(columns=words), _("vul er één in"), ""),
        (filled > 1, _("meer dan één van {columns}").format(columns=words), _("laat er één staan, en maak voor elke andere een eigen rij"), ""),
    )  # fmt: skip


def _check_veld(tables: Tables) -> list[Problem]:
    """Check that nothing was heard on a visit that did not take place."""
    none = tables["bezoeken"]
    none = set(none.loc[none["aantal"] == 0, "bezoek"])
    return name_problems("fragmenten.csv", (
        tables["fragmenten"]["bezoek"].isin(none), _("een fragment van een bezoek dat niet doorging"),
        _("verbeter het bezoek, of zijn aantal in bezoeken.csv"), "bezoek"))  # fmt: skip


def _check_literatuur(tables: Tables) -> list[Problem]:
    """Check that a source that was put aside says why, and that nothing rests on it."""
    read, fragmenten = tables["literatuur"], tables["fragmenten"]
    aside, why = read["besluit"] == "afgewezen", read["reden"].notna()
    out = set(read.loc[read["besluit"] != "opgenomen", "literatuur"])
    return name_problems(
        "literatuur.csv",
        (aside & ~why, _("afgewezen zonder reden"), _("schrijf in een paar woorden waarom"), "reden"),
        (~aside & why, _("een reden bij een bron die niet afgewezen is"), _("haal de reden weg, of wijs de bron af"), "reden"),
    ) + name_problems("fragmenten.csv", (
        fragmenten["literatuur"].isin(out), _("een fragment uit een bron die niet is opgenomen"),
        _("neem de bron op in literatuur.csv, of haal het fragment weg"), "literatuur"))  # fmt: skip


def _check_zoeken(tables: Tables) -> list[Problem]:
    """Check that of each search the hits are accounted for: double, put aside, or read."""
    log = tables["zoekopdrachten"].dropna(subset=["treffers", "dubbel", "afgewezen"])
    read = tables["literatuur"]["zoekopdracht"].value_counts()
    left = log["treffers"] - log["dubbel"] - log["afgewezen"]
    listed = log["zoekopdracht"].map(read).fillna(0).astype("Int64")
    return [
        Problem("zoekopdrachten.csv",
                _("van ‘{key}’ blijven {left} treffers over, en in literatuur.csv staan er {listed}").format(
                    key=log.loc[row, "zoekopdracht"], left=left[row], listed=listed[row]),
                _("treffers min dubbele min terzijde gelegde, evenveel als er bij deze zoekopdracht gelezen zijn"),
                _("tel ze na"), rows=(int(row),), column="treffers")
        for row in log.index[left != listed]
    ]  # fmt: skip


def _check_cijfers(tables: Tables) -> list[Problem]:
    marks = tables["beoordelingen"]["cijfer"]
    return [
        Problem("beoordelingen.csv", _("gevonden ‘{value}’").format(value=format_number(mark, 0 if mark % 1 == 0 else 1)),
                _("een cijfer van {low} tot en met {high}").format(low=LOW, high=HIGH), _("verbeter de cel"),
                rows=(int(row),), column="cijfer")
        for row, mark in marks[(marks < LOW) | (marks > HIGH)].items()
    ]  # fmt: skip


def _check_codeboek(tables: Tables) -> list[Problem]:
    """Check that no code lies, by way of others, under itself."""
    codes = tables["codeboek"]
    round_ = codes[codes["code"].isin(_find_round(codes.set_index("code")["ouder"]))]
    if round_.empty:
        return []
    return [
        Problem("codeboek.csv", _("{codes} vallen onder elkaar").format(
                    codes=format_list(f"‘{code}’" for code in round_["code"])),
                _("een boom: elke code onder een ruimere, of bovenaan"), _("maak bij één van deze codes ‘valt onder’ leeg, of anders"),
                rows=tuple(round_.index), column="ouder")
    ]  # fmt: skip


def _find_round(parent: pd.Series) -> set[str]:
    """Return the codes that come back to themselves."""
    found = set()
    for code in parent.index:
        walked, at = [], code
        while isinstance(at, str) and at not in walked:
            walked.append(at)
            at = parent.get(at)
        found |= set(walked[walked.index(at) :]) if isinstance(at, str) else set()
    return found


def _check_coderingen(tables: Tables) -> list[Problem]:
    """Check that a card and a fragment are never taken for each other, and 'no code' stands alone."""
    given = tables["coderingen"]
    unit = given["fragment"].fillna(given["kaart"])
    codes = given["code"].notna().groupby([given["codeur"], given["ronde"], unit]).transform("any")
    same = tables["fragmenten"]["fragment"].isin(set(tables["kaarten"]["kaart"]))
    return name_problems("fragmenten.csv", (
        same, _("een sleutel die ook van een kaart is"), _("geef het fragment een andere sleutel"), "fragment")
    ) + name_problems("coderingen.csv", (
        given["code"].isna() & codes, _("‘geen code’ naast een code van dezelfde codeur"),
        _("haal de lege rij weg, of de andere"), "code"))  # fmt: skip


def _check_schakels(tables: Tables) -> list[Problem]:
    """Check that what lies under a conclusion is a finding, and not what was set out to do."""
    links = tables["onderbouwing"]
    found = tables["bevindingen"]
    other = set(found.loc[found["soort"] != "bevinding", "bevinding"])
    return name_problems("onderbouwing.csv", (
        links["bevinding"].isin(other), _("dit is volgens bevindingen.csv geen bevinding"),
        _("kies een bevinding, of verander daar de soort"), "bevinding"))  # fmt: skip
