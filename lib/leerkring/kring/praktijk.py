"""What the tables of methodieken, competences, effect, the field of forces and capacity must agree on."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from leerkring.kring.errors import Problem, name_problems
from leerkring.taal import _, format_number

Tables = Mapping[str, pd.DataFrame]

# Of each table the whole numbers that have a lowest and a highest.
GRENZEN = {
    ("scores", "score"): (0, 4),
    ("competenties", "score_nodig"): (0, 4),
    ("actorscores", "macht"): (1, 5),
    ("actorscores", "belang"): (1, 5),
}
# Answers that a person gives once.
EENMAAL = {
    "scores": ("deelnemer", "competentie", "moment"),
    "actorscores": ("deelnemer", "actor"),
    "relaties": ("soort", "moment", "van", "van_deelnemer", "naar", "naar_deelnemer", "wat", "sessie"),
}  # fmt: skip
# What cannot be more than so much.
HOOGSTENS = {"aandeel": 100, "uren_per_week": 168, "weken": 53}


def check_praktijk(tables: Tables, broken: set[str]) -> list[Problem]:
    """
    Say everything that the tables from methodieken to capacity do not agree on.

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
        (_check_hypothesen, ("praktijktheorie", "handvatten", "onderbouwing")),
        (_check_competenties, ("competenties",)),
        (_check_relaties, ("relaties",)),
        (_check_oogst, ("oogst",)),
        (_check_verhalen, ("verhalen",)),
        (_check_signalen, ("signalen",)),
        (_check_borging, ("borging",)),
        (_check_cijfers, ("cijfers",)),
    )
    found = [p for key, ends in GRENZEN.items() if key[0] not in broken for p in _check_ends(tables, *key, *ends)]  # fmt: skip
    found += [p for name in EENMAAL if name not in broken for p in _check_once(tables, name)]
    return found + [p for check, names in checks if not broken & {*names} for p in check(tables)]


def _check_ends(tables: Tables, name: str, column: str, low: int, high: int) -> list[Problem]:
    cells = tables[name][column]
    return [
        Problem(f"{name}.csv", _("gevonden ‘{value}’").format(value=value),
                _("een getal van {low} tot en met {high}").format(low=low, high=high), _("verbeter de cel"),
                rows=(int(row),), column=column)
        for row, value in cells[(cells < low) | (cells > high)].items()
    ]  # fmt: skip


def _check_once(tables: Tables, name: str) -> list[Problem]:
    """Check that the same answer of the same person does not stand twice."""
    rows, columns = tables[name], list(EENMAAL[name])
    known = rows.dropna(subset="deelnemer") if "deelnemer" in columns else rows
    twice = known.duplicated(columns, keep=False)
    return name_problems(f"{name}.csv", (
        twice.reindex(rows.index, fill_value=False), _("dit staat er twee keer"), _("haal er één weg"), columns[0]))  # fmt: skip


def _check_hypothesen(tables: Tables) -> list[Problem]:
    """Check that what is called a hypothesis is one, and that of the handvat's own methodiek."""
    theory, tools, links = (tables[n] for n in ("praktijktheorie", "handvatten", "onderbouwing"))
    other = set(theory.loc[theory["laag"] != "hypothesen", "uitspraak"])
    own = tools["hypothese"].map(theory.set_index("uitspraak")["methodiek"])
    what = _("dit is volgens praktijktheorie.csv geen hypothese")
    remedy = _("kies een uitspraak uit de laag ‘hypothesen’")
    return name_problems("onderbouwing.csv", (links["hypothese"].isin(other), what, remedy, "hypothese")) + name_problems(
        "handvatten.csv",
        (tools["hypothese"].isin(other), what, remedy, "hypothese"),
        (own.notna() & (own != tools["methodiek"]), _("een hypothese van een andere methodiek"), _("verbeter de hypothese, of de methodiek"), "hypothese"),
    )  # fmt: skip


def _check_competenties(tables: Tables) -> list[Problem]:
    """Check the numbers within a framework, what stands beside what, and what is needed of what."""
    rows = tables["competenties"]
    near = rows["lijkt_op"].map(rows.set_index("competentie")["kader"])
    half = rows["score_nodig"].isna() != rows["mensen_nodig"].isna()
    return name_problems(
        "competenties.csv",
        (rows.duplicated(["kader", "nummer"], keep=False), _("dit nummer staat twee keer in hetzelfde kader"), _("geef elke competentie een eigen nummer"), "nummer"),
        (near == rows["kader"], _("een competentie uit hetzelfde kader"), _("kies er een uit een ander kader"), "lijkt_op"),
        (half, _("alleen het niveau of alleen het aantal mensen dat nodig is"), _("vul beide in, of geen van beide"), "score_nodig"),
    )  # fmt: skip


