import Glibc
package import Matching
import Notices
import Yams

/// The policies of `matching/`, by the names of their files.
package struct MatchingPolicies: Sendable {
  /// From files whose name starts with `person`.
  package var persons: [String: PersonPolicy] = [:]
  /// From files whose name starts with `modus`.
  package var modus: [String: ModusPolicy] = [:]

  /// The policy by which persons are compared unless another is named.
  package var person: PersonPolicy { persons["person"] ?? PersonPolicy() }
  /// The policy by which methods are compared unless another is named.
  package var method: ModusPolicy { modus["modus"] ?? ModusPolicy() }
}

/// Reads the files of `matching/`: names and numbers.
struct MatchingReader {
  let directory: String

  func read(_ log: inout ProblemLog) -> MatchingPolicies {
    var policies = MatchingPolicies()
    for name in names(&log) {
      if name.hasPrefix("person") {
        policies.persons[name] = policy(name, &log)
      } else if name.hasPrefix("modus") {
        policies.modus[name] = policy(name, &log)
      } else {
        log.add(
          ConfigurationProblem(
            file: "matching/\(name).yaml",
            message: "is no policy; name it person-… or modus-…, after what it compares"
          )
        )
      }
    }
    return policies
  }

  // The names of the YAML files, without their ending, in order.
  private func names(_ log: inout ProblemLog) -> [String] {
    guard let folder = opendir("\(directory)/matching") else {
      let remedy = "cannot be opened; copy it from the shipped pipelines directory"
      log.add(ConfigurationProblem(file: "matching", message: remedy))
      return []
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }

  private func policy<Policy: MatchingPolicy>(_ name: String, _ log: inout ProblemLog) -> Policy? {
    guard let source = SourceFile("matching/\(name).yaml", in: directory, &log),
      let file = YAMLFile(source, &log),
      let members = file.members(
        of: file.root,
        "a matching policy",
        allowed: Policy.fields.map(\.name),
        &log
      )
    else { return nil }
    var values: [String: Double] = [:]
    for name in members.names {
      values[name] = file.number(members[name], "“\(name)”", &log)
    }
    do throws(PolicyError) {
      return try Policy(values)
    } catch {
      log.add(ConfigurationProblem(file: source.name, message: error.description))
      return nil
    }
  }
}
