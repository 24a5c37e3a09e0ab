extension PersonPolicy {
  /// The numbers of dates of birth, origin and documents.
  static let recordFields: [PolicyField<PersonPolicy>] = [
    PolicyField("birth_equal", \.birthEqual, "The same full date."),
    PolicyField(
      "birth_first_of_january",
      \.birthFirstOfJanuary,
      "The same full date when it is 1 January, which stands for an unknown day."
    ),
    PolicyField("birth_swapped", \.birthSwapped, "Day and month exchanged."),
    PolicyField(
      "birth_one_digit",
      \.birthOneDigit,
      "One digit of the day or month differs, or two are exchanged."
    ),
    PolicyField(
      "birth_same_day_near_year",
      \.birthSameDayNearYear,
      "The same day and month, the year at most two off or one digit off."
    ),
    PolicyField("birth_month", \.birthMonth, "The same year and month, a day on one side at most."),
    PolicyField("birth_year", \.birthYear, "The same year, no more on one side."),
    PolicyField("birth_same_year", \.birthSameYear, "Against: the same year, another day."),
    PolicyField(
      "birth_two_faults",
      \.birthTwoFaults,
      "Against: full dates with a near year and only the day or only the month the same."
    ),
    PolicyField(
      "birth_other_day",
      \.birthOtherDay,
      "Against: full dates of near years that share neither day nor month."
    ),
    PolicyField("birth_near_year", \.birthNearYear, "One year apart."),
    PolicyField("birth_two_years", \.birthTwoYears, "Two years apart."),
    PolicyField("birth_few_years", \.birthFewYears, "Against: three to five years apart."),
    PolicyField("birth_different", \.birthDifferent, "Against: six to ten years apart."),
    PolicyField("birth_far_apart", \.birthFarApart, "Against: more than ten years apart."),
    PolicyField(
      "birth_chances",
      \.birthChances,
      "What each further pair of dates costs when several are stated."
    ),
    PolicyField("sex_male", \.sexMale, "Both male."),
    PolicyField("sex_female", \.sexFemale, "Both female: rarer in police records."),
    PolicyField("sex_different", \.sexDifferent, "Against: one male, one female."),
    PolicyField(
      "nationality_share",
      \.nationalityShare,
      "Factor on the rarity of a shared nationality."
    ),
    PolicyField("nationality_different", \.nationalityDifferent, "Against: no nationality shared."),
    PolicyField(
      "nationality_changed",
      \.nationalityChanged,
      "The one nationality is of a state that the other came out of, such as SU and UZ."
    ),
    PolicyField("birth_country_equal", \.birthCountryEqual, "The same country of birth."),
    PolicyField(
      "birth_country_different",
      \.birthCountryDifferent,
      "Against: another country of birth."
    ),
    PolicyField(
      "birth_country_changed",
      \.birthCountryChanged,
      "The one country of birth is a state that the other came out of."
    ),
    PolicyField("birth_place_equal", \.birthPlaceEqual, "The same words for the place of birth."),
    PolicyField("birth_place_overlap", \.birthPlaceOverlap, "Some words shared."),
    PolicyField("birth_place_different", \.birthPlaceDifferent, "Against: no word shared."),
    PolicyField(
      "origin_echo",
      \.originEcho,
      "Factor on the lesser of nationality and country of birth when both agree: the one follows from the other."
    ),
    PolicyField(
      "kin_share",
      \.kinShare,
      "Factor on what relatives share when own names or dates of birth contradict: origin, address; of twins, day and parents."
    ),
    PolicyField(
      "address_word",
      \.addressWord,
      "Each word or number that addresses share, at most six, times the share of words that agree."
    ),
    PolicyField("address_most", \.addressMost, "The most that addresses earn."),
    PolicyField(
      "address_different",
      \.addressDifferent,
      "Against: at most a third of the words shared; people move."
    ),
    PolicyField(
      "parent_equal",
      \.parentEqual,
      "Each part of a parent's name that is equal, at most two a parent."
    ),
    PolicyField("parent_alike", \.parentAlike, "Each part with the same consonants."),
    PolicyField("parent_different", \.parentDifferent, "Against: a parent's name shares nothing."),
    PolicyField("parent_most", \.parentMost, "The most that parents earn."),
    PolicyField(
      "document_equal",
      \.documentEqual,
      "The same number; issuer and type the same or not stated."
    ),
    PolicyField(
      "document_number_only",
      \.documentNumberOnly,
      "The same number, but another issuer or type, or fewer than six characters."
    ),
    PolicyField("document_near", \.documentNear, "One character differs or two are exchanged."),
    PolicyField(
      "document_lookalike",
      \.documentLookalike,
      "Only characters differ that are read for one another, such as 8 and B."
    ),
    PolicyField(
      "document_different",
      \.documentDifferent,
      "Against: same type and issuer, other number; documents are renewed."
    ),
    PolicyField(
      "document_within_validity",
      \.documentWithinValidity,
      "Against: same type and issuer, other number, both valid at one time."
    ),
    PolicyField(
      "document_personal_different",
      \.documentPersonalDifferent,
      "Against: two numbers of national identity; a person mostly has one, though cards are renewed."
    ),
  ]

  /// The numbers of the body, of languages and of marks.
  static let bodyFields: [PolicyField<PersonPolicy>] = [
    PolicyField(
      "height_equal",
      \.heightEqual,
      "At most two centimetres apart; a third of it up to five."
    ),
    PolicyField("height_different", \.heightDifferent, "Against: ten centimetres or more apart."),
    PolicyField("weight_equal", \.weightEqual, "At most five kilograms apart."),
    PolicyField(
      "weight_different",
      \.weightDifferent,
      "Against: more than twenty kilograms apart."
    ),
    PolicyField("eyes_equal", \.eyesEqual, "The same colour; a third of it for brown."),
    PolicyField("eyes_different", \.eyesDifferent, "Against: another colour."),
    PolicyField("hair_equal", \.hairEqual, "The same colour."),
    PolicyField("hair_different", \.hairDifferent, "Against: another colour; hair is dyed."),
    PolicyField(
      "language_shared",
      \.languageShared,
      "A language that both speak and few others."
    ),
    PolicyField(
      "language_world",
      \.languageWorld,
      "Factor on it for a language that many speak; English earns nothing."
    ),
    PolicyField(
      "language_different",
      \.languageDifferent,
      "Against: no language is shared; lists of languages are seldom whole."
    ),
    PolicyField(
      "mark_kind",
      \.markKind,
      "Each kind of mark that both bear, such as a scar, wherever it is."
    ),
    PolicyField(
      "mark_part",
      \.markPart,
      "What the same part of the body adds to it."
    ),
    PolicyField(
      "mark_side",
      \.markSide,
      "What the same side adds to it."
    ),
    PolicyField(
      "mark_word",
      \.markWord,
      "Each telling word that both descriptions share, such as what a tattoo shows."
    ),
    PolicyField(
      "marks_most",
      \.marksMost,
      "The most that marks earn."
    ),
    PolicyField(
      "marks_different",
      \.marksDifferent,
      "Against: no mark is shared; marks are seldom written down whole."
    ),
  ]
}
