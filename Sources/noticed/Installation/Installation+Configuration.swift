import RuleSets
import SystemPackage

extension Installation {
  /// Loads the bureau's configuration, or the shipped one as long as it has none.
  ///
  /// - Throws: `Failure` of status 65 that names the first problem, when there are any.
  func configuration(_ parts: ConfigurationParts = .all) throws(Failure) -> Configuration {
    let directory = try pipelines().string
    do {
      return try loadConfiguration(directory: directory, parts: parts)
    } catch {
      throw Failure(error, directory: directory)
    }
  }
}

extension Failure {
  /// The first problem of a configuration, with how many more there are.
  init(_ error: RuleSetError, directory: String) {
    let first = error.problems.first
    let place = first.map { problem in
      problem.line > 0 ? "\(problem.file):\(problem.line):\(problem.column)" : problem.file
    }
    let more = error.problems.count - 1
    self.init(
      .badInput,
      place ?? "the configuration",
      (first?.message ?? "it cannot be read") + (more > 0 ? " (and \(more) more)" : ""),
      "correct the files in \(directory); `noticed rules check` tells all that is wrong"
    )
  }
}
