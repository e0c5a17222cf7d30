"""21_competenties: frameworks side by side, levels as self-report, and nobody who can be recognised."""

import re

import pytest

from leerkring.kring import check_kring, load_kring
from leerkring.secties import competenties

SHOWS = ("kaders", "verschillen", "niveau", "dekking", "gelijkheid", "breedte", "specialist", "ethiek", "bronnen")  # fmt: skip
SCORED = ("niveau", "dekking", "gelijkheid", "breedte", "specialist", "ethiek")
KADERS = "kader,titel,versie,uitgever,rechten,opmerking\nk1,Ons kader,versie 1,de kring,,\nk2,Ons kader,versie 2,de kring,vrij te gebruiken,\n"  # fmt: skip
COMPETENTIES = (
    "competentie,kader,nummer,titel,soort,omschrijving,lijkt_op,score_nodig,mensen_nodig\n"
    "a1,k1,1,Kent de wet,kennis,,b1,,\na2,k1,2,Werkt met hoofd en hart,kunde,,b2,,\na3,k1,3,Rapporteert,kunde,,,,\n"
    "b1,k2,1,Kent de wet,kennis,weet wie waarover gaat,,3,3\nb2,k2,2,Werkt met hart en hoofd,kunde,,,2,2\n"
    "b3,k2,3,<b>Eigen waarden</b>,persoonlijke_ethiek,,,,\nb4,k2,4,Beroepscode,beroepsethiek,,,,\nb5,k2,5,Gaat op mensen af,houding,,,,\n"
    "b6,k2,6,Zwijgt,kunde,,,,\n"
)  # fmt: skip
# Of eight people the level now on b1 to b5; the last one filled in only two.
NU = ((4, 2, 3, 2, 2), (2, 2, 2, 2, 2), (2, 3, 1, 2, 4), (1, 1, 3, 1, 1), (0, 2, 2, 3, 1), (3, 1, 4, 2, 2), (2, 4, 2, 1, 0), (None, None, 3, 3, None))  # fmt: skip


def list_scores():
    """Give the rows: now of everybody, wanted one higher, then of the first five one lower."""
    for person, row in enumerate(NU):
        for at, level in enumerate(row, 1):
            if level is None:
                continue
            yield f"p{person},b{at},nu,{level}"
            yield f"p{person},b{at},gewenst,{min(level + 1, 4)}"
            if person < 5:
                yield f"p{person},b{at},toen,{max(level - 1, 0)}"
    yield ",b1,nu,2"


FILES = {
    "kring.yml": "titel: Proef\nsoort: leerkring\nherkomst: eigen\n",
    "sessies.csv": "sessie,nummer,titel,status\ns1,1,Eerste,gehouden\n",
    "deelnemers.csv": "deelnemer,rol\n" + "".join(f"p{n},wijkteam\n" for n in range(len(NU))),
    "kaders.csv": KADERS,
    "competenties.csv": COMPETENTIES,
    "scores.csv": "deelnemer,competentie,moment,score\n" + "\n".join(list_scores()) + "\n",
}


@pytest.fixture
def write(tmp_path):
    def make(**changed):
        for name, text in FILES.items():
            text = changed.get(name.split(".")[0], text)
            if text is not None:
                (tmp_path / name).write_text(text, "utf-8")
        return load_kring(tmp_path)

    return make


@pytest.fixture
def kring(write):
    return write()


def show(name, kring):
    getattr(competenties, f"show_{name}")(kring)


def test_the_circle_of_these_tests_is_sound(kring):
    assert check_kring(kring.folder) == []


@pytest.mark.parametrize("naam", ["rotterdam-2014", "rotterdam-2016", "civil-society-2013", "voorbeeld"])  # fmt: skip
def test_every_section_has_words_for_every_circle(naam, shown):
    shipped = load_kring(naam)
    lines = competenties.list_kort(shipped)
    assert 2 <= len(lines) <= 6
    for name in SHOWS:
        shown.outputs.clear()
        show(name, shipped)
        assert shown.outputs, name
        assert not re.search(r"\bnan\b|None|<NA>|[a-z]_[a-z]", shown.text), name


