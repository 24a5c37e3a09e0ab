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
    let collected = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    _ = FileManager.default.createFile(atPath: collected.path, contents: nil)
    let file = try FileHandle(forWritingTo: collected)
    DecodingChild(
      input: requests.fileHandleForReading.fileDescriptor,
      output: file.fileDescriptor,
      limits: DecodingLimits(),
      policy: { _ in .standard }
    ).serve(configuration: "as-recorded")
    try file.close()
    return try script("cat '\(collected.path)'; rm '\(collected.path)'; cat >/dev/null")
  }
}
