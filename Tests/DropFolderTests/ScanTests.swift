import DropFolder
import Glibc
import Testing

@Suite("Scan")
struct ScanTests {
  private func options() -> DropFolder.Options {
    var options = DropFolder.Options()
    options.isFormatComplete = { bytes, _ in bytes.last == UInt8(ascii: "}") }
    return options
  }

  @Test("a symlink, FIFO, socket and folder are refused and never opened")
  func objects() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("secret", at: Array(home.at("secret").utf8CString))
    #expect(symlink(home.at("secret"), home.at("inbox/red-notice/link")) == 0)
    // To open a FIFO without a writer would block for ever.
    #expect(mkfifo(home.at("inbox/red-notice/fifo"), 0o666) == 0)
    #expect(mkdir(home.at("inbox/red-notice/folder"), 0o777) == 0)
    let sock = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(sock) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) {
      $0.copyBytes(from: home.at("inbox/red-notice/sock").utf8)
    }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(sock, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)

    var seen = Observations()
    let now = ContinuousClock.now
    let first = try folder.scan(previous: &seen, now: now)
    #expect(first.ready.isEmpty && first.waiting.isEmpty)
    let kinds = first.refused.map(\.reason)
    #expect(
      Set(kinds) == [.kind(.symlink), .kind(.fifo), .kind(.folder), .kind(.socket)]
    )
    let later = try folder.scan(previous: &seen, now: now.advanced(by: .seconds(60)))
    #expect(later.ready.isEmpty)
    #expect(Set(later.refused) == Set(first.refused), "one identity however often it is seen")
  }

  @Test("a file larger than the limit is refused and stays")
  func tooLarge() throws {
    let home = try TestHome()
    var options = options()
    options.largestFile = 10
    let folder = try home.open(options: options)
    try home.write("12345678901", "big")
    try home.write("1234567890", "fits")
    var seen = Observations()
    let scan = try folder.scan(previous: &seen)
    #expect(scan.refused.map(\.reason) == [.tooLarge(limit: 10)])
    #expect(scan.waiting.map(\.name) == [RawName("fits")])
  }

  @Test("a half-written file that its writer holds waits, then is taken once it is quiet")
  func held() throws {
    let home = try TestHome()
    let folder = try home.open(options: options())
    let writer = Glibc.open(
      home.at("inbox/red-notice/x.json"),
      O_WRONLY | O_CREAT | O_CLOEXEC,
      0o644
    )
    defer { close(writer) }
    #expect(Glibc.write(writer, "{}", 2) == 2)
    var seen = Observations()
    let start = ContinuousClock.now
    var scan = try folder.scan(previous: &seen, now: start)
    #expect(scan.waiting.map(\.reason) == [.writerHolds])
    scan = try folder.scan(previous: &seen, now: start.advanced(by: .seconds(4)))
    #expect(scan.waiting.count == 1)
    #expect(Glibc.write(writer, "{}", 2) == 2)
    scan = try folder.scan(previous: &seen, now: start.advanced(by: .seconds(6)))
    #expect(scan.waiting.count == 1, "a write begins the quiet time anew")
    scan = try folder.scan(previous: &seen, now: start.advanced(by: .seconds(12)))
    #expect(scan.ready.map(\.reason) == [.quiet])
  }

  @Test("a file whose modification time its writer sets back is not taken for quiet")
  func preservedTime() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("one", "x")
    var seen = Observations()
    let start = ContinuousClock.now
    _ = try folder.scan(previous: &seen, now: start)
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    for second in 1...3 {
      try home.write("two", "x")
      #expect(utimensat(AT_FDCWD, home.at("inbox/red-notice/x"), &times, 0) == 0)
      let scan = try folder.scan(previous: &seen, now: start.advanced(by: .seconds(6 * second)))
      #expect(scan.ready.isEmpty)
    }
  }

  @Test("a file that nobody writes and that is closed is taken at the first look")
  func closed() throws {
    let home = try TestHome()
    let folder = try home.open(options: options())
    try home.write("{}", "whole.json")
    try home.write("{", "half.json")
    var seen = Observations()
    let scan = try folder.scan(previous: &seen)
    #expect(scan.ready.map(\.reason) == [.closedAndComplete])
    #expect(scan.waiting.map(\.reason) == [.formatIncomplete])
  }

  @Test("the format is asked about the whole of a small file and the tail of a large one")
  func tail() throws {
    let home = try TestHome()
    var options = DropFolder.Options()
    options.wholeLimit = 8
    options.tailLength = 4
    options.isFormatComplete = { bytes, isWhole in
      isWhole ? bytes == Array("12345678".utf8) : bytes == Array("6789".utf8)
    }
    let folder = try home.open(options: options)
    try home.write("12345678", "small")
    try home.write("123456789", "large")
    var seen = Observations()
    #expect(try folder.scan(previous: &seen).ready.count == 2)
  }

  @Test("a renamed file is taken at once, and still is when the first claim came to nothing")
  func movedIn() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    var seen = Observations()
    let arrival = Arrival(pipeline: "red-notice", name: RawName("x"))
    #expect(
      try folder.scan(previous: &seen, arrivals: [arrival]).ready.map(\.reason) == [.movedIn]
    )
    #expect(try folder.scan(previous: &seen).ready.map(\.reason) == [.movedIn])
  }

  @Test("a manifest that matches is proof at once; it is never a candidate itself")
  func manifest() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("abc", "x")
    try home.write(SHA256Sum(of: bytes("abc")).hex + "  x\n", "x.sha256")
    var seen = Observations()
    let scan = try folder.scan(previous: &seen)
    #expect(scan.ready.map(\.reason) == [.manifestMatches])
    #expect(scan.ready.map(\.manifest) == [RawName("x.sha256")])
    #expect(scan.strays.isEmpty && scan.waiting.isEmpty)
  }

  @Test("a manifest that differs makes its file wait, then it is taken as it is")
  func manifestDiffers() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("abd", "x")
    try home.write(SHA256Sum(of: bytes("abc")).hex + "  x\n", "x.sha256")
    var seen = Observations()
    let now = ContinuousClock.now
    #expect(
      try folder.scan(previous: &seen, now: now).waiting.map(\.reason) == [.manifestDiffers]
    )
    let later = try folder.scan(previous: &seen, now: now.advanced(by: .seconds(5)))
    #expect(later.ready.map(\.reason) == [.quiet])
    let claim = try #require(try folder.claim(later.ready[0]))
    #expect(try folder.copy(claim).manifest == .differs)
  }

  @Test("temporary names and manifests alone are never taken, and are overdue after an hour")
  func strays() throws {
    let home = try TestHome()
    let folder = try home.open()
    for name in [".x", "x~", "x.tmp", "x.part", "x.filepart", "x.crdownload", "~$x", "#x#"] {
      try home.write("{}", name)
    }
    try home.write("00", "alone.sha256")
    var seen = Observations()
    let now = ContinuousClock.now
    let scan = try folder.scan(previous: &seen, now: now)
    #expect(scan.ready.isEmpty && scan.waiting.isEmpty)
    #expect(scan.strays.count == 9)
    #expect(scan.strays.allSatisfy { !$0.isOverdue })
    #expect(scan.strays.filter { $0.isManifest }.count == 1)
    let late = try folder.scan(previous: &seen, now: now.advanced(by: .seconds(3600)))
    #expect(late.ready.isEmpty)
    #expect(late.strays.allSatisfy { $0.isOverdue })
  }

  @Test("an inbox folder that was removed is made anew and said")
  func removedFolder() throws {
    let home = try TestHome()
    let folder = try home.open()
    #expect(rmdir(home.at("inbox/red-notice")) == 0)
    var seen = Observations()
    let scan = try folder.scan(previous: &seen)
    #expect(scan.remade == ["red-notice"])
    #expect(home.mode("inbox/red-notice") == 0o3770)
  }

  @Test("what arrived first is ready first, across pipelines")
  func order() throws {
    let home = try TestHome()
    let folder = try home.open(["b", "a"])
    for number in 1...4 {
      try home.write("\(number)", "file\(5 - number)", pipeline: number % 2 == 0 ? "a" : "b")
      // Coarse clocks give neighbours one time; a rename of its own gives each its own.
      usleep(20_000)
    }
    let ready = try folder.quietCandidates()
    #expect(ready.map(\.name.readable) == ["file4", "file3", "file2", "file1"])
  }

  @Test(
    "a file that the daemon may not read is refused with the remedy",
    .enabled(if: geteuid() != 0, "root may read everything")
  )
  func unreadable() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    #expect(chmod(home.at("inbox/red-notice/x"), 0) == 0)
    #expect(try folder.quietCandidates().isEmpty)
  }
}

extension TestHome {
  func write(_ text: String, at path: [CChar]) throws {
    try write(Array(text.utf8), at: path)
  }
}
