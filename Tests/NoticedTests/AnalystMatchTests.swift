import Foundation
import JSON
import Testing

@Suite("Scoring pairs")
struct AnalystMatchTests {
  private func score(_ lines: [String]) throws -> (status: Int32, answers: [JSONNode]) {
    let answer = try BuiltProgram().run(
      "match",
      "score",
      standardInput: lines.map { $0 + "\n" }.joined()
    )
    let nodes = try answer.output.split(separator: "\n").map {
      try parseJSON(Array($0.utf8)).get()
    }
    return (answer.status, nodes)
  }

  @Test(
    "a line that is no pair is told with its number and every reason, and the others go on",
    arguments: [
      ("garbage", "JSON"), ("{}", "query"), ("[]", "query"),
      (#"{"query":{},"candidate":{}}"#, "candidate: has neither"),
      (
        #"{"query":{"full_name":"A","sex":"X"},"candidate":{"full_name":"B","birth_date":"1971-02-30"}}"#,
        "birth_date"
      ),
    ]
  )
  func fault(line: String, reason: String) throws {
    let pair = #"{"query":{"full_name":"Ann Example"},"candidate":{"full_name":"Ann Example"}}"#
    let (status, answers) = try score([pair, line, pair])
    #expect(status == 65)
    try #require(answers.count == 3)
    #expect(answers[0]["grade"] != nil && answers[2]["grade"] != nil)
    #expect(answers[1]["line"]?.int == 2)
    #expect(answers[1]["error"]?.string?.contains(reason) == true)
  }

  @Test("nothing to read is nothing to say")
  func empty() throws {
    let (status, answers) = try score([])
    #expect(status == 0 && answers.isEmpty)
  }

  @Test("the features add up to the score, and each says what it compared")
  func sum() throws {
    let (status, answers) = try score([
      #"{"query":{"family_name":"EXAMPLE","forenames":"Ivan","birth_date":"1971-05-09","sex":"M"},"candidate":{"full_name":"Иван Пример","aliases":["Ivan Example"],"birth_date":"1971-09-05","height_cm":180}}"#
    ])
    #expect(status == 0)
    let answer = try #require(answers.first)
    let features = answer["features"]?.array ?? []
    let sum = features.compactMap { $0["bits"]?.double }.reduce(0, +)
    #expect(abs(sum - (answer["score"]?.double ?? .nan)) < 0.1)
    for name in ["feature", "outcome", "bits", "query", "candidate", "says"] {
      #expect(features.allSatisfy { $0[name] != nil }, "\(name)")
    }
    let date = features.first { $0["feature"]?.string == "birth_date" }
    #expect(date?["outcome"]?.string == "day_month_swapped")
  }

  @Test("names alone on both sides are asked whether one person can bear them")
  func names() throws {
    let (_, answers) = try score([
      #"{"query":{"full_name":"Maria Example"},"candidate":{"full_name":"Maria Example"}}"#,
      #"{"query":{"full_name":"Maria Example"},"candidate":{"full_name":"Otto Sample"}}"#,
    ])
    #expect(answers[0]["prior"]?.string == "two names alone")
    #expect(answers[0]["grade"]?.string == "strong")
    #expect(answers[1]["grade"]?.string == "none")
  }

  @Test("fields that no person has are left aside and named; empty ones are not stated")
  func ignored() throws {
    let (status, answers) = try score([
      #"{"id":7,"query":{"full_name":"Ann Example","shoe":44,"sex":""},"candidate":{"full_name":"Ann Example","nationalities":[""]}}"#
    ])
    #expect(status == 0)
    #expect(answers.first?["ignored"]?.array?.compactMap(\.string) == ["query.shoe"])
    #expect(answers.first?["id"]?.int == 7)
  }

  @Test("many lines keep their order, faults among them")
  func order() throws {
    let lines = (0..<3000).map { number in
      number % 500 == 499
        ? "fault"
        : #"{"id":"\#(number)","query":{"full_name":"Ann Example"},"candidate":{"full_name":"Ann Sample"}}"#
    }
    let (status, answers) = try score(lines)
    #expect(status == 65)
    #expect(answers.count == 3000)
    for (number, answer) in answers.enumerated() {
      if number % 500 == 499 {
        #expect(answer["line"]?.int == Int64(number + 1))
      } else {
        #expect(answer["id"]?.string == String(number))
      }
    }
  }

  @Test("a policy that is not there is a mistake of usage that names those that are")
  func policy() throws {
    let answer = try BuiltProgram().run("match", "score", "--policy", "person-none")
    #expect(answer.status == 64)
    #expect(answer.complaint.contains("the policies are"))
  }
}
