import Glibc

/// Why files cannot be given to the process that reads them; none of them is to blame.
package enum DecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The program could not be started; the number is `errno`.
  case start(Int32)
  /// It was started and said nothing, or something else than the child says.
  case silent
  /// The rule files were changed since the daemon read them.
  case otherConfiguration

  /// Why, in a few words.
  package var reason: String {
    switch self {
    case .start(let number): String(cString: strerror(number))
    case .silent: "it ended before it was ready"
    case .otherConfiguration: "the files of pipelines/ were changed since the daemon started"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .start: "see that the program may be executed and that memory and processes are left"
    case .silent: "run `noticed rules check`, and look at what it wrote to standard error"
    case .otherConfiguration: "check them with `noticed rules check` and restart the daemon"
    }
  }

  package var description: String { "the reading process: \(reason): \(remedy)" }
}
