/// What findings say beside the sentences of rules.
extension WorkingLanguage {
  var notStated: String {
    switch self {
    case .english: "Not stated"
    case .french: "Non indiqué"
    case .spanish: "No consta"
    case .arabic: "غير مذكور"
    }
  }

  var cannotTell: String {
    switch self {
    case .english: "It cannot be told whether this holds"
    case .french: "On ne peut dire si ceci est rempli"
    case .spanish: "No se puede saber si se cumple"
    case .arabic: "لا يمكن معرفة ما إذا كان هذا مستوفى"
    }
  }

  var legalOfficerDecides: String {
    switch self {
    case .english: "The legal officer decides what may be done"
    case .french: "Le juriste décide de ce qui peut être fait"
    case .spanish: "El asesor jurídico decide lo que puede hacerse"
    case .arabic: "يقرر المسؤول القانوني ما يمكن فعله"
    }
  }

  var knownKind: String {
    switch self {
    case .english: "The document is of a kind that the rules know"
    case .french: "Le document est d'un type que les règles connaissent"
    case .spanish: "El documento es de un tipo que las reglas conocen"
    case .arabic: "الوثيقة من نوع تعرفه القواعد"
    }
  }

  var noKind: String {
    switch self {
    case .english: "The document does not say what it is: neither its kind nor its colour is stated"
    case .french: "Le document ne dit pas ce qu'il est : ni son type ni sa couleur n'est indiqué"
    case .spanish: "El documento no dice qué es: no constan ni su tipo ni su color"
    case .arabic: "لا تذكر الوثيقة ما هي: لم يُذكر نوعها ولا لونها"
    }
  }

  var noColour: String {
    switch self {
    case .english: "The notice does not say which colour it is of, so that no rule applies to it"
    case .french: "La notice ne dit pas de quelle couleur elle est ; aucune règle ne s'y applique"
    case .spanish: "La notificación no dice de qué color es; ninguna regla se le aplica"
    case .arabic: "لا تذكر النشرة لونها، فلا تنطبق عليها أي قاعدة"
    }
  }
}
