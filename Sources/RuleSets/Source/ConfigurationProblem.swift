/// One thing wrong in a configuration file, with its place and the remedy.
package struct ConfigurationProblem: Sendable, Hashable {
  /// The path within the configuration directory, for example `rules/penalty.yaml`.
  package let file: String
  /// From 1; 0 when the whole file is meant.
  package let line: Int
  /// In code points, from 1; 0 when the whole line or file is meant.
  package let column: Int
  package let message: String

  package init(file: String, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension ConfigurationProblem: CustomStringConvertible {
  package var description: String {
    switch (line, column) {
    case (0, _): "\(file): \(message)"
    case (_, 0): "\(file):\(line): \(message)"
    default: "\(file):\(line):\(column): \(message)"
    }
  }
}

/// Everything that is wrong with a configuration, in the order of files and places.
package struct RuleSetError: Error, Hashable {
  package let problems: [ConfigurationProblem]

  package init(_ problems: [ConfigurationProblem]) {
    self.problems = problems
  }
}

extension RuleSetError: CustomStringConvertible {
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Collects the problems of a configuration while it is read.
struct ProblemLog {
  private(set) var problems: [ConfigurationProblem] = []

  /// Notes a problem, once however often it is met.
  mutating func add(_ problem: ConfigurationProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  mutating func add(_ file: SourceFile, _ place: SourceFile.Place, _ message: String) {
    add(
      ConfigurationProblem(
        file: file.name,
        line: place.line,
        column: place.column,
        message: message
      )
    )
  }

  /// - Throws: `RuleSetError` when there are problems.
  func finish() throws(RuleSetError) {
    guard !problems.isEmpty else { return }
    throw RuleSetError(problems)
  }
}
