"""The small circle of `veldkring` with methodieken, hypotheses and handvatten, as files."""

from __future__ import annotations

from pathlib import Path

from veldkring import BASE, write_veldkring

EXTRA = {
    "methodieken.csv": "methodiek,nummer,titel,toelichting,front,status,opmerking\n"
    "later,2,later,,,voorgesteld,\neerst,1,eerst <kennen>,voor wie wacht,burger,in_ontwikkeling,de koppeling is onze lezing\n",
    "praktijktheorie.csv": "uitspraak,methodiek,laag,tekst,zegsman\n"
    "e1,eerst,ethiek,Beloof niets.,het team\nh1,eerst,hypothesen,Wie wordt gebeld blijft,het team\n"
    "h2,eerst,hypothesen,Wie kent regelt sneller.,\nh3,eerst,hypothesen,Wachten went.,\na1,eerst,handelen,<i>Bel</i> op dinsdag.,\n",
    "handvatten.csv": "handvat,methodiek,titel,voor_wie,wanneer,hoe,waarom,onbekend,hypothese,status,zegsman\n"
    "laat,later,Later blad,,,,,,,,\n"
    "bel,eerst,Bel & blijf,wie wacht,na zes weken,bel eerst; ga dan <b>langs</b>,dan raadt niemand,of het altijd helpt,h1,beproefd,het team\n"
    "ken,eerst,Kennen,iedereen,altijd,kijk rond,,,h2,voorgesteld,\n",
    "onderbouwing.csv": BASE["onderbouwing.csv"].replace("conclusie,", "conclusie,hypothese,", 1).replace("\n,", "\n,,").replace("x1,v1", "x1,,v1")
    + ",,v1,,,f1,,steunt\n,h1,v1,,,,,steunt\n,h1,v2,,,,,weerspreekt\n,h3,v2,,,,,nuanceert\n",
}  # fmt: skip


def write_methodiekkring(folder: Path, **changed: str) -> Path:
    """Write the circle; `changed` replaces a file, named without extension."""
    files = {name: changed.get(name.split(".")[0], text) for name, text in EXTRA.items()}
    linked = files.pop("onderbouwing.csv")
    write_veldkring(folder, **{"onderbouwing": linked, **changed})
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder
