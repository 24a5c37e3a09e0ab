import Foundation
import RuleSets

/// A copy of the shipped configuration in a directory of its own, to be changed and loaded.
final class Draft {
  let directory: String

  init() throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("noticed-rules-\(UUID().uuidString)")
    directory = place.path
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: shipped).resolvingSymlinksInPath(),
      to: place
    )
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(directory)/\(file)"))
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(directory)/\(file)")
  }

  func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(directory)/\(file)", encoding: .utf8)
  }

  func replace(_ old: String, by new: String, in file: String) throws {
    try write(text(of: file).replacingOccurrences(of: old, with: new), to: file)
  }

  /// What is said of the directory when it is loaded, one problem a text.
  ///
  /// The lexicon of charges is long, and few mistakes lie in it.
  func problems(parts: ConfigurationParts = .all.subtracting(.charges)) -> [String] {
    do throws(RuleSetError) {
      _ = try loadConfiguration(directory: directory, parts: parts)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}
