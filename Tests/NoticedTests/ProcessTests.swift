import Foundation
import Glibc
import JSON
import Testing

@Suite("The program as a process")
struct ProcessTests {
  private static let red = BuiltProgram.root.appending(path: "pipelines/rules/examples").path

  @Test("without arguments it shows its contents and is content")
  func contents() throws {
    let answer = try BuiltProgram().run()
    #expect(answer.status == 0)
    #expect(answer.output.contains("noticed COMMAND"))
    #expect(answer.complaint.isEmpty)
  }

  @Test(
    "what is not understood ends with 64 and says where to read on",
    arguments: [
      ["drp"], ["drop", "lst"], ["drop", "list", "--limit", "0"],
      ["drop", "list", "--outcome", "x"], ["submit", "x"],
    ]
  )
  func usage(arguments: [String]) throws {
    let program = BuiltProgram()
    let answer =
      switch arguments.count {
      case 1: try program.run(arguments[0])
      case 2: try program.run(arguments[0], arguments[1])
      default: try program.run(arguments[0], arguments[1], arguments[2], arguments[3])
      }
    #expect(answer.status == 64)
    #expect(answer.complaint.hasPrefix("noticed: "))
    #expect(answer.complaint.contains(": see `noticed "))
    #expect(answer.complaint.split(separator: "\n").count == 1)
  }

  @Test(
    "a command that may not create ends with 69 without a database, says what to type, and makes nothing",
    arguments: [["drop", "list"], ["notice", "list"], ["hold", "list"], ["db", "roles"]]
  )
  func away(arguments: [String]) throws {
    let program = BuiltProgram()
    let answer = try program.run(arguments[0], arguments[1])
    #expect(answer.status == 69)
    #expect(answer.complaint.contains("noticed db start"))
    #expect(!FileManager.default.fileExists(atPath: program.home.path))
  }

  @Test(
    "who may make nothing in a home is told who makes its inbox",
    .enabled(if: geteuid() == 0, "another user's name needs root")
  )
  func strangeHome() throws {
    var program = BuiltProgram()
    program.wrapper = [
      "/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
    ]
    try FileManager.default.createDirectory(at: program.home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: program.home) }
    let answer = try program.run("submit", "/dev/null", "--pipeline", "diffusion")
    // A checkout that others may not enter does not run here.
    guard !answer.complaint.contains("setpriv") else { return }
    #expect(answer.status == 65)
    #expect(answer.complaint.contains("noticed db start"), "\(answer.complaint)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path).isEmpty)
  }

  @Test("status answers when the database is away")
  func status() throws {
    let answer = try BuiltProgram().run("status", "--format", "json")
    #expect(answer.status == 69)
    let node = try parseJSON(Array(answer.output.utf8)).get()
    #expect(node["healthy"]?.bool == false)
    #expect(node["database"]?.string == "away")
  }

  @Test("a stray PGHOST does not lead a home with a server of its own elsewhere")
  func stray() throws {
    var program = BuiltProgram()
    try FileManager.default.createDirectory(at: program.home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: program.home) }
    try Data(#"{"kind":"private"}"#.utf8).write(to: program.home.appending(path: "database.json"))
    program.environment["PGHOST"] = "/nowhere"
    let answer = try program.run("drop", "list")
    #expect(answer.status == 69)
    #expect(answer.complaint.contains("PGHOST"))
  }

  @Test("a bad settings file is refused at its line")
  func settings() throws {
    let program = BuiltProgram()
    try FileManager.default.createDirectory(at: program.home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: program.home) }
    try Data("databse: x\n".utf8).write(to: program.home.appending(path: "noticed.yaml"))
    let answer = try program.run("status")
    #expect(answer.status == 65)
    #expect(answer.complaint.contains("noticed.yaml:1"))
  }

  @Test("a file is tried without a home or a database: found faults end with 1, each at its place")
  func check() throws {
    let bad =
      #"{"format":"noticed/notice/1","doc_kind":"notice","notice_type":"red","persons":[{"sex":"X"}]}"#
    let answer = try BuiltProgram().run("check", "-", "--format", "ndjson", standardInput: bad)
    #expect(answer.status == 1)
    let node = try parseJSON(Array(answer.output.utf8)).get()
    #expect(node["outcome"]?.string == "rejected")
    #expect(node["reasons"]?[0]?["line"]?.int == 1)
  }

  @Test("a letter is ignored, which is not the answer yes, and no fault of the file")
  func letter() throws {
    let letter = "Dear colleagues,\nthe meeting is at nine.\n"
    let answer = try BuiltProgram().run("check", "-", "--format", "ndjson", standardInput: letter)
    #expect(answer.status == 1)
    let node = try parseJSON(Array(answer.output.utf8)).get()
    #expect(node["outcome"]?.string == "ignored")
    #expect(node["reasons"]?[0]?["code"]?.string == "plain-message")
    let told = try BuiltProgram().run("check", "-", "--format", "table", standardInput: letter)
    #expect(told.output.contains("ignored") && !told.output.contains("reject"))
  }

  @Test("a file that is not there ends with 65")
  func missing() throws {
    #expect(try BuiltProgram().run("check", "/nowhere/x.json").status == 65)
  }

  @Test("no raw byte of a name or a record reaches the output")
  func raw() throws {
    let folder = BuiltProgram().home
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a\u{1B}[31m\u{202E}b.json")
    try Data("{\"\u{9B}31m\": 1}".utf8).write(to: file)
    for format in ["table", "json", "ndjson"] {
      let answer = try BuiltProgram().run("check", file.path, "--format", format)
      #expect(answer.status == 1)
      for scalar in answer.output.unicodeScalars where scalar != "\n" {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format, "\(format)")
      }
    }
  }

  @Test("a reader that goes away is no error")
  func gone() throws {
    let process = Process()
    let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: "noticed")
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c",
      "'\(program.path)' rules list --markdown | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}",
    ]
    process.environment = ["NOTICED_SHARE": BuiltProgram.root.path, "PATH": "/usr/bin:/bin"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
