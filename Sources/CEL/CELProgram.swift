/// An expression, compiled and checked, to be evaluated any number of times on any thread.
package struct CELProgram: Sendable {
  /// What a single evaluation may cost, in steps of a node or sixteen bytes of text.
  package static let defaultCostLimit = 1_000_000

  /// The type of every value that it gives, as far as the check can tell.
  package let resultType: CELType
  /// The fields that the expression looks at, from their variables: `person.birth_date`.
  ///
  /// Each once, in order of first use. A list that is walked appears as itself.
  package let referencedPaths: [String]
  /// The fields of lists' elements that the expression looks at: `case.charges[].code`.
  package let referencedElementPaths: [String]

  private let code: Code
  private let root: Int32
  private let layout: CELEnvironment.Layout

  /// Compiles and checks an expression, which must be of the expected type if one is given.
  ///
  /// - Throws: `CELCompileError` with everything that is wrong.
  package init(
    compiling source: String,
    in environment: CELEnvironment,
    expecting: CELType? = nil
  ) throws(CELCompileError) {
    let bytes = Array(source.utf8)
    try self.init(
      compiling: bytes,
      from: 0,
      to: bytes.count,
      in: environment,
      expecting: expecting
    )
  }

  /// Compiles a part of a text; findings have their places in the whole of it.
  init(
    compiling source: [UInt8],
    from start: Int,
    to end: Int,
    in environment: CELEnvironment,
    expecting: CELType?
  ) throws(CELCompileError) {
    let expression: Expression
    do throws(Fault) {
      expression = try Parser.parse(source, from: start, to: end)
    } catch {
      throw CELCompileError(findings: [CELFinding(error, in: source)])
    }
    var compiler = Compiler(environment)
    let part = compiler.compile(expression)
    if let expecting, !part.type.fits(expecting) {
      compiler.report(start, "this gives \(part.type) where \(expecting) is needed")
    }
    guard compiler.findings.isEmpty else {
      let findings = compiler.findings.sorted { $0.offset < $1.offset }
      throw CELCompileError(findings: findings.map { CELFinding($0, in: source) })
    }
    resultType = part.type
    referencedPaths = compiler.paths.paths
    referencedElementPaths = compiler.paths.elementPaths
    code = Code(compiler.code)
    root = Int32(truncatingIfNeeded: part.node)
    layout = environment.layout
  }

  /// Evaluates on values by name; a variable without one is absent.
  package func evaluate(
    _ bindings: [String: CELValue],
    costLimit: Int = CELProgram.defaultCostLimit
  ) -> Result<CELValue, CELError> {
    run(layout.names.map { bindings[$0] }, costLimit)
  }

  /// Evaluates on values laid out beforehand, fastest in the environment of the compilation.
  package func evaluate(
    _ bindings: CELBindings,
    costLimit: Int = CELProgram.defaultCostLimit
  ) -> Result<CELValue, CELError> {
    if bindings.layout === layout { return run(bindings.slots, costLimit) }
    return run(
      layout.names.map { name in bindings.layout.slots[name].flatMap { bindings.slots[$0] } },
      costLimit
    )
  }

  private func run(_ variables: [CELValue?], _ costLimit: Int) -> Result<CELValue, CELError> {
    var evaluation = Evaluation(code, variables: variables, budget: costLimit)
    do throws(CELError) {
      return .success(try evaluation.value(root))
    } catch {
      return .failure(error)
    }
  }
}
