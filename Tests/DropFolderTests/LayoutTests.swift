import DropFolder
import Glibc
import SystemPackage
import Testing

@Suite("Home")
struct LayoutTests {
  @Test("a second daemon is refused and told who holds the home; a dead one's lock holds nobody")
  func twoDaemons() throws {
    let home = try TestHome()
    var first: DropFolder? = try home.open()
    let error = #expect(throws: DropFolderError.self) { try home.open() }
    #expect(error?.kind == .alreadyRunning(pid: getpid()))
    #expect(error?.description.contains("process \(getpid())") == true)
    #expect(first != nil)
    first = nil
    _ = try home.open()
  }

  @Test("the inbox is for the group, sticky and setgid; all else is ours alone")
  func modes() throws {
    let home = try TestHome()
    let old = umask(0)
    defer { umask(old) }
    #expect(mkdir(home.at("claimed"), 0o777) == 0)
    _ = try home.open(["a", "b"])
    for pipeline in ["a", "b"] { #expect(home.mode("inbox/\(pipeline)") == 0o3770) }
    for folder in [
      "claimed", "spool", "spool/tmp", "archive", "archive/whole", "quarantine", "outbox/alerts",
    ] {
      #expect(home.mode(folder) == 0o700, "\(folder)")
    }
    #expect(home.names("inbox/a").isEmpty && home.names("spool/tmp").isEmpty)
  }

  @Test("folders are made and kept files read beside a running daemon")
  func lockFree() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("x", "x")
    let file = try folder.takeOne()
    try folder.settle([Settlement(file, .archived)])
    try DropFolder.makeFolders(home: home.filePath, pipelines: ["red-notice", "new"])
    #expect(home.mode("inbox/new") == 0o3770)
    #expect(try KeptFiles(home: home.filePath).readArchived(file.sum) == bytes("x"))
    #expect(throws: DropFolderError.self) { try KeptFiles(home: home.filePath.appending("no")) }
  }

  @Test(
    "folders that root makes belong to the owner and the group of the home",
    .enabled(if: geteuid() == 0, "giving away needs root")
  )
  func owners() throws {
    let home = try TestHome()
    #expect(chown(home.at(""), 65534, 65534) == 0)
    try DropFolder.makeFolders(home: home.filePath, pipelines: ["red-notice"])
    for folder in ["claimed", "archive/whole", "inbox", "inbox/red-notice"] {
      var status = stat()
      #expect(lstat(home.at(folder), &status) == 0)
      #expect(status.st_uid == 65534 && status.st_gid == 65534, "\(folder)")
    }
    #expect(home.mode("inbox/red-notice") == 0o3770)
  }

  @Test("rights that the administrator gave an inbox stay")
  func keptModes() throws {
    let home = try TestHome()
    #expect(mkdir(home.at("inbox"), 0o755) == 0)
    #expect(mkdir(home.at("inbox/red-notice"), 0o700) == 0)
    #expect(chmod(home.at("inbox/red-notice"), 0o1777) == 0)
    _ = try home.open()
    #expect(home.mode("inbox/red-notice") == 0o1777)
  }

  @Test(
    "a pipeline whose name is no folder's is refused",
    arguments: ["", ".", "..", "a/b", "A", "-a", "a\n", String(repeating: "a", count: 65)]
  )
  func pipelineNames(name: String) throws {
    let home = try TestHome()
    let error = #expect(throws: DropFolderError.self) { try home.open([name]) }
    #expect(error?.kind == .pipelineName)
    #expect(home.names("").isEmpty)
  }

  @Test("a folder that is a symlink to elsewhere is refused")
  func symlinkedFolder() throws {
    let home = try TestHome()
    #expect(symlink("/tmp", home.at("claimed")) == 0)
    #expect(throws: DropFolderError.self) { try home.open() }
  }

  @Test(
    "folders on two file systems are refused at the start with the reason",
    .enabled(if: geteuid() == 0, "mounting needs root")
  )
  func twoFileSystems() throws {
    let home = try TestHome()
    for folder in ["quarantine"] { #expect(mkdir(home.at(folder), 0o700) == 0) }
    // A bind mount has the same device number, and renames into it fail all the same.
    guard mount(home.at("quarantine"), home.at("quarantine"), nil, 4096, nil) == 0 else { return }
    defer { umount2(home.at("quarantine"), 2) }
    let error = #expect(throws: DropFolderError.self) { try home.open() }
    #expect(error?.kind == .separateFileSystems && error?.isTransient == false)
    #expect(error?.thing == "quarantine")
    #expect(home.names("inbox/red-notice").isEmpty && home.names("archive") == ["whole"])
  }
}

@Suite("Submission")
struct SubmissionTests {
  @Test("a submitted file appears under its name, readable by the group, and is not yet taken")
  func submits() throws {
    let home = try TestHome()
    let folder = try home.open()
    try home.write("{}", at: Array(home.at("x.json").utf8CString))
    let source = FilePath(home.at("x.json"))
    for expected in ["x.json", "2-x.json", "3-x.json"] {
      let name = try Submission.submit(source, home: home.filePath, pipeline: "red-notice")
      #expect(name == RawName(expected))
      #expect(home.mode("inbox/red-notice/\(expected)") == 0o640)
    }
    #expect(home.names("inbox/red-notice") == ["2-x.json", "3-x.json", "x.json"])
    #expect(try folder.takeAll().count == 3)
  }

  @Test("anything but a file is refused and leaves nothing in the inbox")
  func notAFile() throws {
    let home = try TestHome()
    _ = try home.open()
    #expect(mkfifo(home.at("fifo"), 0o600) == 0)
    for path in [home.at("fifo"), home.path, home.at("missing")] {
      #expect(throws: DropFolderError.self) {
        try Submission.submit(FilePath(path), home: home.filePath, pipeline: "red-notice")
      }
    }
    #expect(throws: DropFolderError.self) {
      try Submission.submit([], name: RawName("x"), home: home.filePath, pipeline: "missing")
    }
    #expect(home.names("inbox/red-notice").isEmpty)
  }

  @Test(
    "a name that no scan would take is made into one that it does",
    arguments: ["x.tmp", ".hidden", "x.sha256", String(repeating: "y", count: 251) + ".tmp"]
  )
  func names(name: String) throws {
    let home = try TestHome()
    let folder = try home.open()
    for _ in 1...2 {
      _ = try Submission.submit(
        bytes("{}"),
        name: RawName(name),
        home: home.filePath,
        pipeline: "red-notice"
      )
    }
    #expect(try folder.takeAll().count == 2)
  }

  @Test("a name of 255 bytes that is taken is shortened, not refused")
  func longName() throws {
    let home = try TestHome()
    let folder = try home.open()
    let name = RawName([UInt8](repeating: 0x78, count: 255))
    for _ in 1...2 {
      _ = try Submission.submit(
        bytes("{}"),
        name: name,
        home: home.filePath,
        pipeline: "red-notice"
      )
    }
    #expect(try folder.takeAll().count == 2)
  }
}
