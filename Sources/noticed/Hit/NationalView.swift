import JSON
import Notices
import RuleSets

/// What the bureau's own country says of a hit: what the request is worth, what is verified with whom, which clock runs.
///
/// Every sentence is the competent authority's own; where there is none, the page says so and concludes nothing.
struct NationalView {
  /// Something to be verified, and who knows.
  struct Check {
    let what: String
    let with: String
  }

  let worth: [String]
  let ownNationals: [String]
  let contexts: [String]
  let protections: [String]
  /// In the order in which it is done.
  let checks: [Check]
  let clocks: [String]
  /// Whether the issuer asks that its request count as one for provisional detention.
  let isClockAsked: Bool

  init(_ question: NationalQuestion, _ answer: NationalAnswer, extradition: Extradition?) {
    worth = Self.worth(question, answer)
    ownNationals = answer.ownNationals.map { row in
      let about = question.isOwnNational == true ? "" : "if the person is an own national: "
      let rule =
        switch row.rule {
        case "surrendered": "own nationals are surrendered"
        case "not-surrendered": "own nationals are not surrendered"
        default: "own nationals are surrendered on conditions"
        }
      return about + rule + Self.quoted(row.sentence, row.authority, row.confirmation, row.scope)
    }
    contexts = answer.contexts.map { row in
      "motive and timing of requests of \(row.scope.issuer) are to be weighed: \(row.reason) (\(row.confirmation.owner), until \(row.days.to))"
    }
    protections = answer.protections.map { row in
      let presumed =
        row.status == "presumed" ? "presumed here until the authority has answered" : "asked of it"
      return presumed + Self.quoted(row.sentence, row.authority, row.confirmation, row.scope)
    }
    checks = Self.checks(question, answer)
    let treaty = extradition?.treaty
    isClockAsked = extradition?.provisionalRequest ?? false
    clocks = answer.clocks.map { clock in
      let most = clock.maximumDays == clock.days ? "" : ", \(clock.maximumDays) at the most"
      let channel = clock.namesInterpol ? "; it names INTERPOL as a channel" : ""
      return
        "\(clock.treaty), art. \(clock.article) (\(clock.name)): from the first day of provisional detention the papers have \(clock.days) days\(most)\(channel)"
    }
    .orIfEmpty(
      treaty.map {
        "none can be counted: codes/treaty-clocks.csv has no row in force for \($0), which the notice names"
      }
    )
  }

  private static func worth(_ question: NationalQuestion, _ answer: NationalAnswer) -> [String] {
    if !answer.worth.isEmpty {
      return answer.worth.map { row in
        let about: String? =
          row.scope.ownNational.map { $0 ? "own nationals" : "persons who are not own nationals" }
        let scope = [row.scope.treaty.isEmpty ? nil : row.scope.treaty, about].compactMap { $0 }
          .joined(separator: ", ")
        return
          "\(scope.isEmpty ? "" : "\(scope): ")“\(row.sentence)” (\(row.authority), \(row.confirmation.date))"
      }
    }
    let issuer = question.issuer ?? "this issuer"
    if let row = answer.lapsedWorth.max(by: { $0.confirmation.expiry < $1.confirmation.expiry }) {
      let since = row.confirmation.expiry
      return [
        "not stated: the row for \(row.scope.issuer == "*" ? "every issuer" : issuer) in codes/legal-value.csv was confirmed until \(since); \(row.confirmation.owner) has to confirm it"
      ]
    }
    return [
      "not stated: codes/legal-value.csv has no row for a \(HitTexts.kind(question.kind)) from \(issuer). The competent authority of the bureau's country fills it, with its own sentence, owner and date. Until then nothing follows from this notice by itself."
    ]
  }

  private static func checks(_ question: NationalQuestion, _ answer: NationalAnswer) -> [Check] {
    guard question.kind.seeksPersons else {
      return [Check(what: "that the notice still stands", with: HitTexts.source)]
    }
    let issuer = question.issuer ?? "the country that asks"
    var checks: [Check] = []
    for authority in unique(answer.protections.map(\.authority)).orIfEmpty(HitTexts.whoKnows) {
      checks.append(
        Check(what: "whether the person is protected from \(issuer)", with: authority)
      )
    }
    if question.isOwnNational == nil, !answer.ownNationals.isEmpty {
      checks.append(
        Check(
          what: "whether the person is an own national",
          with: "the register of nationals; no record here says"
        )
      )
    }
    for row in answer.ownNationals where question.isOwnNational == true {
      checks.append(Check(what: "what follows for an own national", with: row.authority))
    }
    for row in answer.worth where !row.verify.isEmpty {
      checks.append(Check(what: row.verify, with: row.verifyWith))
    }
    return checks + [Check(what: "that the request still stands", with: HitTexts.source)]
  }

  private static func quoted(
    _ sentence: String,
    _ authority: String,
    _ confirmation: Confirmation,
    _ scope: NationalScope
  ) -> String {
    let treaty = scope.treaty.isEmpty ? "" : " under \(scope.treaty)"
    return "\(treaty): “\(sentence)” (\(authority), \(confirmation.date))"
  }

  private static func unique(_ texts: [String]) -> [String] {
    var known: Set<String> = []
    return texts.filter { known.insert($0).inserted }
  }

  var members: [JSONMember] {
    [
      JSONMember(key: "worth_here", node: .array(worth)),
      JSONMember(key: "own_nationals", node: .array(ownNationals)),
      JSONMember(key: "political_context", node: .array(contexts)),
      JSONMember(key: "protection_here", node: .array(protections)),
      JSONMember(
        key: "verify",
        node: .array(checks.map { ["what": JSONNode($0.what), "with": JSONNode($0.with)] })
      ),
      JSONMember(key: "clocks", node: .array(clocks)),
    ]
  }
}

extension [String] {
  fileprivate func orIfEmpty(_ other: String?) -> [String] {
    isEmpty ? other.map { [$0] } ?? [] : self
  }
}
