"""30_doorwerking: who says what changed, who confirms it, what was done and what stays."""

import itertools
import re
from dataclasses import replace

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from leerkring import weergave
from leerkring.kring import load_kring
from leerkring.methoden import figuren
from leerkring.secties import doorwerking

SHOWS = [name for name in doorwerking.__all__ if name.startswith("show_")]
KRINGEN = ["voorbeeld", "rotterdam-2014", "rotterdam-2016", "civil-society-2013"]
LANG = "een vast overleg van wijkteam, huisartsenpraktijk en woningcorporatie over multidisciplinaire samenwerkingsafspraken"
FILES = {
    "kring.yml": "titel: Kring Noord\nsoort: leerkring\nherkomst: fictief\nfasen:\n  - fase: f1\n    titel: eerste fase\n",
    "sessies.csv": "sessie,fase,nummer,titel,datum,status\ns1,f1,1,Sessie 1,2024-01-10,gehouden\ns2,f1,2,Sessie 2,2024-02-10,gehouden\n"
    "s3,f1,3,Sessie 3,2024-03-10,gehouden\n",
    "oogst.csv": "oogst,fase,tekst,cyclus,perspectief,wie,wanneer,betekenis,bijdrage,staving,gestaafd_door,zegsman\n"
    "e1,f1,wij bellen elkaar nu eerst,toegepast,team,wijkteam Oost,2024-03,dat scheelt dubbel werk,het idee kwam uit sessie 2,gestaafd,de huisarts,een wijkteamlid\n"
    "e2,,ik durf meer te vragen,potentieel,professional,,,,,niet_gestaafd,,een wijkteamlid\n"
    "e3,,ik hoef mijn verhaal maar één keer te doen,gerealiseerd,burger,,2024,,,gestaafd,het wijkteam,een bewoner\n"
    "e4,,mensen worden sneller geholpen,,burger,,,,,niet_gestaafd,,cliëntondersteuner\n",
    "indicatoren.csv": "indicator,cyclus,titel,perspectief,eenheid,beter\ni1,gerealiseerd,wachttijd,burger,dagen,minder\n"
    "i2,toegepast,vertrouwen,team,rapportcijfer,\ni3,gerealiseerd,tevreden,burger,%,meer\ni4,herijkt,nooit gemeten,gemeente,,\n",
    "metingen.csv": "indicator,datum,waarde,aantal\ni1,2024-06,9.5,40\ni1,2024-01-10,12,42\ni2,2024-01,6,14\ni2,2024-06,7,13\ni3,2024-01,75,12\n",
    "verhalen.csv": "verhaal,titel,perspectief,direct,potentieel,toegepast,gerealiseerd,herijkt,toestemming,zegsman\n"
    "v1,Eerst bellen,team,we lachten,,ik belde de huisarts,,,ja,een wijkteamlid\nv2,Stil verdriet,burger,geheim verhaal,,,,,nee,een bewoner\n",
    "acties.csv": "actie,sessie,tekst,wie,wanneer\na1,s1,bellen met de huisarts,wijkteam,2024-02\na2,s1,lijst maken,,\na3,s2,overleg plannen,gemeente,\na4,s3,later,,\n",
    "opvolging.csv": "actie,sessie,stand,toelichting\na1,s2,loopt,half\na1,s3,gedaan,klaar\na3,s3,niet_gedaan,geen tijd\n",
    "signalen.csv": "signaal,sessie,tekst,aan,gegeven_op,stand,antwoord,antwoord_op,zegsman\n"
    "g1,s1,de regels botsen,de afdeling zorg,2024-02-01,toegezegd,er komt één loket,2024-03-15,het wijkteam\n"
    "g2,s1,te weinig tolken,de wethouder,2024-02,doorgegeven,,,het wijkteam\ng3,s2,post komt te laat,,,niet_doorgegeven,,,\n"
    "g4,s2,de bus rijdt niet,de gemeente,2024-02,afgewezen,geen geld,2024-05,\n",
    "borging.csv": "borging,tekst,door,van,tot,status,zegsman\n"
    f'b1,"{LANG}",de gemeente,2024-09,2026-12,geregeld,het wijkteam\nb2,een handreiking,de hogeschool,2024,2025,beschikbaar,de hogeschool\n'
    "b3,een opvolger,,2025-01-01,,gevraagd,het wijkteam\nb4,een dag per jaar,,,,aangekondigd,\n",
}  # fmt: skip


