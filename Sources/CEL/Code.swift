/// A compiled expression: plain nodes in an array, what they refer to in tables beside it.
final class Code: Sendable {
  let nodes: [Node]
  let constants: [CELValue]
  let errors: [CELError]
  let selects: [SelectSite]
  let calls: [CallSite]
  let comprehensions: [ComprehensionSite]
  let patterns: [Pattern]
  let sets: [Set<MapKey>]
  /// Operands of nodes that have many.
  let children: [Int32]
  let localCount: Int

  init(_ draft: Draft) {
    nodes = draft.nodes
    constants = draft.constants
    errors = draft.errors
    selects = draft.selects
    calls = draft.calls
    comprehensions = draft.comprehensions
    patterns = draft.patterns
    sets = draft.sets
    children = draft.children
    localCount = draft.localCount
  }

  /// The same while it is written.
  struct Draft {
    var nodes: [Node] = []
    var constants: [CELValue] = []
    var errors: [CELError] = []
    var selects: [SelectSite] = []
    var calls: [CallSite] = []
    var comprehensions: [ComprehensionSite] = []
    var patterns: [Pattern] = []
    var sets: [Set<MapKey>] = []
    var children: [Int32] = []
    var localCount = 0
  }
}

/// One step; what `a`, `b` and `c` are is said at its operation.
struct Node: Sendable {
  let operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0

  init(_ operation: Operation, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
    self.operation = operation
    self.a = Int32(truncatingIfNeeded: a)
    self.b = Int32(truncatingIfNeeded: b)
    self.c = Int32(truncatingIfNeeded: c)
  }
}

enum Operation: UInt8, Sendable {
  /// a: constant
  case constant
  /// a: error, always thrown
  case raise
  /// a: slot, b: error when absent
  case variable
  /// a: local
  case local
  /// a: operand, b: select site
  case select
  /// a: operand, b: select site
  case has
  /// a: operand, b: index
  case index
  /// a, b: operands
  case and, or, equal, notEqual, less, lessEqual, greater, greaterEqual
  /// a, b: operands
  case add, subtract, multiply, divide, remainder, contained
  /// a: operand
  case not, negate
  /// a: condition, b: then, c: else
  case conditional
  /// a: first child, b: count
  case list
  /// a: first child, b: count of keys and values
  case map
  /// a: call site, b: first child, c: count
  case call
  /// a: text, b: pattern
  case matches
  /// a: operand, b: set
  case isMember
  /// a: comprehension site
  case comprehension
}

// Sites are classes, so that taking one out of its table counts one reference, not each part's.

/// A field access as compiled: the slot holds for the expected type, other values go by name.
final class SelectSite: Sendable {
  let field: String
  /// Nil when the operand's type is not declared.
  let type: CELObjectType?
  let slot: Int
  let absent: CELError

  init(field: String, type: CELObjectType?, slot: Int, absent: CELError) {
    self.field = field
    self.type = type
    self.slot = slot
    self.absent = absent
  }
}

/// A call as compiled: the forms that may apply, and whether one is certain beforehand.
final class CallSite: Sendable {
  let name: String
  let candidates: [CELFunction]
  /// The only candidate, when every argument's type is known to fit.
  let certain: CELFunction?

  init(name: String, candidates: [CELFunction], certain: CELFunction?) {
    self.name = name
    self.candidates = candidates
    self.certain = certain
  }
}

/// A macro as compiled; its places are those of nodes.
final class ComprehensionSite: Sendable {
  let kind: Comprehension.Kind
  let range: Int32
  let local: Int
  let predicate: Int32?
  let transform: Int32?

  init(kind: Comprehension.Kind, range: Int, local: Int, predicate: Int?, transform: Int?) {
    self.kind = kind
    self.range = Int32(truncatingIfNeeded: range)
    self.local = local
    self.predicate = predicate.map { Int32(truncatingIfNeeded: $0) }
    self.transform = transform.map { Int32(truncatingIfNeeded: $0) }
  }
}
