package import CEL

/// A function that rules may call beyond those of the language, with what its documentation says.
package struct RuleFunction: Sendable {
  /// As it is called, for example `age(birth, on)`.
  package let call: String
  /// What it answers, in one sentence.
  package let sentence: String
  package let function: CELFunction

  init(
    _ call: String,
    _ sentence: String,
    parameters: [CELType],
    result: CELType,
    body: @escaping @Sendable ([CELValue]) -> Result<CELValue, CELError>
  ) {
    self.call = call
    self.sentence = sentence
    let name = String(call.prefix { $0 != "(" })
    function = CELFunction(name: name, parameters: parameters, result: result, body: body)
  }

  /// Every function, over a bureau's tables.
  ///
  /// A date that is no date, and an answer that a partial date leaves open, is an error, so that the rule is not
  /// stated.
  package static func all(over tables: CodeTables) -> [RuleFunction] {
    dates + lookUps(in: tables) + texts(in: tables) + indicators(in: tables)
  }
}

/// The arguments of a call, which the language has checked to be of the declared types.
struct Arguments {
  let values: [CELValue]

  init(_ values: [CELValue]) { self.values = values }

  func text(_ place: Int) -> String {
    if case .string(let text) = values[place] { text } else { "" }
  }

  func number(_ place: Int) -> Int {
    if case .int(let number) = values[place] { Int(clamping: number) } else { 0 }
  }

  func texts(_ place: Int) -> [String] {
    guard case .list(let items) = values[place] else { return [] }
    return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }
}

extension Result<CELValue, CELError> {
  static func text(_ text: String) -> Self { .success(.string(text)) }
  static func number(_ number: Int) -> Self { .success(.int(Int64(number))) }
  static func truth(_ truth: Bool) -> Self { .success(.bool(truth)) }
  static func texts(_ texts: [String]) -> Self { .success(.list(texts.map { .string($0) })) }
  static func invalid(_ reason: String) -> Self { .failure(CELError(.invalid(reason))) }
}
