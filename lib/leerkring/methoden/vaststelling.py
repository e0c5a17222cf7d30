"""Vaststelling: how a report went back to the participants, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.kring.schema import STATUS_VERSIE
from leerkring.taal import _, count_noun, format_date, format_list, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def trace_versies(versies: pd.DataFrame) -> pd.DataFrame:
    """
    Put the history of one report in order.

    Parameters
    ----------
    versies : DataFrame
        The rows of one session: ``versie``, ``status``, ``datum``, ``wijze``, ``toelichting``.

    Returns
    -------
    DataFrame
        The same columns, by version and then concept, rondgestuurd, vastgesteld.

    Examples
    --------
    >>> rows = pd.DataFrame({"versie": [1, 1], "status": ["vastgesteld", "rondgestuurd"],
    ...                      "datum": ["2015-01", None], "wijze": None, "toelichting": None})
    >>> trace_versies(rows)["status"].tolist()
    ['rondgestuurd', 'vastgesteld']
    """
    step = versies["status"].map({status: n for n, status in enumerate(STATUS_VERSIE)})
    ordered = versies.assign(step=step).sort_values(["versie", "step"], ignore_index=True)
    return ordered[["versie", "status", "datum", "wijze", "toelichting"]]


def get_status(versies: pd.DataFrame) -> tuple[str, str] | None:
    """
    Return where the report stands: the last state of its newest version, and when.

    Parameters
    ----------
    versies : DataFrame
        The rows of one session.

    Returns
    -------
    (status, datum) or None
        `datum` is empty when it is not known; None when there is no report.
    """
    if versies.empty:
        return None
    last = trace_versies(versies).iloc[-1]
    return str(last["status"]), _text(last["datum"])


def describe_vaststelling(versies: pd.DataFrame) -> str:
    """
    Tell the history of one report in a sentence.

    Examples
    --------
    >>> rows = pd.DataFrame({"versie": [1, 1], "status": ["rondgestuurd", "vastgesteld"],
    ...                      "datum": [None, "2015-01"], "wijze": ["per mail", "na terugkoppeling"],
    ...                      "toelichting": ["voor feedback", None]})
    >>> describe_vaststelling(rows)
    'Het verslag is per mail rondgestuurd voor feedback en in januari 2015 na terugkoppeling vastgesteld.'
    """
    if versies.empty:
        return _("Over een verslag van deze sessie is niets vastgelegd of gepubliceerd.")
    table = trace_versies(versies)
    several = table["versie"].min() != table["versie"].max()
    steps = []
    for row in table.itertuples():
        words = [_("in versie {n}").format(n=row.versie)] if several else []
        if _text(row.datum):
            words.append(
                (_("op {date}") if len(row.datum) == 10 else _("in {date}")).format(
                    date=format_date(row.datum)
                )
            )
        state = _("in concept gemaakt") if row.status == "concept" else _(row.status)
        words += [word for word in (_text(row.wijze), state, _text(row.toelichting)) if word]
        steps.append(" ".join(words))
    return sentence_case(_("Het verslag is {steps}").format(steps=format_list(steps)))


def describe_feedback(feedback: pd.DataFrame) -> str:
    """
    Tell what came back and what was done with it; empty when nothing is recorded.

    Parameters
    ----------
    feedback : DataFrame
        The rows about one report: ``wijze``, ``tekst``, ``besluit``.
    """
    if feedback.empty:
        return ""
    known = feedback["tekst"].notna().sum()
    if not known:
        ways = format_list(dict.fromkeys(feedback["wijze"].dropna()))
        came = _("Er kwam feedback ({ways})").format(ways=ways) if ways else _("Er kwam feedback")
        decisions = set(feedback["besluit"])
        if decisions == {"verwerkt"}:
            return came + _("; die is verwerkt. Wat zij inhield is niet gepubliceerd.")
        return came + _("; wat zij inhield en wat ermee gedaan is, is niet gepubliceerd.")
    done, n = int((feedback["besluit"] == "verwerkt").sum()), len(feedback)
    if n == 1:
        return (
            _("Er kwam één reactie; zij is verwerkt.")
            if done
            else _("Er kwam één reactie; zij is niet verwerkt.")
        )
    came = _("Er kwamen {n}").format(n=count_noun(n, "reactie", "reacties"))
    if done == 1:
        return _("{came}; daarvan is één verwerkt.").format(came=came)
    return _("{came}; daarvan zijn {done} verwerkt.").format(came=came, done=done or _("er geen"))


def describe_figuur(versies: pd.DataFrame) -> str:
    """Return the text alternative of `plot_vaststelling`."""
    done = set(versies["status"])
    parts = [
        f"{_(status)}: {_('ja') if status in done else _('niet vermeld')}"
        for status in STATUS_VERSIE
    ]
    return _("De stappen van het verslag. {parts}.").format(parts=format_list(parts))


def plot_vaststelling(versies: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw the steps, each with the last time it was taken: filled when recorded, open when not.

    Parameters
    ----------
    versies : DataFrame
        The rows of one session, at least one.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, GREY

    newest = trace_versies(versies).drop_duplicates("status", keep="last")
    newest = newest.set_index("status")["datum"]
    ax.plot([0, len(STATUS_VERSIE) - 1], [0, 0], color=GREY, linewidth=1.5, zorder=1)
    for place, status in enumerate(STATUS_VERSIE):
        known = status in newest.index
        ax.scatter(
            [place],
            [0],
            s=150,
            zorder=2,
            edgecolor=ACCENT,
            linewidth=2,
            color=ACCENT if known else "white",
        )
        when = _text(newest.get(status)) if known else None
        under = (
            format_date(when) if when else (_("datum niet bekend") if known else _("niet vermeld"))
        )
        ax.annotate(
            f"{_(status)}\n{under}",
            (place, 0),
            xytext=(0, -14),
            textcoords="offset points",
            ha="center",
            va="top",
        )
    ax.set(xlim=(-0.5, len(STATUS_VERSIE) - 0.5), ylim=(-1, 0.4))
    ax.set_axis_off()
    return ax


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
