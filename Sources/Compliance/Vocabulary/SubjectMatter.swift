import CEL
import JSON
import Notices

/// A document as values of the rules' language, laid out for any number of rules.
struct SubjectMatter {
  /// For rules about the document.
  let document: CELBindings
  /// For rules about each person; empty when the notice names nobody.
  let persons: [CELBindings]

  init(
    _ notice: Notice,
    _ context: JudgementContext,
    tier: TrustTier,
    ruleClass: RuleClass,
    in vocabulary: RuleVocabulary
  ) {
    let shapes = vocabulary.shapes
    let members = notice.field.object ?? []
    let slots = shapes.notice.slots(of: members)
    var values: [String: CELValue] = [
      "notice": .object(CELObject(type: shapes.notice.type, slots: slots))
    ]
    for (name, plan) in [
      ("case", shapes.caseFacts), ("warrant", shapes.warrant), ("judgment", shapes.judgment),
      ("extradition", shapes.extradition), ("mo", shapes.modus),
    ] {
      let value = shapes.notice.type.slot(of: name).flatMap { slots[$0] }
      values[name] = value ?? .object(CELObject(type: plan.type, slots: []))
    }
    let day = notice.weighingDay(received: context.received ?? context.now.day)
    values["charges"] = .list(Self.charges(notice, on: day, in: vocabulary))
    values["context"] = Self.occasion(notice, context, tier, ruleClass, shapes.context)
    values["history"] = context.history.value(as: shapes.history)
    if let local = context.local {
      values["local"] = local.value(by: shapes)
    } else if context.phase == .hit {
      values["local"] = .object(CELObject(type: shapes.local.type, slots: []))
    }

    var persons: [CELValue] = []
    if let slot = shapes.notice.type.slot(of: "persons"), case .list(let items)? = slots[slot] {
      persons = items
    }
    self.persons = persons.map { person in
      var own = values
      own["person"] = person
      return CELBindings(own, in: vocabulary.environment)
    }
    document = CELBindings(values, in: vocabulary.environment)
  }

  private static func charges(
    _ notice: Notice,
    on day: CivilDay,
    in vocabulary: RuleVocabulary
  ) -> [CELValue] {
    guard let charges = notice.caseFacts?.charges else { return [] }
    return charges.compactMap { charge in
      guard charge.struck != true else { return nil }
      let members = charge.field.object ?? []
      var slots = vocabulary.shapes.charge.slots(of: members)
      let words = [charge.text, charge.translation].compactMap(\.self)
      slots.append(.string(words.joined(separator: "\n")))
      let row = charge.code.flatMap { vocabulary.tables.offences.row(of: $0, on: day) }
      slots.append(row.map { .object($0.value) })
      return .object(CELObject(type: vocabulary.shapes.keptCharge, slots: slots))
    }
  }

  private static func occasion(
    _ notice: Notice,
    _ context: JudgementContext,
    _ tier: TrustTier,
    _ ruleClass: RuleClass,
    _ type: CELObjectType
  ) -> CELValue {
    let policy = context.policy
    let cleared = Confidentiality.allCases.filter { $0 <= policy.clearance }
    let today = context.now.day
    var slots: [CELValue?] = [
      .string(context.phase.rawValue), .string(today.description),
      .string((context.received ?? today).description),
    ]
    slots += [
      notice.kind.map { .string($0.rawValue) }, .string(tier.rawValue),
      .string(ruleClass.rawValue),
      context.expectedKinds.map { .list($0.map { .string($0.rawValue) }) },
      .string(policy.home.code), .string(policy.clearance.rawValue),
      .list(cleared.map { .string($0.rawValue) }), .bool(policy.isSealRequired),
    ]
    slots += [
      policy.minimumAge.value, policy.minimumFacts.value, policy.minimumSlots.value,
      .double(policy.amountFloor), policy.warrantYears.value, policy.modusYears.value,
      policy.massRequest.value, context.sameInDrop.map(\.value), .bool(context.isInitialLoad),
      .bool(policy.matchesPublicExtracts), policy.extractDays.value,
      (notice.kind.flatMap { policy.holdDaysByKind[$0] } ?? policy.holdDays).value,
      (notice.modusOperandi?.elements?.filledSlots ?? 0).value,
    ]
    return .object(CELObject(type: type, slots: slots))
  }
}

extension ModusElements {
  /// How many parts of the method are told.
  fileprivate var filledSlots: Int {
    slots.count + (techniques.isEmpty ? 0 : 1) + (vulnerabilities.isEmpty ? 0 : 1)
      + (wallets.isEmpty ? 0 : 1)
  }
}

extension Int {
  fileprivate var value: CELValue { .int(Int64(self)) }
}

extension History {
  fileprivate func value(as type: CELObjectType) -> CELValue {
    func day(_ day: CivilDay?) -> CELValue? { day.map { .string($0.description) } }
    return .object(
      CELObject(
        type: type,
        slots: [
          day(firstReceived), day(lastConfirmed), day(lastSeen), day(suspendedSince),
          day(heldSince), day(cancelledAt), cancelledGround.map { .string($0) }, day(refusedAt),
          objections.isEmpty ? nil : .list(objections.map { .string($0) }),
          hasFinalDecision.map { .bool($0) }, outcome.map { .string($0) },
          isMissingFromSource.map { .bool($0) },
        ]
      )
    )
  }
}

extension LocalSubject {
  fileprivate func value(by shapes: VocabularyShapes) -> CELValue {
    var slots = Array(shapes.local.slots(of: record.field.object ?? []).dropLast())
    let past = refusals.map { refusal in
      CELValue.object(
        CELObject(
          type: shapes.refusal,
          slots: [
            refusal.issuer.map { .string($0.code) }, refusal.reference.map { .string($0) },
            refusal.date.map { .string($0.description) },
          ]
        )
      )
    }
    slots.append(past.isEmpty ? nil : .list(past))
    return .object(CELObject(type: shapes.local.type, slots: slots))
  }
}
