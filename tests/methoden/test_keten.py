"""The chain from conclusion to card: laid out, walked both ways, counted, told and drawn."""

import itertools

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from scipy.spatial.distance import pdist

from leerkring.kring import load_kring
from leerkring.methoden import figuren, keten
from leerkring.methoden.codering import BRONSOORTEN
from leerkring.methoden.keten.opmaak import measure_breedte, wrap_regels

RICHTINGEN = ["steunt", "nuanceert", "weerspreekt"]
COLUMNS = ["conclusie", "bevinding", "kaart", "cluster", "fragment", "code", "richting"]
CONCLUSIES = pd.DataFrame({"conclusie": ["c1", "c2", "c3"], "nummer": [1, 2, 3], "titel": ["Wachten kost vertrouwen", None, None], "tekst": ["Eén.", "Twee is langer.", "Drie."]})  # fmt: skip
BEVINDINGEN = pd.DataFrame({"bevinding": ["b1", "b2", "b3", "b4"], "tekst": ["De rij is lang.", "Wie wacht, gaat.", "Soms niet.", "Los."]})  # fmt: skip
KAARTEN = pd.DataFrame({"kaart": [f"k{n}" for n in range(6)], "cluster": ["w1", "w1", "w1", "w2", "w2", None]})  # fmt: skip
FRAGMENTEN = {"o1": ("observatie", "v1"), "o2": ("observatie", "v2"), "i1": ("interview", "v3"), "l1": ("literatuur", "x"), "l2": ("literatuur", "y")}  # fmt: skip
EENHEDEN = pd.DataFrame(
    [(kaart, "sessie", "s1" if kaart < "k3" else "s2") for kaart in KAARTEN["kaart"]] + [(f, *own) for f, own in FRAGMENTEN.items()],
    columns=["eenheid", "bronsoort", "bron"],
).assign(plaats=None, tekst="...").astype("str")  # fmt: skip
BOEK = pd.DataFrame({"code": ["wachten", "rij", "geld"], "ouder": [None, "wachten", None]}).astype("str")  # fmt: skip
GECODEERD = pd.DataFrame([("k2", "rij"), ("k5", "wachten"), ("o1", "rij"), ("l1", "geld"), ("k3", "geld")], columns=["eenheid", "code"]).assign(niveau=None).astype("str")  # fmt: skip


def link(conclusie, bevinding, richting="steunt"):
    return (conclusie, bevinding, None, None, None, None, richting)


def under(bevinding, way, richting="steunt"):
    """Return a row of onderbouwing; the first letter of `way` says which column it goes in."""
    column = {"k": "kaart", "w": "cluster", "o": "fragment", "i": "fragment", "l": "fragment"}.get(way[0], "code")  # fmt: skip
    if way in {"wachten", "rij", "geld"}:
        column = "code"
    cells = dict.fromkeys(COLUMNS) | {"bevinding": bevinding, column: way, "richting": richting}
    return tuple(cells.values())


def build(*rows, gecodeerd=GECODEERD, kaarten=KAARTEN):
    table = pd.DataFrame(list(rows), columns=COLUMNS).astype("str")
    return keten.build_keten(table, CONCLUSIES, BEVINDINGEN, EENHEDEN, kaarten, gecodeerd, BOEK)


def walk(chain):
    """Return the chain as a dict from (conclusion, finding, unit) to (way, direction on it)."""
    return {
        (r.conclusie, r.bevinding, r.eenheid): (r.via, r.op_conclusie)
        for r in chain.astype("object").where(chain.notna(), None).itertuples()
    }


