package import Notices

extension PreparedModus {
  /// Prepares the method of a notice or of a local record, once, at intake.
  package init(_ modus: ModusOperandi, shared: SharedIndicators = .builtIn) {
    self.init()
    offence = String(
      decoding: (modus.offenceCode ?? "").utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39, 0x41...0x5A: byte
        case 0x61...0x7A: byte - 0x20
        default: nil
        }
      },
      as: UTF8.self
    )
    for indicator in modus.indicators.prefix(500) {
      if let value = indicator.value { add(indicator.type ?? .other, value, shared) }
    }
    let elements = modus.elements ?? ModusElements()
    for value in elements.vulnerabilities.prefix(100) { add(.cve, value, shared) }
    for value in elements.wallets.prefix(100) { add(.wallet, value, shared) }
    addWords(.target, [elements.target].compactMap { $0 } + modus.targets)
    addWords(.entry, [elements.entry].compactMap { $0 })
    addWords(.means, [elements.means].compactMap { $0 } + modus.devices)
    addWords(.object, [elements.object].compactMap { $0 } + modus.objects)
    addWords(.time, [elements.time].compactMap { $0 })
    addWords(.style, [elements.style].compactMap { $0 })
    addWords(.tale, [elements.tale].compactMap { $0 })
    addWords(.pals, [elements.pals].compactMap { $0 })
    addWords(.transport, [elements.transport].compactMap { $0 })
    addWords(.trademark, [elements.trademark].compactMap { $0 })
    addWords(.malware, [elements.malware].compactMap { $0 })
    addWords(.techniques, elements.techniques)
    addWords(.infrastructure, [elements.infrastructure].compactMap { $0 })
    addWords(.sector, [elements.sector].compactMap { $0 })
    addWords(.concealment, modus.concealment)
    addWords(.text, [modus.title, modus.description, modus.similarityNote].compactMap { $0 })
    for event in modus.events.prefix(50) {
      events.append(
        Event(
          country: event.country.map(CodeFolding.country) ?? 0,
          first: Int32(clamping: event.date?.earliest.number ?? 0),
          last: Int32(clamping: event.date?.latest.number ?? 0),
          places: CodeFolding.words([event.place].compactMap { $0 }, limit: 8)
        )
      )
    }
  }

  private mutating func add(_ type: IndicatorType, _ value: String, _ shared: SharedIndicators) {
    let folded = IndicatorForm.folded(type, value)
    guard !folded.isEmpty else { return }
    add(type, folded, derived: false, shared)
    if let host = IndicatorForm.host(type, folded) {
      add(.domain, host, derived: true, shared)
    }
  }

  private mutating func add(
    _ type: IndicatorType,
    _ folded: [UInt8],
    derived: Bool,
    _ shared: SharedIndicators
  ) {
    let hash = SharedIndicators.hash(type, folded)
    if let known = identifiers.firstIndex(where: { $0.hash == hash }) {
      // Given outright counts more than read out of an address.
      if !derived { identifiers[known].isDerived = false }
      return
    }
    identifiers.append(
      Identifier(
        type: UInt8(IndicatorType.allCases.firstIndex(of: type) ?? 0),
        isDerived: derived,
        isShared: shared.contains(type, folded),
        hash: hash,
        text: IndicatorForm.defanged(
          type,
          String(decoding: folded.prefix(200), as: UTF8.self)
        )
      )
    )
  }

  private mutating func addWords(_ slot: ModusFeature, _ texts: [String]) {
    for stem in ModusWords.stems(of: texts) {
      words.append(
        Word(
          slot: slot.rawValue,
          hash: StableHash.short(stem, seed: 42),
          text: String(decoding: stem, as: UTF8.self)
        )
      )
    }
  }

  /// What the counting job counts, each once a method: words, identifiers, the offence, and the words within the offence.
  package var tokens: [Int64] {
    var tokens = Set(words.map { RarityToken.word($0.hash) })
    for identifier in identifiers { tokens.insert(RarityToken.identifier(identifier.hash)) }
    if !offence.isEmpty {
      tokens.insert(offenceToken)
      for word in words { tokens.insert(token(within: offenceToken, word)) }
    }
    return tokens.sorted()
  }

  /// The token of the offence.
  var offenceToken: Int64 { RarityToken.offence(StableHash.short(offence.utf8, seed: 43)) }

  /// The token of a word in a slot together with the offence.
  func token(within offence: Int64, _ word: Word) -> Int64 {
    var hash = StableHash(seed: 44)
    for shift in stride(from: Int64(0), to: 32, by: 8) {
      hash.combine(UInt8(truncatingIfNeeded: offence >> shift))
      hash.combine(UInt8(truncatingIfNeeded: word.hash >> UInt32(shift)))
    }
    hash.combine(word.slot)
    return RarityToken.offenceWord(hash.short)
  }
}
