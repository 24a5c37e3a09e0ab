/// What is compared of two methods.
package enum ModusFeature: UInt8, Sendable, CaseIterable {
  case indicators = 0
  case offence = 1
  case target = 2
  case entry = 3
  case means = 4
  case object = 5
  case time = 6
  case style = 7
  case tale = 8
  case pals = 9
  case transport = 10
  case trademark = 11
  case malware = 12
  case techniques = 13
  case infrastructure = 14
  case sector = 15
  case concealment = 16
  case text = 17
  case place = 18
  case date = 19

  /// The feature's name in output.
  package var word: String { "\(self)" }

  /// The slots that hold words of the method.
  static let slots: [ModusFeature] = [
    .target, .entry, .means, .object, .time, .style, .tale, .pals, .transport, .trademark,
    .malware, .techniques, .infrastructure, .sector, .concealment,
  ]

  /// Whether it tells when or where, not how.
  package var isPlaceOrTime: Bool { self == .place || self == .date }
}
