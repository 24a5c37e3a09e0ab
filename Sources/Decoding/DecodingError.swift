import Glibc

/// Why files cannot be given to the process that reads them; none of them is to blame.
package enum DecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The program could not be started; the number is `errno`.
  case start(Int32)
  /// It was started and said nothing, or something else than the child says.
  case silent
  /// The rule files were changed since the daemon read them.
  case otherConfiguration

  package var description: String {
    switch self {
    case .start(let number):
      "the reading process: \(String(cString: strerror(number))): see that the program noticed may be executed and that the machine has memory and processes left"
    case .silent:
      "the reading process: ended before it was ready: run `noticed rules check`, and look at its standard error"
    case .otherConfiguration:
      "the reading process: the files of pipelines/ were changed since the daemon started: check them with `noticed rules check` and restart the daemon"
    }
  }
}
