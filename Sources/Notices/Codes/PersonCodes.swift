/// The sex stated of a person.
package enum Sex: String, CodeValue {
  case male = "M"
  case female = "F"
  case unknown = "U"
}

/// Why a person stands in a notice (`status`; RPD 44).
package enum PersonStatus: String, CodeValue {
  case prosecution
  case sentence
  case suspect
  case convicted
  case witness
  case victim
  case deceased
  case missing
}

/// A warning about a person (`danger`).
package enum DangerWarning: String, CodeValue {
  case armed
  case dangerous
  case violent
  case escapeRisk = "escape_risk"
  case suicidal
  case contagious
  case drugUser = "drug_user"
  case internationalCriminal = "international_criminal"
  case occasionalCriminal = "occasional_criminal"
  case professionalCriminal = "professional_criminal"
}

/// An occupation that asks for a person's eye on neutrality (RPD 34(3)(b)).
package enum OccupationFlag: String, CodeValue {
  case politician
  case formerPolitician = "former_politician"
  case judge
  case journalist
  case lawyer
  case activist
  case cleric
  case soldier
  case diplomat
}

/// How good an alias is said to be.
package enum AliasQuality: String, CodeValue {
  case good
  case weak
}
