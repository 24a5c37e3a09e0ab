import Reading
import Testing

@Suite("Unpacking gzip")
struct GzipTests {
  static let text = Array(
    #"{"format":"noticed/notice/1","doc_kind":"notice","control_no":"A-1/1-2026"}"#.utf8
  )
  static let packed = GzipMaker.stored(text)

  @Test("a bomb is refused soon after its first megabyte, however much it would unpack to")
  func bomb() {
    let bomb = GzipMaker.run(of: 0x20, runs: 800_000, isWhole: false)
    #expect(bomb.count < 250_000)
    #expect(code(bomb) == .compressionRatio)
    #expect(code(GzipMaker.stored(Self.text) + bomb) == .compressionRatio)
  }

  @Test("high compression of little text is no bomb")
  func smallRatio() {
    let file = GzipMaker.run(of: 0x20, runs: 2000) + Self.packed
    #expect(read(file, name: "x").documents.count == 1)
  }

  @Test("more than the ceiling is refused")
  func ceiling() {
    let policy = ReadingPolicy(gzip: GzipLimits(output: Self.text.count - 1))
    #expect(read(Self.packed, name: "x", policy: policy).rejection?.code == .tooLarge)
    let enough = ReadingPolicy(gzip: GzipLimits(output: Self.text.count))
    #expect(read(Self.packed, name: "x", policy: enough).documents.count == 1)
  }

  @Test("a file that breaks off is refused at every byte, also at the end of a member's data")
  func truncated() {
    let file = GzipMaker.stored(Self.text, flags: 8, header: Array("name\0".utf8))
    for count in 2..<file.count {
      #expect(code(Array(file[..<count])) == .truncatedGzip, "\(count) bytes")
    }
  }

  @Test("a second member that breaks off refuses the file whole")
  func truncatedSecond() {
    let half = Self.text.count / 2
    let first = GzipMaker.stored(Array(Self.text[..<half]))
    let second = GzipMaker.stored(Array(Self.text[half...]))
    #expect(read(first + second, name: "x").documents.count == 1)
    for count in 1..<second.count {
      let file = first + second[..<count]
      let expected: RejectionCode = .truncatedGzip
      #expect(code(file) == expected, "\(count) bytes of the second member")
    }
    #expect(code(first) == .incomplete)
  }

  @Test("a wrong checksum, length or bit of the data is refused")
  func damaged() {
    // Byte 10 begins the data: its bit here is padding.
    for index in Self.packed.indices where index == 2 || index > 10 {
      var file = Self.packed
      file[index] ^= 0x10
      #expect(read(file, name: "x").rejection != nil, "byte \(index)")
    }
    var wrong = Self.packed
    wrong[wrong.count - 1] ^= 1
    #expect(code(wrong) == .damagedGzip)
  }

  @Test("no change of one byte crashes the reading")
  func mutated() {
    for index in Self.packed.indices {
      for bit in 0..<8 {
        var file = Self.packed
        file[index] ^= 1 << UInt8(bit)
        _ = read(file, name: "x")
      }
    }
  }

  @Test(
    "what follows the last member is refused",
    arguments: [[0], [0, 0, 0, 0], [0x7B], [0x1F, 0x8C]]
  )
  func junk(_ tail: [UInt8]) {
    #expect(code(Self.packed + tail) == .gzipJunk)
  }

  @Test("members are counted")
  func members() {
    let empty = GzipMaker.stored([])
    let some = Array(repeating: empty, count: 63).flatMap(\.self)
    #expect(read(some + Self.packed, name: "x").documents.count == 1)
    #expect(code(some + Self.packed + empty) == .gzipMembers)
  }

  @Test("a header is read with all its parts, and refused when it is too long")
  func header() {
    let parts: [UInt8] = [3, 0, 1, 2, 3] + Array("name\0comment\0".utf8)
    let file = GzipMaker.stored(Self.text, flags: 4 | 8 | 16, header: parts)
    #expect(read(file, name: "x").documents.count == 1)
    let name = [UInt8](repeating: 0x41, count: 65_537) + [0]
    #expect(code(GzipMaker.stored(Self.text, flags: 8, header: name)) == .gzipHeader)
    #expect(code(GzipMaker.stored(Self.text, flags: 0x80)) == .damagedGzip)
  }

  @Test("gzip within gzip and an empty gzip file are refused by name")
  func strange() {
    let nested = read(GzipMaker.stored(Self.packed), name: "x").rejection
    #expect(nested?.code == .unknownFormat)
    #expect(nested?.description.contains("gzip within gzip") == true)
    #expect(code(GzipMaker.stored([])) == .emptyFile)
  }

  @Test("packed and not packed differ as files and are equal in content")
  func fingerprints() {
    let packed = read(Self.packed, name: "x.gz")
    let plain = read(Self.text, name: "x")
    #expect(packed.wasPacked && !plain.wasPacked)
    #expect(packed.fingerprint != plain.fingerprint)
    #expect(packed.documents.first?.contentFingerprint == plain.documents.first?.contentFingerprint)
    #expect(packed.documents.first.map { Array($0.slice) } == Self.text)
  }

  private func code(_ bytes: [UInt8]) -> RejectionCode? {
    read(bytes, name: "x").rejection?.code
  }
}
