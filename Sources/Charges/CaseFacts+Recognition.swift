package import Notices

/// What the reading of a charge changed or found wanting, in a sentence without a value of the person.
package struct ChargeRemark: Sendable, Hashable {
  /// What was done or found.
  package enum Act: Sendable, Hashable {
    case recognised
    case notRecognised
    case contradicts
    case split
  }

  /// The field of the document, for example `case.charges[0].code`.
  package let path: String
  package let act: Act
  package let message: String
}

extension CaseFacts {
  /// The most charges into which one text is split; beyond it the text stays whole.
  private static let mostParts = 40

  /// The facts with every charge read: its code, how it was found, its flags, its references, its language.
  ///
  /// A text of several offences without a code becomes several charges. A code that was stated is never changed, nor is a
  /// charge that was read before, whatever the version of the lexicon.
  package func readingCharges(
    by lexicon: ChargeLexicon
  ) -> (facts: CaseFacts, remarks: [ChargeRemark]) {
    guard !charges.isEmpty, !lexicon.phrases.isEmpty else { return (self, []) }
    var facts = self
    var remarks: [ChargeRemark] = []
    facts.charges = []
    for (index, charge) in charges.enumerated() {
      guard charge.codeLexicon == nil, charge.text != nil || charge.translation != nil else {
        facts.charges.append(charge)
        continue
      }
      var reading = ReadCharge(charge, lexicon)
      let read = reading.charges(limit: Self.mostParts)
      let first = facts.charges.count
      for (place, one) in read.enumerated() {
        var one = one
        if read.count > 1 { one.partOf = index + 1 }
        facts.charges.append(one)
        if let remark = reading.remark(on: one, at: "case.charges[\(first + place)]") {
          remarks.append(remark)
        }
      }
      if read.count > 1 {
        remarks.append(
          ChargeRemark(
            path: "case.charges[\(first)]",
            act: .split,
            message:
              "charge \(index + 1) of the document holds several offences and became \(read.count) charges"
          )
        )
      }
      for message in reading.disagreements {
        remarks.append(
          ChargeRemark(path: "case.charges[\(first)].code", act: .contradicts, message: message)
        )
      }
    }
    return (facts, remarks)
  }
}

/// A charge with what its text and its translation say.
private struct ReadCharge {
  private let charge: Charge
  private let lexicon: ChargeLexicon
  private let text: ChargeReading?
  private let translation: ChargeReading?
  private(set) var disagreements: [String] = []

  init(_ charge: Charge, _ lexicon: ChargeLexicon) {
    self.charge = charge
    self.lexicon = lexicon
    text = charge.text.map { lexicon.read($0) }
    translation = charge.translation.map { lexicon.read($0) }
  }

  mutating func charges(limit: Int) -> [Charge] {
    var base = charge
    base.codeLexicon = lexicon.version
    if base.language == nil, let language = text?.language {
      base.language = language.code
      base.languageConfidence = language.confidence
    }
    // What the text does not tell, its translation may; where it stands in the text is then not known.
    let isByTranslation = text?.codes.isEmpty ?? true
    let reading = isByTranslation ? translation ?? text : text
    guard let reading else { return [base] }
    guard base.code == nil else { return [stated(base, reading)] }
    compare()
    let offences = reading.parts.flatMap { part in
      part.offences.isEmpty
        ? [(part: part, offence: nil)]
        : part.offences.map { (part: part, offence: Optional(agreed($0, isByTranslation))) }
    }
    guard offences.count > 1, offences.contains(where: { $0.offence != nil }),
      offences.count <= limit
    else {
      let best = offences.compactMap(\.offence).max { $0.confidence < $1.confidence }
      if offences.count > limit {
        disagreements.append("the text has more than \(limit) parts and was not split")
      }
      base.lawReference = base.lawReference ?? Self.references(of: reading.parts)
      return [filled(base, best)]
    }
    let others = isByTranslation ? text?.parts : translation?.parts
    return offences.map { part, offence in
      var one = base
      if !isByTranslation {
        one.text = part.text
        if let others, others.count == reading.parts.count,
          let place = reading.parts.firstIndex(of: part)
        {
          one.translation = others[place].text
        }
      }
      one.lawReference = one.lawReference ?? Self.references(of: [part])
      return filled(one, offence)
    }
  }

