/// Short forms and sister forms of given names, grouped; a name may stand in two groups.
enum Nicknames {
  /// The groups of a folded word, 0 where it has none.
  static func groups(of word: [UInt8]) -> (UInt16, UInt16) {
    table[StableHash.short(word, seed: 2)] ?? (0, 0)
  }

  private static let table: [UInt32: (UInt16, UInt16)] = {
    var table: [UInt32: (UInt16, UInt16)] = [:]
    for (index, group) in groups.utf8.split(separator: 0x0A).enumerated() {
      let number = UInt16(index + 1)
      for word in group.split(separator: 0x20) {
        let key = StableHash.short(word, seed: 2)
        if let (first, _) = table[key] {
          table[key] = (first, number)
        } else {
          table[key] = (number, 0)
        }
      }
    }
    return table
  }()

  private static let groups = """
    william bill billy will willy willie liam wilhelm willem guillaume guillermo guglielmo
    robert bob bobby rob robbie bert roberto robin
    richard dick rick ricky rich ricardo riccardo
    john jack johnny jon johann johannes hans jan jean juan joao giovanni ivan ian sean yann evan ion ivo
    jonathan jon johnny
    james jim jimmy jamie jaime giacomo jacques jakob jacob yakov yaqub
    joseph joe joey jose josef giuseppe josip osip iosif yusuf youssef yousef pepe
    michael mike mick mickey michel miguel michele mikhail misha mihai mihail mykhailo michal mikael
    alexander alex alec sandy sasha aleksandr alexandre alejandro alessandro oleksandr sascha aleksander iskander
    alexandra alex sasha sandra alejandra alessandra aleksandra
    andrew andy drew andrei andrey andre andres andrea andreas andrzej andriy ondrej
    anthony tony antonio antoine anton antonius antonin
    benjamin ben benny benji bibi
    charles charlie chuck carlos carl karl carlo karel charly
    christopher chris kit christophe cristobal christoph krzysztof
    christian chris cristian
    christina chris tina christine cristina kristina
    daniel dan danny danilo daniele danil
    david dave davey davide dawid
    dmitry dmitri dima mitya dmytro dimitri dimitrios
    edward ed eddie ted ned teddy eduardo edouard eduard edoardo
    elizabeth liz lizzy beth betty eliza elisabeth elsa lisa isabel elisabetta yelizaveta elizaveta
    eugene gene evgeny yevgeny evgeni eugenio
    francis frank fran francisco francois francesco franz paco pancho
    frederick fred freddy friedrich federico frederic fritz frederik fredrik
    george georgie georg jorge georges giorgio giorgos georgios yuri georgi jerzy georgy
    gregory greg grigory gregor grisha grigori gregorio
    henry harry hank henri heinrich enrique enrico hendrik henrik
    jeffrey jeff geoffrey geoff
    gennady gena gennadi
    gerald gerry jerry gerard gerhard
    ignacio nacho ignatius ignace
    catherine kate katie kathy cathy katherine katharina ekaterina katya katarina catalina kateryna
    kenneth ken kenny
    konstantin kostya constantine costas kostas constantin
    lawrence larry lars lorenzo laurent laurence
    leonard leo len lenny leonardo leonid lyonya
    louis luis luigi ludwig lewis lou luiz
    margaret maggie peggy meg marge margarita marguerite margot greta
    mary maria marie molly polly miriam maryam mariya masha mariam
    matthew matt matteo mateo matthias mathieu matvey
    mohammed mohamed muhammad mohammad muhammed mohamad mohd muhamad mehmet mohamud
    ahmed ahmad ahmet akhmed akhmad
    nicholas nick nicky nicolas nikolai nikolay nicola kolya nikolaos klaus mykola niko mikolaj
    natalia natasha natalie nataliya
    olga olya
    patrick pat paddy patricio patrice
    patricia pat patty tricia
    paul pablo paolo pavel paulo pawel pasha pol pavlo
    peter pete pedro pierre pietro petr pyotr petros piotr petro
    philip phil pip felipe philippe filippo filip
    raymond ray ramon raimund raimondo
    ronald ron ronnie
    samuel sam sammy samuele
    sergei sergey sergio serge seryozha serhiy sergiy
    stephen steve steven stefan esteban stefano etienne stepan stephan szczepan
    susan sue susie suzanne susana
    theodore ted teddy theo fyodor fedor teodoro
    thomas tom tommy tomas tommaso
    timothy tim timmy timofey
    valentin valya valentina
    victor vic viktor vittorio
    vladimir vova volodya volodymyr wladimir
    vyacheslav slava viacheslav
    yaroslav slava jaroslav
    svetlana sveta
    tatiana tanya tatyana
    anna ann anne annie anya ana hannah
    helen elena helena yelena lena ellen olena
    irina ira iryna irene
    joan jane juana giovanna johanna jana ivana
    julia yulia giulia julie yuliya
    vincent vince vicente vincenzo
    walter walt wally gualtiero
    zachary zack zach
    abraham abe ibrahim avraham abram ebrahim
    moses moshe musa moussa moises
    solomon sulaiman suleiman suleyman soliman salomon shlomo
    isaac ishaq isaak yitzhak
    ismail ismael ishmael
    jesus yeshua isa issa eissa
    aaron haroun harun aharon
    anastasia nastya
    oleksiy alexei alexey aleksei aleksey alyosha alexis
    stanislav stas stanislaw
    vasily vasya basil vasyl vasilios
    margaret malgorzata gosia malgosia margherita
    alexei alexey lyosha lesha alyosha oleksiy oleksii
    anatoly tolya anatoliy anatoli
    arkady arkasha
    boris borya
    galina galya halyna
    grigori hrisha hryhoriy hryhorii
    igor ihor gosha
    ilya ilia iliya elijah elias elie ilias ilyas
    larisa lara larysa
    leonid lenya
    lev lyova leo
    ludmila lyudmila lyuda mila liudmyla
    maxim maksim max maksym maximilian massimo
    mikhail mykhailo misko
    nadezhda nadya nadia nadiya
    oksana ksenia xenia ksyusha
    polina apollinaria
    roman roma
    rostislav slava rostyslav
    ruslan rusik
    sofia sofya sonya sophie sophia zofia
    veronika veronica nika vera
    viktoria victoria vika viktoriya
    yekaterina katia katja kasia
    yevgenia evgenia zhenya jenya
    yuri yura jurij yury iurii
    barbara basia barbora varvara varya
    krzysztof krzys krystof
    jadwiga jadzia hedwig
    jerzy jurek
    tadeusz tadek
    wojciech wojtek vojtech adalbert
    zbigniew zbyszek
    gerhard gerd
    joachim jochen achim joaquin quim
    johanna hanna hanne
    gunther gunter guenther
    josef sepp jupp
    katharina kathi kathe
    siegfried sigi
    sebastian bastian basti sebastien sebastiano
    ulrich uli
    concepcion concha conchita
    dolores lola
    enrique quique
    guadalupe lupe
    jesus chucho chuy
    jose chepe zeze
    manuel manolo manny emanuel emmanuel manoel
    mercedes merche
    rosario charo chayo
    rafael rafa raphael raffaele
    pilar pili
    salvador chava salvatore
    santiago jaime diego tiago iago
    antonio tonino toninho nino
    luis lucho luisito
    giuseppe peppe beppe
    domenico mimmo dominic dominik domingo dominique
    francesco ciccio checco
    fatima fatma fatemeh fatoumata fatou
    zaynab zainab zeynep zeinab zaineb
    khadija hatice khadijah kadidia
    aisha aysha ayse aicha aissatou
    mustafa mustapha moustapha
    osman usman uthman othman ousmane
    omar umar omer oumar
    hasan hassan hasen
    husayn hussein hussain hossein huseyin
    yahya yahia yehia
    zakaria zakariya zachariah zekeriya
    yaqub yakup yacoub jacob
    dawud daoud david davud
    maryam meryem mariam
    iskandar iskender alexander
    pyotr petya
    timur temur
    mamadou mamadu mohamadou
    """
}