# --- the chain by hand ---------------------------------------------------------------------
def test_a_cluster_stands_for_its_cards_and_a_code_for_all_below_it():
    chain = build(link("c1", "b1"), under("b1", "w1"), under("b1", "wachten", "nuanceert"), under("b1", "l2"))  # fmt: skip
    assert walk(chain) == {
        ("c1", "b1", "k0"): ("cluster", "steunt"),
        ("c1", "b1", "k1"): ("cluster", "steunt"),
        ("c1", "b1", "k2"): ("cluster", "steunt"),  # also coded, but the cluster goes before
        ("c1", "b1", "k5"): ("code", "nuanceert"),
        ("c1", "b1", "o1"): ("code", "nuanceert"),  # coded with what falls under wachten
        ("c1", "b1", "l2"): ("fragment", "steunt"),
    }
    assert chain["eenheid"].tolist() == ["k0", "k1", "k2", "k5", "o1", "l2"]


def test_what_is_named_itself_goes_before_whatever_it_says():
    chain = build(link("c1", "b1"), under("b1", "w1", "weerspreekt"), under("b1", "k1", "steunt"))
    assert walk(chain)["c1", "b1", "k1"] == ("kaart", "steunt")
    assert walk(chain)["c1", "b1", "k0"] == ("cluster", "weerspreekt")
    # Two codes that say different things: the more critical one.
    both = pd.DataFrame({"eenheid": ["l1", "l1"], "code": ["geld", "rij"], "niveau": None})
    chain = build(under("b1", "geld"), under("b1", "rij", "weerspreekt"), gecodeerd=both)
    assert chain[["eenheid", "richting"]].to_numpy().tolist() == [["l1", "weerspreekt"]]


@pytest.mark.parametrize(
    ("finding", "unit", "on"),
    [
        ("steunt", "steunt", "steunt"), ("steunt", "nuanceert", "nuanceert"), ("steunt", "weerspreekt", "weerspreekt"),
        ("nuanceert", "steunt", "nuanceert"), ("nuanceert", "nuanceert", "nuanceert"), ("nuanceert", "weerspreekt", "nuanceert"),
        ("weerspreekt", "steunt", "weerspreekt"), ("weerspreekt", "nuanceert", "nuanceert"), ("weerspreekt", "weerspreekt", "nuanceert"),
    ],
)  # fmt: skip
def test_what_a_unit_does_to_a_conclusion(finding, unit, on):
    chain = build(link("c1", "b1", finding), under("b1", "k0", unit))
    assert chain["op_conclusie"].tolist() == [on]
    assert chain[["richting", "richting_bevinding"]].iloc[0].tolist() == [unit, finding]


def test_a_finding_under_no_conclusion_and_one_without_units_are_not_lost():
    chain = build(link("c1", "b1"), under("b4", "k0", "nuanceert"))
    loose, empty = chain[chain["conclusie"].isna()].iloc[0], chain[chain["eenheid"].isna()].iloc[0]
    assert (loose["bevinding"], loose["eenheid"], loose["richting"]) == ("b4", "k0", "nuanceert")
    assert pd.isna(loose["op_conclusie"]) and pd.isna(loose["richting_bevinding"])
    assert (empty["conclusie"], empty["bevinding"]) == ("c1", "b1")
    assert pd.isna(empty["op_conclusie"])
    assert len(chain) == 2
    assert list(build().columns) == list(chain.columns)


