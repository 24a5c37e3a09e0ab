import RuleSets
package import Compliance
package import DropFolder
import Decoding
import JSON
package import Notices
package import Reading
package import Records

/// A file with what the rules say of each document in it.
package struct JudgedFile: Sendable {
  package let copy: CopiedFile
  package let content: Content

  /// What is to be recorded of the file.
  package enum Content: Sendable {
    case documents([JudgedItem], isSingle: Bool)
    case rejection(code: String, text: String, reasons: [DropReason])
    /// It is known for something else than a notice.
    case notANotice(reasons: [DropReason])
  }
}

/// One document of a file, judged, or one that could not be read.
package enum JudgedItem: Sendable {
  case document(JudgedDocument)
  case unread(UnreadDocument)
}

/// One document of a file that no program can read: refused, or waiting for a person who can.
package struct UnreadDocument: Sendable {
  let ending: RejectionCode.Ending
  /// Its own bytes.
  let slice: [UInt8]
  let reasons: [DropReason]
}

/// One document with its judgement.
package struct JudgedDocument: Sendable {
  package let id: Identifier<Document>
  package let notice: Notice
  package let format: String
  package let index: Int
  /// The notice's own bytes.
  package let slice: [UInt8]
  package let contentFingerprint: [UInt8]
  /// What was changed or not understood while it was read, as a JSON array.
  package let remarks: String
  package let rows: JudgementRows
  package let disposition: Disposition
}

extension FileWalk {
  /// Judges what was read, by the rules of the folder's pipeline.
  func judge(_ file: DecodedFile, now: Instant) -> JudgedFile {
    switch file.content {
    case .crashedTooOften:
      return JudgedFile(
        copy: file.copy,
        content: .rejection(
          code: "crashed-decoder",
          text:
            "Reading this file ended the daemon \(file.copy.claim.attempts) times; it was not opened again.",
          reasons: []
        )
      )
    case .read(.crashed(let how)):
      return JudgedFile(
        copy: file.copy,
        content: .rejection(
          code: "crashed-decoder",
          text: "This file was tried twice and could not be read: \(how).",
          reasons: []
        )
      )
    case .read(.rejection(let rejection)):
      return JudgedFile(copy: file.copy, content: unread(rejection))
    case .read(.items(let items, let isSingle)):
      var generator = SystemRandomNumberGenerator()
      let judged = items.map { item -> JudgedItem in
        switch item {
        case .rejection(let rejected):
          return .unread(
            UnreadDocument(
              ending: rejected.rejection.ending,
              slice: Array(rejected.slice),
              reasons: rejected.rejection.reasons.map(DropReason.init)
            )
          )
        case .document(let document):
          return .document(
            judge(document, of: file.copy.claim.pipeline, count: items.count, now: now, &generator)
          )
        }
      }
      return JudgedFile(copy: file.copy, content: .documents(judged, isSingle: isSingle))
    }
  }

  /// How a file ends that could not be read: only what is broken is refused.
  private func unread(_ rejection: Rejection) -> JudgedFile.Content {
    let reasons = rejection.reasons.map(DropReason.init)
    switch rejection.ending {
    case .rejected:
      return .rejection(
        code: rejection.code.rawValue,
        text: rejection.code.sentence,
        reasons: reasons
      )
    case .held:
      // The whole file is kept by its own sum, as that of a single notice is.
      return .documents(
        [.unread(UnreadDocument(ending: .held, slice: [], reasons: reasons))],
        isSingle: true
      )
    case .ignored: return .notANotice(reasons: reasons)
    }
  }

  private func judge(
    _ document: ReadDocument,
    of pipeline: String,
    count: Int,
    now: Instant,
    _ generator: inout SystemRandomNumberGenerator
  ) -> JudgedDocument {
    let notice = engine.channelled(document.notice, in: pipeline)
    let judgement = engine.judge(notice, phase: .intake, pipeline: pipeline, now: now)
    return JudgedDocument(
      id: Identifier<Document>(using: &generator),
      notice: notice,
      format: document.format.rawValue,
      index: document.index,
      slice: Array(document.slice),
      contentFingerprint: document.contentFingerprint.bytes,
      remarks: document.remarks.text,
      rows: engine.rows(of: judgement, on: notice, phase: .intake, origins: document.origins),
      disposition: judgement.disposition
    )
  }
}

extension Engine {
  /// A notice with the way on which it came; the folder tells that, but never how far it was reviewed.
  package func channelled(_ notice: Notice, in pipeline: String) -> Notice {
    guard notice.channel == nil, let channel = configuration.pipelines[pipeline]?.channel,
      channel != .publicWeb
    else { return notice }
    var notice = notice
    notice.channel = channel
    return notice
  }
}

extension Engine {
  /// A judgement as it is kept, each finding with its place in the file if the file has it, and with what its rule looked
  /// at if it holds or restricts.
  func rows(
    of judgement: Judgement,
    on notice: Notice,
    phase: Phase,
    origins: Origins?
  ) -> JudgementRows {
    // Most judgements hold nothing, and then nothing is written out.
    let document = judgement.disposition > .accepted ? notice.document : nil
    var findings: [FindingRow] = []
    for finding in judgement.findings {
      let seen = document.flatMap { look(of: finding, at: $0) }
      if let row = FindingRow(finding, phase: phase, origins: origins, look: seen) {
        findings.append(row)
      }
    }
    return JudgementRows(findings: findings, ruleBook: Array(judgement.ruleBookHash.utf8))
  }

  /// What a rule looked at in a document; nil of a finding that neither holds nor restricts.
  private func look(of finding: Finding, at document: JSONNode) -> RuleLook? {
    guard let severity = finding.severity, severity.disposition > .accepted,
      let rule = configuration.rule(finding.rule)
    else { return nil }
    return RuleLook(of: rule, at: document, subject: finding.subject)
  }
}

extension FindingRow {
  /// The row of a finding; nil for a pass.
  package init?(_ finding: Finding, phase: Phase, origins: Origins?, look: RuleLook? = nil) {
    guard let severity = finding.severity, finding.result != .passed else { return nil }
    let place = finding.field.flatMap { field in
      origins.map { DropReason(code: "", text: "", at: $0.nearest(to: field)) }
    }
    self.init(
      phase: phase.rawValue,
      rule: finding.rule,
      basis: finding.basis,
      result: finding.result == .failed ? "failed" : "not-stated",
      severity: severity.rawValue,
      message: finding.message,
      operatorMessage: finding.operatorMessage,
      field: finding.field,
      place: place,
      subject: finding.subject,
      lookedAt: look.map { SHA256Sum(of: $0.values).bytes },
      fields: look?.fields ?? []
    )
  }
}

extension DropReason {
  init(_ reason: Rejection.Reason) {
    self.init(code: reason.code.rawValue, text: reason.message, at: reason.origin)
  }

  init(code: String, text: String, at origin: Origin?) {
    self.init(
      code: code,
      text: text,
      line: origin?.line,
      column: origin?.column,
      pointer: origin?.pointer
    )
  }
}

extension [ReadingRemark] {
  /// The remarks as they are kept beside the content, where a purge empties them.
  var text: String { JSONNode.array(map(\.node)).text() }
}

extension ReadingRemark {
  /// The remark as it is kept beside the content, where a purge empties it.
  var node: JSONNode {
    .object([
      ("path", JSONNode(path)), ("raw", raw.map { JSONNode($0) }), ("act", JSONNode(act.rawValue)),
      ("says", JSONNode(message)),
    ])
  }
}
