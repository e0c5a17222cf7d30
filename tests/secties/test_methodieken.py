"""20_methodieken: layers, hypotheses with what speaks for and against, and a sheet per handvat."""

import re

import pytest
from eigen import write_own
from methodiekkring import EXTRA, write_methodiekkring
from veldkring import BASE

from leerkring.kring import load_kring
from leerkring.methoden import keten
from leerkring.secties import methodieken
from leerkring.secties.bewijs import count_bewijs
from leerkring.secties.onderzoek import Onderzoek

SECTIES = (
    methodieken.show_lagen_overzicht,
    methodieken.show_lagen,
    methodieken.show_hypothesen,
    methodieken.show_handvatten,
    methodieken.show_bronnen,
)
KOP = {name: text.split("\n", 1)[0] + "\n" for name, text in EXTRA.items()}


@pytest.fixture
def small(tmp_path):
    return lambda **changed: Onderzoek(load_kring(write_methodiekkring(tmp_path, **changed)))


@pytest.fixture(scope="module")
def rotterdam():
    return Onderzoek(load_kring("rotterdam-2014"))


def html(shown):
    return "".join(data.get("text/html", "") for data, _metadata in shown.outputs)


def test_what_stands_in_short_is_counted(small):
    assert methodieken.list_kort(small()) == [
        "Er zijn 2 methodieken vastgelegd: één voorgesteld en één in ontwikkeling.",
        "Van de 12 lagen (6 per methodiek) zijn er 3 ingevuld en 9 leeg. Het vaakst leeg zijn metakader, theorie en situatie (elk bij 2 methodieken).",
        "Er zijn 3 hypothesen: één met steun en tegenbewijs, één met alleen nuance en één nog niet getoetst.",
        "Er zijn 3 handvatten vastgelegd: één beproefd, één nog niet beproefd en van één is dat niet vastgelegd.",
    ]  # fmt: skip


def test_of_each_methodiek_the_layers_stand_in_order_and_the_empty_ones_in_one_sentence(
    small, shown
):
    methodieken.show_lagen(small())
    heads = re.findall(r"<h([34])>(.*?)</h", html(shown))
    assert heads == [
        ("3", "1. Eerst &lt;kennen&gt;"), ("4", "Ethiek"), ("4", "Hypothesen"), ("4", "Handelen"), ("3", "2. Later"),
    ]  # fmt: skip
    assert "Nog leeg: metakader, theorie en situatie." in shown.text
    assert shown.text.count("Alle 6 lagen zijn nog leeg.") == 1
    assert "Zij hoort bij het front ‘de burger’; dat is onze lezing." in shown.text
    assert "Beloof niets. volgens het team" in shown.text
    assert "i" not in shown.tags


def test_the_picture_of_the_layers_has_its_numbers_beside_it(small, shown):
    methodieken.show_lagen_overzicht(small())
    assert len(shown.figures) == 1
    assert "Het vaakst leeg: metakader, theorie en situatie" in shown.text
    assert "eerst <kennen> | 0 | 0 | 1 | 3 | 1 | 0\nlater | 0 | 0 | 0 | 0 | 0 | 0" in shown.plain
    assert "niet dat er niets over te zeggen is" in shown.text


def test_for_and_against_stand_under_each_hypothesis_with_the_words_of_both(small, shown):
    onderzoek = small()
    methodieken.show_hypothesen(onderzoek)
    parts = re.split(r"(?=\d\. Wie wordt gebeld blijft|2\. Wie kent|3\. Wachten)", shown.plain)
    one = next(part for part in parts if "Weerspreekt de hypothese." in part)
    order = ["Steunt de hypothese.", "Weerspreekt de hypothese.", "Dit steunt haar:",
             "Dit nuanceert haar:", "Dit weerspreekt haar:"]  # fmt: skip
    assert [one.index(words) for words in order] == sorted(one.index(words) for words in order)
    units = keten.trace_conclusie(onderzoek.keten_hypothesen, "h1")
    for row in units.itertuples():
        quoted = one.index(f"‘{row.tekst}’ ({onderzoek.plaatsen[row.eenheid]}")
        assert quoted > one.index("Dit steunt haar:")
    against = units.loc[units["op_conclusie"] == "weerspreekt", "tekst"]
    assert all(one.index(f"‘{text}’") > one.index("Dit weerspreekt haar:") for text in against)
    assert {"steunt", "nuanceert", "weerspreekt"} == set(units["richting"])
    assert "Nog niet getoetst: er is niets vastgelegd dat haar steunt of weerspreekt." in parts[-2]
    assert "Nuanceert de hypothese." in parts[-1]
    assert shown.text.count("toetsen haar niet onafhankelijk en bewijzen haar niet") == 1
    assert len(shown.figures) == 1 and "nog niet getoetst" in shown.figures[0]["alt"]


