"""One row at a time: what a report says changes where that row counts, and nowhere else."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from leerkring import weergave
from leerkring.kring import load_kring
from leerkring.methoden import figuren
from leerkring.secties import afspraken, antwoorden, praktijksessie, schaalwandelen

SESSIE, VORIGE, ANDERE = "f1s3", "f1s2", "f2s3"
SECTIONS = {
    "kort": [praktijksessie.show_kort],
    "bijeenkomst": [
        praktijksessie.show_vraag,
        lambda deel: praktijksessie.show_opkomst(deel, praktijksessie.count_aanwezig(deel)),
        praktijksessie.show_programma,
    ],
    "antwoorden": [antwoorden.show_deelvragen],
    "kansen": [antwoorden.show_kansen],
    "schalen": [schaalwandelen.show_schalen],
    "afspraken": [afspraken.show_afspraken],
    "hoe": [praktijksessie.show_vaststelling, praktijksessie.show_bronnen],
}
# Where a row of the session itself may count; the first is where it must.
COUNTS = {
    "aanwezigheid": ["bijeenkomst", "kort", "antwoorden", "kansen"],
    "deelnemers": ["bijeenkomst", "kort", "kansen", "schalen"],
    "hoofdvragen": ["bijeenkomst", "hoe"],
    "programma": ["bijeenkomst"],
    "acties": ["afspraken", "kort"],
    "opvolging": ["afspraken", "kort"],
    "parkeerplaats": ["afspraken", "kort"],
    "posities": ["schalen", "kort"],
    "versies": ["hoe", "kort"],
    "feedback": ["hoe"],
}


@pytest.fixture(scope="module")
def kring():
    return load_kring("voorbeeld")


@pytest.fixture(autouse=True)
def told(monkeypatch):
    texts = []

    def note(data, meta):
        texts.append((data.get("text/html", ""), data["text/plain"]))

    monkeypatch.setattr(weergave, "_display_raw", note)
    monkeypatch.setattr(figuren, "render_png", lambda *args, **options: b"")
    return texts


@pytest.fixture
def tell(told):
    """Return what the report says: sentences by section and heading."""

    def tell(kring):
        deel, said = kring.select_sessie(SESSIE), {}
        for section, shows in SECTIONS.items():
            told.clear()
            for show in shows:
                show(deel)
            heading = ""
            for html, plain in told:
                heading = plain if html.startswith("<h3>") else heading
                sentences = re.split(r"\n|(?<=\.) (?=[A-Z])", plain)
                said.setdefault((section, heading), []).extend(sentences)
        return said

    return tell


def change(kring, table, row, column=None, value=None):
    """Return the kring with one row left out, or one cell changed."""
    frame = kring[table]
    if column is None:
        frame = frame.drop(index=row)
    else:
        frame = frame.copy()
        frame.loc[row, column] = value
    return replace(kring, tables={**kring.tables, table: frame})


def compare(before, after):
    """Return where something changed."""
    return {key for key in before | after if before.get(key) != after.get(key)}


def pick(frame, most=3):
    """Return rows from all over a table."""
    return list(frame.index[:: max(1, len(frame) // most)])[:most]


def rows_of(kring, table, sessie):
    frame = kring.select_sessie(sessie)[table]
    if table == "aanwezigheid":  # who was not there counts only for the time before
        return frame[frame["aanwezig"] == "ja"]
    if table == "deelnemers":
        present = kring.select_sessie(sessie)["aanwezigheid"]
        there = present.loc[present["aanwezig"] == "ja", "deelnemer"]
        frame = frame[frame["deelnemer"].isin(there)]
    return frame


@pytest.mark.parametrize("table", COUNTS)
def test_a_row_counts_in_its_own_section_and_nowhere_else(kring, tell, table):
    before = tell(kring)
    rows = rows_of(kring, table, SESSIE)
    assert len(rows)
    for row in pick(rows):
        changed = {"aanwezigheid": ("aanwezig", "nee"), "deelnemers": ("rol", "iets anders")}
        now = change(kring, table, row, *changed.get(table, ()))
        sections = {section for section, _heading in compare(before, tell(now))}
        assert sections <= set(COUNTS[table]), (table, row)
        assert COUNTS[table][0] in sections, (table, row)


def test_a_card_counts_under_its_own_question_only(kring, tell):
    before, deel = tell(kring), kring.select_sessie(SESSIE)
    for vraag in antwoorden.list_vragen(deel):
        cards = deel["kaarten"][deel["kaarten"]["deelvraag"] == vraag.deelvraag]
        own = ("kansen", "") if vraag.soort == "kansen_problemen" else ("antwoorden", f"{vraag.nummer}. {vraag.tekst}")  # fmt: skip
        for row in pick(cards, 4):
            changed = compare(before, tell(change(kring, "kaarten", row)))
            assert own in changed, row
            assert changed <= {own, ("kort", ""), ("kort", "Afgesproken")}, row
            dots = deel["stemmen"].merge(deel["clusters"], on="cluster")
        if (dots["deelvraag"] == vraag.deelvraag).any():
            votes = deel["stemmen"][deel["stemmen"]["cluster"].isin(cards["cluster"])]
            changed = compare(before, tell(change(kring, "stemmen", votes.index[0])))
            assert own in changed and changed <= {own, ("kort", ""), ("kort", "Afgesproken")}


def test_a_position_counts_on_its_own_scale_and_with_holm_on_the_others(kring, tell):
    before, deel = tell(kring), kring.select_sessie(SESSIE)
    for schaal in deel["schalen"].itertuples():
        own = deel["posities"][deel["posities"]["schaal"] == schaal.schaal]
        row = own.index[own["antwoord"] == "getal"][0]
        after = tell(change(kring, "posities", row))
        name = schaalwandelen.name_schaal(schaal)
        heading = ("schalen", name[0].upper() + name[1:])
        assert heading in compare(before, after)
        for key in compare(before, after) - {heading}:
            differ = set(before[key]) ^ set(after[key])
            assert key[0] == "kort" or all("Holm" in s or "toeval" in s for s in differ), differ


@pytest.mark.parametrize(
    ("table", "sessie", "allowed"),
    [
        ("kaarten", VORIGE, set()),
        ("stemmen", VORIGE, set()),
        ("posities", ANDERE, set()),
        ("kaarten", ANDERE, set()),
        ("acties", ANDERE, set()),
        ("opvolging", ANDERE, set()),
        ("aanwezigheid", ANDERE, set()),
        ("programma", VORIGE, set()),
        ("versies", VORIGE, set()),
        ("aanwezigheid", VORIGE, {"bijeenkomst"}),
        ("acties", VORIGE, {"afspraken", "kort"}),
    ],
)
def test_rows_of_other_sessions_count_only_where_one_looks_back(kring, tell, table, sessie, allowed):  # fmt: skip
    before = tell(kring)
    rows = rows_of(kring, table, sessie)
    seen = set()
    for row in pick(rows, 2):
        seen |= {section for section, _h in compare(before, tell(change(kring, table, row)))}
    assert seen == allowed


def test_one_more_kans_changes_exactly_the_sentences_that_count_it(kring, tell):
    deel = kring.select_sessie(SESSIE)
    cards = deel["kaarten"]
    vraag = next(v for v in antwoorden.list_vragen(deel) if v.soort == "kansen_problemen")
    row = cards.index[(cards["deelvraag"] == vraag.deelvraag) & (cards["soort"] == "probleem") & cards["cluster"].notna()][0]  # fmt: skip
    counts = cards.loc[cards["deelvraag"] == vraag.deelvraag, "soort"].value_counts()
    before, after = tell(kring), tell(change(kring, "kaarten", row, "soort", "kans"))
    was = f"Er werden {counts['kans']} kansen en {counts['probleem']} problemen genoemd"
    now = f"Er werden {counts['kans'] + 1} kansen en {counts['probleem'] - 1} problemen genoemd"
    for said, words in ((before, was), (after, now)):
        for key in (("kort", ""), ("kansen", "")):
            assert any(words in sentence for sentence in said[key])
    gone = set(before["kansen", ""]) - set(after["kansen", ""])
    # Not the dots, not the quotations, not the minority: a card that changes side stays a card.
    assert not [s for s in gone if "stip" in s or ("‘" in s and "kaart" not in s)], gone
    same = set(before) - {("kansen", ""), ("kort", ""), ("kort", "Afgesproken")}
    assert all(before[key] == after[key] for key in same)


def test_a_word_on_a_card_changes_only_where_the_card_is_quoted(kring, tell):
    few = kring.select_sessie(SESSIE)["kaarten"]
    row = few.index[few["cluster"].isna()][0]
    before, after = tell(kring), tell(change(kring, "kaarten", row, "tekst", "heel iets anders"))
    changed = compare(before, after)
    assert len(changed) == 1
    (key,) = changed
    assert set(after[key]) - set(before[key]) == {"- heel iets anders (losse kaart)"}
    assert len(set(before[key]) - set(after[key])) == 1


def test_numbers_come_from_the_tables(kring, tell):
    """Leave out all rows that count: no number of people, cards or dots is left standing."""
    empty = {name: kring[name].head(0) for name in ("kaarten", "stemmen", "posities", "aanwezigheid", "acties", "opvolging", "parkeerplaats", "steekproefkader", "programma", "versies", "feedback")}  # fmt: skip
    bare = tell(replace(kring, tables={**kring.tables, **empty}))
    said = " ".join(sentence for sentences in bare.values() for sentence in sentences)
    data = " ".join(str(cell) for frame in kring.tables.values() for cell in frame.to_numpy().ravel() if not pd.isna(cell))  # fmt: skip
    left = [n for n in re.findall(r"\d+", said) if not re.search(rf"\b{n}\b", data)]
    assert left == []
    assert "kaarten" not in said.replace("Geen kaarten", "")
