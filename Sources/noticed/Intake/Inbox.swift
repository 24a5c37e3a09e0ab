import DropFolder
import SystemPackage

/// The inbox folder of one pipeline, which files are dropped into.
struct Inbox {
  private let home: FilePath
  /// The folder's name below `inbox/`.
  let folder: String

  /// Finds the folder, and makes it when the daemon has not yet.
  ///
  /// - Throws: `Failure` of status 64 when there is no such pipeline.
  init(_ pipeline: String, of installation: Installation) throws(Failure) {
    home = installation.home
    let inboxes = try installation.inboxes()
    guard let inbox = inboxes.first(where: { $0.pipeline == pipeline || $0.folder == pipeline })
    else {
      throw Failure(
        .usage,
        "--pipeline \(pipeline)",
        "there is no such pipeline",
        "use one of \(inboxes.map(\.pipeline).joined(separator: ", "))"
      )
    }
    folder = inbox.folder
    guard !FileAccess.isFolder(home.appending("inbox").appending(folder)) else { return }
    do {
      // Opening the home makes its folders, and lets go of it again at once.
      _ = try DropFolder(home: home, pipelines: inboxes.map(\.folder))
    } catch {
      throw Failure(error)
    }
  }

  /// Copies a file into the inbox and gives the name that it got there.
  func submit(_ file: FilePath) throws(Failure) -> RawName {
    do {
      return try Submission.submit(file, home: home, pipeline: folder)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes bytes into the inbox under a name, and gives the name that they got there.
  func submit(_ bytes: [UInt8], name: RawName) throws(Failure) -> RawName {
    do {
      return try Submission.submit(bytes, name: name, home: home, pipeline: folder)
    } catch {
      throw Failure(error)
    }
  }
}
