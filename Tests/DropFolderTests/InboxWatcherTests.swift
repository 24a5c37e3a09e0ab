import DropFolder
import Glibc
import Testing

@Suite("Inbox watcher")
struct InboxWatcherTests {
  private func arrivals(_ watcher: InboxWatcher) -> Set<Arrival> {
    watcher.wait(timeoutMilliseconds: 5_000).arrivals
  }

  @Test("a rename into the inbox is told by its bytes; a write is only a reason to look")
  func events() throws {
    let home = try TestHome()
    _ = try home.open(["a", "b"])
    let watcher = InboxWatcher(home: home.filePath, pipelines: ["a", "b"])
    #expect(watcher.trouble == nil)
    let name = RawName([0x78, 0x0A, 0xFF])
    try home.write(bytes("x"), RawName(".x"), pipeline: "b")
    let written = watcher.wait(timeoutMilliseconds: 5_000)
    #expect(written.shouldScan && written.arrivals.isEmpty)
    #expect(rename(home.inbox(RawName(".x"), "b"), home.inbox(name, "b")) == 0)
    #expect(arrivals(watcher) == [Arrival(pipeline: "b", name: name)])
  }

  @Test("a folder removed and made anew is watched again, and looked at")
  func recreated() throws {
    let home = try TestHome()
    let folder = try home.open()
    let watcher = InboxWatcher(home: home.filePath, pipelines: ["red-notice"])
    #expect(rmdir(home.at("inbox/red-notice")) == 0)
    #expect(watcher.wait(timeoutMilliseconds: 5_000).shouldScan)
    _ = watcher.wait(timeoutMilliseconds: 0)
    #expect(watcher.trouble?.contains("inbox/red-notice") == true)
    var seen = Observations()
    #expect(try folder.scan(previous: &seen).remade == ["red-notice"])
    #expect(watcher.wait(timeoutMilliseconds: 5_000).shouldScan)
    #expect(watcher.trouble == nil)
    try home.write("x", ".x")
    #expect(rename(home.inbox(RawName(".x")), home.inbox(RawName("x"))) == 0)
    #expect(
      arrivals(watcher).contains(
        Arrival(pipeline: "red-notice", name: RawName("x"))
      )
    )
  }

  @Test("without inotify it waits by the clock and says so")
  func polling() throws {
    let home = try TestHome()
    _ = try home.open()
    let watcher = InboxWatcher(
      home: home.filePath,
      pipelines: ["red-notice"],
      usingInotify: false
    )
    #expect(watcher.trouble?.contains("by the clock") == true)
    #expect(!watcher.wait(timeoutMilliseconds: 0).shouldScan)
  }

  @Test("an interruption ends a wait, also one that comes before it")
  func interrupts() throws {
    let home = try TestHome()
    _ = try home.open()
    let watcher = InboxWatcher(home: home.filePath, pipelines: ["red-notice"])
    watcher.interrupt()
    #expect(watcher.wait(timeoutMilliseconds: 60_000).interrupted)
    #expect(!watcher.wait(timeoutMilliseconds: 0).interrupted)
  }
}
