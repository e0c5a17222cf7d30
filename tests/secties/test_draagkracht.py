"""41_draagkracht: what the lecture says and implies, and what a circle of one's own makes of it."""

import pytest
from eigen import write_own

from leerkring.kring import load_kring
from leerkring.secties import draagkracht

HEAD = "cijfer,grootheid,onderwerp,laag,waarde,hoog,benadering,eenheid,periode,soort,niet_vermeld,zegsman\n"  # fmt: skip
GIVEN = (
    "c1,vrijwilligers,vrijwilligers in de wijk,,120,,,vrijwilligers,2025,vermeld,,steunpunt\n"
    "c2,uren_per_jaar,uren van een vrijwilliger,60,80,100,,uur per jaar,2025,schatting,,steunpunt\n"
)
NORM = "c3,uren_per_fte,een volle baan,,1600,,,uur,,aanname,,onderzoekers\n"
ASKED = "c4,vraag_uren,gevraagde hulp,7000,,9000,,uur per jaar,2024,schatting,,gemeente\n"
PAID = "c5,betaald,het wijkteam,,12,,,FTE,2025,vermeld,,gemeente\n"
UNIT = "c6,betaald,de thuiszorg,,30,,,,2025,vermeld,de eenheid,gemeente\n"
TIPS = (
    "bevinding,soort,thema,tekst,zegsman\n"
    "t1,tip,grenzen,Vraag of het nog gaat.,steunpunt\nt2,tip,,Houd <b>tijd</b> vrij.,steunpunt\nt3,tip,,Bel.,gemeente\n"
)
ACTIES = "actie,sessie,tekst,wie,bevinding\na1,s1,elke maand vragen,wijkteam,t1\na2,s1,bellen,,t3\n"
OPVOLGING = "actie,sessie,stand,toelichting\na1,s2,gedaan,iedereen is gevraagd\n"
SHOWS = [getattr(draagkracht, name) for name in dir(draagkracht) if name.startswith("show_")]


@pytest.fixture
def kring(tmp_path):
    """Return a way to make a circle of one's own with these figures and other tables."""

    def make(cijfers="", **tables):
        write_own(tmp_path)
        if cijfers:
            tables["cijfers"] = HEAD + cijfers
        for name, text in tables.items():
            (tmp_path / f"{name}.csv").write_text(text, "utf-8")
        return load_kring(tmp_path)

    return make


@pytest.fixture(scope="module")
def lezing():
    return load_kring("civil-society-2013")


def show(shown, section, kring):
    shown.outputs.clear()
    section(kring)
    return shown.text


def test_the_lecture_in_short(lezing):
    told = draagkracht.list_kort(lezing)
    assert len(told) <= 6
    assert told[0].startswith("4.000.000 vrijwilligers keer 200 uur per jaar: ongeveer 800.000.000 uur per jaar.")  # fmt: skip
    assert told[0].endswith("De getallen zijn van de spreker. Het zijn schattingen, geen tellingen.")  # fmt: skip
    assert "ongeveer 500.000 FTE" in told[1] and "ongeveer 1.600 uur per FTE" in told[1]
    assert "wij rekenden haar terug" in told[1]
    assert "2.080 uur per FTE ongeveer 385.000 FTE" in told[2]
    assert "grenzen die wij zelf kozen" in told[3]
    assert "niet op elkaar te delen" in told[4]
    assert told[5] == "Om mee te nemen: 6 tips. Er is geen kring die er iets mee deed."


def test_the_figures_stand_as_the_slide_has_them(lezing, shown):
    text = show(shown, draagkracht.show_vrijwilligers, lezing)
    for words in ("ongeveer 500.000", "30 tot 40", "4 tot 5", "procent van 18+", "hoeveel uur een FTE is", "De cijfers zijn van de spreker.",
                  "lezing 2013 (dia 7", "LAGE SCHATTING", "40 tot 50 weken", "ongeveer 10.000.000 tot 13.300.000 mensen",
                  "40 tot 52 weken (onze aanname)", "ongeveer 1.450 tot 1.780 uur"):  # fmt: skip
        assert words in text
    # How many adults there are, the slide does not say: no number for it came from elsewhere.
    assert "13.200.000" not in text
    assert "815.500" not in text


def test_the_norms_stand_side_by_side_with_where_they_come_from(lezing, shown):
    text = show(shown, draagkracht.show_normen, lezing)
    assert "geen van deze normen is de juiste" in text
    assert "Verordening (EU) 2021/1060, artikel 55" in text
    for row in ("500.000", "483.000", "465.000", "427.000", "385.000"):
        assert row in text
    (figure,) = shown.figures
    assert "Dezelfde uren zijn ongeveer 385.000 tot 500.000 FTE, al naar de norm" in text
    assert "465.000 (372.000 tot 605.000)" in figure["alt"] and "lezing 2013" in figure["caption"]
    assert "de weken per jaar onze aanname: 40 tot 52" in text