@pytest.fixture
def noord(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return load_kring(tmp_path)


@pytest.fixture
def rotterdam():
    return load_kring("rotterdam-2016")


def change(kring, **tables):
    return replace(kring, tables={**kring.tables, **tables})


def published(kring):
    return replace(kring, info=replace(kring.info, herkomst="gepubliceerd"))


@pytest.mark.parametrize("naam", KRINGEN)
def test_every_section_works_on_every_kring(naam, shown):
    kring = load_kring(naam)
    for name in SHOWS:
        getattr(doorwerking, name)(kring)
    lines = doorwerking.list_kort(kring)
    assert 1 <= len(lines) <= 6
    said = " ".join(lines) + shown.text
    assert not re.search(r"\b(nan|None|NaT|<NA>|niet_gestaafd|niet_gedaan|n=)", said)
    # The effects of a circle are never told as caused by it, only as attributed to it.
    assert "dankzij de leerkring" not in said


def test_a_circle_without_any_of_it_says_so_and_leaves_its_sections_out(shown, noord):
    empty = {name: frame.head(0) for name, frame in noord.tables.items()}
    bare = change(noord, **empty)
    for name in SHOWS:
        if name != "show_bronnen":
            getattr(doorwerking, name)(bare)
    assert shown.empty and len(shown.outputs) == 7 and shown.figures == []
    shown.outputs.clear()
    doorwerking.show_bronnen(bare)
    assert shown.plain == (
        "Niet vastgelegd of niet gepubliceerd: de effecten, de metingen, de verhalen, de afspraken, "
        "de signalen aan beleid of bestuur en wat er blijft."
    )
    assert doorwerking.list_kort(bare) == [
        "Welke effecten mensen aan de leerkring toeschrijven, is niet vastgelegd.",
        "Ook wat er van afspraken kwam en wat er blijft, is niet vastgelegd.",
    ]


def test_rotterdam_in_short(rotterdam):
    lines = doorwerking.list_kort(rotterdam)
    assert lines[:3] == [
        "Aan de leerkring zijn 13 effecten toegeschreven, door 4 zegslieden; geen daarvan is door een ander gestaafd.",
        "Voor de burger en de gemeente is geen effect genoemd.",
        "Geen enkel effect is door een burger zelf verteld.",
    ]
    assert "één gevraagd" in lines[3] and "Bij 6 punten" not in lines[3].split("genoemd")[0]


def test_the_claims_of_rotterdam_stand_by_zegsman_and_are_called_self_report(rotterdam, shown):
    doorwerking.show_effecten(rotterdam)
    oogst = rotterdam["oogst"]
    heads = [line for line in shown.plain.splitlines() if line.startswith("Volgens")]
    assert heads == [
        "Volgens de gemeente, weergegeven door de werkplaats",
        "Volgens de deelnemers",
        "Volgens wijkteamleiders en wijkteamleden",
        "Volgens de werkplaats",
    ]
    assert "Zelfrapportage, niet gestaafd: van 13 uitspraken is er geen" in shown.text
    # One who is rendered by another is not called a self-report.
    after = shown.plain.split(heads[0])[1]
    assert after.strip().startswith("Niet gestaafd, en niet uit de eerste hand.")
    assert shown.plain.count("Zelfrapportage, niet gestaafd.") == 3
    parts = re.split("|".join(map(re.escape, heads)), shown.plain)[1:]
    for head, part in zip(heads, parts, strict=True):
        who = head.removeprefix("Volgens ").split(",")[0]
        own = oogst[oogst["zegsman"] == who]
        assert [text in part for text in own["tekst"]] == [True] * len(own)
        assert part.count("\n- ") == len(own)
        assert "Bron: webpagina 2016" in part
    assert shown.plain.count("(onze lezing)") == oogst["cyclus"].notna().sum() == 11
    assert "weergegeven door de werkplaats;" not in shown.text


def test_a_remark_that_all_statements_of_one_zegsman_share_is_made_once(rotterdam, shown):
    doorwerking.show_effecten(rotterdam)
    assert shown.plain.count("Wie namens de gemeente sprak, staat er niet") == 1
    assert shown.plain.count("waaraan dat te merken is, staat er niet") == 1


def test_a_published_effect_that_is_substantiated_is_told_by_perspective(rotterdam, shown):
    oogst = rotterdam["oogst"].copy()
    oogst.loc[oogst.index[0], ["staving", "gestaafd_door"]] = ["gestaafd", "een inspectie"]
    doorwerking.show_effecten(change(rotterdam, oogst=oogst))
    assert "Voor de burger is geen effect gepubliceerd." in shown.text
    assert "; gestaafd door een inspectie." in shown.text
    assert "Volgens de deelnemers; niet gestaafd." in shown.text
    assert "3 effecten. Eén daarvan is door een ander gestaafd." in shown.text


def test_the_overview_says_what_counting_is_and_whose_reading_the_cycles_are(rotterdam, shown):
    doorwerking.show_overzicht(rotterdam)
    (figure,) = shown.figures
    assert "professional 1 direct, 2 potentieel, 3 toegepast en 1 niet in te delen" in figure["alt"]
    assert "burger geen" in figure["alt"] and "gestaafd)" not in figure["alt"]
    assert "het zegt niet hoe groot een effect is" in shown.text
    assert "bij 11 effecten onze lezing" in shown.text
    assert "Voor wie iets een effect is, is onze lezing" in shown.text
    assert "13 effecten, niet gestaafd; geen voor de burger en de gemeente" in shown.text


def test_the_overview_of_ones_own_circle_has_no_reading_of_ours(noord, shown):
    doorwerking.show_overzicht(noord)
    assert "onze lezing" not in shown.text
    assert "4 effecten, waarvan 2 gestaafd; geen voor de organisatie en de gemeente" in shown.text
    assert "burger | 0 | 0 | 0 | 1, 1 gestaafd | 0 | 1" in shown.plain


def test_each_perspective_has_its_effects_and_an_empty_one_is_said(noord, shown):
    doorwerking.show_effecten(noord)
    heads = ["burger", "professional", "team", "organisatie", "gemeente"]
    found = [line for line in shown.plain.splitlines() if re.fullmatch(r"Voor (de|het) \w+", line)]
    assert [line.split()[-1] for line in found] == heads
    assert "Voor de organisatie is geen effect vastgelegd." in shown.text
    assert "Voor de gemeente is geen effect vastgelegd. Wel is er één indicator." in shown.text
    assert (
        "- Wij bellen elkaar nu eerst. (Volgens een wijkteamlid; gestaafd door de huisarts. Gezien: maart 2024, wijkteam Oost. "
        "Waarom het ertoe doet: dat scheelt dubbel werk. Bijdrage van de leerkring: het idee kwam uit sessie 2. Toegepast.)"
    ) in shown.plain
    assert "; niet gestaafd. Potentieel." in shown.text
    assert shown.text.count("Wat niet gestaafd is, is zelfrapportage") == 1


def test_where_an_effect_was_seen_is_not_said_again_when_it_is_who_says_so(noord, shown):
    oogst = noord["oogst"].assign(wie=noord["oogst"]["zegsman"], wanneer=None)
    doorwerking.show_effecten(change(noord, oogst=oogst))
    assert "Gezien:" not in shown.text


def test_an_effect_told_by_a_citizen_is_told_apart_from_one_for_citizens(noord):
    assert "Eén effect komt uit de mond van burgers zelf." in doorwerking.list_kort(noord)
    oogst = noord["oogst"]
    without = change(noord, oogst=oogst[oogst["oogst"] != "e3"])
    line = "Voor de burger is één effect genoemd, maar door een burger zelf geen enkel."
    assert line in doorwerking.list_kort(without)


def test_the_short_list_of_a_full_circle(noord):
    assert doorwerking.list_kort(noord) == [
        "Aan de leerkring zijn 4 effecten toegeschreven, door 3 zegslieden; daarvan zijn er 2 door een ander gestaafd.",
        "Voor de organisatie en de gemeente is geen effect genoemd.",
        "Eén effect komt uit de mond van burgers zelf.",
        "Van 4 afspraken is er één gedaan.",
        "Van 4 signalen zijn er 3 doorgegeven aan beleid of bestuur; daarvan zijn er 2 beantwoord.",
        "Over wat er blijft, zijn 4 punten genoemd: één geregeld, één beschikbaar, één aangekondigd en één gevraagd. "
        "Van wat geregeld of beschikbaar is, loopt het eerste tot 2025 en het laatste tot december 2026.",
    ]


def test_measurements_stand_side_by_side_without_a_cause(noord, shown):
    doorwerking.show_metingen(noord)
    rows = [line.split(" | ") for line in shown.plain.splitlines() if " | " in line]
    assert rows[1:] == [
        ["wachttijd (voor de burger; gerealiseerd)", "12 dagen (10 januari 2024, 42 waarnemingen)", "9,5 dagen (juni 2024, 40 waarnemingen)", "lager: beter"],
        ["vertrouwen (voor het team; toegepast)", "6 rapportcijfer (januari 2024, 14 waarnemingen)", "7 rapportcijfer (juni 2024, 13 waarnemingen)", "hoger"],
        ["tevreden (voor de burger; gerealiseerd)", "9 van 12 (januari 2024)", "", "één keer gemeten"],
        ["nooit gemeten (voor de gemeente; herijkt)", "", "", "niet gemeten"],
    ]  # fmt: skip
    assert "Gemeten, niet door de leerkring verklaard" in shown.text
    assert "75" not in shown.text


def test_an_indicator_that_was_never_measured_is_no_measurement(noord, shown):
    doorwerking.show_metingen(change(noord, metingen=noord["metingen"].head(0)))
    assert shown.empty and shown.plain == "Voor 4 indicatoren is nog niets gemeten."


def test_a_story_is_told_step_by_step_and_only_with_consent(noord, shown):
    doorwerking.show_verhalen(noord)
    assert "- We lachten. (direct: het meedoen zelf)" in shown.plain
    assert "- Ik belde de huisarts. (toegepast: wat men ermee doet in het werk)" in shown.plain
    assert "Dit verhaal gaat tot en met toegepast" in shown.text
    assert "Over één stap daarvoor vertelt het niet." in shown.text
    assert "Nog één verhaal staat hier niet" in shown.text
    assert "geheim" not in shown.text and "Stil verdriet" not in shown.text


def test_without_any_consent_stories_are_only_counted(noord, shown):
    stories = noord["verhalen"].assign(toestemming="nee")
    doorwerking.show_verhalen(change(noord, verhalen=stories))
    assert shown.plain == (
        "Er zijn 2 verhalen verteld; wie ze vertelden, gaven geen toestemming om ze te laten zien."
    )


def test_a_story_without_consent_fills_no_perspective(noord, shown):
    oogst = noord["oogst"]
    doorwerking.show_effecten(change(noord, oogst=oogst[oogst["perspectief"] == "team"]))
    assert "Voor de burger is geen effect vastgelegd. Wel is er 2 indicatoren." not in shown.text
    assert "Voor de burger is geen effect vastgelegd. Wel zijn er 2 indicatoren." in shown.text
    assert "verhaal" not in shown.text


def test_of_every_action_the_last_stand_counts(noord, shown):
    doorwerking.show_acties(noord)
    assert "gedaan 1, loopt nog 0, niet gedaan 1, vervallen 0 en niet op teruggekeken 2" in shown.plain  # fmt: skip
    assert "Op 2 afspraken is niet teruggekeken. Bij één afspraak kon dat niet" in shown.text
    done = shown.plain.split("Wat er gedaan is\n")[1].split("\n")[0]
    assert done == "- bellen met de huisarts (klaar; wijkteam; voor februari 2024; afgesproken in Sessie 1)"  # fmt: skip
    assert "Wat nog loopt" not in shown.text and "Wat niet gedaan is" in shown.text
    assert len(shown.figures) == 1


def test_signals_that_are_open_stand_first_with_what_came_back_after(noord, shown):
    doorwerking.show_signalen(noord)
    texts = [f"- {text}" for text in ("Post komt te laat", "Te weinig tolken", "De regels botsen", "De bus rijdt niet")]  # fmt: skip
    places = [shown.plain.index(text) for text in texts]
    assert places == sorted(places)
    assert shown.plain.index("Nog open") < places[0] < places[1] < shown.plain.index("Wat er terugkwam") < places[2]  # fmt: skip
    assert (
        "- De regels botsen. (Volgens het wijkteam. Doorgegeven aan de afdeling zorg, 1 februari 2024. "
        "Toegezegd, 15 maart 2024, na ongeveer 6 weken. Het antwoord: ‘er komt één loket’.)"
    ) in shown.plain
    assert "Nog geen antwoord vastgelegd." in shown.text
    # One of the two days of the last signal is no more than a month: no duration is made up.
    assert "Afgewezen, mei 2024. Het antwoord: ‘geen geld’." in shown.text
    assert "Bij één beantwoord signaal is niet te zeggen hoe lang het antwoord duurde" in shown.text
    assert "doorgegeven aan beleid of bestuur 3, beantwoord 2, uitgevoerd 0, toegezegd 1 en afgewezen 1" in shown.plain  # fmt: skip


def test_what_stays_has_an_owner_and_an_end_or_lacks_them_aloud(noord, shown):
    doorwerking.show_borging(noord)
    assert "Bij 2 punten staat niet wie ervoor zorgt en bij 2 punten staat niet tot wanneer." in shown.text  # fmt: skip
    rows = [line.split(" | ") for line in shown.plain.splitlines() if line.count(" | ") == 3]
    assert [row[0] for row in rows[1:]] == [LANG, "een handreiking", "een dag per jaar", "een opvolger"]  # fmt: skip
    assert rows[1][1:] == ["geregeld", "de gemeente", "van september 2024 tot december 2026"]
    assert rows[3][1:] == ["aangekondigd", "niet bekend", "niet bekend"]
    assert rows[4][3] == "vanaf 1 januari 2025, einde niet bekend"
    assert "- een handreiking (Volgens de hogeschool.)" in shown.plain
    assert "- een dag per jaar (" not in shown.plain
    (figure,) = shown.figures
    assert "een handreiking: van 2024 tot 2025" in figure["alt"]


def test_a_timeline_is_drawn_from_three_dates_on(noord, rotterdam, shown):
    doorwerking.show_borging(change(noord, borging=noord["borging"].iloc[1:]))
    doorwerking.show_borging(rotterdam)
    assert shown.figures == []
    assert "tot 30 juni 2016" in shown.text and "Dit alles volgens de werkplaats." in shown.text


def test_whose_methods_these_are_is_said_once(noord, rotterdam, shown):
    for kring in (noord, rotterdam):
        shown.outputs.clear()
        for name in SHOWS:
            getattr(doorwerking, name)(kring)
        assert shown.text.count("Wenger") == shown.text.count("Wilson-Grau") == 1


def boxes(figure):
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]  # fmt: skip
    return [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


def test_words_in_every_figure_stay_inside_and_apart(noord, rotterdam, monkeypatch):
    calls = []
    monkeypatch.setattr(weergave, "_display_raw", lambda data, meta: None)
    monkeypatch.setattr(figuren, "render_png", lambda *args, **options: calls.append((args, options)) or b"")  # fmt: skip
    for kring in (noord, rotterdam, load_kring("voorbeeld")):
        for name in SHOWS:
            getattr(doorwerking, name)(kring)
    assert len(calls) >= 6
    assert {options["merk"] for (_p, _t, _h), options in calls} == {"FICTIEF", ""}
    for (plot, tabel, height), options in calls:
        assert height <= 14
        with mpl.rc_context(figuren.get_stijl()):
            figure = figuren.draw_figuur(plot, tabel, height, **options)
            found = boxes(figure)
        for words, box in found:
            assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
            assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
        for (one, a), (other, b) in itertools.combinations(found, 2):
            apart = a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1
            assert apart, (one, other)


def test_what_people_wrote_is_shown_as_the_characters_it_is(noord, shown):
    oogst = noord["oogst"].assign(tekst="<script>alert(1)</script>", zegsman="<b>wie</b>")
    doorwerking.show_effecten(change(noord, oogst=oogst))
    assert "<script>alert(1)</script>" in shown.text and not shown.tags & {"script", "b"}


def test_a_statement_without_a_zegsman_says_so(noord, shown):
    oogst = noord["oogst"].assign(zegsman=pd.Series(pd.NA, index=noord["oogst"].index, dtype="str"))  # fmt: skip
    doorwerking.show_effecten(change(noord, oogst=oogst))
    assert shown.text.count("Wie het zegt, staat er niet bij;") == 4
    assert doorwerking.list_kort(change(noord, oogst=oogst))[0] == (
        "Aan de leerkring zijn 4 effecten toegeschreven; daarvan zijn er 2 door een ander gestaafd. "
        "Bij 4 effecten staat niet wie het zegt."
    )


def test_background_is_not_taken_for_a_circle_without_effects():
    lead = "Dit is achtergrond bij leerkringen; het gaat niet over één kring."
    assert doorwerking.list_kort(load_kring("civil-society-2013"))[0] == lead
    assert lead not in doorwerking.list_kort(load_kring("rotterdam-2014"))
