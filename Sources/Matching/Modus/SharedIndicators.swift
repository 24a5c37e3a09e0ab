package import Notices

/// Values that so many share that they say nothing: popular services, public resolvers, the hash of nothing.
package struct SharedIndicators: Sendable {
  private let values: Set<UInt32>

  /// Takes the bureau's list.
  package init(_ values: some Sequence<(type: IndicatorType, value: String)>) {
    self.values = Set(
      values.map { Self.hash($0.type, IndicatorForm.folded($0.type, $0.value)) }
    )
  }

  /// The few that are shared everywhere.
  package static let builtIn = SharedIndicators([
    (.domain, "gmail.com"), (.domain, "google.com"), (.domain, "outlook.com"),
    (.domain, "hotmail.com"), (.domain, "yahoo.com"), (.domain, "icloud.com"),
    (.domain, "protonmail.com"), (.domain, "proton.me"), (.domain, "facebook.com"),
    (.domain, "t.me"), (.domain, "telegram.org"), (.domain, "whatsapp.com"),
    (.domain, "github.com"), (.domain, "microsoft.com"), (.domain, "pastebin.com"),
    (.domain, "bit.ly"), (.ipv4, "8.8.8.8"), (.ipv4, "8.8.4.4"), (.ipv4, "1.1.1.1"),
    (.md5, "d41d8cd98f00b204e9800998ecf8427e"),
    (.sha1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (.sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ])

  /// Whether a folded value says nothing: it is listed, private, or too short to be anybody's own.
  func contains(_ type: IndicatorType, _ folded: [UInt8]) -> Bool {
    if values.contains(Self.hash(type, folded)) { return true }
    switch type {
    case .ipv4:
      return !IndicatorForm.isWellFormed(.ipv4, String(decoding: folded, as: UTF8.self))
        || IndicatorForm.isReserved(ipv4: folded)
    case .ipv6: return IndicatorForm.isReserved(ipv6: folded)
    case .sha256, .sha1, .md5: return folded.count < 32
    case .phone: return folded.count < 7
    case .wallet:
      // Prose in the field of wallets is nobody's.
      return folded.count < 20 || !folded.allSatisfy(Self.isOfWallet)
    case .url:
      // The front page of a service is the service.
      return folded.count < 4 || values.contains(Self.hash(.domain, folded))
    case .serial, .account, .other: return folded.count < 5
    case .domain, .email, .cve, .plate: return folded.count < 4
    }
  }

  static func hash(_ type: IndicatorType, _ folded: [UInt8]) -> UInt32 {
    var hash = StableHash(seed: 40)
    hash.combine(type.rawValue.utf8)
    hash.combine(UInt8(ascii: ":"))
    hash.combine(folded)
    return hash.short
  }

  /// Whether an address of a wallet has the byte; some name their chain before a colon.
  private static func isOfWallet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
