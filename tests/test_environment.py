"""pyproject.toml, requirements.lock and environment.yml describe one environment."""

import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
PYTHONS = ["3.11", "3.12", "3.13"]

# What conda-forge calls by another name.
CONDA_NAMES = {
    "matplotlib-base": "matplotlib",
    "playwright-python": "playwright",
    "seaborn-base": "seaborn",
}


def direct() -> dict[str, SpecifierSet]:
    """What pyproject.toml asks for: name -> bound."""
    lines = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    return {canonicalize_name(r.name): r.specifier for r in map(Requirement, lines)}


def locked() -> list[tuple[Requirement, int]]:
    """What requirements.lock pins, each with its number of hashes."""
    blocks = re.split(r"\n(?=\S)", LOCK.strip())
    return [
        (
            Requirement(block.split("\\")[0].strip()),
            len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", block)),
        )
        for block in blocks
        if not block.startswith("#")
    ]


def conda() -> dict[str, SpecifierSet]:
    """What environment.yml asks for, under the names of pyproject.toml."""
    lines = []
    for line in CONDA["dependencies"]:
        lines += [line] if isinstance(line, str) else [p for p in line["pip"] if p != "-e ."]
    found = map(Requirement, lines)
    return {canonicalize_name(CONDA_NAMES.get(r.name, r.name)): r.specifier for r in found}


def on_python(requirement: Requirement, python: str) -> bool:
    """Whether the lock installs this requirement on Linux with this Python."""
    marker = requirement.marker
    return marker is None or marker.evaluate(
        {
            "python_version": python,
            "python_full_version": f"{python}.7",
            "sys_platform": "linux",
            "os_name": "posix",
            "platform_system": "Linux",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }
    )


@pytest.mark.parametrize("python", PYTHONS)
def test_every_direct_dependency_is_locked_at_a_version_within_its_bound(python):
    pins = {canonicalize_name(r.name): r.specifier for r, _ in locked() if on_python(r, python)}
    assert direct().keys() - pins.keys() == set()
    for name, bound in direct().items():
        version = str(pins[name]).removeprefix("==")
        assert bound.contains(version), f"{name} is locked at {version}, asked is {bound}"


def test_environment_yml_asks_for_what_pyproject_asks_for():
    asked = conda()
    del asked["python"], asked["pip"]
    assert asked == direct()


def test_environment_yml_installs_the_workbook_itself():
    assert CONDA["name"] == "leerkring"
    assert CONDA["channels"] == ["conda-forge"]
    assert "-e ." in CONDA["dependencies"][-1]["pip"]


def test_every_bound_is_a_lower_bound():
    for name, bound in direct().items():
        assert [s.operator for s in bound] == [">="], f"{name}{bound}"


def test_every_locked_package_is_exact_and_has_a_hash():
    assert len(locked()) > len(direct())
    for requirement, hashes in locked():
        assert [s.operator for s in requirement.specifier] == ["=="], str(requirement)
        assert hashes >= 1, f"{requirement} has no hash"


@pytest.mark.parametrize("python", PYTHONS)
def test_no_package_is_locked_twice_for_one_python(python):
    names = [canonicalize_name(r.name) for r, _ in locked() if on_python(r, python)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("word", ["://", "index-url", "find-links", "trusted-host", " @ "])
def test_the_lock_names_no_address(word):
    assert [line for line in LOCK.splitlines() if word in line] == []


def test_the_python_versions_agree_everywhere():
    bound = SpecifierSet(PROJECT["requires-python"])
    assert conda()["python"] == bound
    minors = [f"3.{minor}" for minor in range(30)]
    assert [minor for minor in minors if bound.contains(minor)] == PYTHONS
    workflow = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == PYTHONS
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "(3, 11) <= sys.version_info[:2] <= (3, 13)" in makefile


@pytest.mark.parametrize("readme", ["README.md", "README.nl.md"])
def test_the_readme_names_the_oldest_python(readme):
    assert PYTHONS[0] in (ROOT / readme).read_text("utf-8")


def test_pre_commit_uses_the_locked_ruff():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    rev = next(r["rev"] for r in config["repos"] if "ruff" in r["repo"])
    assert f"ruff=={rev.removeprefix('v')}" in [str(r) for r, _ in locked()]


def test_the_changelog_and_the_citation_name_this_version():
    version = importlib.metadata.version(PROJECT["name"])
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)[1] == version
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert citation["version"] == version


def test_what_is_installed_is_what_is_locked():
    if Path(sys.prefix).resolve() != (ROOT / ".venv").resolve():
        pytest.skip("this Python is not the .venv that make builds from requirements.lock")
    wrong = []
    for requirement, _ in locked():
        if requirement.marker is None or requirement.marker.evaluate():
            try:
                found = Version(importlib.metadata.version(requirement.name))
            except importlib.metadata.PackageNotFoundError:
                found = None
            if found is None or not requirement.specifier.contains(found, prereleases=True):
                wrong.append(f"{requirement}: found {found}")
    assert wrong == []
