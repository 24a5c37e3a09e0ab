import Foundation
import JSON
import Testing

@Suite("Proposing weights")
struct CalibrateCommandTests {
  private static let pair =
    #"{"query":{"full_name":"Ann Example","birth_date":"1971-05-09"},"candidate":{"full_name":"Ann Example","birth_date":"1971-05-09"},"match":true}"#

  @Test(
    "a line that is no pair is told with its number, and nothing is written",
    arguments: ["x", "{}", #"{"query":{"full_name":"A"},"candidate":{}}"#]
  )
  func fault(line: String) throws {
    let answer = try BuiltProgram().run(
      "match",
      "calibrate",
      "--pairs",
      "-",
      standardInput: "\(Self.pair)\n\(line)\n"
    )
    #expect(answer.status == 65)
    #expect(answer.output.isEmpty)
    #expect(answer.complaint.contains("line 2"))
  }

  @Test("a file that is there is never written over")
  func present() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "noticed-proposal-\(UInt32.random(in: 0 ... .max)).yaml")
    try Data("mine".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let answer = try BuiltProgram().run(
      "match",
      "calibrate",
      "--pairs",
      "-",
      "--output",
      file.path,
      standardInput: Self.pair
    )
    #expect(answer.status == 64)
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
  }

  @Test(
    "few pairs propose the weights that are shipped, in a file that the program reads as a policy"
  )
  func few() throws {
    let home = FileManager.default.temporaryDirectory
      .appending(path: "noticed-policies-\(UInt32.random(in: 0 ... .max))")
    let folder = home.appending(path: "pipelines/matching")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let file = folder.appending(path: "person-own.yaml")
    let answer = try BuiltProgram().run(
      "match",
      "calibrate",
      "--pairs",
      "-",
      "--output",
      file.path,
      standardInput: "\(Self.pair)\n"
    )
    #expect(answer.status == 0, "\(answer.complaint)")
    let node = try #require(try lines(answer).first)
    #expect(node["pairs"]?.int == 1 && node["decided"]?.int == 1)
    #expect(node["changes"]?.array?.isEmpty == true)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("for a person to review"))
    #expect(text.contains("\nbirth_equal: 13.5  #"))
    #expect(!text.contains("# was"))
    var program = BuiltProgram()
    program.environment["NOTICED_SHARE"] = home.path
    let scored = try program.run(
      "match",
      "score",
      "--policy",
      "person-own",
      standardInput: Self.pair
    )
    #expect(scored.status == 0, "\(scored.complaint)")
    #expect(try lines(scored).first?["grade"]?.string == "strong")
  }
}
