"""Imports point one way, and nothing works at import time."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

LIB = Path(__file__).parents[1] / "lib" / "leerkring"
MODULES = sorted(LIB.rglob("*.py"))

# From the ground up: a layer may import the layers named beside it, and itself.
LAYERS = {
    "taal": set(),
    "kring": {"taal"},
    "methoden": {"kring", "taal"},
    "weergave": {"methoden", "kring", "taal"},
    "secties": {"exchange", "weergave", "methoden", "kring", "taal"},
    "verkennen": {"secties", "weergave", "methoden", "kring", "taal"},
    "exchange": {"methoden", "kring", "taal"},
    "voorbeeld": {"kring", "taal"},
    "verslag": {"methoden", "kring", "taal"},
    "lab": {"verslag"},
    "cli": {"verslag", "exchange", "voorbeeld", "kring", "taal"},
}
FORBIDDEN = {
    "methoden": {
        "papermill",
        "nbconvert",
        "nbformat",
        "ipywidgets",
        "IPython",
        "pathlib",
        "datetime",
        "os",
        "random",
    },
    "weergave": {"papermill", "nbconvert", "nbformat", "pathlib"},
    "secties": {"papermill", "nbconvert", "nbformat", "pathlib"},
    "kring": {"matplotlib", "papermill", "nbconvert", "nbformat", "IPython"},
}


def layer_of(path):
    return path.relative_to(LIB).parts[0].removesuffix(".py")


def imports_of(path):
    """Return the dotted names that a module imports, at the top or inside a function."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(LIB)))
def test_a_module_imports_only_from_below(path):
    layer = layer_of(path)
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("leerkring.")}
    known = {name for name in ours if name in LAYERS}
    assert known <= LAYERS.get(layer, set()) | {layer}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(LIB)))
def test_a_module_keeps_out_of_what_is_not_its_job(path):
    outside = {name.split(".")[0] for name in imports_of(path)}
    assert not outside & FORBIDDEN.get(layer_of(path), set())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(LIB)))
def test_nothing_works_at_import_time(path):
    if path.name == "lab.py":  # a configuration file of JupyterLab: it is run, never imported
        return
    for node in ast.parse(path.read_text("utf-8")).body:
        assert not isinstance(node, ast.For | ast.While | ast.With | ast.Try), ast.unparse(node)
        if isinstance(node, ast.Expr):
            assert isinstance(node.value, ast.Constant), ast.unparse(node)


def test_only_tables_writes_under_data_and_only_verslag_under_reports():
    writers = {
        "write_text",
        "write_bytes",
        "to_csv",
        "replace",
        "rename",
        "mkdir",
        "unlink",
        "rmtree",
        "mkstemp",
    }
    allowed = {"kring/tables.py", "exchange", "voorbeeld", "verslag", "cli.py"}
    for path in MODULES:
        calls = {n.func.attr for n in ast.walk(ast.parse(path.read_text("utf-8")))
                 if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute) and isinstance(n.func.value, ast.Name)
                 and n.func.value.id in {"path", "aside", "folder", "out", "os", "shutil", "Path"}}  # fmt: skip
        name = str(path.relative_to(LIB))
        if not any(name.startswith(start) for start in allowed):
            assert not calls & writers, name


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("leerkring.cli", ["pandas", "papermill", "nbconvert", "nbformat", "matplotlib"]),
        ("leerkring.weergave", ["papermill", "nbconvert", "nbformat", "matplotlib", "scipy"]),
        ("leerkring.methoden.kaarten", ["papermill", "nbconvert", "IPython", "scipy"]),
    ],
)
def test_what_is_heavy_is_imported_only_when_needed(module, heavy):
    code = f"import sys, {module}; print(sorted(set({heavy}) & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
