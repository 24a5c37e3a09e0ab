extension ModusPolicy: MatchingPolicy {
  package static let fields: [PolicyField<ModusPolicy>] = [
    PolicyField("indicator_hash", \.indicatorHash, "A shared hash of a file."),
    PolicyField("indicator_wallet", \.indicatorWallet, "A shared wallet address."),
    PolicyField("indicator_phone", \.indicatorPhone, "A shared telephone number."),
    PolicyField("indicator_email", \.indicatorEmail, "A shared mailbox."),
    PolicyField("indicator_web_address", \.indicatorWebAddress, "A shared web address."),
    PolicyField("indicator_domain", \.indicatorDomain, "A shared domain."),
    PolicyField(
      "indicator_address",
      \.indicatorAddress,
      "A shared IP address: addresses change hands."
    ),
    PolicyField("indicator_plate", \.indicatorPlate, "A shared number plate."),
    PolicyField("indicator_serial", \.indicatorSerial, "A shared serial number."),
    PolicyField("indicator_account", \.indicatorAccount, "A shared account."),
    PolicyField(
      "indicator_vulnerability",
      \.indicatorVulnerability,
      "A shared vulnerability: many use the same."
    ),
    PolicyField("indicator_other", \.indicatorOther, "A shared identifier of another kind."),
    PolicyField(
      "indicator_derived_share",
      \.indicatorDerivedShare,
      "Factor on a host that was read out of an address."
    ),
    PolicyField("indicator_common", \.indicatorCommon, "A shared value that very many share."),
    PolicyField(
      "indicator_fan",
      \.indicatorFan,
      "How many records may hold a value before it counts less: about as many as one series has."
    ),
    PolicyField("indicator_most", \.indicatorMost, "The most that identifiers earn."),
    PolicyField("offence_equal", \.offenceEqual, "The same offence."),
    PolicyField("offence_related", \.offenceRelated, "Offences of one group."),
    PolicyField("offence_different", \.offenceDifferent, "Against: offences of different groups."),
    PolicyField("slot_word", \.slotWord, "Factor on the rarity of a word that a slot shares."),
    PolicyField("slot_most", \.slotMost, "The most that one slot earns."),
    PolicyField(
      "slot_echo",
      \.slotEcho,
      "Factor on each further slot that agrees: slots are no independent witnesses."
    ),
    PolicyField(
      "word_echo",
      \.wordEcho,
      "Factor on the words of a slot beside the rarest: the words of one phrase come together."
    ),
    PolicyField(
      "slot_trademark",
      \.slotTrademark,
      "Factor on trademark, tale, malware and concealment: what is peculiar to an offender."
    ),
    PolicyField(
      "slot_different",
      \.slotDifferent,
      "Against: a slot that both record and that shares no word."
    ),
    PolicyField(
      "slots_against",
      \.slotsAgainst,
      "The most that slots speak against together where an identifier agrees: a group has more than one way of working."
    ),
    PolicyField(
      "text_word",
      \.textWord,
      "Factor on the rarity of a word that the free texts share."
    ),
    PolicyField("text_most", \.textMost, "The most that free text earns."),
    PolicyField("place_equal", \.placeEqual, "The same place of an event."),
    PolicyField("place_country", \.placeCountry, "The same country of an event."),
    PolicyField(
      "place_different",
      \.placeDifferent,
      "Against: no country shared; offenders travel."
    ),
    PolicyField("date_near", \.dateNear, "Events within thirty days."),
    PolicyField("date_same_year", \.dateSameYear, "Events within a year."),
    PolicyField("date_far", \.dateFar, "Against: more than five years apart."),
    PolicyField(
      "possible",
      \.possible,
      "From this many bits on, place and time left out, a lead is possible; below it is none."
    ),
    PolicyField("probable", \.probable, "From this many bits on a lead is probable."),
    PolicyField("strong", \.strong, "From this many bits on a lead is strong."),
    PolicyField(
      "threshold_methods",
      \.thresholdMethods,
      "The number of methods held up to which the thresholds hold; each doubling beyond raises them by one bit."
    ),
    PolicyField(
      "slots_needed",
      \.slotsNeeded,
      "How many independent slots must agree for a lead, unless identifiers alone suffice."
    ),
    PolicyField("slot_least", \.slotLeast, "From how many bits on a slot counts as agreeing."),
    PolicyField(
      "indicator_alone",
      \.indicatorAlone,
      "From how many bits on identifiers alone make a lead."
    ),
    PolicyField(
      "prior_held",
      \.priorHeld,
      "Log-odds that the method is among those held at all; the logarithm of their number is taken off."
    ),
    PolicyField(
      "prior_pair",
      \.priorPair,
      "Log-odds before comparing that two methods are one series."
    ),
    PolicyField("slope", \.slope, "Log-odds per bit."),
  ]
}
