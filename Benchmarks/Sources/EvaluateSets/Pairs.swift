import JSON
import Matching

/// Scores pairs that stand in lines of standard input.
struct Pairs {
  let options: Options

  func run() throws {
    let scorer = options.scorer(over: [])
    try Held.lines(of: "/dev/stdin") { node in
      guard let query = node["query"], let candidate = node["candidate"] else {
        throw Trouble(#"write {"query":{…},"candidate":{…}}"#)
      }
      let score = scorer.score(try Held.prepared(query), try Held.prepared(candidate))
      let features = Feature.allCases.map { feature -> (String, JSONNode?) in
        let outcome = score.outcome(of: feature)
        let told: [JSONNode] = [JSONNode(outcome.word), JSONNode(Double(score.bits(of: feature)))]
        return (feature.word, outcome == .missing ? nil : .array(told))
      }
      print(
        line([
          ("bits", JSONNode(Double(score.bits))), ("probability", JSONNode(score.probability)),
          ("grade", JSONNode(score.grade.word)), ("features", .object(features)),
        ])
      )
    }
  }
}

/// One line of output.
func line(_ members: [(String, JSONNode?)]) -> String {
  var bytes: [UInt8] = []
  JSONNode.object(members).write(to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
