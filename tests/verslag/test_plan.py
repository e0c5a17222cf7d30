"""What is planned from notebooks and kringen, and what is refused before anything runs."""

import subprocess
import sys

import pytest
from werkboek import code, write_kring, write_notebook

from leerkring.kring import KringError
from leerkring.verslag.parameters import Parameter, parse_parameters, parse_value
from leerkring.verslag.plan import find_notebooks, plan_jobs


@pytest.fixture
def kring(home):
    return home / "data" / "proef"


@pytest.fixture
def notebooks(home):
    write_notebook(home / "notebooks" / "10_kader.ipynb", [], scope="kring")
    return find_notebooks(home / "notebooks")


def test_a_session_notebook_gives_a_report_per_session_and_a_kring_notebook_one(kring, notebooks):
    jobs = plan_jobs([kring], notebooks)
    assert [job.folder for job in jobs] == [
        "proef/kring/kader/nl", "proef/s1/sessie/nl", "proef/s2/sessie/nl"]  # fmt: skip


def test_with_a_session_only_its_own_reports_are_planned(kring, notebooks):
    assert [job.folder for job in plan_jobs([kring], notebooks, sessie="s2")] == [
        "proef/s2/sessie/nl"]  # fmt: skip


@pytest.mark.parametrize("name", ["kader", "10_kader", "10_kader.ipynb"])
def test_a_notebook_is_chosen_by_its_name_with_or_without_number(kring, notebooks, name):
    assert [job.folder for job in plan_jobs([kring], notebooks, notebook=name)] == [
        "proef/kring/kader/nl"]  # fmt: skip


def test_a_kring_under_data_is_passed_by_name_and_another_by_path(home, notebooks, tmp_path):
    other = write_kring(tmp_path / "elders" / "anders")
    jobs = plan_jobs(
        [home / "data" / "proef", other], notebooks, notebook="kader", data=home / "data"
    )
    assert [job.parameters for job in jobs] == [{"kring": "proef"}, {"kring": str(other)}]


def test_a_notebook_may_need_a_cell_and_not_just_a_row(home, kring):
    needs = ["cijfers.grootheid"]
    write_notebook(home / "notebooks" / "41_kracht.ipynb", [], scope="kring", nodig=needs)
    books = find_notebooks(home / "notebooks")
    for text, made in (
        ("cijfer,onderwerp,soort\na,teams,vermeld\n", False),
        ("cijfer,grootheid,onderwerp,soort\na,,teams,vermeld\n", False),
        ("cijfer,grootheid,onderwerp,soort\na,fte,uren,vermeld\n", True),
    ):
        (kring / "cijfers.csv").write_text(text, "utf-8")
        folders = [job.folder for job in plan_jobs([kring], books)]
        assert ("proef/kring/kracht/nl" in folders) is made


def test_a_notebook_whose_tables_hold_nothing_is_made_only_when_asked_for(home, kring):
    write_notebook(home / "notebooks" / "12_veld.ipynb", [], scope="kring", nodig=["bezoeken"])
    books = find_notebooks(home / "notebooks")
    folders = [job.folder for job in plan_jobs([kring], books)]
    assert folders == ["proef/s1/sessie/nl", "proef/s2/sessie/nl"]
    (kring / "bezoeken.csv").write_text("bezoek,soort\n", "utf-8")
    assert [job.folder for job in plan_jobs([kring], books)] == folders
    assert [job.folder for job in plan_jobs([kring], books, notebook="veld")] == [
        "proef/kring/veld/nl"]  # fmt: skip
    (kring / "bezoeken.csv").write_text("bezoek,soort\no1,observatie\n", "utf-8")
    assert [job.folder for job in plan_jobs([kring], books)] == [*folders, "proef/kring/veld/nl"]


def test_the_same_kring_twice_is_planned_once(kring, notebooks):
    assert len(plan_jobs([kring, kring], notebooks, notebook="kader")) == 1


