"""A small circle with cards of its own, and a way to see what a section shows."""

import json
import re
from html.parser import HTMLParser

import pytest

from leerkring import weergave
from leerkring.kring import load_kring

OWN = {
    "kring.yml": "titel: Kring Noord\nsoort: leerkring\nherkomst: eigen\nmin_cel: 5\ngebieden: [Noord]\n",
    "sessies.csv": "sessie,nummer,titel,datum,status\ns1,1,Sessie 1,2026-03-05,gehouden\ns2,2,Sessie 2,,gepland\n",
    "deelnemers.csv": "deelnemer,rol,gebied\n" + "".join(f"p{n},wijkteam,Noord\n" for n in range(6)) + "p6,gemeente,Noord\n",
    "aanwezigheid.csv": "sessie,deelnemer,aanwezig\n" + "".join(f"s1,p{n},ja\n" for n in range(7)),
    "deelvragen.csv": "deelvraag,sessie,nummer,tekst,soort,aanhef\n"
    "d1,s1,1,Wat helpt?,rangorde,Het meest helpt\nd2,s1,2,Kansen en problemen?,kansen_problemen,\nd3,s1,3,Wat nog?,open,\n",
    "clusters.csv": "cluster,deelvraag,titel\na,d1,<b>Overleg</b>\nb,d1,Bezoek | thuis\n",
    "kaarten.csv": "kaart,deelvraag,cluster,deelnemer,soort,tekst\nk1,d1,a,p0,,elke week\nk2,d1,a,p1,,samen\nk3,d1,a,,,koffie\n"
    "k4,d1,b,p2,,<script>alert(1)</script>\nk5,d1,,p3,,**bold** | pipe\nk6,d2,,p0,kans,leren\nk7,d2,,p0,probleem,tijd\n",
    "stemmen.csv": "cluster,deelnemer,aantal\na,p0,2\nb,p1,3\n",
}  # fmt: skip


class _Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []
        self.tags = []

    def handle_data(self, data):
        self.parts.append(data)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)


class Shown:
    """What was displayed: `text` as a reader sees it, `plain` as nbval compares it, `empty` marks."""

    def __init__(self):
        self.outputs = []

    def note(self, data, metadata):
        self.outputs.append((data, metadata))

    def _parse(self):
        parser = _Text()
        for data, _metadata in self.outputs:
            parser.feed(data.get("text/html", ""))
        return parser

    @property
    def text(self):
        return re.sub(r"\s+", " ", " ".join(self._parse().parts))

    @property
    def tags(self):
        return set(self._parse().tags)

    @property
    def plain(self):
        return "\n".join(data["text/plain"] for data, _metadata in self.outputs)

    @property
    def empty(self):
        return all(metadata.get("leerkring", {}).get("leeg") for _data, metadata in self.outputs)

    @property
    def figures(self):
        return [metadata["image/png"] for data, metadata in self.outputs if "image/png" in data]


@pytest.fixture
def shown(monkeypatch):
    """Collect what is displayed; each output must be something that a notebook file can hold."""
    seen = Shown()

    def note(data, metadata):
        kept = {kind: value for kind, value in data.items() if kind != "image/png"}
        json.dumps([kept, metadata])
        seen.note(data, metadata)

    monkeypatch.setattr(weergave, "_display_raw", note)
    return seen


@pytest.fixture
def own(tmp_path):
    for name, text in OWN.items():
        (tmp_path / name).write_text(text, "utf-8")
    return load_kring(tmp_path)
