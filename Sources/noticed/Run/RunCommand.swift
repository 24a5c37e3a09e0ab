import ArgumentParser
import DropFolder
import Logging
import Notices
import Pipeline
import Postgres
import PrivateCluster
import Records
import RuleSets
import ServiceLifecycle
import SystemPackage
import UnixSignals

/// `noticed run`: the daemon.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Take in what is dropped and match it, until stopped.",
    discussion: """
      The home and its private database are made at the first run. A daemon that is killed at any moment loses nothing: \
      the next one finishes what it left. Stop it with SIGTERM or Ctrl-C.
      """
  )

  @Flag(help: "Drain the inbox and the match queue, then exit.")
  var once = false

  @Flag(help: "Read and record one after the other, for fault tests.")
  var singleThreaded = false

  @Flag(help: "Read files in the daemon's own process, which a file may then end; for comparison.")
  var readInside = false

  @Flag(help: "Log also what went well.")
  var verbose = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    if global.asOf != nil, !once {
      throw ValidationError(
        "--as-of judges by another day than today, which only `run --once` may do"
      )
    }
  }

  func run() async throws {
    Allocator.settle()
    let installation = try Installation(global)
    try await installation.bringUpDatabase()
    let configuration = try installation.configuration()
    let bench = try await Workbench(
      installation,
      configuration,
      overlaps: !singleThreaded,
      readsInside: readInside,
      day: global.asOf,
      isVerbose: verbose
    )
    if once {
      try await bench.daemon.once()
      try Output(global).say(bench.counts.sentence, node: bench.counts.node)
      let brakes = bench.brakes.current
      guard brakes.isEmpty else {
        throw Failure(
          .tryLater,
          "the inbox",
          "intake has stopped, and files may still lie there",
          brakes.joined(separator: "; ")
        )
      }
    } else {
      let service = DaemonService(daemon: bench.daemon)
      let group = ServiceGroup(
        services: [service],
        gracefulShutdownSignals: [.sigterm, .sigint],
        logger: bench.logger
      )
      try await group.run()
    }
  }
}

/// The daemon as a service that ends when a signal asks for it.
private struct DaemonService: Service, CustomDebugStringConvertible {
  let daemon: Daemon

  /// The service group prints its services when it is made, and would else print every rule and table of codes.
  var debugDescription: String { "DaemonService" }

  func run() async throws {
    await cancelWhenGracefulShutdown { await daemon.run() }
  }
}
