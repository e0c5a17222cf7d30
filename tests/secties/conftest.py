"""A small circle with cards of its own, and a way to see what a section shows."""

import json
import re
from html.parser import HTMLParser

import pytest
from eigen import write_own

from leerkring import weergave
from leerkring.kring import load_kring


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
    return load_kring(write_own(tmp_path))
