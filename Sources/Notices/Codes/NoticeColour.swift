/// The colour of a notice (`notice_type`; RPD 73, 82-96).
package enum NoticeColour: String, CodeValue {
  case red
  case purple
  case blue
  case green
  case yellow
  case black
  case orange
  case specialUnitedNations = "un_special"
  case silver
}

/// What a diffusion asks for (`diffusion_purpose`; RPD 97).
package enum DiffusionPurpose: String, CodeValue {
  /// Arrest, detention or restriction of movement: the wanted-person diffusion.
  case arrest
  case locate
  case information
  case identification
  case warning
  /// A method, object, device or hiding place: the modus-operandi diffusion.
  case modus
}
