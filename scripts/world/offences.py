"""Charges and the facts told about them: serious ordinary-law crime, and what must be stopped.

Codes are INTERPOL offence types or ICCS digits; texts are invented.
"""

from __future__ import annotations

# code, months, law, English, French, Spanish, what happened (with {place} {month} {role} {city})
SERIOUS = [
    ("ILM", 360, "Art. 105 Penal Code", "Murder", "Meurtre", "Homicidio",
     "a man of 43 years was killed with a knife in a flat in {place}; the wanted person was seen "
     "leaving the building with bloodstained clothes and took the night coach to {city}"),
    ("ILA", 96, "Art. 111 Penal Code", "Grievous bodily harm", "Violences aggravées",
     "Lesiones graves",
     "a taxi driver in {place} was struck with an iron bar and lost the sight of one eye; the "
     "attack was recorded by a camera at the rank and the attacker left for {city}"),
    ("IKK", 180, "Art. 126 Penal Code", "Kidnapping for ransom", "Enlèvement avec demande de rançon",
     "Secuestro extorsivo",
     "a merchant of {place} was held for six days in a farmhouse until relatives paid; part of the "
     "money was later changed in {city}"),
    ("IIP", 144, "Art. 127 Penal Code", "Organising trafficking in human beings",
     "Organisation de traite des êtres humains", "Organización de trata de personas",
     "eleven workers were brought from {place} to {city} with false promises, their papers were "
     "taken away and their wages kept"),
    ("ISR", 180, "Art. 131 Penal Code", "Rape", "Viol", "Violación",
     "a guest of a hotel in {place} was attacked at night in her room; traces secured at the scene "
     "belong to the wanted person, who left for {city} the next day"),
    ("PTW", 180, "Art. 162 Penal Code", "Armed robbery", "Vol à main armée", "Robo a mano armada",
     "three masked men with pistols entered a jeweller's shop in {place}, forced the staff to open "
     "the safe and fled in a stolen car later found burnt near {city}"),
    ("PTY", 120, "Art. 161 Penal Code", "Robbery", "Vol avec violence", "Robo con violencia",
     "an elderly couple was followed from a bank in {place}, pushed to the ground and robbed of "
     "their withdrawal; the same group was seen in {city}"),
    ("PTB", 120, "Art. 158 Penal Code", "Burglary by an organised group",
     "Cambriolages en bande organisée", "Robo en domicilio en banda organizada",
     "fourteen houses around {place} were entered by drilled window frames while the owners were "
     "away, and the jewellery was sold in {city}"),
    ("PTE", 120, "Art. 163 Penal Code", "Extortion", "Extorsion", "Extorsión",
     "owners of restaurants in {place} were made to pay a monthly sum under threat of fire, and "
     "the money was collected by couriers from {city}"),
    ("PFF", 96, "Art. 159 Penal Code", "Fraud", "Escroquerie", "Estafa",
     "forty-one buyers paid deposits for lorries that did not exist to accounts opened in {place}; "
     "the money was moved on within hours to {city}"),
    ("PFB", 120, "Art. 159-1 Penal Code", "Banking fraud", "Fraude bancaire", "Fraude bancario",
     "forged balance sheets were handed to a bank in {place} to obtain loans for companies without "
     "any trade, and the loans were withdrawn in cash in {city}"),
    ("PCT", 60, "Art. 327 Penal Code", "Forgery of travel documents",
     "Falsification de documents de voyage", "Falsificación de documentos de viaje",
     "a workshop in {place} produced passports and residence permits; two hundred blanks and a "
     "laminating press were seized, and customers came from {city}"),
    ("PMM", 120, "Art. 174 Penal Code", "Money laundering", "Blanchiment de capitaux",
     "Blanqueo de capitales",
     "proceeds of drug sales were collected in {place}, carried in hidden compartments and paid "
     "for second-hand cars in {city}"),
    ("PDO", 240, "Art. 228 Penal Code", "Trafficking in cocaine", "Trafic de cocaïne",
     "Tráfico de cocaína",
     "a container of bananas unloaded in {place} held 212 kilograms of cocaine; the wanted person "
     "paid the dock workers and waited for the load in {city}"),
    ("PDH", 240, "Art. 228-1 Penal Code", "Trafficking in heroin", "Trafic d'héroïne",
     "Tráfico de heroína",
     "eighteen kilograms of heroin were found behind the dashboard of a coach at the border near "
     "{place}; the buyer waited in {city}"),
    ("PDC", 120, "Art. 228-2 Penal Code", "Trafficking in cannabis", "Trafic de cannabis",
     "Tráfico de cannabis",
     "two tonnes of cannabis resin were landed by boat near {place} and driven north in a convoy "
     "of three cars to {city}"),
    ("PIH", 84, "Art. 361 Penal Code", "Computer-related crime: unlawful access and data theft",
     "Criminalité informatique : accès frauduleux et vol de données",
     "Delito informático: acceso ilícito y robo de datos",
     "the payment systems of a freight company in {place} were entered with stolen credentials, "
     "encrypted, and a sum was demanded; the account used was opened in {city}"),
    ("PWC", 144, "Art. 222 Penal Code", "Trafficking in firearms and ammunition",
     "Trafic d'armes à feu et de munitions", "Tráfico de armas de fuego y municiones",
     "sixty converted pistols were bought as alarm weapons, rebored in a garage in {place} and "
     "sold to customers in {city}"),
    ("PWA", 120, "Art. 167 Penal Code", "Arson", "Incendie volontaire", "Incendio provocado",
     "a warehouse in {place} was set on fire at night to collect the insurance; petrol was bought "
     "in {city} the evening before"),
    ("PCM", 144, "Art. 186 Penal Code", "Counterfeiting of currency",
     "Contrefaçon de monnaie", "Falsificación de moneda",
     "counterfeit fifty-euro notes printed in a cellar in {place} were passed in shops; plates and "
     "paper were found, and the distributor came from {city}"),
    ("PTA", 96, "Art. 158-3 Penal Code", "Aggravated theft of vehicles",
     "Vols aggravés de véhicules", "Hurto agravado de vehículos",
     "nineteen high-value cars were taken in {place} by relaying the signals of their keys and "
     "driven on false plates to {city}"),
    ("PTR", 60, "Art. 175 Penal Code", "Receiving stolen property", "Recel de vol",
     "Receptación",
     "stolen excavators and tractors were bought in {place}, given new serial plates in a rented "
     "hall and sold to {city}"),
]
MONEY_CODES = {"PFF", "PFB", "PMM", "PTA", "PTE", "PCM", "PTR"}
ROLES = ["principal", "organiser", "accomplice"]

