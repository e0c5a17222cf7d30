"""Run the cells of a notebook here and now, on any circle, and see what it shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leerkring import kring as kring_package
from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import figuren

FOLDER = Path(__file__).parents[1] / "notebooks"
PATHS = sorted(FOLDER.glob("[0-9]*.ipynb"))
KRINGEN = ["voorbeeld", "rotterdam-2014", "rotterdam-2016", "civil-society-2013"]


def read_about(path: Path) -> dict[str, Any]:
    """Return what a notebook says of itself."""
    return json.loads(path.read_text("utf-8"))["metadata"]["leerkring"]


def show_werkblad(path: Path, kring: Kring, show: Callable, draw: Callable | None = None) -> None:
    """
    Run a notebook's cells, once per session where it is on one; the part to explore is left out.

    Parameters
    ----------
    path : Path
    kring : Kring
        Given to the notebook in place of what it would load.
    show : callable
        Gets the data and the metadata of each output.
    draw : callable, optional
        Gets what each picture is drawn from, in place of drawing it.
    """
    cells = json.loads(path.read_text("utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells
               if cell["cell_type"] == "code" and "verkennen" not in cell["metadata"].get("tags", [])]  # fmt: skip
    per_session = read_about(path).get("scope") == "sessie"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weergave, "_display_raw", show)
        patch.setattr(figuren, "render_png", draw or (lambda *args, **options: b""))
        patch.setattr(kring_package, "load_kring", lambda name: kring)
        for key in kring.list_sessies() if per_session else [None]:
            names: dict[str, Any] = {}
            for place, source in enumerate(sources):
                exec(compile(source, path.name, "exec"), names)
                if not place:
                    names |= {"kring": kring.naam} | ({"sessie": key} if key else {})


def tell_werkblad(path: Path, kring: Kring) -> list[str]:
    """Return the plain text of everything that a notebook shows."""
    told: list[str] = []
    show_werkblad(path, kring, lambda data, meta: told.append(data["text/plain"]))
    return told