def test_counts_by_hand():
    chain = build(
        link("c1", "b1"), link("c1", "b2"), link("c1", "b3", "weerspreekt"), link("c2", "b2"), link("c3", "b4", "nuanceert"),
        under("b1", "w1"), under("b1", "o1"), under("b1", "l1", "weerspreekt"), under("b1", "l2"),
        under("b2", "k0"), under("b2", "k5"), under("b3", "k1"), under("b3", "i1", "weerspreekt"),
    )  # fmt: skip
    table = keten.count_dragers(chain, "conclusie", CONCLUSIES).set_index("conclusie")
    counted = ["bevindingen", *RICHTINGEN, *BRONSOORTEN, "soorten", "bronnen"]
    # k0, k2 and k5, o1, l2 support; k1 does by b1, but b3 turns it against; i1 nuances.
    assert table.loc["c1", counted].tolist() == [3, 5, 1, 2, 3, 1, 0, 0, 1, 3, 4]
    assert table.loc["c1", ["bevindingen_steunt", "bevindingen_nuanceert", "bevindingen_weerspreekt"]].tolist() == [2, 0, 1]  # fmt: skip
    assert table.loc["c1", ["weerspreekt_sessie", "weerspreekt_literatuur", "nuanceert_interview"]].tolist() == [1, 1, 1]  # fmt: skip
    assert table.loc["c2", counted].tolist() == [1, 2, 0, 0, 2, 0, 0, 0, 0, 1, 2]
    assert table.loc["c3", counted].tolist() == [1, *[0] * 10]
    assert table["een_soort"].tolist() == [False, True, False]
    told = [keten.describe_dragers(row) for row in table.to_dict("records")]
    assert told == [
        "Rust op 2 bevindingen: 3 kaarten, één ding dat gezien of gehoord is, en één passage uit de literatuur. "
        "Eén bevinding weerspreekt haar. Nuance komt van één ding dat gezien of gehoord is. "
        "Er is ook tegenbewijs: één kaart en één passage uit de literatuur.",
        "Rust op één bevinding: 2 kaarten. Tegenbewijs is niet vastgelegd. Steunt op één soort bron: alleen kaarten.",
        "Onder deze conclusie ligt één bevinding, maar nog geen kaart of fragment.",
    ]
    findings = keten.count_dragers(chain, "bevinding", BEVINDINGEN).set_index("bevinding")
    assert findings.loc["b1", RICHTINGEN].tolist() == [5, 0, 1]
    assert findings.loc["b3", RICHTINGEN].tolist() == [1, 0, 1]
    assert "bevindingen" not in findings
    told = [keten.describe_dragers(row) for row in findings.to_dict("records")]
    assert told[2].startswith("Rust op één kaart. Er is ook tegenbewijs: één ding dat gezien")
    assert told[3] == "Onder deze bevinding ligt nog geen kaart of fragment."
    with pytest.raises(ValueError, match="conclusie or bevinding"):
        keten.count_dragers(chain, "kaart", KAARTEN)


def test_kinds_of_source_under_a_finding():
    chain = build(link("c1", "b1"), link("c2", "b1", "weerspreekt"), under("b1", "w1"), under("b1", "l1", "weerspreekt"), under("b2", "l2", "nuanceert"))  # fmt: skip
    assert keten.compare_soorten(chain).to_numpy().tolist() == [
        ["b1", "sessie", 3, 0, 0], ["b1", "literatuur", 0, 0, 1],
        ["b2", "sessie", 0, 0, 0], ["b2", "literatuur", 0, 1, 0],
    ]  # fmt: skip
    assert keten.compare_soorten(build()).empty


def test_the_index_from_card_to_conclusion():
    chain = build(
        link("c1", "b1"), link("c2", "b1"), link("c2", "b2", "nuanceert"), under("b1", "l1"), under("b1", "k0"), under("b2", "k0"), under("b4", "k1"),
    )  # fmt: skip
    table = keten.list_gebruik(chain)
    columns = ["eenheid", "conclusie", "bevindingen", "op_conclusie"]
    assert table[columns].to_numpy().tolist() == [
        ["k0", "c1", 1, "steunt"], ["k0", "c2", 2, "nuanceert"],
        ["l1", "c1", 1, "steunt"], ["l1", "c2", 1, "steunt"],
    ]  # fmt: skip
    assert keten.trace_bevinding(chain, "b1")["eenheid"].tolist() == ["k0", "l1"]
    assert keten.describe_keten_grond(chain).endswith("Eén bevinding ligt nog onder geen conclusie.")  # fmt: skip
    assert "nog onder geen conclusie" not in keten.describe_keten_grond(build(link("c1", "b1")))


def test_only_counter_evidence_is_told_as_such():
    chain = build(link("c1", "b1"), under("b1", "k0", "weerspreekt"))
    row = keten.count_dragers(chain, "conclusie", CONCLUSIES).iloc[0].to_dict()
    assert keten.describe_dragers(row) == "Geen kaart of fragment steunt dit. Er is wel tegenbewijs: één kaart."  # fmt: skip
    assert keten.describe_dragers(keten.count_dragers(chain, "conclusie", CONCLUSIES).iloc[1].to_dict()) == "Onder deze conclusie ligt nog geen bevinding."  # fmt: skip


