/// What kind of publication a notice is: the colour of a notice or the purpose of a diffusion, in one word.
package enum NoticeKind: String, CodeValue {
  case redNotice = "red-notice"
  case purpleNotice = "purple-notice"
  case wantedDiffusion = "wanted-diffusion"
  case modusDiffusion = "modus-diffusion"
  case blueNotice = "blue-notice"
  case greenNotice = "green-notice"
  case yellowNotice = "yellow-notice"
  case blackNotice = "black-notice"
  case orangeNotice = "orange-notice"
  case specialNotice = "special-notice"
  case silverNotice = "silver-notice"
  case otherDiffusion = "other-diffusion"

  package init(_ colour: NoticeColour) {
    self =
      switch colour {
      case .red: .redNotice
      case .purple: .purpleNotice
      case .blue: .blueNotice
      case .green: .greenNotice
      case .yellow: .yellowNotice
      case .black: .blackNotice
      case .orange: .orangeNotice
      case .specialUnitedNations: .specialNotice
      case .silver: .silverNotice
      }
  }

  package init(_ purpose: DiffusionPurpose) {
    self =
      switch purpose {
      case .arrest: .wantedDiffusion
      case .modus: .modusDiffusion
      case .locate, .information, .identification, .warning: .otherDiffusion
      }
  }

  /// Whether the notice seeks persons.
  package var seeksPersons: Bool { self == .redNotice || self == .wantedDiffusion }

  /// Whether the notice tells of a method.
  package var tellsOfMethod: Bool { self == .purpleNotice || self == .modusDiffusion }

  package var isDiffusion: Bool {
    self == .wantedDiffusion || self == .modusDiffusion || self == .otherDiffusion
  }
}
