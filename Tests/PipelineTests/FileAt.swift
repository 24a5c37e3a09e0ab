import Foundation

/// Looks at the disk.
enum FileAt {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