# --- what holds for every chain ------------------------------------------------------------
WAYS = st.sampled_from([*KAARTEN["kaart"], "w1", "w2", *FRAGMENTEN, "wachten", "rij", "geld"])
FINDINGS, TOPS = st.sampled_from(list(BEVINDINGEN["bevinding"])), st.sampled_from(list(CONCLUSIES["conclusie"]))  # fmt: skip
TURNS = st.sampled_from(RICHTINGEN)
LINKS = st.lists(st.builds(link, TOPS, FINDINGS, TURNS), max_size=7, unique_by=lambda row: row[:2])
GROUNDS = st.lists(st.builds(under, FINDINGS, WAYS, TURNS), max_size=10, unique_by=lambda row: row[:6])  # fmt: skip
CHAINS = st.tuples(LINKS, GROUNDS).map(lambda parts: [*parts[0], *parts[1]])


@settings(deadline=None, max_examples=40)
@given(CHAINS)
def test_both_walks_agree_and_nothing_is_counted_twice(rows):
    chain = build(*rows)
    for conclusie, eenheid in itertools.product(CONCLUSIES["conclusie"], EENHEDEN["eenheid"]):
        down = eenheid in set(keten.trace_conclusie(chain, conclusie)["eenheid"])
        up = conclusie in set(keten.trace_eenheid(chain, eenheid)["conclusie"])
        assert down == up
    assert not chain.duplicated(["conclusie", "bevinding", "eenheid"]).any()
    used = {(r.eenheid, r.conclusie) for r in keten.list_gebruik(chain).itertuples()}
    known = chain.dropna(subset=["conclusie", "eenheid"])
    assert used == set(zip(known["eenheid"], known["conclusie"], strict=True))


@settings(deadline=None, max_examples=40)
@given(CHAINS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows, shuffle):
    one = build(*rows)
    shuffle.shuffle(rows)
    seed = shuffle.randrange(1000)
    other = build(*rows, gecodeerd=GECODEERD.sample(frac=1, random_state=seed), kaarten=KAARTEN.sample(frac=1, random_state=seed))  # fmt: skip
    pd.testing.assert_frame_equal(one, other)


@settings(deadline=None, max_examples=40)
@given(CHAINS, FINDINGS, WAYS, TOPS)
def test_counter_evidence_never_makes_more_support(rows, finding, way, top):
    before = build(*rows)
    kept = [row for row in rows if row[:6] != under(finding, way)[:6]]
    against = build(*kept, under(finding, way, "weerspreekt"))
    turned = build(*[r for r in rows if r[:2] != (top, finding)], link(top, finding, "weerspreekt"))
    for chain in (against, turned):
        for per, table in (("conclusie", CONCLUSIES), ("bevinding", BEVINDINGEN)):
            counts = [keten.count_dragers(c, per, table)["steunt"] for c in (before, chain)]
            assert (counts[1] <= counts[0]).all()


@settings(deadline=None, max_examples=40)
@given(CHAINS)
def test_counts_add_up_to_different_units(rows):
    chain = build(*rows)
    for per, table in (("conclusie", CONCLUSIES), ("bevinding", BEVINDINGEN)):
        counts = keten.count_dragers(chain, per, table)
        units = chain.groupby(per)["eenheid"].nunique().reindex(table[per], fill_value=0)
        assert counts[RICHTINGEN].sum(axis=1).tolist() == units.tolist()
        assert (counts[list(BRONSOORTEN)].sum(axis=1) == counts["steunt"]).all()
        for richting in RICHTINGEN[1:]:
            kinds = counts[[f"{richting}_{soort}" for soort in BRONSOORTEN]]
            assert (kinds.sum(axis=1) == counts[richting]).all()
        assert (counts["soorten"] == (counts[list(BRONSOORTEN)] > 0).sum(axis=1)).all()
        assert (counts["bronnen"] >= counts["soorten"]).all()
    links = {row[:2] for row in rows if row[0]}
    tops = keten.count_dragers(chain, "conclusie", CONCLUSIES).set_index("conclusie")["bevindingen"]
    assert tops.to_dict() == {c: sum(top == c for top, _b in links) for c in CONCLUSIES["conclusie"]}  # fmt: skip


