"""A notebook as a document: what goes in before a run, and what must not stay in after it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from leerkring.verslag.parameters import tags_of

KEPT_METADATA = ("leerkring",)
KEPT_CELL_METADATA = ("tags",)


def load_notebook(path: Path, *, explore: bool = False) -> NotebookNode:
    """
    Read a notebook to run it: fixed cell ids, no outputs, no interactive cells.

    Parameters
    ----------
    path : Path
    explore : bool
        Keep the cells tagged ``verkennen``.
    """
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    for number, cell in enumerate(notebook.cells, 1):
        # nbformat would make up an id for an older notebook, another one each time.
        cell.setdefault("id", f"cel-{number}")
    notebook.nbformat_minor = max(5, notebook.nbformat_minor)
    notebook.cells = [c for c in notebook.cells if explore or "verkennen" not in tags_of(c)]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    notebook.metadata.pop("widgets", None)
    return notebook


def scrub_notebook(notebook: NotebookNode) -> str:
    """
    Take out what differs from run to run, in place.

    Returns
    -------
    str
        What the cells wrote to stderr, which is for who runs and not for who reads.
    """
    kept = {name: notebook.metadata[name] for name in KEPT_METADATA if name in notebook.metadata}
    notebook.metadata = nbformat.from_dict(
        kept
        | {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    warnings = []
    for cell in notebook.cells:
        names = [name for name in KEPT_CELL_METADATA if cell.metadata.get(name)]
        cell.metadata = nbformat.from_dict({name: cell.metadata[name] for name in names})
        if "injected-parameters" in tags_of(cell):
            cell.id = "injected-parameters"
        if cell.cell_type == "code":
            warnings += [o.text for o in cell.outputs if _is_stderr(o)]
            cell.outputs = [o for o in cell.outputs if not _is_stderr(o)]
    return "".join(warnings)


def set_injected(notebook: NotebookNode, parameters: dict[str, object]) -> None:
    """Say in the cell that the runner added what was set, without a folder of this machine."""
    from papermill.translators import translate_parameters

    for cell in notebook.cells:
        if "injected-parameters" in tags_of(cell):
            cell.source = translate_parameters("python3", "python", parameters, "Parameters")


def find_paths(notebook: NotebookNode, folders: Iterable[Path]) -> str:
    """
    Return the first folder of this machine that a notebook names, empty when it names none.

    Examples
    --------
    >>> cell = nbformat.v4.new_markdown_cell("zie /srv/werkboek/data en www.nl/srv/werkboek")
    >>> find_paths(nbformat.v4.new_notebook(cells=[cell]), [Path("/srv/werkboek")])
    '/srv/werkboek'
    """
    text = dump_notebook(notebook)
    for folder in folders:
        if re.search(rf"(?<![\w./:-]){re.escape(str(folder))}(?![\w.-])", text):
            return str(folder)
    return ""


def dump_notebook(notebook: NotebookNode) -> str:
    """Write a notebook as text, always the same for the same notebook."""
    return nbformat.writes(notebook, version=nbformat.NO_CONVERT).rstrip("\n") + "\n"


def _is_stderr(output: NotebookNode) -> bool:
    return output.output_type == "stream" and output.name == "stderr"
