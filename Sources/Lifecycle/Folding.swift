package import Notices

/// Folds what arrived into what is held: in order, each arrival seeing the effect of those before it.
///
/// - Parameters:
///   - held: what is held, as far as the arrivals can touch it, see ``Held``.
///   - arrivals: the documents of a batch, in the order of arrival.
///   - today: the day on which validity is asked.
///   - now: the moment at which releases must stand; nil for the start of the day.
///   - identifiers: the randomness of new identifiers.
///   - judge: judges a notice that an amendment made, at the moment at which it is applied; a rejection there is held,
///     because the notice before it stays.
/// - Returns: the outcomes, and all that is to be written.
package func fold<Judgement: Sendable>(
  _ held: Held,
  _ arrivals: [Arrival<Judgement>],
  today: CivilDay,
  now: Instant? = nil,
  identifiers: inout some RandomNumberGenerator,
  judge: (Notice, Instant) -> Verdict<Judgement>
) -> Fold<Judgement> {
  withoutActuallyEscaping(judge) { judge in
    var folding = Folding(
      held: held,
      today: today,
      now: now ?? Instant(startOf: today),
      generator: identifiers,
      judge: judge
    )
    for arrival in arrivals { folding.take(arrival) }
    identifiers = folding.generator
    return folding.finished()
  }
}

/// A decision on a version of a held notice, by a person or by a review.
package struct Decision: Sendable, Hashable {
  package let notice: Identifier<Notice>
  package let version: Identifier<HeldVersion>
  package let disposition: Disposition
  /// The release by which the version may be used; nil when it is held or rejected.
  package let release: HeldRelease?

  package init(
    notice: Identifier<Notice>,
    version: Identifier<HeldVersion>,
    disposition: Disposition,
    release: HeldRelease? = nil
  ) {
    self.notice = notice
    self.version = version
    self.disposition = disposition
    self.release = release
  }
}

/// Applies decisions to what is held: a version that is released can become current and replace a diffusion, one that
/// is held or rejected goes out of use.
///
/// A version that is current stays so when it is held, unless a newer one waits: an older content was judged by older
/// rules. When it is rejected an earlier version takes its place; without one the notice ends here, without a tombstone, because nobody cancelled it.
/// Decisions on what is not held are left out.
package func decide<Judgement: Sendable>(
  _ held: Held,
  _ decisions: [Decision],
  today: CivilDay,
  as judgement: Judgement.Type = Judgement.self
) -> Fold<Judgement> {
  var folding = Folding<Judgement, SystemRandomNumberGenerator>(
    held: held,
    today: today,
    now: Instant(startOf: today),
    generator: SystemRandomNumberGenerator(),
    judge: nil
  )
  for decision in decisions { folding.take(decision) }
  return folding.finished()
}

/// The state of a fold between two arrivals.
struct Folding<Judgement: Sendable, Generator: RandomNumberGenerator> {
  typealias Judge = (Notice, Instant) -> Verdict<Judgement>

  let before: Held
  let today: CivilDay
  let now: Instant
  let judge: Judge?
  var generator: Generator
  var result: Fold<Judgement>
  /// The notices changed so far, in order.
  var touched: [Identifier<Notice>] = []
  var reasons: [Identifier<Notice>: [ChangeReason]] = [:]
  /// The keys that changed since waiting documents were last tried.
  var fresh: Set<ReferenceKey> = []
  /// The pairs of notices that were linked so far.
  var linked: Set<[Identifier<Notice>]> = []
  /// The disposition of the version that the document at hand made.
  var recorded: Disposition?

  init(held: Held, today: CivilDay, now: Instant, generator: Generator, judge: Judge?) {
    self.before = held
    self.today = today
    self.now = now
    self.generator = generator
    self.judge = judge
    self.result = Fold(held: held)
  }

  var held: Held { result.held }

  mutating func take(_ arrival: Arrival<Judgement>) {
    let incoming = Incoming(arrival)
    fresh = []
    recorded = nil
    let outcome = outcome(of: incoming, judgement: arrival.judgement)
    if case .waiting(let why, _) = outcome { park(incoming, why) }
    result.outcomes.append(
      ArrivalOutcome(
        document: incoming.id,
        outcome: outcome,
        disposition: recorded ?? incoming.disposition
      )
    )
    retryParked(with: incoming)
  }

  mutating func take(_ decision: Decision) {
    guard var notice = held.notices[decision.notice], notice.life != .cancelled,
      let index = notice.versions.firstIndex(where: { $0.id == decision.version }),
      notice.versions[index].disposition != decision.disposition
        || notice.versions[index].release != decision.release?.id
    else { return }
    let (current, lastDay) = (notice.currentVersion?.id, notice.expiresOn)
    notice.versions[index].disposition = decision.disposition
    notice.versions[index].release = decision.release?.id
    if let release = decision.release { notice.adopt(release, unless: index) }
    let version = notice.versions[index]
    let decided = notice
    if version.isCurrent {
      if version.disposition == .rejected, !notice.fallBack(unless: { isStopped($0, of: decided) })
      {
        notice.adoptCurrent()
        notice.cancelledOn = today
        put(notice, .rejected)
        return
      }
      if version.disposition == .held, let newer = notice.newerThanCurrent {
        for other in notice.versions.indices { notice.versions[other].isCurrent = other == newer }
      }
    } else if version.isUsable, !isStopped(version, of: notice),
      notice.currentVersion.map({ version.replaces($0) }) ?? true
    {
      for other in notice.versions.indices { notice.versions[other].isCurrent = other == index }
    }
    notice.adoptCurrent()
    // A decision gives no content a longer life.
    if notice.currentVersion?.id == current { notice.expiresOn = lastDay }
    put(notice, .judgedAgain)
    _ = relate(notice.id)
  }

