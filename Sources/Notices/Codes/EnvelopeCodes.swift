/// Who asked for the notice (`issuer_kind`; RPD 82, 102).
package enum IssuerKind: String, CodeValue {
  case bureau = "ncb"
  case internationalEntity = "intl"
  case generalSecretariat = "gs"
}

/// Where the General Secretariat's review stands (`gs_status`; RPD 86).
package enum SecretariatStatus: String, CodeValue {
  case published
  case beingProcessed = "being_processed"
  case refused
  case cancelled
}

/// The way on which a document reached the bureau (`channel`).
package enum Channel: String, CodeValue {
  case secureNetwork = "i24_7"
  case email
  case siena
  case diplomatic
  case publicWeb = "public_web"
  case other
}

/// How confidential a document is (RPD 112), from the lowest level up.
package enum Confidentiality: String, CodeValue, Comparable {
  case forOfficialUseOnly = "for_official_use_only"
  case restricted
  case confidential

  /// 0…2, higher is more confidential.
  package var rank: Int {
    switch self {
    case .forOfficialUseOnly: 0
    case .restricted: 1
    case .confidential: 2
    }
  }

  package static func < (left: Confidentiality, right: Confidentiality) -> Bool {
    left.rank < right.rank
  }
}
