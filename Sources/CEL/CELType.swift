/// A type of the Common Expression Language, as declared by a host or found by the checker.
package indirect enum CELType: Sendable, Hashable {
  /// Any value; checked only when evaluated.
  case dyn
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// The type of types.
  case type
  case list(CELType)
  /// Key type, then value type.
  case map(CELType, CELType)
  /// A declared record.
  case object(CELObjectType)
  /// A placeholder in a function's signature: the same name stands for the same type.
  case typeParam(String)
}

extension CELType: CustomStringConvertible {
  package var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .type: "type"
    case .list(.dyn): "list"
    case .list(let element): "list(\(element))"
    case .map(.dyn, .dyn): "map"
    case .map(let key, let value): "map(\(key), \(value))"
    case .object(let type): type.name
    case .typeParam(let name): name
    }
  }
}

extension CELType {
  var isNumeric: Bool {
    switch self {
    case .int, .uint, .double: true
    default: false
    }
  }

  /// Whether evaluation cannot meet another type than this one: no `dyn` at the top.
  var isKnown: Bool {
    switch self {
    case .dyn, .typeParam: false
    default: true
    }
  }

  /// Whether a value of this static type may stand where `target` is wanted, binding placeholders.
  func fits(_ target: CELType, binding bound: inout [String: CELType]) -> Bool {
    switch (self, target) {
    case (.dyn, .typeParam(let name)):
      bound[name] = bound[name] ?? .dyn
      return true
    case (_, .typeParam(let name)):
      guard let earlier = bound[name], earlier != .dyn else {
        bound[name] = self
        return true
      }
      return fits(earlier, binding: &bound)
    case (.dyn, _), (_, .dyn): return true
    case (.null, .object), (.null, .timestamp), (.null, .duration): return true
    case (.list(let mine), .list(let wanted)): return mine.fits(wanted, binding: &bound)
    case (.map(let key, let value), .map(let wantedKey, let wantedValue)):
      return key.fits(wantedKey, binding: &bound) && value.fits(wantedValue, binding: &bound)
    default: return self == target
    }
  }

  func fits(_ target: CELType) -> Bool {
    var bound: [String: CELType] = [:]
    return fits(target, binding: &bound)
  }

  /// The type with its placeholders replaced; one left open becomes `dyn`.
  func substituting(_ bound: [String: CELType]) -> CELType {
    switch self {
    case .typeParam(let name): bound[name] ?? .dyn
    case .list(let element): .list(element.substituting(bound))
    case .map(let key, let value): .map(key.substituting(bound), value.substituting(bound))
    default: self
    }
  }

  /// Whether `==` between the two can ever be true.
  func comparesEqual(to other: CELType) -> Bool {
    if isNumeric && other.isNumeric { return true }
    switch (self, other) {
    case (.list(let mine), .list(let theirs)): return mine.comparesEqual(to: theirs)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return key.comparesEqual(to: otherKey) && value.comparesEqual(to: otherValue)
    default: return fits(other) || other.fits(self)
    }
  }

  /// Whether a value is of this type, looking at its outermost layer only.
  func admits(_ value: CELValue) -> Bool {
    switch (self, value) {
    case (.dyn, _), (.typeParam, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint),
      (.double, .double), (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp),
      (.duration, .duration), (.type, .type), (.list, .list), (.map, .map):
      true
    case (.object(let type), .object(let object)): object.type == type
    default: false
    }
  }
}
