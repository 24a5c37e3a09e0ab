import DropFolder
import Glibc
import SystemPackage

/// The inbox folder of one pipeline, which files are dropped into.
struct Inbox {
  private let home: FilePath
  /// The folder's name below `inbox/`.
  let folder: String

  /// Finds the folder, which the home's owner makes.
  ///
  /// - Throws: `Failure` of status 64 when there is no such pipeline, of status 65 when this user cannot drop anything there.
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
    let place = home.appending("inbox").appending(folder)
    guard access(place.string, W_OK | X_OK) != 0 else { return }
    guard errno == ENOENT || errno == EACCES else { throw FileAccess.fault(place) }
    // What may not be looked into cannot be told from what is not there.
    let isThere = errno == EACCES && FileAccess.isFolder(place)
    throw Failure(
      .badInput,
      "\(place)",
      isThere ? "you may not write into it" : "it is not there, or you may not look for it",
      "have \(installation.ownerName) type `noticed db start` once, which makes it, and make you a member of its group"
    )
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
