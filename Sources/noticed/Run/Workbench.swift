import Decoding
import DropFolder
import JSON
import Logging
import Notices
import Pipeline
import Postgres
import PrivateCluster
import Records
import RuleSets
import SystemPackage

/// Everything that the daemon works with: folder, connections, engine, log.
struct Workbench {
  let daemon: Daemon
  let logger: Logger
  let counts: RunCounts
  /// What stops intake at the moment.
  let brakes = BrakeHolder()

  init(
    _ installation: Installation,
    _ configuration: Configuration,
    overlaps: Bool,
    readsInside: Bool,
    day: CivilDay?,
    isVerbose: Bool
  ) async throws {
    var logger = Logger(label: "noticed") { _ in JSONLogHandler() }
    logger.logLevel = isVerbose ? .debug : .warning
    self.logger = logger
    counts = RunCounts(LogEvents(logger))
    var options = DropFolder.Options()
    options.daemonVersion = Noticed.version
    options.isFormatComplete = FormatCompleteness.isClosed
    let pipelines = configuration.pipelines.values.map(\.inbox).sorted()
    let folder = try DropFolder(home: installation.home, pipelines: pipelines, options: options)
    let heart = try await installation.connect(as: .daemon, timeouts: .daemon)
    let node = try await Self.register(installation, on: heart)
    let engine = Engine(configuration)
    let rarity = RarityHolder()
    let clock: @Sendable () -> Instant = {
      day.map { Instant(startOf: $0).adding(seconds: 43_200) } ?? Instant.now()
    }
    let intake = try await installation.connect(as: .daemon, timeouts: .daemon)
    let matching = try await installation.connect(as: .daemon, timeouts: .daemon)
    let upkeep = try await installation.connect(as: .daemon, timeouts: .daemon)
    daemon = Daemon(
      intake: IntakeLoop(
        walk: FileWalk(
          engine: engine,
          folder: folder,
          database: intake,
          node: node,
          events: counts,
          decoder: readsInside ? nil : installation.decoder(for: configuration)
        ),
        watcher: InboxWatcher(home: installation.home, pipelines: pipelines),
        brakes: brakes,
        overlaps: overlaps,
        clock: clock
      ),
      matching: MatchWalk(engine: engine, database: matching, rarity: rarity, events: counts),
      renewal: RenewalWalk(engine: engine, database: upkeep, events: counts),
      releases: ReleaseWalk(engine: engine, database: matching),
      alerts: AlertWalk(
        folder: folder,
        database: matching,
        command: configuration.bureau.alertCommand,
        run: AlertCommand.run,
        events: counts
      ),
      ledger: LedgerWalk(home: installation.home, database: matching) { engine.subjects(of: $0) },
      rarity: RarityWalk(database: upkeep, rarity: rarity, events: counts),
      listener: try await installation.connect(as: .daemon, timeouts: .daemon),
      heart: heart,
      node: node,
      ruleBook: engine.ruleBook,
      events: counts
    )
  }

  /// Registers the node, and refuses when another process runs it.
  private static func register(
    _ installation: Installation,
    on heart: Database
  ) async throws -> Identifier<Node> {
    let (host, home) = (hostName(), "\(installation.home)")
    let (node, isFree) = try await heart.run { session throws(DatabaseError) in
      var generator = SystemRandomNumberGenerator()
      let node = try Nodes.register(
        host: host,
        home: home,
        new: Identifier<Node>(using: &generator),
        in: session
      )
      return (node, try Nodes.lock(node, in: session))
    }
    guard isFree else {
      throw Failure(
        .tryLater,
        "the daemon of \(home)",
        "another one runs at this database for the same host and home",
        "stop it first; `noticed status` shows it"
      )
    }
    return node
  }
}
