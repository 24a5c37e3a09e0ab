import Compliance
import Notices
import Yams

extension PipelineReader {
  /// Reads `bureau.yaml`.
  func bureau(_ log: inout ProblemLog) -> (file: BureauFile, source: SourceFile)? {
    guard let source = SourceFile("bureau.yaml", in: directory, &log),
      let file = YAMLFile(source, &log),
      let top = file.members(
        of: file.root,
        "bureau.yaml",
        allowed: [
          "bureau", "limits", "publicExtract", "retention", "quarantineDays", "alert",
        ],
        required: ["bureau"],
        &log
      ), let bureau = top["bureau"],
      let members = file.members(
        of: bureau,
        "“bureau”",
        allowed: ["name", "home", "clearance", "seal", "language"],
        required: ["name", "home"],
        &log
      ), let home = home(members["home"], in: file, &log)
    else { return nil }
    var policy = BureauPolicy(home: home)
    policy.clearance =
      file.word(members["clearance"], "level", as: Confidentiality.self, &log)
      ?? policy.clearance
    policy.isSealRequired = file.truth(members["seal"], "“seal”", &log) ?? false
    readLimits(top["limits"], in: file, &policy, &log)
    readExtracts(top["publicExtract"], in: file, &policy, &log)
    let result = BureauFile(
      name: file.text(members["name"], "“name”", &log) ?? "",
      policy: policy,
      language: file.word(members["language"], "language", as: WorkingLanguage.self, &log)
        ?? .english,
      retentionMonths: retention(top["retention"], in: file, &log),
      quarantineDays: file.integer(
        top["quarantineDays"],
        "“quarantineDays”",
        in: 1...3650,
        &log
      ) ?? 90,
      alertCommand: file.texts(top["alert"], "“alert”", &log)
    )
    return (result, source)
  }

  private func home(_ node: Node?, in file: YAMLFile, _ log: inout ProblemLog) -> CountryCode? {
    guard let node, let text = file.text(node, "“home”", &log) else { return nil }
    guard let home = CountryCode(text) else {
      file.report(node, "“home” is a country code in two capital letters", &log)
      return nil
    }
    return home
  }

  private func readLimits(
    _ node: Node?,
    in file: YAMLFile,
    _ policy: inout BureauPolicy,
    _ log: inout ProblemLog
  ) {
    let numbers: [(String, WritableKeyPath<BureauPolicy, Int>, ClosedRange<Int>)] = [
      ("minimumAge", \.minimumAge, 0...21), ("minimumFacts", \.minimumFacts, 0...10_000),
      ("minimumSlots", \.minimumSlots, 1...16), ("warrantYears", \.warrantYears, 1...100),
      ("modusYears", \.modusYears, 1...100), ("massRequest", \.massRequest, 2...1_000_000),
      ("holdDays", \.holdDays, 1...365),
    ]
    guard let node,
      let members = file.members(
        of: node,
        "“limits”",
        allowed: numbers.map(\.0) + ["amountFloor"],
        &log
      )
    else { return }
    for (name, path, range) in numbers {
      if let number = file.integer(members[name], "“\(name)”", in: range, &log) {
        policy[keyPath: path] = number
      }
    }
    if let floor = file.number(members["amountFloor"], "“amountFloor”", &log) {
      policy.amountFloor = floor
    }
  }

  private func readExtracts(
    _ node: Node?,
    in file: YAMLFile,
    _ policy: inout BureauPolicy,
    _ log: inout ProblemLog
  ) {
    guard let node,
      let members = file.members(of: node, "“publicExtract”", allowed: ["hits", "days"], &log)
    else { return }
    policy.matchesPublicExtracts = file.truth(members["hits"], "“hits”", &log) ?? false
    policy.extractDays =
      file.integer(members["days"], "“days”", in: 1...3650, &log) ?? policy.extractDays
  }

  private func retention(
    _ node: Node?,
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) -> [NoticeKind: Int] {
    guard let node,
      let members = file.members(
        of: node,
        "“retention”",
        allowed: NoticeKind.allCases.map(\.rawValue),
        &log
      )
    else { return [:] }
    var months: [NoticeKind: Int] = [:]
    for kind in NoticeKind.allCases {
      months[kind] = file.integer(members[kind.rawValue], "a retention", in: 1...1200, &log)
    }
    return months
  }
}
