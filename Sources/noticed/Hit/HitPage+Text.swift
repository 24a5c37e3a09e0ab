import JSON
import Lifecycle
import Notices
import Records

extension HitPage {
  /// The page for people, in the order in which a person must know it.
  func text(for terminal: Terminal) -> String {
    let room = min(terminal.width ?? 100, 100)
    var text = heading(terminal)
    text += facts(terminal, room)
    text += "\n" + comparisonText(terminal, room)
    text += "\n" + labelled(closing, terminal, room)
    if !opened.story.isEmpty { text += "\n" + story(terminal, room) }
    let lead = wrapped(HitTexts.lead, to: room).joined(separator: "\n")
    return text + "\n" + Style.bold.paint(lead, on: terminal) + "\n"
  }

  private func heading(_ terminal: Terminal) -> String {
    var text = Style.bold.paint("Hit \(line.hit.short)", on: terminal)
    text += "  revision \(line.revision)"
    text += "  \(line.grade), probability \(ProbabilityText.of(line.probability))\n"
    let room = min(terminal.width ?? 100, 100)
    for (label, danger) in [("DANGER", danger), ("DANGER (your record)", dangerHere)] {
      guard let danger else { continue }
      text += wrapped(escaped("\(label): \(danger)"), to: room)
        .map { Style.bad.paint(isolatedRuns($0), on: terminal) + "\n" }.joined()
    }
    return text
  }

  private typealias Fact = LabelledFacts.Fact

  private func facts(_ terminal: Terminal, _ room: Int) -> String {
    let issuer = line.issuer.map { code in
      issuerName.map { $0 == code ? code : "\(code) (\($0))" } ?? code
    }
    var facts: [Fact] = [
      (
        "status",
        "\(line.statusInWords), \(line.queue.rawValue) queue, raised \(line.raisedAt.prefix(10))",
        .plain
      ),
      (
        "notice",
        "\(HitTexts.kind(line.kind)) \(line.reference) of \(issuer ?? "an unknown issuer")",
        .plain
      ),
      (
        "review", HitTexts.tier(line.tier),
        line.tier == .publishedNotice ? .plain : .doubtful
      ),
      ("level", HitTexts.confidentiality(notice.confidentiality), .plain),
    ]
    if line.queue == .legal {
      facts.append(
        (
          "restricted",
          "a legal question is open: nothing leaves the bureau until the legal desk has answered it",
          .doubtful
        )
      )
    }
    if showsReasons, !line.restrictedBy.isEmpty {
      facts.append(("because of", line.restrictedBy.joined(separator: ", "), .doubtful))
    }
    if line.flags.contains("deceased") {
      facts.append(("deceased", "your own register says that the person is dead", .doubtful))
    }
    let warnings = line.flags.filter {
      !["danger", "unreviewed", "restricted", "deceased"].contains($0)
    }
    if !warnings.isEmpty { facts.append(("flags", warnings.joined(separator: ", "), .doubtful)) }
    facts += addenda
    facts.append(("protection", protectionQuestion, .bold))
    for sentence in national.protections { facts.append(("protection", sentence, .plain)) }
    if showsReasons, let status = opened.comparison.protectionStatus {
      let from = opened.comparison.protectionFrom
      facts.append(
        (
          "on record",
          "protection \(status)\(from.isEmpty ? "" : " from \(from.joined(separator: ", "))")",
          .bold
        )
      )
    }
    for sentence in national.worth { facts.append(("worth here", sentence, .plain)) }
    for sentence in national.ownNationals { facts.append(("nationals", sentence, .plain)) }
    for sentence in national.contexts { facts.append(("context", sentence, .doubtful)) }
    for check in national.checks {
      facts.append(("verify", "\(check.what): with \(check.with)", .plain))
    }
    if national.isClockAsked {
      facts.append(
        ("clock", "the issuer asks that this count as a request for provisional detention", .plain)
      )
    }
    for clock in national.clocks { facts.append(("clock", clock, .plain)) }
    return labelled(facts, terminal, room)
  }

  private var addenda: [Fact] {
    var facts: [Fact] = opened.addenda.map {
      ($0.kind, "\($0.day): \($0.content ?? "purged")", .doubtful)
    }
    facts += refusals.map { ("refusal", $0, .doubtful) }
    if facts.isEmpty { facts.append(("addenda", "none, and no refusal is on record", .plain)) }
    return facts
  }

