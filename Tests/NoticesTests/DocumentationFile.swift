import Glibc
import Testing

/// A committed file of `docs/` that is made from the code.
struct DocumentationFile {
  let path: String

  init(_ name: String) {
    var folder = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
    folder.removeLast(3)
    path = (folder + ["docs", Substring(name)]).joined(separator: "/")
  }

  func text() throws -> String {
    let file = try #require(fopen(path, "r"), "\(path) cannot be read")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Expects that text in the file, or writes it there when `NOTICED_RECORD` is set.
  func expect(_ wanted: String) throws {
    if getenv("NOTICED_RECORD") != nil {
      let file = try #require(fopen(path, "w"), "\(path) cannot be written")
      let bytes = Array(wanted.utf8)
      #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
      #expect(fclose(file) == 0)
    }
    #expect(
      try text() == wanted,
      "run `scripts/test --record --filter NoticesTests` and look at the change"
    )
  }
}
