"""Effects: counted as statements, by whom they are told, and never with a number made up."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from leerkring.kring import load_kring
from leerkring.kring.schema import CYCLI, PERSPECTIEVEN, STANDEN_SIGNAAL, STATUS_BORGING
from leerkring.methoden import doorwerking, figuren
from leerkring.methoden.doorwerking.borging import GEBORGD, STATUS
from leerkring.methoden.doorwerking.oogst import KOLOMMEN
from leerkring.methoden.doorwerking.woorden import UITLEG, VOOR_WIE


def make(columns, *rows):
    """Make a table of text, with missing cells where a row has None."""
    return pd.DataFrame(rows, columns=columns.split()).astype("str")


def oogst(*rows):
    return make("perspectief cyclus staving", *rows)


def test_every_word_of_the_schema_has_its_readers_word():
    assert list(UITLEG) == list(CYCLI) and list(VOOR_WIE) == list(PERSPECTIEVEN)
    assert set(STATUS) == set(STATUS_BORGING) >= set(GEBORGD)
    for stand in STANDEN_SIGNAAL:
        one = make("stand antwoord gegeven_op antwoord_op", (stand, None, None, None))
        assert doorwerking.describe_signalen(doorwerking.settle_signalen(one)).endswith(".")


ROWS = st.lists(
    st.tuples(
        st.sampled_from(PERSPECTIEVEN), st.sampled_from([None, *CYCLI]), st.sampled_from(["gestaafd", "niet_gestaafd"]),
    ), min_size=1, max_size=40,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_every_effect_is_counted_once_where_it_belongs(rows):
    table = doorwerking.count_oogst(oogst(*rows)).set_index("perspectief")
    assert list(table.index) == list(PERSPECTIEVEN)
    for key in PERSPECTIEVEN:
        for cyclus, name in [*zip(CYCLI, CYCLI, strict=True), (None, "zonder")]:
            own = [row for row in rows if row[:2] == (key, cyclus)]
            assert table.loc[key, name] == len(own)
            assert table.loc[key, f"{name}_gestaafd"] == sum(row[2] == "gestaafd" for row in own)
    assert table["samen"].sum() == len(rows)
    assert table["samen_gestaafd"].sum() == sum(row[2] == "gestaafd" for row in rows)
    empty = {key for key in PERSPECTIEVEN if table.loc[key, "samen"] == 0}
    assert set(doorwerking.find_leeg(oogst(*rows))) == empty


@settings(max_examples=15, deadline=None)
@given(ROWS)
def test_the_picture_has_a_dot_for_every_effect_and_a_dash_for_every_empty_cell(rows):
    table = doorwerking.count_oogst(oogst(*rows))
    ax = doorwerking.plot_oogst(table, ax=Figure(figsize=(5.5, 5)).subplots())
    dots, filled = (group.get_offsets() for group in ax.collections[-2:])
    borne = sum(row[2] == "gestaafd" for row in rows)
    assert (len(dots), len(filled)) == (len(rows) - borne, borne)
    shown = [name for name in KOLOMMEN if name != "zonder" or table["zonder"].any()]
    assert len(ax.get_xticklabels()) == len(shown)
    counts = table[shown].to_numpy()
    words = [text.get_text() for text in ax.texts]
    assert words.count("–") == (counts == 0).sum()
    # Each dot lies in the cell of its own perspective and cycle.
    seen = np.zeros_like(counts)
    for x, y in [*dots, *filled]:
        seen[round(y), round(x)] += 1
    assert (seen == counts).all()


def test_a_full_cell_still_holds_its_dots_apart():
    table = doorwerking.count_oogst(oogst(*[("team", "direct", "gestaafd")] * 150))
    figure = figuren.draw_figuur(doorwerking.plot_oogst, table, doorwerking.suggest_hoogte(table))
    x, y = figure.axes[0].collections[-1].get_offsets().T
    assert len({(round(a, 4), round(b, 4)) for a, b in zip(x, y, strict=True)}) == 150
    assert x.max() < 0.5 and y.min() > 1.5 and y.max() < 2.5


@pytest.mark.parametrize(
    ("who", "own"),
    [
        ("een bewoner", True), ("Bewoners van de wijk", True), ("wijkbewoners", True), ("een mantelzorger", True),
        ("ervaringsdeskundigen", True), ("inwoners", True), ("twee vrijwilligers", True),
        ("de cliëntenraad", True), ("bewonersgroep Oost", True), ("een groep van bewoners", True), ("burgers", True),
        ("cliëntondersteuner", False), ("vrijwilligerscoördinator", False), ("consulent burgerzaken", False),
        ("wijkteamlid namens een bewoner", False), ("begeleider van een cliënt", False), ("de gemeente", False), (None, False),
    ],
)  # fmt: skip
def test_who_speaks_as_a_citizen(who, own):
    assert doorwerking.find_burgers(pd.Series([who], dtype="str")).tolist() == [own]


def tell(*rows):
    return make("perspectief zegsman gestaafd_door", *rows)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("team", "wijkteam", None)], "Geen enkel effect is door een burger zelf verteld."),
        ([("burger", "wijkteam", None)] * 2, "Voor de burger zijn 2 effecten genoemd, maar door een burger zelf geen enkel."),
        ([("burger", "wijkteam", "een bewoner")], "Voor de burger is één effect genoemd, maar door een burger zelf geen enkel. Wel bevestigden burgers één effect."),
        ([("team", "een bewoner", None), ("burger", "bewoners", None)], "2 effecten komen uit de mond van burgers zelf."),
    ],
)  # fmt: skip
def test_the_citizens_own_voice_is_looked_for(rows, words):
    assert doorwerking.describe_burgers(tell(*rows)) == words


@pytest.mark.parametrize(
    ("borne", "n", "words"),
    [
        (0, 1, "Aan de leerkring is één effect toegeschreven, door één zegsman; het is niet door een ander gestaafd."),
        (1, 1, "Aan de leerkring is één effect toegeschreven, door één zegsman; het is door een ander gestaafd."),
        (0, 3, "Aan de leerkring zijn 3 effecten toegeschreven, door één zegsman; geen daarvan is door een ander gestaafd."),
        (1, 3, "Aan de leerkring zijn 3 effecten toegeschreven, door één zegsman; één daarvan is door een ander gestaafd."),
        (2, 3, "Aan de leerkring zijn 3 effecten toegeschreven, door één zegsman; daarvan zijn er 2 door een ander gestaafd."),
        (3, 3, "Aan de leerkring zijn 3 effecten toegeschreven, door één zegsman; zij zijn alle 3 door een ander gestaafd."),
    ],
)  # fmt: skip
def test_how_many_effects_are_told_and_confirmed(borne, n, words):
    stood = ["gestaafd"] * borne + ["niet_gestaafd"] * (n - borne)
    rows = make("zegsman staving", *(("deelnemers", state) for state in stood))
    assert doorwerking.describe_oogst(rows) == words


def test_nothing_told_is_said_with_the_word_for_where_it_should_be():
    none = make("zegsman staving")
    assert doorwerking.describe_oogst(none) == "Er zijn geen effecten vastgelegd."
    assert doorwerking.describe_oogst(none, waar="gepubliceerd").endswith("gepubliceerd.")


@pytest.mark.parametrize(
    ("states", "title"),
    [
        (["gestaafd"] * 2, "2 effecten, gestaafd door een ander"),
        (["gestaafd", "niet_gestaafd"], "2 effecten, waarvan één gestaafd"),
        (["gestaafd", "gestaafd", "niet_gestaafd"], "3 effecten, waarvan 2 gestaafd"),
        (["niet_gestaafd"], "Eén effect, niet gestaafd"),
    ],
)
def test_the_title_of_the_picture_is_its_message(states, title):
    rows = oogst(*(("team", "direct", state) for state in states))
    leeg = "geen voor de burger, de professional, de organisatie en de gemeente"
    assert doorwerking.title_oogst(rows) == f"{title}; {leeg}"
    full = pd.concat([rows, oogst(*((key, "direct", "gestaafd") for key in PERSPECTIEVEN))])
    assert ";" not in doorwerking.title_oogst(full)


def test_the_reading_of_a_cycle_is_only_that_of_rows_that_say_so():
    rows = make(
        "cyclus opmerking",
        ("direct", "de waardecyclus is onze lezing"),
        ("direct", "onze lezing: ook dit zeggen zij zelf; over welke kring, staat er niet"),
        (None, "in welke waardecyclus dit valt, is niet te zeggen"),
        ("direct", None),
    )
    assert doorwerking.find_lezing(rows).tolist() == [True, False, False, False]
    assert doorwerking.describe_lezing(rows.tail(2)) == ""


def test_rotterdam_is_counted_as_its_table_has_it():
    rows = load_kring("rotterdam-2016")["oogst"]
    table = doorwerking.count_oogst(rows).set_index("perspectief")
    assert table["samen"].to_dict() == {"burger": 0, "professional": 7, "team": 3, "organisatie": 3, "gemeente": 0}  # fmt: skip
    assert table["samen_gestaafd"].sum() == 0 and table["zonder"].sum() == 2


def compare(*metingen, beter="meer", eenheid="dagen"):
    indicatoren = make("indicator titel eenheid beter", ("a", "iets", eenheid, beter))
    rows = pd.DataFrame(metingen, columns=["datum", "waarde", "aantal"])
    rows = rows.assign(indicator="a").astype({"datum": "str", "waarde": "Float64", "aantal": "Int64"})  # fmt: skip
    return doorwerking.compare_metingen(indicatoren, rows).iloc[0]


@pytest.mark.parametrize(
    ("beter", "waarden", "words"),
    [
        ("meer", (1, 2), "hoger: beter"), ("meer", (2, 1), "lager: slechter"), ("minder", (2, 1), "lager: beter"),
        ("minder", (1, 2), "hoger: slechter"), (None, (1, 2), "hoger"), (None, (2, 1), "lager"), ("meer", (2, 2), "gelijk"),
        ("meer", (0.1 + 0.2, 0.3), "gelijk"), ("meer", (1,), "één keer gemeten"), ("meer", (), "niet gemeten"),
    ],
)  # fmt: skip
def test_better_and_worse_only_where_that_was_said(beter, waarden, words):
    found = compare(*((f"2024-0{n + 1}", value, 10) for n, value in enumerate(waarden)), beter=beter)  # fmt: skip
    assert doorwerking.tell_verandering(found) == words


def test_first_and_last_go_by_their_dates_and_keep_their_own_counts():
    found = compare(("2025", 9, None), ("2024-06", 5, 11), ("2024-01-02", 7, None))
    assert (found["datum_eerst"], found["datum_laatst"], found["momenten"]) == ("2024-01-02", "2025", 3)  # fmt: skip
    assert pd.isna(found["aantal_eerst"]) and pd.isna(found["aantal_laatst"])
    assert (found["waarde_eerst"], found["waarde_laatst"]) == (7, 9)


@pytest.mark.parametrize(
    ("waarde", "eenheid", "aantal", "words"),
    [
        (67, "%", 12, "8 van 12 (2024)"),
        (66.7, "procent", 12, "8 van 12 (2024)"),
        (60, "%", 12, "geen percentage, want het zijn er minder dan 20 (2024)"),
        (60, "%", 20, "60% (2024, 20 waarnemingen)"),
        (60, "%", None, "60% (2024, van hoeveel staat er niet bij)"),
        (6.25, "punten", 1, "6,25 punten (2024, één waarneming)"),
        (7, None, 3, "7 (2024, 3 waarnemingen)"),
    ],
)
def test_a_share_of_few_is_told_as_a_count(waarde, eenheid, aantal, words):
    assert doorwerking.tell_meting(waarde, eenheid, aantal, "2024") == words


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 19), st.data())
def test_the_count_behind_a_rounded_share_is_found_back(aantal, data):
    deel = data.draw(st.integers(0, aantal))
    told = doorwerking.tell_meting(round(100 * deel / aantal), "%", aantal, "2024")
    assert told == f"{deel} van {aantal} (2024)"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.booleans(), min_size=5, max_size=5), min_size=1, max_size=6))
def test_a_story_goes_as_far_as_its_last_step(told):
    stories = make(" ".join(CYCLI), *([("iets" if some else None) for some in row] for row in told))
    found = doorwerking.measure_reikwijdte(stories[[any(row) for row in told]])
    kept = [row for row in told if any(row)]
    assert found["verst"].tolist() == [CYCLI[max(n for n, some in enumerate(row) if some)] for row in kept]  # fmt: skip
    assert found["stappen"].tolist() == [sum(row) for row in kept]
    for row in found.itertuples():
        skipped = CYCLI.index(row.verst) + 1 - row.stappen
        text = doorwerking.tell_reikwijdte(row.verst, row.stappen)
        assert ("vertelt het niet" in text) == (skipped > 0)


ACTIES = make("actie sessie", ("a", "s1"), ("b", "s1"), ("c", "s2"), ("d", "s3"))


def test_the_last_session_that_looked_back_decides_whatever_the_order_of_the_rows():
    rows = make("actie sessie stand toelichting", ("a", "s3", "gedaan", None), ("a", "s2", "loopt", "half"), ("c", "s3", "vervallen", None))  # fmt: skip
    for looked in (rows, rows.iloc[::-1]):
        found = doorwerking.settle_acties(ACTIES, looked, ["s1", "s2", "s3"])
        assert found["stand"].tolist() == ["gedaan", "niet_teruggekeken", "vervallen", "niet_teruggekeken"]  # fmt: skip
        assert found["toelichting"].isna().all()
        assert found["laatste"].tolist() == [False, False, False, True]
    assert doorwerking.describe_onbezien(found) == (
        "Op 2 afspraken is niet teruggekeken. Bij één afspraak kon dat niet: daarna keek geen enkele sessie meer terug."
    )


def test_every_action_is_counted_once_and_every_stand_is_there():
    looked = make("actie sessie stand toelichting", ("a", "s2", "gedaan", None))
    found = doorwerking.settle_acties(ACTIES, looked, ["s1", "s2", "s3"])
    counts = doorwerking.count_standen(found)
    assert counts["aantal"].tolist() == [1, 0, 0, 0, 3] and counts["naam"].is_unique
    assert doorwerking.describe_acties(found) == "Van 4 afspraken is er één gedaan."
    none = doorwerking.settle_acties(ACTIES, looked.head(0), ["s1", "s2", "s3"])
    assert doorwerking.describe_acties(none) == "Van 4 afspraken staat er geen als gedaan vast."
    assert none["laatste"].all()
    empty = doorwerking.settle_acties(ACTIES.head(0), looked, ["s1", "s2", "s3"])
    assert empty.empty and doorwerking.describe_onbezien(empty) == ""


SIGNAAL = st.tuples(st.sampled_from(STANDEN_SIGNAAL), st.booleans())


@settings(max_examples=60, deadline=None)
@given(st.lists(SIGNAAL, min_size=1, max_size=12))
def test_what_came_back_adds_up_to_what_was_answered(rows):
    table = make("stand antwoord gegeven_op antwoord_op", *((stand, "ja" if told and stand != "niet_doorgegeven" else None, None, None) for stand, told in rows))  # fmt: skip
    found = doorwerking.settle_signalen(table)
    counts = doorwerking.count_stappen(found).set_index("stap")["aantal"]
    assert counts["gesignaleerd"] == len(rows) >= counts["doorgegeven"] >= counts["beantwoord"]
    assert counts.iloc[3:].sum() == counts["beantwoord"] == (~found["open"]).sum()
    # Open ones stand first, and among them those that were never passed on.
    order = [(not row.open) + (row.stand != "niet_doorgegeven") for row in found.itertuples()]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("given_on", "answered_on", "days"),
    [("2024-02-01", "2024-03-01", 29), ("2024-02", "2024-03-01", None), ("2024-02-01", "2024", None), (None, "2024-02-01", None)],
)  # fmt: skip
def test_a_duration_needs_two_days(given_on, answered_on, days):
    row = make("stand antwoord gegeven_op antwoord_op", ("toegezegd", "ja", given_on, answered_on))
    found = doorwerking.settle_signalen(row)["dagen"].item()
    assert pd.isna(found) if days is None else found == days


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "dezelfde dag"), (1, "na één dag"), (13, "na 13 dagen"), (14, "na ongeveer 2 weken"), (60, "na ongeveer 9 weken"),
     (61, "na ongeveer 2 maanden"), (365, "na ongeveer 12 maanden")],
)  # fmt: skip
def test_a_duration_is_told_as_one_would_say_it(days, words):
    assert doorwerking.tell_duur(days) == words


def borging(*rows):
    return make("tekst van tot status door", *rows)


def test_a_timeline_begins_and_ends_as_precisely_as_is_known():
    rows = borging(
        ("dag", "2024-07-01", "2024-12-31", "geregeld", "a"),
        ("maand", "2024-07", "2024-12", "geregeld", "a"),
        ("jaar", "2024", "2024", "geregeld", "a"),
    )
    found = doorwerking.prepare_tijdlijn(rows).set_index("naam")
    assert found["begin"].to_dict() == pytest.approx({"jaar": 2024.0, "maand": 2024.5, "dag": 2024.5})  # fmt: skip
    assert found["einde"].to_dict() == pytest.approx({"jaar": 2025.0, "maand": 2025.0, "dag": 2025.0}, abs=2e-3)  # fmt: skip


def test_a_timeline_needs_three_dates_and_holds_no_more_than_fits():
    two = borging(("a", "2024", None, "geregeld", "x"), ("b", None, "2024", "geregeld", "x"), ("c", None, None, "geregeld", "x"))  # fmt: skip
    assert doorwerking.prepare_tijdlijn(two).empty
    many = borging(*((f"punt {n}", "2024", str(2040 - n), "geregeld", "x") for n in range(14)))
    found = doorwerking.prepare_tijdlijn(many)
    assert len(found) == doorwerking.MEEST and found["naam"].iloc[0] == "punt 13"
    assert doorwerking.suggest_hoogte_tijdlijn(found) <= 14


def test_an_end_that_is_not_known_is_dotted_and_has_no_dot():
    rows = doorwerking.prepare_tijdlijn(borging(("a", "2024", None, "geregeld", "x"), ("b", "2024", "2025", "geregeld", "x"), ("c", None, "2025", "gevraagd", None)))  # fmt: skip
    ax = doorwerking.plot_tijdlijn(rows, ax=Figure().subplots())
    by_row = {int(line.get_ydata()[0]): [] for line in ax.lines if len(line.get_ydata()) == 2 and line.get_ydata()[0] == line.get_ydata()[1]}  # fmt: skip
    dots = [line for line in ax.lines if line.get_marker() == "o"]
    assert [len(line.get_xdata()) for line in dots] == [(2 if both else 1) for both in rows[["begin", "einde"]].notna().all(axis=1)]  # fmt: skip
    spans = [line for line in ax.lines if line.get_marker() == "None" and line.get_ydata()[0] in by_row and line.get_color() in (figuren.ACCENT, figuren.GREY)]  # fmt: skip
    assert [line.get_linestyle() for line in spans] == ["-" if both else "--" for both in rows[["begin", "einde"]].notna().all(axis=1)]  # fmt: skip
    assert [line.get_color() for line in spans] == [figuren.ACCENT if s == "geregeld" else figuren.GREY for s in rows["status"]]  # fmt: skip


def test_what_is_firmest_stands_first_and_of_that_what_ends_first():
    rows = borging(
        ("los", None, None, "gevraagd", None), ("laat", None, "2030", "geregeld", None), ("open", None, None, "geregeld", None),
        ("vroeg", None, "2025", "geregeld", None), ("klaar", None, "2020", "afgerond", None), ("er", None, None, "beschikbaar", None),
    )  # fmt: skip
    found = doorwerking.order_borging(rows)
    assert found["tekst"].tolist() == ["vroeg", "laat", "open", "er", "los", "klaar"]
    # What is finished or only asked for is no end of what is secured.
    assert doorwerking.describe_einde(rows) == (
        "Van wat geregeld of beschikbaar is, loopt het eerste tot 2025 en het laatste tot 2030."
    )
    assert doorwerking.describe_einde(rows.iloc[[0, 2, 4]]) == ""
    assert doorwerking.describe_gaten(rows.assign(door="x", tot="2030")) == ""


@pytest.mark.parametrize("size", [1, 3])
def test_what_stays_agrees_in_number(size):
    told = doorwerking.describe_borging(borging(*[("a", None, None, "geregeld", None)] * size))
    assert (
        told
        == {
            1: "Over wat er blijft, is één punt genoemd: één geregeld.",
            3: "Over wat er blijft, zijn 3 punten genoemd: 3 geregeld.",
        }[size]
    )
