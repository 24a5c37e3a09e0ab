import Notices

extension TaggedReader {
  private func stated(_ field: String, titlesOnly: Bool = true) -> TaggedMessage.Phrase? {
    message.phrases.first { $0.field == field && ($0.isTitle || !titlesOnly) }
  }

  /// Tells what the message does, from what it says of itself and at last from what it holds.
  mutating func decideKind() {
    let diffusion = stated("diffusion")
    let purpose = stated("diffusion_purpose")
    let colour = stated("notice_type")
    if let colour, diffusion == nil {
      draft.notice.colour = NoticeColour(rawValue: colour.value)
      draft.note("notice_type", at: colour.offset, "")
    } else if let purpose {
      draft.notice.purpose = DiffusionPurpose(rawValue: purpose.value)
      draft.note("diffusion_purpose", at: purpose.offset, "")
    }
    if let change = stated("doc_kind"), let kind = DocumentKind(rawValue: change.value) {
      draft.notice.documentKind = kind
      draft.note("doc_kind", at: change.offset, "")
      return
    }
    if diffusion != nil || draft.notice.purpose != nil && draft.notice.colour == nil {
      draft.notice.documentKind = .diffusion
      if let origin = diffusion ?? purpose { draft.note("doc_kind", at: origin.offset, "") }
    } else if let colour {
      draft.notice.documentKind = .notice
      draft.note("doc_kind", at: colour.offset, "")
    } else if draft.notice.controlNumber != nil {
      draft.notice.documentKind = .notice
      remark("doc_kind", nil, .converted, "a control number stands only on notices")
    } else if seeksArrest || draft.notice.modusOperandi != nil {
      draft.notice.documentKind = .diffusion
      remark(
        "doc_kind",
        nil,
        .converted,
        "the message does not say what it is; it was taken for a diffusion"
      )
    }
    completePurpose()
  }

  private var seeksArrest: Bool {
    !draft.notice.persons.isEmpty
      && (draft.notice.warrant != nil || draft.notice.judgment != nil
        || message.phrases.contains { $0.field == "arrest" && $0.isTitle })
  }

  private mutating func completePurpose() {
    let modusOnly = draft.notice.modusOperandi != nil && draft.notice.persons.isEmpty
    if draft.notice.documentKind == .diffusion, draft.notice.purpose == nil {
      if seeksArrest {
        draft.notice.purpose = .arrest
      } else if modusOnly {
        draft.notice.purpose = .modus
      } else {
        return
      }
      remark(
        "diffusion_purpose",
        nil,
        .converted,
        "the purpose was taken from what the message asks"
      )
    }
    if draft.notice.documentKind == .notice, draft.notice.colour == nil {
      let isRed = draft.notice.controlNumber?.utf8.first == UInt8(ascii: "A") && seeksArrest
      if isRed || modusOnly {
        draft.notice.colour = isRed ? .red : .purple
        remark(
          "notice_type",
          nil,
          .converted,
          "the colour was taken from the number and the content"
        )
      }
    }
  }

  // MARK: - References

  /// In a message that changes another, its references name the other.
  mutating func completeReferences() {
    let kind = draft.notice.documentKind
    let our = references.first { $0.kind == .our }
    let about = references.first { $0.kind == .about }
    let your = references.first { $0.kind == .your }
    if let our {
      draft.notice.issuerReference = our.value
      note("issuer_ref", our.field)
    }
    for other in references where other.kind == .our && other.value != our?.value {
      remark(other.field, .notRead, "“issuer_ref” was given before")
    }
    guard let kind, !kind.publishes else {
      for reference in references where reference.kind != .our {
        note("related[\(draft.notice.related.count)]", reference.field)
        draft.notice.related.append(reference.value)
      }
      return
    }
    var target = Reference()
    target.entityID = draft.notice.entityID
    target.controlNumber = draft.notice.controlNumber
    target.warrantNumber = draft.notice.warrant?.number
    if let about {
      fill(&target, with: about.value, about.field)
    } else if target == Reference() || target.entityID == nil && target.controlNumber == nil,
      let our
    {
      target.issuerReference = our.value
      note("refers_to.issuer_ref", our.field)
      remark(
        "refers_to.issuer_ref",
        our.value,
        .converted,
        "no other reference is given; the message's own was taken for that of what it changes"
      )
    } else if target.issuerReference == nil, let our {
      target.issuerReference = our.value
    }
    if let your { draft.notice.related.append(your.value) }
    if target == Reference() { fillFromSubject(&target) }
    if target != Reference() { draft.notice.refersTo = target }
  }

  /// “UT/FUG/2026/0417 of 14/03/2026”: a number of any kind, and its date.
  private mutating func fill(_ target: inout Reference, with value: String, _ field: TaggedField) {
    let words = value.split(separator: " ").map(String.init)
    var number = value
    for start in words.indices.dropFirst() {
      let tail = words[start...].joined(separator: " ")
      guard let (found, _) = leadingDate(tail) else { continue }
      target.publishedAt = oneDate(found, field, "refers_to.published_at")
      let head = words[..<start].joined(separator: " ")
      let line = LineWords(head)
      let fillers: Set<String> = [
        "of", "dated", "du", "de", "fecha", "date", "del", "بتاريخ", "في",
      ]
      var end = line.words.count
      while end > 1, fillers.contains(line.words[end - 1].folded) { end -= 1 }
      number =
        end > 0
        ? line.text(line.words[0].range.lowerBound..<line.words[end - 1].range.upperBound) : head
      break
    }
    switch referenceShape(number) {
    case .file: target.entityID = number
    case .control: target.controlNumber = number
    case .other: target.issuerReference = number
    }
    note("refers_to", field)
  }

  /// “CANCELLATION OF DIFFUSION UT/FUG/2026/0417”: the only word of the subject that can be a number.
  private mutating func fillFromSubject(_ target: inout Reference) {
    let field = message.fields.first { $0.path == "subject" }
    let subject = field?.value ?? message.mail?.subject ?? ""
    let numbers = subject.split(separator: " ").map { word in
      word.trimmingPrefix("(").prefix { !"(),;:".contains($0) }
    }.filter { word in
      word.utf8.count >= 6 && word.contains("/")
        && word.utf8.contains { (0x30...0x39).contains($0) }
        && readDate(String(word), in: vocabulary).dates.isEmpty
    }
    guard let number = numbers.first.map(String.init), numbers.count == 1 else { return }
    switch referenceShape(number) {
    case .file: target.entityID = number
    case .control: target.controlNumber = number
    case .other: target.issuerReference = number
    }
    draft.note("refers_to", at: field?.offset ?? message.mail?.subjectOffset ?? 0, "")
    remark("refers_to", number, .converted, "the reference was taken from the subject")
  }

  private enum ReferenceShape { case file, control, other }

  /// `2026/12345` is a file number, `A-123/4-2026` a control number.
  private func referenceShape(_ text: String) -> ReferenceShape {
    let bytes = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if bytes.count >= 6, bytes[..<4].allSatisfy(isDigit), bytes[4] == 0x2F,
      bytes[5...].allSatisfy(isDigit)
    {
      return .file
    }
    if bytes.count >= 8, (0x41...0x5A).contains(bytes[0]), bytes[1] == 0x2D,
      bytes[2...].allSatisfy({ isDigit($0) || $0 == 0x2F || $0 == 0x2D }),
      bytes.count(where: { $0 == 0x2F }) == 1
    {
      return .control
    }
    return .other
  }
}
