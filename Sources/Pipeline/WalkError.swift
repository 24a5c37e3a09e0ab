package import Decoding
package import DropFolder
package import Postgres

/// Why a walk had to stop; nothing is lost by it.
package enum WalkError: Error, Sendable, CustomStringConvertible {
  case database(DatabaseError)
  case folder(DropFolderError)
  case decoding(DecodingError)

  /// Whether the same work may succeed later, unchanged.
  package var isTransient: Bool {
    switch self {
    case .database(let error): error.isTransient
    case .folder(let error): error.isTransient
    case .decoding: true
    }
  }

  package var description: String {
    switch self {
    case .database(let error): "the database: \(error)"
    case .folder(let error): "the drop folder: \(error)"
    case .decoding(let error): error.description
    }
  }
}

/// Runs a step of the database in the walk's error.
func database<T>(
  _ body: () async throws(DatabaseError) -> T
) async throws(WalkError) -> T {
  do throws(DatabaseError) { return try await body() } catch { throw .database(error) }
}

/// Runs a step of the drop folder in the walk's error.
func folder<T>(_ body: () throws(DropFolderError) -> T) throws(WalkError) -> T {
  do throws(DropFolderError) { return try body() } catch { throw .folder(error) }
}
