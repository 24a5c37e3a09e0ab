import Glibc
import Synchronization
package import SystemPackage

/// The home of the intake on disk: who owns the bytes at every moment.
///
/// ```
/// inbox/<pipeline>/NAME ─ claimed/<claim-id>.<pipeline>.NAME ┬ archive/<2 hex>/<sha256>   one slice a notice
///                         spool/tmp/<claim-id> (our copy) ───┼ archive/whole/<2 hex>/<sha256>
///                                                            └ quarantine/<claim-id> + <claim-id>.reason.json
/// ```
///
/// Everything is on one file system, so each arrow is one rename, and one daemon at a time holds `noticed.lock`.
/// All calls block; the object may be used from several threads.
package final class DropFolder: Sendable {
  /// What may be set.
  package struct Options: Sendable {
    /// The largest file that is taken, in bytes.
    package var largestFile = 64 << 20
    /// How long a file must stand still before it is taken whatever it is.
    package var quietTime: Duration = .seconds(5)
    /// How long a temporary name may lie before it is reported.
    package var strayTime: Duration = .seconds(3600)
    /// Whether content is closed as its format wants it; nil makes every file written in place wait to be quiet.
    ///
    /// The bytes are the whole file up to `wholeLimit`, else (`isWhole` false) its last `tailLength`.
    package var isFormatComplete: (@Sendable (_ bytes: [UInt8], _ isWhole: Bool) -> Bool)?
    /// The largest file, in bytes, that the format closure sees whole.
    package var wholeLimit = 1 << 20
    /// How much of a larger file the format closure sees, in bytes.
    package var tailLength = 64 << 10
    /// Written into reason files.
    package var daemonVersion = "unknown"

    /// The usual limits.
    package init() {}
  }

  /// Deaths while decoding after which a file is quarantined unread.
  package static let mostAttempts = 3

  /// The pipelines whose inbox folders are looked at.
  package let pipelines: [String]
  package let options: Options
  /// The home as it was named.
  let place: FilePath
  let home: Folder
  let claimed: Folder
  let spool: Folder
  /// The archive and the quarantine.
  package let kept: KeptFiles
  let alerts: Folder
  private let lock: Handle
  /// Set by the first failed sync; nothing is claimed or settled after it.
  let syncFailure = Mutex<DropFolderError?>(nil)
  let decoding: DecodingMarks
  /// Claims of which an earlier try may have left something in the quarantine.
  let tried = Mutex<Set<ClaimID>>([])
  /// Inodes that we put back into an inbox, whose next arrival is our own doing.
  let ownMoves = Mutex<Set<UInt64>>([])

  /// Opens a home, making what is missing of its folders, and becomes its one daemon.
  ///
  /// - Throws: `alreadyRunning` when another process holds the home, `separateFileSystems` when a rename between two
  ///   of its folders fails with EXDEV, `pipelineName`, or the system's refusal.
  package init(home path: FilePath, pipelines: [String], options: Options = Options())
    throws(DropFolderError)
  {
    place = path
    home = try Layout.openHome(path, making: true)
    for pipeline in pipelines { try Layout.check(pipeline: pipeline) }
    lock = try Layout.lock(home)
    try Layout.makeAll(in: home, pipelines: pipelines)
    self.pipelines = pipelines
    self.options = options
    claimed = try home.folder("claimed")
    spool = try home.folder("spool/tmp")
    kept = try KeptFiles(in: home)
    alerts = try home.folder("outbox/alerts")
    decoding = try DecodingMarks(in: claimed)
    var inboxes: [Folder] = []
    for pipeline in pipelines { inboxes.append(try home.folder("inbox/\(pipeline)")) }
    try Layout.probeRenames(
      among: inboxes
        + [claimed, kept.archive, try home.folder("archive/whole"), kept.quarantine, spool]
    )
  }

  var archive: Folder { kept.archive }

  var quarantine: Folder { kept.quarantine }

  /// Makes the folders of a home without becoming its daemon: enough to submit files.
  package static func makeFolders(home path: FilePath, pipelines: [String])
    throws(DropFolderError)
  {
    let home = try Layout.openHome(path, making: true)
    try Layout.makeAll(in: home, pipelines: pipelines)
  }

  /// Makes durable everything written and renamed so far, once for the whole batch.
  ///
  /// A failure is final: the kernel reports lost pages once and then forgets them, so trying again would lie.
  /// - Throws: `syncFailed`, now and at every later claim, place and release.
  package func sync() throws(DropFolderError) {
    try refuseAfterFailedSync()
    guard Kernel.syncfs(home.descriptor) == 0 else {
      throw noteSyncFailure(.syncFailed(errno, thing: home.label))
    }
  }

  func refuseAfterFailedSync() throws(DropFolderError) {
    if let failure = syncFailure.withLock({ $0 }) { throw failure }
  }

  func noteSyncFailure(_ error: DropFolderError) -> DropFolderError {
    if error.kind == .syncFailed { syncFailure.withLock { $0 = $0 ?? error } }
    return error
  }
}
