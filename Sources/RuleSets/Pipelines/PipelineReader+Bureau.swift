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
          "bureau", "limits", "holds", "calendar", "publicExtract", "quarantineDays", "alert",
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
    policy.holdDaysByKind = days(top["holds"], in: file, &log)
    readCalendar(top["calendar"], in: file, &policy.calendar, &log)
    readExtracts(top["publicExtract"], in: file, &policy, &log)
    let result = BureauFile(
      name: file.text(members["name"], "“name”", &log) ?? "",
      policy: policy,
      language: file.word(members["language"], "language", as: WorkingLanguage.self, &log)
        ?? .english,
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
      ("holdDays", \.holdDays, 1...365), ("overrideMonths", \.overrideMonths, 1...60),
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

  private func readCalendar(
    _ node: Node?,
    in file: YAMLFile,
    _ calendar: inout WorkingCalendar,
    _ log: inout ProblemLog
  ) {
    guard let node,
      let members = file.members(
        of: node,
        "“calendar”",
        allowed: ["timeZone", "workingDays"],
        &log
      )
    else { return }
    if let place = members["timeZone"], let zone = file.text(place, "“timeZone”", &log) {
      if WorkingCalendar.isTimeZone(zone) {
        calendar.timeZone = zone
      } else {
        file.report(place, "“\(zone)” is no time zone; write a name such as Europe/Paris", &log)
      }
    }
    if let days = members["workingDays"] {
      let found = file.words(days, "day", as: WorkingCalendar.Weekday.self, &log)
      if found.isEmpty { file.report(days, "“workingDays” names at least one day", &log) }
      calendar.workingDays = Set(found)
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

  private func days(
    _ node: Node?,
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) -> [NoticeKind: Int] {
    numbers(node, "“holds”", "a number of days", in: 0...365, file, &log)
  }

  /// A number for some of the kinds.
  private func numbers(
    _ node: Node?,
    _ what: String,
    _ each: String,
    in range: ClosedRange<Int>,
    _ file: YAMLFile,
    _ log: inout ProblemLog
  ) -> [NoticeKind: Int] {
    guard let node,
      let members = file.members(
        of: node,
        what,
        allowed: NoticeKind.allCases.map(\.rawValue),
        &log
      )
    else { return [:] }
    var numbers: [NoticeKind: Int] = [:]
    for kind in NoticeKind.allCases {
      numbers[kind] = file.integer(members[kind.rawValue], each, in: range, &log)
    }
    return numbers
  }
}
