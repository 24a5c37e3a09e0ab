/// One form of a function that expressions may call; forms of one name are told apart by types.
package struct CELFunction: Sendable {
  /// May have dots: `lists.first` is called as such.
  package let name: String
  /// Called as `x.name(…)`, x being the first parameter; else as `name(x, …)`.
  package let isMethod: Bool
  /// With the receiver of a method as the first.
  package let parameters: [CELType]
  /// May use the placeholders of the parameters.
  package let result: CELType
  let implementation: Implementation
  /// The cost of a call beyond one, from what it is given.
  let cost: @Sendable (CELValue) -> Int
  /// Whether equal arguments always give equal answers, so that constants are worked out once.
  let isPure: Bool

  enum Implementation: Sendable {
    case one(@Sendable (CELValue) -> Result<CELValue, CELError>)
    case two(@Sendable (CELValue, CELValue) -> Result<CELValue, CELError>)
    case many(@Sendable ([CELValue]) -> Result<CELValue, CELError>)
  }

  /// A function of the host; the body is called with values that its parameters admit.
  ///
  /// Types within lists and maps are not looked into beforehand.
  package init(
    name: String,
    isMethod: Bool = false,
    parameters: [CELType],
    result: CELType,
    body: @escaping @Sendable ([CELValue]) -> Result<CELValue, CELError>
  ) {
    self.init(name, isMethod: isMethod, parameters, result, .many(body), isPure: false)
  }

  init(
    _ name: String,
    isMethod: Bool,
    _ parameters: [CELType],
    _ result: CELType,
    _ implementation: Implementation,
    isPure: Bool = true,
    cost: @escaping @Sendable (CELValue) -> Int = { _ in 0 }
  ) {
    self.name = name
    self.isMethod = isMethod
    self.parameters = parameters
    self.result = result
    self.implementation = implementation
    self.cost = cost
    self.isPure = isPure
  }

  /// A standard function of one parameter.
  static func one(
    _ name: String,
    isMethod: Bool = false,
    _ parameter: CELType,
    _ result: CELType,
    cost: @escaping @Sendable (CELValue) -> Int = { _ in 0 },
    _ body: @escaping @Sendable (CELValue) -> Result<CELValue, CELError>
  ) -> CELFunction {
    CELFunction(name, isMethod: isMethod, [parameter], result, .one(body), cost: cost)
  }

  /// A standard function of two parameters.
  static func two(
    _ name: String,
    isMethod: Bool = false,
    _ first: CELType,
    _ second: CELType,
    _ result: CELType,
    cost: @escaping @Sendable (CELValue) -> Int = { _ in 0 },
    _ body: @escaping @Sendable (CELValue, CELValue) -> Result<CELValue, CELError>
  ) -> CELFunction {
    CELFunction(name, isMethod: isMethod, [first, second], result, .two(body), cost: cost)
  }

  /// Whether values may be given to this form, by their outermost types.
  func admits(_ arguments: [CELValue]) -> Bool {
    guard arguments.count == parameters.count else { return false }
    for place in parameters.indices where !parameters[place].admits(arguments[place]) {
      return false
    }
    return true
  }

  var signature: String {
    let shown = parameters.map(\.description)
    guard isMethod, let receiver = shown.first else {
      return "\(name)(\(shown.joined(separator: ", ")))"
    }
    return "\(receiver).\(name)(\(shown.dropFirst().joined(separator: ", ")))"
  }
}
