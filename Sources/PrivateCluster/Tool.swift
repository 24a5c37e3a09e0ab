import Glibc
import Subprocess
import SystemPackage

/// What a program said, on both channels, and whether it was content.
struct ToolAnswer: Sendable {
  let isSuccess: Bool
  let text: String
}

/// Runs a program to its end with a bare environment, as another user when this process is root.
///
/// The change of user is `setpriv`'s: with Subprocess's own, the child calls `setgroups` between fork and exec, where
/// glibc may wait for ever for a lock that a thread of the parent held.
func runTool(
  _ program: FilePath,
  _ arguments: [String],
  as user: OSUser?
) async throws(PrivateClusterError) -> ToolAnswer {
  var program = program
  var arguments = arguments
  if let user, user.id != geteuid() {
    arguments =
      ["--reuid=\(user.id)", "--regid=\(user.group)", "--clear-groups", program.string] + arguments
    program = "/usr/bin/setpriv"
  }
  do {
    let result = try await run(
      .path(program),
      arguments: Arguments(arguments),
      environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"]),
      workingDirectory: "/",
      output: .string(limit: 1 << 20),
      error: .combinedWithOutput
    )
    return ToolAnswer(
      isSuccess: result.terminationStatus.isSuccess,
      text: result.standardOutput
    )
  } catch {
    throw PrivateClusterError(
      .system,
      what: "\(program)",
      why: "it could not be run (\(error))",
      remedy: user.map { "run as root or as \($0.name)" } ?? "check the installation"
    )
  }
}
