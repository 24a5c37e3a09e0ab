/// Folds the languages that a person speaks to one code each: ISO 639-1, 639-2 of both kinds, and names.
enum LanguageCodes {
  /// Set in a language that few speak as a second one, so that sharing it says more.
  static let rare: UInt16 = 1 << 15
  /// English, which most speak and many lists name for everybody.
  static let english = packed(Array("eng".utf8))

  /// A language in sixteen bits: three letters of five bits each, and ``rare``; nil for what is no language.
  static func code(_ text: String) -> UInt16? {
    let words = NameTokenizer.tokens(of: text).map(\.latin)
    guard let only = words.first else { return nil }
    if words.count == 1, let found = table[StableHash.short(only, seed: 14)] { return found }
    // ISO 639 has far more codes than are listed here; what looks like one is one.
    if words.count == 1, only.count == 3, text.utf8.count == 3, !noLanguage.contains(packed(only)) {
      return packed(only) | rare
    }
    return words.lazy.filter { $0.count > 3 }
      .compactMap { table[StableHash.short($0, seed: 14)] }.first
  }

  /// The code as capitals, as INTERPOL writes it.
  static func text(_ code: UInt16) -> String {
    let letters = [code >> 10 & 31, code >> 5 & 31, code & 31]
    return String(decoding: letters.map { UInt8($0) + 0x40 }, as: UTF8.self)
  }

  /// “Undetermined”, “several”, “not coded”, “no linguistic content”, and what clerks write for the first.
  private static let noLanguage = Set(
    ["und", "mul", "mis", "zxx", "unk"].map { packed(Array($0.utf8)) }
  )

  private static func packed(_ letters: [UInt8]) -> UInt16 {
    letters.prefix(3).reduce(0) { $0 << 5 | UInt16($1 & 31) }
  }

