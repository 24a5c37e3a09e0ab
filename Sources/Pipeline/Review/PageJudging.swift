// For its semaphore, which any thread may wait for and signal; all else that crosses threads here is `Sendable`.
@preconcurrency import Dispatch
import Notices
import Postgres
import Records
import Synchronization

extension NoticeFacts {
  /// Reads every notice that is held, a page at a time, and judges a page on all processors while the next is read.
  ///
  /// `take` gets each notice with its judgement in the order of the keys, on the calling thread.
  static func judgeAll<Judgement: Sendable>(
    marks: NoticeMarks,
    in session: borrowing Session,
    _ judge: @escaping @Sendable (NoticeFacts) -> Judgement,
    take: (NoticeFacts, Judgement) -> Void
  ) throws(DatabaseError) {
    var under: PageJudging<Judgement>?
    var position: Identifier<Notice>?
    while true {
      let page = try page(after: position, atMost: size, marks: marks, in: session)
      if let under { under.finish(take) }
      guard let last = page.last else { return }
      position = last.id
      under = PageJudging(page, judge)
    }
  }

  /// How many notices are read at once.
  private static var size: Int { 1000 }
}

/// A page that is being judged on other threads.
private struct PageJudging<Judgement: Sendable> {
  private let page: [NoticeFacts]
  private let done = DispatchSemaphore(value: 0)
  private let judgements: Judgements

  /// What the other threads leave.
  private final class Judgements: Sendable {
    let all = Mutex<[Judgement]>([])
  }

  init(_ page: [NoticeFacts], _ judge: @escaping @Sendable (NoticeFacts) -> Judgement) {
    self.page = page
    let judgements = Judgements()
    self.judgements = judgements
    DispatchQueue.global().async { [done] in
      let found = mapInParallel(page, judge)
      judgements.all.withLock { $0 = found }
      done.signal()
    }
  }

  /// Waits until the page is judged; blocks the calling thread, which must be one that may wait.
  func finish(_ take: (NoticeFacts, Judgement) -> Void) {
    done.wait()
    for (notice, judgement) in zip(page, judgements.all.withLock { $0 }) { take(notice, judgement) }
  }
}
