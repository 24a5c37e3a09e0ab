import DropFolder
import Glibc
import PrivateCluster
import SystemPackage

/// The place of everything that belongs to one bureau: files below a home, and the database.
struct Installation: Sendable {
  /// Absolute; it need not be there.
  let home: FilePath
  let settings: HomeSettings
  private let config: FilePath?
  /// The option that names the configuration, as another process of this program is to be given it.
  let configOption: [String]

  /// Finds the home and reads its settings; makes nothing.
  ///
  /// - Throws: `Failure` when the settings cannot be read.
  init(_ options: GlobalOptions) throws(Failure) {
    try self.init(home: options.home, config: options.config)
  }

  init(home: String?, config: String?) throws(Failure) {
    self.home = Self.absolute(home ?? variable("NOTICED_HOME") ?? "var")
    let config = config.map(Self.absolute)
    let namesFile = config.map { FileAccess.exists($0) && !FileAccess.isFolder($0) } ?? false
    if let config, !FileAccess.exists(config) {
      throw Failure(
        .usage,
        "\(config)",
        "there is nothing",
        "name a folder of pipelines and rules, or a settings file"
      )
    }
    let file = namesFile ? config ?? self.home : self.home.appending("noticed.yaml")
    if let bytes = try FileAccess.read(file, limit: 1 << 20) {
      settings = try HomeSettings(bytes, file: file.string)
    } else {
      settings = HomeSettings()
    }
    self.config = namesFile ? nil : config
    configOption = config.map { ["--config", $0.string] } ?? []
  }

  /// The folder of pipelines and rules that is the bureau's: named, or in the home; it need not be there.
  var ownPipelines: FilePath {
    if let config { return config }
    if let named = settings.pipelines { return home.pushing(FilePath(named)) }
    return home.appending("pipelines")
  }

  /// The folder to read pipelines and rules from: the bureau's, or as long as it has none the shipped one.
  func pipelines() throws(Failure) -> FilePath {
    if FileAccess.isFolder(ownPipelines) { return ownPipelines }
    guard config == nil, settings.pipelines == nil else {
      throw Failure(
        .unavailable,
        "\(ownPipelines)",
        "there is no such folder",
        "correct `pipelines` in noticed.yaml, or --config"
      )
    }
    return try ShippedFiles.pipelines()
  }

  /// Makes the home, gives it the shipped pipelines and makes its folders: for the few commands that may create.
  ///
  /// In a home that is somebody else's nothing is made.
  func prepare() throws(Failure) {
    var parent = home
    var missing: [FilePath] = []
    while !parent.components.isEmpty, !FileAccess.exists(parent) {
      missing.append(parent)
      parent.removeLastComponent()
    }
    for folder in missing.reversed() { try FileAccess.makeFolder(folder) }
    guard mayMake else { return }
    if ownPipelines == home.appending("pipelines") { try ShippedFiles.copy(to: ownPipelines) }
    do {
      try DropFolder.makeFolders(home: home, pipelines: try inboxes().map(\.folder))
    } catch {
      throw Failure(error)
    }
  }

  /// Whether this user is the one who makes things in the home: its owner, or root.
  var mayMake: Bool { geteuid() == 0 || owner == geteuid() }

  /// Who owns the home; nil when it is not there.
  private var owner: uid_t? {
    var status = stat()
    return stat(home.string, &status) == 0 ? status.st_uid : nil
  }

  /// The name of the home's owner.
  var ownerName: String { owner.flatMap { try? OSUser.with(id: $0).name } ?? "its owner" }

  /// The pipelines that have an inbox, in order of their names, each with the folder's name.
  ///
  /// Looks at one line of each file and no more: whether the file is sound is said where its rules are needed.
  func inboxes() throws(Failure) -> [(pipeline: String, folder: String)] {
    let folder = try pipelines()
    var found: [(pipeline: String, folder: String)] = []
    for name in FileAccess.names(in: folder) where name.hasSuffix(".yaml") {
      let bytes = try FileAccess.read(folder.appending(name), limit: 1 << 20) ?? []
      for line in bytes.split(separator: 0x0A) where line.starts(with: "inbox:".utf8) {
        let words = String(decoding: line.dropFirst(6), as: UTF8.self)
          .split(whereSeparator: { " \t\r\"'".contains($0) })
        if let word = words.first { found.append((String(name.dropLast(5)), String(word))) }
      }
    }
    return found
  }

  private static func absolute(_ text: String) -> FilePath {
    let path = FilePath(text)
    guard path.isRelative, let here = getcwd(nil, 0) else { return path.lexicallyNormalized() }
    defer { free(here) }
    return FilePath(String(cString: here)).pushing(path).lexicallyNormalized()
  }
}
