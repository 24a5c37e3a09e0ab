import JSON
import Notices
import Records
import SystemPackage

/// A file of references that a source supplied.
enum ReferenceList {
  /// Reads a reference a line; blank lines and those that begin with # are passed over, and of a CSV the first column counts.
  ///
  /// A line may also be a JSON object with `entity_id`, `reference`, `control_no` or `issuer_ref`.
  /// - Throws: `Failure` of status 65 when there is no such file, it has no reference, or a line is none.
  static func read(
    _ path: String,
    kinds: [NoticeKind],
    issuer: String?
  ) throws(Failure) -> SourceList {
    let place = path == "-" ? "/dev/stdin" : path
    guard let bytes = try FileAccess.readAll(FilePath(place)) else {
      throw Failure(.badInput, path, "there is no such file", "name the source's list")
    }
    var references: [String] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      guard let reference = self.reference(Array(text)), !reference.isEmpty,
        reference.utf8.count <= 200
      else {
        throw Failure(
          .badInput,
          "\(path):\(number + 1)",
          "there is no reference in this line",
          "give a reference a line, or JSON with entity_id or control_no"
        )
      }
      references.append(reference)
    }
    guard !references.isEmpty else {
      throw Failure(
        .badInput,
        path,
        "it names no reference, and everything held would count as gone",
        "ask the source for its list again"
      )
    }
    return SourceList(references: references, kinds: kinds, issuer: issuer)
  }

  private static func reference(_ line: [UInt8]) -> String? {
    if line.first == UInt8(ascii: "{") {
      guard case .success(let node) = parseJSON(line) else { return nil }
      let names = ["reference", "entity_id", "control_no", "issuer_ref"]
      return names.lazy.compactMap { node[$0]?.string }.first
    }
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    let cell = text.split(separator: text.contains(";") ? ";" : ",", maxSplits: 1).first ?? ""
    return String(
      cell.filter { $0 != "\"" && $0 != "\r" }.drop { $0 == " " }.reversed().drop { $0 == " " }
        .reversed()
    )
  }
}
