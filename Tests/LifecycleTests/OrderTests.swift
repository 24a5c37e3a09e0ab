import Lifecycle
import Notices
import Testing

@Suite("The order of arrival does not decide")
struct OrderTests {
  /// Receives documents in every order, in every way of cutting them into batches.
  private func everyWay(_ documents: [Notice], _ check: (Desk, [Int]) -> Void) {
    for order in permutations(of: Array(documents.indices)) {
      for cuts in 0..<(1 << (documents.count - 1)) {
        var desk = Desk()
        var batch: [Desk.Sent] = []
        for (position, index) in order.enumerated() {
          batch.append(Desk.Sent(notice: documents[index]))
          if position == order.count - 1 || cuts & (1 << position) != 0 {
            desk.receive(batch)
            batch = []
          }
        }
        check(desk, order)
      }
    }
  }

  @Test(
    "notice, update and cancellation end with nothing matchable",
    arguments: [
      change(.cancellation), change(.withdrawal), change(.cancellation, nil),
      change(.cancellation) { document in
        document.refersTo = reference { $0.entityID = "2026/1" }
      },
      change(.cancellation) { document in
        document.refersTo = reference { $0.warrantNumber = "55/26" }
      },
      change(.cancellation) {
        $0.issuer = nil
        $0.issuerKind = .generalSecretariat
      },
      change(.update) { $0.secretariatStatus = .refused },
    ]
  )
  func cancelled(cancellation: Notice) {
    for date in ["2026-04-15", "2026-05-15"] {
      let documents = [red(), change(.update, date) { $0.remarks = "more" }, cancellation]
      everyWay(documents) { desk, order in
        #expect(desk.matchable.isEmpty, "\(order)")
      }
    }
  }

  @Test("a diffusion, its notice and the notice's cancellation end with nothing matchable")
  func diffusions() {
    everyWay([diffusion(), red(), change(.cancellation), extract()]) { desk, order in
      #expect(desk.matchable.isEmpty, "\(order)")
    }
  }

  @Test("a diffusion and its notice end with the notice alone")
  func superseded() {
    everyWay([diffusion(), red(), extract(), change(.addendum)]) { desk, order in
      #expect(desk.matchable.map(\.kind) == [.redNotice], "\(order)")
      #expect(desk.matchable.first?.annotations.count == 1, "\(order)")
    }
  }

  @Test("what was published again after its cancellation ends restricted, alone")
  func republished() {
    let documents = [
      red(), change(.cancellation), red { $0.publishedAt = PartialDate("2026-06-01") },
    ]
    everyWay(documents) { desk, order in
      #expect(desk.matchable.map(\.disposition) == [.restricted], "\(order)")
      #expect(
        desk.matchable.first?.currentVersion?.publishedAt == PartialDate("2026-06-01"),
        "\(order)"
      )
    }
  }

  @Test("suspension and resumption end in force, suspension alone out of it")
  func suspended() {
    everyWay([red(), change(.suspension), change(.update) { $0.remarks = "x" }]) { desk, order in
      #expect(desk.notices.map(\.life) == [.suspended], "\(order)")
    }
    everyWay([red(), change(.suspension), change(.resumption, "2026-06-01")]) { desk, order in
      #expect(desk.notices.map(\.life) == [.current], "\(order)")
    }
  }

  @Test("a block stands until the Secretariat lifts it")
  func blocked() {
    let lift = change(.dataProtectionUnblock, "2026-06-01") { $0.issuerKind = .generalSecretariat }
    let block = change(.dataProtectionBlock) { $0.issuerKind = .generalSecretariat }
    everyWay([red(), block, change(.resumption, "2026-06-01")]) { desk, order in
      #expect(desk.notices.map(\.life) == [.blocked], "\(order)")
    }
    everyWay([red(), block, lift, diffusion()]) { desk, order in
      #expect(desk.matchable.map(\.kind) == [.redNotice], "\(order)")
    }
  }
}
