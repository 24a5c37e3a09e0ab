import Foundation
import JSON
import PrivateCluster
import SystemPackage

/// The built program, run as people run it: a process of its own, in an environment of the test's.
struct BuiltProgram {
  struct Answer {
    let status: Int32
    let output: String
    let complaint: String
  }

  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A home that nothing is in yet.
  let home: URL
  var environment: [String: String] = [:]
  /// A program with its arguments that runs this one.
  var wrapper: [String] = []

  init() {
    home = URL(fileURLWithPath: "/tmp/noticed-cli-\(getpid())-\(UInt32.random(in: 0 ... .max))")
  }

  /// Runs the program in a home of its own, which is removed afterwards whatever happened.
  static func use(_ body: (BuiltProgram) throws -> Void) async throws {
    let program = BuiltProgram()
    do {
      try body(program)
    } catch {
      try await program.remove()
      throw error
    }
    try await program.remove()
  }

  func run(_ arguments: String..., standardInput: String = "") throws -> Answer {
    try run(arguments, standardInput: standardInput)
  }

  func run(_ arguments: [String], standardInput: String = "") throws -> Answer {
    let process = Process()
    let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let built = URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: "noticed")
    let words = wrapper + [built.path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = [
      "PATH": "/usr/bin:/bin", "NOTICED_HOME": home.path, "NOTICED_SHARE": Self.root.path,
    ].merging(environment) { $1 }
    // Files, not pipes: a full pipe would have both sides wait for each other for ever, and a server that the program
    // leaves behind would hold one open.
    let channels = home.appendingPathExtension("io-\(UInt32.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: channels, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: channels) }
    let input = channels.appending(path: "input")
    try Data(standardInput.utf8).write(to: input)
    let output = try Self.emptyFile(channels.appending(path: "output"))
    let complaint = try Self.emptyFile(channels.appending(path: "complaint"))
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self)
    )
  }

  private static func emptyFile(_ place: URL) throws -> URL {
    try Data().write(to: place)
    return place
  }

  /// Removes the home, and its server if it has one.
  func remove() async throws {
    try await PrivateCluster(home: FilePath(home.path)).destroy()
    try? FileManager.default.removeItem(at: home)
  }
}

/// What the program answered, a JSON value a line.
func lines(_ answer: BuiltProgram.Answer) throws -> [JSONNode] {
  try answer.output.split(separator: "\n").map { try parseJSON(Array($0.utf8)).get() }
}