  /// Applies one document; a nil judgement is that of a document that waited, which publishes nothing.
  private mutating func outcome(of incoming: Incoming, judgement: Judgement?) -> Outcome {
    let takeAway = incoming.notice.takeAway
    if takeAway == nil, incoming.disposition == .rejected { return .rejected }
    guard let kind = incoming.notice.documentKind else {
      return takeAway == nil ? .refused(.documentKindNotStated) : .rejected
    }
    if takeAway != nil || !kind.publishes, !incoming.waited,
      let known = repeated(incoming)
    {
      return known
    }
    switch takeAway {
    case .end(let ground): return end(incoming, ground: ground)
    case .suspend: return takeOut(incoming, .suspension, .suspended)
    case .block: return takeOut(incoming, .dataProtectionBlock, .blocked)
    case nil: break
    }
    switch kind {
    case .notice, .diffusion:
      guard let judgement else { return .rejected }
      return publish(incoming, judgement)
    case .update: return amend(incoming)
    case .addendum, .caveat: return annotate(incoming, kind)
    case .resumption, .extension, .dataProtectionUnblock:
      if incoming.disposition == .held { return .waiting(.heldByRules, loud: true) }
      switch kind {
      case .resumption: return giveBack(incoming, .suspension, kind, .resumed, .notSuspended)
      case .dataProtectionUnblock:
        guard incoming.isFromSecretariat else { return .waiting(.notFromSecretariat, loud: true) }
        return giveBack(incoming, .dataProtectionBlock, kind, .unblocked, .notBlocked)
      default: return extend(incoming)
      }
    case .suspension, .withdrawal, .cancellation, .dataProtectionBlock: return .rejected
    }
  }

  /// The outcome of a lifecycle document whose content was seen before; nil when it was not.
  private func repeated(_ incoming: Incoming) -> Outcome? {
    let owners = held.owners(of: incoming.fingerprint)
    guard !owners.isEmpty else { return nil }
    let notices = owners.compactMap { owner in
      switch owner {
      case .version(let id), .act(let id): id
      case .tombstone, .parked: nil
      }
    }
    return .repeat(of: notices.min())
  }

  /// Tries again whatever waits for the keys that changed, until nothing changes.
  private mutating func retryParked(with cause: Incoming) {
    while !fresh.isEmpty {
      let keys = fresh
      fresh = []
      for document in held.parked(with: keys) where held.parked[document.id] != nil {
        recorded = nil
        let incoming = Incoming(document, with: cause)
        let outcome = outcome(of: incoming, judgement: nil)
        if case .waiting(let why, _) = outcome {
          if why != document.why { park(incoming, why) }
          continue
        }
        result.held.remove(parked: document.id)
        result.parked.removeAll { $0.id == document.id }
        result.rewaiting.removeAll { $0.id == document.id }
        settle(
          ArrivalOutcome(
            document: document.id,
            outcome: outcome,
            disposition: recorded ?? document.disposition
          )
        )
      }
    }
  }

  /// Notes what became of a document that waited: in its own place when it came with this batch.
  private mutating func settle(_ outcome: ArrivalOutcome) {
    if let index = result.outcomes.firstIndex(where: { $0.document == outcome.document }) {
      result.outcomes[index] = outcome
    } else {
      result.resolved.append(outcome)
    }
  }

  private mutating func park(_ incoming: Incoming, _ why: Wait) {
    let document = incoming.parked(why)
    result.held.put(document)
    if before.parked[document.id] != nil {
      result.rewaiting.removeAll { $0.id == document.id }
      result.rewaiting.append(document)
      return
    }
    result.parked.removeAll { $0.id == document.id }
    result.parked.append(document)
    if let index = result.outcomes.firstIndex(where: { $0.document == document.id }) {
      result.outcomes[index] = ArrivalOutcome(
        document: document.id,
        outcome: .waiting(why, loud: document.isLoud),
        disposition: document.disposition
      )
    }
  }

  /// Keeps a changed notice and remembers why it changed.
  mutating func put(_ notice: HeldNotice, _ reason: ChangeReason) {
    var notice = notice
    notice.keep(forMonths: held.retentionMonths[notice.kind])
    result.held.put(notice)
    fresh.formUnion(notice.references)
    if reasons[notice.id] == nil { touched.append(notice.id) }
    if reasons[notice.id]?.contains(reason) != true {
      reasons[notice.id, default: []].append(reason)
    }
  }
}
