"""Schaalwandelen: where people stood on each scale, and whether they moved."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.checks import HOOGST, LAAGST
from leerkring.kring.kring import Sessie
from leerkring.methoden import schalen
from leerkring.methoden.statistiek import correct_holm
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.taal import _, count_noun, format_date, format_list, sentence_case

HOOGTE_PER_MOMENT = 2.6  # cm, so that dots can be stacked


def compare_sessie(sessie: Sessie) -> pd.DataFrame:
    """
    Compare all moments of all scales of a session, those of an earlier session included.

    Returns
    -------
    DataFrame
        As `schalen.compare_schalen`, with rows from ``vorige`` to ``nu`` where the same scale
        was walked before; ``p_holm`` is over all rows together, one family.
    """
    table = schalen.compare_schalen(sessie["schalen"], sessie["posities"])
    earlier = [
        {"schaal": schaal.schaal, "van": schalen.VORIGE, "naar": schalen.NU, "naamloos": 0}
        | schalen.compare_paren(schalen.pair_vorige(before, _rows(sessie, schaal)))
        for schaal in sessie["schalen"].itertuples()
        if (before := _find_vroeger(sessie, schaal)) is not None
    ]
    if earlier:
        table = pd.concat([table, pd.DataFrame(earlier).astype(table.dtypes.drop("p_holm"))])
        table = table.reset_index(drop=True)
    return table.assign(p_holm=correct_holm(table["p"]).to_numpy())


def describe_kort(sessie: Sessie) -> str:
    """Say on how many scales people stood, and on how many they moved; empty without positions."""
    n = sessie["posities"]["schaal"].nunique()
    if not n:
        return ""
    text = _("Er is gelopen op {scales}.").format(scales=count_noun(n, "schaal", "schalen"))
    table = schalen.compare_schalen(sessie["schalen"], sessie["posities"])
    talk = table[(table["naar"] == schalen.NA_GESPREK) & (table["paren"] > 0)]
    if talk.empty:
        return text
    parts = (
        ((talk["omhoog"] > talk["omlaag"]).sum(), _("meer mensen hoger dan lager gaan staan op {scales}")),
        ((talk["omhoog"] < talk["omlaag"]).sum(), _("meer mensen lager dan hoger op {scales}")),
        ((talk["omhoog"] == talk["omlaag"]).sum(), _("evenveel mensen hoger als lager op {scales}")),
    )  # fmt: skip
    told = [what.format(scales=count_noun(int(k), "schaal", "schalen")) for k, what in parts if k]
    return f"{text} " + sentence_case(_("Na het gesprek zijn {parts}").format(parts=format_list(told)))  # fmt: skip


def show_schalen(sessie: Sessie) -> None:
    """Show each scale: where people stood, how many moved, and what that rests on."""
    if sessie["schalen"].empty:
        weergave.show_leeg(
            _("Of er in deze sessie op een schaal is gelopen, is niet vastgelegd of gepubliceerd.")
        )
    elif sessie["posities"].empty:
        _show_referenten(sessie)
    else:
        compared = compare_sessie(sessie)
        for schaal in sessie["schalen"].itertuples():
            weergave.show_kop(sentence_case(name_schaal(schaal)).rstrip("."))
            show_schaal(sessie, schaal, compared[compared["schaal"] == schaal.schaal])
        weergave.show_kop(_("Wat deze schalen wel en niet zeggen"))
        weergave.show_zin(schalen.describe_grond(compared), klein=True)


def show_schaal(sessie: Sessie, schaal: Any, compared: pd.DataFrame) -> None:
    """
    Show one scale.

    Parameters
    ----------
    sessie : Sessie
    schaal : row of ``schalen``
    compared : DataFrame
        The rows of `compare_sessie` for this scale.
    """
    posities = _rows(sessie, schaal)
    if posities.empty:
        weergave.show_zin(_("Waar de deelnemers gingen staan, is niet vastgelegd."))
        return
    moments = schalen.summarise_posities(posities)
    weergave.show_zin(schaal.vraag if isinstance(schaal.vraag, str) else "")
    weergave.show_zin(*(schalen.describe_stand(row) for _n, row in moments.iterrows()))
    _show_figuur(sessie, schaal, posities, len(moments))
    weergave.show_zin(*(schalen.describe_verschuiving(row) for _n, row in compared.iterrows()))
    _show_toenadering(posities, compared)
    groups = schalen.compare_groepen(
        posities, sessie["deelnemers"], min_cel=sessie.kring.info.min_cel
    )
    if groups is not None:
        weergave.show_zin(schalen.describe_groepen(groups))
    weergave.show_zin(
        schalen.describe_stand_grond(moments),
        *(schalen.describe_verschuiving_grond(row) for _n, row in compared.iterrows()),
        klein=True,
    )
    if (compared["van"] == schalen.VORIGE).any():
        _show_vroeger(sessie, schaal)


def _show_figuur(sessie: Sessie, schaal: Any, posities: pd.DataFrame, moments: int) -> None:
    counts = schalen.count_posities(posities)
    low, high = _read_einden(schaal)
    ends = {
        "laagst": low,
        "hoogst": high,
        "onder": schaal.onder if isinstance(schaal.onder, str) else "",
        "boven": schaal.boven if isinstance(schaal.boven, str) else "",
    }
    numbers = sentence_case(count_noun(int(counts["mensen"].sum()), "stip", "stippen"))
    source = bronnen.cite(sessie.kring, sessie["schalen"].loc[[schaal.Index]])
    weergave.show_figuur(
        partial(schalen.plot_posities, **ends), posities, titel=_("Waar de deelnemers stonden"),
        alt=schalen.describe_figuur(posities),
        bron=" ".join(part for part in (numbers, schalen.describe_lijnen(posities), source) if part),
        hoogte=1.8 + HOOGTE_PER_MOMENT * moments, fictief=is_fictief(sessie.kring),
    )  # fmt: skip
    table = counts.pivot_table(
        index="positie", columns="moment", values="mensen", aggfunc="sum"
    ).reset_index()
    asked = [moment for moment in schalen.MOMENTEN if moment in table]
    columns = {"positie": _("positie")} | {m: _("mensen, {moment}").format(moment=_(schalen.NAMEN[m])) for m in asked}  # fmt: skip
    weergave.show_cijfers(table, columns, titel=name_schaal(schaal))


def _show_toenadering(posities: pd.DataFrame, compared: pd.DataFrame) -> None:
    if (compared["naar"] == schalen.NA_GESPREK).any():
        pairs = schalen.pair_posities(posities, schalen.NU, schalen.NA_GESPREK)
        weergave.show_zin(schalen.describe_toenadering(pairs))


def _show_vroeger(sessie: Sessie, schaal: Any) -> None:
    """Say which session is meant by the time before."""
    earlier = _find_eerdere(sessie, schaal)
    row = sessie.kring["sessies"].set_index("sessie").loc[earlier.sessie]
    when = f" ({format_date(row['datum'])})" if isinstance(row["datum"], str) else ""
    weergave.show_zin(
        _("Met ‘de vorige keer’ is hier bedoeld: {titel}{when}.").format(titel=row["titel"], when=when),
        klein=True,
    )  # fmt: skip


def _show_referenten(sessie: Sessie) -> None:
    """Show which scales were walked, where no positions are known."""
    walked = sessie["schalen"]
    for dimensie, rows in walked.groupby("dimensie", sort=False, dropna=False):
        scales = count_noun(len(rows), "schaal", "schalen")
        lead = (
            _("Er is gelopen op {scales}, over {dimensie}:")
            if isinstance(dimensie, str)
            else _("Er is gelopen op {scales}:")
        )
        weergave.show_zin(lead.format(scales=scales, dimensie=dimensie))
        weergave.show_lijst(rows["referent"])
    unknown = _("Waar de deelnemers gingen staan, is niet {where}.").format(
        where=name_where(sessie.kring)
    )
    weergave.show_zin(unknown, bronnen.cite(sessie.kring, walked), klein=True)


def _find_eerdere(sessie: Sessie, schaal: Any) -> Any:
    """Return the scale of the last earlier session on the same thing; None when there is none."""
    order = sessie.list_gehouden()[:-1]
    every = sessie.kring["schalen"]
    same = every[every["sessie"].isin(order) & (every["referent"] == schaal.referent)]
    rows = [
        row
        for row in same.itertuples()
        if (name_schaal(row), _read_einden(row)) == (name_schaal(schaal), _read_einden(schaal))
    ]
    return max(rows, key=lambda row: order.index(row.sessie), default=None)


def _read_einden(schaal: Any) -> tuple[int, int]:
    """Return the lowest and the highest number of a scale."""
    low, high = schaal.laagst, schaal.hoogst
    return (LAAGST if pd.isna(low) else int(low), HOOGST if pd.isna(high) else int(high))


def _find_vroeger(sessie: Sessie, schaal: Any) -> pd.DataFrame | None:
    """Return where people stood on the same scale in an earlier session."""
    if (found := _find_eerdere(sessie, schaal)) is None:
        return None
    every = sessie.kring["posities"]
    before, now = every[every["schaal"] == found.schaal], _rows(sessie, schaal)
    both = (before["moment"] == schalen.NU).any() and (now["moment"] == schalen.NU).any()
    return before if both else None


def _rows(sessie: Sessie, schaal: Any) -> pd.DataFrame:
    return sessie["posities"][sessie["posities"]["schaal"] == schaal.schaal]


def name_schaal(schaal: Any) -> str:
    """Return the name of a scale: what it measures, towards whom."""
    dimension = schaal.dimensie if isinstance(schaal.dimensie, str) else ""
    return f"{dimension} {schaal.referent}".strip()
