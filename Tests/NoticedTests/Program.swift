import Foundation
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

  init() {
    home = URL(fileURLWithPath: "/tmp/noticed-cli-\(getpid())-\(UInt32.random(in: 0 ... .max))")
  }

  func run(_ arguments: String..., standardInput: String = "") throws -> Answer {
    let process = Process()
    let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appending(path: "noticed")
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "NOTICED_HOME": home.path, "NOTICED_SHARE": Self.root.path,
    ].merging(environment) { $1 }
    let (input, output, complaint) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    input.fileHandleForWriting.write(Data(standardInput.utf8))
    try input.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      output: String(decoding: said, as: UTF8.self),
      complaint: String(decoding: complained, as: UTF8.self)
    )
  }

  /// Removes the home, and its server if it has one.
  func remove() async throws {
    try await PrivateCluster(home: FilePath(home.path)).destroy()
    try? FileManager.default.removeItem(at: home)
  }
}
