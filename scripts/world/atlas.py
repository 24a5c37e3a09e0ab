"""Countries, places and who lives where, from the small data files."""

from __future__ import annotations

from pathlib import Path

from .rng import spread

DATA = Path(__file__).resolve().parent / "data"


def lines(name: str) -> list[str]:
    """The data file's lines without comments and blanks."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


class Atlas:
    """`places` by country, `people` (the culture drawn for a country), weighted draws."""

    def __init__(self):
        self.places, self.people = {}, {}
        for line in lines("places.txt"):
            country, people, *places = line.split()
            self.places[country] = [place.replace("_", " ") for place in places]
            self.people[country] = people
        self.countries, self.languages = {}, {}
        names, weights = [], []
        for line in lines("cultures.txt"):
            name, weight, *shares, languages = line.split()
            pairs = [share.split(":") for share in shares]
            self.countries[name] = spread(
                [c for c, _ in pairs], [int(w) for _, w in pairs], 512
            )
            self.languages[name] = languages.split(",")
            names.append(name)
            weights.append(int(weight))
        self.local = spread(names, weights)
        self.aggregates = {}
        table = {}
        for line in lines("aggregates.csv")[1:]:
            metric, value, count = line.split(",")
            values, counts = table.setdefault(metric, ([], []))
            values.append(value)
            counts.append(int(count))
        for metric, (values, counts) in table.items():
            self.aggregates[metric] = spread(values, counts, 8192)
        self.never = {tuple(line.split(" ", 1)) for line in lines("never.txt")}


STREETS = [
    "rue de la République", "avenue Jean Jaurès", "rue Victor Hugo", "place du Marché",
    "boulevard de la Gare", "rue des Lilas", "chemin des Vignes", "rue du Moulin", "allée des Tilleuls",
    "rue Pasteur", "cours de la Liberté", "rue de l'Église", "impasse du Puits", "quai Nord",
    "rue des Écoles", "avenue de la Plage", "rue Neuve", "Hauptstraße", "Calle Mayor", "Via Roma",
    "Station Road", "Market Street", "Strada Mare", "Lenina street", "Harbour Lane",
]
MARKS = [
    "scar on left forearm", "tattoo of an anchor on right shoulder", "missing tip of left ring finger",
    "burn mark on neck", "tattoo of a rose on left wrist", "scar above right eyebrow",
    "mole on right cheek", "limps on the right leg", "tattoo of three dots on left hand",
    "surgical scar on abdomen", "gold tooth, upper left", "tattoo of a spider on neck",
]