HOLDS = {
    "w1": ["k0", "k1", "k2"], "w2": ["k3", "k4"], "wachten": ["k2", "k5", "o1"], "rij": ["k2", "o1"], "geld": ["k3", "l1"],
}  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(CHAINS)
def test_clusters_and_codes_are_the_same_as_naming_every_unit(rows):
    named, best = [row for row in rows if row[0]], {}
    for row in (row for row in rows if not row[0]):
        way = next(cell for cell in row[2:6] if cell)
        first = {"w": 1}.get(way[0], 0) if way not in {"wachten", "rij", "geld"} else 2
        for unit in HOLDS.get(way, [way]):
            rank = (first, -RICHTINGEN.index(row[6]))
            key = (row[1], unit)
            best[key] = min(best.get(key, rank), rank)
    named += [under(finding, unit, RICHTINGEN[-rank[1]]) for (finding, unit), rank in best.items()]
    one, other = build(*rows), build(*named)
    pd.testing.assert_frame_equal(one.drop(columns="via"), other.drop(columns="via"))


# --- words in the pictures -----------------------------------------------------------------
@given(st.text("aeinWij ’-$é", max_size=80), st.integers(1, 5))
@settings(deadline=None, max_examples=50)
def test_wrapped_lines_are_no_wider_and_no_more_than_asked(text, most):
    lines = wrap_regels(text, 3.0, 9, most)
    assert len(lines) <= most
    assert all(measure_breedte(line, 9) <= 3.0 for line in lines)
    whole = wrap_regels(text, 3.0, 9, 100)
    if len(whole) <= most:
        assert lines == whole


def test_a_word_wider_than_a_line_is_broken_with_a_hyphen():
    word = "multidisciplinairesamenwerkingsverbanden"
    lines = wrap_regels(word, 2.0, 9, 9)
    assert "".join(lines).replace("-", "") == word
    assert all(line.endswith("-") and measure_breedte(line, 9) <= 2.0 for line in lines[:-1])
    assert len(lines) > 2


def test_a_text_without_room_ends_with_an_ellipsis():
    assert wrap_regels("meer tijd voor overleg", 2.0, 9, 1) == ["meer tijd …"]
    assert wrap_regels("samenwerkingsverband en meer", 2.0, 9, 1)[0].endswith("…")
    assert keten.shorten("kort") == "kort"
    long = " ".join(["woord"] * 60)
    assert len(keten.shorten(long)) <= 140 and keten.shorten(long).endswith("woord …")
    assert len(keten.shorten("w" * 300)) <= 140


# --- the pictures --------------------------------------------------------------------------
TEKSTEN = [
    "Wie langer dan een halfuur wacht aan de balie van de vraagwijzer, komt volgens deelnemers vaak niet terug en verdwijnt uit beeld van het wijkteam.",
    "Overdracht gebeurt mondeling.",
    "Professionals kennen elkaars deskundigheid nauwelijks; multidisciplinaire samenwerkingsverbanden blijven $5 tot $6 persoonsafhankelijk.",
    "Soms niet.",
    "Bewoners zeggen dat zij liever zelf bellen dan dat het team langskomt op een onverwacht moment van de dag of de avond.",
]  # fmt: skip
LANG = max(load_kring("rotterdam-2014")["conclusies"]["tekst"], key=len)


