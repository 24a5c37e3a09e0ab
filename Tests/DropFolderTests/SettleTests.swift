import DropFolder
import Glibc
import Testing

@Suite("Archive and quarantine")
struct SettleTests {
  @Test("a quarantined file keeps its bytes beside a reason that names everything")
  func quarantine() throws {
    let home = try TestHome()
    var options = DropFolder.Options()
    options.daemonVersion = "1.2.3"
    let folder = try home.open(options: options)
    try home.write(bytes("bad"), RawName([0x61, 0x0A, 0xFF]))
    let file = try folder.takeOne()
    let reason = QuarantineReason(
      code: "no-format",
      text: "No format fits: \"quoted\".",
      reasons: ["first", "line\ntwo"]
    )
    try folder.settle([Settlement(file, .quarantined(reason))])
    #expect(home.isSettled)
    #expect(home.text("quarantine/\(file.claim.id)") == "bad")
    #expect(try folder.kept.quarantined() == [file.claim.id])
    let text = try #require(home.text("quarantine/\(file.claim.id).reason.json"))
    for line in [
      #""code": "no-format""#, #""text": "No format fits: \"quoted\".""#,
      #""reasons": ["first", "line\ntwo"]"#, #""pipeline": "red-notice""#,
      #""name": "a\\u{A}\\xFF""#, #""name_base64": "YQr/""#,
      #""sha256": "\#(SHA256Sum(of: bytes("bad")).hex)""#, #""size": 3"#, #""attempts": 0"#,
      #""daemon_version": "1.2.3""#, #""claimed_at": "20"#,
    ] {
      #expect(text.contains(line), "\(line) in \(text)")
    }
    let read = try folder.kept.readQuarantined(file.claim.id)
    #expect(read.bytes == bytes("bad") && read.reason == bytes(text))
    try folder.kept.removeQuarantined(file.claim.id)
    #expect(home.names("quarantine").isEmpty)
  }