def test_a_value_goes_only_to_the_notebook_that_knows_it(kring, notebooks):
    jobs = plan_jobs([kring], notebooks, values={"meest": "2"})
    assert [job.parameters.get("meest") for job in jobs] == [None, 2, 2]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"sessie": "f9s9"}, "sessie ‘f9s9’ bestaat niet in proef"),
        ({"sessie": "../x"}, "sessie ‘../x’ bestaat niet in proef"),
        ({"notebook": "sesie"}, "bedoel je ‘sessie’?"),
        ({"notebook": "kader", "sessie": "s1"}, "laat --sessie weg"),
        ({"values": {"sesie": "2"}}, "bedoel je ‘sessie’?"),
        ({"values": {"sessie": "s1"}}, "gebruik --sessie"),
        ({"values": {"meest": "veel"}}, "verwacht: een heel getal"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(kring, notebooks, asked, message):
    with pytest.raises(KringError) as caught:
        plan_jobs([kring], notebooks, **asked)
    assert message.lower() in str(caught.value).lower()


def test_two_kringen_with_one_name_are_refused(kring, notebooks, tmp_path):
    with pytest.raises(KringError, match="verschillende namen"):
        plan_jobs([kring, write_kring(tmp_path / "elders" / "proef")], notebooks)


def test_two_notebooks_with_one_name_are_refused(home, notebooks):
    write_notebook(home / "notebooks" / "20_kader.ipynb", [], scope="kring")
    with pytest.raises(KringError, match="verschillende namen"):
        find_notebooks(home / "notebooks")


def test_a_notebook_without_scope_makes_no_report(home):
    path = write_notebook(home / "notebooks" / "00_werkboek.ipynb", [], scope="kring")
    path.write_text(path.read_text("utf-8").replace('"scope": "kring"', '"scope": ""'), "utf-8")
    assert [book.naam for book in find_notebooks(home / "notebooks")] == ["sessie"]


def test_two_cells_with_parameters_are_refused(home):
    write_notebook(home / "notebooks" / "12_twee.ipynb", [code("x: int = 1", "parameters")])
    with pytest.raises(KringError, match=r"12_twee\.ipynb: 2 cellen"):
        find_notebooks(home / "notebooks")


@pytest.mark.parametrize(
    "source", ["x = 1", "x: list = [1]", "import os", "x: int = 2 + y", "def f(): pass", "x: int"]
)
def test_only_annotated_literals_may_be_parameters(source):
    with pytest.raises(KringError, match="Zet al het andere in een volgende cel"):
        parse_parameters(source, "x.ipynb")


def test_parameters_carry_their_default_and_their_help():
    source = "# vooraf\na: int = -1  # hoe veel # echt\nb: bool = True\n"
    assert parse_parameters(source, "x.ipynb") == (
        Parameter("a", "int", -1, "hoe veel # echt"),
        Parameter("b", "bool", True, ""),
    )


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("int", "-3", -3),
        ("float", "0.5", 0.5),
        ("bool", "Nee", False),
        ("bool", "true", True),
        ("str", "1", "1"),
    ],
)
def test_a_value_gets_the_type_of_its_parameter(kind, text, value):
    got = parse_value(Parameter("x", kind, value), text)
    assert (got, type(got)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "text"),
    [("int", "1.5"), ("float", "0,5"), ("float", "nan"), ("float", "inf"), ("bool", "misschien")],
)
def test_a_value_of_another_type_is_refused(kind, text):
    with pytest.raises(KringError, match=f"gevonden ‘{text}’; verwacht"):
        parse_value(Parameter("x", kind, 1), text)


def test_planning_imports_nothing_heavy():
    heavy = "{'pandas', 'nbformat', 'papermill', 'nbconvert', 'matplotlib'}"
    program = (
        "import sys, leerkring.verslag.plan, leerkring.verslag.provenance;"
        f"print({heavy} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
