/// Name parts that are frequent somewhere in the world, with the bits to expect of them before anything is counted.
enum CommonNames {
  /// Bits by token, for exact parts and for their consonants.
  static let bits: [Int64: Float] = {
    let listed = Self.listed
    // What is listed here was weighed for the whole world; the persons of Wikidata are mostly from its west.
    return read(CommonParts.list).merging(listed) { _, listed in listed }
  }()

  /// The bits of what this list alone has; keys are made by them, and stored keys must not change with a table.
  static let listed = read(list)

  private static func read(_ list: String) -> [Int64: Float] {
    var bits: [Int64: Float] = [:]
    for line in list.utf8.split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      guard let first = words.first, let value = Float(String(decoding: first, as: UTF8.self))
      else {
        continue
      }
      for word in words.dropFirst() {
        let letters = Array(word)
        let exact = RarityToken.exact(StableHash.short(letters, seed: 3))
        let skeleton = RarityToken.skeleton(
          StableHash.short(SoundForm(letters).skeleton, seed: 4)
        )
        bits[exact] = min(bits[exact] ?? 99, value + 0.5)
        bits[skeleton] = min(bits[skeleton] ?? 99, value - 0.5)
      }
    }
    return bits
  }

  private static let list = """
    5 muhammad mohammed mohamed mohammad
    6 ahmed ahmad ali abdlah hasan hassan hussein husain ibrahim kim maria jose
    6.5 khan mahmud mahmoud omar umar abdrahman yusuf youssef juan john david daniel michael alexander aleksandr sergei
    6.5 singh li wang zhang chen nguyen ahmadi antonio lee ivan mustafa ismail said saeed sayed salah khalid khaled
    7 abdaziz abdkarim abdkader abdqadir amin ali salem salim saleh salih rashid jamal kamal hamid hamed hamza karim ramadan
    7 andrei dmitri vladimir nikolai mikhail alexei igor oleg viktor garcia rodriguez martinez hernandez lopez gonzalez
    7 perez sanchez carlos luis francisco manuel pedro jorge miguel jesus anna ana elena olga tatiana natalia
    7 smith johnson william james robert richard thomas joseph charles george paul peter mark pierre jean marie michel
    7 park choi jong yong chol song hyon min jin sun hui kang liu yang zhao huang zhou wu xu sun ma zhu hu lin guo he gao
    7.5 fatima aisha zahra maryam mariam ivanov petrov ivanova mohamud osman uthman bakr bakar haidar haydar aziz rahman
    7.5 habib nasir nasser mansour mansur tariq walid samir samira mehdi mahdi reza rahim rahimi hosseini muhammadi mohammadi
    7.5 silva santos oliveira souza pereira costa ferreira rossi russo muller schmidt schneider meyer fischer weber
    7.5 martin bernard dubois thomas laurent simon joao paulo marco giuseppe giovanni francesco luigi mario luca
    7.5 mehmet mustafa yilmaz kaya demir celik sahin ozturk arslan dogan aydin murat fatih emre
    7.5 kumar sharma devi ram lal das begum bibi akhtar iqbal hussain malik butt chaudhry ahmadzai gul jan shah mir
    8 brown jones williams miller davis wilson anderson taylor moore jackson white harris lewis clark hall allen young king
    8 mary patricia linda elizabeth jennifer susan jessica sarah karen nancy lisa betty sandra ashley emily emma
    8 steven stephen kevin brian edward ronald anthony kenneth andrew joshua matthew christopher jason justin eric
    8 sabah taha jawad kadhim jasim jabbar latif sattar faisal faysal fahd saud sultan salman turki bandar nayef
    8 nour noor nur huda layla leila zainab zaynab khadija amina halima sara hana rania
    8 kowalski nowak novak horvat popescu ionescu popov sokolov kuznetsov smirnov vasiliev mihailov morozov volkov
    8 tran pham hoang phan vu dang bui do ho ngo duong thi van minh duc anh hung thanh quang tuan
    8 musa moussa isa issa yahya yunus younis daoud dawud sulaiman suleiman haroun idris adam ishaq yaqub ayub ayyub
    8 kone traore diallo diop ndiaye fall ba sow camara toure keita coulibaly cisse barry sylla
    8 okafor adeyemi ibrahim musa bello abubakar sani usman garba
    8.5 akbar ashraf aslam anwar asif arif bashir bilal faruq farouk ghulam hakim haq haqqani imran jalil javed kabir
    8.5 nadir naim nabil nadim najib qasim qasem rafiq rauf riaz sadiq sajid shafiq shahid sharif tahir wali waheed zafar zahid
    8.5 tanaka suzuki sato watanabe ito yamamoto nakamura kobayashi
    8.5 alexandru andreea mihai ion vasile gheorghe stefan marius cristian
    8.5 giorgi levan davit beridze armen hovhannisyan sargsyan grigoryan
    8.5 hernan diaz torres ramirez flores rivera gomez morales cruz reyes ortiz gutierrez chavez ramos ruiz mendoza castillo
    8.5 ricardo roberto eduardo fernando alberto rafael sergio javier alejandro pablo diego andres enrique raul oscar cesar
    """
}
