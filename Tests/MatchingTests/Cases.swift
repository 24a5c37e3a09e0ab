import FoundationEssentials
import Matching
import Notices

/// The files of cases beside the tests, and the outside sets beside the package.
enum Cases {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../..").standardized

  /// The rows of a small CSV file, quotes understood, without its header.
  static func rows(_ path: String) throws -> [[String]] {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { fields(String($0)) }
  }

  /// A set from outside, kept beside the package and never in it; nil when it is not there.
  static func outside(_ path: String) -> String? {
    let url = root.appending(path: "../shared/eval").appending(path: path).standardized
    return try? String(contentsOf: url, encoding: .utf8)
  }

  static func fields(_ line: String) -> [String] {
    var fields: [String] = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

/// A prepared person of a name and a date.
func prepared(_ name: String, _ birth: String = "") -> PreparedPerson {
  PreparedPerson(person(name, birth))
}

func person(_ name: String, _ birth: String = "") -> Person {
  var person = Person()
  person.fullName = name
  person.birthDate = PartialDate(birth)
  return person
}

/// The shipped scorer over nobody counted.
let shipped = PersonScorer(policy: PersonPolicy(), rarity: .builtIn)