def _check_relaties(tables: Tables) -> list[Problem]:
    """Check that an arrow has one beginning and at most one end, and that both can be what they are."""
    rows = tables["relaties"]
    filled = rows.notna()
    begins = filled["van"].astype(int) + filled["van_deelnemer"]
    ends = filled["naar"].astype(int) + filled["naar_deelnemer"]
    depends = rows["soort"] == "afhankelijkheid"
    people = filled["van_deelnemer"] | filled["naar_deelnemer"]
    same = (rows["van"] == rows["naar"]) | (rows["van_deelnemer"] == rows["naar_deelnemer"])
    return name_problems(
        "relaties.csv",
        (begins != 1, _("niet precies één van ‘van’ en ‘van_deelnemer’"), _("vul er één in"), "van"),
        (ends > 1, _("meer dan één van ‘naar’ en ‘naar_deelnemer’"), _("laat er één staan, en maak voor de andere een eigen rij"), "naar"),
        ((ends == 0) & ~filled["van_deelnemer"], _("geen van ‘naar’ en ‘naar_deelnemer’"), _("vul er één in; alleen een deelnemer kan niemand genoemd hebben"), "naar"),
        (depends & people, _("een afhankelijkheid van of tussen deelnemers"), _("een afhankelijkheid is er tussen partijen"), "soort"),
        (~depends & (rows["moment"] == "voor"), _("een contact van vóór de verandering"), _("een contact is er nu, of het is gewenst"), "moment"),
        (same, _("begin en einde zijn dezelfde"), _("verbeter één van beide"), "naar"),
    )  # fmt: skip


def _check_oogst(tables: Tables) -> list[Problem]:
    """Check that what is substantiated says by whom, and that it is by somebody else."""
    rows = tables["oogst"]
    borne, who = rows["staving"] == "gestaafd", rows["gestaafd_door"]
    return name_problems(
        "oogst.csv",
        (borne & who.isna(), _("gestaafd, maar niet door wie"), _("schrijf wie het bevestigt, of maak er ‘niet_gestaafd’ van"), "gestaafd_door"),
        (~borne & who.notna(), _("niet gestaafd, en toch door iemand"), _("haal de naam weg, of maak er ‘gestaafd’ van"), "gestaafd_door"),
        (who.notna() & (who == rows["zegsman"]), _("de zegsman bevestigt zichzelf"), _("alleen een ander kan het staven"), "gestaafd_door"),
    )  # fmt: skip


def _check_verhalen(tables: Tables) -> list[Problem]:
    rows = tables["verhalen"]
    steps = ["direct", "potentieel", "toegepast", "gerealiseerd", "herijkt"]
    return name_problems("verhalen.csv", (
        rows[steps].isna().all(axis=1), _("een verhaal zonder één stap"), _("vul er minstens één in, van ‘direct’ tot ‘herijkt’"), "direct"))  # fmt: skip


def _check_signalen(tables: Tables) -> list[Problem]:
    """Check that an answer belongs to a signal that was passed on, and does not come before it."""
    rows = tables["signalen"]
    kept = rows["stand"] == "niet_doorgegeven"
    told = rows["antwoord"].notna() | rows["antwoord_op"].notna()
    return name_problems(
        "signalen.csv",
        (kept & (rows["gegeven_op"].notna() | told), _("niet doorgegeven, en toch een datum of een antwoord"), _("verbeter de stand, of haal de datum en het antwoord weg"), "stand"),
        (_is_before(rows["antwoord_op"], rows["gegeven_op"]), _("het antwoord kwam vóór het signaal"), _("verbeter één van beide data"), "antwoord_op"),
    )  # fmt: skip


def _check_borging(tables: Tables) -> list[Problem]:
    rows = tables["borging"]
    return name_problems("borging.csv", (
        _is_before(rows["tot"], rows["van"]), _("het einde ligt vóór het begin"), _("verbeter één van beide data"), "tot"))  # fmt: skip


def _check_cijfers(tables: Tables) -> list[Problem]:
    """Check that lower and upper bounds lie around the figure, and that a quantity can be so much."""
    rows = tables["cijfers"]
    low, at, high = rows["laag"], rows["waarde"], rows["hoog"]
    most = rows["grootheid"].map(HOOGSTENS).astype("Float64")
    top = pd.concat([low, at, high], axis=1).max(axis=1)
    least = pd.concat([low, at, high], axis=1).min(axis=1)
    over = [
        Problem("cijfers.csv", _("gevonden ‘{value}’").format(value=format_number(top[row], 0 if top[row] % 1 == 0 else 1)),
                _("hooguit {most}").format(most=int(most[row])), _("verbeter de cel"), rows=(int(row),), column="grootheid")
        for row in rows.index[(top > most).fillna(False)]
    ]  # fmt: skip
    none = rows["grootheid"].notna() & top.isna()
    return over + name_problems(
        "cijfers.csv",
        (((low > at) | (at > high) | (low > high)).fillna(False), _("de ondergrens, het getal en de bovengrens staan niet in volgorde"), _("verbeter de cel"), "waarde"),
        (none, _("een grootheid zonder getal"), _("vul het getal in, of de onder- en bovengrens"), "waarde"),
        ((rows["grootheid"].notna() & (least <= 0)).fillna(False), _("een grootheid van nul of minder"), _("verbeter de cel, of haal de rij weg"), "waarde"),
    )  # fmt: skip


def _is_before(one: pd.Series, other: pd.Series) -> pd.Series:
    """Say where a date lies before another, as far as the less precise of the two goes."""
    size = pd.concat([one.str.len(), other.str.len()], axis=1).min(axis=1)
    return pd.Series(
        [isinstance(a, str) and isinstance(b, str) and a[: int(n)] < b[: int(n)] for a, b, n in zip(one, other, size, strict=True)],
        index=one.index, dtype="bool",
    )  # fmt: skip
