"""
How the cost of each method grows with the cards; printed by ``make bench``, never asserted.

One deelvraag with all the cards is the worst case: a circle spreads them over many. Ten cards a
person and forty clusters at every size, so that only the number of cards grows.
"""

from functools import cache
from time import perf_counter

import numpy as np
import pandas as pd

from leerkring.methoden import (
    bronsoorten,
    codering,
    competenties,
    doorwerking,
    draagkracht,
    kaarten,
    kansen,
    keten,
    krachtenveld,
    literatuur,
    overeenstemming,
    samenstelling,
    schalen,
    stabiliteit,
    tegenover,
    veldwerk,
    verloop,
    verzadiging,
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


@cache
def make_gecodeerd(n):
    """Make `n` fragments that two coders read, and findings and conclusions that rest on them."""
    draw = np.random.default_rng(n)
    keys = [f"f{k}" for k in range(n)]
    boek = pd.DataFrame({"code": [f"c{k}" for k in range(40)], "ouder": [None] * 4 + [f"c{k % 4}" for k in range(36)]})  # fmt: skip
    codes = draw.choice(np.array([*boek["code"], None], dtype="object"), 2 * n)
    codes[n:] = np.where(draw.random(n) < 0.7, codes[:n], codes[n:])
    visits = [f"v{k}" for k in range(n // 10)]
    links = pd.DataFrame({"conclusie": [f"k{k % 5}" for k in range(20)], "bevinding": [f"b{k}" for k in range(20)]})  # fmt: skip
    named = pd.DataFrame({"bevinding": [f"b{k % 20}" for k in range(n)], "fragment": keys})
    via_code = pd.DataFrame({"bevinding": links["bevinding"], "code": boek["code"].tail(20).to_list()})  # fmt: skip
    columns = ("kaart", "cluster", "deelvraag", "sessie", "niveau", "tekst")
    tables = {
        "geen": pd.DataFrame({name: [] for name in columns}, dtype="str"),
        "fragmenten": pd.DataFrame({
            "fragment": keys, "bezoek": [visits[k // 10] for k in range(n)], "literatuur": None,
            "spreker": None, "plaats": None, "tekst": "een fragment",
        }).astype("str"),
        "bezoeken": pd.DataFrame({"bezoek": visits, "soort": draw.choice(["observatie", "interview"], n // 10)}),
        "coderingen": pd.DataFrame({
            "codeur": np.repeat(["a", "b"], n), "ronde": "zelfstandig", "fragment": keys * 2, "kaart": None,
            "code": codes, "niveau": draw.choice(["micro", "meso"], 2 * n),
        }).astype("str"),
        "codeboek": boek.assign(titel=boek["code"]).astype("str"),
        "onderbouwing": pd.concat([links, named, via_code], ignore_index=True)
        .assign(richting="steunt", kaart=None, cluster=None).astype("str"),
        "conclusies": links[["conclusie"]].drop_duplicates(), "bevindingen": links[["bevinding"]],
    }  # fmt: skip
    tables["eenheden"] = list_fragmenten(tables)
    tables["vastgesteld"] = codering.settle_coderingen(tables["coderingen"])
    tables["keten"] = run_keten(tables)
    tables["oordelen"] = overeenstemming.pivot_codes(tables["coderingen"])
    return tables


def list_fragmenten(g):
    return codering.list_eenheden(g["geen"], g["geen"], g["fragmenten"], g["bezoeken"])


def run_keten(g):
    return keten.build_keten(g["onderbouwing"], g["conclusies"], g["bevindingen"], g["eenheden"], g["geen"], g["vastgesteld"], g["codeboek"])  # fmt: skip


def coded(method):
    """Return a method that takes the coded fragments instead of the cards, as many of them."""
    return lambda tables: method(make_gecodeerd(len(tables["kaarten"])))


@cache
def make_gevonden(n):
    """Make `n` visits, and `n` sources found by a tenth as many searches, with a fragment each."""
    draw = np.random.default_rng(n)
    keys, searches = [f"l{k}" for k in range(n)], [f"z{k}" for k in range(n // 10)]
    return {
        "bezoeken": pd.DataFrame({
            "soort": draw.choice(["observatie", "interview", "focusdag"], n), "bij": draw.choice([f"team {k}" for k in range(40)], n),
            "gebied": draw.choice(np.array(["Oost", "West", None], dtype="object"), n),
            "gepland": pd.array(draw.integers(0, 2, n), "Int64"), "aantal": pd.array(draw.integers(0, 2, n), "Int64"),
            "uren": pd.array(draw.integers(0, 9, n) / 2, "Float64"),
        }),
        "zoekopdrachten": pd.DataFrame({"zoekopdracht": searches, "treffers": 40, "dubbel": 5, "afgewezen": 25}),
        "literatuur": pd.DataFrame({
            "literatuur": keys, "zoekopdracht": draw.choice(searches, n), "titel": [f"titel {k}" for k in range(n)], "redactie": None,
            "auteurs": [f"Naam{k % (n // 4)}, A.; de Bos, B." for k in range(n)], "jaar": draw.choice(["2014", "2015"], n),
            "besluit": draw.choice(["opgenomen", "afgewezen"], n), "reden": "niet over de wijk",
        }).astype("str"),
        "fragmenten": pd.DataFrame({"fragment": keys, "literatuur": keys}, dtype="str"),
        "vastgesteld": pd.DataFrame({"eenheid": keys, "code": draw.choice([f"c{k}" for k in range(40)], n)}, dtype="str"),
        "codeboek": pd.DataFrame({"code": [f"c{k}" for k in range(40)], "ouder": [None] * 4 + [f"c{k % 4}" for k in range(36)],
                                  "titel": [f"code {k}" for k in range(40)]}, dtype="str"),
    }  # fmt: skip


def found(method):
    """Return a method that takes visits and sources instead of the cards, as many of them."""
    return lambda tables: method(make_gevonden(len(tables["kaarten"])))


@cache
def make_oogst(n):
    """Make `n` effects, of every perspective and cycle and of none."""
    draw = np.random.default_rng(n)
    return pd.DataFrame({
        "perspectief": draw.choice(["burger", "professional", "team", "organisatie", "gemeente"], n),
        "cyclus": draw.choice(np.array(["direct", "potentieel", "toegepast", None], dtype="object"), n),
        "staving": draw.choice(["gestaafd", "niet_gestaafd"], n),
    }).astype("str")  # fmt: skip


@cache
def make_cijfers(n):
    """Make `n` figures for the arithmetic of capacity, and as many tips, actions and stands."""
    draw = np.random.default_rng(n)
    names = np.array(["vrijwilligers", "uren_per_jaar", "bevolking", "aandeel", "uren_per_week", "weken", "fte", "betaald", "vraag_uren"])  # fmt: skip
    keys, tips = [f"a{k}" for k in range(n)], [f"t{k}" for k in range(n)]
    number = pd.array(draw.integers(1, 50, n), "Float64")
    return {
        "cijfers": pd.DataFrame({
            "grootheid": names[np.arange(n) % len(names)], "onderwerp": [f"onderwerp {k % 40}" for k in range(n)], "benadering": None,
            "zegsman": "wij", "eenheid": "FTE", "laag": number, "waarde": number + 1, "hoog": number + 2,
        }).astype({"benadering": "str"}),
        "tips": pd.DataFrame({"bevinding": tips, "soort": "tip", "thema": None, "tekst": "vraag", "zegsman": "wij"}),
        "acties": pd.DataFrame({"actie": keys, "sessie": "s1", "tekst": "vragen", "wie": None, "bevinding": draw.choice(tips, n)}),
        "opvolging": pd.DataFrame({"actie": draw.choice(keys, n), "sessie": draw.choice(["s2", "s3"], n),
                                   "stand": draw.choice(["gedaan", "loopt"], n), "toelichting": None}),
    }  # fmt: skip


def figured(method):
    """Return a method that takes figures and tips instead of the cards, as many of them."""
    return lambda tables: method(make_cijfers(len(tables["kaarten"])))


def follow_tips(t):
    return draagkracht.follow_tips(t["tips"], t["acties"], t["opvolging"], ["s1", "s2", "s3"])


@cache
def make_scores(n):
    """Make about `n` answers on forty competences, then, now and wanted."""
    draw = np.random.default_rng(n)
    keys = [f"c{k}" for k in range(40)]
    people = [f"p{k}" for k in range(max(n // 120, 1))]
    filled = pd.MultiIndex.from_product(
        [people, keys, ["toen", "nu", "gewenst"]], names=["deelnemer", "competentie", "moment"]
    )
    return {
        "scores": filled.to_frame(index=False).astype("str").assign(score=pd.array(draw.integers(0, 5, len(filled)), "Int64")),
        "competenties": pd.DataFrame({
            "competentie": keys, "nummer": range(40), "titel": keys, "soort": ["kunde", "kennis"] * 20,
            "score_nodig": pd.array([3] * 40, "Int64"), "mensen_nodig": pd.array([5] * 40, "Int64"),
        }),
    }  # fmt: skip


def filled_in(method):
    """Return a method that takes answers on competences instead of the cards, as many of them."""

    def run(tables):
        own = make_scores(len(tables["kaarten"]))
        return method(own["scores"], own["competenties"])

    return run


@cache
def make_veld(n):
    """Make `n` judgements of forty parties, and `n` contacts of each level by a tenth as many people."""
    draw = np.random.default_rng(n)
    people, parties = np.array([f"p{k}" for k in range(n // 10)]), np.array([f"a{k}" for k in range(40)])  # fmt: skip
    actoren = pd.DataFrame({"actor": parties, "naam": [f"partij {k}" for k in range(40)], "opmerking": None}).astype("str")  # fmt: skip

    def contacts(einden):
        rows = {"moment": draw.choice(["nu", "gewenst"], n), "sessie": draw.choice(["s1", "s2", "s3"], n), "begin": draw.choice(people, n), "einde": draw.choice(einden, n)}  # fmt: skip
        return pd.DataFrame(rows).astype("str")

    pijlen = {"soort": "afhankelijkheid", "moment": draw.choice(["voor", "nu"], n), "van": draw.choice(parties, n), "naar": draw.choice(parties, n), "wat": "geld"}  # fmt: skip
    tables = {
        "actoren": actoren, "soorten": contacts(parties), "mensen": contacts(people), "pijlen": pd.DataFrame(pijlen).astype("str"),
        "scores": pd.DataFrame({"actor": draw.choice(parties, n), "macht": draw.integers(1, 6, n), "belang": draw.integers(1, 6, n)}),
        "respondenten": list(people), "deelnemers": pd.DataFrame({"deelnemer": people, "rol": draw.choice(["team", "stad", "school"], len(people))}),
    }  # fmt: skip
    tables["banden"] = krachtenveld.list_banden(tables["mensen"], "nu")
    tables["gevolgd"] = krachtenveld.follow_gewenst(tables["soorten"], ["s1", "s2", "s3"])
    return tables


def placed(method):
    """Return a method that takes the field of forces instead of the cards, as many of its rows."""
    return lambda tables: method(make_veld(len(tables["kaarten"])))


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
    "pivot_codes": coded(lambda g: overeenstemming.pivot_codes(g["coderingen"])),
    "measure_overeenstemming": coded(lambda g: overeenstemming.measure_overeenstemming(g["oordelen"])),
    "list_verschillen": coded(lambda g: overeenstemming.list_verschillen(g["oordelen"])),
    "list_codeverschillen": coded(lambda g: overeenstemming.list_codeverschillen(g["coderingen"])),
    "compare_codes": coded(lambda g: overeenstemming.compare_codes(g["coderingen"], g["codeboek"])),
    "resample_volgorde": coded(lambda g: verzadiging.resample_volgorde(g["vastgesteld"], g["eenheden"])),
    "list_eenheden": coded(list_fragmenten),
    "settle_coderingen": coded(lambda g: codering.settle_coderingen(g["coderingen"])),
    "list_onbeslist": coded(lambda g: codering.list_onbeslist(g["coderingen"])),
    "count_codes": coded(lambda g: codering.count_codes(g["vastgesteld"], g["eenheden"], g["codeboek"])),
    "count_niveaus": coded(lambda g: codering.count_niveaus(g["vastgesteld"], g["eenheden"], g["codeboek"])),
    "count_samen": coded(lambda g: codering.count_samen(g["vastgesteld"], g["codeboek"])),
    "compare_bronsoorten": coded(lambda g: bronsoorten.compare_bronsoorten(g["vastgesteld"], g["eenheden"], g["codeboek"])),
    "build_keten": coded(run_keten),
    "count_dragers": coded(lambda g: keten.count_dragers(g["keten"], "conclusie", g["conclusies"])),
    "compare_soorten": coded(lambda g: keten.compare_soorten(g["keten"])),
    "list_gebruik": coded(lambda g: keten.list_gebruik(g["keten"])),
    "trace_eenheid": coded(lambda g: keten.trace_eenheid(g["keten"], "f1")),
    "count_bezoeken": found(lambda t: veldwerk.count_bezoeken(t["bezoeken"], ["soort", "bij"])),
    "compare_plan": found(lambda t: veldwerk.compare_plan(t["bezoeken"], ["gebied"])),
    "count_stroom": found(lambda t: literatuur.count_stroom(t["zoekopdrachten"], t["literatuur"])),
    "count_opbrengst": found(lambda t: literatuur.count_opbrengst(t["zoekopdrachten"], t["literatuur"])),
    "count_themas": found(lambda t: literatuur.count_themas(t["literatuur"], t["vastgesteld"], t["fragmenten"], t["codeboek"])),
    "disambiguate": found(lambda t: literatuur.disambiguate(t["literatuur"])),
    "summarise_macht": placed(lambda t: krachtenveld.summarise_macht(t["scores"], t["actoren"])),
    "compare_afhankelijkheden": placed(lambda t: krachtenveld.compare_afhankelijkheden(t["pijlen"], t["actoren"])),
    "count_soorten": placed(lambda t: krachtenveld.count_soorten(t["soorten"], t["actoren"])),
    "follow_gewenst": placed(lambda t: krachtenveld.follow_gewenst(t["soorten"], ["s1", "s2", "s3"])),
    "count_gekomen": placed(lambda t: krachtenveld.count_gekomen(t["gevolgd"], t["actoren"])),
    "list_banden": placed(lambda t: krachtenveld.list_banden(t["mensen"], "nu")),
    "measure_netwerk": placed(lambda t: krachtenveld.measure_netwerk(t["banden"], t["respondenten"])),
    "count_genoemd": placed(lambda t: krachtenveld.count_genoemd(t["banden"], t["respondenten"])),
    "count_rollen": placed(lambda t: krachtenveld.count_rollen(t["banden"], t["deelnemers"], t["respondenten"])),
    "compute_ei": placed(lambda t: krachtenveld.compute_ei(t["banden"], t["deelnemers"], t["respondenten"])),
    "count_oogst": lambda t: doorwerking.count_oogst(make_oogst(len(t["kaarten"]))),
    "read_grootheden": figured(lambda t: draagkracht.read_grootheden(t["cijfers"])),
    "compute_fte": figured(lambda t: draagkracht.Rekening(t["cijfers"]).fte),
    "vary_aannames": figured(lambda t: draagkracht.Rekening(t["cijfers"]).aannames),
    "compare_betaald": figured(lambda t: draagkracht.Rekening(t["cijfers"]).betaald),
    "follow_tips": figured(follow_tips),
    "count_tips": figured(lambda t: draagkracht.count_tips(follow_tips(t))),
    "summarise_niveaus": filled_in(competenties.summarise_niveaus),
    "count_dekking": filled_in(competenties.count_dekking),
    "measure_gelijkheid": filled_in(competenties.measure_gelijkheid),
    "measure_breedte": filled_in(competenties.measure_breedte),
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
