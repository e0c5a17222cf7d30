"""A small circle of one's own: cards, dots, attendance, and words that try to be markup."""

OWN = {
    "kring.yml": "titel: Kring Noord\nsoort: leerkring\nherkomst: eigen\nmin_cel: 5\ngebieden: [Noord]\n",
    "sessies.csv": "sessie,nummer,titel,datum,status\ns1,1,Sessie 1,2026-03-05,gehouden\ns2,2,Sessie 2,,gepland\n",
    "deelnemers.csv": "deelnemer,rol,gebied\n" + "".join(f"p{n},wijkteam,Noord\n" for n in range(6)) + "p6,gemeente,Noord\n",
    "aanwezigheid.csv": "sessie,deelnemer,aanwezig\n" + "".join(f"s1,p{n},ja\n" for n in range(7)),
    "deelvragen.csv": "deelvraag,sessie,nummer,tekst,soort,aanhef\n"
    "d1,s1,1,Wat helpt?,rangorde,Het meest helpt\nd2,s1,2,Kansen en problemen?,kansen_problemen,\nd3,s1,3,Wat nog?,open,\n",
    "clusters.csv": "cluster,deelvraag,titel\na,d1,<b>Overleg</b>\nb,d1,Bezoek | thuis\n",
    "kaarten.csv": "kaart,deelvraag,cluster,deelnemer,soort,tekst\nk1,d1,a,p0,,elke week\nk2,d1,a,p1,,samen\nk3,d1,a,,,koffie\n"
    "k4,d1,b,p2,,<script>alert(1)</script>\nk5,d1,,p3,,**bold** | pipe\nk6,d2,,p0,kans,leren\nk7,d2,,p0,probleem,tijd\n",
    "stemmen.csv": "cluster,deelnemer,aantal\na,p0,2\nb,p1,3\n",
}  # fmt: skip


def write_own(folder):
    """Write the circle into a folder and return that folder."""
    folder.mkdir(exist_ok=True)
    for name, text in OWN.items():
        (folder / name).write_text(text, "utf-8")
    return folder
