/// Why an evaluation gave no value; it names fields and types, never a value that was read.
package struct CELError: Error, Hashable {
  /// What went wrong; the texts name types, fields and functions.
  package enum Kind: Sendable, Hashable {
    /// A field or variable that is declared and not there, by its path from the variable.
    case noSuchField(path: String)
    case noSuchKey(String)
    /// A name that nothing declares; only where names are not checked beforehand.
    case unboundVariable(String)
    case overflow
    case divideByZero
    case badConversion(String)
    case noSuchOverload(String)
    case costExceeded
    case badIndex
    case invalid(String)
  }

  /// What a host may act on.
  package let kind: Kind

  /// An error of a kind, for a host's own functions too.
  package init(_ kind: Kind) { self.kind = kind }

  /// The reason in a sentence without its full stop.
  package var message: String {
    switch kind {
    case .noSuchField(let path): "'\(path)' is not stated"
    case .noSuchKey(let key): "the map has no key \(key)"
    case .unboundVariable(let name): "nothing is named '\(name)'"
    case .overflow: "a number or a time is out of range"
    case .divideByZero: "division by zero"
    case .badConversion(let what): "cannot convert: \(what)"
    case .noSuchOverload(let what): "no form of this operation takes these types: \(what)"
    case .costExceeded: "the expression costs more than its limit; make it look at less"
    case .badIndex: "an index is outside its list"
    case .invalid(let reason): reason
    }
  }
}
