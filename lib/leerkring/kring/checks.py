"""What the tables of a kring must agree on with each other, and with kring.yml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from leerkring.kring.errors import Problem, suggest
from leerkring.kring.info import Info
from leerkring.kring.onderzoek import check_onderzoek
from leerkring.kring.praktijk import check_praktijk
from leerkring.kring.schema import TABLES, Table
from leerkring.taal import _, format_number

Tables = Mapping[str, pd.DataFrame]

LAAGST, HOOGST = 0, 10  # the ends of a scale that does not name its own


def check_files(folder: Path) -> list[Problem]:
    """Check that a folder holds no CSV file that is no table."""
    known = [f"{name}.csv" for name in TABLES]
    return [
        Problem(path.name, _("geen tabel van een kring"), _("een bestandsnaam uit het schema"),
                suggest(path.name, known) or _("verplaats het bestand uit de map"))
        for path in sorted(folder.glob("*.csv"))
        if path.name not in known
    ]  # fmt: skip


def check_tables(info: Info, tables: Tables, broken: set[str]) -> list[Problem]:
    """
    Say everything that tables do not agree on.

    Parameters
    ----------
    info : Info
        What kring.yml says.
    tables : mapping of str to DataFrame
        All tables of the schema, the index being the row in the spreadsheet.
    broken : set of str
        Tables that were themselves refused: nothing is held against them.

    Returns
    -------
    list of Problem
    """
    problems = [p for table in TABLES.values() for p in _check_references(info, tables, table, broken)]  # fmt: skip
    problems += _check_evidence(info, tables) + _check_one_source(tables)
    if not broken & {"schalen", "posities"}:
        problems += _check_posities(tables)
    if not broken & {"deelvragen", "clusters", "stemmen"}:
        problems += _check_stippen(tables)
    problems += _check_later(info, tables)
    return problems + check_onderzoek(tables, broken) + check_praktijk(tables, broken)


def order_sessies(info: Info, sessies: pd.DataFrame) -> list[str]:
    """Return the keys of sessions in the order of their phases in kring.yml and their numbers."""
    place = {key: n for n, key in enumerate(info.keys("fasen"))}
    fase = sessies["fase"].map(place).astype("float64").fillna(-1)
    order = sessies.assign(fase=fase).sort_values(["fase", "nummer"], kind="stable")
    return list(order["sessie"])


def _check_references(info: Info, tables: Tables, table: Table, broken: set[str]) -> list[Problem]:
    """Check that what a row refers to is there; not against a table that is itself broken."""
    problems = []
    for column in table.columns:
        target, _dot, field = column.refers.partition(".")
        if not target or target in broken:
            continue
        known = info.keys(field) if target == "kring" else list(tables[target][field])
        cells = tables[table.name][column.name].dropna()
        file = "kring.yml" if target == "kring" else f"{target}.csv"
        for value, rows in cells[~cells.isin(set(known))].groupby(cells, sort=False):
            problems.append(
                Problem(f"{table.name}.csv", _("‘{value}’ is onbekend").format(value=value),
                        _("een {field} uit {file}").format(field=field, file=file),
                        suggest(str(value), known) or _("verbeter de cel, of voeg haar toe aan {file}").format(file=file),
                        rows=tuple(rows.index), column=column.name)
            )  # fmt: skip
    return problems


def _check_evidence(info: Info, tables: Tables) -> list[Problem]:
    """Check that a published row names its document, and a published claim its zegsman."""
    if info.herkomst != "gepubliceerd":
        return []
    problems = []
    for table in TABLES.values():
        for name in ["document"] * ("document" in table.names) + ["zegsman"] * table.claim:
            frame = tables[table.name]
            if (empty := frame.index[frame[name].isna()]).size:
                problems.append(
                    Problem(f"{table.name}.csv", _("leeg"), _(table[name].meaning),
                            _("een gepubliceerde kring noemt bij elke rij haar bron"), rows=tuple(empty), column=name)
                )  # fmt: skip
    return problems


def _check_one_source(tables: Tables) -> list[Problem]:
    """Check that an aggregate is derived from its raw table or typed in, never both."""
    both = (("kaarten", "uitkomsten", "deelvraag"), ("aanwezigheid", "opkomst", "sessie"))
    problems = []
    for raw, aggregate, key in both:
        rows = tables[aggregate][tables[aggregate][key].isin(set(tables[raw][key].dropna()))]
        problems += [
            Problem(f"{aggregate}.csv", _("‘{value}’ heeft ook rijen in {file}").format(value=value, file=f"{raw}.csv"),
                    _("óf de ruwe tabel, óf de gepubliceerde optelling"), _("haal één van beide weg"),
                    rows=tuple(group.index), column=key)
            for value, group in rows.groupby(key, sort=False)
        ]  # fmt: skip
    return problems


def _check_posities(tables: Tables) -> list[Problem]:
    """Check that a position lies on its scale, is there when it is said to be, and once a person."""
    posities = tables["posities"]
    ends = tables["schalen"].set_index("schaal")[["laagst", "hoogst"]]
    ends = ends.fillna({"laagst": LAAGST, "hoogst": HOOGST}).reindex(posities["schaal"])
    low, high = (ends[name].astype("Float64").set_axis(posities.index) for name in ends)
    stated = posities["antwoord"] == "getal"
    off = posities[(posities["positie"] < low) | (posities["positie"] > high)]
    problems = [
        Problem("posities.csv", _("gevonden ‘{value}’").format(value=format_number(at, 0 if at % 1 == 0 else 1)),
                _("een getal van {low} tot en met {high}").format(low=int(low[row]), high=int(high[row])),
                _("verbeter de cel, of de grenzen in schalen.csv"), rows=(row,), column="positie")
        for row, at in off["positie"].items()
    ]  # fmt: skip
    known = posities.dropna(subset="deelnemer")
    twice = known.index[known.duplicated(["schaal", "deelnemer", "moment"], keep=False)]
    found = (
        (stated & posities["positie"].isna(), _("geen positie bij het antwoord ‘getal’"),
         _("vul de positie in, of schrijf dat iemand haar voor zich hield"), "positie"),
        (~stated & posities["positie"].notna(), _("een positie van iemand die geen getal gaf"),
         _("haal de positie weg, of schrijf ‘getal’ bij antwoord"), "positie"),
        (posities.index.isin(twice), _("iemand staat er bij dit moment van een schaal twee keer"),
         _("haal er één weg"), "deelnemer"),
    )  # fmt: skip
    return problems + [
        Problem("posities.csv", what, "", remedy, rows=tuple(posities.index[where]), column=column)
        for where, what, remedy, column in found
        if where.any()
    ]


def _check_stippen(tables: Tables) -> list[Problem]:
    """Check that nobody gave more dots than everybody was allowed."""
    asked = tables["clusters"].merge(tables["deelvragen"][["deelvraag", "stippen"]], on="deelvraag")
    dots = tables["stemmen"].reset_index(names="rij").dropna(subset="deelnemer")
    dots = dots.merge(asked[["cluster", "deelvraag", "stippen"]].dropna(), on="cluster")
    given = dots.groupby(["deelvraag", "deelnemer"])["aantal"].transform("sum")
    over = dots.assign(given=given)[given > dots["stippen"]]
    return [
        Problem("stemmen.csv", _("‘{who}’ plakte {n} stippen").format(who=who, n=rows["given"].iloc[0]),
                _("hooguit {n} bij deze deelvraag").format(n=rows["stippen"].iloc[0]),
                _("verbeter de aantallen, of de stippen per persoon in deelvragen.csv"),
                rows=tuple(sorted(rows["rij"])), column="aantal")
        for (_vraag, who), rows in over.groupby(["deelvraag", "deelnemer"], sort=False)
    ]  # fmt: skip


def _check_later(info: Info, tables: Tables) -> list[Problem]:
    """Check that one looks back in a later session on what an earlier one agreed or kept."""
    place = {key: n for n, key in enumerate(order_sessies(info, tables["sessies"]))}
    agreed = tables["acties"].set_index("actie")["sessie"]
    follow, parked = tables["opvolging"], tables["parkeerplaats"]
    looked = (
        ("opvolging.csv", "sessie", follow["actie"].map(agreed), follow["sessie"]),
        ("parkeerplaats.csv", "behandeld_in", parked["sessie"], parked["behandeld_in"]),
    )
    problems = []
    for file, column, before, after in looked:
        early = after.index[before.map(place) >= after.map(place)]
        if early.size:
            problems.append(
                Problem(file, _("een sessie die niet later is"), _("een sessie na die waarin het punt ontstond"),
                        _("verbeter de cel"), rows=tuple(early), column=column)
            )  # fmt: skip
    return problems
