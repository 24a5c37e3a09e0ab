import ArgumentParser
import CEL
import Glibc
import JSON
import SystemPackage

/// `noticed rules eval`.
struct RulesEval: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Evaluate expressions: a case a line in, its value or error a line out.",
    discussion: """
      A case is {"id":…,"expr":…,"bindings":{name: value}}, an answer {"id":…,"value":…} or {"id":…,"error":…}. Values \
      carry their type: {"int":"1"} {"uint":"1"} {"double":"1.5"} {"bool":true} {"string":"a"} {"bytes":base64} \
      {"null":null} {"list":[…]} {"map":[[key,value]…]} {"timestamp":{"seconds","nanos"}} \
      {"duration":{"seconds","nanos"}} {"type":"int"}. Names are not checked before the evaluation.
      """
  )

  @Argument(
    help: ArgumentHelp("The file of cases; else standard input.", valueName: "file"),
    completion: .file()
  )
  var file: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let path = FilePath(file ?? "/dev/stdin")
    guard let text = try FileAccess.readAll(path) else {
      throw Failure(.badInput, "\(path)", "there is no such file", "correct the path")
    }
    var output: [UInt8] = []
    for (number, line) in text.split(separator: 0x0A).enumerated() {
      let answer = Self.answer(to: Array(line), number: number + 1)
      output += escapedJSON(answer.serialized()) + [0x0A]
      if output.count > 1 << 16 {
        try Channel.write(output)
        output = []
      }
    }
    try Channel.write(output)
  }

  /// Answers one case; what is wrong with it stands in the answer.
  static func answer(to line: [UInt8], number: Int) -> JSONNode {
    let node: JSONNode
    let spare = SpareScalar(for: line)
    switch parseJSON(spare.put(into: line)) {
    case .success(let parsed): node = parsed
    case .failure(let rejection):
      let reason = rejection.reasons.first
      return [
        "id": JSONNode("line \(number)"),
        "error": JSONNode("the case is no JSON: \(reason?.message ?? "")"),
      ]
    }
    let id = node["id"] ?? JSONNode("line \(number)")
    guard let source = node["expr"]?.string.map(spare.takenOut) else {
      return ["id": id, "error": "the case has no text “expr”"]
    }
    var bindings: [String: CELValue] = [:]
    for member in node["bindings"]?.object ?? [] {
      guard let value = CELValue(tagged: spare.takenOut(of: member.node)) else {
        return ["id": id, "error": JSONNode("the binding “\(member.key)” is no tagged value")]
      }
      bindings[member.key] = value
    }
    do {
      let environment = CELEnvironment(dynamicVariables: bindings.keys)
      let program = try CELProgram(compiling: source, in: environment)
      switch program.evaluate(bindings) {
      case .success(let value): return ["id": id, "value": value.tagged]
      case .failure(let error): return ["id": id, "error": JSONNode(error.message)]
      }
    } catch {
      let findings = error.findings.map { "\($0.line):\($0.column): \($0.message)" }
      return ["id": id, "error": JSONNode(findings.joined(separator: "; "))]
    }
  }
}
