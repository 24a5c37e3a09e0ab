import ArgumentParser
import Records

/// The part that a person takes at the command line.
enum ActingRole: String, CaseIterable, ExpressibleByArgument {
  case `operator`
  case analyst
  case compliance
  case daemon

  /// The group of the database that goes with it.
  var role: Role {
    switch self {
    case .operator: .operator
    case .analyst: .analyst
    case .compliance: .compliance
    case .daemon: .daemon
    }
  }
}
