import Notices

/// The names of a person as they are written, found again for the parts of the prepared form.
struct WrittenNames {
  /// The forms in the order of the prepared person; nil for what cannot be told.
  private let forms: [NameForm]
  private let view: PersonView

  /// Reads the person's own texts; where they are not those that were prepared, plain letters are shown instead.
  init(view: PersonView, person: Person?) {
    self.view = view
    forms = person.map { PersonWriter.kept(NameForms.of($0)) } ?? []
  }

  /// A part of a form as it is written.
  func word(_ form: Int, _ index: Int) -> String {
    let part = view.form(form).part(index)
    guard let own = own(form) else { return part.text }
    return own.parts[index].place.read(own.texts) ?? part.text
  }

  /// Whether a part is written in letters of several alphabets.
  func isMixed(_ form: Int, _ index: Int) -> Bool { own(form)?.parts[index].isMixed ?? false }

  /// The parts of a form from one to another as they are written.
  func words(_ form: Int, _ parts: ClosedRange<Int>) -> String {
    if let own = own(form) {
      let place = own.parts[parts.lowerBound].place.extended(to: own.parts[parts.upperBound].place)
      // As it stands, with its hyphen.
      if place.range.lowerBound == own.parts[parts.lowerBound].place.range.lowerBound,
        let text = place.read(own.texts)
      {
        return text
      }
    }
    return parts.map { word(form, $0) }.joined(separator: " ")
  }

  /// A whole form as it is written; nil when that is not known.
  func whole(_ form: Int) -> String? {
    own(form).map { $0.texts.filter { !$0.isEmpty }.joined(separator: " ") }
  }

  /// The form as it was read, if it is the one that was prepared.
  private func own(_ form: Int) -> NameForm? {
    guard forms.count == view.formCount, form < forms.count else { return nil }
    let prepared = view.form(form)
    let isSame =
      forms[form].parts.count == prepared.count
      && (0..<prepared.count).allSatisfy { index in
        let part = prepared.part(index)
        return UnsafeBufferPointer(start: part.letters, count: part.letterCount)
          .elementsEqual(forms[form].parts[index].latin)
      }
    return isSame ? forms[form] : nil
  }
}
