import Lifecycle
import Notices
import Testing

@Suite("What holds for every sequence of arrivals")
struct PropertyTests {
  /// A random document about few numbers, so that documents meet.
  private func document(_ random: inout Counter) -> Desk.Sent {
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int(random.next() % UInt64(values.count))]
    }
    let date = pick([nil, "2026-04-01", "2026-04-15", "2026-05-01", "2026-05-15", "2026-06-01"])
    let issuer = CountryCode(pick(["FR", "FR", "FR", "DE"]))
    let control = pick(["A-1/4-2026", "A-1/4-2026", "A-2/4-2026"])
    var notice: Notice
    switch random.next() % 20 {
    case 0...5: notice = red { $0.controlNumber = control }
    case 6...7: notice = diffusion()
    case 8: notice = extract()
    default:
      notice = change(
        pick([
          .update, .update, .addendum, .caveat, .suspension, .resumption, .cancellation,
          .withdrawal, .extension, .dataProtectionBlock, .dataProtectionUnblock,
        ])
      )
      notice.refersTo = reference { reference in
        switch random.next() % 5 {
        case 0: reference.entityID = "2026/1"
        case 1: reference.warrantNumber = "55/26"
        case 2: reference.issuerReference = "UT/FUG/7"
        default: reference.controlNumber = control
        }
      }
      notice.reason = "reason"
      notice.until = PartialDate(pick(["2026-09-01", "2033-01-01"]))
    }
    if notice.channel != .publicWeb { notice.issuer = issuer }
    if random.next() % 5 == 0 { notice.issuerKind = .generalSecretariat }
    if random.next() % 8 == 0 { notice.secretariatStatus = pick([.beingProcessed, .refused]) }
    notice.publishedAt = date.flatMap { PartialDate($0) }
    notice.remarks = pick([nil, "one", "two", "held"])
    return Desk.Sent(
      notice: notice,
      disposition: pick([.accepted, .accepted, .accepted, .restricted, .held, .rejected])
    )
  }

  private func script(_ seed: UInt64, _ count: Int) -> [Desk.Sent] {
    var random = Counter(state: seed &* 7919)
    return (0..<count).map { _ in document(&random) }
  }

  private func desk() -> Desk {
    var desk = Desk()
    desk.judged = { $0.remarks == "held" ? .held : .accepted }
    return desk
  }

  /// What became of each document in the end.
  private func last(_ folds: [Fold<String>]) -> [Identifier<ArrivedDocument>: Outcome] {
    var outcomes: [Identifier<ArrivedDocument>: Outcome] = [:]
    for fold in folds {
      for outcome in fold.outcomes + fold.resolved { outcomes[outcome.document] = outcome.outcome }
      for document in fold.rewaiting {
        outcomes[document.id] = .waiting(document.why, loud: document.isLoud)
      }
    }
    return outcomes
  }

  @Test("a batch at once ends as its documents one by one", arguments: 0..<250)
  func batches(seed: Int) {
    let script = script(UInt64(seed), 12)
    var whole = desk()
    let together = whole.receive(script)
    var parts = desk()
    let single = script.map { parts.receive([$0]) }
    #expect(whole.held.notices == parts.held.notices)
    #expect(whole.held.tombstones == parts.held.tombstones)
    #expect(whole.held.parked == parts.held.parked)
    #expect(last([together]) == last(single))
  }

  @Test("what was written and read again folds on as before", arguments: 0..<250)
  func readAgain(seed: Int) {
    let script = script(UInt64(seed), 12)
    var kept = desk()
    var read = desk()
    for sent in script {
      kept.receive([sent])
      read.receive([sent])
      read.held = Held(
        notices: Array(read.held.notices.values),
        tombstones: Array(read.held.tombstones.values),
        parked: Array(read.held.parked.values)
      )
    }
    #expect(kept.held.notices == read.held.notices)
    #expect(kept.held.parked == read.held.parked)
  }

  @Test("the contents of versions that are not current decide nothing", arguments: 0..<250)
  func currentContents(seed: Int) {
    var whole = Desk()
    var part = Desk()
    for sent in script(UInt64(seed), 14) {
      whole.receive([sent])
      part.receive([sent])
      let notices = part.held.notices.values.map { notice in
        var notice = notice
        for index in notice.versions.indices where !notice.versions[index].isCurrent {
          notice.versions[index].document = nil
        }
        return notice
      }
      part.held = Held(
        notices: notices,
        tombstones: Array(part.held.tombstones.values),
        parked: Array(part.held.parked.values)
      )
    }
    #expect(whole.notices.map(\.id) == part.notices.map(\.id))
    #expect(whole.notices.map(\.life) == part.notices.map(\.life))
    #expect(whole.notices.map(\.disposition) == part.notices.map(\.disposition))
    #expect(whole.notices.map(\.currentVersion?.id) == part.notices.map(\.currentVersion?.id))
  }

  @Test("a fold's changes are all that changed", arguments: 0..<250)
  func complete(seed: Int) {
    var desk = desk()
    for sent in script(UInt64(seed), 12) {
      let before = desk.held
      let fold = desk.receive([sent])
      var notices = before.notices
      for change in fold.inserted {
        #expect(before.notices[change.notice.id] == nil)
        notices[change.notice.id] = change.notice
      }
      for change in fold.changed {
        #expect(before.notices[change.notice.id] != nil)
        #expect(!change.reasons.isEmpty)
        notices[change.notice.id] = change.notice
      }
      #expect(notices == desk.held.notices)
      var parked = before.parked
      for document in fold.parked + fold.rewaiting { parked[document.id] = document }
      for outcome in fold.resolved { parked[outcome.document] = nil }
      #expect(parked == desk.held.parked)
      let versions = Set(fold.versions.map(\.version.id))
      for notice in desk.held.notices.values {
        let known = Set(before.notices[notice.id]?.versions.map(\.id) ?? [])
        #expect(Set(notice.versions.map(\.id)).subtracting(known).isSubset(of: versions))
      }
    }
  }

  @Test("keys and hits follow exactly what is matchable", arguments: 0..<250)
  func keyed(seed: Int) {
    var desk = desk()
    var keyed: [Identifier<Notice>: Identifier<HeldVersion>] = [:]
    for sent in script(UInt64(seed), 14) {
      for consequence in desk.receive([sent]).consequences {
        switch consequence {
        case .matchAgain(let notice, let version): keyed[notice] = version
        case .removeKeys(let notice): #expect(keyed.removeValue(forKey: notice) != nil)
        case .carryDecisions(let from, let to): #expect(from != to)
        case .closeHits, .purge: break
        }
      }
      var expected: [Identifier<Notice>: Identifier<HeldVersion>] = [:]
      for notice in desk.matchable { expected[notice.id] = notice.currentVersion?.id }
      #expect(keyed == expected)
    }
  }

  @Test("every notice has one current version and says what it says", arguments: 0..<250)
  func sound(seed: Int) {
    var desk = desk()
    desk.receive(script(UInt64(seed), 16))
    for notice in desk.notices {
      #expect(notice.versions.filter(\.isCurrent).count == 1)
      #expect(notice.tier == notice.currentVersion?.tier)
      #expect(notice.disposition != .rejected)
      #expect(!notice.restrictedFloor || notice.disposition >= .restricted)
      #expect(notice.supersededBy != notice.id)
      if let tier = notice.versions.map(\.tier).max(), notice.tier < tier, !notice.restrictedFloor {
        #expect(notice.versions.allSatisfy { $0.tier <= notice.tier || $0.disposition == .held })
      }
    }
  }

  @Test("repeats never change anything", arguments: 0..<250)
  func repeats(seed: Int) {
    let script = script(UInt64(seed), 12)
    var desk = desk()
    let folds = script.map { desk.receive([$0]) }
    let last = last(folds)
    for (sent, fold) in zip(script, folds) {
      // What was refused or stopped left no trace, so that its second coming is a first one.
      switch fold.outcomes.first.flatMap({ last[$0.document] }) {
      case .refused, .stopped, .rejected, nil: continue
      default: break
      }
      let again = desk.receive([sent])
      #expect(again.changesNothing, "\(fold.outcomes) \(again.outcomes)")
    }
  }

  @Test(
    "a take-away always acts, whatever came before",
    arguments: 0..<250,
    [
      DocumentKind.cancellation, .withdrawal, .suspension, .dataProtectionBlock,
    ]
  )
  func takeAways(seed: Int, kind: DocumentKind) {
    var desk = desk()
    desk.receive(script(UInt64(seed), 12))
    for isFromSecretariat in [true, false] {
      let fold = desk.receive(
        change(kind, "2026-08-01") {
          $0.issuer = isFromSecretariat ? nil : CountryCode("FR")
          $0.issuerKind = isFromSecretariat ? .generalSecretariat : nil
          $0.reason = isFromSecretariat ? "one" : "two"
        },
        .rejected
      )
      switch fold.outcome {
      case .rejected, .refused, .repeat, nil: Issue.record("\(String(describing: fold.outcome))")
      default: break
      }
      let key = ReferenceKey.control("A-1/4-2026")
      let left = desk.matchable.filter { notice in
        notice.references.contains { $0 == key }
          && (isFromSecretariat || notice.issuer == CountryCode("FR"))
      }
      #expect(left.isEmpty)
    }
  }

  @Test("nothing that a tombstone stops is matchable", arguments: 0..<250)
  func tombstones(seed: Int) {
    var desk = desk()
    for sent in script(UInt64(seed), 14) {
      desk.receive([sent])
      for tombstone in desk.held.tombstones.values {
        let numbers = tombstone.references.filter { $0.kind == .control }
        for notice in desk.matchable
        where !numbers.isDisjoint(with: notice.references)
          && (tombstone.issuer == nil || tombstone.issuer == notice.issuer)
          && (tombstone.kinds.isEmpty || tombstone.kinds.contains(notice.kind))
        {
          let published = notice.versions.filter { !$0.isAmendment }.compactMap(\.publishedAt)
          #expect(published.contains { $0.earliest > tombstone.stopsThrough })
          #expect(notice.currentVersion.map { $0.day > tombstone.stopsThrough } == true)
          #expect(notice.disposition == .restricted)
        }
      }
    }
  }
}
