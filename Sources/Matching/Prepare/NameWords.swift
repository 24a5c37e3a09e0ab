/// Words that stand in names without being anybody's name.
enum NameWords {
  /// What a word of a name is when it is not a name.
  enum Role: UInt8 {
    /// A title or honorific: left out.
    case title
    /// *Graf von*, *Duke of*: left out before a particle, and else a name.
    case nobility
    /// *Jr*, *PhD*: left out.
    case suffix
    /// *Filho*, *neto*, *III*: told after two names, and also a name by itself.
    case generation
    /// *Unknown*, *LNU*: stands where no name is known.
    case placeholder
    /// A nobiliary or local particle such as *de* or *van*: left out when enough remains.
    case particle
    /// The Arabic article before a noun.
    case article
    /// The Arabic article in a form that is a word elsewhere: left out only when a hyphen follows.
    case assimilatedArticle
    /// *bin*, *ibn*, *bint*, *ould*: the next word is a father's name.
    case childOf
    /// *oglu*, *qizi*: the word before is a father's name.
    case childOfBefore
    /// *abu*, *umm*: the next word is a child's or a by-name.
    case kunya
    /// *abd al-*: one name with the next word.
    case servantOf
    /// *al-din*: one name with the word before.
    case ofTheFaith
    /// *ullah*: one name with the word before.
    case ofGod
    /// *Mc*: one name with the next word.
    case clan
  }

  /// The role of a folded word; nil for a name.
  static func role(of word: [UInt8]) -> Role? {
    roles[StableHash.short(word, seed: 1)]
  }

  /// Whether a word of one letter joins two family names.
  static func isJoiner(_ token: NameToken) -> Bool {
    token.script == .latin && [0x65, 0x69, 0x79].contains(token.latin[0])
  }

  private static let roles: [UInt32: Role] = {
    var roles: [UInt32: Role] = [:]
    func add(_ role: Role, _ words: String) {
      for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        roles[StableHash.short(word, seed: 1)] = role
      }
    }
    add(
      .title,
      """
      mr mrs ms miss mister sir dr doctor prof professor eng engineer ing rev reverend father sister brother herr
      frau fraulein monsieur madame mademoiselle mme mlle senor senora senhor senhora don dona signor signora pan pani
      sheikh shaikh shaykh sheik cheikh shaikha sheikha shekh haji hajji hadji hajj hadj haj alhaji alhaj mullah mulla
      molla maulavi mawlawi mawlavi maulvi molvi maulana mawlana qari imam ayatollah hojjatoleslam emir ustad ustaz
      syd general gen colonel col lieutenant lt leutenant major maj captain capt commandant commander cdr sergeant sgt
      brigadier marshal admiral adm corporal officer president prasident presidente premier minister prince princess king
      akhund akhunzada hon honourable mwalimu
      shri shree sri smt freiherr freifrau freiin edler grafin duchess duquesa condesa
      comtesse marquise baroness baronin baronne viscount lord lady shikh dktur gospodin gospozha doktor
      """
    )
    add(.nobility, "graf ritter duke duque duc conde comte marques marquis baron barone earl count")
    add(.suffix, "jr sr senior junior jnr snr llc inc ltd esq phd md alias aka")
    add(.generation, "filho neto sobrinho hijo fils ii iii iv")
    add(
      .placeholder,
      """
      fnu mnu lnu xnu unk unknown noname nfn nln nmn unnamed inconnu inconnue desconocido desconocida desconhecido desconhecida
      unbekannt unbekannte sconosciuto sconosciuta onbekend neizvestno neizvestnyi neizvestnaya neizvestnyy neizvestny
      nevidomo mjhul nieznany nieznana xx xxx xxxx xxxxx
      """
    )
    add(
      .particle,
      """
      de da do dos das du des di del della dello degli dei der den ter ten van von vom zu zum zur la le lo los las y
      af av auf und ter thoe t of
      """
    )
    add(.article, "al el ul")
    add(.assimilatedArticle, "ad an ar as ash at az ed en er es esh et ez ur us ud il")
    add(.childOf, "bin ibn ben bint binti binte ibnu ould oulde wuld uld walad wald bn abn veled")
    add(.childOfBefore, "oglu oglou ogly oghlu ogli qizi kizi kyzy gizi ugli")
    add(.kunya, "abu abou abo abi aboo umm um oum")
    add(.servantOf, "abd abdul abdel abdal abdol abdoul abdu abdur abder abdus abdel abdil")
    add(.ofTheFaith, "din deen dine eddin eddine uddin uddeen addin aldin eldin oddin uldin ddin")
    add(.ofGod, "ullah allah ollah oullah ulla")
    add(.clan, "mc")
    return roles
  }()

  /// Beginnings of one-word forms of *abd al-*, longest first.
  static let servantPrefixes: [[UInt8]] =
    ["abdoul", "abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdil"]
    .map { Array($0.utf8) }

  /// Particles that are written onto the name, as far as few other names begin so; longest first.
  static let particlePrefixes: [[UInt8]] =
    ["vander", "vanden", "vonder", "delos", "delas", "della", "degli", "dello", "dela"]
    .map { Array($0.utf8) }

  /// Endings of one-word forms of *al-din*, longest first.
  static let faithSuffixes: [[UInt8]] =
    ["uddeen", "eddine", "uddin", "eddin", "addin", "aldin", "eldin", "oddin", "udin"]
    .map { Array($0.utf8) }

  /// What Turkic languages put behind a father's name, written onto it; *-oğlu* also ends family names.
  static let childSuffixes: [[UInt8]] =
    ["kyzy", "qyzy", "gyzy", "qizi", "kizi", "ogly", "ugli", "uulu", "uly"]
    .map { Array($0.utf8) }

  /// Endings of East Slavic patronymics.
  static let patronymicSuffixes: [[UInt8]] =
    [
      "ovich", "evich", "ovitch", "evitch", "ovych", "evych", "ovna", "evna", "yevna", "ivna",
      "ichna", "yevich", "avich",
    ]
    .map { Array($0.utf8) }
}
