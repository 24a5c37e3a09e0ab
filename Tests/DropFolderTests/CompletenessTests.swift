import DropFolder
import Testing

@Suite("Completeness")
struct CompletenessTests {
  private func judge(_ evidence: Completeness.Evidence) -> Completeness.Verdict {
    Completeness.judge(evidence, quietTime: .seconds(5))
  }

  @Test("a manifest that differs holds back even a renamed file, until it is quiet")
  func differs() {
    var seen = Completeness.Evidence(
      manifest: .differs,
      movedIn: true,
      writer: .none,
      formatComplete: true
    )
    #expect(judge(seen) == .waiting(.manifestDiffers))
    seen.quietFor = .seconds(5)
    #expect(judge(seen) == .ready(.quiet))
  }

  @Test("a file that nobody writes but that is not closed waits, and is then taken whatever it is")
  func incomplete() {
    var seen = Completeness.Evidence(writer: .none, formatComplete: false)
    #expect(judge(seen) == .waiting(.formatIncomplete))
    seen.quietFor = .milliseconds(4999)
    #expect(judge(seen) == .waiting(.formatIncomplete))
    seen.quietFor = .seconds(5)
    #expect(judge(seen) == .ready(.quiet))
  }

  @Test("a writer that holds the file is waited for only until the file is quiet")
  func writer() {
    var seen = Completeness.Evidence(writer: .some)
    #expect(judge(seen) == .waiting(.writerHolds))
    seen.quietFor = .seconds(60)
    #expect(judge(seen) == .ready(.quiet))
  }

  @Test("a closed format counts for nothing while the system will not say who writes")
  func unknown() {
    #expect(judge(.init(writer: .unknown, formatComplete: true)) == .waiting(.noSign))
    #expect(judge(.init()) == .waiting(.noSign))
  }

  @Test("a manifest, a rename, and a closed file that nobody writes are taken at once")
  func atOnce() {
    #expect(judge(.init(manifest: .matches, writer: .some)) == .ready(.manifestMatches))
    #expect(judge(.init(movedIn: true, writer: .some)) == .ready(.movedIn))
    #expect(judge(.init(writer: .none, formatComplete: true)) == .ready(.closedAndComplete))
  }

  static let sum = SHA256Sum(of: bytes("abc"))

  @Test(
    "a manifest states one sum, as sha256sum and openssl write it",
    arguments: ["", "\n", "  x.json\n", " *x.json\r\n", "\r\n"]
  )
  func stated(rest: String) {
    #expect(Completeness.sum(statedBy: bytes(Self.sum.hex + rest)) == Self.sum)
    #expect(Completeness.sum(statedBy: bytes(Self.sum.hex.uppercased() + rest)) == Self.sum)
  }

  @Test(
    "anything else states nothing",
    arguments: [
      "", "abc", sum.hex.dropLast() + "g", sum.hex + "0", sum.hex + "x",
      sum.hex + "  a\n" + sum.hex + "  b\n", " " + sum.hex,
    ]
  )
  func notStated(text: String) {
    #expect(Completeness.sum(statedBy: bytes(text)) == nil)
  }

  @Test("the SHA-256 of abc is that of FIPS 180-4")
  func vector() {
    #expect(
      Self.sum.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(SHA256Sum(of: bytes("abc")[...]) == Self.sum)
    #expect(SHA256Sum(of: "abc".utf8.lazy.map { $0 }) == Self.sum)
  }
}
