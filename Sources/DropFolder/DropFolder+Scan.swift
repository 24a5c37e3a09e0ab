import Glibc
import Synchronization

extension DropFolder {
  /// Looks at every inbox folder and says what may be taken, what waits, and what never will be.
  ///
  /// Only regular files are ever opened, and those only to ask for a manifest, a writer or a closed format.
  /// Arrivals are the renames that a watcher saw since the last scan.
  /// - Throws: The system's refusal to read a folder; a file that vanishes meanwhile is no error.
  package func scan(
    previous seen: inout Observations,
    arrivals: Set<Arrival> = [],
    now: ContinuousClock.Instant = .now
  ) throws(DropFolderError) -> Scan {
    var scan = Scan()
    seen.generation += 1
    for pipeline in pipelines {
      if try Layout.makeInbox(pipeline, in: home) { scan.remade.append(pipeline) }
      let inbox = try home.folder("inbox/\(pipeline)")
      let names = try inbox.names()
      let manifests = Set(names.lazy.filter(\.isManifest))
      let look = InboxLook(
        folder: inbox,
        pipeline: pipeline,
        options: options,
        manifests: manifests,
        now: now
      )
      for name in names {
        let arrived =
          !arrivals.isEmpty && arrivals.contains(Arrival(pipeline: pipeline, name: name))
        try look.look(at: name, arrived: arrived, ownMoves: ownMoves, seen: &seen, into: &scan)
      }
      // readdir may skip a name while others are renamed, so a manifest is alone only if its file truly is not there.
      for manifest in manifests {
        try look.lookAtManifest(manifest, seen: &seen, into: &scan)
      }
    }
    seen.forgetUnseen()
    scan.ready.sort {
      if $0.state.changed != $1.state.changed { return $0.state.changed < $1.state.changed }
      return $0.name.bytes.lexicographicallyPrecedes($1.name.bytes)
    }
    return scan
  }
}

/// One look at one inbox folder.
private struct InboxLook {
  let folder: Folder
  let pipeline: String
  let options: DropFolder.Options
  let manifests: Set<RawName>
  let now: ContinuousClock.Instant

  init(
    folder: Folder,
    pipeline: String,
    options: DropFolder.Options,
    manifests: Set<RawName>,
    now: ContinuousClock.Instant
  ) {
    self.folder = folder
    self.pipeline = pipeline
    self.options = options
    self.manifests = manifests
    self.now = now
  }

  func look(
    at name: RawName,
    arrived: Bool,
    ownMoves: borrowing Mutex<Set<UInt64>>,
    seen: inout Observations,
    into scan: inout Scan
  ) throws(DropFolderError) {
    if name.isManifest, !name.isTemporary { return }
    let path = RelativePath(name, shown: "a file")
    guard let state = try folder.state(of: path) else { return }
    let key = Observations.Key(pipeline: pipeline, name: name)
    let isOwn = arrived && ownMoves.withLock { $0.remove(state.inode) } != nil
    let known = seen.note(key, state, movedIn: arrived && !isOwn, now: now)
    if name.isTemporary {
      scan.strays.append(stray(name, known, isManifest: false))
      return
    }
    if let reason = refusal(of: state) {
      refuse(name, state, reason, into: &scan)
      return
    }
    let manifest = manifests.contains(name.manifest) ? name.manifest : nil
    let verdict: Completeness.Verdict
    do throws(DropFolderError) {
      let evidence = try evidence(of: name, known, manifest: manifest, key: key, seen: &seen)
      verdict = Completeness.judge(evidence, quietTime: options.quietTime)
    } catch {
      switch error.code {
      case ENOENT, ELOOP: return
      case EACCES: return refuse(name, state, .unreadable, into: &scan)
      default: throw error
      }
    }
    switch verdict {
    case .ready(let reason):
      guard folder.mayRead(path) else { return refuse(name, state, .unreadable, into: &scan) }
      scan.ready.append(
        Scan.Candidate(
          pipeline: pipeline,
          name: name,
          state: state,
          reason: reason,
          manifest: manifest
        )
      )
    case .waiting(let reason):
      scan.waiting.append(
        Scan.Waiting(pipeline: pipeline, name: name, state: state, reason: reason)
      )
    }
  }

