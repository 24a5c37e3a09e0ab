import Glibc
import Subprocess
import SystemPackage

/// What a program said, on both channels, and whether it was content.
struct ToolAnswer: Sendable {
  let isSuccess: Bool
  let text: String
}

/// Runs a program to its end with a bare environment, as another user when this process is root.
func runTool(
  _ program: Executable,
  _ arguments: [String],
  as user: OSUser?
) async throws(PrivateClusterError) -> ToolAnswer {
  var options = PlatformOptions()
  if let user, user.id != geteuid() {
    options.userID = user.id
    options.groupID = user.group
    options.supplementaryGroups = [user.group]
  }
  do {
    let result = try await run(
      program,
      arguments: Arguments(arguments),
      environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"]),
      workingDirectory: "/",
      platformOptions: options,
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
