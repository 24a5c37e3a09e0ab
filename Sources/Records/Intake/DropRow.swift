package import Notices

/// A file that was dropped.
package enum Drop {}

/// A document of a drop.
package enum Document {}

/// What became of a file as a whole.
package enum DropOutcome: String, CodeValue {
  case accepted
  case restricted
  case held
  case rejected
  case duplicate
  /// An object that may not be opened, a name that is not taken, or a file that is known for no notice.
  case ignored
  /// Several documents with different ends.
  case mixed
}

/// A reason in words, with its place in the file.
package struct DropReason: Sendable, Hashable {
  package let code: String
  package let text: String
  package let line: Int?
  package let column: Int?
  package let pointer: String?

  package init(
    code: String,
    text: String,
    line: Int? = nil,
    column: Int? = nil,
    pointer: String? = nil
  ) {
    self.code = code
    self.text = text
    self.line = line
    self.column = column
    self.pointer = pointer
  }
}

/// A row of `drop`.
package struct DropRow: Sendable {
  package let id: Identifier<Drop>
  package let pipeline: String
  /// The original name's bytes.
  package let name: [UInt8]
  /// The name with everything unreadable escaped.
  package let readableName: String
  /// Set for an object that was never opened.
  package var inode: Int64?
  package var sha256: [UInt8]?
  package var size: Int64?
  package var format: String?
  package var attempts = 1
  package var outcome: DropOutcome
  /// How many documents ended how, by outcome.
  package var counts: [(outcome: String, count: Int)] = []
  package var reasons: [DropReason] = []
  package var duplicateOf: Identifier<Drop>?
  package var keepsWhole = false
  package let arrivedAt: Instant

  package init(
    id: Identifier<Drop>,
    pipeline: String,
    name: [UInt8],
    readableName: String,
    outcome: DropOutcome,
    arrivedAt: Instant
  ) {
    self.id = id
    self.pipeline = pipeline
    self.name = name
    self.readableName = readableName
    self.outcome = outcome
    self.arrivedAt = arrivedAt
  }
}

/// What became of one document.
package enum DocumentOutcome: String, CodeValue {
  case accepted
  case restricted
  case held
  case rejected
  /// The same decoded content is held already.
  case `repeat`
  /// It was published before the cancellation that stops it.
  case stopped
  /// A lifecycle document took effect.
  case applied
  /// A lifecycle document waits for its target or for authority.
  case waiting
  /// A lifecycle document asked for a move that is not possible.
  case refused
  /// It is known for something else than a notice.
  case ignored
}

/// A row of `document` with its findings.
package struct DocumentRow: Sendable {
  package let id: Identifier<Document>
  package let drop: Identifier<Drop>
  package let ordinal: Int
  package var documentKind: String?
  package var kind: NoticeKind?
  package var tier: TrustTier?
  package var reference: String?
  package var outcome: DocumentOutcome
  /// What it did, in one word as ``Outcome/word`` has it.
  package var effect = ""
  package var disposition: Disposition?
  package var notice: Identifier<Notice>?
  package var version: Identifier<NoticeVersion>?
  package var contentFingerprint: [UInt8]?
  package var sliceSHA256: [UInt8]?
  package var reasons: [DropReason] = []
  package var ruleBook: [UInt8]?
  package var findings: [FindingRow] = []

  package init(
    id: Identifier<Document>,
    drop: Identifier<Drop>,
    ordinal: Int,
    outcome: DocumentOutcome
  ) {
    self.id = id
    self.drop = drop
    self.ordinal = ordinal
    self.outcome = outcome
  }
}

/// A row of `finding`: what a rule found, unless it passed.
package struct FindingRow: Sendable {
  package let phase: String
  package let rule: String
  package let basis: String
  /// `failed` or `not-stated`.
  package let result: String
  package let severity: String
  package let message: String
  /// What the operator sees: names no personal status.
  package let operatorMessage: String
  package let field: String?
  package let place: DropReason?
  /// Which person of the notice; nil when the rule concerns the notice.
  package let subject: Int?
  /// A digest of the values that the rule looked at; nil when nothing rests on it.
  package let lookedAt: [UInt8]?
  /// The fields that the rule looked at.
  package let fields: [String]

  package init(
    phase: String,
    rule: String,
    basis: String,
    result: String,
    severity: String,
    message: String,
    operatorMessage: String,
    field: String?,
    place: DropReason?,
    subject: Int?,
    lookedAt: [UInt8]? = nil,
    fields: [String] = []
  ) {
    self.phase = phase
    self.rule = rule
    self.basis = basis
    self.result = result
    self.severity = severity
    self.message = message
    self.operatorMessage = operatorMessage
    self.field = field
    self.place = place
    self.subject = subject
    self.lookedAt = lookedAt
    self.fields = fields
  }
}
