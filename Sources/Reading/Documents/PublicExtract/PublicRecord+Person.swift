import JSON
import Notices

extension PublicRecord {
  /// The one person of a public record.
  mutating func person() -> Person {
    let path = "persons[0]"
    var person = Person()
    person.familyName = text("name", to: "\(path).family_name")
    person.forenames = text("forename", to: "\(path).forenames")
    person.nameAtBirth =
      text("birth_name", to: "\(path).name_at_birth")
      ?? text("name_at_birth", to: "\(path).name_at_birth")
    person.scriptName = joined(
      ["name_in_original_script", "forename_in_original_script"],
      to: "\(path).script_name"
    )
    person.aliases = texts("aliases", to: "\(path).aliases").map { Alias(name: $0) }
    person.sex = sex(to: "\(path).sex")
    person.birthDate = date("date_of_birth", to: "\(path).birth_date")
    person.birthPlace = text("place_of_birth", to: "\(path).birth_place")
    person.birthCountry = country("country_of_birth_id", to: "\(path).birth_country")
    person.nationalities = countries("nationalities", to: "\(path).nationalities")
    var parents = Parents()
    parents.father = joined(["father_forename", "father_name"], to: "\(path).parents.father")
    parents.mother = joined(["mother_forename", "mother_name"], to: "\(path).parents.mother")
    if parents != Parents() { person.parents = parents }
    person.heightInCentimetres = height(to: "\(path).height_cm")
    person.weightInKilograms = weight(to: "\(path).weight_kg")
    person.eyes = codes("eyes_colors_id", to: "\(path).eyes")
    person.hair = codes("hairs_id", to: "\(path).hair")
    person.marks = text("distinguishing_marks", to: "\(path).marks")
    person.languages = texts("languages_spoken_ids", to: "\(path).languages")
    if let link = source.node["_links"]?["thumbnail"]?["href"], let address = link.string {
      note("\(path).photo[0]", from: link, "/_links/thumbnail/href")
      person.photographs = [address]
    }
    return person
  }

  private mutating func sex(to path: String) -> Sex? {
    guard let raw = text("sex_id", to: path) else { return nil }
    if let sex = Sex(rawValue: raw) { return sex }
    remark(path, raw, .readAsMissing, "this is no code of a sex (M, F, U)")
    origins[path] = nil
    return nil
  }

  private mutating func joined(_ keys: [String], to path: String) -> String? {
    let parts = keys.compactMap { text($0, to: path) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Colours as INTERPOL codes them; two are kept with a comma between them.
  private mutating func codes(_ key: String, to path: String) -> String? {
    let codes = texts(key, to: path)
    guard let first = source.node[key], !codes.isEmpty else { return nil }
    note(path, from: first, "/\(key)")
    let text = codes.joined(separator: ",")
    if codes.count > 1 { remark(path, text, .keptRaw, "several colours are given") }
    return text
  }

  /// Metres in the source; 0 is not known.
  private mutating func height(to path: String) -> Int? {
    guard let (metres, raw) = measure("height", to: path) else { return nil }
    if (0.3...2.8).contains(metres) {
      // Through millimetres: 1.725 is less than 1.725 in binary, and is to be 173 all the same.
      let centimetres = ((metres * 1000).rounded() / 10).rounded()
      if centimetres != (metres * 1000).rounded() / 10 {
        remark(path, raw, .converted, "the height was rounded to whole centimetres")
      }
      return Int(centimetres)
    }
    if (50...280).contains(metres) {
      remark(path, raw, .converted, "the height is given in centimetres instead of metres")
      return Int(metres.rounded())
    }
    remark(path, raw, .readAsMissing, "this is no height of a person")
    origins[path] = nil
    return nil
  }

  /// Kilograms in the source; 0 is not known.
  private mutating func weight(to path: String) -> Int? {
    guard let (kilograms, raw) = measure("weight", to: path) else { return nil }
    guard (1...500).contains(kilograms) else {
      remark(path, raw, .readAsMissing, "this is no weight of a person")
      origins[path] = nil
      return nil
    }
    if kilograms != kilograms.rounded() {
      remark(path, raw, .converted, "the weight was rounded to whole kilograms")
    }
    return Int(kilograms.rounded())
  }

  private mutating func measure(_ key: String, to path: String) -> (Double, String)? {
    guard let node = take(key) else { return nil }
    let number: Double?
    let raw: String
    switch node.value {
    case .number(let text): (number, raw) = (node.double, text)
    case .string(let text):
      if isPlaceholder(cleaned(text)) {
        remark(path, text, .readAsMissing, "a placeholder stands in place of a number")
        return nil
      }
      (number, raw) = (Double(cleaned(text)), text)
      remark(path, text, .converted, "the number is written as a text")
    default:
      refuse(key, "is \(node.kindInWords), not a number")
      return nil
    }
    guard let number, number.isFinite else {
      remark(path, raw, .readAsMissing, "this is no number")
      return nil
    }
    if number == 0 {
      remark(path, raw, .readAsMissing, "0 stands for not known")
      return nil
    }
    note(path, from: node, "/\(key)")
    return (number, raw)
  }
}
