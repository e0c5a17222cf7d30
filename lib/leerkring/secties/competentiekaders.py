"""The frameworks of 21_competenties side by side, and what documents say about them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import competenties as methode
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import name_where
from leerkring.taal import _, count_noun, format_list, sentence_case

BOKS = "BoKS"  # the theme of the published statements on this
# By which word in it a published statement stands in a section of its own.
GELIJK, ETHIEK = "gelijk", "ethiek"
SPECIALIST = "specialist naar binnen"


def show_kaders(kring: Kring) -> None:
    """Show each framework with its version, what is allowed, and its competences."""
    if kring["kaders"].empty:
        weergave.show_leeg(_("Er zijn geen competentiekaders {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    beside = set(methode.list_paren(kring["competenties"]).to_numpy().ravel())
    for row in kring["kaders"].itertuples():
        weergave.show_kop(row.titel)
        weergave.show_zin(*_tell_kader(kring, row))
        own = take_kader(kring, row.kader)
        told = count_noun(len(own), "competentie", "competenties")
        # What stands in the table of two frameworks need not be read twice.
        fold = _("De {n} in dit kader").format(n=told) if row.kader in beside else ""
        weergave.show_lijst(_list_competenties(own), nummers=list(own["nummer"]), vouw=fold)
        weergave.show_zin(sentence_case(_tell_opmerking(kring, row)), bronnen.cite(kring, kring["kaders"].loc[[row.Index]]), klein=True)  # fmt: skip
    show_uitspraken(kring, "")


def show_verschillen(kring: Kring) -> None:
    """Show two frameworks side by side: the same words, another order, or other words."""
    pairs = methode.list_paren(kring["competenties"])
    if pairs.empty:
        weergave.show_leeg(
            _("Er is geen tweede kader om ernaast te leggen.") if len(kring["kaders"]) < 2
            else _("Welke competenties van de kaders bij elkaar horen, is niet {where}.").format(where=name_where(kring))
        )  # fmt: skip
        return
    for left, right in pairs.itertuples(index=False):
        table = methode.compare_kaders(kring["competenties"], left, right)
        one, other, caption = _name_paar(kring, left, right)
        weergave.show_kop(caption)
        weergave.show_zin(*methode.describe_verschillen(table, one, other))
        beside = table[table["titel_links"].notna() & table["titel_rechts"].notna()]
        shown = pd.DataFrame({
            "links": _number_titels(beside, "links"), "rechts": _number_titels(beside, "rechts"),
            "verschil": [methode.describe_verschil(*row) for row in zip(beside["verschil"], beside["alleen_links"], beside["alleen_rechts"], strict=True)],
        })  # fmt: skip
        columns = {"links": one, "rechts": other, "verschil": _("verschil")}
        weergave.show_tabel(shown, columns, onderschrift=caption)
        for side, name in (("links", one), ("rechts", other)):
            alone = table[table["verschil"] == side]
            fold = _("Alleen in ‘{naam}’: {n}").format(naam=name, n=count_noun(len(alone), "competentie", "competenties"))  # fmt: skip
            weergave.show_lijst(
                alone[f"titel_{side}"], nummers=list(alone[f"nummer_{side}"]), vouw=fold
            )
        both = kring["kaders"][kring["kaders"]["kader"].isin([left, right])]
        weergave.show_zin(
            _tell_lezing(kring), _("Of de woorden gelijk zijn, is geteld zonder hoofdletters en leestekens."),
            bronnen.cite(kring, both), klein=True,
        )  # fmt: skip


def show_begrip(kring: Kring) -> None:
    """Show the idea of specialist inward and generalist outward as a document has it."""
    for row in take_begrip(kring).itertuples():
        text = _("‘{begrip}’: {omschrijving}.") if isinstance(row.omschrijving, str) else _("‘{begrip}’.")  # fmt: skip
        who = _("Zo zegt het {who}.").format(who=row.zegsman) if isinstance(row.zegsman, str) else ""  # fmt: skip
        weergave.show_zin(sentence_case(text.format(begrip=row.begrip, omschrijving=row.omschrijving)), who)  # fmt: skip
        own = _("Dit maken wij op uit het document; het staat er niet letterlijk.") if row.aard == "afgeleid" else ""  # fmt: skip
        note = sentence_case(_tell_opmerking(kring, row))
        weergave.show_zin(own, note, bronnen.cite(kring, kring["begrippen"].loc[[row.Index]]), klein=True)  # fmt: skip


def show_uitspraken(kring: Kring, woord: str) -> None:
    """Show the statements of documents on the BoKS with a word in them; without one, all others."""
    rows = take_uitspraken(kring)
    kept = rows["tekst"].str.contains(woord or f"{GELIJK}|{ETHIEK}", case=False)
    rows = rows[kept if woord else ~kept]
    for who, said in rows.groupby("zegsman", sort=False, dropna=False):
        weergave.show_zin(_("Volgens {who}:").format(who=who) if isinstance(who, str) else _("Gezegd is:"))  # fmt: skip
        weergave.show_lijst((row.tekst, _tell_opmerking(kring, row)) for row in said.itertuples())
        weergave.show_zin(bronnen.cite(kring, said), klein=True)


def take_uitspraken(kring: Kring) -> pd.DataFrame:
    """Return the statements of documents on the BoKS."""
    rows = kring["bevindingen"]
    return rows[rows["thema"].eq(BOKS).fillna(False)]


def take_begrip(kring: Kring) -> pd.DataFrame:
    """Return the row of begrippen on specialist and generalist, if there is one."""
    rows = kring["begrippen"]
    return rows[rows["begrip"].str.lower().str.startswith(SPECIALIST).fillna(False)]


def take_kader(kring: Kring, kader: str) -> pd.DataFrame:
    """Return the competences of one framework, in its order."""
    rows = kring["competenties"]
    return rows[rows["kader"] == kader].sort_values("nummer", kind="stable")


def name_kaders(kring: Kring) -> dict[str, str]:
    """
    Return what a reader calls each framework.

    The short name of its document, where it has one of its own; else its title, with the version
    when two have the same title.
    """
    rows = kring["kaders"]
    names = {}
    for row in rows.itertuples():
        same = rows["titel"].eq(row.titel).sum() > 1
        if isinstance(row.document, str) and rows["document"].eq(row.document).sum() == 1:
            names[row.kader] = bronnen.name_document(kring, row.document)
        elif same and isinstance(row.versie, str):
            names[row.kader] = _("{titel}, {versie}").format(titel=row.titel, versie=row.versie)
        else:
            names[row.kader] = row.titel
    return names


def describe_kaders(kring: Kring) -> list[str]:
    """Say how many frameworks and competences there are, and how two of them differ."""
    frames = kring["kaders"]
    where = name_where(kring)
    if frames.empty:
        return [_("Er zijn geen competentiekaders {where}.").format(where=where)]
    n = count_noun(len(frames), "competentiekader", "competentiekaders")
    if kring["competenties"].empty:
        text = (
            _("Er wordt {n} genoemd: {namen}. Welke competenties erin staan, is niet {where}.") if len(frames) == 1
            else _("Er worden {n} genoemd: {namen}. Welke competenties erin staan, is niet {where}.")
        )  # fmt: skip
        return [text.format(n=n, namen=format_list(frames["titel"]), where=where)]
    text = _("Er is {n}, met {told}.") if len(frames) == 1 else _("Er zijn {n}, met samen {told}.")
    told = count_noun(len(kring["competenties"]), "competentie", "competenties")
    lines = [text.format(n=n, told=told)]
    for left, right in methode.list_paren(kring["competenties"]).head(1).itertuples(index=False):
        table = methode.compare_kaders(kring["competenties"], left, right)
        one, other, _caption = _name_paar(kring, left, right)
        lines += methode.describe_verschillen(table, one, other)[:1]
    return lines


def _name_paar(kring: Kring, links: str, rechts: str) -> tuple[str, str, str]:
    """Name two frameworks and the two together; of one title only the versions are named."""
    names = name_kaders(kring)
    rows = kring["kaders"].set_index("kader").loc[[links, rechts]]
    titles, versions = rows["titel"].tolist(), rows["versie"].tolist()
    if titles[0] == titles[1] and rows["versie"].notna().all() and rows["document"].isna().all():
        text = _("{titel}: {links} naast {rechts}")
        return *versions, text.format(titel=titles[0], links=versions[0], rechts=versions[1])
    text = _("{links} naast {rechts}").format(links=names[links], rechts=names[rechts])
    return names[links], names[rechts], sentence_case(text).rstrip(".")


def _tell_kader(kring: Kring, row: Any) -> list[str]:
    """Say of one framework which version it is, whose, what is allowed, and how much is in it."""
    published = kring.info.herkomst == "gepubliceerd"
    n = int(kring["competenties"]["kader"].eq(row.kader).sum())
    words = kring["begrippen"]
    meaning = [
        _("{omschrijving} (zo zegt het {who})").format(omschrijving=said.omschrijving, who=said.zegsman)
        if isinstance(said.zegsman, str) else said.omschrijving
        for said in words[words["begrip"].eq(row.titel)].dropna(subset="omschrijving").itertuples()
    ]  # fmt: skip
    version = _("{versie}") if str(row.versie).startswith("versie") else _("Versie: {versie}")
    parts = [
        *meaning,
        version.format(versie=row.versie) if isinstance(row.versie, str) else "",
        _("Uitgever: {uitgever}").format(uitgever=row.uitgever) if isinstance(row.uitgever, str) else "",
        row.toelichting if isinstance(row.toelichting, str) else "",
        _("Gebruik: {rechten}").format(rechten=row.rechten) if isinstance(row.rechten, str)
        else (_("Wat er met dit kader mag, staat er niet bij") if published else ""),
        _("Het kader telt {n}").format(n=count_noun(n, "competentie", "competenties")) if n
        else _("Welke competenties erin staan, is niet {where}").format(where=name_where(kring)),
    ]  # fmt: skip
    return [sentence_case(part) for part in parts if part]


def _list_competenties(rows: pd.DataFrame) -> list[weergave.Item]:
    """Return the competences with their kind and what is meant."""
    items = []
    for row in rows.itertuples():
        kind = _(row.soort).replace("_", " ") if isinstance(row.soort, str) else ""
        meant = row.omschrijving if isinstance(row.omschrijving, str) else ""
        items.append((row.titel, "; ".join(part for part in (kind, meant) if part)))
    return items


def _number_titels(table: pd.DataFrame, side: str) -> list[str]:
    pairs = zip(table[f"nummer_{side}"], table[f"titel_{side}"], strict=True)
    return [f"{number}. {titel}" for number, titel in pairs]


def _tell_opmerking(kring: Kring, row: Any) -> str:
    """Return the remark of a row; one that names documents by their keys is for who made the table."""
    note = row.opmerking if isinstance(row.opmerking, str) else ""
    return "" if any(key in note for key in kring.info.keys("documenten")) else note


def _tell_lezing(kring: Kring) -> str:
    """Say whose reading it is which competences stand side by side."""
    if kring.info.herkomst == "gepubliceerd":
        return _("Welke competenties naast elkaar horen, is onze lezing; de documenten zeggen het niet.")  # fmt: skip
    return _("Welke competenties naast elkaar horen, is een lezing van wie de kaders invulde.")
