/// Places that go by several names: changed ones, and those that other languages have for them.
enum PlaceNames {
  /// The most words of a name.
  static let longest = 3

  /// The number of a place by its words run together; nil for a place that has one name.
  static func number(_ words: ArraySlice<[UInt8]>) -> UInt16? {
    table[StableHash.short(words.joined(), seed: 17)]
  }

  /// Whether a word only says what kind of place it is.
  static func isGeneric(_ word: [UInt8]) -> Bool {
    generic.contains(StableHash.short(word, seed: 17))
  }

  private static func folded(_ words: Substring) -> [UInt8] {
    words.split(separator: "_").flatMap { NameTokenizer.tokens(of: String($0)).flatMap(\.latin) }
  }

  private static let generic: Set<UInt32> = Set(
    """
    city town village ville ciudad cidade stadt miasto gorod город област область oblast kray rayon район region
    province provincia provinz district governorate state prefecture county wilaya vilayet
    de la le el al of the du del di محافظة مدينة ولاية
    """.split(whereSeparator: \.isWhitespace).map { StableHash.short(folded($0), seed: 17) }
  )

  private static let table: [UInt32: UInt16] = {
    var table: [UInt32: UInt16] = [:]
    for (number, line) in lines.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") {
        table[StableHash.short(folded(name), seed: 17)] = UInt16(number)
      }
    }
    return table
  }()

  /// A place a line; the words of one name are apart by a low line.
  private static let lines = """
    leningrad petrograd saint_petersburg st_petersburg sankt_peterburg saint_petersbourg san_petersburgo sankt_petersburg ленинград санкт_петербург петроград سانت_بطرسبرغ
    stalingrad volgograd tsaritsyn сталинград волгоград
    gorky gorki nizhny_novgorod nizhni_novgorod nizhniy_novgorod горький нижний_новгород
    sverdlovsk yekaterinburg ekaterinburg свердловск екатеринбург
    kuibyshev kuybyshev samara куйбышев самара
    ordzhonikidze vladikavkaz орджоникидзе владикавказ
    kalinin tver калинин тверь
    konigsberg kaliningrad krolewiec калининград
    frunze pishpek bishkek фрунзе бишкек
    alma_ata almaty verny алма_ата алматы алмата
    tselinograd akmola astana nur_sultan целиноград астана нур_султан
    leninabad khujand khodjent khujent ленинабад худжанд
    stalinabad dushanbe сталинабад душанбе
    krasnovodsk turkmenbashi красноводск туркменбаши
    kirovabad ganja gyandzha кировабад гянджа
    leninakan gyumri ленинакан гюмри
    voroshilovgrad luhansk lugansk ворошиловград луганск
    stalino donetsk сталино донецк
    dnipropetrovsk dnepropetrovsk dnipro dnepr днепропетровск днепр дніпро
    kirovohrad kirovograd kropyvnytskyi yelisavetgrad кировоград кропивницкий
    lviv lvov lwow lemberg leopol львов львів
    kyiv kiev kiew kijow kief киев київ
    kharkiv kharkov charkow харьков харків
    chernivtsi chernovtsy czernowitz cernauti черновцы чернівці
    chisinau kishinev kichinev кишинев
    vilnius vilna wilno vilnious вильнюс
    kaunas kovno kowno каунас
    tallinn reval таллин
    klaipeda memel
    tiflis tbilisi тбилиси
    minsk miensk минск
    gdansk danzig dantzig
    wroclaw breslau
    szczecin stettin
    poznan posen
    krakow cracow cracovie cracovia krakau краков
    warszawa warsaw varsovie varsovia warschau varsavia варшава
    lodz лодзь
    praha prague praga prag прага
    brno brunn
    plzen pilsen
    bratislava pressburg pozsony братислава
    wien vienna vienne viena вена
    munchen munich monaco_di_baviera мюнхен
    koln cologne colonia keulen кельн
    aachen aix_la_chapelle aquisgran
    nurnberg nuremberg нюрнберг
    karl_marx_stadt chemnitz
    basel basle bale basilea
    geneve geneva genf ginebra ginevra женева
    zurich zurigo цюрих
    bern berne berna
    bruxelles brussel brussels bruselas брюссель
    antwerpen antwerp anvers amberes антверпен
    gent ghent gand gante
    luik liege lieja luttich
    den_haag the_hague la_haye la_haya haag haye hague haya s_gravenhage
    kobenhavn copenhagen copenhague kopenhagen копенгаген
    goteborg gothenburg
    helsinki helsingfors
    turku abo
    oslo kristiania christiania
    london londres londra лондон
    lisboa lisbon lisbonne lisbona lissabon лиссабон
    porto oporto
    sevilla seville siviglia
    zaragoza saragossa saragosse
    firenze florence florencia florenz
    venezia venice venise venecia venedig
    napoli naples napoles neapel
    milano milan mailand милан
    torino turin
    genova genoa genes
    roma rome rom рим
    athina athinai athens athenes atenas athen αθηνα афины
    thessaloniki salonica saloniki salonique θεσσαλονικη
    beograd belgrade belgrado belgrad београд белград
    titograd podgorica подгорица
    prishtina pristina prishtine приштина
    zagreb agram
    ljubljana laibach
    skopje uskub shkup скопје
    bucuresti bucharest bucarest bukarest бухарест
    sofia sofija sofiya софия
    istanbul constantinople konstantinopel stamboul стамбул
    izmir smyrna smyrne
    ankara angora
    antakya antioch hatay
    diyarbakir amed
    nicosia lefkosia lefkosa nicosie
    yerevan erevan erivan ереван
    baku baki bakou баку
    al_qahira cairo caire kairo القاهرة
    al_iskandariya alexandria alexandrie الإسكندرية
    dimashq damascus damas damasco الشام دمشق
    halab aleppo alep alepo حلب
    hims homs حمص
    al_ladhiqiyah latakia lattaquie اللاذقية
    bayrut beirut beyrouth بيروت
    saida sidon صيدا
    sur tyre tyr صور
    al_quds jerusalem yerushalayim القدس ירושלים
    yafa jaffa joppa
    al_khalil hebron hevron الخليل
    nablus shechem نابلس
    baghdad bagdad بغداد
    al_mawsil mosul mossoul الموصل
    al_basrah basra bassora البصرة
    arbil erbil irbil hawler أربيل
    tihran tehran teheran تهران طهران
    esfahan isfahan ispahan اصفهان
    mashhad meshed مشهد
    tarabulus tripoli طرابلس
    banghazi benghazi بنغازي
    al_jazair algiers alger argel الجزائر
    wahran oran وهران
    qusantina constantine قسنطينة
    bone annaba عنابة
    al_dar_al_bayda casablanca dar_el_beida الدار_البيضاء
    tanja tangier tanger طنجة
    fas fez fes فاس
    tunis tunez تونس
    makkah mecca mecque meca مكة
    al_madinah medina medine المدينة
    jiddah jeddah djeddah جدة
    ar_riyad riyadh riad الرياض
    adan aden عدن
    sanaa sana_a صنعاء
    al_kuwayt kuwait_city الكويت
    addis_ababa addis_abeba أديس_أبابا
    muqdisho mogadishu mogadiscio مقديشو
    leopoldville kinshasa
    elisabethville lubumbashi
    stanleyville kisangani
    salisbury harare
    lourenco_marques maputo
    fort_lamy n_djamena ndjamena
    bathurst banjul
    kabul kaboul کابل كابول
    qandahar kandahar قندهار
    bombay mumbai
    madras chennai
    calcutta kolkata
    bangalore bengaluru
    poona pune
    benares varanasi
    baroda vadodara
    cawnpore kanpur
    trivandrum thiruvananthapuram
    lyallpur faisalabad
    dacca dhaka
    rangoon yangon
    saigon ho_chi_minh_city ho_chi_minh thanh_pho_ho_chi_minh
    batavia jakarta djakarta
    krung_thep bangkok
    peking beijing pekin peiping 北京 пекин
    canton guangzhou 广州 廣州
    nanking nanjing 南京
    amoy xiamen 厦门
    tientsin tianjin 天津
    chungking chongqing 重庆
    mukden shenyang 沈阳
    port_arthur dalian dairen 大连
    taipei taibei 台北 臺北
    hong_kong xianggang hongkong 香港
    seoul soul keijo 서울
    pusan busan 부산
    pyongyang heijo 평양
    tokyo tokio 東京
    ulan_bator ulaanbaatar oulan_bator
    mexico_city ciudad_de_mexico mexico_df
    ciudad_trujillo santo_domingo
    habana la_habana havana havane
    bogota santafe_de_bogota santa_fe_de_bogota
    new_york nueva_york nova_york nyc
    moskva moscow moscou moscu moskau mosca москва موسكو
    """
}
