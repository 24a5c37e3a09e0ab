import DropFolder
import Glibc
import Testing

@Suite("Recovery")
struct RecoverTests {
  /// A life of the daemon that ends where the closure ends.
  private func life<T>(_ home: TestHome, _ act: (DropFolder) throws -> T) throws -> T {
    try act(try home.open())
  }

  @Test("a death before, while and after claiming leaves the file whole, with name and pipeline")
  func claimed() throws {
    let home = try TestHome()
    let name = RawName([0x61, 0x0A, 0xFF])
    let id = try life(home) { folder in
      try home.write(bytes("x"), name)
      return try #require(try folder.claim(try folder.quietCandidates()[0])).id
    }
    let recovery = try life(home) { try $0.recover() }
    #expect(recovery.claims.map(\.id) == [id])
    #expect(recovery.claims.map(\.name) == [name])
    #expect(recovery.claims.map(\.pipeline) == ["red-notice"])
    #expect(recovery.claims.map(\.attempts) == [0])
  }

  @Test("a name that leaves no room for ours is claimed and found again as well")
  func longName() throws {
    let home = try TestHome()
    let name = RawName([UInt8](repeating: 0x79, count: 248))
    try life(home) { folder in
      try home.write("abc", at: home.inbox(name))
      try home.write(SHA256Sum(of: bytes("abc")).hex, at: home.inbox(name.manifest))
      #expect(try folder.quietCandidates().compactMap { try folder.claim($0) }.count == 1)
    }
    try life(home) { folder in
      let claims = try folder.recover().claims
      #expect(claims.map(\.name) == [name] && claims.map(\.manifest) == [name.manifest])
      let file = try folder.copy(claims[0])
      #expect(file.manifest == .matches)
      try folder.settle([Settlement(file, .archived)])
      #expect(home.isSettled && home.names("inbox/red-notice").isEmpty)
    }
  }

  @Test("a death after the folder of a long name was made leaves nothing")
  func emptyClaim() throws {
    let home = try TestHome()
    _ = try home.open()
    #expect(mkdir(home.at("claimed/\(ClaimID()).red-notice"), 0o700) == 0)
    let recovery = try life(home) { try $0.recover() }
    #expect(recovery.claims.isEmpty && home.isSettled)
  }

