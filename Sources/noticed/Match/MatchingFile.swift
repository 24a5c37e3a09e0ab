import Matching
import RuleSets
import SystemPackage

/// The policies of `pipelines/matching`, read without the rest of the configuration.
enum MatchingFile {
  /// The policy by which persons are compared; the shipped one where the bureau has no file of its own.
  ///
  /// - Throws: `Failure` when a named policy is not there, or the file has a fault.
  static func person(
    named name: String?,
    of installation: Installation
  ) throws(Failure) -> PersonPolicy {
    let folder = installation.ownPipelines.appending("matching")
    if let name {
      guard name.hasPrefix("person") else {
        throw Failure(
          .usage,
          "--policy \(name)",
          "policies for persons are called person…",
          "see the files in \(folder)"
        )
      }
      let place = FileAccess.isFolder(folder) ? folder : try shipped()
      guard let policy = try read(place.appending("\(name).yaml")) else {
        let names = FileAccess.names(in: place).filter { $0.hasPrefix("person") }
          .map { $0.replacing(".yaml", with: "") }
        throw Failure(
          .usage,
          "--policy \(name)",
          "there is no file \(name).yaml in \(place)",
          "the policies are \(names.joined(separator: ", "))"
        )
      }
      if let policy { return policy }
      return try whole(installation).persons[name] ?? PersonPolicy()
    }
    guard let policy = try read(folder.appending("person.yaml")) else { return PersonPolicy() }
    if let policy { return policy }
    return try whole(installation).person
  }

  private static func shipped() throws(Failure) -> FilePath {
    try ShippedFiles.pipelines().appending("matching")
  }

  /// Reads a file of plain `name: number` lines; nil when there is none, nil within when it holds anything else.
  private static func read(_ path: FilePath) throws(Failure) -> PersonPolicy?? {
    guard let bytes = try FileAccess.read(path, limit: 1 << 20) else { return nil }
    var values: [String: Double] = [:]
    for line in bytes.split(separator: 0x0A) {
      let text = line.prefix { $0 != UInt8(ascii: "#") }.filter { $0 > 0x20 }
      if text.isEmpty { continue }
      let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Double(String(decoding: parts[1], as: UTF8.self)) else {
        return .some(nil)
      }
      guard values.updateValue(number, forKey: String(decoding: parts[0], as: UTF8.self)) == nil
      else { return .some(nil) }
    }
    return .some(try? PersonPolicy(values))
  }

  /// Lets the reader of configurations say what is wrong, or read what stands there in another way.
  private static func whole(_ installation: Installation) throws(Failure) -> MatchingPolicies {
    try installation.configuration(.matching).matching
  }
}
