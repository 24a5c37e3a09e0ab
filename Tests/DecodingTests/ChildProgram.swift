import Decoding
import Foundation
import Reading

/// A program of the shell that plays the child for one test.
struct ChildProgram {
  let arguments: [String]

  /// What the shell does between its standard input and output.
  static func script(_ text: String) throws -> ChildProgram {
    ChildProgram(arguments: ["/bin/sh", "-c", text])
  }

  /// Answers, in order, with what the child's own loop answers to requests for these paths.
  static func echo(answersTo paths: [String]) throws -> ChildProgram {
    let requests = Pipe()
    for path in paths {
      let text = Data(#"{"path":"\#(path)","pipeline":null}"#.utf8)
      var head = Data()
      for length in [text.count, 0] {
        head.append(contentsOf: (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) })
      }
      try requests.fileHandleForWriting.write(contentsOf: head + text)
    }
    try requests.fileHandleForWriting.close()
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    _ = FileManager.default.createFile(atPath: place.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: place) }
    let file = try FileHandle(forWritingTo: place)
    DecodingChild(
      input: requests.fileHandleForReading.fileDescriptor,
      output: file.fileDescriptor,
      limits: DecodingLimits(),
      policy: { _ in .standard }
    ).serve(configuration: "as-recorded")
    try file.close()
    // Within the script's own words: it is ended from outside, and would leave a file behind.
    let answers = try Data(contentsOf: place).base64EncodedString()
    return try script("echo '\(answers)' | base64 -d; cat >/dev/null")
  }
}
