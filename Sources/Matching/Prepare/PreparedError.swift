/// Why stored bytes are no prepared person or method.
package enum PreparedError: Error, Equatable, CustomStringConvertible {
  /// Another version of the program prepared it.
  case version(found: UInt8, needed: UInt8)
  /// The bytes end too early or point outside themselves.
  case damaged

  package var description: String {
    switch self {
    case .version(let found, let needed):
      "prepared form \(found) is not form \(needed), which this program reads: prepare the record again"
    case .damaged:
      "the prepared form is damaged: prepare the record again"
    }
  }
}
