package import DropFolder
package import Notices
import Postgres
import Records

/// The intake of one home: recover, scan, claim, walk; for ever, or until the inbox is empty.
package struct IntakeLoop: Sendable {
  let walk: FileWalk
  let watcher: InboxWatcher
  let brakes: BrakeHolder
  let clock: @Sendable () -> Instant
  /// Whether reading the next batch overlaps with recording the last; off for fault tests.
  let overlaps: Bool

  package init(
    walk: FileWalk,
    watcher: InboxWatcher,
    brakes: BrakeHolder,
    overlaps: Bool,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.walk = walk
    self.watcher = watcher
    self.brakes = brakes
    self.overlaps = overlaps
    self.clock = clock
  }

  /// Finishes what a dead daemon left in `claimed/`.
  package func recover() async throws(WalkError) {
    let recovery = try folder { () throws(DropFolderError) in try walk.folder.recover() }
    for name in recovery.strangers {
      walk.events.troubled("claimed/ holds \(name.readable), which is no claim; look at it by hand")
    }
    _ = try await take(IntakeSupply(claims: recovery.claims[...]))
    let (node, database) = (walk.node, walk.database)
    try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try Drops.settleRest(of: node, in: session)
      }
    }
  }

  /// Looks at the inbox once and takes what is ready; answers whether anything was ready or may still become so.
  package func pass(_ state: inout IntakeState) async throws(WalkError) -> IntakePass {
    guard try release(brakes) else { return .braked }
    let scan = try folder { () throws(DropFolderError) in
      try walk.folder.scan(previous: &state.observations, arrivals: state.arrivals)
    }
    state.arrivals = []
    try await note(scan)
    guard !scan.ready.isEmpty else {
      return scan.waiting.isEmpty ? .empty : .waiting
    }
    let ready = scan.ready.prefix(walk.limits.files * 100)
    return .took(try await take(IntakeSupply(candidates: ready)))
  }

  /// Takes files to their ends, in batches; while one is recorded, the next is read and the last one settled.
  private func take(_ supply: IntakeSupply) async throws(WalkError) -> Int {
    let (loop, walk) = (self, walk)
    let result = await withTaskGroup(
      of: Stage.self,
      returning: Result<Int, WalkError>.self
    ) { group in
      var (rest, count) = (supply, 0)
      while true {
        let now = clock()
        // On a thread of its own, because it waits for the process that reads the files.
        let next = await BlockingThread.run { [rest] in loop.prepare(rest, now: now) }
        guard case .success(let prepared) = next else { return next.map(\.files.count) }
        rest = prepared.rest
        let files = prepared.files
        guard !files.isEmpty else { break }
        count += files.count
        if let error = await Self.wait(for: &group, isAll: false, walk) { return .failure(error) }
        group.addTask { await Self.record(walk, files, now: now) }
        if !overlaps, let error = await Self.wait(for: &group, isAll: true, walk) {
          return .failure(error)
        }
      }
      if let error = await Self.wait(for: &group, isAll: true, walk) { return .failure(error) }
      return .success(count)
    }
    return try result.get()
  }

  /// The next batch, and what is left after it; a batch without files when nothing is left or a brake is on.
  private func prepare(
    _ supply: IntakeSupply,
    now: Instant
  ) -> Result<(files: [JudgedFile], rest: IntakeSupply), WalkError> {
    var rest = supply
    do throws(WalkError) {
      try claim(from: &rest)
      let files = try walk.prepare(rest.claims, now: now)
      rest.claims = rest.claims.dropFirst(files.count)
      return .success((files, rest))
    } catch {
      return .failure(error)
    }
  }

  /// Claims as many candidates as a batch wants, no more: what is claimed is what a death leaves to be taken up again.
  private func claim(from supply: inout IntakeSupply) throws(WalkError) {
    while supply.claims.count < walk.limits.files, let candidate = supply.candidates.popFirst() {
      if supply.beforeBrakes == 0 {
        guard try release(brakes) else {
          supply.candidates = []
          return
        }
        supply.beforeBrakes = walk.limits.files * 10
      }
      supply.beforeBrakes -= 1
      if let claim = try folder({ () throws(DropFolderError) in try walk.folder.claim(candidate) })
      {
        supply.claims.append(claim)
      }
    }
  }

  /// Waits until the batch that is being recorded is recorded, and has it settled; or until all are settled.
  private static func wait(
    for group: inout TaskGroup<Stage>,
    isAll: Bool,
    _ walk: FileWalk
  ) async -> WalkError? {
    while let stage = await group.next() {
      switch stage {
      case .recorded(let ends):
        group.addTask { await settle(walk, ends) }
        if !isAll { return nil }
      case .settled: continue
      case .failed(let error): return error
      }
    }
    return nil
  }

  /// Where a batch has come to.
  private enum Stage: Sendable {
    case recorded([FileEnd])
    case settled
    case failed(WalkError)
  }

  @concurrent
  private static func record(
    _ walk: FileWalk,
    _ files: [JudgedFile],
    now: Instant
  ) async -> Stage {
    do throws(WalkError) {
      return .recorded(try await walk.record(files, now: now))
    } catch {
      return .failed(error)
    }
  }

  @concurrent
  private static func settle(_ walk: FileWalk, _ ends: [FileEnd]) async -> Stage {
    do throws(WalkError) {
      try await walk.settle(ends)
      return .settled
    } catch {
      return .failed(error)
    }
  }

  /// Says which brakes are on; true when claiming may go on.
  private func release(_ holder: BrakeHolder) throws(WalkError) -> Bool {
    let on = try folder { () throws(DropFolderError) in try walk.folder.brakes() }.map(
      \.description
    )
    if holder.set(on) { walk.events.brakeChanged(on) }
    return on.isEmpty
  }

  /// Removes the manifests that came after their files were taken: a file with that sum is on record.
  private func removeLateManifests(_ scan: Scan) async throws(WalkError) -> Set<Scan.Stray> {
    var stated: [(stray: Scan.Stray, sum: [UInt8])] = []
    for stray in scan.strays where stray.isManifest {
      let sum = try folder { () throws(DropFolderError) in try walk.folder.sum(statedBy: stray) }
      if let sum { stated.append((stray, sum.bytes)) }
    }
    guard !stated.isEmpty else { return [] }
    let (sums, database) = (stated.map(\.sum), walk.database)
    let known = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying(.readOnly) { session throws(DatabaseError) in
        Set(try Drops.first(withBytes: sums, in: session).compactMap(\.sha256))
      }
    }
    var removed: Set<Scan.Stray> = []
    for (stray, sum) in stated where known.contains(sum) {
      try folder { () throws(DropFolderError) in try walk.folder.removeLate(stray) }
      removed.insert(stray)
    }
    return removed
  }

  /// Makes a row for each object that may not be opened, and for each name that has lain untaken for an hour.
  private func note(_ scan: Scan) async throws(WalkError) {
    var generator = SystemRandomNumberGenerator()
    let now = clock()
    var rows: [DropRow] = []
    for object in scan.refused {
      var row = DropRow(
        id: Identifier<Drop>(using: &generator),
        pipeline: object.pipeline,
        name: object.name.bytes,
        readableName: object.name.readable,
        outcome: .ignored,
        arrivedAt: now
      )
      row.inode = Int64(bitPattern: object.inode)
      row.reasons = [DropReason(code: "not-a-file", text: object.reason.description)]
      rows.append(row)
    }
    let settled = try await removeLateManifests(scan)
    for stray in scan.strays where stray.isOverdue && !settled.contains(stray) {
      var row = DropRow(
        id: Identifier<Drop>(using: &generator),
        pipeline: stray.pipeline,
        name: stray.name.bytes,
        readableName: stray.name.readable,
        outcome: .ignored,
        arrivedAt: now
      )
      row.inode = Int64(bitPattern: stray.inode)
      row.reasons = [
        DropReason(
          code: stray.isManifest ? "manifest-alone" : "temporary-name",
          text: stray.isManifest
            ? "A manifest has lain here for an hour, and no file with its sum came; drop the file or remove the manifest."
            : "Names like this are taken for unfinished copies; rename it when it is complete."
        )
      ]
      rows.append(row)
    }
    guard !rows.isEmpty else { return }
    let (ignored, node, database) = (rows, walk.node, walk.database)
    let new = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try Drops.recordIgnored(ignored, node: node, in: session)
      }
    }
    for row in rows where new.contains(row.id) { walk.events.objectIgnored(row) }
  }
}

/// What is to be taken in: what is claimed already, then what was seen to be ready.
private struct IntakeSupply: Sendable {
  var claims: ArraySlice<ClaimedFile> = []
  var candidates: ArraySlice<Scan.Candidate> = []
  /// How many more are claimed before the brakes are looked at again.
  var beforeBrakes = 0
}

/// What the intake remembers from one look at the inbox to the next.
package struct IntakeState: Sendable {
  var observations = Observations()
  /// Names that were seen to be moved in since the last look.
  package var arrivals: Set<Arrival> = []

  /// Nothing seen yet.
  package init() {}
}

/// What one look at the inbox came to.
package enum IntakePass: Sendable, Hashable {
  case took(Int)
  /// Something lies there that is not complete yet.
  case waiting
  case empty
  case braked

  /// Whether nothing is left that a run which drains the inbox would wait for.
  var endsRun: Bool { self == .empty || self == .braked }
}
