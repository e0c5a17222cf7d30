"""Who was there: published or counted, small groups kept together, beside the frame."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from leerkring.kring import load_kring
from leerkring.methoden import samenstelling
from leerkring.methoden.statistiek import OVERIG, merge_small

NO_OPKOMST = pd.DataFrame({"soort": [], "groep": [], "aantal": []})
NO_LIST = pd.DataFrame({"deelnemer": [], "aanwezig": []})


def people(**roles):
    names = [(f"{role}{n}", role) for role, count in roles.items() for n in range(count)]
    deelnemers = pd.DataFrame(names, columns=["deelnemer", "rol"])
    return deelnemers[["deelnemer"]].assign(aanwezig="ja"), deelnemers


def frame(**planned):
    return pd.DataFrame(
        [("rol", group, n) for group, n in planned.items()], columns=["kenmerk", "groep", "beoogd"]
    )


def test_rotterdam_was_26_of_three_groups():
    sessie = load_kring("rotterdam-2014").select_sessie("f1s3")
    table = samenstelling.count_samenstelling(
        sessie["opkomst"], sessie["aanwezigheid"], sessie["deelnemers"]
    )
    assert table["aantal"].tolist() == [17, 3, 6]
    assert table.attrs["totaal"] == 26 == table["aantal"].sum()
    told = samenstelling.describe_samenstelling(table)
    assert told.startswith("Er waren 26 deelnemers: 17 medewerkers") and told.endswith(
        "6 onderzoekers en docenten."
    )


def test_the_two_other_published_numbers_stand_beside_it_and_are_no_error():
    rows = load_kring("rotterdam-2014")["opkomst"]
    told = samenstelling.describe_opkomst_elders(rows[rows["sessie"].isna()])
    assert told[0].startswith("Ongeveer 20 professionals")
    assert told[1].startswith("Circa 25 professionals")
    assert not any("fout" in line for line in told)


def test_only_who_was_there_is_counted():
    aanwezigheid, deelnemers = people(wijkteam=7)
    aanwezigheid.loc[[0, 1], "aanwezig"] = ["nee", "afgemeld"]
    table = samenstelling.count_samenstelling(NO_OPKOMST, aanwezigheid, deelnemers)
    assert table["aantal"].tolist() == [5]
    assert table.attrs["totaal"] == 5


def test_groups_that_do_not_add_up_to_the_total_are_said():
    table = pd.DataFrame({"groep": ["a", "b"], "aantal": [17, 6]})
    table.attrs["totaal"] = 26
    assert (
        "De groepen tellen op tot 23, niet tot het genoemde totaal."
        in samenstelling.describe_samenstelling(table)
    )


def test_a_small_group_of_own_data_is_merged_and_said():
    table = samenstelling.count_samenstelling(
        NO_OPKOMST, *people(wijkteam=12, gemeente=3, onderzoek=4)
    )
    assert table.to_dict("list") == {"groep": ["wijkteam", OVERIG], "aantal": [12, 7]}
    told = samenstelling.describe_samenstelling_grond(table, min_cel=5)
    assert told.startswith("2 groepen zijn samengevoegd")


def test_one_small_group_takes_the_next_with_it_or_the_total_would_give_it_away():
    table = samenstelling.count_samenstelling(
        NO_OPKOMST, *people(wijkteam=12, gemeente=1, onderzoek=8)
    )
    assert table.to_dict("list") == {"groep": ["wijkteam", OVERIG], "aantal": [12, 9]}


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 20), min_size=1), st.integers(2, 10)
)
def test_no_group_shown_is_small_unless_everybody_together_is(counts, min_cel):
    counts = pd.Series(counts)
    shown = counts.groupby(counts.index.map(merge_small(counts, min_cel))).sum()
    assert shown.sum() == counts.sum()
    if counts.sum() >= min_cel:
        assert all(n == 0 or n >= min_cel for n in shown)
    # Whoever knows the total and every group shown still cannot tell a merged group apart.
    merged = [group for group, label in merge_small(counts, min_cel).items() if label == OVERIG]
    assert len(merged) != 1 or counts[merged[0]] == counts.sum()


def test_the_frame_names_who_stayed_away():
    table = samenstelling.count_samenstelling(NO_OPKOMST, *people(wijkteam=12, onderzoek=6))
    beside = samenstelling.compare_kader(table, frame(wijkteam=10, onderzoek=8, gemeente=5))
    assert dict(zip(beside["groep"], beside["aantal"], strict=True)) == {
        "wijkteam": 12,
        "onderzoek": 6,
        "gemeente": 0,
    }
    told = samenstelling.describe_kader(beside)
    assert "onderzoek (6 van 8)" in told and "gemeente (0 van 5)" in told and "wijkteam" not in told


def test_a_group_that_is_hidden_is_hidden_beside_the_frame_too():
    table = samenstelling.count_samenstelling(
        NO_OPKOMST, *people(wijkteam=12, gemeente=3, onderzoek=4)
    )
    beside = samenstelling.compare_kader(table, frame(wijkteam=10, gemeente=5, onderzoek=4))
    assert set(beside["groep"]) == {"wijkteam", OVERIG}
    assert beside.set_index("groep").loc[OVERIG].tolist() == [9, 7]


def test_without_a_frame_nothing_is_claimed_about_whom_the_group_speaks_for():
    table = samenstelling.count_samenstelling(NO_OPKOMST, *people(wijkteam=12))
    told = samenstelling.describe_kader(samenstelling.compare_kader(table, frame()))
    assert "niet te zeggen" in told and "representatief" not in told


def test_the_absence_of_citizens_is_said_only_where_the_groups_tell():
    table = samenstelling.count_samenstelling(NO_OPKOMST, *people(wijkteam=12, onderzoek=6))
    assert samenstelling.describe_burgers(table).startswith("Burgers staan niet bij de groepen")
    with_citizens = samenstelling.count_samenstelling(NO_OPKOMST, *people(wijkteam=12, bewoners=6))
    hidden = samenstelling.count_samenstelling(NO_OPKOMST, *people(wijkteam=12, bewoners=2))
    assert (
        samenstelling.describe_burgers(with_citizens)
        == samenstelling.describe_burgers(hidden)
        == ""
    )


def test_nobody_recorded_is_said_so():
    table = samenstelling.count_samenstelling(NO_OPKOMST, NO_LIST, people()[1])
    assert (
        samenstelling.describe_samenstelling(table)
        == "Wie er waren, is niet vastgelegd of gepubliceerd."
    )


@pytest.mark.parametrize(
    ("n", "words"), [(1, "Er was één deelnemer"), (2, "Er waren 2 deelnemers")]
)
def test_singular_and_plural_agree(n, words):
    table = pd.DataFrame({"groep": [], "aantal": []})
    table.attrs["totaal"] = n
    assert samenstelling.describe_samenstelling(table) == words + "."


def test_the_figure_marks_what_was_planned():
    table = samenstelling.count_samenstelling(NO_OPKOMST, *people(wijkteam=12, onderzoek=6))
    beside = samenstelling.compare_kader(table, frame(wijkteam=10, onderzoek=8))
    ax = samenstelling.plot_samenstelling(beside, ax=Figure().subplots())
    assert sorted(bar.get_width() for bar in ax.patches) == [6, 12]
    assert sorted(line.get_xdata()[0] for line in ax.lines) == [8, 10]
    assert {text.get_text() for text in ax.texts} == {"12 van 10 beoogd", "6 van 8 beoogd"}


def test_a_group_of_nobody_is_shown_by_its_own_name():
    assert (
        merge_small(pd.Series({"wijkteam": 12, "gemeente": 0, "onderzoek": 3}), 5)["gemeente"]
        == "gemeente"
    )