def test_an_empty_circle_says_what_is_not_there(write, shown):
    bare = write(kaders=None, competenties=None, scores=None, deelnemers=None)
    assert competenties.list_kort(bare) == [
        "Er zijn geen competentiekaders vastgelegd.",
        "Hoe goed de deelnemers de competenties zeggen te beheersen, is niet vastgelegd.",
    ]
    for name in SHOWS[:-1]:
        shown.outputs.clear()
        show(name, bare)
        assert shown.empty and len(shown.outputs) == 1, name
    shown.outputs.clear()
    show("bronnen", bare)
    assert "de competentiekaders, de competenties in een kader, de niveaus die deelnemers zich geven en welk niveau nodig is" in shown.text  # fmt: skip


def test_the_published_lists_stand_side_by_side_as_our_reading(shown):
    national = load_kring("civil-society-2013")
    show("kaders", national)
    assert "Versie: zoals in de lezing van 5 maart 2013." in shown.text
    assert "Gebruik: overname toegestaan met bronvermelding." in shown.text
    assert shown.text.count("Het kader telt 10 competenties.") == 2
    shown.outputs.clear()
    show("verschillen", national)
    assert "zijn er 6 woord voor woord gelijk, heeft er één dezelfde woorden in een andere volgorde en hebben er 3 andere woorden." in shown.text  # fmt: skip
    assert "2. Stuurt aan op participatie en betrokkenheid | 6. Stuurt aan op betrokkenheid en participatie | Dezelfde woorden, andere volgorde." in shown.plain  # fmt: skip
    assert "is onze lezing; de documenten zeggen het niet" in shown.text
    assert "lezing 2013 (dia 10" in shown.text and "Movisie 2013 (lijst van tien)" in shown.text
    assert shown.figures == []
    for name in SCORED:
        shown.outputs.clear()
        show(name, national)
        assert shown.empty and len(shown.outputs) == 1


def test_rotterdam_names_its_boks_and_says_that_the_content_was_not_published(shown):
    rotterdam = load_kring("rotterdam-2014")
    show("kaders", rotterdam)
    assert "Welke competenties erin staan, is niet gepubliceerd." in shown.text
    assert "Wat er met dit kader mag, staat er niet bij." in shown.text
    assert "Hoe iemand werkt kan verschillen" in shown.text and "presentatie fase 1 (dia 9" in shown.text  # fmt: skip
    assert "zo zegt het Team Leerkring Methodiek" in shown.text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gelijkheid", "De technische kennis en kunde moet wel zoveel mogelijk van gelijk niveau zijn."),
        ("ethiek", "Er is balans nodig tussen de persoonlijke ethiek en de beroepsethiek."),
        ("ethiek", "‘nodig’ is onze lezing"),
        ("specialist", "specialist voor het team, generalist voor de burger. Zo zegt het Team Leerkring Methodiek."),
    ],
)  # fmt: skip
def test_what_a_document_says_stands_in_its_own_section_with_its_source(name, words, shown):
    show(name, load_kring("rotterdam-2014"))
    assert words in shown.text and "Bron: " in shown.text and "is niet gepubliceerd." in shown.text
    assert shown.figures == [] and not shown.empty


def test_each_statement_stands_in_one_section_only(shown):
    rotterdam = load_kring("rotterdam-2014")
    for name in SHOWS:
        show(name, rotterdam)
    assert not [key for key in rotterdam.info.keys("documenten") if key in shown.text]
    statements = rotterdam["bevindingen"].query("thema == 'BoKS'")["tekst"]
    assert len(statements) == 3
    assert [shown.plain.count(text) for text in statements] == [1, 1, 1]