def test_the_assumptions_of_the_lecture_are_weighed_and_ours_are_marked(lezing, shown):
    text = show(shown, draagkracht.show_aannames, lezing)
    assert len(shown.figures) == 1
    assert "Met onze grenzen weegt het zwaarst: weken per jaar" in text
    assert "Zonder grenzen gegeven: aantal vrijwilligers." in text
    assert "Grijs zijn de grenzen die wij zelf kozen" in text


def test_paid_work_of_the_lecture_stands_beside_it_without_a_ratio(lezing, shown):
    text = show(shown, draagkracht.show_betaald, lezing)
    for words in ("502.550", "367.690", "815.500", "256.410", "ongeveer 500.000", "2011", "niet op elkaar te delen"):  # fmt: skip
        assert words in text
    assert "1.942.150" not in text and "Tegenover elke" not in text
    assert "Niet bij alle cijfers staat over welk jaar" in text


def test_the_tips_of_the_lecture_are_an_empty_checklist(lezing, shown):
    text = show(shown, draagkracht.show_tips, lezing)
    assert text.count("☐") == 6 and "☑" not in text
    assert "Volgens Verwey-Jonker Instituut/ZonMw:" in text
    assert "dat zij werken, is hiermee niet aangetoond" in text
    # There is no circle, so nothing is said to be left undone.
    assert "Nog niets over vastgelegd" not in text


def test_no_scores_of_single_people_are_kept_and_it_is_said_why(lezing, shown):
    text = show(shown, draagkracht.show_grens, lezing)
    assert "geen scores van mantelzorgers of vrijwilligers" in text
    assert "hoort bij die persoon zelf en de hulpverlener" in text


@pytest.mark.parametrize("naam", ["rotterdam-2014", "rotterdam-2016"])
def test_a_circle_without_such_figures_says_so_in_two_sentences(naam, shown):
    bare = load_kring(naam)
    told = draagkracht.list_kort(bare)
    assert len(told) == 2 and all("gepubliceerd" in line for line in told)
    for section in SHOWS:
        if section not in (draagkracht.show_grens, draagkracht.show_bronnen):
            show(shown, section, bare)
            assert shown.empty and shown.outputs, section
    assert "42" not in show(shown, draagkracht.show_vrijwilligers, bare)
    missing = show(shown, draagkracht.show_bronnen, bare)
    assert "de cijfers over vrijwillig werk en de tips" in missing and "berust op" not in missing


def test_an_empty_circle_says_recorded(own, shown):
    assert all("vastgelegd" in line for line in draagkracht.list_kort(own))
    for section in SHOWS:
        show(shown, section, own)
    assert shown.figures == []


@pytest.mark.parametrize("naam", ["voorbeeld", "rotterdam-2014", "rotterdam-2016", "civil-society-2013"])  # fmt: skip
def test_every_section_shows_something_of_every_circle(naam, shown):
    circle = load_kring(naam)
    assert 2 <= len(draagkracht.list_kort(circle)) <= 6
    for section in SHOWS:
        show(shown, section, circle)
        assert shown.outputs or section is draagkracht.show_bronnen
        marks = [figure["alt"] for figure in shown.figures]
        assert all(marks)


def test_a_circle_of_ones_own_reckons_with_its_norm(kring, shown):
    circle = kring(GIVEN + NORM + ASKED + PAID)
    told = draagkracht.list_kort(circle)
    assert told[0].startswith("120 vrijwilligers keer 60 tot 100 uur per jaar: ongeveer 7.200 tot 12.000 uur per jaar.")  # fmt: skip
    assert "van steunpunt" in told[0] and "tellingen" not in told[0]
    assert "1.600 uur per FTE, is dat ongeveer 6 FTE" in told[1]
    assert any("Of dat genoeg is, valt niet te zeggen" in line for line in told)
    text = show(shown, draagkracht.show_normen, circle)
    assert "de norm die erbij staat" in text and "een volle baan, volgens onderzoekers" in text
    assert "onze aanname" not in text
    assert shown.figures[0]["caption"] == "Bron: eigen gegevens van de leerkring."


def test_who_says_a_figure_stands_beside_it_when_they_are_several(kring, shown):
    text = show(shown, draagkracht.show_vrijwilligers, kring(GIVEN + NORM))
    assert "Zegsman" in text and "onderzoekers" in text and "De cijfers zijn van" not in text
    text = show(shown, draagkracht.show_vrijwilligers, kring(GIVEN))
    assert "Zegsman" not in text and "De cijfers zijn van steunpunt." in text


