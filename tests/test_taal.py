"""Every sentence that a reader meets goes through `taal`, so that another language is a catalogue."""

import gettext
import re

import pytest
from werkbladen import KRINGEN, PATHS, tell_werkblad

from leerkring import taal
from leerkring.exchange.bibliografie import format_referenties
from leerkring.kring import load_kring
from leerkring.methoden.literatuur import disambiguate


class Marked(gettext.NullTranslations):
    """A language that puts brackets around everything that was translated."""

    def gettext(self, message):
        return f"⟦{message}⟧"

    def ngettext(self, singular, plural, n):
        return f"⟦{singular if n == 1 else plural}⟧"


@pytest.fixture
def marked(monkeypatch):
    monkeypatch.setitem(taal._catalogues, taal.SOURCE, Marked())


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


def list_namen(kring):
    """Return what is made of the authors of sources: short names, and the list that pandoc writes."""
    sources = kring["literatuur"]
    taken = sources[sources["besluit"] == "opgenomen"]
    listed = format_referenties(taken)["tekst"] if len(taken) else []
    return [text.lower() for text in [*disambiguate(sources), *listed]]


@pytest.mark.parametrize("naam", KRINGEN)
def test_no_word_reaches_a_reader_untranslated(naam, marked):
    kring = load_kring(naam)
    told = [text for path in PATHS for text in tell_werkblad(path, kring)]
    # What is left is data, numbers, and what Babel writes: months, "en", "of".
    breaks = r"[\n|;:·(),.…„”‘’*\-–\[\]/?]|\b(?:en|of|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b|\d+"
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