def test_what_is_said_of_a_hypothesis_is_what_the_chain_counts(small, shown):
    onderzoek = small()
    _hypotheses, borne = count_bewijs(onderzoek)
    told = borne.set_index("conclusie")[["steunt", "nuanceert", "weerspreekt"]].to_dict("index")
    # f1 supports v1, and f2 nuances it; k2 supports v1 by its code and contradicts v2, which k1
    # supports. As v2 contradicts h1, there k1 is counter-evidence, and k2 counts once, as nuance.
    assert told == {
        "h1": {"steunt": 1, "nuanceert": 2, "weerspreekt": 1},
        "h2": {"steunt": 0, "nuanceert": 0, "weerspreekt": 0},
        "h3": {"steunt": 0, "nuanceert": 2, "weerspreekt": 0},
    }


def test_findings_without_a_chain_are_said_to_be_without_and_need_no_picture(small, shown):
    links = "conclusie,hypothese,bevinding,richting\n,h1,v1,steunt\n"
    methodieken.show_hypothesen(small(onderbouwing=links))
    assert "Eén bevinding steunt haar. Welke kaarten en fragmenten daaronder liggen, is niet vastgelegd." in shown.text  # fmt: skip
    assert shown.figures == [] and "onafhankelijk" not in shown.text


@pytest.mark.parametrize(
    ("linked", "figures"), [(",x11,v2,,,,,steunt\n", 2), (",x11,v2,,,,,nuanceert\n", 1)]
)
def test_many_hypotheses_are_drawn_in_pictures_of_half_a_page(small, shown, linked, figures):
    rows = "".join(f"x{n},eerst,hypothesen,Hypothese nummer {n},\n" for n in range(12))
    theory, links = EXTRA["praktijktheorie.csv"] + rows, EXTRA["onderbouwing.csv"] + linked
    methodieken.show_hypothesen(small(praktijktheorie=theory, onderbouwing=links))
    assert len(shown.figures) == figures
    assert ("15. Hypothese nummer 11: 1, 0 en 1" in shown.plain) == (figures == 2)


def test_a_sheet_tells_everything_to_who_was_not_there(small, shown):
    methodieken.show_handvatten(small())
    sheets = re.findall(r"<article.*?</article>", html(shown))
    assert [re.search(r"<h3>(.*?)</h3>", sheet)[1] for sheet in sheets] == ["Bel &amp; blijf", "Kennen", "Later blad"]  # fmt: skip
    heads = ["Voor wie", "Wanneer", "Hoe", "Waarom het werkt", "Wat we niet weten"]
    assert all(re.findall(r"<h4>(.*?)</h4>", sheet) == heads for sheet in sheets)
    assert all('<span class="merk">FICTIEF</span>' in sheet for sheet in sheets)
    bel, ken, late = sheets
    assert "<ol><li>Bel eerst.</li><li>Ga dan &lt;b&gt;langs&lt;/b&gt;.</li></ol>" in bel
    assert (
        "Dit rust op de hypothese ‘Wie wordt gebeld blijft.’ Eén bevinding steunt die hypothese, met één kaart of fragment eronder; "
        "2 andere nuanceren dat en één andere weerspreekt dat. Hypothese, kaarten en fragmenten komen uit dezelfde leerkring"
    ) in bel
    assert "<h4>Voor wie</h4><p>Wie wacht.</p><h4>Wanneer</h4><p>Na zes weken.</p>" in bel
    assert "<h4>Wat we niet weten</h4><p>Of het altijd helpt.</p>" in bel
    assert "Beproefd, volgens het team" in bel and "Nog niet beproefd (voorgesteld)" in ken
    assert "Die hypothese is nog niet getoetst." in ken and "dezelfde leerkring" not in ken
    assert "Volgens het team. Uit: Proef (verzonnen voorbeeld). Bron: verzonnen gegevens." in bel
    assert late.count("<p>Niet vastgelegd.</p>") == 4
    assert "Niet vastgelegd; dat wil niet zeggen dat alles bekend is." in late
    assert "Op welke hypothese dit handvat rust, is niet vastgelegd." in late
    assert "Of dit handvat beproefd is, is niet vastgelegd" in late
    assert "Wie dit zegt, is niet vastgelegd." in late


def test_the_list_of_sheets_leads_to_each_of_them(small, shown):
    methodieken.show_handvatten(small())
    page = html(shown)
    assert re.findall(r'href="#([^"]+)"', page) == re.findall(r'<article class="blad" id="([^"]+)"', page)  # fmt: skip