  private var closing: [Fact] {
    var facts: [Fact] = []
    for held in biometrics where !held.there.isEmpty || !held.here.isEmpty {
      let there = held.there.isEmpty ? "none" : held.there.joined(separator: ", ")
      let here = held.here.isEmpty ? "none" : held.here.joined(separator: ", ")
      facts.append((held.what, "in the notice: \(there); in your record: \(here)", .plain))
    }
    if facts.isEmpty, !opened.comparison.isModus {
      facts.append(
        (
          "photographs",
          "neither record names photographs or fingerprints: ask the issuing bureau for them",
          .plain
        )
      )
    }
    facts.append(("source", confirmed, hasExpired ? .bad : .plain))
    facts.append(("next", HitTexts.lawfulStep, .bold))
    if !opened.reopened.isEmpty {
      facts.append(
        ("changed", "opened again because \(opened.reopened.joined(separator: "; "))", .doubtful)
      )
    }
    for outcome in opened.outcomes { facts.append(("outcome", outcome.says, .bold)) }
    if let closed = opened.closed { facts.append(("closed", HitTexts.closed(closed), .plain)) }
    return facts
  }

  private func labelled(_ facts: [Fact], _ terminal: Terminal, _ room: Int) -> String {
    LabelledFacts.text(facts, terminal, room)
  }

  private func comparisonText(_ terminal: Terminal, _ room: Int) -> String {
    guard let comparison else {
      return wrapped(difference ?? "", to: room).joined(separator: "\n") + "\n"
    }
    let record = line.localRecord.map { "\(line.source ?? "") \($0)" } ?? ""
    var heading = "\(subject) beside \(record)"
    if let category = opened.comparison.category { heading += " (\(category))" }
    let lines = wrapped(escaped(heading), to: room)
      .map { Style.bold.paint(isolatedRuns($0), on: terminal) }
    var text = lines.joined(separator: "\n") + "\n"
    text += comparison.table.text(
      .notice,
      .record,
      names: (person?.displayName, local?.person.displayName),
      terminal,
      room: room
    )
    if let difference {
      text += wrapped(escaped(difference), to: room).joined(separator: "\n") + "\n"
    }
    return text
  }

  private func story(_ terminal: Terminal, _ room: Int) -> String {
    let facts: [Fact] = opened.story.map { act in
      (act.at, "\(act.act) by \(act.by)\(act.note.map { ": \($0)" } ?? "")", .plain)
    }
    return labelled(facts, terminal, room)
  }

  /// The page for programs.
  var node: JSONNode {
    var members = line.node.object ?? []
    func add(_ key: String, _ node: JSONNode) {
      members.append(JSONMember(key: key, node: node))
    }
    func text(_ value: String?) -> JSONNode { value.map { JSONNode($0) } ?? .null }
    add("danger", text(danger))
    add("danger_here", text(dangerHere))
    add("review", JSONNode(HitTexts.tier(line.tier)))
    add("confidentiality", JSONNode((notice.confidentiality ?? .forOfficialUseOnly).rawValue))
    add(
      "addenda",
      .array(
        opened.addenda.map {
          ["kind": JSONNode($0.kind), "day": JSONNode($0.day), "content": text($0.content)]
        }
      )
    )
    add("refusals", .array(refusals))
    add("protection_question", JSONNode(protectionQuestion))
    if showsReasons {
      add("protection_status", text(opened.comparison.protectionStatus))
      add("protection_from", .array(opened.comparison.protectionFrom))
    }
    members += national.members
    add("comparison", comparison?.node ?? .null)
    add("difference", text(difference))
    add(
      "biometrics",
      .array(
        biometrics.map {
          [
            "what": JSONNode($0.what), "in_notice": .array($0.there),
            "in_local_record": .array($0.here),
          ]
        }
      )
    )
    add("source_confirmed", JSONNode(confirmed))
    add("next", JSONNode(HitTexts.lawfulStep))
    add("reopened_because", .array(opened.reopened))
    add("closed_because", text(opened.closed))
    add("outcomes", .array(opened.outcomes.map { $0.node() }))
    add("story", .array(opened.story.map(\.node)))
    add("says", JSONNode(HitTexts.lead))
    return JSONNode(value: .object(members))
  }
}

extension AdjudicationLine {
  var node: JSONNode {
    [
      "act": JSONNode(act), "by": JSONNode(by), "at": JSONNode(at),
      "note": note.map { JSONNode($0) } ?? .null,
    ]
  }
}
