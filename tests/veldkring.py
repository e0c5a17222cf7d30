"""A small circle with field work, literature, codings and one conclusion, as files."""

from __future__ import annotations

from pathlib import Path

BASE = {
    "kring.yml": "titel: Proef\nsoort: leerkring\nherkomst: fictief\nfronten:\n  - front: burger\n    titel: de burger\n",
    "sessies.csv": "sessie,nummer,titel,status\ns1,1,Eerste,gehouden\n",
    "deelvragen.csv": "deelvraag,sessie,nummer,tekst,soort\nd1,s1,1,Wat?,open\n",
    "clusters.csv": "cluster,deelvraag,titel\nc1,d1,Bellen\nc2,d1,Wachten\n",
    "kaarten.csv": "kaart,deelvraag,cluster,tekst\nk1,d1,c1,meteen bellen\nk2,d1,,even wachten\n",
    "bezoeken.csv": "bezoek,soort,bij,gepland,aantal,uren\no1,observatie,wijkteam,1,1,2.5\no2,observatie,balie,1,0,\n",
    "zoekopdrachten.csv": "zoekopdracht,onderwerp,treffers,dubbel,afgewezen\nz1,wijkteams,12,3,7\nz2,balies,,,\n",
    "literatuur.csv": "literatuur,zoekopdracht,soort,titel,besluit,reden\nl1,z1,boek,Aan de balie,opgenomen,\n"
    "l2,z1,rapport,Wachten,afgewezen,te oud\n",
    "beoordelingen.csv": "literatuur,lezer,besluit,cijfer\nl1,lezer-a,opgenomen,7.5\nl2,lezer-a,afgewezen,1\n",
    "fragmenten.csv": "fragment,bezoek,literatuur,tekst\nf1,o1,,er staat een rij\nf2,,l1,wachten kost vertrouwen\n",
    "codeboek.csv": "code,ouder,titel,definitie,front\nburger,,de burger,alles om de burger,burger\n"
    "wachten,burger,wachten,tijd tussen vraag en hulp,\nbellen,burger,bellen,contact per telefoon,\n",
    "coderingen.csv": "codeur,ronde,fragment,kaart,code,niveau\na,zelfstandig,f1,,wachten,micro\nb,zelfstandig,f1,,,\n"
    "a,zelfstandig,,k2,wachten,\n",
    "bevindingen.csv": "bevinding,soort,tekst\nv1,bevinding,Wachten kost vertrouwen.\nv2,bevinding,Bellen helpt.\n"
    "t1,tip,Bel eens.\n",
    "conclusies.csv": "conclusie,nummer,tekst\nx1,1,Wie wacht haakt af.\n",
    "onderbouwing.csv": "conclusie,bevinding,kaart,cluster,fragment,code,richting\nx1,v1,,,,,steunt\n,v1,,,,burger,steunt\n"
    ",v1,,,f2,,nuanceert\n,v2,,c1,,,steunt\n,v2,k2,,,,weerspreekt\n",
}  # fmt: skip


def write_veldkring(folder: Path, **changed: str) -> Path:
    """Write the circle; `changed` replaces a file, named without extension."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in BASE.items():
        (folder / name).write_text(changed.get(name.split(".")[0], text), "utf-8")
    return folder