def picture(findings, units, kinds=BRONSOORTEN):
    """Return what is drawn of a conclusion with so many findings and so many units of each kind."""
    turns = ["steunt", "steunt", "nuanceert", "steunt", "weerspreekt"]
    rows = [
        {"conclusie": keten.shorten(LANG), "bevinding": f"b{n}", "tekst": TEKSTEN[n], "richting": turns[n],
         "bronsoort": soort if units else None, "steunt": units - units // 3 - units // 5,
         "nuanceert": units // 5, "weerspreekt": units // 3}
        for n in range(findings) for soort in (kinds if units else [None])
    ]  # fmt: skip
    return pd.DataFrame(rows)


def draw(plot, tabel, height):
    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(plot, tabel, height, merk="FICTIEF")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    texts = [t for t in figure.findobj(mpl.text.Text) if t.get_text().strip() and t.get_visible()]
    return figure, [(t.get_text(), t.get_window_extent(canvas.get_renderer())) for t in texts]


def check_words(figure, found):
    for words, box in found:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
        assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
    for (one, a), (other, b) in itertools.combinations(found, 2):
        # Lines of one text follow each other as closely as letters allow.
        assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 3 or b.y1 <= a.y0 + 3, (one, other)  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "units", "kinds"),
    [
        (1, 0, BRONSOORTEN), (1, 1, ["focusdag"]), (1, 60, ["sessie"]), (2, 8, ["sessie", "literatuur"]),
        (3, 20, ["sessie", "observatie", "interview"]), (5, 7, BRONSOORTEN), (5, 60, ["sessie"]), (4, 400, ["sessie"]),
    ],
)  # fmt: skip
def test_one_conclusion_drawn(findings, units, kinds):
    tabel = picture(findings, units, kinds)
    figure, found = draw(keten.plot_keten, tabel, keten.suggest_hoogte(tabel))
    ax = figure.axes[0]
    check_words(figure, found)
    words = [words for words, _box in found]
    assert {"kaarten en fragmenten", "bevindingen", "conclusie"} <= set(words)
    # A dot for each unit, and one in the key for each direction that occurs.
    for richting in RICHTINGEN:
        drawn = sum(len(c.get_offsets()) for c in ax.collections if c.get_gid() == richting)
        assert drawn == tabel[richting].sum() + bool(tabel[richting].sum())
    crosses = sum(len(c.get_offsets()) for c in ax.collections if c.get_gid() == "kruis")
    assert crosses == tabel["weerspreekt"].sum() + bool(tabel["weerspreekt"].sum())
    dots = np.concatenate([c.get_offsets() for c in ax.collections if c.get_gid() in RICHTINGEN] or [np.empty((0, 2))])  # fmt: skip
    # No dot on another: the smallest stand 0.13 cm apart.
    assert len(dots) < 2 or pdist(dots).min() > 0.125
    turns = tabel.drop_duplicates("bevinding")["richting"]
    assert [w for w in words if w in RICHTINGEN] == turns.tolist()
    # Each text stands inside its box, and no box stands on another.
    boxes = [patch.get_window_extent() for patch in ax.patches if isinstance(patch, mpl.patches.FancyBboxPatch)]  # fmt: skip
    assert len(boxes) == findings + 1
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other)
    for text, box in found:
        for frame in boxes:
            if frame.overlaps(box):
                assert frame.x0 <= box.x0 and box.x1 <= frame.x1, text
                assert frame.y0 - 1 <= box.y0 and box.y1 <= frame.y1 + 1, text


def test_a_contradicting_finding_is_drawn_otherwise():
    figure, _found = draw(keten.plot_keten, picture(5, 3, ["sessie"]), 14)
    lines = [line for line in figure.axes[0].lines if line.get_linewidth() == 2]
    looks = [(line.get_color(), line.is_dashed()) for line in lines]
    assert looks[-1] == (figuren.CONTRAST, True)
    assert looks[0] == (figuren.ACCENT, False)
    assert looks.count(looks[-1]) == 1


