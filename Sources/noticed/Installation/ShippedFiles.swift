import Glibc
import SystemPackage

/// The pipelines, rules and tables that come with the program.
enum ShippedFiles {
  /// Finds the folder `pipelines`: in NOTICED_SHARE, beside the program (`../share/noticed`), or above it in a checkout.
  static func pipelines() throws(Failure) -> FilePath {
    if let named = variable("NOTICED_SHARE") {
      let folder = FilePath(named).appending("pipelines")
      if FileAccess.isFolder(folder) { return folder }
      throw Failure(
        .unavailable,
        "NOTICED_SHARE",
        "there is no folder \(folder)",
        "name the folder that has `pipelines` in it"
      )
    }
    var place = program().removingLastComponent()
    let installed = place.removingLastComponent().appending("share/noticed/pipelines")
    if FileAccess.isFolder(installed.appending("rules")) { return installed }
    while !place.components.isEmpty {
      let folder = place.appending("pipelines")
      if FileAccess.isFolder(folder.appending("rules")) { return folder }
      place.removeLastComponent()
    }
    throw Failure(
      .unavailable,
      "the shipped pipelines and rules",
      "they are neither beside the program nor above it",
      "name the folder that holds `pipelines` in NOTICED_SHARE, or give --config"
    )
  }

  /// Copies them to a place where nothing is yet; from then on they belong to the bureau.
  static func copy(to target: FilePath) throws(Failure) {
    guard !FileAccess.exists(target) else { return }
    let draft = FilePath(target.string + ".new-\(getpid())")
    try copyFolder(try pipelines(), to: draft)
    if rename(draft.string, target.string) != 0, !FileAccess.isFolder(target) {
      throw FileAccess.fault(target)
    }
    FileAccess.sync(target.removingLastComponent())
  }

  private static func copyFolder(_ source: FilePath, to target: FilePath) throws(Failure) {
    try FileAccess.makeFolder(target)
    for name in FileAccess.names(in: source) {
      let (from, to) = (source.appending(name), target.appending(name))
      if FileAccess.isFolder(from) {
        try copyFolder(from, to: to)
      } else if let bytes = try FileAccess.read(from) {
        try FileAccess.write(bytes, to: to)
      }
    }
  }

  /// The program that runs.
  static func program() -> FilePath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return FilePath(CommandLine.arguments.first ?? "/") }
    return FilePath(String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
