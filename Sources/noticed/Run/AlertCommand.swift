import Subprocess
import SystemPackage

/// The bureau's own program that wakes somebody up.
enum AlertCommand {
  /// Runs the command and answers why it failed; nil when it succeeded.
  static func run(_ command: [String]) async -> String? {
    guard let program = command.first else { return nil }
    let executable: Executable =
      program.contains("/") ? .path(FilePath(program)) : .name(program)
    do {
      let result = try await Subprocess.run(
        executable,
        arguments: Arguments(Array(command.dropFirst())),
        output: .discarded,
        error: .discarded
      )
      return result.terminationStatus.isSuccess ? nil : "it ended with \(result.terminationStatus)"
    } catch {
      return "it could not be started"
    }
  }
}
