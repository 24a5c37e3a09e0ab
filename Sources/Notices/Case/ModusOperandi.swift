import JSON

/// A method: what a purple notice, a modus diffusion and a local modus record describe (`mo`; RPD 92).
package struct ModusOperandi: Record {
  package var title: String?
  package var purpose: ModusPurpose?
  package var investigationState: InvestigationState?
  package var offenceCode: String?
  package var description: String?
  package var elements: ModusElements?
  package var objects: [String] = []
  package var devices: [String] = []
  package var concealment: [String] = []
  package var targets: [String] = []
  package var indicators: [Indicator] = []
  package var events: [ModusEvent] = []
  /// Persons are exceptional in a purple notice and need a reason (RPD 92).
  package var persons: [Person] = []
  package var similarityNote: String?
  package var prevention: String?
  package var questions: String?
  package var contact: String?
  /// How many cases are known.
  package var cases: Int?

  package init() {}

  package static let recordName = "mo"

  package static let fields: [Field<ModusOperandi>] = [
    Field("title", \.title, "The method in a few words."),
    Field("purpose", \.purpose, "warn or request_info."),
    Field("investigation_state", \.investigationState, "open or closed."),
    Field("offence_code", \.offenceCode, "INTERPOL's offence type or an ICCS code."),
    Field("description", \.description, "The method in words."),
    Field("elements", \.elements, "The method in comparable slots."),
    Field("objects", list: \.objects, "Objects used or sought."),
    Field("devices", list: \.devices, "Devices used."),
    Field("concealment", list: \.concealment, "Ways and places of concealment."),
    Field("targets", list: \.targets, "What or who was attacked."),
    Field("indicators", list: \.indicators, "Technical and other exact identifiers."),
    Field("events", list: \.events, "When and where it happened."),
    Field("persons", list: \.persons, "Persons, exceptionally."),
    Field("similarity_note", \.similarityNote, "What makes cases alike."),
    Field("prevention", \.prevention, "What prevents it."),
    Field("questions", \.questions, "What the recipients are asked."),
    Field("contact", \.contact, "Whom to answer."),
    Field("cases", \.cases, "How many cases are known."),
  ]
}

/// The comparable slots of a method: the ten of the police scheme and those of computer crime.
package struct ModusElements: Record {
  package var target: String?
  package var entry: String?
  package var means: String?
  package var object: String?
  package var time: String?
  package var style: String?
  package var tale: String?
  package var pals: String?
  package var transport: String?
  package var trademark: String?
  package var malware: String?
  /// Technique ids such as `T1486`.
  package var techniques: [String] = []
  package var vulnerabilities: [String] = []
  package var infrastructure: String?
  package var wallets: [String] = []
  package var sector: String?

  package init() {}

  package static let recordName = "elements"

  package static let fields: [Field<ModusElements>] = [
    Field("target", \.target, "Whom or what it is aimed at."),
    Field("entry", \.entry, "Where and how entry is gained."),
    Field("means", \.means, "The tools and means."),
    Field("object", \.object, "What is taken or sought."),
    Field("time", \.time, "When it is done."),
    Field("style", \.style, "How the offender presents himself."),
    Field("tale", \.tale, "What the offender tells."),
    Field("pals", \.pals, "Accomplices."),
    Field("transport", \.transport, "How the offender travels."),
    Field("trademark", \.trademark, "What is peculiar to the offender."),
    Field("malware", \.malware, "The family of malware."),
    Field("techniques", list: \.techniques, "Technique ids, for example T1486."),
    Field("cves", list: \.vulnerabilities, "Vulnerabilities used, for example CVE-2026-0001."),
    Field("infrastructure", \.infrastructure, "Infrastructure used."),
    Field("wallets", list: \.wallets, "Wallet addresses."),
    Field("sector", \.sector, "The sector that is hit."),
  ]

  /// The slots that hold words, each with its name in documents.
  package var slots: [(name: String, text: String)] {
    Self.fields.compactMap { field in
      guard field.type == .text, let text = field.write(self)?.string else { return nil }
      return (field.name, text)
    }
  }
}

/// An exact identifier: an address, a hash, a plate, a serial number.
package struct Indicator: Record {
  package var type: IndicatorType?
  /// As given; matching normalises it.
  package var value: String?

  package init() {}

  package static let recordName = "indicator"

  package static let fields: [Field<Indicator>] = [
    Field("type", \.type, "What kind of identifier it is."),
    Field("value", \.value, "The identifier as given."),
  ]
}

/// A time and place at which a method was used.
package struct ModusEvent: Record {
  package var date: PartialDate?
  package var country: CountryCode?
  package var place: String?

  package init() {}

  package static let recordName = "event"

  package static let fields: [Field<ModusEvent>] = [
    Field("date", \.date, "The day."),
    Field("country", \.country, "The country."),
    Field("place", \.place, "The place, in words."),
  ]
}
