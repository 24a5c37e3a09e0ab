import CEL
import Testing

@Suite("Functions of the host")
struct FunctionTests {
  private static let environment = CELEnvironment(
    variables: ["name": .string, "anything": .dyn, "item": .object(Sample.item)],
    functions: CELFunction.standard + [
      CELFunction(name: "twice", parameters: [.int], result: .int) { arguments in
        guard case .int(let number) = arguments[0] else { return .failure(CELError(.overflow)) }
        return .success(.int(number * 2))
      },
      CELFunction(name: "twice", parameters: [.string], result: .string) { arguments in
        guard case .string(let text) = arguments[0] else { return .failure(CELError(.overflow)) }
        return .success(.string(text + text))
      },
      CELFunction(
        name: "folded",
        isMethod: true,
        parameters: [.string, .int, .int],
        result: .string
      ) { arguments in .success(arguments[0]) },
      CELFunction(
        name: "lists.first",
        parameters: [.list(.typeParam("A"))],
        result: .typeParam("A")
      ) {
        arguments in
        guard case .list(let items) = arguments[0], let first = items.first else {
          return .failure(CELError(.invalid("the list is empty")))
        }
        return .success(first)
      },
      CELFunction(name: "zero", parameters: [], result: .int) { _ in .success(.int(0)) },
      CELFunction(name: "months", isMethod: true, parameters: [.object(Sample.item)], result: .int)
      {
        arguments in
        guard case .object(let item) = arguments[0] else { return .failure(CELError(.overflow)) }
        return item["months"].map { .success($0) }
          ?? .failure(CELError(.noSuchField(path: "item.months")))
      },
    ]
  )

  private func evaluate(
    _ source: String,
    _ values: [String: CELValue] = [:]
  ) throws -> Result<CELValue, CELError> {
    try CELProgram(compiling: source, in: Self.environment).evaluate(values)
  }

  @Test("a wrong argument is told with the forms that there are")
  func wrongArgument() {
    #expect {
      try CELProgram(compiling: "twice(true)", in: Self.environment)
    } throws: { error in
      "\(error)".contains("no form of 'twice' fits twice(bool); there is twice(int), twice(string)")
    }
  }

  @Test("a wrong value behind dyn fails when evaluated")
  func wrongValue() throws {
    let outcome = try evaluate("twice(anything)", ["anything": .bool(true)])
    #expect(outcome == .failure(CELError(.noSuchOverload("twice(bool)"))))
    let method = try evaluate("anything.folded(1, 2)", ["anything": .int(1)])
    #expect(method == .failure(CELError(.noSuchOverload("folded(int, int, int)"))))
  }

  @Test("the form is chosen by the types")
  func overloads() throws {
    #expect(try evaluate("twice(4)") == .success(.int(8)))
    #expect(try evaluate("twice('a')") == .success(.string("aa")))
    #expect(try evaluate("twice(anything)", ["anything": .int(1)]) == .success(.int(2)))
    #expect(
      try evaluate("twice(anything)", ["anything": .string("b")]) == .success(.string("bb"))
    )
  }

  @Test("methods, dotted names, no parameters and placeholders work")
  func forms() throws {
    #expect(try evaluate("'a'.folded(1, 2)") == .success(.string("a")))
    #expect(try evaluate("lists.first([7, 8]) + 1") == .success(.int(8)))
    #expect(try evaluate("zero()") == .success(.int(0)))
    let program = try CELProgram(compiling: "lists.first(['a'])", in: Self.environment)
    #expect(program.resultType == .string)
  }

  @Test("an error of a body is the outcome, and short circuits like any other")
  func failures() throws {
    let empty = CELError(.invalid("the list is empty"))
    #expect(try evaluate("lists.first([]) == 1") == .failure(empty))
    #expect(try evaluate("lists.first([]) == 1 || true") == .success(.bool(true)))
    let outcome = try evaluate("item.months() > 1", ["item": Sample.item([:])])
    #expect(outcome == .failure(CELError(.noSuchField(path: "item.months"))))
  }
}
