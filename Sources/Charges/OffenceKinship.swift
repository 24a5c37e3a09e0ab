/// Which offence types of INTERPOL are cases of others: what is narrower says more, and takes the place of the wider.
enum OffenceKinship {
  private static let wider: [String: Set<String>] = [
    "PTW": ["PTY", "PTS"], "PTY": ["PTS"], "PTA": ["PTS"], "PTB": ["PTS"],
    "PFB": ["PFF"], "PFM": ["PFF"], "PFG": ["PFF"], "X3": ["PFF"],
    "ISR": ["ISS"], "ICM": ["ISS", "ISE", "ISP"], "ISE": ["08021"],
    "ITF": ["ITT"], "ITM": ["ITT", "IOO"], "ITZ": ["ITT"], "ITA": ["ITT"], "ITB": ["ITT"],
    "ITC": ["ITT"], "ITR": ["ITT"],
    "PCT": ["PCF"], "PCM": ["PCF"], "PCO": ["PCF"], "PCP": ["PCF"],
    "PDC": ["PDD"], "PDH": ["PDD"], "PDO": ["PDD"], "PDP": ["PDD"],
    "06011": ["PDD", "PDC", "PDH", "PDO", "PDP"],
    "IIO": ["III"], "IIP": ["IIT"], "IIT": ["ISE", "08021"], "ILM": ["ILA"], "ILB": ["ILA"],
    "IKA": ["IKK"],
    "PEW": ["PEE"], "PWE": ["PWC"], "PWA": ["PVV"],
  ]

  /// Goods that stand in a row behind one verb: trafficking in drugs and weapons.
  private static let goods: Set<String> = [
    "PDD", "PDC", "PDH", "PDO", "PDP", "PDA", "PWC", "PEB", "PEC", "PCF", "PCT", "PCM", "PCO",
    "PAA", "PEW",
  ]

  /// Whether a code is a case of another.
  static func isNarrower(_ code: String, than other: String) -> Bool {
    wider[code]?.contains(other) ?? false
  }

  static func isGoods(_ code: String) -> Bool { goods.contains(code) }
}