  func lookAtManifest(_ name: RawName, seen: inout Observations, into scan: inout Scan)
    throws(DropFolderError)
  {
    guard !name.isTemporary, let described = name.described else { return }
    guard let state = try folder.state(of: RelativePath(name, shown: "a manifest")) else { return }
    if let reason = refusal(of: state) { return refuse(name, state, reason, into: &scan) }
    if try folder.state(of: RelativePath(described, shown: "a file")) != nil { return }
    let key = Observations.Key(pipeline: pipeline, name: name)
    let known = seen.note(key, state, movedIn: false, now: now)
    scan.strays.append(stray(name, known, isManifest: true))
  }

  private func refuse(
    _ name: RawName,
    _ state: FileState,
    _ reason: Scan.RefusedObject.Reason,
    into scan: inout Scan
  ) {
    scan.refused.append(
      Scan.RefusedObject(pipeline: pipeline, name: name, inode: state.inode, reason: reason)
    )
  }

  private func refusal(of state: FileState) -> Scan.RefusedObject.Reason? {
    if state.kind != .regular { return .kind(state.kind) }
    return state.size > options.largestFile ? .tooLarge(limit: options.largestFile) : nil
  }

  private func stray(_ name: RawName, _ known: Observations.Seen, isManifest: Bool) -> Scan.Stray {
    Scan.Stray(
      pipeline: pipeline,
      name: name,
      inode: known.state.inode,
      isManifest: isManifest,
      isOverdue: known.firstSeen.duration(to: now) >= options.strayTime
    )
  }

  /// Gathers the evidence in the order of its strength and no more of it than the verdict needs.
  private func evidence(
    of name: RawName,
    _ known: Observations.Seen,
    manifest: RawName?,
    key: Observations.Key,
    seen: inout Observations
  ) throws(DropFolderError) -> Completeness.Evidence {
    var evidence = Completeness.Evidence(
      movedIn: known.movedIn,
      quietFor: known.quietSince.duration(to: now)
    )
    let path = RelativePath(name, shown: "inode \(known.state.inode)")
    if let manifest {
      evidence.manifest = try compare(path, known, with: manifest, key: key, seen: &seen)
      return evidence
    }
    if known.movedIn || evidence.quietFor >= options.quietTime { return evidence }
    guard let isFormatComplete = options.isFormatComplete, known.formatComplete != false else {
      evidence.formatComplete = known.formatComplete
      return evidence
    }
    let file = try folder.openToRead(path)
    guard try file.state(shown: path.shown).kind == .regular else { return evidence }
    evidence.writer = Kernel.writer(of: file)
    guard evidence.writer == .none else { return evidence }
    if let complete = known.formatComplete {
      evidence.formatComplete = complete
    } else {
      let isWhole = known.state.size <= options.wholeLimit
      if !isWhole {
        lseek(file.descriptor, off_t(known.state.size) - off_t(options.tailLength), SEEK_SET)
      }
      let limit = isWhole ? options.wholeLimit : options.tailLength
      let bytes = try file.readAll(limit: limit, expecting: known.state.size, shown: path.shown)
      let complete = bytes.map { isFormatComplete($0, isWhole) } ?? false
      evidence.formatComplete = complete
      seen.seen[key]?.formatComplete = complete
    }
    return evidence
  }

  private func compare(
    _ path: RelativePath,
    _ known: Observations.Seen,
    with manifest: RawName,
    key: Observations.Key,
    seen: inout Observations
  ) throws(DropFolderError) -> Completeness.Manifest {
    let manifestPath = RelativePath(manifest, shown: "a manifest")
    guard let state = try folder.state(of: manifestPath) else { return .none }
    guard state.kind == .regular else { return .none }
    let manifestFile = try folder.openToRead(manifestPath)
    guard try manifestFile.state(shown: manifestPath.shown).kind == .regular,
      let text = try manifestFile.readAll(
        limit: DropFolder.manifestLimit,
        expecting: state.size,
        shown: manifestPath.shown
      ),
      let stated = Completeness.sum(statedBy: text)
    else { return .differs }
    if let sum = known.sum { return sum == stated ? .matches : .differs }
    let file = try folder.openToRead(path)
    guard try file.state(shown: path.shown).kind == .regular,
      let sum = try file.hash(limit: options.largestFile, shown: path.shown)
    else { return .differs }
    seen.seen[key]?.sum = sum
    return sum == stated ? .matches : .differs
  }
}