def test_two_versions_are_told_by_their_versions(kring, shown):
    show("verschillen", kring)
    assert "Ons kader: versie 1 naast versie 2" in shown.text
    assert "Zonder tegenhanger: één competentie links en 4 competenties rechts." in shown.text
    assert "Alleen in ‘versie 1’: één competentie\n3. Rapporteert" in shown.plain
    alone = shown.plain.split("Alleen in ‘versie 2’: 4 competenties")[1]
    assert "5. Gaat op mensen af" in alone and "Kent de wet" not in alone
    assert "is een lezing van wie de kaders invulde" in shown.text


def test_levels_are_called_self_report_on_a_scale_of_our_own(kring, shown):
    show("niveau", kring)
    assert "Deze schaal is van ons" in shown.text and "zoals de deelnemers het zelf zeggen" in shown.text  # fmt: skip
    assert "8 deelnemers zeiden van 5 competenties hoe goed zij die beheersen." in shown.text
    assert "Van één antwoord over nu is niet bekend wie het gaf" in shown.text
    assert "Bij ‘Zwijgt’ is geen antwoord vastgelegd" in shown.text
    assert "Kent de wet | 1 | 1 | 4 | 1 | 1 | 1 | 2 | 3 | 3" in shown.plain
    assert len(shown.figures) == 1 and "Kent de wet 1 op 0, 1 op 1, 4 op 2" in shown.figures[0]["alt"]  # fmt: skip


def test_change_is_of_the_same_people_with_its_caution_and_without_a_p(kring, shown):
    show("niveau", kring)
    assert "Kent de wet | 4 | 1 | 0" in shown.plain
    assert "dat kan een verschoven maat rechtzetten, maar ook de vooruitgang groter doen lijken" in shown.text  # fmt: skip
    assert not re.search(r"\bp [=<]", shown.text)


def test_then_that_was_not_asked_is_said(write, shown):
    rows = [row for row in list_scores() if ",toen," not in row]
    kring = write(scores="deelnemer,competentie,moment,score\n" + "\n".join(rows) + "\n")
    show("niveau", kring)
    assert "Hoe het toen was, is niet vastgelegd." in shown.text
    assert "Midden toen" not in shown.text


def test_coverage_is_beside_what_the_circle_needs(kring, shown):
    show("dekking", kring)
    assert "zijn er bij één genoeg mensen" in shown.text
    assert "Te weinig: ‘Kent de wet’ (nog één persoon nodig)." in shown.text
    assert "Kent de wet | 6 | 2 | 1 | 3 | 2 | 3 | 1" in shown.plain
    assert "oranje is te weinig" in shown.figures[0]["caption"]


def test_equal_is_for_kennis_and_kunde_with_the_middle_beside_it(kring, shown):
    show("gelijkheid", kring)
    assert "Bij één van de 2 competenties ligt de middelste helft" in shown.text
    assert "Dit gaat alleen over kennis en kunde" in shown.text
    assert "Kent de wet | 8 | 2 | 1–2 | 0–4" in shown.plain
    assert "Gaat op mensen af" not in shown.text


def test_broad_and_deep_withhold_who_is_both(kring, shown):
    show("breedte", kring)
    assert "dat is zo bij 5 van de 7 mensen." in shown.text  # broad
    assert "dat is zo bij 3 van de 7 mensen." in shown.text  # deep
    assert "tonen we niet: daarbij hoort een groep van minder dan 5 mensen" in shown.text
    assert (
        "Wie minder dan de helft invulde, telt niet mee" not in shown.text
    )  # p7 answered ethics alone
    assert "staan apart" in shown.text
    assert "Op zoveel competenties | Mensen, niveau 2 of hoger | Mensen, niveau 4" in shown.plain


@pytest.mark.parametrize(("least", "told"), [(3, False), (2, True)])
def test_the_shapes_are_told_by_the_smallest_group_of_the_circle(least, told, write, shown):
    shapes = [(4, 2, 2), (2, 2, 2), (4, 1, 1), (1, 1, 1)] * 2
    rows = [f"p{p},{key},nu,{n}" for p, row in enumerate(shapes) for key, n in zip(("b1", "b2", "b5"), row, strict=True)]  # fmt: skip
    kring = write(kring=FILES["kring.yml"] + f"min_cel: {least}\n", scores="deelnemer,competentie,moment,score\n" + "\n".join(rows) + "\n")  # fmt: skip
    show("breedte", kring)
    assert ("is het beeld bij 2 mensen, alleen breed (generalist) bij 2 mensen" in shown.text) == told  # fmt: skip
    assert (f"een groep van minder dan {least} mensen" in shown.text) != told


