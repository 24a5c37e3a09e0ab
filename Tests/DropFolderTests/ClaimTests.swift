import DropFolder
import Glibc
import Testing

@Suite("Claim and copy")
struct ClaimTests {
  @Test(
    "names with newlines, escapes, bad UTF-8 or 255 bytes are claimed like any other",
    arguments: [
      RawName("two\nlines"), RawName("\u{1B}]0;title\u{7}"), RawName([0x66, 0xFF, 0xFE]),
      RawName([UInt8](repeating: 0x78, count: 255)), RawName("-rf"), RawName("a b'\"$(x)"),
      RawName("e\u{301}"), RawName("..."), RawName("\u{202E}gpj"),
    ].filter { !$0.isTemporary }
  )
  func names(name: RawName) throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write(bytes("content"), name)
    let file = try folder.takeOne()
    #expect(file.claim.name == name)
    #expect(file.claim.pipeline == "red-notice")
    #expect(try folder.read(file) == bytes("content"))
    #expect(file.sum == SHA256Sum(of: bytes("content")))
    try folder.settle([Settlement(file, .archived)])
    #expect(home.isSettled && home.names("inbox/red-notice").isEmpty)
  }

  @Test("a file swapped for a symlink between look and claim is not claimed and not followed")
  func swappedForSymlink() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("secret", at: Array(home.at("secret").utf8CString))
    try home.write("x", "x")
    let candidate = try #require(try folder.quietCandidates().first)
    #expect(unlink(home.at("inbox/red-notice/x")) == 0)
    #expect(symlink(home.at("secret"), home.at("inbox/red-notice/x")) == 0)
    #expect(try folder.claim(candidate) == nil)
    #expect(home.names("inbox/red-notice") == ["x"] && home.isSettled)
  }

  @Test("a file swapped for a FIFO does not hang the claim")
  func swappedForFIFO() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let candidate = try #require(try folder.quietCandidates().first)
    #expect(unlink(home.at("inbox/red-notice/x")) == 0)
    #expect(mkfifo(home.at("inbox/red-notice/x"), 0o666) == 0)
    #expect(try folder.claim(candidate) == nil)
    #expect(home.isSettled)
  }

  @Test("a file that vanished, was replaced or was written to is not claimed")
  func changed() throws {
    let home = try TestHome()
    let folder = try home.open()
    for name in ["gone", "replaced", "written"] { try home.write("x", name) }
    let candidates = try folder.quietCandidates()
    #expect(candidates.count == 3)
    #expect(unlink(home.at("inbox/red-notice/gone")) == 0)
    try home.write("x", "other")
    #expect(rename(home.at("inbox/red-notice/other"), home.at("inbox/red-notice/replaced")) == 0)
    try home.write("xy", "written")
    for candidate in candidates { #expect(try folder.claim(candidate) == nil) }
    #expect(home.names("inbox/red-notice") == ["replaced", "written"])
  }

  @Test("a writer that goes on after the claim changes nothing that we read, and loses nothing")
  func writeAfterRename() throws {
    let home = try TestHome()
    let folder = try home.open()
    let writer = Glibc.open(
      home.at("inbox/red-notice/x"),
      O_WRONLY | O_CREAT | O_CLOEXEC,
      0o644
    )
    defer { close(writer) }
    #expect(Glibc.write(writer, "first", 5) == 5)
    let file = try folder.takeOne()
    #expect(pwrite(writer, "SECOND", 6, 0) == 6)
    #expect(try folder.read(file) == bytes("first"))
    let settled = try folder.settle([Settlement(file, .archived)])
    #expect(settled.writtenAfterCopy == [file.claim.id])
    #expect(home.text("inbox/red-notice/x") == "SECOND")
    #expect(try folder.kept.readArchived(file.sum) == bytes("first"))
    #expect(home.isSettled)
  }

  @Test("our own putting back is no sign that the writer has finished")
  func ownMove() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let file = try folder.takeOne()
    try home.write("new", "x")
    try folder.putBack(file.claim)
    #expect(home.text("inbox/red-notice/x") == "new", "the name was taken again")
    let putBack = RawName("put-back-\(file.claim.id)")
    #expect(home.names("inbox/red-notice") == [putBack.readable, "x"])
    var seen = Observations()
    let arrival = Arrival(pipeline: "red-notice", name: putBack)
    let scan = try folder.scan(previous: &seen, arrivals: [arrival])
    #expect(scan.ready.isEmpty && scan.waiting.count == 2)
  }

  @Test("a file that outgrows the limit after the claim is not copied and can be put back")
  func outgrown() throws {
    let home = try TestHome()
    var options = DropFolder.Options()
    options.largestFile = 4
    let folder = try home.open(options: options)
    try home.write("1234", "x")
    let candidate = try #require(try folder.quietCandidates().first)
    let claim = try #require(try folder.claim(candidate))
    let path = home.at("claimed/\(claim.id).red-notice.x")
    try home.write("12345", at: Array(path.utf8CString))
    let error = #expect(throws: DropFolderError.self) { try folder.copy(claim) }
    #expect(error?.kind == .tooLarge && error?.isTransient == false)
    #expect(home.names("spool/tmp").isEmpty)
    try folder.putBack(claim)
    #expect(home.text("inbox/red-notice/x") == "12345" && home.isSettled)
  }

  @Test("two files of one name from two pipelines, and two links of one file, are separate claims")
  func sameName() throws {
    let home = try TestHome()
    let folder = try home.open(["a", "b"])
    try home.write("1", "x", pipeline: "a")
    try home.write("2", "x", pipeline: "b")
    #expect(link(home.at("inbox/a/x"), home.at("inbox/a/y")) == 0)
    // Claiming one link changes the other, which is therefore looked at again.
    let files = try folder.takeAll() + folder.takeAll()
    #expect(Set(files.map(\.claim.id)).count == 3)
    let settled = try folder.settle(files.map { Settlement($0, .archived) })
    #expect(settled == Settled())
    #expect(home.isSettled)
    #expect(try folder.kept.archived(SHA256Sum(of: bytes("1"))) == .intact)
    #expect(try folder.kept.archived(SHA256Sum(of: bytes("2"))) == .intact)
  }

  @Test("the copy is our own inode, readable by us alone and writable by nobody")
  func mode() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let file = try folder.takeOne()
    #expect(home.mode("spool/tmp/\(file.claim.id)") == 0o400)
  }

  @Test("a file of some megabytes is copied and hashed whole")
  func large() throws {
    let home = try TestHome()
    let folder = try home.open()
    let content = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    try home.write(content, "x")
    let file = try folder.takeOne()
    #expect(file.size == content.count && file.sum == SHA256Sum(of: content))
    #expect(try folder.read(file) == content)
    let error = #expect(throws: DropFolderError.self) { try folder.read(file, limit: 3_000_000) }
    #expect(error?.kind == .tooLarge)
  }

  @Test("claim ids sort by time and tell it")
  func claimIDs() throws {
    let before = ClaimID()
    var ids = [before]
    for _ in 0..<100 { ids.append(ClaimID()) }
    #expect(Set(ids).count == 101)
    usleep(2_000)
    #expect(before < ClaimID())
    #expect(ClaimID(before.description) == before)
    #expect(before.claimedAtMilliseconds > 1_700_000_000_000)
    for text in ["", "0195f3c2-a1b4-4a2b-8c3d-5e6f70819aab", before.description.uppercased() + "x"]
    {
      #expect(ClaimID(text) == nil)
    }
  }
}
