"""What is drawn for a choice, as words."""

import pytest

from leerkring import weergave
from leerkring.methoden import figuren


@pytest.fixture
def told(monkeypatch):
    """Collect the plain text of what is shown; pictures are not drawn."""
    texts = []
    monkeypatch.setattr(weergave, "_display_raw", lambda data, meta: texts.append(data["text/plain"]))  # fmt: skip
    monkeypatch.setattr(figuren, "render_png", lambda *args, **options: b"")
    return texts
