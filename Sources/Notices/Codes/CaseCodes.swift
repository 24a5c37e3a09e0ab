/// What kind of authority issued a warrant (`authority_kind`; RPD 84).
package enum AuthorityKind: String, CodeValue {
  case judicial
  case prosecutor
  case police
  case other
}

/// Where the code of a charge comes from (`code_source`).
package enum CodeSource: String, CodeValue {
  /// The issuer gave it.
  case stated
  /// The bureau's lexicon read it in the words of the charge.
  case recognised
  /// The words were read and say no offence that the lexicon knows.
  case notRecognised = "not_recognised"
}

/// What a purple notice or modus diffusion is for (RPD 92).
package enum ModusPurpose: String, CodeValue {
  case warn
  case requestInformation = "request_info"
}

/// Whether the facts of a modus operandi are still investigated (RPD 92).
package enum InvestigationState: String, CodeValue {
  case open
  case closed
}

/// What kind of thing an indicator names.
package enum IndicatorType: String, CodeValue {
  case domain
  case ipv4
  case ipv6
  case url
  case email
  case sha256
  case sha1
  case md5
  case cve
  case wallet
  case phone
  case plate
  case serial
  case account
  case other
}
