package import Logging
package import Records

/// The events of the walks as log lines: codes, counts and identifiers, never a value of a record.
package struct LogEvents: WalkEvents {
  private let logger: Logger

  package init(_ logger: Logger) {
    self.logger = logger
  }

  package func fileSettled(_ drop: DropRow) {
    logger.info(
      "file settled",
      metadata: [
        "drop": "\(drop.id)", "pipeline": "\(drop.pipeline)", "outcome": "\(drop.outcome.rawValue)",
        "codes": "\(drop.reasons.map(\.code).joined(separator: ","))",
      ]
    )
  }

  package func fileWrittenAfterCopy(_ claim: String) {
    logger.warning(
      "file written to after it was taken; it is back in the inbox",
      metadata: ["drop": "\(claim)"]
    )
  }

  package func objectIgnored(_ drop: DropRow) {
    logger.warning(
      "object in the inbox not opened",
      metadata: [
        "pipeline": "\(drop.pipeline)",
        "codes": "\(drop.reasons.map(\.code).joined(separator: ","))",
      ]
    )
  }

  package func brakeChanged(_ brakes: [String]) {
    if brakes.isEmpty {
      logger.info("brake off")
    } else {
      logger.warning("brake on", metadata: ["brakes": "\(brakes.joined(separator: "; "))"])
    }
  }

  package func databaseAway(_ error: String) {
    logger.error("database away", metadata: ["error": "\(error)"])
  }

  package func databaseBack() {
    logger.info("database back")
  }

  package func matched(tasks: Int, hits: Int) {
    logger.debug("matched", metadata: ["tasks": "\(tasks)", "hits": "\(hits)"])
  }

  package func prepared(records: Int, troubled: Int) {
    logger.info("records prepared", metadata: ["records": "\(records)", "troubled": "\(troubled)"])
  }

  package func alertDelivered(hit: String) {
    logger.notice("alert delivered", metadata: ["hit": "\(hit)"])
  }

  package func alertFailed(hit: String, why: String) {
    logger.error("alert not delivered", metadata: ["hit": "\(hit)", "why": "\(why)"])
  }

  package func keysChanged(from old: Int, to new: Int) {
    logger.notice("keys changed", metadata: ["from": "\(old)", "to": "\(new)"])
  }

  package func rarityCounted(number: Int64, population: Int) {
    logger.info(
      "names counted",
      metadata: ["snapshot": "\(number)", "population": "\(population)"]
    )
  }

  package func troubled(_ what: String) {
    logger.error("trouble", metadata: ["what": "\(what)"])
  }
}