def test_of_rotterdam_every_layer_is_empty_and_that_is_said_once(rotterdam, shown):
    lines = methodieken.list_kort(rotterdam)
    assert lines[0] == "Er zijn 4 methodieken gepubliceerd, alle voorgesteld."
    assert lines[1].startswith(
        "Bij geen enkele methodiek is gepubliceerd wat er in de 6 lagen staat"
    )
    methodieken.show_lagen(rotterdam)
    assert shown.text.count(lines[1]) == 1 and shown.figures == []
    layers = ["metakader", "theorie(en)", "ethiek", "hypothesen", "handelen", "situatie"]
    assert re.findall(r'<li value="\d">([^ ]+) ', html(shown)) == layers
    assert "een gedeelde en vaak onbewuste overtuiging" in shown.text
    assert "Volgens Team Leerkring Methodiek. Welke omschrijving bij welk woord hoort is onze lezing" in shown.text  # fmt: skip
    assert "Bron: presentatie fase 1 (dia 5)." in shown.text
    assert shown.text.count("dat is onze lezing.") == 4


@pytest.mark.parametrize("name", ["rotterdam-2014", "rotterdam-2016", "civil-society-2013", "voorbeeld"])  # fmt: skip
def test_every_kring_has_something_to_say_and_no_gap(name, shown):
    onderzoek = Onderzoek(load_kring(name))
    lines = methodieken.list_kort(onderzoek)
    assert 1 <= len(lines) <= 6 and all(line.endswith(".") for line in lines)
    for show in SECTIES:
        before = len(shown.outputs)
        show(onderzoek)
        assert len(shown.outputs) > before, show.__name__


def test_an_empty_kring_says_what_is_not_there(tmp_path, shown):
    onderzoek = Onderzoek(load_kring(write_own(tmp_path)))
    assert methodieken.list_kort(onderzoek) == [
        "Er zijn geen methodieken vastgelegd, en dus ook geen handvatten."
    ]
    for show in SECTIES[:-1]:
        show(onderzoek)
    assert shown.empty and len(shown.outputs) == 4
    methodieken.show_bronnen(onderzoek)
    assert (
        "Niet vastgelegd of niet gepubliceerd: de methodieken, wat er in hun lagen staat, wat de hypothesen steunt of weerspreekt en de handvatten."
        in shown.text
    )


def test_methodieken_without_handvatten_or_hypotheses_say_so(small, shown):
    onderzoek = small(
        praktijktheorie=KOP["praktijktheorie.csv"], handvatten=KOP["handvatten.csv"], onderbouwing=BASE["onderbouwing.csv"]
    )  # fmt: skip
    lines = methodieken.list_kort(onderzoek)
    assert lines[2:] == ["Er zijn geen hypothesen vastgelegd.", "Er zijn geen handvatten vastgelegd."]  # fmt: skip
    methodieken.show_lagen(onderzoek)
    assert "Een methodiek is hier een praktijktheorie met 6 lagen" in shown.text
    assert "Nog leeg" not in shown.text and "nog leeg" not in shown.text
    methodieken.show_bronnen(onderzoek)
    missing = "wat er in hun lagen staat, wat de hypothesen steunt of weerspreekt en de handvatten."
    assert f"gepubliceerd: {missing}" in shown.text


def test_why_a_finding_bears_on_a_hypothesis_stands_under_that_hypothesis_alone(small, shown):
    links = "conclusie,hypothese,bevinding,richting,toelichting\n,h1,v1,steunt,om wie bleef\n,h3,v1,weerspreekt,om wie ging\n"
    methodieken.show_hypothesen(small(onderbouwing=links))
    assert "Steunt de hypothese. Om wie bleef." in shown.text
    assert "Weerspreekt de hypothese. Om wie ging." in shown.text
    assert shown.text.count("Om wie") == 2


def test_where_it_comes_from_names_who_says_it(small, shown):
    methodieken.show_bronnen(small())
    assert "komt van het team; het is wat zij er zelf van zeggen." in shown.text
    assert "Een kaart of fragment telt per hypothese één keer" in shown.text


def test_what_was_noted_with_a_card_stands_only_where_its_finding_does(small, shown):
    links = (
        "conclusie,hypothese,bevinding,kaart,richting,toelichting\n,h1,v1,,steunt,\n"
        ",,v1,k1,steunt,hoort bij de een\n,,v2,k1,steunt,hoort bij de ander\n"
    )
    methodieken.show_hypothesen(small(onderbouwing=links))
    assert "hoort bij de een" in shown.text and "hoort bij de ander" not in shown.text