  /// A language a line: its code, the codes that mean it too, its names.
  ///
  /// A line that begins with a star is a world language. What its speakers understand of one another, and what one code took over from another, stands in one line.
  private static let lines = """
    *eng en english anglais ingles englisch inglese الإنجليزية انجليزي английский
    *fre fr fra french francais frances franzosisch francese الفرنسية فرنسي французский
    *spa es spanish espagnol espanol castellano castilian spanisch spagnolo الإسبانية اسباني испанский
    *ara ar arabic arabe arabo arabisch العربية عربي арабский arz apc arb ary aeb acm ajp ars
    *rus ru russian russe ruso russisch russo الروسية روسي русский
    *por pt portuguese portugais portugues portugiesisch portoghese البرتغالية португальский
    *ger de deu german allemand aleman deutsch tedesco الألمانية ألماني немецкий
    *chi zh zho chinese chinois chino mandarin cantonese chinesisch cinese cmn yue wuu nan hak الصينية китайский
    *tur tr turkish turc turco turkisch التركية تركي турецкий
    *per fa fas persian farsi persan persa persisch dari prs pes الفارسية فارسي персидский
    *hin hi hindi urd ur urdu ourdou hindustani الهندية الأردية хинди урду
    *ita it italian italien italiano italienisch الإيطالية итальянский
    *dut nl nld dutch neerlandais holandes neerlandes flemish flamand niederlandisch olandese الهولندية нидерландский
    *pol pl polish polonais polaco polnisch polacco البولندية польский
    *rum ro ron mol romanian roumain rumano moldovan moldave rumanisch rumeno الرومانية румынский молдавский
    *hrv hr srp sr bos bs hbs scc scr cnr serbian croatian bosnian montenegrin serbe croate bosniaque serbio croata bosnio الصربية الكرواتية сербский
    *ukr uk ukrainian ukrainien ucraniano ucranio ukrainisch الأوكرانية украинский
    alb sq sqi albanian albanais albanes albanisch الألبانية албанский
    gre el ell greek grec griego griechisch greco اليونانية греческий
    geo ka kat georgian georgien georgiano georgisch الجورجية грузинский
    arm hy hye armenian armenien armenio armenisch الأرمنية армянский
    aze az azerbaijani azeri azerbaidjanais الأذربيجانية азербайджанский
    kaz kk kazakh kazajo الكازاخية казахский
    uzb uz uzbek ouzbek uzbeko الأوزبكية узбекский
    kir ky kyrgyz kirghiz kirguis القيرغيزية киргизский
    tgk tg tajik tadjik tayiko الطاجيكية таджикский
    tuk tk turkmen turkmene التركمانية туркменский
    che ce chechen tchetchene checheno الشيشانية чеченский
    cze cs ces czech tcheque checo tschechisch التشيكية чешский
    slo sk slk slovak slovaque eslovaco السلوفاكية словацкий
    slv sl slovenian slovene esloveno السلوفينية словенский
    hun hu hungarian hongrois hungaro المجرية венгерский
    bul bg bulgarian bulgare bulgaro البلغارية болгарский
    mac mk mkd macedonian macedonien macedonio المقدونية македонский
    lit lt lithuanian lituanien lituano الليتوانية литовский
    lav lv latvian letton leton اللاتفية латышский
    est et estonian estonien estonio الإستونية эстонский
    bel be belarusian belarussian bielorusse bielorruso البيلاروسية белорусский
    fin fi finnish finnois finlandes الفنلندية финский
    swe sv swedish suedois sueco السويدية шведский
    nor no nob nb nno nn norwegian norvegien noruego النرويجية норвежский
    dan da danish danois danes الدنماركية датский
    ice is isl icelandic islandais islandes الأيسلندية исландский
    heb he iw hebrew hebreu hebreo العبرية иврит
    kur ku kmr ckb kurdish kurde kurdo الكردية курдский
    pus ps pashto pushto pachto pastun البشتوية пушту
    pan pa punjabi panjabi pendjabi البنجابية
    ben bn bengali bangla البنغالية бенгальский
    tam ta tamil tamoul التاميلية
    nep ne nepali nepalais النيبالية
    sin si sinhala sinhalese singhalais السنهالية
    jpn ja japanese japonais japones japanisch اليابانية японский
    kor ko korean coreen coreano koreanisch الكورية корейский
    vie vi vietnamese vietnamien vietnamita الفيتنامية вьетнамский
    tha th thai thailandais tailandes التايلاندية тайский
    may ms msa ind id malay malais malayo indonesian indonesien indonesio الماليزية الإندونيسية
    tgl tl fil tagalog filipino الفلبينية
    bur my mya burmese birman birmano
    khm km khmer cambodian cambodgien
    mon mn mongolian mongol المنغولية монгольский
    som so somali somalien الصومالية сомали
    swa sw swahili kiswahili السواحيلية суахили
    amh am amharic amharique amharico الأمهرية
    tir ti tigrinya tigrigna التغرينية
    orm om oromo galla
    hau ha hausa haoussa الهوسا
    yor yo yoruba
    ibo ig igbo
    wol wo wolof
    lin ln lingala
    afr af afrikaans
    ber tmh kab zgh berber berbere bereber tamazight amazigh kabyle الأمازيغية
    cat ca catalan الكاتالانية
    baq eu eus basque vasco euskera
    wel cy cym welsh gallois gales
    gle ga irish irlandais irlandes
    glg gl galician gallego galicien
    tib bo bod tibetan tibetain
    rom rmy romani romany tsigane
    """

  private static let table: [UInt32: UInt16] = {
    var table: [UInt32: UInt16] = [:]
    for line in lines.split(separator: "\n") {
      let isCommon = line.hasPrefix("*")
      let words = line.drop { $0 == "*" }.split(separator: " ")
      guard let first = words.first else { continue }
      let code = packed(Array(first.utf8)) | (isCommon ? 0 : rare)
      for word in words {
        guard let folded = NameTokenizer.tokens(of: String(word)).first?.latin else { continue }
        table[StableHash.short(folded, seed: 14)] = code
      }
    }
    return table
  }()
}
