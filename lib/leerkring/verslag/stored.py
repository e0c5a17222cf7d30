"""
The outputs that are stored in the notebooks, so that nbval has something to compare.

They come from published or fictitious circles only, and hold no images. ``python -m
leerkring.verslag.stored notebooks`` renews them; ``--check FILES`` says what is wrong with them.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from leerkring.taal import _
from leerkring.verslag.parameters import source_of, tags_of

PUBLIC = ("gepubliceerd", "fictief")
WIDGET = "application/vnd.jupyter.widget-view+json"


def renew_notebook(path: Path) -> bool:
    """
    Run a notebook with its own defaults and store what it shows; write only what changed.

    Returns
    -------
    bool
        Whether the file changed.

    Raises
    ------
    NotebookError
        When a cell fails.
    KringError
        When what it shows may not be stored; the file stays as it was.
    """
    from leerkring.kring import KringError, Problem
    from leerkring.verslag.kernel import run_notebook
    from leerkring.verslag.notebook import dump_notebook, load_notebook, scrub_notebook

    with tempfile.TemporaryDirectory() as aside:
        executed = run_notebook(path, Path(aside) / path.name, {})
    ran = {cell.id: cell for cell in executed.cells if cell.cell_type == "code"}
    notebook = load_notebook(path, explore=True)
    for cell in notebook.cells:
        if cell.id in ran:
            cell.outputs = ran[cell.id].outputs
            cell.execution_count = ran[cell.id].execution_count
            _drop_images(cell)
    warnings = scrub_notebook(notebook)
    text = dump_notebook(notebook)
    problems = check_stored(json.loads(text), path.name)
    if warnings:
        last = warnings.strip().splitlines()[-1]
        found = _("een cel schrijft op stderr: {line}").format(line=last)
        problems.append(Problem(path.name, found, "", _("laat de waarschuwing weg bij haar bron")))
    if problems:
        raise KringError(problems)
    if text == path.read_text("utf-8"):
        return False
    path.write_text(text, "utf-8", newline="\n")
    return True


def check_stored(notebook: Mapping, file: str) -> list:
    """
    Say what is wrong with the outputs that a notebook stores.

    Parameters
    ----------
    notebook : mapping
        The notebook's JSON.
    file : str
        The name to call it by.

    Returns
    -------
    list of Problem
        Empty when nothing is wrong.
    """
    from leerkring.kring import Problem

    names = list_kringen_named(notebook)
    private = [name for name in names if not is_public(name)]
    problems = []
    if private or not names:
        named = ", ".join(private) or _("geen")
        problems.append(
            Problem(
                file,
                _("de kring van dit notebook is ‘{name}’").format(name=named),
                _("een gepubliceerde of fictieve kring"),
                _("zet de parameter kring terug, en vernieuw de uitvoer met make notebooks"),
            )
        )
    found = dict.fromkeys(_find_faults(notebook))
    remedy = _("vernieuw de uitvoer met make notebooks")
    return problems + [Problem(file, fault, "", remedy) for fault in found]


def clear_private(notebook: dict) -> bool:
    """
    Clear the outputs of a notebook on a circle of one's own, in place.

    What participants said does not belong in a notebook, which goes into git.

    Returns
    -------
    bool
        Whether the notebook was about such a circle.
    """
    if all(is_public(name) for name in list_kringen_named(notebook)):
        return False
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    notebook["metadata"].pop("widgets", None)
    return True


def list_kringen_named(notebook: Mapping) -> list[str]:
    """Return every circle that a cell sets as ``kring``."""
    sources = [source_of(cell) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return list(dict.fromkeys(name for source in sources for name in _find_names(source)))


def is_public(kring: str) -> bool:
    """Say whether what a circle holds is published or made up."""
    from leerkring.kring import KringError, find_kring
    from leerkring.kring.info import read_info

    try:
        info, problems = read_info(find_kring(kring) / "kring.yml")
    except KringError:
        return False
    return not problems and info.herkomst in PUBLIC


def main(words: Sequence[str] | None = None) -> int:
    """Renew or check notebooks; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m leerkring.verslag.stored")
    parser.add_argument("paths", nargs="+", type=Path, help=_("notebooks, of mappen met notebooks"))
    parser.add_argument("--check", action="store_true", help=_("alleen nakijken"))
    chosen = parser.parse_args(words)
    failed = [path for path in _find_paths(chosen.paths) if not _handle(path, chosen.check)]
    return int(bool(failed))


def _handle(path: Path, check: bool) -> bool:
    """Check or renew one notebook and say what came of it; return whether it is in order."""
    if check:
        problems = check_stored(json.loads(path.read_text("utf-8")), str(path))
        for problem in problems:
            print(problem, file=sys.stderr)
        return not problems
    from leerkring.kring import KringError
    from leerkring.verslag.kernel import NotebookError

    try:
        changed = renew_notebook(path)
    except (KringError, NotebookError) as error:
        cell = getattr(error, "cell", None)
        where = _(", cel [{cell}]").format(cell=cell) if cell else ""
        print(f"{path}{where}: {error}", file=sys.stderr)
        return False
    text = _("{path}: vernieuwd") if changed else _("{path}: ongewijzigd")
    print(text.format(path=path), flush=True)
    return True


def _find_paths(paths: Sequence[Path]) -> list[Path]:
    return [
        p for path in paths for p in (sorted(path.glob("*.ipynb")) if path.is_dir() else [path])
    ]


def _find_faults(notebook: Mapping) -> Iterator[str]:
    if "widgets" in notebook["metadata"]:
        yield _("de stand van een widget is bewaard")
    cells = [c for c in notebook["cells"] if c["cell_type"] == "code" and source_of(c).strip()]
    if not any(cell["outputs"] for cell in cells):
        yield _("er is geen uitvoer bewaard")
    for cell in cells:
        if "verkennen" in tags_of(cell):
            if cell["outputs"] or cell["execution_count"] is not None:
                yield _("een cel met het label ‘verkennen’ bewaart uitvoer")
        elif cell["execution_count"] is None:
            yield _("een cel is niet uitgevoerd")
        for output in cell["outputs"]:
            yield from _find_output_faults(output)


def _find_output_faults(output: Mapping) -> Iterator[str]:
    if output["output_type"] == "error":
        yield _("een cel eindigde met een fout")
    if output.get("name") == "stderr":
        yield _("een cel schreef op stderr")
    for kind in output.get("data", {}):
        if kind.startswith("image/"):
            yield _("een beeld is bewaard")
        if kind == WIDGET:
            yield _("een widget is bewaard")


def _drop_images(cell: Mapping) -> None:
    for output in cell["outputs"]:
        for kind in [kind for kind in output.get("data", {}) if kind.startswith("image/")]:
            del output["data"][kind]


def _find_names(source: str) -> Iterator[str]:
    """Find the names in ``kring = "name"`` and in ``kring = load_kring("name")``."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:  # a magic, or not Python
        return
    for node in nodes:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == "kring" for target in targets):
            value = getattr(node, "value", None)
            for given in value.args[:1] if isinstance(value, ast.Call) else [value]:
                if isinstance(given, ast.Constant):
                    yield str(given.value)


if __name__ == "__main__":
    sys.exit(main())
