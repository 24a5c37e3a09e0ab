import JSON
import Matching

/// Scores labelled sets for `scripts/evaluate`, which makes the sets and reads the figures off.
///
///     evaluate-sets pairs         {"query":{…},"candidate":{…}} a line on standard input
///     evaluate-sets rank QUERIES RECORDS
///     evaluate-sets link LEFT RIGHT
///
/// Persons stand in lines of JSON: `{"id":"…","target":"…","person":{…}}`.
@main
struct EvaluateSets {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let mode = arguments.first else { throw Trouble("say pairs, rank or link") }
    arguments.removeFirst()
    let options = try Options(&arguments)
    switch (mode, arguments.count) {
    case ("pairs", 0): try Pairs(options: options).run()
    case ("rank", 2): try Ranking(options: options).run(arguments[0], arguments[1])
    case ("link", 2): try Linkage(options: options).run(arguments[0], arguments[1])
    default: throw Trouble("say pairs, or rank or link with two files")
    }
  }
}

/// Why nothing could be measured.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// How to compare.
struct Options {
  /// The shipped weights, with what was set otherwise.
  var policy = PersonPolicy()
  /// The persons held, by which thresholds and probabilities go; nil asks of two records side by side.
  var held: Int?
  /// Whether rarity is counted over the records instead of expected.
  var isCounted = false
  /// How many of the best are written of each query.
  var top = 10
  /// How many candidates are taken by keys; nil compares with every record.
  var keyed: Int?
  /// How many entries the keys of a query are read for.
  var reach = 3000
  /// The least bits of a pair that is written.
  var least: Float = 0

  /// Takes the options out of the arguments.
  init(_ arguments: inout [String]) throws {
    var rest: [String] = []
    var words = arguments.makeIterator()
    func value(_ name: String) throws -> String {
      guard let value = words.next() else { throw Trouble("\(name) needs a value") }
      return value
    }
    while let word = words.next() {
      switch word {
      case "--held": held = Int(try value(word))
      case "--counted": isCounted = true
      case "--top": top = Int(try value(word)) ?? top
      case "--keyed": keyed = Int(try value(word))
      case "--reach": reach = Int(try value(word)) ?? reach
      case "--least": least = Float(try value(word)) ?? least
      case "--set": try set(try value(word))
      default: rest.append(word)
      }
    }
    arguments = rest
  }

  private mutating func set(_ text: String) throws {
    let words = text.split(separator: "=")
    guard words.count == 2, let value = Float(words[1]),
      let field = PersonPolicy.fields.first(where: { $0.name == words[0] })
    else { throw Trouble("--set \(text): no such weight") }
    policy[keyPath: field.path] = value
  }

  func scorer(over records: [Held]) -> PersonScorer {
    PersonScorer(
      policy: policy,
      rarity: isCounted ? Held.rarity(of: records) : .builtIn,
      prior: held.map { .population($0) } ?? .pair
    )
  }
}
