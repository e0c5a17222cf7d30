"""
How the cost of each method grows with the cards; printed by ``make bench``, never asserted.

One deelvraag with all the cards is the worst case: a circle spreads them over many. Ten cards a
person and forty clusters at every size, so that only the number of cards grows.
"""

from time import perf_counter

import numpy as np
import pandas as pd

from leerkring.methoden import (
    kaarten,
    kansen,
    samenstelling,
    schalen,
    stabiliteit,
    tegenover,
    verloop,
)

SIZES = (1_000, 10_000, 100_000)
REPEATS = 3


def make_tables(n):
    """Make the tables of one deelvraag with `n` cards of a tenth as many people."""
    draw = np.random.default_rng(n)
    people = [f"p{k}" for k in range(n // 10)]
    clusters = pd.DataFrame({"cluster": [f"c{k}" for k in range(40)], "titel": [f"titel {k}" for k in range(40)]})  # fmt: skip

    def pick(values, size=n):
        return draw.choice(np.array(values, dtype="object"), size)

    roles = pick(["wijkteam", "gemeente", "onderzoek"], len(people))
    stood = pd.concat(
        pd.DataFrame({"schaal": "s", "deelnemer": people, "moment": moment, "antwoord": "getal",
                      "positie": pd.array(draw.integers(0, 11, len(people)), "Float64")})
        for moment in ("nu", "na_gesprek")
    )  # fmt: skip
    return {
        "clusters": clusters,
        "kaarten": pd.DataFrame({
            "kaart": [f"k{k}" for k in range(n)], "cluster": pick([*clusters["cluster"], None]),
            "deelnemer": pick([*people, None]), "soort": pick(["kans", "probleem"]),
            "niveau": pick(["micro", "meso", "macro", None]), "tekst": "een kaart",
        }),
        "stemmen": pd.DataFrame({"cluster": pick(clusters["cluster"]), "deelnemer": pick(people), "aantal": 1}),
        "deelnemers": pd.DataFrame({"deelnemer": people, "rol": roles}),
        "aanwezigheid": pd.DataFrame({"deelnemer": people, "aanwezig": pick(["ja", "nee"], len(people))}),
        "vorige": pd.DataFrame({"deelnemer": people, "aanwezig": pick(["ja", "nee"], len(people))}),
        "posities": stood.reset_index(drop=True),
        "uitkomsten": pd.DataFrame({"soort": [], "aantal": []}),
        "opkomst": pd.DataFrame({"soort": [], "groep": [], "aantal": []}),
    }  # fmt: skip


METHODS = {
    "rank_kaarten": lambda t: kaarten.rank_kaarten(t["kaarten"], t["clusters"], t["stemmen"]),
    "select_minderheid": lambda t: kaarten.select_minderheid(t["kaarten"], t["ranglijst"]),
    "select_citaten": lambda t: kaarten.select_citaten(t["kaarten"], t["ranglijst"]),
    "resample_rangen": lambda t: stabiliteit.resample_rangen(t["kaarten"], t["clusters"]),
    "measure_concentratie": lambda t: stabiliteit.measure_concentratie(t["stemmen"], t["clusters"]),
    "count_kansen": lambda t: kansen.count_kansen(t["kaarten"], t["uitkomsten"]),
    "count_per_cluster": lambda t: tegenover.count_per_cluster(t["kaarten"], t["clusters"]),
    "count_per_niveau": lambda t: tegenover.count_per_niveau(t["kaarten"]),
    "count_per_rol": lambda t: tegenover.count_per_rol(t["kaarten"], t["deelnemers"]),
    "count_samenstelling": lambda t: samenstelling.count_samenstelling(t["opkomst"], t["aanwezigheid"], t["deelnemers"]),
    "count_verloop": lambda t: verloop.count_verloop(t["aanwezigheid"], t["vorige"]),
    "summarise_posities": lambda t: schalen.summarise_posities(t["posities"]),
    "count_posities": lambda t: schalen.count_posities(t["posities"]),
    "pair_posities": lambda t: schalen.pair_posities(t["posities"], "nu", "na_gesprek"),
    "compare_groepen": lambda t: schalen.compare_groepen(t["posities"], t["deelnemers"]),
}  # fmt: skip


def measure(method, tables):
    """Return the least of a few timings, in seconds."""
    times = []
    for _repeat in range(REPEATS):
        start = perf_counter()
        method(tables)
        times.append(perf_counter() - start)
    return min(times)


def test_cost_of_each_method_as_cards_grow():
    sized = {n: make_tables(n) for n in SIZES}
    for tables in sized.values():
        tables["ranglijst"] = METHODS["rank_kaarten"](tables)
    head = "".join(f"{n:>12,}".replace(",", ".") for n in SIZES)
    print(f"\n\nCost in ms by the number of cards; linear or better: last column at most 1\n{'':24}{head}{'growth':>10}")  # fmt: skip
    for name, method in METHODS.items():
        spent = [measure(method, tables) for tables in sized.values()]
        growth = spent[-1] / spent[0] / (SIZES[-1] / SIZES[0])
        print(f"{name:24}" + "".join(f"{1000 * s:12.1f}" for s in spent) + f"{growth:10.2f}")
        assert all(s > 0 for s in spent)
