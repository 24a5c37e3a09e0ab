import Compliance
import Decoding
import Notices
import Pipeline
import Reading
import Records
import RuleSets

/// Reading and judging files without keeping anything: the steps of the intake before the database.
struct Trial {
  private let engine: Engine
  private let pipeline: PipelineFile?
  private let now: Instant
  private let showsEverything: Bool
  private let questions: RuleQuestions

  /// A trial as one pipeline does it, or as the pipeline of each document.
  ///
  /// - Throws: `Failure` of status 64 when there is no such pipeline.
  init(
    _ configuration: Configuration,
    pipeline: String?,
    now: Instant,
    showsEverything: Bool
  ) throws(Failure) {
    var engine = Engine(configuration)
    engine.extractText = PDFText().extract
    self.engine = engine
    self.now = now
    self.showsEverything = showsEverything
    questions = RuleQuestions(configuration)
    guard let pipeline else {
      self.pipeline = nil
      return
    }
    let all = configuration.pipelines.values.sorted { $0.name < $1.name }
    guard let found = all.first(where: { $0.name == pipeline || $0.inbox == pipeline }) else {
      throw Failure(
        .usage,
        "--pipeline \(pipeline)",
        "there is no such pipeline",
        "use one of \(all.map(\.name).joined(separator: ", "))"
      )
    }
    self.pipeline = found
  }

  /// What would become of each document of a file.
  func documents(of bytes: [UInt8], file: String) -> [TriedDocument] {
    let reading = read(bytes, name: file, policy: engine.reading(of: pipeline?.name))
    if let rejection = reading.rejection { return [TriedDocument(file, nil, rejection)] }
    return reading.items.map { item in
      switch item {
      case .rejection(let item): TriedDocument(file, item.index, item.rejection)
      case .document(let document):
        judged(document, file: file, isOnly: reading.envelope == .single)
      }
    }
  }

  /// What the rules say of a document that was read.
  func judged(_ document: ReadDocument, file: String, isOnly: Bool) -> TriedDocument {
    var (notice, remarks) = engine.readingCharges(of: document.notice)
    if notice.channel == nil, let channel = pipeline?.channel, channel != .publicWeb {
      notice.channel = channel
    }
    let judgement = engine.judge(notice, phase: .intake, pipeline: pipeline?.name, now: now)
    var tried = TriedDocument(file: file, index: isOnly ? nil : document.index)
    tried.outcome = TriedDocument.Outcome(judgement.disposition)
    tried.documentKind = notice.documentKind?.rawValue
    tried.kind = notice.kind?.rawValue
    tried.tier = notice.tier.rawValue
    tried.reference = notice.reference ?? notice.refersTo?.controlNumber
    tried.asked = judgement.asked
    tried.questions = questions
    tried.charges = chargeGrounds(
      of: notice,
      by: engine.configuration.tables.codes,
      on: notice.weighingDay(received: (notice.receivedAt ?? now).day)
    )
    remarks = document.remarks + remarks
    tried.remarks = remarks.map { "\($0.path): \($0.message)" }
    tried.findings = judgement.findings.compactMap { finding in
      guard let severity = finding.severity else { return nil }
      let origin = finding.field.map { document.origins.nearest(to: $0) }
      return FindingLine(
        rule: finding.rule,
        basis: finding.basis,
        result: finding.result == .failed ? "failed" : "not-stated",
        severity: severity.rawValue,
        message: showsEverything ? finding.message : finding.operatorMessage,
        field: finding.field,
        place: origin.map(DropReason.init(at:)),
        subject: finding.subject
      )
    }
    return tried
  }
}

/// What would become of one document.
struct TriedDocument {
  /// What the rules would do with it, or that it is no notice.
  enum Outcome: String {
    case accepted, restricted, held, rejected, ignored

    init(_ disposition: Disposition) {
      self =
        switch disposition {
        case .accepted: .accepted
        case .restricted: .restricted
        case .held: .held
        case .rejected: .rejected
        }
    }

    init(_ ending: RejectionCode.Ending) {
      self =
        switch ending {
        case .rejected: .rejected
        case .held: .held
        case .ignored: .ignored
        }
    }

    /// The word of a line that says why.
    var verb: String {
      switch self {
      case .held: "hold"
      case .ignored: "ignore"
      default: "reject"
      }
    }
  }

  let file: String
  /// The place in its file, from 0; nil for a file that is one document, or refused whole.
  let index: Int?
  var outcome = Outcome.rejected
  var documentKind: String?
  var kind: String?
  var tier: String?
  var reference: String?
  /// How many rules were asked.
  var asked = 0
  var reasons: [DropReason] = []
  /// What was not taken over as it stood; never a value.
  var remarks: [String] = []
  var findings: [FindingLine] = []
  /// What only a person can answer of the findings; nil for what was not judged.
  var questions: RuleQuestions?
  /// Every charge by itself: which may be shown as a ground.
  var charges: [ChargeGround] = []

  init(file: String, index: Int?) {
    self.file = file
    self.index = index
  }

  /// A document, or a file, that cannot be read.
  init(_ file: String, _ index: Int?, _ rejection: Rejection) {
    self.init(file: file, index: index)
    outcome = Outcome(rejection.ending)
    reasons = rejection.reasons.map { reason in
      let place = reason.origin.map(DropReason.init(at:))
      return DropReason(
        code: reason.code.rawValue,
        text: "\(reason.message). \(reason.code.remedy)",
        line: place?.line,
        column: place?.column,
        pointer: place?.pointer
      )
    }
    if rejection.unlisted > 0 {
      reasons.append(DropReason(code: "unlisted", text: "And \(rejection.unlisted) more."))
    }
  }
}

extension DropReason {
  /// A place in a file and nothing else.
  init(at origin: Origin) {
    self.init(
      code: "",
      text: "",
      line: origin.line,
      column: origin.column,
      pointer: origin.pointer
    )
  }
}
