"""One maker for each sort of job: from a plan's job to arrivals, local changes and truth."""

from __future__ import annotations

from datetime import timedelta

from . import broken, damage, extract, lifecycle, nearmiss, purple
from .identity import Identity, draw_document, draw_identity
from .item import Item, new_item, truth
from .methods import Family
from .notices import Desk, person_json, wanted
from .packing import compact
from .persons import planted_record
from .plan import SPECIALS, Job


class Makers:
    """Makes the jobs of a plan; keeps the local records that something was planted on."""

    def __init__(self, desk: Desk, families: list[Family]):
        self.desk, self.families = desk, families
        self.rng = desk.rng
        self.local: dict[int, dict] = {}
        self.items: list[Item] = []
        self.today = desk.today.isoformat()

    def make(self, job: Job, methods: dict[int, tuple[Family, dict]]) -> None:
        at = self.rng.random()
        if job.sort in ("modus", "modus_match", "modus_near_miss", "fault_mo", "fault_dmo"):
            self._method(job, at, methods)
        else:
            getattr(self, "_" + job.sort)(job, at)

    def person_for(self, job: Job) -> Identity:
        fit = damage.FIT.get(job.kind) if job.sort == "match" else None
        culture = self.rng.pick(fit) if fit else self.rng.pick(self.desk.atlas.local)
        female = True if job.kind == "maiden_name" and job.sort == "match" else None
        return draw_identity(self.rng, self.desk.atlas, culture, female=female, years=(1952, 1997))

    def planted(self, job: Job, person: Identity) -> dict:
        record = planted_record(self.rng, person, job.local, self.today)
        self.local[job.local] = record
        return record

    def _plain(self, job, at):
        doc = wanted(self.desk, [self.desk.stranger()], diffusion=job.kind == "wpd")
        self.items.append(new_item(at, doc, "accepted", alone=False))

    def _misfiled(self, job, at):
        """A sound document in another pipeline's folder: it is judged as what it is."""
        if job.kind == "purple":
            family = self.rng.pick(self.families)
            doc = purple.purple(self.desk, family, purple.method(self.rng, family), diffusion=False)
        else:
            doc = wanted(self.desk, [self.desk.stranger()], diffusion=job.kind == "wpd")
        folder = {"red": "purple-notice", "wpd": "red-notice", "purple": "diffusion"}[job.kind]
        item = new_item(at, doc, "accepted", pipeline=folder)
        item.truth[0]["kind"] = "misfiled"
        self.items.append(item)

    def _match(self, job, at):
        person = self.person_for(job)
        damage.shape(job.kind, self.rng, person)
        record = self.planted(job, person)
        written = person_json(self.rng, person, capitals=self.rng.chance(0.7))
        if "documents" in record and self.rng.chance(0.5):
            # Papers are renewed: that both sides know the same one is the exception.
            record["documents"] = [draw_document(self.rng, person.country)]
        if self.rng.chance(0.15):
            del written["birth_place"]
        details = damage.damage(job.kind, self.rng, person, written, record)
        doc = wanted(self.desk, [person], diffusion=self.rng.chance(0.35), persons=[written])
        item = new_item(at, doc, "accepted", alone=False)
        item.truth.append(truth("match", doc, subject=0, local_record=record["id"],
                                damage=job.kind, details=details, culture=person.culture.name,
                                name_bits=person.name_bits(), expected="hit"))
        self.items.append(item)

    def _near_miss(self, job, at):
        person = self.person_for(job)
        person.family = person.family[:1]
        record = self.planted(job, person)
        if job.kind == "same_document_number_other_issuer":
            record["documents"] = [dict(d) for d in person.documents]
        other = nearmiss.other_person(job.kind, self.rng, self.desk.atlas, person)
        written = person_json(self.rng, other)
        if job.kind == "same_document_number_other_issuer":
            written["documents"] = [dict(d) for d in other.documents]
        doc = wanted(self.desk, [other], diffusion=self.rng.chance(0.35), persons=[written])
        item = new_item(at, doc, "accepted", alone=False)
        item.truth.append(truth("near_miss", doc, subject=0, local_record=record["id"],
                                damage=job.kind, culture=person.culture.name,
                                name_bits=person.name_bits(), expected="no_hit"))
        self.items.append(item)

    def _fault_red(self, job, at):
        self._fault(job, at, diffusion=False)

    def _fault_wpd(self, job, at):
        self._fault(job, at, diffusion=True)

    def _fault(self, job, at, diffusion):
        rule, name, red, wpd, also, spoil = job.extra
        doc = wanted(self.desk, [self.desk.stranger()], diffusion=diffusion, sentence=False)
        spoil(self.desk, doc)
        item = new_item(at, doc, wpd if diffusion else red, rule=rule, accept=list(also),
                        alone=self.rng.chance(0.7))
        item.truth[0]["kind"] = name
        self.items.append(item)

    def _lifecycle(self, job, at):
        person = self.person_for(job)
        record = self.planted(job, person)
        self.items += lifecycle.story(job.kind, self.desk, at, person, record["id"])

    def _duplicate(self, job, at):
        first = new_item(at * 0.8, wanted(self.desk, [self.desk.stranger()], diffusion=False),
                         "accepted")
        # What "the same bytes" repeats must itself be written plainly.
        first.data = (compact(first.doc) + "\n").encode()
        self.items += [first, lifecycle.duplicate(job.kind, self.desk, first)]

    def _broken(self, job, at):
        self.items.append(broken.broken(job.kind, self.desk, at, self.desk.stranger()))

    def _special(self, job, at):
        expected, rule = SPECIALS[job.kind]
        person = self.person_for(job)
        home = self.desk.home
        if job.kind == "own_national":
            person.nationalities = [home]
        while job.kind != "own_national" and home in person.nationalities:
            person = self.person_for(job)
        record = self.planted(job, person)
        people = [person]
        if job.kind == "two_subjects":
            people = [self.desk.stranger(), person]
        doc = wanted(self.desk, people, diffusion=False, sentence=False)
        disposition, rule_of = "accepted", None
        if job.kind in ("victim", "witness", "staff"):
            record["category"] = job.kind
        elif job.kind in ("protected_from_issuer", "protection_applied"):
            status = "recognised" if job.kind == "protected_from_issuer" else "applied"
            record["protection"] = {"status": status, "from": [doc["issuer"]]}
        elif job.kind == "retention_over":
            record["retain_until"] = (self.desk.today - timedelta(days=50)).isoformat()
        elif job.kind == "deceased":
            record["deceased"] = True
        elif job.kind == "held":
            doc["gs_status"] = "being_processed"
            disposition, rule_of = "held", "ENV-07"
        item = new_item(at, doc, disposition, rule=rule_of)
        line = truth("near_miss" if expected == "no_hit" else "match", doc,
                     subject=len(people) - 1, local_record=record["id"], damage=job.kind,
                     special=True, expected=expected)
        if rule:
            line["rule"] = rule
        item.truth.append(line)
        self.items.append(item)

    def _extract(self, job, at):
        count = {"detail": 1, "details": 4, "listing": 8}[job.kind]
        found = [extract.detail(self.desk, self.desk.stranger()) for _ in range(count)]
        self._extract_file(job.kind, at, found, [])

    def _extract_match(self, job, at):
        person = self.person_for(job)
        record = self.planted(job, person)
        found = extract.detail(self.desk, person)
        found["date_of_birth"] = "%04d/%02d/%02d" % person.birth
        found["forename"] = person.given_text().upper()
        line = truth("match", found, subject=0, local_record=record["id"], damage="public_extract",
                     special=True, expected="any", rule="ENV-17")
        self._extract_file("detail", at, [found], [line])

    def _extract_file(self, kind, at, found, lines):
        whole = {"detail": lambda: found[0], "details": lambda: found,
                 "listing": lambda: extract.listing(found)}[kind]()
        text = "\n".join(compact(f) for f in found) if kind == "details" and self.rng.chance(0.5) \
            else compact(whole)
        ending = "ndjson" if kind == "details" and not text.startswith("[") else "json"
        item = Item(at, "public-extract", found[0], data=(text + "\n").encode(),
                    name=f"public-{kind}", ending=ending)
        for one in found:
            item.truth.append(truth("disposition", one, expected="held", rule="ENV-17",
                                    accept=["accepted", "restricted"]))
        item.truth += lines
        self.items.append(item)

    def _method(self, job, at, methods):
        desk, rng = self.desk, self.rng
        diffusion = job.kind == "mo" or job.sort == "fault_dmo" or (
            job.sort.startswith("modus_") and rng.chance(0.35))
        if job.sort in ("modus_match", "modus_near_miss"):
            family, local = methods[job.local]
            found, about = purple.related(job.kind, desk, family, local, self.families)
            country = local["events"][0]["country"] if job.sort == "modus_match" else None
            doc = purple.purple(desk, about, found, diffusion=diffusion, country=country,
                                place=local["events"][0]["place"])
        else:
            family = rng.pick(self.families)
            doc = purple.purple(desk, family, purple.method(rng, family), diffusion=diffusion)
        if job.sort in ("fault_mo", "fault_dmo"):
            rule, name, notice, mo, also, spoil = job.extra
            spoil(desk, doc)
            item = new_item(at, doc, mo if diffusion else notice, rule=rule, accept=list(also))
            item.truth[0]["kind"] = name
        else:
            item = new_item(at, doc, "accepted", alone=False)
        if job.sort == "modus_match":
            item.truth.append(truth("modus_match", doc, subject=0, local_record=local["id"],
                                    damage=job.kind, expected="hit"))
        elif job.sort == "modus_near_miss":
            item.truth.append(truth("near_miss", doc, subject=0, local_record=local["id"],
                                    damage="modus_" + job.kind, expected="no_hit"))
        self.items.append(item)
