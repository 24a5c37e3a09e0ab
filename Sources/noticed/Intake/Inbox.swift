import DropFolder
import SystemPackage

/// The inbox folder of one pipeline, which files are dropped into.
struct Inbox {
  private let home: FilePath
  private let pipeline: String

  /// Finds the folder, and makes it when the daemon has not yet.
  ///
  /// - Throws: `Failure` of status 64 when there is no such pipeline.
  init(_ pipeline: String, of installation: Installation) throws(Failure) {
    home = installation.home
    self.pipeline = pipeline
    let names = try installation.pipelineNames()
    guard names.contains(pipeline) else {
      throw Failure(
        .usage,
        "--pipeline \(pipeline)",
        "there is no such pipeline",
        "use one of \(names.joined(separator: ", "))"
      )
    }
    guard !FileAccess.isFolder(home.appending("inbox").appending(pipeline)) else { return }
    do {
      // Opening the home makes its folders, and lets go of it again at once.
      _ = try DropFolder(home: home, pipelines: names)
    } catch {
      throw Failure(error)
    }
  }

  /// Copies a file into the inbox and gives the name that it got there.
  func submit(_ file: FilePath) throws(Failure) -> RawName {
    do {
      return try Submission.submit(file, home: home, pipeline: pipeline)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes bytes into the inbox under a name, and gives the name that they got there.
  func submit(_ bytes: [UInt8], name: RawName) throws(Failure) -> RawName {
    do {
      return try Submission.submit(bytes, name: name, home: home, pipeline: pipeline)
    } catch {
      throw Failure(error)
    }
  }
}
