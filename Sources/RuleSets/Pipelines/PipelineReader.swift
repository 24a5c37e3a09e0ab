import Compliance
import Notices
import Reading
import Yams

/// Reads the files of the directory itself: pipelines, imports and the bureau's own settings.
struct PipelineReader {
  let directory: String

  /// Opens and composes a file; logs why it cannot.
  func open(_ name: String, _ log: inout ProblemLog) -> YAMLFile? {
    guard let source = SourceFile("\(name).yaml", in: directory, &log) else { return nil }
    return YAMLFile(source, &log)
  }

  func pipeline(_ name: String, _ log: inout ProblemLog) -> PipelineFile? {
    guard let file = open(name, &log),
      let members = file.members(
        of: file.root,
        "a pipeline file",
        allowed: [
          "pipeline", "title", "inbox", "formats", "expects", "kinds", "rules", "channel",
          "matching", "tables",
        ],
        required: ["pipeline", "title", "inbox", "expects", "rules"],
        &log
      )
    else { return nil }
    expect(name, members["pipeline"], in: file, &log)
    var tables: [TableMapping] = []
    for table in file.texts(members["tables"], "“tables”", &log) {
      if let mapping = tableMapping(table, &log) { tables.append(mapping) }
    }
    let sets = file.texts(members["rules"], "“rules”", &log)
    if let node = members["rules"] {
      for (item, set) in zip(file.items(of: node), sets)
      where !RuleSet.shippedNames.contains(set) {
        let meant = nearest(to: set, among: RuleSet.shippedNames)
        let remedy = meant.map { "; did you mean “\($0)”?" } ?? ""
        let path = "\(directory)/rules/\(set).yaml"
        let isThere = (try? SourceFile.contents(of: path)) != nil
        if !isThere { file.report(item, "no rule file is named “\(set)”\(remedy)", &log) }
      }
    }
    return PipelineFile(
      name: name,
      title: file.text(members["title"], "“title”", &log) ?? name,
      inbox: file.text(members["inbox"], "“inbox”", &log) ?? name,
      formats: Set(
        file.words(members["formats"], "format", as: DocumentFormat.self, &log)
      ),
      expects: file.words(members["expects"], "class", as: RuleClass.self, &log),
      kinds: file.words(members["kinds"], "kind", as: NoticeKind.self, &log),
      ruleSets: sets,
      channel: file.word(members["channel"], "channel", as: Channel.self, &log),
      matching: file.text(members["matching"], "“matching”", &log),
      tables: tables
    )
  }

  func importMapping(_ name: String, _ log: inout ProblemLog) -> ImportMapping? {
    guard let file = open(name, &log),
      let members = file.members(
        of: file.root,
        "an import file",
        allowed: ["import", "title", "source", "delimiter", "columns"],
        required: ["import", "title", "source", "columns"],
        &log
      )
    else { return nil }
    expect(name, members["import"], in: file, &log)
    let shape = name == "local-modus" ? LocalModus.shape : LocalPerson.shape
    var columns: [TableColumn] = []
    if let node = members["columns"] {
      for (field, key, value) in file.pairs(of: node, "“columns”", &log) ?? [] {
        check(field, of: shape, key, in: file, &log)
        columns.append(column(field, value, in: file, &log))
      }
    }
    return ImportMapping(
      name: name,
      title: file.text(members["title"], "“title”", &log) ?? name,
      source: file.text(members["source"], "“source”", &log) ?? name,
      delimiter: file.text(members["delimiter"], "“delimiter”", &log)?.utf8.first
        ?? UInt8(ascii: ","),
      columns: columns
    )
  }

  func expect(_ name: String, _ node: Node?, in file: YAMLFile, _ log: inout ProblemLog) {
    guard let node, let text = node.scalar?.string, text != name else { return }
    file.report(node, "must be the file's own name, “\(name)”", &log)
  }

  private func check(
    _ field: String,
    of shape: RecordShape,
    _ node: Node,
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) {
    var current: RecordShape? = shape
    for step in field.split(separator: ".").map(String.init) {
      guard let within = current, let member = within.member(step) else {
        let names = (current ?? shape).members.map(\.name)
        let meant = nearest(to: step, among: names).map { "; did you mean “\($0)”?" } ?? ""
        file.report(node, "“\(field)” is not a field of \(shape.name)\(meant)", &log)
        return
      }
      switch member.type {
      case .record(let inner), .list(.record(let inner)): current = inner
      default: current = nil
      }
    }
  }

  func column(
    _ field: String,
    _ node: Node,
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) -> TableColumn {
    guard case .mapping = node else {
      return TableColumn(
        field: field,
        headers: file.texts(node, "a header", &log).map { $0.lowercased() }
      )
    }
    let members = file.members(
      of: node,
      "a column",
      allowed: ["header", "separator", "dates", "words"],
      required: ["header"],
      &log
    )
    var words: [String: String] = [:]
    if let node = members?["words"] {
      for (word, _, value) in file.pairs(of: node, "“words”", &log) ?? [] {
        words[word.lowercased()] = file.text(value, "a word", &log)
      }
    }
    return TableColumn(
      field: field,
      headers: file.texts(members?["header"], "“header”", &log).map { $0.lowercased() },
      separator: file.text(members?["separator"], "“separator”", &log),
      dates: file.words(
        members?["dates"],
        "date order",
        as: DateOrder.self,
        &log
      ),
      words: words
    )
  }
}
