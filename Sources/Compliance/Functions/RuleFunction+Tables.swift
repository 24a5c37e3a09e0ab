import CEL
import Notices

extension RuleFunction {
  /// Questions to the bureau's code tables.
  static func lookUps(in tables: CodeTables) -> [RuleFunction] {
    [
      RuleFunction(
        "offence(code)",
        "The row of a code in codes/offences.csv that is in force now; an unknown code is not stated.",
        parameters: [.string],
        result: .object(OffenceRow.type)
      ) { values in row(Arguments(values).text(0), CivilDay(year: 9999, month: 1, day: 1), tables)
      },
      RuleFunction(
        "offence(code, on)",
        "The row of a code in codes/offences.csv that was in force on a day.",
        parameters: [.string, .string],
        result: .object(OffenceRow.type)
      ) { values in
        let arguments = Arguments(values)
        guard let day = PartialDate(arguments.text(1)) else {
          return .invalid("a text that is no date was taken for one")
        }
        return row(arguments.text(0), day.latest, tables)
      },
      RuleFunction(
        "listed(key, table)",
        "Whether a key stands in a table: countries, issuers, languages, eyes, hair, purposes, treaties, "
          + "local-offences, legal-value, own-nationality, protection-status (of those that are presumed), "
          + "instructions, political-context, silver-pilot.",
        parameters: [.string, .string],
        result: .bool
      ) { values in
        let arguments = Arguments(values)
        guard let table = tables.lists[arguments.text(1)] else {
          return .invalid("no table of this name is there")
        }
        return .truth(table[arguments.text(0)] != nil)
      },
      RuleFunction(
        "listed(key, table, on)",
        "Whether a key stands in a table in a row that is in force on a day.",
        parameters: [.string, .string, .string],
        result: .bool
      ) { values in
        let arguments = Arguments(values)
        guard let table = tables.lists[arguments.text(1)] else {
          return .invalid("no table of this name is there")
        }
        guard let day = PartialDate(arguments.text(2))?.latest else {
          return .invalid("a text that is no date was taken for one")
        }
        return .truth(table[arguments.text(0)]?.contains { $0.contains(day) } ?? false)
      },
      RuleFunction(
        "tableSize(table)",
        "How many keys a table has; a rule may wait until the bureau has filled it.",
        parameters: [.string],
        result: .int
      ) { values in
        guard let table = tables.lists[Arguments(values).text(0)] else {
          return .invalid("no table of this name is there")
        }
        return .number(table.count)
      },
    ]
  }

  private static func row(
    _ code: String,
    _ day: CivilDay,
    _ tables: CodeTables
  ) -> Result<CELValue, CELError> {
    guard let row = tables.offences.row(of: code, on: day) else {
      return .invalid("the offence code is not in codes/offences.csv")
    }
    return .success(.object(row.value))
  }
}
