extension PersonPolicy: MatchingPolicy {
  package static let fields = nameFields + recordFields + bodyFields + decisionFields

  /// The numbers of names.
  private static let nameFields: [PolicyField<PersonPolicy>] = [
    PolicyField(
      "name_equal",
      \.nameEqual,
      "What an equal part costs: names are sometimes written otherwise for the same person too."
    ),
    PolicyField(
      "name_variant",
      \.nameVariant,
      "What a part costs that is spelled otherwise, beside the cost of the spelling."
    ),
    PolicyField(
      "name_variant_least",
      \.nameVariantLeast,
      "The least that a part with the same consonants earns."
    ),
    PolicyField(
      "name_spelling",
      \.nameSpelling,
      "Factor on the cost of the difference between two spellings."
    ),
    PolicyField(
      "name_transliteration",
      \.nameTransliteration,
      "Factor on the cost of a writing in another script."
    ),
    PolicyField("name_nickname", \.nameNickname, "What a short or sister form costs."),
    PolicyField("name_initial", \.nameInitial, "What an initial earns that fits."),
    PolicyField(
      "name_beginning",
      \.nameBeginning,
      "What a part earns that is the beginning of the other."
    ),
    PolicyField(
      "name_cut",
      \.nameCut,
      "What a beginning costs that stands where a machine-readable zone cuts names; it earns its letters less this."
    ),
    PolicyField("name_weak_part", \.nameWeakPart, "The most that a particle or title earns."),
    PolicyField(
      "name_kind_swapped",
      \.nameKindSwapped,
      "What it costs that a forename is taken for a family name."
    ),
    PolicyField(
      "name_patronymic_swapped",
      \.namePatronymicSwapped,
      "What it costs that a forename is taken for a father's name."
    ),
    PolicyField(
      "name_kunya",
      \.nameKunya,
      "What it costs that a by-name “abu X” is taken for a name X."
    ),
    PolicyField(
      "name_contradiction",
      \.nameContradiction,
      "What each pair of parts costs that do not fit."
    ),
    PolicyField(
      "name_first_contradicted",
      \.nameFirstContradicted,
      "What it costs beside that when both first parts do not fit."
    ),
    PolicyField(
      "name_first_share",
      \.nameFirstShare,
      "The share of the agreeing bits that two first parts take away that do not fit: brothers share the rest."
    ),
    PolicyField(
      "name_contradiction_share",
      \.nameContradictionShare,
      "The share of the agreeing bits that each contradiction takes away: relatives share names."
    ),
    PolicyField(
      "name_family_contradicted",
      \.nameFamilyContradicted,
      "What it costs beside that when the family names do not fit; women's change by marriage and cost nothing."
    ),
    PolicyField(
      "name_second_family",
      \.nameSecondFamily,
      "What it costs that the second family name stands for the first, of nationals who bear two; the first is the one that counts."
    ),
    PolicyField("name_extra", \.nameExtra, "What each part costs that only one side has."),
    PolicyField(
      "name_first_extra",
      \.nameFirstExtra,
      "What it costs beside that when the part is the first: a child bears its father's names after its own."
    ),
    PolicyField("name_out_of_order", \.nameOutOfOrder, "What another order of the parts costs."),
    PolicyField("name_weak_alias", \.nameWeakAlias, "What it costs that the name is a weak alias."),
    PolicyField(
      "name_chances",
      \.nameChances,
      "What each doubling of the number of pairs of names costs."
    ),
    PolicyField(
      "name_softening",
      \.nameSoftening,
      "From this many bits on, further agreement of names counts half: the parts of a name are not independent."
    ),
    PolicyField("name_least", \.nameLeast, "The most that the name feature speaks against."),
    PolicyField(
      "spelling_short",
      \.spellingShort,
      "Words of fewer letters than this pay more for a difference: more names are near a short one."
    ),
    PolicyField(
      "spelling_base",
      \.spellingBase,
      "The cost from which two spellings are different names: this much, and"
    ),
    PolicyField(
      "spelling_per_letter",
      \.spellingPerLetter,
      "this much for each letter of the shorter."
    ),
    PolicyField(
      "transliteration_base",
      \.transliterationBase,
      "The cost from which letters are no writing of a word in another script: this much, and"
    ),
    PolicyField(
      "transliteration_per_letter",
      \.transliterationPerLetter,
      "this much for each letter."
    ),
  ]

  /// The numbers of what decides: two names alone, two records side by side, thresholds and priors.
  private static let decisionFields: [PolicyField<PersonPolicy>] = [
    PolicyField("names_most", \.namesMost, "Names alone: agreeing bits beyond this count a tenth."),
    PolicyField(
      "names_part",
      \.namesPart,
      "Names alone: the least that each part earns that is equal or spelled otherwise, however common it is."
    ),
    PolicyField("names_against", \.namesAgainst, "Names alone: factor on what speaks against."),
    PolicyField(
      "names_possible",
      \.namesPossible,
      "Names alone: from this many bits on one person may bear both."
    ),
    PolicyField("names_probable", \.namesProbable, "Names alone: probable."),
    PolicyField("names_strong", \.namesStrong, "Names alone: strong."),
    PolicyField(
      "prior_names",
      \.priorNames,
      "Names alone: log-odds before comparing that one person bears both."
    ),
    PolicyField("slope_names", \.slopeNames, "Names alone: log-odds per bit."),
    PolicyField(
      "pair_names_against",
      \.pairNamesAgainst,
      "Two records side by side: factor on what speaks against in their names; relatives are not among them."
    ),
    PolicyField(
      "pair_birth_against",
      \.pairBirthAgainst,
      "Two records side by side: factor on what speaks against in their dates of birth."
    ),
    PolicyField(
      "pair_others_against",
      \.pairOthersAgainst,
      "Two records side by side: factor on addresses and documents that differ."
    ),
    PolicyField(
      "possible",
      \.possible,
      "From this many bits on a match is possible; below it is none."
    ),
    PolicyField("probable", \.probable, "From this many bits on a match is probable."),
    PolicyField("strong", \.strong, "From this many bits on a match is strong."),
    PolicyField(
      "threshold_persons",
      \.thresholdPersons,
      "The number of persons held up to which the thresholds hold; each doubling beyond raises them by one bit. "
        + "Fewer are taken for as many."
    ),
    PolicyField(
      "prior_pair",
      \.priorPair,
      "Log-odds before comparing of two records laid side by side."
    ),
    PolicyField(
      "prior_held",
      \.priorHeld,
      "Log-odds that the person is among the records held at all; the logarithm of their number is taken off."
    ),
    PolicyField(
      "slope",
      \.slope,
      "Log-odds per bit: evidence that is not independent counts less than its sum."
    ),
  ]
}