  @Test("a death between manifest and file gives the manifest back", arguments: [".", "/"])
  func manifestOnly(separator: String) throws {
    let home = try TestHome()
    _ = try home.open()
    let place = home.at("claimed/\(ClaimID()).red-notice")
    if separator == "/" { #expect(mkdir(place, 0o700) == 0) }
    try home.write("00", at: Array("\(place)\(separator)x.sha256".utf8CString))
    try home.write("x", "x")
    let recovery = try life(home) { try $0.recover() }
    #expect(recovery.claims.isEmpty && recovery.putBack == 1 && home.isSettled)
    #expect(home.names("inbox/red-notice") == ["x", "x.sha256"])
  }

  @Test("a claim that caught a symlink is put back, and the symlink not followed")
  func caughtSymlink() throws {
    let home = try TestHome()
    _ = try home.open()
    #expect(symlink("/etc/hostname", home.at("claimed/\(ClaimID()).red-notice.x")) == 0)
    let recovery = try life(home) { try $0.recover() }
    #expect(recovery.claims.isEmpty && recovery.putBack == 1 && home.isSettled)
    #expect(home.names("inbox/red-notice") == ["x"])
  }

  @Test("a death after copying costs the copy and not the file")
  func copied() throws {
    let home = try TestHome()
    let sum = try life(home) { folder in
      try home.write("x", "x")
      return try folder.takeOne().sum
    }
    try life(home) { folder in
      let recovery = try folder.recover()
      #expect(recovery.staleCopies == 1)
      let file = try folder.copy(recovery.claims[0])
      #expect(file.sum == sum)
      try folder.settle([Settlement(file, .archived)])
      #expect(home.isSettled)
    }
  }

  @Test("a death after placing is settled again with the same end", arguments: [false, true])
  func placed(quarantined: Bool) throws {
    let home = try TestHome()
    let end: Settlement.End =
      quarantined ? .quarantined(QuarantineReason(code: "c", text: "t")) : .archived
    try life(home) { folder in
      try home.write("x", "x")
      try folder.place([Settlement(try folder.takeOne(), end)])
    }
    try life(home) { folder in
      let claims = try folder.recover().claims
      let settled = try folder.settle([Settlement(try folder.copy(claims[0]), end)])
      #expect(settled == Settled() && home.isSettled)
      let isKept = try folder.kept.archived(SHA256Sum(of: bytes("x"))) == .intact
      #expect(isKept != quarantined)
      #expect(home.names("quarantine").count == (quarantined ? 2 : 0))
    }
  }

  @Test("a death while releasing, after the original was removed, leaves nothing to do")
  func released() throws {
    let home = try TestHome()
    try life(home) { folder in
      try home.write("x", "x")
      let file = try folder.takeOne()
      try folder.place([Settlement(file, .archived)])
      #expect(unlink(home.at("claimed/\(file.claim.id).red-notice.x")) == 0)
      try home.write("1\n", at: Array(home.at("claimed/attempts.\(file.claim.id)").utf8CString))
    }
    let recovery = try life(home) { try $0.recover() }
    #expect(recovery.claims.isEmpty && home.isSettled)
  }

  @Test("only the file being decoded is charged with a death, and three deaths are enough")
  func attempts() throws {
    let home = try TestHome()
    var bad: ClaimID?
    try life(home) { folder in
      try home.write("bad", "bad")
      try home.write("good", "good")
      let claims = try folder.quietCandidates().compactMap { try folder.claim($0) }
      for claim in claims {
        try folder.markDecoding(claim)
        if claim.name == RawName("bad") {
          bad = claim.id
        } else {
          try folder.clearDecoding(claim.id)
        }
      }
    }
    for death in 1...3 {
      try life(home) { folder in
        let claims = try folder.recover().claims
        #expect(claims.count == 2)
        for claim in claims {
          #expect(claim.attempts == (claim.id == bad ? death : 0))
          #expect(claim.hasCrashedTooOften == (claim.id == bad && death == 3))
          if claim.id == bad, !claim.hasCrashedTooOften { try folder.markDecoding(claim) }
        }
      }
    }
    try life(home) { folder in
      let claims = try folder.recover().claims
      try folder.settle(
        claims.map { claim in
          Settlement(
            try folder.copy(claim),
            claim.hasCrashedTooOften
              ? .quarantined(QuarantineReason(code: "crashed-decoder", text: "t")) : .archived
          )
        }
      )
      #expect(home.isSettled)
      let id = try #require(bad)
      #expect(home.text("quarantine/\(id).reason.json")?.contains("\"attempts\": 3") == true)
    }
  }

  @Test("a start that dies before it ended its recovery charges nothing twice")
  func chargedOnce() throws {
    let home = try TestHome()
    let marks = try life(home) { folder in
      try home.write("x", "x")
      try folder.markDecoding(try folder.takeOne().claim)
      return try #require(home.read("claimed/.now"))
    }
    _ = try life(home) { try $0.recover() }
    try home.write(marks, at: Array(home.at("claimed/.now").utf8CString))
    let again = try life(home) { try $0.recover() }
    #expect(again.claims.map(\.attempts) == [1])
  }

  @Test("several files may be decoded at once and all are charged")
  func parallel() throws {
    let home = try TestHome()
    try life(home) { folder in
      for name in ["a", "b", "c"] { try home.write(name, name) }
      let files = try folder.takeAll()
      for file in files { try folder.markDecoding(file.claim) }
      try folder.clearDecoding(files[1].claim.id)
      try folder.markDecoding(files[1].claim)
      try folder.clearDecoding(files[0].claim.id)
    }
    let recovery = try life(home) { try $0.recover() }
    #expect(recovery.claims.map(\.attempts).sorted() == [0, 1, 1])
  }

  @Test("what fails while the daemon lives is taken up again and charged with no death")
  func sameLife() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let file = try folder.takeOne()
    try folder.markDecoding(file.claim)
    let recovery = try folder.recover()
    #expect(recovery.claims.map(\.id) == [file.claim.id] && recovery.staleCopies == 1)
    #expect(try folder.recover().claims.map(\.attempts) == [0])
  }

  @Test("what is not ours in claimed is named and left alone")
  func strangers() throws {
    let home = try TestHome()
    _ = try home.open()
    try home.write("x", at: Array(home.at("claimed/notes.txt").utf8CString))
    let recovery = try life(home) { try $0.recover() }
    #expect(recovery.strangers == [RawName("notes.txt")])
    #expect(home.names("claimed") == ["notes.txt"])
  }

  @Test("a claim of a pipeline that is no more is still found")
  func lostPipeline() throws {
    let home = try TestHome()
    do {
      let folder = try home.open(["old"])
      try home.write("x", "x", pipeline: "old")
      _ = try folder.takeOne()
    }
    let recovery = try home.open(["new"]).recover()
    #expect(recovery.claims.map(\.pipeline) == ["old"])
  }
}
