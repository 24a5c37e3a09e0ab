import CEL
import Notices

/// The types behind the vocabulary; they depend on the tables of fields alone and are made once.
struct VocabularyShapes: Sendable {
  static let shared = VocabularyShapes()

  let notice: RecordPlan
  let person: RecordPlan
  let caseFacts: RecordPlan
  let warrant: RecordPlan
  let judgment: RecordPlan
  let extradition: RecordPlan
  let modus: RecordPlan
  let local: RecordPlan
  let charge: RecordPlan
  let keptCharge: CELObjectType
  let refusal: CELObjectType
  let context: CELObjectType
  let history: CELObjectType
  let variables: [String: CELType]

  private init() {
    let notice = RecordPlan(Notice.shape)
    let charge = RecordPlan(Charge.shape)
    let refusal = CELObjectType(
      name: "refusal",
      fields: [("issuer", .string), ("reference", .string), ("date", .string)]
    )
    let local = RecordPlan(
      LocalPerson.shape,
      adding: [("refusals", .list(.object(refusal)))]
    )
    let kept = CELObjectType(
      name: "kept charge",
      fields: charge.type.fields.map { ($0.name, $0.type) }
        + [("says", .string), ("offence", .object(OffenceRow.type))]
    )
    let context = CELObjectType(name: "context", fields: Self.contextFields)
    let history = CELObjectType(name: "history", fields: Self.historyFields)
    self.notice = notice
    self.person = Self.part("persons", of: notice)
    self.caseFacts = Self.part("case", of: notice)
    self.warrant = Self.part("warrant", of: notice)
    self.judgment = Self.part("judgment", of: notice)
    self.extradition = Self.part("extradition", of: notice)
    self.modus = Self.part("mo", of: notice)
    self.local = local
    self.charge = charge
    self.keptCharge = kept
    self.refusal = refusal
    self.context = context
    self.history = history
    self.variables = [
      "notice": .object(notice.type),
      "person": .object(person.type),
      "case": .object(caseFacts.type),
      "warrant": .object(warrant.type),
      "judgment": .object(judgment.type),
      "extradition": .object(extradition.type),
      "mo": .object(modus.type),
      "charges": .list(.object(kept)),
      "context": .object(context),
      "history": .object(history),
      "local": .object(local.type),
    ]
  }

  /// The plan of a field's record, shared so that types are the same ones.
  private static func part(_ name: String, of notice: RecordPlan) -> RecordPlan {
    for field in notice.fields where field.name == name {
      switch field.plan {
      case .record(let plan), .list(.record(let plan)): return plan
      default: break
      }
    }
    return RecordPlan(type: CELObjectType(name: name, fields: []), fields: [])
  }

  private static let contextFields: [(String, CELType)] = [
    ("phase", .string), ("today", .string), ("received", .string), ("kind", .string),
    ("tier", .string), ("class", .string), ("expected", .list(.string)), ("home", .string),
    ("clearance", .string), ("cleared", .list(.string)), ("seal_required", .bool),
    ("minimum_age", .int), ("minimum_facts", .int), ("minimum_slots", .int),
    ("amount_floor", .double), ("warrant_years", .int), ("modus_years", .int),
    ("mass_request", .int), ("same_in_drop", .int), ("initial_load", .bool),
    ("extract_hits", .bool), ("extract_days", .int), ("hold_days", .int), ("slots", .int),
  ]

  private static let historyFields: [(String, CELType)] = [
    ("first_received", .string), ("last_confirmed", .string), ("last_seen", .string),
    ("suspended_since", .string), ("held_since", .string), ("cancelled_at", .string),
    ("cancelled_ground", .string), ("refused_at", .string), ("objections", .list(.string)),
    ("final_decision", .bool), ("outcome", .string), ("missing_from_source", .bool),
  ]
}
