/// What an expression may name: variables with their types, and functions.
package struct CELEnvironment: Sendable {
  /// Whether unknown names and wrong types wait until evaluation instead of failing to compile.
  package let isDynamic: Bool
  let types: [CELType]
  let layout: Layout
  let functions: [String: [CELFunction]]

  /// The slots of an environment's variables, shared by all programs compiled in it.
  final class Layout: Sendable {
    let names: [String]
    let slots: [String: Int]

    init(names: [String]) {
      self.names = names
      slots = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }
  }

  /// An environment of declared names; a variable's name may have dots.
  ///
  /// Programs meant to run on one ``CELBindings`` are to be compiled in one environment value.
  package init(
    variables: [String: CELType],
    functions: [CELFunction] = CELFunction.standard
  ) {
    self.init(variables: variables, functions: functions, isDynamic: false)
  }

  /// An environment without checks: nothing but grammar fails to compile.
  package init(
    dynamicVariables: some Sequence<String>,
    functions: [CELFunction] = CELFunction.standard
  ) {
    let variables = Dictionary(dynamicVariables.map { ($0, CELType.dyn) }) { first, _ in first }
    self.init(variables: variables, functions: functions, isDynamic: true)
  }

  private init(variables: [String: CELType], functions: [CELFunction], isDynamic: Bool) {
    let sorted = variables.sorted { Text.order($0.key, $1.key) < 0 }
    self.isDynamic = isDynamic
    types = sorted.map(\.value)
    layout = Layout(names: sorted.map(\.key))
    self.functions = Dictionary(grouping: functions, by: \.name)
  }
}

/// Values for an environment's variables, laid out once for any number of programs.
package struct CELBindings: Sendable {
  let layout: CELEnvironment.Layout
  let slots: [CELValue?]

  /// Lays out values; a variable without one is absent, a name not declared is left out.
  package init(_ values: [String: CELValue], in environment: CELEnvironment) {
    layout = environment.layout
    slots = layout.names.map { values[$0] }
  }
}