  @Test("the same bytes twice are kept once, and what is kept is not written again")
  func duplicate() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("same", "x")
    try home.write("same", "y")
    let files = try folder.takeAll()
    let settled = try folder.settle(files.map { Settlement($0, .archived) })
    #expect(settled == Settled())
    #expect(home.isSettled)
    #expect(try folder.kept.archived(files[0].sum) == .intact)
  }

  @Test("a file of several notices is kept as slices and, for its short retention, whole")
  func slices() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("onetwo", "x")
    let file = try folder.takeOne()
    try folder.settle([Settlement(file, .sliced([bytes("one"), bytes("two")]))])
    #expect(try folder.kept.readArchived(SHA256Sum(of: bytes("one"))) == bytes("one"))
    #expect(try folder.kept.readArchived(SHA256Sum(of: bytes("two"))) == bytes("two"))
    #expect(try folder.kept.archived(file.sum) == .missing)
    #expect(try folder.kept.readArchived(file.sum, whole: true) == bytes("onetwo"))
    #expect(home.isSettled)
  }

  @Test("rotten bytes are found, named, and healed by the good ones")
  func rot() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("good", "x")
    let file = try folder.takeOne()
    try folder.settle([Settlement(file, .archived)])
    let path = "archive/\(file.sum.hex.prefix(2))/\(file.sum.hex)"
    #expect(chmod(home.at(path), 0o600) == 0)
    // What a power cut leaves of a file that was named but never synced.
    try home.write([], at: Array(home.at(path).utf8CString))
    #expect(try folder.kept.archived(file.sum) == .damaged)
    let error = #expect(throws: DropFolderError.self) { try folder.kept.readArchived(file.sum) }
    #expect(error?.kind == .damaged)
    #expect(error?.thing == path)
    try home.write("good", "y")
    let again = try folder.takeOne()
    let settled = try folder.settle([Settlement(again, .archived)])
    #expect(settled.healed == [file.sum])
    #expect(try folder.kept.archived(file.sum) == .intact)
  }

  @Test("placing may be repeated, and may end elsewhere the second time")
  func placeTwice() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let file = try folder.takeOne()
    let reason = QuarantineReason(code: "c", text: "t")
    try folder.place([Settlement(file, .quarantined(reason))])
    try folder.place([Settlement(file, .quarantined(reason))])
    #expect(home.names("quarantine").count == 2)
    try folder.place([Settlement(file, .archived)])
    #expect(home.names("quarantine").isEmpty, "what an unrecorded try left is gone")
    try folder.release([file])
    try folder.release([file])
    #expect(home.isSettled)
    #expect(try folder.kept.archived(file.sum) == .intact)
  }

  @Test("the original stays until it is released")
  func originalStays() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let file = try folder.takeOne()
    try folder.place([Settlement(file, .archived)])
    #expect(home.text("claimed/\(file.claim.id).red-notice.x") == "x")
    try folder.release([file])
    #expect(home.isSettled)
  }

  @Test("a manifest that differs is kept too; one that matches says nothing more than the name")
  func manifests() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("abc", "right")
    try home.write(SHA256Sum(of: bytes("abc")).hex, "right.sha256")
    try home.write("abd", "wrong")
    try home.write("no sum at all", "wrong.sha256")
    let files = try folder.takeAll()
    #expect(Set(files.map(\.manifest)) == [.matches, .differs])
    try folder.settle(files.map { Settlement($0, .archived) })
    #expect(home.isSettled && home.names("inbox/red-notice").isEmpty)
    #expect(try folder.kept.archived(SHA256Sum(of: bytes("no sum at all"))) == .intact)
  }

  @Test("a purge removes the slice and the whole")
  func purge() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let file = try folder.takeOne()
    try folder.settle([Settlement(file, .sliced([bytes("x")]))])
    let never = SHA256Sum(of: bytes("never"))
    #expect(try folder.kept.removeArchived([file.sum, never]) == [file.sum])
    #expect(try folder.kept.archived(file.sum) == .missing)
    #expect(try folder.kept.archived(file.sum, whole: true) == .missing)
  }

  @Test("2,000 files in batches of 100 all end, each once")
  func batches() throws {
    let home = try TestHome()
    let folder = try home.open()
    for number in 0..<2_000 { try home.write("{\"n\":\(number)}", "n\(number).json") }
    var ready = try folder.quietCandidates()[...]
    #expect(ready.count == 2_000)
    while !ready.isEmpty {
      let batch = ready.prefix(100)
      ready = ready.dropFirst(100)
      let files = try batch.compactMap { try folder.claim($0) }.map { try folder.copy($0) }
      try folder.settle(files.map { Settlement($0, .archived) })
    }
    #expect(home.isSettled && home.names("inbox/red-notice").isEmpty)
    for number in 0..<2_000 {
      #expect(try folder.kept.archived(SHA256Sum(of: bytes("{\"n\":\(number)}"))) == .intact)
    }
  }

  @Test("an alert is written once and whole, and a repeat leaves it alone")
  func alerts() throws {
    let home = try TestHome()
    let folder = try home.open()
    #expect(try folder.write([AlertFile(id: "hit-7", json: bytes("{}"))]) == 1)
    #expect(try folder.write([AlertFile(id: "hit-7", json: bytes("[]"))]) == 0)
    #expect(home.names("outbox/alerts") == ["hit-7.json"])
    #expect(home.text("outbox/alerts/hit-7.json") == "{}")
    #expect(throws: DropFolderError.self) { try folder.write([AlertFile(id: "../x", json: [])]) }
  }

  @Test("each brake says what it wants")
  func brakes() throws {
    let home = try TestHome()
    let folder = try home.open()
    var limits = Brake.Limits()
    limits.reserve = .max / 2
    limits.claims = 0
    limits.quarantined = 0
    limits.percent = 101
    try home.write("x", "x")
    try home.write("y", "y")
    let files = try folder.takeAll()
    let reason = QuarantineReason(code: "c", text: "t")
    try folder.settle([Settlement(files[0], .quarantined(reason))])
    let brakes = try folder.brakes(limits: limits)
    #expect(brakes.count == 4)
    #expect(brakes.contains(.claims(count: 1, limit: 0)))
    #expect(brakes.contains(.quarantine(count: 1, limit: 0)))
    #expect(brakes.allSatisfy { $0.description.contains(":") })
  }
}
