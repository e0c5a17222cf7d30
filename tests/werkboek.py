"""A small workbook in a temporary folder: one circle, and notebooks made when they are needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

KRING_YML = "titel: Kring Proef\nsoort: leerkring\nherkomst: fictief\nthema: De proef\n"
SESSIES = (
    "sessie,nummer,titel,datum,status\n"
    "s1,1,Eerste sessie,2024-01-15,gehouden\n"
    "s2,2,Tweede sessie,,gepland\n"
)
DEELVRAGEN = "deelvraag,sessie,nummer,tekst,soort\ns1-d1,s1,1,Wat ziet u?,open\n"
KAARTEN = 'kaart,deelvraag,tekst\nk1,s1-d1,<script>alert(1)</script>\nk2,s1-d1,**bold** | "pipe"\n'
PARAMETERS = {
    "sessie": 'kring: str = "proef"  # map onder data/\n'
    'sessie: str = "s1"  # sleutel van de sessie\nmeest: int = 3  # hoeveel kaarten',
    "kring": 'kring: str = "proef"  # map onder data/',
}
# What the workbook's own notebooks do, in little; the picture is one white pixel.
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII="
)
SHOW = """\
from html import escape
from IPython.display import display
from leerkring.kring import load_kring


def show(html, plain="", **metadata):
    display({"text/html": html, "text/plain": plain or html}, raw=True, metadata=metadata)
"""
TITLE = """\
deel = load_kring(kring).select_sessie(sessie)
about = {"titel": f"{deel.row['titel']} · {deel.kring.info.titel}", "datum": "2024-01-15"}
show(f"<h1>{escape(deel.row['titel'])}</h1>", leerkring=about | {"status": "vastgesteld"})"""
CARDS = """\
for text in deel["kaarten"]["tekst"].head(meest):
    show(f"<p>{escape(text)}</p>", text)
if deel["kaarten"].empty:
    show("<p>Geen kaarten.</p>", leerkring={"leeg": True})"""
FIGURE = f"""\
from base64 import b64decode
image = {{"image/png": {{"alt": "Eén staaf & <niets>", "caption": "n = 1", "width": 40}}}}
display({{"image/png": b64decode("{PIXEL}"), "text/plain": "Eén staaf"}}, raw=True, metadata=image)"""
VOLATILE = """\
import os, sys, time
print(time.strftime("%H", time.gmtime(0) if False else time.localtime(0)), hash("leerkring") % 97)
print("op stderr", os.getcwd(), file=sys.stderr)"""


def code(source: str, *tags: str):
    return new_code_cell(source, metadata={"tags": list(tags)} if tags else {})


def text(source: str, *tags: str):
    return new_markdown_cell(source, metadata={"tags": list(tags)} if tags else {})


def write_notebook(path: Path, cells: list, scope: str = "sessie", **about) -> Path:
    """Write a notebook that makes reports, with its parameters first."""
    notebook = new_notebook(cells=[code(PARAMETERS[scope], "parameters"), *cells])
    for number, cell in enumerate(notebook.cells):
        cell.id = f"c{number}"
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    notebook.metadata["leerkring"] = {"scope": scope, "titel": path.stem[3:].title()} | about
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    return path


def session_cells() -> list:
    return [
        text("# Werkboek", "uitleg"),
        code(SHOW),
        code(TITLE),
        text("## De kaarten\n\nWat op de wand hing."),
        code(CARDS),
        text("## Verkennen", "uitleg"),
        code("raise RuntimeError('nooit gedraaid')", "verkennen"),
        text("## Een figuur"),
        code(FIGURE),
        code(VOLATILE),
    ]


def write_kring(folder: Path, **files: str) -> Path:
    """Write a small circle; `files` replaces or adds a file, named without extension."""
    folder.mkdir(parents=True)
    names = {"kring": KRING_YML, "sessies": SESSIES, "deelvragen": DEELVRAGEN, "kaarten": KAARTEN}
    for name, content in (names | files).items():
        path = folder / (f"{name}.yml" if name == "kring" else f"{name}.csv")
        path.write_text(content, "utf-8")
    return folder


def write_werkboek(home: Path) -> Path:
    """Write a workbook with one circle and one session notebook."""
    write_kring(home / "data" / "proef")
    leest = {"sessies": "sessie", "deelvragen": "sessie", "kaarten": "sessie"}
    write_notebook(home / "notebooks" / "11_sessie.ipynb", session_cells(), leest=leest)
    (home / "requirements.lock").write_text("niets==1\n", "utf-8")
    return home


def leerkring(home: Path, *words: str, cwd: Path | None = None, **env: str):
    """Run the real command, as a user would."""
    return subprocess.run(
        [sys.executable, "-m", "leerkring.cli", *words],
        cwd=cwd or home,
        env=os.environ | {"LEERKRING_HOME": str(home)} | env,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def list_files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def read_json(path: Path) -> dict:
    return json.loads(path.read_text("utf-8"))
