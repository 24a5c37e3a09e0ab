import Decoding
import DropFolder
import Pipeline
import Postgres
import PrivateCluster
import RuleSets

extension Failure {
  /// What a person is told of an error of the modules below.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as DatabaseError: self.init(error)
    case let error as PrivateClusterError: self.init(error)
    case let error as DropFolderError: self.init(error)
    case WalkError.database(let error): self.init(error)
    case WalkError.folder(let error): self.init(error)
    case let error as RuleSetError: self.init(error, directory: "HOME/pipelines")
    default:
      self.init(
        .bug,
        "noticed",
        "an error that it does not know: \(type(of: error))",
        "report it with the command that was given"
      )
    }
  }

  init(_ error: DatabaseError) {
    let (status, remedy): (ExitStatus, String)
    switch error.kind {
    case .connection where error.code == .invalidAuthorization:
      (status, remedy) = (
        .unavailable,
        "have the administrator grant this login what the command needs: see `noticed db roles`"
      )
    case .connection where error.code == .undefinedDatabase:
      (status, remedy) = (
        .unavailable, "name another database, or create it and run `noticed db migrate`"
      )
    case .connection where error.isTransient && error.code != .cannotConnect:
      (status, remedy) = (.tryLater, "try again in a moment")
    case .connection:
      (status, remedy) = (.unavailable, "see `noticed db status`; start it with `noticed db start`")
    case .commitUnknown:
      (status, remedy) = (.tryLater, "look whether it was done, and repeat it if not")
    case .cancelled: (status, remedy) = (.tryLater, "start it again")
    case .server where error.code == "55000":
      (status, remedy) = (.tryLater, "let `noticed run` replay it; see `noticed db status`")
    case .server where error.code == .insufficientPrivilege:
      (status, remedy) = (
        .unavailable,
        "use a login of the group that may, or have the administrator grant it: see `noticed db roles`"
      )
    case .server where error.isTransient || error.needsReconnect:
      (status, remedy) = (.tryLater, "try again in a moment")
    case .server where error.isPermanentDataFault:
      (status, remedy) = (.badInput, "correct the value")
    case .server where [.undefinedTable, .undefinedSchema, "42883", "42703"].contains(error.code):
      (status, remedy) = (.unavailable, "see `noticed db status`, then run `noticed db migrate`")
    case .server, .decoding, .misuse:
      (status, remedy) = (.bug, "report it with the command that was given")
    }
    var why = error.message
    let isRefusedRole = error.kind == .connection && error.message.contains("to set role")
    if status == .bug || error.code == .insufficientPrivilege { why += " [\(error.code)]" }
    self.init(status, "the database", why, remedy, isRefusedRole: isRefusedRole)
  }

  init(_ error: PrivateClusterError) {
    let status: ExitStatus =
      switch error.kind {
      case .noServerSoftware, .system, .place, .server, .permission: .unavailable
      }
    self.init(status, error.what, error.why, error.remedy)
  }

  init(_ error: DropFolderError) {
    let status: ExitStatus =
      switch error.kind {
      case .alreadyRunning: .tryLater
      case .pipelineName: .usage
      case .tooLarge, .damaged, .notAFile: .badInput
      case .separateFileSystems, .syncFailed: .unavailable
      case .system: error.isTransient ? .tryLater : .badInput
      }
    self.init(status, error.thing, error.reason, error.remedy)
  }

  init(_ error: WalkError) {
    switch error {
    case .database(let error): self.init(error)
    case .folder(let error): self.init(error)
    case .decoding(let error): self.init(error)
    }
  }

  init(_ error: DecodingError) {
    self.init(.tryLater, "the reading process", error.reason, error.remedy)
  }
}
