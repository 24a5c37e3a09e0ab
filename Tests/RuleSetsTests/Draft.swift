import Foundation
import RuleSets

/// A copy of the shipped configuration in a directory of its own, to be changed and loaded.
final class Draft {
  let directory: String

  init() throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("noticed-rules-\(UUID().uuidString)")
    directory = place.path
    try Self.copy(URL(fileURLWithPath: shipped).resolvingSymlinksInPath(), to: place)
  }

  /// Copies contents alone: who owns a checkout's files need not be who runs the tests.
  private static func copy(_ source: URL, to target: URL) throws {
    let files = FileManager.default
    try files.createDirectory(at: target, withIntermediateDirectories: false)
    for item in try files.contentsOfDirectory(
      at: source,
      includingPropertiesForKeys: [.isDirectoryKey]
    ) {
      let copy = target.appendingPathComponent(item.lastPathComponent)
      if try item.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        try Self.copy(item, to: copy)
      } else {
        try Data(contentsOf: item).write(to: copy)
      }
    }
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