# rule, code (None: the sender gives none), months, English charge text
POLITICAL = [("0904", 180, "High treason"), ("0904", 120, "Sedition against the state"),
             ("0904", 144, "Espionage against the state"),
             ("0803", 36, "Insult of the head of state")]
MILITARY = [(None, 60, "Desertion from the armed forces"), (None, 48, "Evasion of military service")]
RELIGIOUS = [("0803", 60, "Blasphemy"), ("0803", 84, "Apostasy"), ("0803", 48, "Unregistered worship")]
BEHAVIOUR = [("0209", 36, "Defamation"), ("0801", 36, "Prostitution"), ("0801", 48, "Adultery")]
FAMILY = [("02021", 36, "Removal of own child in breach of a custody order"),
          (None, 24, "Failure to pay maintenance")]
PRIVATE = [(None, 36, "Breach of contract"), (None, 36, "Failure to repay a private debt"),
           ("0907", 24, "Road traffic offence")]
CHEQUE = [("0701", 36, "Issuing a cheque without funds")]
POSSESSION = [("06011", 36, "Possession of narcotic drugs for personal use")]
MEMBERSHIP = [("ITM", 180, "Membership of a terrorist group")]
ATROCITY = [("IHG", 9999, "Genocide"), ("IHW", 9999, "War crime")]
EXCUSES = {
    "0904": "in {month} in {place} the person is said to have acted against the constitutional "
            "order by leading a banned party and by publishing statements against the government",
    "0803": "in {month} in {place} the person is said to have spoken in public in a way that the "
            "law of the requesting country punishes, and to have left for {city} afterwards",
}
PLAIN_FACTS = ("according to the file opened in {place} the conduct described in the charge took "
               "place there over several weeks, and the person then moved to {city}")


def facts_text(template: str, *, date: str, place: str, city: str, role: str) -> str:
    """A summary of facts in plain English, 150 to 350 characters."""
    said = template.format(place=place, city=city, month=date[:7], role=role)
    return f"On {date} {said}. According to the file the person took part as {role}."