def test_the_summary_stays_at_six_and_drops_the_inferred_norm_first(kring):
    fte = "c7,fte,samen,,6,,ongeveer,FTE,,schatting,,steunpunt\n"
    circle = kring(
        GIVEN + fte + ASKED + PAID + UNIT, bevindingen=TIPS, acties=ACTIES, opvolging=OPVOLGING
    )
    told = draagkracht.list_kort(circle)
    assert len(told) == 6
    assert not any("rekenden haar terug" in line for line in told)
    assert told[-1].startswith("Er zijn 3 tips; over 2 tips is iets afgesproken.")
    fewer = kring(GIVEN + fte + PAID)
    assert any("rekenden haar terug" in line for line in draagkracht.list_kort(fewer))


def test_paid_work_is_divided_when_all_of_it_is_in_fte(kring, shown):
    text = show(shown, draagkracht.show_betaald, kring(GIVEN + NORM + PAID))
    assert "Samen gaat het om 12 FTE betaald werk." in text
    assert "Tegenover elke 100 FTE daarvan staat ongeveer 37,5 tot 62,5 FTE vrijwillig werk." in text  # fmt: skip
    text = show(shown, draagkracht.show_betaald, kring(GIVEN + NORM + PAID + UNIT))
    assert "niet op elkaar te delen" in text and "Wel in FTE: het wijkteam (12 FTE)" in text


def test_demand_stands_beside_supply_with_both_ranges(kring, shown):
    text = show(shown, draagkracht.show_vraag, kring(GIVEN + ASKED))
    assert "Gevraagd is 7.000 tot 9.000 uur per jaar, en er is ongeveer 7.200 tot 12.000 uur." in text  # fmt: skip
    assert "De cijfers gaan over verschillende jaren: 2024 en 2025." in text
    assert len(shown.figures) == 1
    text = show(shown, draagkracht.show_vraag, kring(ASKED))
    assert "de vraag staat hier alleen" in text and shown.figures == []


def test_hours_that_cannot_be_computed_are_said_with_what_is_missing(kring, shown):
    circle = kring(GIVEN.splitlines(keepends=True)[0])
    assert draagkracht.list_kort(circle)[0] == "Hoeveel uur vrijwilligers samen geven, is niet uit te rekenen: hun uren staan er niet bij."  # fmt: skip
    text = show(shown, draagkracht.show_vrijwilligers, circle)
    assert "hun uren staan er niet bij" in text and "120" in text
    show(shown, draagkracht.show_normen, circle)
    assert shown.empty


def test_each_tip_says_what_the_circle_did(kring, shown):
    text = show(shown, draagkracht.show_tips, kring(bevindingen=TIPS, acties=ACTIES, opvolging=OPVOLGING))  # fmt: skip
    assert "☑ Vraag of het nog gaat. Grenzen. Afgesproken: elke maand vragen (gedaan; iedereen is gevraagd; wijkteam)." in text  # fmt: skip
    assert "☐ Houd <b>tijd</b> vrij. Nog niets over vastgelegd." in text and "b" not in shown.tags
    assert "☐ Bel. Afgesproken: bellen (nog niet op teruggekeken)." in text
    assert text.index("Volgens steunpunt") < text.index("Volgens gemeente") < text.index("☐ Bel.")


def test_tips_without_figures_are_still_told(kring):
    told = draagkracht.list_kort(kring(bevindingen=TIPS))
    assert told[1] == "Er zijn 3 tips; daarover is nog niets vastgelegd." and len(told) == 2


def test_figures_of_made_up_circles_carry_their_mark(kring, shown, monkeypatch):
    from leerkring.methoden import figuren

    marks = []
    monkeypatch.setattr(figuren, "render_png", lambda *args, merk, **options: marks.append(merk) or b"")  # fmt: skip
    circle = kring(GIVEN + ASKED)
    (circle.folder / "kring.yml").write_text("titel: Proef\nsoort: leerkring\nherkomst: fictief\ngebieden: [Noord]\n", "utf-8")  # fmt: skip
    made_up = load_kring(circle.folder)
    for section in SHOWS:
        section(made_up)
    assert len(marks) == 3 and set(marks) == {"FICTIEF"}


def test_a_figure_stands_with_its_unit_and_its_year(shown):
    lezing = load_kring("civil-society-2013")
    draagkracht.show_vrijwilligers(lezing)
    draagkracht.show_betaald(lezing)
    assert "ongeveer 500.000 FTE | schatting" in shown.plain
    assert "815.500 | vermeld, 2011" in shown.plain
