/// A map key brought to one form, so that 1, 1u and 1.0 find the same entry.
enum MapKey: Sendable {
  case bool(Bool)
  case int(Int64)
  /// Above the greatest `Int64` only.
  case uint(UInt64)
  /// Not integral; only in sets of constants, never in a map.
  case double(Double)
  case string(String)

  /// The key for building a map: nil for a type that may not be a key.
  init?(literal value: CELValue) {
    if case .double = value { return nil }
    self.init(lookup: value)
  }

  /// The key for finding an entry: a double stands for the integer that it equals.
  init?(lookup value: CELValue) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = Int64(exactly: value).map(Self.int) ?? .uint(value)
    case .double(let value):
      if value.isNaN { return nil }
      self =
        Int64(exactly: value).map(Self.int) ?? UInt64(exactly: value).map(Self.uint)
        ?? .double(value)
    case .string(let value): self = .string(value)
    default: return nil
    }
  }
}

extension MapKey: Hashable {
  static func == (left: MapKey, right: MapKey) -> Bool {
    switch (left, right) {
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.string(let a), .string(let b)): Text.same(a, b)
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(value)
    case .uint(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value)
    case .string(let value): Text.hash(value, into: &hasher)
    }
  }
}
