"""Who was there now and the time before."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerkring.methoden import samenstelling, verloop

LIST = st.dictionaries(st.sampled_from("pqrstuvw"), st.sampled_from(["ja", "nee", "afgemeld"]))


def attendance(answers):
    return pd.DataFrame(
        {"deelnemer": list(answers), "aanwezig": list(answers.values())}, dtype="object"
    )


@given(LIST, LIST)
def test_the_counts_are_those_of_sets(now, then):
    there = {p for p, a in now.items() if a == "ja"}
    before = {p for p, a in then.items() if a == "ja"}
    found = verloop.count_verloop(attendance(now), attendance(then))
    assert found["beide"] == len(there & before)
    assert found["beide"] + found["erbij"] == found["nu"] == len(there)
    assert found["beide"] + found["eraf"] == found["vorige"] == len(before)
    assert found["afgemeld"] == len({p for p in before if now.get(p) == "afgemeld"})


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"erbij": 0, "eraf": 0, "beide": 9}, "Het zijn dezelfde 9 als de vorige keer."),
        ({"erbij": 1, "eraf": 0, "beide": 9}, "De vorige keer waren het er 9: 9 kwamen terug, één was er toen niet en niemand bleef nu weg."),
        ({"erbij": 0, "eraf": 9, "beide": 0, "afgemeld": 1}, "De vorige keer waren het er 9: niemand kwam terug, niemand was nieuw of terug van weg en 9 bleven nu weg, van wie één zich afmeldde."),
    ],
)  # fmt: skip
def test_the_words_agree_with_the_counts(changed, told):
    found = {"vorige": 9, "nu": 9, "afgemeld": 0} | changed
    assert verloop.describe_verloop(found) == told


def present(roles, min_cel=5):
    """Compose a session from how many of each role were there."""
    people = [(f"{role}{n}", role) for role, count in roles.items() for n in range(count)]
    people = pd.DataFrame(people, columns=["deelnemer", "rol"])
    none = pd.DataFrame({"soort": [], "groep": [], "aantal": []})
    return samenstelling.count_samenstelling(none, people.assign(aanwezig="ja"), people, min_cel=min_cel)  # fmt: skip


ROLES = st.dictionaries(st.sampled_from(["wijkteam", "gemeente", "onderzoek", "burgers"]), st.integers(1, 9), min_size=1)  # fmt: skip


@given(ROLES, ROLES)
def test_two_sessions_side_by_side_show_no_more_than_each_by_itself(now, then):
    nu, vorige = present(now), present(then)
    table = verloop.compare_vorige(nu, vorige).set_index("groep")
    for name, alone in (("nu", nu), ("vorige", vorige)):
        shown = table[name].dropna()
        assert shown[shown > 0].to_dict() == alone.set_index("groep")["aantal"].to_dict()
        merged = samenstelling.OVERIG in set(alone["groep"])
        for group in set(table.index) - set(alone["groep"]) - {samenstelling.OVERIG}:
            # Counted under the others, or nobody of it came: never a 0 that may be a few.
            assert pd.isna(table.loc[group, name]) if merged else table.loc[group, name] == 0
    assert set(table.index) == set(nu["groep"]) | set(vorige["groep"])