def test_nobody_is_named_in_any_section(kring, shown):
    for name in SHOWS:
        show(name, kring)
    assert not re.search(r"\bp[0-7]\b", shown.plain + shown.text)
    assert "wijkteam" not in shown.plain


def test_inward_and_outward_are_counted_without_the_ethics(kring, shown):
    show("specialist", kring)
    assert "Bij alle 3 competenties geeft minstens één persoon zich niveau 4" in shown.text
    assert "Dat leunt op één persoon bij ‘Gaat op mensen af’, ‘Werkt met hart en hoofd’ en ‘Kent de wet’." in shown.text  # fmt: skip
    assert "Bij 5 van de 7 mensen staan alle ingevulde competenties, of alle op één na" in shown.text  # fmt: skip
    assert "Beroepscode" not in shown.text and "is onze keuze" in shown.text


def test_ethics_are_an_item_of_their_own(kring, shown):
    show("ethiek", kring)
    assert "Van 8 mensen is beide bekend: de persoonlijke ethiek staat bij 4 mensen hoger dan de beroepsethiek, bij 2 mensen gelijk en bij 2 mensen lager." in shown.text  # fmt: skip
    assert "niet uitrekenen" in shown.text and len(shown.figures) == 1


def test_a_framework_without_both_ethics_says_so(write, shown):
    kring = write(competenties=COMPETENTIES.replace("beroepsethiek", "houding"))
    show("ethiek", kring)
    assert shown.empty and "niet allebei" in shown.text


def test_two_frameworks_filled_in_stand_under_their_names(write, shown):
    rows = [*list_scores(), *(f"p{n},a1,nu,{n % 5}" for n in range(8))]
    kring = write(scores="deelnemer,competentie,moment,score\n" + "\n".join(rows) + "\n")
    show("dekking", kring)
    assert shown.text.index("Ons kader, versie 2") < shown.text.index("Ons kader, versie 1")
    assert len(shown.figures) == 2
    assert len(competenties.list_kort(kring)) <= 6


def test_scores_on_ethics_alone_do_not_break_a_section(write, shown):
    rows = [row for row in list_scores() if ",b3," in row or ",b4," in row]
    kring = write(scores="deelnemer,competentie,moment,score\n" + "\n".join(rows) + "\n")
    assert len(competenties.list_kort(kring)) >= 3
    assert not any("0 competenties" in str(line) for line in competenties.list_kort(kring))
    for name in SHOWS:
        shown.outputs.clear()
        show(name, kring)
        assert shown.outputs
    assert "Er zijn geen scores op andere competenties dan de ethiek." not in shown.text
    shown.outputs.clear()
    show("specialist", kring)
    show("breedte", kring)
    assert shown.empty


def test_what_was_typed_is_shown_as_it_was_typed(kring, shown):
    for name in SHOWS:
        show(name, kring)
    assert "<b>Eigen waarden</b>" in shown.text and "b" not in shown.tags


def test_a_wide_framework_is_drawn_in_parts_that_together_hold_all(write, shown):
    many = "competentie,kader,nummer,titel\n" + "".join(f"m{n},k1,{n},Competentie {n}\n" for n in range(30))  # fmt: skip
    rows = "".join(f"p{p},m{n},nu,{(p + n) % 5}\n" for p in range(8) for n in range(30))
    kring = write(competenties=many, scores="deelnemer,competentie,moment,score\n" + rows)
    show("niveau", kring)
    assert len(shown.figures) == 4 and "(4 van 4)" in shown.text
    alts = " ".join(figure["alt"] for figure in shown.figures)
    assert all(f"Competentie {n} " in alts for n in range(30))
