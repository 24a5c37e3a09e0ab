package import Notices
import Postgres

/// Arrays of identifiers travel as `uuid[]`, in sixteen bytes each.
extension Identifier: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { 2951 }
  package static var sqlTypeOfElement: UInt32 { 2950 }
  package func appendBinary(to bytes: inout [UInt8]) { append(to: &bytes) }
}
