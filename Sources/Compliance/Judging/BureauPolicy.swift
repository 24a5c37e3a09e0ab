package import Notices

/// What a bureau decided for itself and rules ask for: ages, limits, clearance.
package struct BureauPolicy: Sendable, Hashable {
  /// The bureau's own country.
  package var home: CountryCode
  /// The highest level of confidentiality that the installation may hold.
  package var clearance = Confidentiality.forOfficialUseOnly
  package var isSealRequired = false
  /// The age of criminal responsibility, in years.
  package var minimumAge = 14
  /// The least number of characters of a summary of facts or a description.
  package var minimumFacts = 40
  /// How many parts of a method make it comparable.
  package var minimumSlots = 3
  /// Below this amount property offences alone are not worth international cooperation.
  package var amountFloor = 1000.0
  /// The age in years from which a warrant asks for confirmation.
  package var warrantYears = 20
  /// For how many years a method is of use.
  package var modusYears = 10
  /// From how many like requests in one delivery on a pattern is flagged.
  package var massRequest = 50
  /// Whether public extracts are matched.
  package var matchesPublicExtracts = false
  /// After how many days unseen a public extract counts as vanished.
  package var extractDays = 30
  /// Within how many days a hold is to be answered.
  package var holdDays = 3
  /// Within how many days a hold of a kind is to be answered, where that is another number.
  package var holdDaysByKind: [NoticeKind: Int] = [:]
  /// For how many months a release that sets a rule aside may stand.
  package var overrideMonths = 12
  /// When the bureau works.
  package var calendar = WorkingCalendar()

  package init(home: CountryCode) {
    self.home = home
  }
}