def test_half_a_page_is_enough_for_five_findings():
    assert keten.suggest_hoogte(picture(5, 12, ["sessie", "observatie", "literatuur"])) <= 14
    heights = [keten.suggest_hoogte(picture(n, 5, ["sessie"])) for n in range(1, 6)]
    assert heights == sorted(heights)


def test_what_is_drawn_of_a_conclusion():
    chain = build(
        link("c1", "b3", "weerspreekt"), link("c1", "b1"), link("c1", "b2"), link("c2", "b1"), under("b1", "l1", "weerspreekt"), under("b1", "w1"), under("b3", "i1"),
    )  # fmt: skip
    table = keten.prepare_figuur(chain, "c1", BEVINDINGEN, CONCLUSIES)
    cells = table.drop(columns=["conclusie", "tekst"]).astype("object").fillna("-")
    assert cells.to_numpy().tolist() == [
        ["b1", "steunt", "sessie", 3, 0, 0], ["b1", "steunt", "literatuur", 0, 0, 1],
        ["b2", "steunt", "-", 0, 0, 0], ["b3", "weerspreekt", "interview", 1, 0, 0],
    ]  # fmt: skip
    assert set(table["conclusie"]) == {"Wachten kost vertrouwen"}
    assert table["tekst"].tolist()[-1] == "Soms niet."
    assert set(keten.prepare_figuur(chain, "c2", BEVINDINGEN, CONCLUSIES)["conclusie"]) == {"Twee is langer."}  # fmt: skip
    told = keten.describe_figuur_keten(table)
    assert told.endswith(
        "‘De rij is lang.’ steunt haar, met kaarten: 3 steunen; literatuur: één weerspreekt. "
        "‘Wie wacht, gaat.’ steunt haar, zonder kaarten of fragmenten. "
        "‘Soms niet.’ weerspreekt haar, met interviews: één steunt."
    )
    draw(keten.plot_keten, table, keten.suggest_hoogte(table))
    turned = build(
        link("c1", "b1", "weerspreekt"),
        link("c1", "b2", "nuanceert"),
        link("c1", "b3"),
        under("b1", "k0"),
    )
    ordered = keten.prepare_figuur(turned, "c1", BEVINDINGEN, CONCLUSIES)
    assert ordered["bevinding"].tolist() == ["b3", "b2", "b1"]
    empty = keten.prepare_figuur(chain, "c3", BEVINDINGEN, CONCLUSIES)
    assert empty.columns.tolist() == table.columns.tolist()
    assert keten.describe_figuur_keten(empty) == "Onder deze conclusie ligt nog geen bevinding."


@pytest.mark.parametrize("against", [0, 12])
@pytest.mark.parametrize("rows", [1, 5])
def test_all_conclusions_drawn(rows, against):
    tabel = pd.DataFrame({
        "conclusie": [f"c{n}" for n in range(rows)],
        **{soort: [(n + 1) * (place + 3) for n in range(rows)] for place, soort in enumerate(BRONSOORTEN)},
        **{f"weerspreekt_{soort}": against for soort in BRONSOORTEN},
        "weerspreekt": 5 * against,
    })  # fmt: skip
    conclusies = pd.DataFrame({"conclusie": tabel["conclusie"], "nummer": range(1, rows + 1), "titel": [None] + ["Wie wacht, verdwijnt uit beeld van het team"] * (rows - 1)})  # fmt: skip
    tabel = keten.prepare_dragers(tabel, conclusies)
    figure, found = draw(keten.plot_dragers, tabel, keten.suggest_hoogte_dragers(tabel))
    check_words(figure, found)
    words = [words for words, _box in found]
    assert "Conclusie 1" in words
    assert words.count("12") >= 5 * rows * bool(against)
    dots = [c for c in figure.axes[0].collections if c.get_gid() == "weerspreekt"]
    assert sum(len(c.get_offsets()) for c in dots) == 5 * rows * bool(against)
    told = keten.describe_figuur_dragers(tabel)
    assert ("tegenbewijs kaarten 12" in told) == bool(against)
    assert ("tegenbewijs niet vastgelegd" in told) != bool(against)
