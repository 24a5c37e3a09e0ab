import Compliance
package import Lifecycle
package import Notices
package import RuleSets

extension ReleaseTerms {
  /// What the rules of a configuration ask of whoever releases against them.
  package init(_ configuration: Configuration, at now: Instant) {
    let last = configuration.calendar.localDay(of: now)
      .adding(months: configuration.bureau.policy.overrideMonths)
    self.init(configuration.demands, longest: configuration.calendar.end(of: last))
  }
}

extension Configuration {
  /// What each rule asks of whoever releases against it.
  package var demands: [String: ReleaseTerms.Demand] {
    var demands: [String: ReleaseTerms.Demand] = [:]
    for rule in ruleSets.flatMap(\.rules) where rule.isAnswered {
      demands[rule.id] = .answer(topic: rule.asks ?? "")
    }
    return demands
  }

  /// Within how many days a hold is to be answered here.
  package var holdLimits: HoldLimits {
    HoldLimits(days: bureau.policy.holdDays, byKind: bureau.policy.holdDaysByKind)
  }
}
