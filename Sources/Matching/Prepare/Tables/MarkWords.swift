/// The words by which distinguishing marks are told, in the languages of notices: what it is, on what part of the body, on
/// which side.
enum MarkWords {
  /// What a word of a description says.
  enum Role: Equatable {
    /// A kind of mark, such as a scar.
    case kind(UInt16)
    /// A part of the body.
    case part(UInt16)
    case left, right
    /// *and*: another mark may follow.
    case conjunction
    /// It is said that there is none.
    case negation
    /// Said of any mark.
    case plain
  }

  /// The role of a word; nil for a word that tells by itself, such as what a tattoo shows.
  static func role(of token: NameToken) -> Role? {
    let word = token.latin
    var best: (length: Int, role: Role)?
    for stem in stems {
      guard stem.script == token.script, word.count >= stem.letters.count,
        stem.letters.count > best?.length ?? 0,
        word.starts(with: stem.letters),
        stem.isOpen || isPlural(word, of: stem.letters)
      else { continue }
      best = (stem.letters.count, stem.role)
    }
    return best?.role
  }

  /// Whether a word is another or its plural with *s*: “legal” is no leg.
  private static func isPlural(_ word: [UInt8], of letters: [UInt8]) -> Bool {
    let ending = word.dropFirst(letters.count)
    return ending.isEmpty || ending.elementsEqual([0x73]) || ending.elementsEqual([0x65, 0x73])
  }

  private struct Stem {
    let script: Script
    let letters: [UInt8]
    let isOpen: Bool
    let role: Role
  }

  /// A concept a line; a word that ends with a hyphen is the beginning of its words.
  private static let kinds = """
    scar scarred cicatri- narbe- ندبة ندوب ندب шрам- рубец blizna cicatrix ozil- litteken-
    tattoo- tatou- tatua- tatuagg- tatuaj- tatto- tatow- tatu وشم وشوم татуиров- тату dovme
    mole moles birthmark- naevus nevus naissance lunar lunares muttermal- leberfleck- شامة وحمة خال родин- родимое
    amput- missing manque- falta- fehl- بتر مبتور مقطوع ампут- отсутств-
    burn burns burned burnt brulure- quemad- verbrenn- brandnarbe- ustion- حرق حروق ожог-
    limp- boite- boiteu- cojea cojo cojera hinkt- zoppic- عرج اعرج хром-
    pierc- ثقب пирсинг-
    freckl- rousseur pecas sommersprosse- lentiggin- نمش веснуш-
    pockmark- acne variole viruela pustul- جدري оспин-
    wart- verrue- verruga- warze- ثؤلول бородавк-
    prosthe- prothe- protes- اصطناعي протез-
    deform- difform- malform- تشوه деформ-
    blind- aveugle- ciego ciega tuerto borgne- cieco اعمى اعور слеп-
    deaf sourd- sordo sorda taub اصم глух-
    gold golden dore- oro dorado ذهبي золот-
    """

  private static let parts = """
    face facial visage cara rostro gesicht- viso وجه лицо лице
    forehead frente stirn- fronte جبين جبهة лоб лбу
    cheek- joue joues mejilla- wange- guancia خد щек-
    chin menton menton- barbilla kinn mento ذقن подбород-
    eye eyes oeil yeux ojo ojos auge- occhio عين عيون глаз-
    eyebrow- sourcil- ceja cejas augenbraue- sopracciglio حاجب бров-
    nose nez nariz nase naso انف нос носу
    ear ears oreille- oreja- ohr ohren orecchio اذن ухо ухе
    mouth bouche boca mund bocca فم рот
    lip lips levre- labio- lippe- labbro شفة губ-
    tooth teeth dent dents diente- zahn zahne سن اسنان зуб-
    head tete cabeza kopf testa راس голов-
    neck cou cuello hals collo nuque nuca رقبة عنق ше-
    shoulder- epaule- hombro- schulter- spalla كتف плеч-
    arm arms bras brazo- arme braccio ذراع рук-
    forearm- avantbras antebrazo- unterarm- avambraccio ساعد предплеч-
    elbow- coude- codo ellbogen gomito مرفق локт-
    wrist- poignet- muneca- handgelenk- polso معصم запяст-
    hand hands main mains mano manos hande يد кист-
    finger- doigt- dedo- dito dita اصبع اصابع пал-
    thumb- pouce- pulgar- daumen pollice ابهام
    chest poitrine- pecho brust petto torso صدر груд-
    back dos espalda rucken schiena ظهر спин-
    abdomen belly stomach ventre abdom- estomago bauch pancia بطن живот-
    waist hip hips hanche- cadera- hufte fianco خصر ورك бедр-
    buttock- fesse- nalga- gesass مؤخرة ягодиц-
    leg legs jambe- pierna- bein beine gamba ساق رجل ног-
    thigh- cuisse- muslo- oberschenkel coscia فخذ
    knee- genou- rodilla- knie ginocchio ركبة колен-
    calf mollet- pantorrilla- wade polpaccio ربلة голен-
    ankle- cheville- tobillo- knochel caviglia كاحل лодыж-
    foot feet pied pieds pie pies fuss fusse piede قدم ступн-
    toe toes orteil- zehe-
    """

  private static let left =
    "left gauche izquierd- linke- links sinistr- esquerd- يسرى ايسر يسار лев-"
  private static let right =
    "right droit- derech- rechte- rechts destr- direit- يمنى ايمن يمين прав-"
  private static let conjunction = "and et y und e i и و"
  private static let negation =
    "no none without nil sans aucun- sin ningun- keine ohne nessun- senza بدون لا بلا нет без not unknown"
  private static let plain = """
    on of the in with at his her has from above below near under over side small large big long visible
    sur de la le les du des un une avec au aux cote petit- grand- visible-
    en el los las una con del sobre lado pequen- gran- visibles
    auf der die das dem am an mit ein eine klein- gross- seite
    على في من مع الجانب صغير كبير
    на в с и под над около
    upper lower outer inner superieur- inferieur- superior- inferior- exter- inter- obere- untere-
    mark marks marque- marca- senal- signe- distinguishing special particul- zeichen علامة примет- cm mm inch- centimet-
    approx- about environ body corps cuerpo letter- word- wort- mot name nom nombre
    """

  private static let stems: [Stem] = {
    var stems: [Stem] = []
    func add(_ words: Substring, _ role: Role) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let isOpen = word.hasSuffix("-")
        let text = String(isOpen ? word.dropLast() : word)
        // The article is told from a short Arabic noun only where enough letters remain.
        let isShort =
          text.unicodeScalars.count == 2 && text.unicodeScalars.allSatisfy { $0.value > 0x61F }
        for text in isShort ? [text, "ال" + text] : [text] {
          guard let token = NameTokenizer.tokens(of: text).first else { continue }
          stems.append(Stem(script: token.script, letters: token.latin, isOpen: isOpen, role: role))
        }
      }
    }
    for (number, line) in kinds.split(separator: "\n").enumerated() {
      add(line, .kind(UInt16(number)))
    }
    for (number, line) in parts.split(separator: "\n").enumerated() {
      add(line, .part(UInt16(number)))
    }
    add(left[...], .left)
    add(right[...], .right)
    add(conjunction[...], .conjunction)
    add(negation[...], .negation)
    add(plain[...], .plain)
    return stems
  }()
}
