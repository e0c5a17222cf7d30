"""Every sentence that a reader meets goes through `taal`, so that another language is a catalogue."""

import gettext
import re

import pytest

from leerkring import taal
from leerkring.exchange.bibliografie import format_referenties
from leerkring.kring import load_kring
from leerkring.methoden.literatuur import disambiguate
from leerkring.secties import (
    afspraken,
    antwoorden,
    codering,
    indeling,
    kader,
    literatuur,
    praktijksessie,
    schaalwandelen,
    synthese,
    veldwerk,
    werkboek,
)
from leerkring.secties.onderzoek import Onderzoek
from leerkring.weergave import show_lijst, show_titel


class Marked(gettext.NullTranslations):
    """A language that puts brackets around everything that was translated."""

    def gettext(self, message):
        return f"⟦{message}⟧"

    def ngettext(self, singular, plural, n):
        return f"⟦{singular if n == 1 else plural}⟧"


@pytest.fixture
def marked(monkeypatch):
    monkeypatch.setitem(taal._catalogues, taal.SOURCE, Marked())


@pytest.fixture
def told(monkeypatch):
    from leerkring import weergave

    texts = []
    monkeypatch.setattr(
        weergave, "_display_raw", lambda data, meta: texts.append(data["text/plain"])
    )
    return texts


def text_of(kring):
    """Return everything that stands in the tables and in kring.yml: data, which is not translated."""
    cells = [
        str(cell)
        for frame in kring.tables.values()
        for cell in frame.astype("object").to_numpy().ravel()
    ]
    return " ".join(
        [*cells, *(kring.folder / "kring.yml").read_text("utf-8").split(), kring.naam]
    ).lower()


def strip_translated(text):
    while "⟦" in text:
        text, before = re.sub(r"⟦[^⟦⟧]*⟧", " ", text), text
        assert text != before, "unbalanced"
    return text


def show_everything(kring):
    show_titel(kring, kader.TITEL)
    show_lijst(kader.list_kort(kring))
    for show in (kader.show_vraag, kader.show_sessies, kader.show_opkomst, kader.show_betrokkenen, kader.show_begrippen,
                 kader.show_open_vragen, kader.show_bronnen, werkboek.show_stand, werkboek.show_inhoud):  # fmt: skip
        show(kring)
    show_lijst(werkboek.list_stappen(kring))
    show_onderzoek(Onderzoek(kring))
    for key in kring["sessies"]["sessie"]:
        deel = kring.select_sessie(key)
        show_titel(deel)
        show_lijst(praktijksessie.list_kort(deel))
        praktijksessie.show_opkomst(deel, praktijksessie.count_aanwezig(deel))
        for show in (praktijksessie.show_kort, praktijksessie.show_vraag, praktijksessie.show_programma, antwoorden.show_deelvragen,
                     antwoorden.show_kansen, schaalwandelen.show_schalen, afspraken.show_afspraken,
                     praktijksessie.show_vaststelling, praktijksessie.show_bronnen):  # fmt: skip
            show(deel)


def show_onderzoek(onderzoek):
    for module in (veldwerk, literatuur, synthese, codering):
        show_titel(onderzoek.kring, module.TITEL)
        show_lijst(module.list_kort(onderzoek))
    for show in (veldwerk.show_bezoeken, veldwerk.show_bronnen, literatuur.show_zoeken, literatuur.show_stroom,
                 literatuur.show_referenties, literatuur.show_bronnen, codering.show_bronnen):  # fmt: skip
        show(onderzoek.kring)
    for show in (veldwerk.show_alleen, veldwerk.show_gezien, literatuur.show_themas, literatuur.show_passages,
                 synthese.show_overzicht, synthese.show_conclusies, synthese.show_los, indeling.show_soorten, indeling.show_niveaus,
                 indeling.show_fronten, synthese.show_gebruik, synthese.show_bronnen, codering.show_codeboek, codering.show_codes,
                 codering.show_overeenstemming, codering.show_verschillen, codering.show_verzadiging):  # fmt: skip
        show(onderzoek)


def list_namen(kring):
    """Return what is made of the authors of sources: short names, and the list that pandoc writes."""
    sources = kring["literatuur"]
    taken = sources[sources["besluit"] == "opgenomen"]
    listed = format_referenties(taken)["tekst"] if len(taken) else []
    return [text.lower() for text in [*disambiguate(sources), *listed]]


@pytest.mark.parametrize(
    "naam", ["voorbeeld", "rotterdam-2014", "rotterdam-2016", "civil-society-2013"]
)
def test_no_word_reaches_a_reader_untranslated(naam, marked, told):
    kring = load_kring(naam)
    show_everything(kring)
    # What is left is data, numbers, and what Babel writes: months, "en", "of".
    breaks = r"[\n|;:·(),.„”‘’*\-–\[\]/?]|\b(?:en|of|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b|\d+"
    left = {part.strip() for text in told for part in re.split(breaks, strip_translated(text))}
    # The beginning of an answer and its first item are two cells that stand in one sentence.
    items = [*kring["uitkomsten"]["item"], *kring["clusters"]["titel"]]
    joined = {
        part.strip().lower()
        for aanhef in kring["deelvragen"]["aanhef"].dropna()
        for item in items
        for part in re.split(breaks, f"{aanhef} {item}")
    }
    data = " ".join([text_of(kring), *joined, *list_namen(kring)])
    assert {part for part in left if part.lower() not in data} == set()
    assert sum("⟦" in text for text in told) > 10


def test_another_language_is_spoken_only_inside_its_block(monkeypatch):
    monkeypatch.setitem(taal._catalogues, "en", Marked())
    with taal.use_taal("en"):
        assert taal._("kaart") == "⟦kaart⟧"
        assert taal.format_date("2015-01") == "January 2015"
        assert taal.format_number(4_000_000.5, 1) == "4,000,000.5"
    assert taal._("kaart") == "kaart"


def test_an_unknown_language_is_refused():
    with pytest.raises(FileNotFoundError), taal.use_taal("xx"):
        pass


def test_an_empty_sentence_stays_empty(marked):
    # gettext answers the empty message with the head of its catalogue.
    assert taal._("") == ""
