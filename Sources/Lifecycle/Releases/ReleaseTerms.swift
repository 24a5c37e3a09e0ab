package import Notices

/// What rules ask of whoever lets a notice be used against them.
package struct ReleaseTerms: Sendable {
  /// What one rule asks.
  package enum Demand: Sendable, Hashable {
    /// A person's answer to a question, named by its topic; the answer is the decision.
    case answer(topic: String)
    /// Two persons, a reason and an end: the rule has been answered, and it is set aside.
    case override
  }

  private let demands: [String: Demand]
  /// The latest end of a release that sets rules aside.
  private let longest: Instant

  /// Takes what each rule asks; a rule that is not among them can only be set aside.
  package init(_ demands: [String: Demand], longest: Instant) {
    self.demands = demands
    self.longest = longest
  }

  package subscript(rule: String) -> Demand { demands[rule] ?? .override }

  /// What a person asks for.
  package struct Request: Sendable {
    package var disposition: Disposition
    /// Whether a duty officer lets it be used alone, for a short while.
    package var isDuty: Bool
    /// Until when it is to stand; nil when it is to have no end, or another says.
    package var until: Instant?
    /// By rule.
    package var answers: [String: String]

    package init(
      _ disposition: Disposition,
      isDuty: Bool = false,
      until: Instant? = nil,
      answers: [String: String] = [:]
    ) {
      self.disposition = disposition
      self.isDuty = isDuty
      self.until = until
      self.answers = answers
    }
  }

  /// A request that the terms allow.
  package struct Plan: Sendable, Hashable {
    /// What it is against.
    package let grounds: [HoldGround]
    /// Whether another person must say so too before it holds for good.
    package let needsTwo: Bool
    /// Whether it lets the notice be used at once.
    package let stands: Bool
    /// When it ends; of what waits for another person, when it shall end.
    package let until: Instant?
    /// By topic.
    package let answers: [String: String]

    package init(
      grounds: [HoldGround],
      needsTwo: Bool,
      stands: Bool,
      until: Instant?,
      answers: [String: String]
    ) {
      self.grounds = grounds
      self.needsTwo = needsTwo
      self.stands = stands
      self.until = until
      self.answers = answers
    }
  }

  /// Settles a first request.
  ///
  /// `noon` is when a duty officer's word lapses.
  package func settle(
    _ request: Request,
    against grounds: [HoldGround],
    at now: Instant,
    noon: Instant
  ) throws(ReleaseRefusal) -> Plan {
    guard !request.isDuty || request.disposition == .restricted else { throw .dutyAccepts }
    let against = grounds.stricter(than: request.disposition)
    let answers = try answers(request.answers, against)
    let overridden = overridden(against)
    if let until = request.until { try check(until, at: now) }
    if !request.isDuty {
      try complete(answers, against)
      if !overridden.isEmpty, request.until == nil { throw .untilMissing(overridden) }
    }
    // What no rule holds was held by a person, and takes another one's word as well.
    let needsTwo = request.isDuty || !overridden.isEmpty || against.isEmpty
    return Plan(
      grounds: against,
      needsTwo: needsTwo,
      stands: request.isDuty || !needsTwo,
      until: request.isDuty ? noon : request.until,
      answers: answers
    )
  }

  /// A first person's word that waits for a second one's.
  package struct Proposal: Sendable {
    package let release: HeldRelease
    package let isDuty: Bool
    /// Until when it shall stand once it is countersigned; nil when nobody said.
    package let end: Instant?
    /// By topic.
    package let answers: [String: String]
    /// Whether it was given on the very version that waits now.
    package let isOnSameVersion: Bool
    /// Whether the second person is the first one.
    package let isSamePerson: Bool

    package init(
      _ release: HeldRelease,
      isDuty: Bool,
      end: Instant?,
      answers: [String: String],
      isOnSameVersion: Bool,
      isSamePerson: Bool
    ) {
      self.release = release
      self.isDuty = isDuty
      self.end = end
      self.answers = answers
      self.isOnSameVersion = isOnSameVersion
      self.isSamePerson = isSamePerson
    }
  }

  /// Settles a second person's word; `grounds` are those of what waits now.
  package func countersign(
    _ proposal: Proposal,
    until: Instant?,
    answers more: [String: String],
    against grounds: [HoldGround],
    at now: Instant
  ) throws(ReleaseRefusal) -> Plan {
    guard !proposal.isSamePerson else { throw .samePerson }
    if proposal.isDuty, let lapse = proposal.release.until, !proposal.release.stands(at: now) {
      throw .lapsed(at: lapse)
    }
    guard proposal.isOnSameVersion || proposal.release.covers(grounds) else { throw .changed }
    let against = grounds.stricter(than: proposal.release.disposition)
    let answers = proposal.answers.merging(try answers(more, against)) { $1 }
    try complete(answers, against)
    let overridden = overridden(against)
    let end = until ?? proposal.end
    if let end { try check(end, at: now) }
    if end == nil, !overridden.isEmpty { throw .untilMissing(overridden) }
    return Plan(grounds: against, needsTwo: true, stands: true, until: end, answers: answers)
  }

  /// The rules among grounds that are set aside, each once.
  private func overridden(_ grounds: [HoldGround]) -> [String] {
    Set(grounds.map(\.rule).filter { self[$0] == .override }).sorted()
  }

  private func check(_ until: Instant, at now: Instant) throws(ReleaseRefusal) {
    if until <= now { throw .untilPast }
    if until > longest { throw .untilTooFar(longest) }
  }

  /// Answers by topic; one counts for every rule that asks the same.
  private func answers(
    _ answers: [String: String],
    _ grounds: [HoldGround]
  ) throws(ReleaseRefusal) -> [String: String] {
    var byTopic: [String: String] = [:]
    var unasked: [String] = []
    let rules = Set(grounds.map(\.rule))
    for (rule, text) in answers {
      if rules.contains(rule), case .answer(let topic) = self[rule] {
        byTopic[topic] = text
      } else {
        unasked.append(rule)
      }
    }
    guard unasked.isEmpty else { throw .notAsked(unasked.sorted()) }
    return byTopic
  }

  private func complete(
    _ answers: [String: String],
    _ grounds: [HoldGround]
  ) throws(ReleaseRefusal) {
    var missing: [String] = []
    var topics: Set<String> = []
    for rule in Set(grounds.map(\.rule)).sorted() {
      guard case .answer(let topic) = self[rule], answers[topic] == nil,
        topics.insert(topic).inserted
      else { continue }
      missing.append(rule)
    }
    guard missing.isEmpty else { throw .unanswered(missing) }
  }
}

/// Why a release is not given.
package enum ReleaseRefusal: Error, Sendable, Hashable {
  /// A duty officer never lets a notice be used without restriction.
  case dutyAccepts
  /// Rules whose question is not answered.
  case unanswered([String])
  /// Answers to rules that ask nothing here.
  case notAsked([String])
  /// Rules that are set aside without an end.
  case untilMissing([String])
  case untilPast
  case untilTooFar(Instant)
  /// Who proposed it may not countersign it.
  case samePerson
  /// The duty officer's word ended before the second person's came.
  case lapsed(at: Instant)
  /// The notice says something else by now than what it was proposed on.
  case changed
}
