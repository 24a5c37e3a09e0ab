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
    text += "  \(line.grade), \(ProbabilityText.of(line.probability))\n"
    if let danger {
      text += Style.bad.paint("DANGER: \(escaped(danger))", on: terminal) + "\n"
    }
    return text
  }

  private typealias Fact = (name: String, value: String, style: Style)

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
    let warnings = line.flags.filter { !["danger", "unreviewed", "restricted"].contains($0) }
    if !warnings.isEmpty { facts.append(("flags", warnings.joined(separator: ", "), .doubtful)) }
    facts += addenda
    facts.append(("protection", protectionQuestion, .bold))
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
    for worth in worth { facts.append(("worth here", worth, .plain)) }
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
    if let closed = opened.closed { facts.append(("closed", HitTexts.closed(closed), .plain)) }
    return facts
  }

  /// Facts with their names before them; a name that is repeated is written once.
  private func labelled(_ facts: [Fact], _ terminal: Terminal, _ room: Int) -> String {
    let label = facts.map { displayWidth($0.name) }.max() ?? 0
    let blank = String(repeating: " ", count: label + 2)
    var text = ""
    var last = ""
    for fact in facts {
      let name = fact.name == last ? "" : fact.name
      last = fact.name
      let lines = wrapped(escaped(fact.value), to: max(room - label - 2, 20))
      text += Style.dim.paint(name, on: terminal)
      text += String(repeating: " ", count: label + 2 - displayWidth(name))
      text += lines.map { fact.style.paint($0, on: terminal) }.joined(separator: "\n" + blank)
      text += "\n"
    }
    return text
  }

  private func comparisonText(_ terminal: Terminal, _ room: Int) -> String {
    guard let comparison else {
      return wrapped(difference ?? "", to: room).joined(separator: "\n") + "\n"
    }
    let bars = room >= 72
    var columns = [
      Table.Column(""), Table.Column("NOTICE", .wrapped(least: 10)),
      Table.Column("YOUR RECORD", .wrapped(least: 11)), Table.Column("HOW", .wrapped(least: 7)),
      Table.Column("BITS", isNumber: true),
    ]
    if bars { columns.append(Table.Column("")) }
    var table = Table(columns)
    for line in comparison.lines where line.outcome != "missing" {
      var cells = [
        Table.Cell(line.feature.replacing("_", with: " ") + (line.isApart ? " (apart)" : ""), .dim),
        Table.Cell(line.query ?? "–"), Table.Cell(line.candidate ?? "–"),
        Table.Cell(line.outcome.replacing("_", with: " ")),
        Table.Cell(line.bits == 0 ? "" : SignedBits.text(line.bits)),
      ]
      if bars { cells.append(Self.bar(line.bits)) }
      table.rows.append(cells)
    }
    let record = line.localRecord.map { "\(line.source ?? "") \($0)" } ?? ""
    var text = Style.bold.paint(
      "\(subject) beside \(escaped(record))",
      on: terminal
    )
    if let category = opened.comparison.category { text += " (\(escaped(category)))" }
    text += "\n"
    text += table.text(
      for: Terminal(isTerminal: terminal.isTerminal, width: room, usesColor: terminal.usesColor)
    )
    let sum =
      "Sum \(SignedBits.text(comparison.bits)) bits: \(comparison.grade), probability \(ProbabilityText.of(comparison.probability)) starting from \(comparison.prior)."
    var sentences = [sum]
    let alone = comparison.lines.filter { $0.outcome == "missing" }.map { line in
      let side = line.query == nil ? "your record" : "the notice"
      return
        "\(line.feature.replacing("_", with: " ")) \(line.query ?? line.candidate ?? "") (\(side))"
    }
    if !alone.isEmpty {
      sentences.append("Stated on one side only: \(alone.joined(separator: "; ")).")
    }
    if let name = comparison.lines.first(where: { $0.feature == "name" }) {
      sentences.append("Name: \(name.says).")
    }
    sentences.append(comparison.sentence)
    if let difference { sentences.append(difference) }
    for sentence in sentences {
      text += wrapped(escaped(sentence), to: room).joined(separator: "\n") + "\n"
    }
    return text
  }

  /// A square for every three bits, filled for what speaks for it.
  private static func bar(_ bits: Double) -> Table.Cell {
    guard abs(bits) >= 0.05 else { return Table.Cell("") }
    let count = min(8, max(1, Int((abs(bits) / 3).rounded())))
    let isFor = bits > 0
    return Table.Cell(
      String(repeating: isFor ? "■" : "□", count: count),
      isFor ? .good : .bad
    )
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
    add("worth_here", .array(worth))
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