  /// What is to be told of a charge as it is now.
  func remark(on charge: Charge, at path: String) -> ChargeRemark? {
    switch charge.codeSource {
    case .recognised:
      let sureness = charge.codeConfidence.map { " (\($0))" } ?? ""
      return ChargeRemark(
        path: "\(path).code",
        act: .recognised,
        message:
          "was recognised in the words as \(charge.code ?? "") by \(charge.codeRule ?? "")\(sureness)"
      )
    case .notRecognised:
      return ChargeRemark(
        path: "\(path).code",
        act: .notRecognised,
        message: "was not recognised: the words name no offence that the lexicon knows"
      )
    default: return nil
    }
  }

  private mutating func stated(_ base: Charge, _ reading: ChargeReading) -> Charge {
    var one = base
    one.codeSource = .stated
    one.lawReference = one.lawReference ?? Self.references(of: reading.parts)
    guard let code = base.code else { return one }
    let offences = reading.parts.flatMap(\.offences)
    let kin = offences.filter { lexicon.isKin($0.code, code) }
    if let offence = kin.first(where: { $0.code == code }) ?? kin.first {
      mark(&one, offence)
      one.iccs = one.iccs ?? (offence.code == code ? offence.iccs : lexicon.iccs[code])
    } else {
      one.iccs = one.iccs ?? lexicon.iccs[code]
    }
    let sure = offences.filter { $0.confidence >= 0.7 }
    if kin.isEmpty, !sure.isEmpty {
      let said = sure.map { "\($0.code) by \($0.rule)" }.joined(separator: ", ")
      disagreements.append("the code says \(code), the words say \(said); the code was kept")
    }
    return one
  }

  private func filled(_ base: Charge, _ offence: RecognisedOffence?) -> Charge {
    var one = base
    guard let offence else {
      one.codeSource = .notRecognised
      return one
    }
    one.code = offence.code
    one.codeSource = .recognised
    one.codeRule = offence.rule
    one.codeConfidence = offence.confidence
    one.iccs = one.iccs ?? (offence.isAttempt && offence.iccs == "0101" ? "0102" : offence.iccs)
    mark(&one, offence)
    return one
  }

  private func mark(_ charge: inout Charge, _ offence: RecognisedOffence) {
    if offence.isAttempt { charge.isAttempt = charge.isAttempt ?? true }
    if offence.isConspiracy { charge.isConspiracy = charge.isConspiracy ?? true }
    if offence.isAiding { charge.isAiding = charge.isAiding ?? true }
  }

  // What both text and translation say is surer, what only one of two says is less sure.
  private func agreed(_ offence: RecognisedOffence, _ isByTranslation: Bool) -> RecognisedOffence {
    guard let other = isByTranslation ? text : translation, !other.codes.isEmpty else {
      return offence
    }
    let same = other.parts.flatMap(\.offences).filter { lexicon.isKin($0.code, offence.code) }
    guard let best = same.map(\.confidence).max() else {
      return offence.with(confidence: offence.confidence * 0.7)
    }
    return offence.with(
      confidence: min(0.99, 1 - (1 - offence.confidence) * (1 - best))
    )
  }

  private mutating func compare() {
    guard let said = text?.codes, let translated = translation?.codes, !said.isEmpty,
      !translated.isEmpty
    else { return }
    let alone =
      said.filter { code in !translated.contains { lexicon.isKin($0, code) } }
      + translated.filter { code in !said.contains { lexicon.isKin($0, code) } }
    guard !alone.isEmpty else { return }
    disagreements.append(
      "text (\(said.joined(separator: ", "))) and translation (\(translated.joined(separator: ", "))) disagree"
    )
  }

  private static func references(of parts: [ChargePart]) -> String? {
    let all = parts.flatMap(\.lawReferences)
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }
}

extension RecognisedOffence {
  fileprivate func with(confidence: Double) -> RecognisedOffence {
    var offence = RecognisedOffence(
      code: code,
      iccs: iccs,
      rule: rule,
      confidence: (confidence * 100).rounded() / 100
    )
    offence.isAttempt = isAttempt
    offence.isConspiracy = isConspiracy
    offence.isAiding = isAiding
    return offence
  }
}

extension ChargeLexicon {
  /// Whether two codes can be said of one offence: equal, one a case of the other, or of one class of ICCS.
  func isKin(_ one: String, _ other: String) -> Bool {
    if one == other || OffenceKinship.isNarrower(one, than: other)
      || OffenceKinship.isNarrower(other, than: one)
    {
      return true
    }
    let left = iccs[one] ?? one
    let right = iccs[other] ?? other
    guard left.utf8.count >= 4, right.utf8.count >= 4 else { return left == right }
    return left.utf8.prefix(4).elementsEqual(right.utf8.prefix(4))
  }
}
