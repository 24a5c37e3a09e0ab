/// The weights, thresholds and priors by which methods are compared; all in bits unless said otherwise.
///
/// Weights against are written as positive numbers. `pipelines/matching/modus.yaml` sets them by the names in ``fields``,
/// which also say what each means.
package struct ModusPolicy: Sendable, Equatable {
  // Identifiers.
  var indicatorHash: Float = 20
  var indicatorWallet: Float = 18
  var indicatorPhone: Float = 15
  var indicatorEmail: Float = 15
  var indicatorWebAddress: Float = 15
  var indicatorDomain: Float = 13
  var indicatorAddress: Float = 10
  var indicatorPlate: Float = 13
  var indicatorSerial: Float = 16
  var indicatorAccount: Float = 17
  var indicatorVulnerability: Float = 4
  var indicatorOther: Float = 8
  var indicatorDerivedShare: Float = 0.6
  var indicatorCommon: Float = 0.3
  var indicatorFan: Float = 12
  var indicatorMost: Float = 32

  // Offence.
  var offenceEqual: Float = 3.5
  var offenceRelated: Float = 1.5
  var offenceDifferent: Float = 2

  // Slots and words.
  var slotWord: Float = 1
  var slotMost: Float = 9
  var slotEcho: Float = 0.95
  var wordEcho: Float = 0
  var slotTrademark: Float = 1
  var slotDifferent: Float = 1.2
  var slotsAgainst: Float = 3
  var textWord: Float = 0.1
  var textMost: Float = 5

  // Place and time, shown apart.
  var placeEqual: Float = 3
  var placeCountry: Float = 1
  var placeDifferent: Float = 1
  var dateNear: Float = 2
  var dateSameYear: Float = 0.7
  var dateFar: Float = 1

  // Thresholds, priors, calibration.
  var possible: Float = 10
  var probable: Float = 13
  var strong: Float = 19
  var slotsNeeded: Float = 2
  var slotLeast: Float = 1.5
  var indicatorAlone: Float = 9
  var thresholdMethods: Float = 100
  var priorHeld: Float = 1
  var priorPair: Float = -9
  var slope: Float = 0.7

  /// The shipped policy.
  package init() {}
}
