import JSON
import Matching
import Notices
import Postgres
import Records

/// The comparison of a hit's two records, made anew by the scorer that raised it.
struct HitComparisonView: Sendable {
  let table: ComparisonTable

  /// Makes it; nil when one of the two was purged.
  init?(
    _ opened: HitDesk.Opened,
    notice: Notice,
    local: LocalPerson?,
    localModus: ModusOperandi?,
    policies: Policies
  ) {
    let comparison = opened.comparison
    let rarity =
      opened.rarity.flatMap { try? RaritySnapshot(encoded: $0.content) } ?? RaritySnapshot.builtIn
    if comparison.isModus {
      // What another version of the program prepared is prepared here and now.
      guard
        let query = (try? PreparedModus(encoded: comparison.noticePrepared))
          ?? notice.modusOperandi.map({ PreparedModus($0, shared: policies.shared) }),
        let candidate = (try? PreparedModus(encoded: comparison.localPrepared))
          ?? localModus.map({ PreparedModus($0, shared: policies.shared) })
      else { return nil }
      let scorer = ModusScorer(policy: policies.modus, rarity: rarity)
      let told = scorer.explain(query: query, candidate: candidate)
      table = ComparisonTable(
        lines: told.lines.map { line in
          ComparisonTable.Line(
            feature: line.feature.word,
            outcome: line.outcome.word,
            bits: Double(line.bits),
            query: notice.modusOperandi?.text(of: line.feature) ?? line.query,
            candidate: localModus?.text(of: line.feature) ?? line.candidate,
            says: line.says,
            isApart: line.feature.isPlaceOrTime
          )
        },
        bits: Double(told.score.bits),
        probability: told.score.probability,
        grade: told.score.grade.word,
        prior: scorer.priorWord,
        sentence: told.sentence
      )
      return
    }
    let person =
      notice.persons.indices.contains(comparison.ordinal)
      ? notice.persons[comparison.ordinal] : nil
    guard
      let query = (try? PreparedPerson(encoded: comparison.noticePrepared))
        ?? person.map({ PreparedPerson($0) }),
      let candidate = (try? PreparedPerson(encoded: comparison.localPrepared))
        ?? (local?.person).map({ PreparedPerson($0) })
    else { return nil }
    let scorer = PersonScorer(
      policy: policies.person,
      rarity: rarity,
      prior: .population(max(1, Int(rarity.persons)))
    )
    table = ComparisonTable(
      scorer.explain(
        query: query,
        candidate: candidate,
        queryPerson: person,
        candidatePerson: local?.person
      )
    )
  }

  /// The policies by which hits are scored here.
  struct Policies: Sendable {
    let person: PersonPolicy
    let modus: ModusPolicy
    let shared: SharedIndicators
  }

  /// Whether the score is the one that the hit was raised or refreshed with.
  func agrees(with line: HitLine) -> Bool {
    abs(table.bits - line.score) < 0.05 && table.grade == line.grade
  }

  var node: JSONNode { table.node }
}

extension ModusOperandi {
  /// What the record itself says in a slot; nil for what is shown as it was compared.
  fileprivate func text(of feature: ModusFeature) -> String? {
    let slot = elements?.slots.first { $0.name == feature.word }?.text
    let more: [String] =
      switch feature {
      case .target: targets
      case .means: devices
      case .object: objects
      case .concealment: concealment
      case .text: [title].compactMap { $0 }
      case .place:
        events.map { [$0.place, $0.country?.code].compactMap { $0 }.joined(separator: " ") }
      case .date: events.compactMap(\.date?.description)
      default: []
      }
    let texts = [slot].compactMap { $0 } + more
    return texts.isEmpty ? nil : texts.prefix(6).joined(separator: "; ")
  }
}
