import Glibc
import JSON
package import Reading

/// The process that reads files and does nothing else: it has no database, opens only what it is told
/// to, and may die of a file without harm to anything.
package struct DecodingChild {
  private let channel: FrameChannel
  private let limits: DecodingLimits
  private let policy: (String?) -> ReadingPolicy

  /// `policy` gives what is read of a pipeline's folder.
  package init(
    input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO,
    limits: DecodingLimits,
    policy: @escaping (String?) -> ReadingPolicy
  ) {
    channel = FrameChannel(input: input, output: output)
    self.limits = limits
    self.policy = policy
  }

  /// Takes the ceilings, from which nothing in this process can step back.
  package static func confine(to limits: DecodingLimits) {
    for (resource, most) in [
      (__rlimit_resource_t(RLIMIT_AS.rawValue), limits.memory),
      (__rlimit_resource_t(RLIMIT_NOFILE.rawValue), limits.descriptors),
      (__rlimit_resource_t(RLIMIT_CORE.rawValue), 0),
      (__rlimit_resource_t(RLIMIT_FSIZE.rawValue), 0),
    ] {
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
      setrlimit(resource, &limit)
    }
    closeSockets()
  }

  /// Another thread of the daemon may have been between opening a connection and marking it as not inherited.
  private static func closeSockets() {
    for descriptor in (STDERR_FILENO + 1)..<1024 {
      var type: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      if getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0 { close(descriptor) }
    }
  }

  /// Answers requests until the other side closes the channel.
  ///
  /// `configuration` is told first: the hash of the rule files, which both sides must have read alike.
  package func serve(configuration: String) {
    do throws(FrameChannel.Silence) {
      try channel.write(.init(text: Array(configuration.utf8)))
      while true {
        let frame = try channel.read(within: nil)
        guard case .success(let node) = parseJSON(frame.text), let request = DecodingRequest(node)
        else { return }
        // The default of SIGALRM ends the process: a file that never ends is a death like others.
        alarm(UInt32(clamping: limits.seconds))
        try answer(request)
        alarm(0)
      }
    } catch {
      return
    }
  }

  private func answer(_ request: DecodingRequest) throws(FrameChannel.Silence) {
    guard let bytes = read(request.path) else {
      try channel.write(.init(text: text(["unreadable": true])))
      return
    }
    switch DecodingAnswer(reading: bytes, policy: policy(request.pipeline)) {
    case .rejection(let rejection):
      try channel.write(.init(text: text(["rejection": ItemText.node(rejection)])))
    case .crashed:
      try channel.write(.init(text: text(["unreadable": true])))
    case .items(let items, let isSingle):
      try channel.write(
        .init(text: text(["items": JSONNode(items.count), "single": JSONNode(isSingle)]))
      )
      for item in items {
        try channel.write(
          .init(text: text(ItemText.node(item)), bytes: isSingle ? [] : Array(item.slice))
        )
      }
    }
  }

  private func text(_ node: JSONNode) -> [UInt8] { node.serialized() }

  /// The bytes of a regular file; nil when it cannot be read.
  private func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var state = stat()
    guard fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt8](unsafeUninitializedCapacity: Int(state.st_size)) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(
          descriptor,
          buffer.baseAddress.map { $0 + count },
          buffer.count - count
        )
        if got <= 0 { break }
        count += got
      }
    }
  }
}

extension ReadItem {
  /// The notice's own bytes.
  var slice: ArraySlice<UInt8> {
    switch self {
    case .document(let document): document.slice
    case .rejection(let item): item.slice
    }
  }
}
