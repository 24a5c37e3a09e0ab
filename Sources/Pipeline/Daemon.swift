import DropFolder
package import Notices
package import Postgres
package import Records
import Synchronization

/// The daemon: intake, matching, alerts and heartbeat over one home and one database.
///
/// Each loop has a connection of its own. A loop that loses the database says so, waits, and goes on where it was;
/// nothing is held in memory alone that is not also in `claimed/` or in the database.
package struct Daemon: Sendable {
  let intake: IntakeLoop
  let matching: MatchWalk
  let renewal: RenewalWalk
  let releases: ReleaseWalk
  let alerts: AlertWalk
  let ledger: LedgerWalk
  let rarity: RarityWalk
  /// A connection that only listens.
  let listener: Database
  /// The connection of the heartbeat.
  let heart: Database
  let node: Identifier<Node>
  let ruleBook: [UInt8]
  let events: any WalkEvents

  package init(
    intake: IntakeLoop,
    matching: MatchWalk,
    renewal: RenewalWalk,
    releases: ReleaseWalk,
    alerts: AlertWalk,
    ledger: LedgerWalk,
    rarity: RarityWalk,
    listener: Database,
    heart: Database,
    node: Identifier<Node>,
    ruleBook: [UInt8],
    events: any WalkEvents
  ) {
    self.intake = intake
    self.matching = matching
    self.renewal = renewal
    self.releases = releases
    self.alerts = alerts
    self.ledger = ledger
    self.rarity = rarity
    self.listener = listener
    self.heart = heart
    self.node = node
    self.ruleBook = ruleBook
    self.events = events
  }

  /// Drains the inbox and the match queue once; waits for files that are not complete yet.
  ///
  /// - Throws: `WalkError` when something is in the way; nothing is lost, and the next run goes on.
  package func once() async throws(WalkError) {
    _ = try await rarity.walk()
    try await ledger.begin()
    try await intake.recover()
    var state = IntakeState()
    var isDrained = false
    var replayed = 0
    while !isDrained {
      switch try await intake.pass(&state) {
      case .took: continue
      case .waiting: state.arrivals = await listen(milliseconds: 500)
      case .empty, .braked:
        let left = try await ledger.replay(now: intake.clock())
        if left > 0, left != replayed {
          replayed = left
          continue
        }
        while try await releases.walk(now: intake.clock()) > 0 {}
        while try await renewal.walk() > 0 {}
        while try await matching.walk(now: intake.clock()) > 0 {}
        while try await alerts.walk() > 0 {}
        // A file may have come while the queue was drained.
        isDrained = try await intake.pass(&state).endsRun
      }
    }
    while try await ledger.flush() > 0 {}
    _ = try await beat()
  }

  /// Runs until the task is cancelled.
  package func run() async {
    await withTaskGroup { group in
      group.addTask { await self.takeIn() }
      group.addTask { await self.match() }
      group.addTask {
        // A count looks at every key there is, and a shutdown does not wait for it.
        await withTaskCancellationHandler {
          await self.upkeep()
        } onCancel: {
          self.rarity.database.cancelRunningStatement()
        }
      }
      group.addTask { await self.heartbeat() }
      await group.waitForAll()
    }
  }

  /// The intake's loop.
  private func takeIn() async {
    var state = IntakeState()
    await persist { () async throws(WalkError) in
      try await self.ledger.begin()
      try await self.intake.recover()
    }
    while !Task.isCancelled {
      do throws(WalkError) {
        switch try await intake.pass(&state) {
        case .took: continue
        case .waiting: state.arrivals = await listen(milliseconds: 500)
        case .empty: state.arrivals = await listen(milliseconds: 2000)
        case .braked: _ = await listen(milliseconds: 2000)
        }
        Trouble.intake.clear(events)
      } catch {
        Trouble.intake.tell(error, events)
        await rest()
        // What was claimed stays claimed, and is taken up again as after a death.
        await persist { () async throws(WalkError) in try await self.intake.recover() }
      }
    }
  }

  /// Waits for the inbox, on a thread of its own, and answers the names that were moved in.
  private func listen(milliseconds: Int) async -> Set<Arrival> {
    let watcher = intake.watcher
    return await withTaskCancellationHandler {
      await BlockingThread.run { watcher.wait(timeoutMilliseconds: milliseconds).arrivals }
    } onCancel: {
      watcher.interrupt()
    }
  }

  /// The matcher's loop: woken by the database, and by the clock in case a wake-up was lost.
  private func match() async {
    var isListening = false
    while !Task.isCancelled {
      do throws(WalkError) {
        while try await releases.walk(now: intake.clock()) > 0 {}
        while !Task.isCancelled {
          guard try await matching.walk(now: intake.clock()) > 0 else { break }
        }
        _ = try await alerts.walk()
        _ = try await ledger.flush()
        _ = try await ledger.replay(now: intake.clock())
        let (listener, wasListening) = (listener, isListening)
        _ = try await database { () async throws(DatabaseError) in
          let isHealthy = await listener.isHealthy
          if !wasListening || !isHealthy {
            try await listener.reconnect()
            try await listener.run { session throws(DatabaseError) in
              _ = try session.execute("listen noticed_match")
            }
          }
          return try await listener.waitForNotification(timeoutMilliseconds: 1000)
        }
        isListening = true
        Trouble.matching.clear(events)
      } catch {
        isListening = false
        guard !Task.isCancelled else { return }
        Trouble.matching.tell(error, events)
        await rest()
      }
    }
  }

  /// The loop of what may take long and what nobody waits for: the counts, and what another version prepared or keyed.
  private func upkeep() async {
    while !Task.isCancelled {
      do throws(WalkError) {
        _ = try await rarity.walk(givesWay: true)
        let start = ContinuousClock.now
        while !Task.isCancelled, start.duration(to: .now) < Self.upkeepPause,
          try await renewal.walk() > 0
        {}
        Trouble.upkeep.clear(events)
        if start.duration(to: .now) >= Self.upkeepPause { continue }
      } catch {
        guard !Task.isCancelled else { return }
        Trouble.upkeep.tell(error, events)
        await rest()
      }
      _ = try? await Task.sleep(for: Self.upkeepPause)
    }
  }

  /// How often it is looked whether the population has moved, or anything is to be prepared again.
  private static let upkeepPause = Duration.seconds(60)

  /// Says every few seconds that the node lives, and which brakes are on.
  private func heartbeat() async {
    while !Task.isCancelled {
      do throws(WalkError) {
        try await beat()
        Trouble.heartbeat.clear(events)
      } catch {
        Trouble.heartbeat.tell(error, events)
      }
      _ = try? await Task.sleep(for: .seconds(5))
    }
  }

  private func beat() async throws(WalkError) {
    let (heart, node, ruleBook, brakes) = (heart, node, ruleBook, intake.brakes.current)
    try await database { () async throws(DatabaseError) in
      try await heart.transactionRetrying { session throws(DatabaseError) in
        try Nodes.note(node, brakes: brakes, ruleBook: ruleBook, in: session)
      }
    }
  }

  /// Repeats work until it succeeds or the daemon is to stop.
  private func persist(_ work: () async throws(WalkError) -> Void) async {
    while !Task.isCancelled {
      do throws(WalkError) {
        try await work()
        return
      } catch {
        Trouble.intake.tell(error, events)
        await rest()
      }
    }
  }

  private func rest() async {
    _ = try? await Task.sleep(for: .milliseconds(Int.random(in: 500...1500)))
  }
}

/// What is told of trouble: once when it begins, once when it ends.
private enum Trouble: Int {
  case intake
  case matching
  case upkeep
  case heartbeat

  private static let on = Mutex<Set<Int>>([])

  func tell(_ error: WalkError, _ events: any WalkEvents) {
    if case .folder = error { return events.troubled(error.description) }
    if Self.on.withLock({ $0.insert(rawValue).inserted }) {
      events.databaseAway(error.description)
    }
  }

  func clear(_ events: any WalkEvents) {
    if Self.on.withLock({ $0.remove(rawValue) }) != nil { events.databaseBack() }
  }
}
