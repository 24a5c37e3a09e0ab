extension HanTable {
  /// What did not fit into ``text``.
  static let part2 = """
    tsch27 cza27 chy27 dja27 sac27 zyaz27 ; 67e5 cha6 char12 hard17 ja17 za18 ca19 tsa21 zar22 tra23 chai23 cza23
    chuk26 ch27 car27 sa27 chat27 ngch27 kele27 jah27 zza27 ; 8fbe^ da1 dar15 das23 duc23 ta23 d27 tsog27 duf27 ;
    5948 ne8 nai12 nel13 nei14 e18 ni18 net19 ny19 nay22 rnet24 na27 nell27 ette27 ner27 hne27 ites27 znaj27 ineo27
    noma27 naer27 ; 67cf ber5 per14 bo15 b17 be19 berg23 pel23 bur23 debr23 rber25 lber26 pa27 bel27 sber27 r27
    bori27 pah27 rgh27 lert27 ppa27 ; 5eab cu6 ku6 kou19 kul21 choo23 khu23 co23 pku24 kuhl27 kud27 ourt27 kor27
    chu27 col27 koe27 jku27 coo27 kaue27 cor27 kuh28 ; 590f^ sha8 cha10 char12 scha14 shar15 ha16 har17 shah23 shy23
    shi23 shal27 sh27 guer27 hard27 thar27 scia27 sja27 tsk27 hay27 shai27 ; 51e1 van5 fan9 va15 ve18 fa20 ven20
    vin22 efan25 pha25 vann27 ffan27 vane27 hine27 oana27 wein27 fann27 bhan27 vum27 var27 jfan27 ; 5be7 ning7 nen8
    nin10 ling16 ing17 nim23 in23 onen24 rnin24 anin27 link27 nei27 ynge27 rean27 ion27 yon27 inan27 nie27 inet27 ;
    82cf^ su2 so14 soe16 zu19 sou22 sus22 soo23 soc26 sau27 shu27 asu27 xu27 sury27 son27 ; 91d1^ kin8 kim9 king10
    gin12 -15 jin18 ki23 ghin23 keen23 futo27 vaj27 gim27 guin27 chi27 ghim27 ; 601d th5 s6 se17 rx20 us21 ith21 -25
    si27 ste27 sch27 ofs27 rths27 c27 ci27 sh27 tth27 ; 5f97 ter8 t11 d12 tr13 de16 der18 tar19 tro21 -22 tre23 te23
    eter25 dr27 ntey27 kay27 oss27 ward27 do27 rodz27 ed27 ; 4e4c u1 ou17 hu24 -26 vius27 v27 wou27 iu27 l27 gu28 ;
    4e3d ri5 li11 rie13 -17 ly18 ry19 re20 lli22 lee22 rry24 ree26 l26 elle26 rea26 le27 tree27 elli27 liet27 ; 4f5b
    ver9 ff14 fo14 ffer15 for16 vo16 fer17 f18 vard20 lvo20 lver21 ford22 foe24 fort26 vor26 folk26 fred26 ward26
    vere26 hael26 ; 5091 ger8 ge9 dger17 je18 j18 jay18 ja19 ggie22 zet22 jer26 gel26 gers26 a26 elos26 bgay26 sic26
    xhe26 ngen26 zayo26 quie26 ; 8212^ schu6 shu7 sch13 su17 sh17 sche18 scho20 chau26 chou26 szu26 shoo26 shaw26
    sug27 shur27 ; 5b63 ti7 di9 dy13 dzi13 de18 ty19 ji20 t21 gi22 zi22 d26 j26 ki26 kita26 ci26 qui26 gji26 oidi26
    chki27 rgi27 ; 8f9b^ sin5 sim14 hin15 cin17 si19 schi20 zin20 suen22 shin22 sing23 cyn26 ariy26 simm26 hsin26
    shen26 shem26 syn26 szym26 sem26 som26 ; 862d^ lan4 ran9 lam15 len16 ren22 ram22 lang25 lin26 lun26 rem26 na26
    run26 re27 ; 62ff na7 la12 ler13 ra13 ner16 napa17 gna20 ira20 lla23 lar24 a25 nar25 ura26 er26 egra26 ia26
    lle26 lnar27 ; 8cd3 bin4 ben14 bbin15 bing15 pen17 pin19 byn20 pi20 bain22 bins26 pwin26 bbon26 bim26 pine26
    ban26 bean26 bend26 binn26 lpin27 ; 82ac fen11 ven13 ffen13 pha14 fin15 ffin17 ine17 fan18 phin20 efen21 fa21
    phan22 fim22 fane22 va22 hine22 even25 rfin26 anes26 phon26 ; 80e1^ hu6 ju8 hoo10 hou20 guu22 hoe25 vu26 ho26
    grim26 phu26 rou26 wuy26 kho26 khu26 hoof26 hos26 vuci27 huet27 ; 6797^ lin4 rin13 lyn14 lim19 lind19 ring20
    lean22 lay22 ling26 koki26 lima26 limb26 rein26 shu26 lisi26 klin26 leh26 rene26 da26 ; 8def^ lu3 l14 lew15
    lou16 lo17 ru20 rud20 ruu22 roo23 ro26 lov26 lour26 ; 52de lau7 rau13 raw15 rou16 row17 lo18 leo19 augh20 lou20
    ro20 raus21 raoz22 la26 oche26 rant26 owns26 rew26 laes26 raul26 olai26 ; 65bd sch3 s7 sh17 rsch24 shi25 che26
    ssi26 uche26 ses26 -26 uers26 usce27 shit27 ; 6cfd ze7 dze13 ser14 zer16 se16 z18 tzer20 ese20 ase22 ooze24 -24
    eze24 zir26 zard26 shol26 sai26 so26 zczo26 ce26 sie26 ; 6eab^ win4 wen10 wein14 vin18 hum21 wyn21 wain22 on22
    wy23 vinu26 wenz26 whe26 houn26 vein26 ven26 ; 9053 dol7 do7 dor16 dal16 dao20 dau20 dall22 daue24 dow25 doo26
    da26 ado26 dale26 tto26 tau26 qua26 tro26 ddoe26 ddau26 idoz26 ; 6851 san6 ssan10 ang20 ssin20 son22 giin22
    sam22 than22 zan22 icao22 asan23 sang26 esa26 sin26 cao26 sain26 zund26 cham26 tser26 thun26 ; 63d0^ ti3 t16
    tee16 tea18 te20 tie21 thi22 ty22 trie22 de23 the26 arya26 thie26 tsch26 tip26 bi26 thys26 tei26 thee26 ; 7a46
    mu3 mou13 m15 mo22 my22 moo22 mur23 muh25 imu26 otoo26 mguu26 smou27 mus27 ; 7eb3^ na1 gnas22 ne22 nat23 nas23
    napt26 naug26 dina26 nut26 nayy26 nar26 knuc26 ; 5e93 cu5 ku9 chu17 cou18 kou22 coo22 kur25 co26 cur26 ko26
    kwu26 choo26 choe26 kel26 ure26 cchy26 chy26 qu26 rkku26 kut26 ; 535c b0 p22 bd22 pu26 puk26 ; 8b1d^ she7 se8
    sche14 sha16 che18 sh19 kjel19 sya20 sher22 je24 sheh25 sch26 jere26 sia26 shay26 gel26 ch26 si26 jar26 ; 8003
    co9 kau13 ko15 cau17 cow18 cal18 kow18 cor19 cou20 cao22 kol22 ckow25 kaus26 cho26 kor26 auer26 kall26 ami26
    cull26 kaw26 ; 7ff0 han5 hn6 gham18 hann19 ns22 ha25 n25 an26 hane26 rcai26 vre26 houn26 eh26 ahan26 ahen26 ;
    84cb^ ga5 gu13 ge13 gai13 gay19 gei20 gad24 gem25 guy25 g25 ger26 gey26 feke26 got26 grei26 gui26 gau26 guer26
    geh26 ghe26 ; 4e07 van6 wan6 va11 ban22 vanh26 wane26 man26 wam26 vra26 lla26 evam26 ivan26 ; 73ed^ ban5 ben6
    pan18 bam19 bun20 bhan22 be23 ba26 bhen26 bham26 bitt26 bair26 ber26 ; 594e qui7 que9 qvi15 qu19 guez19 rque20
    kwe22 ui22 rqui24 cue24 quis26 qua26 krai26 guai26 guei26 kewe26 twi26 gez26 gre26 kway26 ; 8d39^ fe5 fer9 fi14
    fei19 fai19 ve19 ver25 f26 fis26 feic26 veh26 vivi26 phi26 frae26 fy26 fery26 phae26 fa26 ; 672c^ ben1 be14
    beng19 bun22 bem22 veni26 gbe26 koma26 bur26 been26 ; 8036^ je7 ye8 ya12 yi17 ja19 yer21 yea22 jae22 yel22 jer25
    gjei26 hier26 jaat26 ia26 ge26 e26 yor26 jeh26 yael26 jher26 ; 5c71 an2 shan16 -18 san18 yama19 sha22 ern26
    chan26 ashi26 lsan26 isan26 sao26 ; 674e^ li7 lee11 ri12 le14 lie14 -17 yi19 lit22 do26 jun26 lle26 reh26 ly26
    ley26 lly26 ilio26 rie26 lea26 lies27 ; 6d77 hei5 hai12 ha15 -16 he18 nhei22 khai22 hae22 lhe22 hhe23 hay25
    head26 umi26 hui26 ren26 hi26 che26 hayn26 gat26 hhea26 ; 90a3 na2 n19 a19 ra19 nna20 nor22 nar24 aire26 pong26
    nael26 eath26 nne26 nauk26 lal26 ner26 jen26 rra26 apra26 at26 -26 ; 5207^ che3 ce7 ch21 cher23 chee24 czy26
    tsch26 chip26 chur26 cze26 chol26 cha26 tche26 ; 70cf^ u2 wu15 ou18 oo19 ul21 ur25 wur25 houc26 wou26 eul26
    wub26 uh26 ; 4e4c^ u2 ou16 ur17 wu19 ul23 hou24 vu25 yur25 woo25 hu25 ma25 our25 ulih25 uu26 ; 6c40 tin6 tine13
    ten14 dine15 din15 tein16 tyn19 ding19 ting21 teen21 tim22 ttin25 tali25 sy25 tan25 tien25 ide26 tti26 rdin26 ;
    63da yan6 jan7 an13 ja15 ioan19 ryan20 jons20 gian25 llan25 yian25 yon25 ; 4ea8^ hen1 hun13 hin19 hem21 han25
    heng26 ; 9ad8 go7 ko8 co14 aard19 gaar21 gel21 kho21 lko22 ljko25 -25 sco25 coe25 gaut25 gond25 ghol25 kael25
    gau25 kal25 hau25 cho25 ; 8003^ kau9 co10 ko13 cour15 cal15 cor16 cau17 cow17 ca20 caw21 cord21 cou23 kal25
    khou25 khao25 chor25 kow25 kol25 coe25 kou26 ; 672c ben7 burn10 ppen14 rne16 pen17 bbon19 born20 urne20 bone21
    bun21 bon21 eben23 ton25 ounk25 veen25 poa25 piem25 pern25 bem25 bton25 ; 56fe tu3 tou16 to18 tus19 tur21 ttu24
    t24 tour25 rtu25 tos25 too25 tkhu25 ntuu25 tow25 thu25 ata25 tto25 stou26 tot26 ; 65e5 zh11 ri12 rzy12 ge15 zi15
    zhi16 re18 r21 zy21 j21 gi21 ni21 ere23 -25 z25 nich25 zazu25 kus25 ohi25 ji25 ; 6771 to5 don13 tho13 tone14
    one19 ton20 tons21 tun21 trom21 dong25 -25 toon25 dorn25 tum25 doen25 dou25 hig25 toj25 ; 9c81^ ru3 lu7 ro17
    rou17 rusc25 nur25 reu25 roo26 ; 9ea6^ mc4 ma11 mai13 mac14 me16 m19 mcc25 melc25 mets25 meh25 my25 mat25 mad27
    ; 73c0 per4 pe10 pper12 pur16 pear20 po21 p21 pol25 bo25 rber25 peti25 pa25 poin26 por26 ; 73ed ban1 pan21 bam21
    band25 bein25 vaan25 bijn25 bunj25 bern25 ben25 pin25 bin25 pen25 rba26 arba26 ; 845b^ g3 gr18 guer18 god19
    gar19 ga20 go21 gwyn21 gau21 gru25 gra25 gue25 kour25 co25 gour25 ger25 ge25 ; 8cc8^ ja6 jar9 ju10 ga17 gar21
    ca21 dja21 jay22 gyal25 ghai25 za25 gaar25 kya25 geh25 gra25 jawe25 jau25 jaa26 ; 6b50 o1 ou17 au21 or25 u25
    aux25 elle25 all25 ll25 hor25 ; 6b77 lex8 leks9 le12 li16 eks16 less21 ic21 e25 c25 nic25 lic25 rik25 eyt25
    ral25 tla25 rnic25 rrid25 lej25 riz25 rlis25 ; 8a79^ jen8 ja8 gian10 jan14 giam14 gen16 jans25 jaan25 can25
    zam25 gan25 zan25 jae25 ; 52aa^ nu3 no15 noo17 nor19 nuc20 nur21 naw21 nou21 nua22 anu25 nieu25 neu25 wnu25
    run25 nuh26 ; 6ed5 ten2 tten11 then21 tin21 teen21 tem21 iten23 te25 turn25 them25 tum25 eins25 ; 9580 men3
    mon12 man12 mi21 me25 mann25 mene25 mest25 min25 mem25 amme25 sime25 mmen25 mo26 ; 51ef^ ke6 ca9 ka10 kei19
    kie21 key24 khe25 kaet25 khai25 kigh25 ky25 khei25 cail25 kea26 kaac26 kai26 ker26 ; 739b ma2 maa15 rme19 mar20
    a21 nema21 mma25 ama25 uma25 mah25 iin25 tma25 lmar26 ; 7f8e me5 mi10 mel19 rme21 my21 -21 mali22 ma23 mme24
    mire25 m25 meli25 net25 mai25 may25 lmey25 hmey25 rmet25 hme26 rmy26 ; 5927 da8 dr10 -14 dre15 dar15 der15 ta19
    ots21 ah21 dae21 dav25 a25 masa25 teri25 daji25 oma25 nan25 de25 ma25 d26 ; 820d she10 se10 sche10 che16 sher19
    cher19 sch20 scho21 sa21 rche22 ce25 abas25 dsjo25 zing25 zyze25 skjo25 vsha25 cep25 sse25 sala25 ; 739b^ ma2
    mar10 mag20 mu25 murn25 ; 82cf su3 sou14 zu17 ssou19 ssus21 soo21 s21 ssu25 sual25 uren25 soux25 shu25 syl25
    soul25 tsu25 ssut26 so26 ; 4ee3 de7 da11 det15 di17 dei19 dey19 rndi19 dai21 tai21 day21 te21 dale24 dine25 e25
    der25 des25 -25 deh25 dais25 tae25 ; 5e2d^ si7 schi9 se16 ci17 sie18 shi19 sy19 szy21 shee21 she25 the25 sci25
    thy25 thie25 hib25 saet25 sier25 sei25 sil26 ; 5f7c^ pe3 pi15 pio15 pyo15 pie16 pati25 bey25 bor25 hor25 ba25
    pea25 ; 8def lu10 ro10 lo11 lou14 o15 iro19 l20 rel21 ru21 -25 alu25 lieu25 oji25 broz25 iji25 loup25 ruil25
    ello25 nelu25 rnoc25 ; 51f1 kay11 ke12 ca12 chet15 kai17 che17 cai17 ka18 chae18 kei21 kke21 ki22 kie23 carr25
    kett25 quet25 haar25 chie25 kit25 chei25 ; 5951 ci9 ch10 che11 chi15 cci17 tche18 c21 tsch21 ce21 cher25 tti25
    hsig25 chie25 ett25 ecz25 auci25 jci25 kci25 schi25 chae25 ; 70cf u2 us18 wu18 w21 hius24 eu25 liu25 l25 heo25
    oult25 v25 ulo25 hou25 cu25 au26 ; 611b^ e3 a10 edou16 ire18 ai18 aiel21 ed25 tok25 em25 ei26 ; 6770 de10 ge12
    ja13 j13 je15 dger18 ger18 ce18 drze21 jor21 dje21 tje25 gyal25 gie25 xhe25 dzhe25 pgay25 jar25 ijer25 eji25 ;
    5bc6 mi3 mid11 me14 my15 mith20 mund25 mmi25 mme25 humi25 mee25 mill25 ; 8a31 sh4 sch10 ch15 chu18 hue21 che21
    ish23 rsch24 iell25 she25 kau25 sz25 scia25 shbu25 her25 asch25 rach25 tshi25 schi25 ; 6731^ ju5 giu8 dzhu19
    chou21 zhu21 jou21 joo21 jew21 jewe24 zum25 jo25 djoe25 drew25 czu25 zhi25 gu25 jau25 zu25 za25 ; 738b -2 wang16
    on17 wong18 u21 wi21 ng21 ong24 a25 enus25 ana25 eol25 su25 eok25 ; 677e son6 sson9 sun14 thon17 zon18 song19
    sohn21 on25 sjon25 zoon25 nale25 ime25 ssel25 sao25 tzon25 ssun25 zo26 ; 857e re5 le9 lei14 ley18 les20 la21
    rei21 leo21 rey22 ra22 lett25 lay25 ih25 llay25 li25 reu25 erey26 ; 6469 mo5 more12 ma13 mu17 mou19 mall21 an21
    mme21 mor23 emu23 mmel24 mooh25 mmer25 mur25 mro25 lkmu25 tame25 molt25 ime25 ; 83ef war9 ward12 uar13 wa14 rt14
    ard16 va17 ver20 dwa20 ve21 ghua25 dine25 wor25 var25 vah25 eve25 we25 vel25 won25 owa25 ; 5ef7 tin3 ting10
    ttin16 teen21 tyn21 ti25 tein25 jen25 thin25 tten25 din25 tim25 tijn25 rten25 heng25 ; 5b81 ning6 nen7 nin8
    ing21 inen24 e25 nim25 ein25 ling25 nig25 nnin25 ; 6613 i2 ouis15 uis18 ie20 ouie21 -24 hire25 yi25 ; 5947^ chi5
    ci13 chee13 ki13 ch20 che24 ke25 tchi25 tsc25 keo25 tra25 zil25 key25 kil25 chea25 kir25 k25 tri25 ; 6717^ lang8
    lan11 long11 lon12 ron16 lown18 lung19 lun19 len20 rang20 ran24 lawn24 rann24 llen24 roun24 loo24 run24 lju24 ;
    8299 ve8 v9 f9 ph14 ff18 uve20 fer21 fe24 hibi24 fur24 phu24 ugh24 re24 feru24 voe24 fodh24 fol24 ; 4e9a^ a5 ya7
    ja10 yar22 ye24 yat24 iyen24 year24 ia25 ; 5362 lu4 lou10 llu13 lo16 glu20 luch24 loux24 lur24 uaha24 luuy24
    hlo25 ; 80af^ ken3 kem12 ke17 khem20 kan20 can20 conf24 cen24 kien24 kir24 com24 ; 5a05 a3 ya7 ja18 ah24 hyla24
    yah24 ; 6f22 han5 ham12 ha13 hon17 bha19 lhen19 hen20 ghan20 gham21 he24 hovs24 hern24 gan24 khan24 dham25
    rnhe25 ; 838e^ sa3 sha10 shar18 sum18 za20 sal24 shau24 tha24 saa25 sar25 sana25 ; 6f58^ pan3 pen15 pam17 pain18
    pai19 pa20 pran20 pi20 phan24 pua24 pau24 ; 90a6^ bon3 bun13 bom16 ban20 bjor20 boum20 pon20 bo22 bont24 bonf24
    bram24 bam24 ben24 brom24 des24 boon24 bang25 ; 9b91^ bo10 bow11 bau12 bal13 po15 bou16 baue17 powe18 ball20
    ba22 pow23 bowl24 bao24 beau24 praw24 bur24 boi24 fa24 boa25 bout25 ; 8cfd^ sa8 se9 sei14 sy16 ce16 s17 sai18
    cer18 sey24 ser24 sche24 cy24 sim24 sil24 su24 saie24 si24 seys24 he25 ; 5e73 pin2 ping14 ppin18 pi22 pyeo23
    py23 pind24 uno24 pinu24 bine24 hir24 pei24 ; 5609 ga7 car12 ka14 ja16 gar16 g20 aard20 gia20 graz20 -24 gart24
    caze24 yone24 jart24 ggat24 gha24 ngra24 egla24 cia24 cha24 ; 6234 de8 da12 te13 ta16 day16 rdas17 del18 dai20
    lte23 ldel23 dale24 dal24 rijd24 teb24 dyes24 iden24 dem24 ddei24 tine24 dei25 ; 6f22^ han2 hen14 ham15 hum18
    hann20 he21 ha24 hamp24 hun24 hu24 ; 52b3 rau8 lau9 rou14 lao15 lou20 rao20 raus21 rrau22 rlau23 lo24 u24 raw24
    raut24 laud24 laeu24 log24 hra24 flau24 row24 awfu24 ; 5510^ don3 dow12 tang17 tan18 do19 town20 ton20 tow20 -24
    tern24 trin24 dan24 tun24 ; 6770^ je7 ge13 jer14 geof16 jac16 ja18 de18 ce20 gen20 jace20 jef24 dje24 te24 zie24
    kie24 xhe24 gera24 jay24 jan24 jah25 ; 4fee thew8 siu13 tiu15 ciu16 su18 hieu19 chel20 theu20 sho20 tius20 ius24
    cius24 si24 qad24 scho24 sou24 chot24 cha24 shuh24 hue24 ; 58eb s3 lace16 kesp16 ast18 ce19 -20 os20 sch20 st23
    usch24 ssia24 ssey24 shi24 z24 ss24 ; 7d10 new5 nu15 nue15 ue16 elle17 ne20 nyu20 iu20 eniu21 neu22 gnol24
    nieu24 neau24 gno24 nho24 e24 nius25 ; 6728 m4 mu9 -19 myn20 sran20 uki20 ki24 mba24 ms24 kawa24 miin24 muji24
    tba24 dzin24 mul24 hmu24 im24 me25 ; 6469^ mo4 mor9 moo12 ma18 mol18 madh24 maug24 mou24 moh25 ; 8cfd sse12
    rcel16 ssei16 ssa17 sa17 sy17 ssai17 se18 dsey18 sey19 cel20 set20 cet22 rce22 sai24 si24 saya24 side24 esay24
    caix24 ; 7ea6^ jo3 yo8 jor16 yor19 io20 jun24 go24 ; 52de^ lau5 rau10 law12 lloy14 le20 loug24 roll24 lou24
    low24 ron24 llau24 lu24 ; 8c22^ she7 se7 sche13 sher17 shei18 sce20 shi23 kiel24 shai24 sia24 scha24 sja24 che24
    kjel24 kal24 sha24 sh24 ; 97cb ve4 we11 wel16 vet19 wai20 way20 vey20 vi23 ved24 be24 u24 wir24 evre24 vil25 ;
    7f55 ha4 ham9 han12 ago20 ugan20 -24 qan24 hamz24 khan24 dham24 h24 gam25 kha25 ; 82ac^ fin3 fen9 finn15 fan16
    fenn24 fins24 fun24 fra24 ; 67cf^ pa8 ber9 bur15 bir16 par18 per18 bo19 p20 b20 pe22 bu24 bakh24 bar24 ba24
    pet24 pir24 burt24 poet24 boga24 puc24 ; 8bfa^ no3 neu16 know18 knor19 noe20 nou20 kno21 nor21 not22 na24 lim24
    ger24 hono24 ner24 nau24 nott24 novo24 ; 574e can8 kam9 kan9 ucha16 rcan19 ka24 chan24 acan24 ercq24 hanh24
    quin24 kind24 con24 ccam24 cam24 cka24 ; 5217^ le2 re16 ri20 rie20 ra22 kny24 ric24 lith24 let24 lles24 ; 6d3e^
    pa6 pi7 pe12 pai15 py17 pei20 per20 pin20 pine24 pas24 ; 4f0d^ woo1 wu16 wool16 wo24 ngu24 ho24 oe24 u24 ; 9023
    lin9 len11 ren11 li15 ri18 rei18 ian20 ryn20 alan20 rin22 lan24 rea24 leyn24 tha24 ljen24 rem24 llio24 lain24
    riam24 lia24 ; 5170^ lan5 ran8 lam13 lang17 ram20 lum23 land23 lahn24 ren24 run24 lenn24 lin24 laim24 lump24 ;
    54e5 go7 ko13 co14 tgo15 gow19 -19 ge21 g23 ca23 ngge24 lgoe24 rclo24 qua24 ngo24 cour24 hk24 gro24 hko24 sigo24
    ro24 ; 73cd jen7 jane13 jean13 ja13 jea15 jan17 en17 jann20 a24 chin24 dzse24 gene24 zin24 zeng24 don24 jay24
    nja24 gnje24 ; 5384 u7 ha10 eu13 ir17 her17 e18 ire20 ge20 gha20 a22 -23 el23 we23 wer23 hya24 eux24 diah24
    heu24 ; 72c4^ di5 de8 the14 dy17 dee20 d23 ti24 dith24 tiiu24 ; 6cbb rge9 ch11 rgio13 rgi14 ge16 cchi17 g18
    ucci19 tch20 ich23 oshi23 ngie23 che23 dge23 zzie24 je24 ugi24 uchy24 ; 83ef^ wa7 war12 was13 va14 wahl16 joaq17
    wal19 val19 jua19 wat23 vo23 ke23 wha23 ka23 kwa23 huar23 ver23 walm23 ; 96ea she8 sher11 che11 shir14 sche17
    s19 xue19 sho22 sch23 cher23 schi23 sely23 sonn23 yuk23 chal23 sia23 schu23 chey23 shi23 ; 8cbb fe5 fi13 efe14
    fer20 fai20 fie21 ffe21 lfi23 afer23 ffae23 tree23 ffy23 ffey23 erie23 onfe23 phy23 rfel23 fya23 edve23 feth23 ;
    4f0d woo1 rwoo23 wood23 un23 v23 um23 igwo23 euw25 ; 9053^ dow9 do10 dou10 dau11 daw17 dog19 deu19 dorn23 d23
    -23 dug23 del23 dahl23 dao23 dawe24 doye24 ; 5384^ er8 e9 u13 ear15 ur17 oe17 o18 or21 -23 ak23 eo23 oer23 eu23
    he24 ; 76e7 lu3 lou15 llou17 glu19 alou19 llu22 ru22 lund23 leau23 loo23 lyu23 glou23 hlou24 rul24 ; 5c24 yu7
    u10 ju13 jo15 ugh17 iu17 lju19 eu20 ew20 yo23 yol23 io23 nyo23 yon23 you23 ou23 juu23 giu23 ryo24 ; 73ca san6
    zan11 hian16 sen19 ssam19 sham19 sha19 za20 and23 shan23 sann23 zann23 anne23 hine23 suns23 chan23 cin23 hsan23
    hane23 sean23 ; 9f50 zi5 zzi10 cy17 tzi18 ch19 zy19 chi19 ci23 zie23 zzey23 cem23 dji23 zee23 chy23 zzy23 sz23
    uch23 cij24 ; 7d20 su11 so11 sell12 usse15 zo15 sel17 suk19 ssou19 uce21 saf23 sou23 ssl23 ugsu23 ezue23 stle23
    usi23 zzo23 sug23 usso23 sa23 ; 82f1^ in2 en11 im15 ying19 ing22 jin23 ; 4fdd^ pau5 pao9 boa16 po17 bu19 povl19
    pa23 bau23 pou23 bolz23 bou23 bo23 bur23 ; 8c6a^ hau7 how12 hou12 jo12 howe13 ho15 jau19 hoo19 haus22 ha23 hal23
    haw23 ; 7956^ zu4 jo14 ju17 zo17 zou19 zuc22 zul23 drui23 jau23 tzu23 zhu23 su23 dju23 cuk23 zoo23 jur24 ; 70c8
    re5 rey14 riy14 rej15 rzej15 ri22 itt23 dgra23 reja23 lie23 rii23 le23 hile23 reye23 riem23 gny23 riel23 inri24
    reid24 lic24 ; 67ef ko5 co13 lko17 ke19 c19 nko19 ckle19 kle23 kel23 nska23 yrki23 cus23 red23 cur23 kko23 oco23
    kow23 eker23 icot23 ; 5a1c^ na1 ne16 nell20 nerg23 ; 6587^ vin7 ven10 man15 win17 men17 wen19 mon19 mun19 vinc22
    munj23 we23 weng23 wenx23 wien23 kwie23 wun23 mkan23 ving23 wend23 ; 5948^ ne8 nai10 na13 knig13 ny17 nes17
    kni18 ni19 neid19 nei19 net23 nait23 nay23 nij23 ney23 ; 7fc1 on4 un13 von14 um16 hon19 ohm23 onn23 orn23 oen23
    ant23 one23 om23 wong23 wonk23 won23 ; 8d5b se8 say14 sai14 ce14 sey17 cyru17 sa18 saik18 sse22 s23 rzyn23
    wser23 thai23 sia23 saj23 rci23 ssa23 rsi23 iser23 sset24 ; 97e6 ve4 we12 wel14 vet19 way19 wa23 wet23 wey23
    be23 ber23 vex23 vi23 rfwe23 wi23 wee23 vei23 ver23 wijc24 ; 4e54^ jo5 gio12 cho14 geo14 do17 jau19 ch23 jor23
    czol23 chou23 djo23 jho23 cio23 co23 choi23 ; 61f7^ whi6 wy8 wi9 wil17 weis19 wei23 why23 wra23 wyl23 ; 4e1d s3
    th13 se14 ce17 si18 es22 -23 ssie23 slye23 ors23 sh23 ess23 ; 7acb li7 ri11 le15 oli17 rit19 llik19 lli19 lid23
    lit23 lien23 leek23 ley23 gne23 ruc23 zi23 lyaz23 lly23 zri23 lip23 dlit23 ; 6070 cha4 ca10 cea16 cza16 ccia19
    cia22 cchi23 kian23 ja23 chub23 rchu23 ciac23 ci23 ; 8b1d se10 she11 che12 sey16 sze16 cher16 chet19 sha19
    sche19 shch21 hert23 chez23 iero23 ce23 cie23 set23 tse23 xeie23 ntse23 ; 4f50^ zo4 jor13 zso15 so16 zoel17
    gior19 geor21 jo22 zal23 zu23 zacu23 zy23 zou23 ; 6eab win3 wyn15 vin16 wen19 un22 van23 vinn23 wine23 vyn23
    wein23 wan23 vani23 went23 wing23 ving23 n23 ; 6377 te6 de13 tier15 che16 tje17 gyo19 ji19 chet21 t23 ge23 qe23
    zczy23 dje23 zhi23 tez23 geli23 teje23 rze23 gier23 tief24 ; 6b27 o5 eu11 ou13 old19 lmo19 io19 ol19 loup23
    qor23 aux23 oui23 fion23 ullo23 og23 orto23 au23 ; 7956 zu6 zou19 cu19 jo19 ju20 giou23 zout23 zuw23 jon23
    djoe23 zgur23 dz23 rzew23 uzy23 tsu23 jos23 rjeu23 jum23 zzud23 dzu23 ; 7565 llo7 lho10 llio11 lio12 rius14
    liot19 zet23 iro23 ulio24 ; 9f4a^ zi7 zie15 chi16 ze16 cy17 sie17 zee19 tsi19 zy19 ci19 zim22 z23 ti23 khi23
    ki23 tshi23 tzi23 che23 zsi23 xe23 ; 7518 gan2 gam16 kam19 agan23 gant23 garn23 gum23 kanh23 karn23 anta23
    gain23 ; 842c van6 wan6 va13 vin16 -23 won23 vam23 even23 vanc23 ; 4e18 chu6 ciu13 cu13 chur15 cho16 ychu19
    ccio22 c23 chew23 qosi23 dasa23 chiu23 cue23 co23 czo23 jo23 cciu23 czu23 cio23 ; 6f58 pan4 pa14 pin15 ppen16
    ppan16 pen20 phan22 pain23 pon23 pine23 pun23 pam23 ppin23 jepa23 an23 pai23 ; 695a chu7 zu13 tru15 cu16 cho17
    tsou19 troi19 -23 chur23 tra23 tsu23 chut23 ture23 trie23 zhu23 tsun23 tr23 chug23 rdzu23 true23 ; 8607 su4
    sou15 ssou16 sous19 ssu19 so22 nsuk23 stou23 xous23 tsui23 z23 xu23 rse23 thu23 sog23 rso23 ; 62dc^ by8 bai10
    bay13 be15 bye15 bei16 bia16 bi19 baye21 b23 barn23 baey23 bri23 beh23 beye23 ; 6b47 che6 cher12 shal13 rsha18
    sche19 chet19 hais23 siel23 usch23 chez23 ctiu23 ise23 rcia23 rce23 tche23 scha23 she23 esch23 ; 5167^ ne1 na19
    neh19 nei19 nyc23 nedu23 ney23 nae23 ner24 ; 9b4f^ wei7 we9 weis10 wey14 wi16 ver18 wie18 wein22 vai22 wa22
    wer23 ; 5362^ lu2 ru12 loo22 loup22 luh22 low22 rou22 luth22 leu22 lui23 ; 529b li6 ri9 lli17 ach18 l20 -21
    ick22 ak22 lack22 mane22 liph22 ury22 ouli22 lei22 rik22 ule23 ly23 eliu23 les23 ; 742a chi13 ki13 ke14 cki15
    ckie16 cky17 gie17 ch18 kki18 cci19 tte22 achy22 jchr22 tzi22 dge22 kay22 nus22 qui22 tch22 kee22 ; 51ef quet13
    kel14 ke14 che15 kie16 ky16 ca16 kai16 chuy17 ce18 cche18 ka22 ki22 qui22 man22 ccai22 qi22 cque22 kjae22 kay22
    ; 4f5b^ f6 fo12 bud16 ver16 vol18 four18 frie18 fre19 frei21 for22 furt22 vos22 fali22 yau22 fol22 feh22 feu22 ;
    7533 shin8 shen10 chen10 sche14 sen14 shi16 shon18 hing22 shan22 hein22 tcen22 szen22 szyn22 eien23 sch23 ;
    5716^ tu3 too11 thu18 tou18 tul19 to22 t22 tune22 dru22 two22 tuih22 tur22 ; 8096^ shaw8 shau11 sea11 sha12
    scho12 sho16 cho16 chau18 xiao22 scio22 ; 8389^ li4 le9 lil12 ly15 lee18 rai22 ; 54e5^ go5 co11 ko15 ge18 gol19
    qua22 gel22 gau22 gy22 clau22 cau22 gros22 guar22 com22 gos22 cor22 quag22 ; 901a ton6 tone7 hong18 thon18 tun18
    tung22 tum22 toun22 zin22 torn22 tog22 rten22 tu22 tton23 ; 80e1 hu4 hoo16 hou16 ho18 ju18 khu21 aju22 who22
    owun22 jo22 rrou22 chu22 bho22 whoo22 elho22 hui23 khul23 ; 5152 r8 ll10 -11 lle11 l12 ni18 d22 lpy22 lin22
    our22 eld22 ; 82ad ba4 bar9 bha18 par18 tana22 mpa22 ber22 bah22 bac22 barb22 rb22 ; 7d04 jor8 yo10 jo10 gio16
    io21 yor22 joch22 tou22 laud22 jerg22 yot22 yu22 yeu22 llo22 joer22 yrjo22 e22 ujol22 or22 o23 ; 56fe^ tu3 thu14
    tou16 tur18 teu18 tour22 tew22 thou22 too22 tho22 tju22 tum22 tuc22 ; 7518^ gan6 gam8 ga14 gen18 gai18 gem21
    gang22 kamn22 masa22 kan22 khan22 cam22 kam22 qan22 gme23 gemp23 ; 6e6f^ to7 tom10 thom11 tho12 town14 ton18
    tang22 tong22 hata22 tam22 do22 tan22 ; 5a6d a3 ya8 ia14 -22 ; 60e0^ whi7 whit10 whea12 hui14 whee16 hu16 whe19
    why22 wi22 whal22 wy22 hew22 ; 9c8d^ bo5 bau9 powe14 bou17 bow18 bal22 boeh22 pot22 pao22 paw22 bowe22 ; 4f9d i5
    -13 y14 hi16 e18 lle18 yi18 j18 el22 sil22 ei22 il22 ai22 ee23 ; 97e6^ we8 ve8 wi14 way16 vi16 wie18 weil18
    wei22 verr22 oue22 va22 wer22 weis22 vej22 ; 9081 me7 ma12 mai12 mich13 mei17 meye19 meie20 emei20 may21 emey21
    med22 eyer22 mma22 ima22 mal23 mic23 ; 8c6a hau3 hou7 how17 heu22 shau22 ol22 ; 5974 nu7 no8 o12 nou14 ho18
    nho19 lou20 ough22 u22 l22 ; 5225 be2 bie10 -22 ubet22 bjer22 bret22 pi22 peny22 mper22 ; 5929 -5 ten12 toku16
    i18 ama22 amat22 deva22 amen22 avar22 ien22 tin22 tti22 to22 kura22 zono22 kado22 ; 4faf ho7 hu8 raud18 hol18
    hou21 thal22 reau22 hau22 uehl22 hil22 khod22 ro22 rot22 rau22 hoo22 hi22 elho22 hoe22 hoa22 ; 90fd du6 tewa12
    tu12 to16 dul20 tow20 -22 do22 putz22 tou22 delm22 duh22 rdos22 dou22 dor22 dhu22 ; 76d6^ ga7 gai11 gei13 gue14
    gues18 gaj18 gae19 ge22 gui22 krai22 gyn22 gie22 ghe22 gay22 gjel22 geh22 ; 5821 berg5 burg7 rger18 oldt18
    borg18 lipa22 ourg22 ugh22 rgh22 beau22 bor22 lboe22 ; 82e5 ro6 jo7 zho18 rald18 joa19 -22 jod22 jeau22 geau22
    raad22 rze22 ryl22 zzot22 zol22 roi22 ; 8cf4 ri8 rei9 lai15 wri17 ry18 ryo18 rai19 re20 la21 lie22 rhe22 riah22
    raf22 reu22 let22 rec22 wrig22 righ23 reis23 ; 5353 tro12 chow15 jorn18 zo18 co18 dra18 chel18 dry18 dron22
    dres22 tau22 drow22 dzho22 alch22 tra22 tre22 dg22 dzo22 ja22 raug22 ; 4f11^ hu8 hugh10 hew13 hou14 hue15 sho22
    hyuj22 shew22 thew22 ruet22 scho22 brea22 heu22 shoo22 shoe22 huw22 shor22 whew23 ; 5185^ ne2 na11 nee19 nyak22
    ney22 ; 7ea6 yo6 jo7 o15 io18 yor21 laux22 ijoo22 illo22 llot22 eux22 eau22 ljo22 rroy22 ; 55ac jo9 ccio11 cho12
    gio12 chau18 djo18 djou22 dzov22 yche22 co22 jao22 ci22 tio22 llo22 geo22 racu22 tcho22 ; 820d^ she7 sche11
    sher11 se13 che15 shir17 scha17 sh21 sko21 sa21 schj21 cher21 scho22 ; 7687 -1 i18 kado21 ime21 yama21 ; 660e^
    min2 mun13 ming15 m17 men17 mi21 ; 84cb ga11 ge11 gei12 ghe12 gue15 gai15 hey16 kyla17 rgai21 gay21 ky21 giai21
    grel21 enge21 ngay21 lga22 ; 5ea6 do10 ldo12 du12 to13 tu13 del17 dro17 dl18 dol21 ydou21 tel21 ddou21 dow21
    doo21 rdel22 dau22 ; 590f sha10 cha13 szar17 xa17 sia17 shi17 ha21 cia21 eaux21 hard21 shay21 sjah21 hael21
    tiat21 sa21 har21 dha21 hr21 kjae21 sya21 ; 8587 vi6 ve12 we15 yvet16 vie21 bear21 voll21 vild21 vell21 may21
    eigh21 eni21 eve21 vy21 vit21 vei21 iwe21 rwig22 ; 626c jan7 an7 yan10 ion14 land21 gian21 yian21 yang22 ; 59ec
    dget15 ige15 hime15 dge17 ji17 eki18 cki19 i19 ki20 kin21 man21 kah21 ckee21 zky21 zhie21 cir21 gi21 jke21 key21
    ggi21 ; 9676 tau4 tow12 tou15 ta16 tho17 tal18 tao18 towe21 dao21 thao21 ; 745f^ ser9 se13 thur13 the15 so15
    cer17 sur17 s18 seth18 sa20 ce21 thi21 che21 thir21 sir21 sei21 siec22 cel22 ; 8d39 fe2 fi15 rfer21 fey21 effe21
    phi21 phe21 phae21 ffey21 ffe21 ver21 fels22 ; 7576 dam5 don10 dun17 ddam18 emps21 dow21 doun21 dom21 den21
    gdon21 dan21 taun21 tan22 tom22 dont22 ; 8449 ye4 et13 ette14 e21 yer21 yip21 yyah21 apa21 ja21 je21 eres21 u21
    yea21 llet21 ; 672d za4 zar15 ja15 zza15 zha17 dra21 dzaj21 elc21 csa21 azer21 rzy21 jaa21 ; 7562^ bi5 pi11
    bee17 bu20 vi21 bhi21 soro21 peo21 pec21 bhe21 bea21 bad21 vill21 buf22 bul22 ; 81e3 son4 sen9 lson14 chen15
    sson15 chon21 zean21 ; 7434 chen3 ckin17 chin17 czyn17 cin17 jean21 cuin21 tsyn21 chki21 chan21 zen21 cen21
    zcze21 ; 90a6 bon5 pont14 ban17 porn17 pong21 anus21 aum21 bawm21 yal21 porm21 pin21 barn21 bong21 pon21 ben21
    rba21 gbon21 bbon22 ; 6e29 win3 wyn14 wan15 un17 wen17 wain19 wurm21 vin21 ; 5bc7^ co8 ko9 cor13 kor15 ku15
    coul17 cal17 cou17 kur21 com21 cur21 kool21 ; 7b56 tze7 tse8 ze11 tzer12 zer15 lzer21 ji21 ta21 zze21 ; 5b97
    jong6 -10 zon13 zong17 so20 mune21 jum21 zons21 ssen21 horn21 zoon21 es21 ver21 don21 dzon21 zo22 ; 6492 sa6
    tha8 esar15 iser17 thad17 that18 sam21 nsa21 zhiq21 sya21 za21 ze21 gese21 ; 65b9 fon5 lfon10 fang17 ffon17
    fun17 fa21 foun21 phon21 fran21 avar21 van21 fan21 -22 ; 5d14^ tra8 trea10 tre11 tri11 trai21 -21 tram21 tray21
    drij21 soo21 cho21 twi21 trop21 ; 5404 co4 ko8 cou17 qo21 gel21 ggs21 akko21 eg21 qou21 akov22 ; 6b66 vu5 u15
    bu15 vo17 vou17 vuj18 wu20 moo21 take21 vout21 woo21 lu21 em21 avu21 vun21 owu22 ; 5b54^ con5 com11 kon13 koun17
    -17 kun21 comp21 gong21 kong21 kron21 kom21 cohn21 kot21 kund21 ; 56e0^ in2 im12 -21 yn21 hinn21 pute21 ; 8d3e^
    ja1 gar17 jay19 j21 djal21 da21 gia21 ; 52b3^ lau3 rau12 lou17 lo21 naul21 row21 noo21 rou21 lw21 lor21 lao21
    la21 lah21 ; 6f54 jes7 ge8 ja9 ger20 kid21 gott21 gce21 ga21 jel21 gy21 ; 5eb7 con5 kan11 can15 co17 kang17
    kamp21 quen21 corn21 onau21 cun21 ccom21 konj21 konu21 angg21 rkam21 ; 8587^ vi4 ve9 wil14 vee21 oui21 wii21
    vay21 vir21 ; 95e8 men2 mon14 me17 ann21 yman21 rman21 meng21 ; 9732^ lu3 ru9 lou17 ro21 rue21 roze21 loe21 ;
    9081^ mi10 me11 mey11 mai13 meye14 ma15 mc17 may17 mei21 my21 mal21 meis21 ; 5ec9 liam3 llem14 lem17 lle19 iam21
    helm21 llia21 lhel21 urim21 ; 84ec pon9 pong12 pom13 phon15 pol17 porn17 hon21 one21 pons21 phun21 ppen21 bol21
    bong21 pun21 pain21 prom21 poom21 pone21 ; 62dc bai9 bye12 be13 bay14 baio17 by21 ai21 ert21 berg21 ybah21 oi21
    hbau21 bra21 eba21 bei21 rbuy21 irby21 mbec21 ybac22 cbe22 ; 9ed8^ mer2 mo15 me15 mur17 mu21 mat21 moel21 maho21
    moen21 ; 59ae^ ni4 nic13 nik14 ne14 ny17 n21 nat21 nes21 nies21 nee21 ; 59c6^ m1 mu15 -21 ; 767d beth7 be10
    haku17 bet17 bai17 buc17 bei17 b21 bald21 bine21 vai21 uboy21 bat21 tta21 by21 beg21 ber22 ; 9edb^ de3 dai12
    deb14 dar14 da15 dav21 tha21 ; 932b rthy11 si11 thie15 cic16 sir21 g21 ek21 sik21 sic21 zzet21 pshi21 thin21
    dzic21 syt21 cis21 jsek21 czak21 scel21 pzig21 rzie21 ; 5c1a cham9 chan11 shan11 chen17 ixao17 sang21 wata21
    shon21 hant21 sham21 hamp21 hain21 san21 chin21 shum21 rza21 anne21 cha21 -21 ; 6d25 zin3 tsu14 jin17 dzin17
    gine21 zim21 zdin21 czyn21 kin21 gin21 zen21 ; 8d0a za8 zan10 zam13 ze17 zin17 san17 zem17 zen21 han21 zine21
    chun21 gs21 ja21 zha21 zza21 ; 6fa4^ ze3 xa12 za17 zdje21 tri21 rze21 jer21 zee21 ryo21 zail21 zwei21 ; 4e54
    cho8 jo9 ccio9 ggio13 che17 co17 tef21 dtjo21 joe21 cio21 rejo21 ; 5442 lu7 ru9 ly13 rieu17 ruh17 unu21 ry21
    ro21 rrus21 luy21 rue21 luhe21 llu21 lue22 ; 70ed ge8 re10 ze10 je11 ger14 rai21 zhe21 ges21 gre21 jen21 ; 8c22
    se5 xey14 che16 sie17 sche17 sze17 she20 sh20 cher20 chet21 chie21 zie21 xei21 shel21 iche22 ; 6b23 him8 hin8
    khin12 shin14 hing16 ine16 heen20 ssio20 zyn20 tzin20 sin20 ; 9edb ta8 de9 te11 drey16 tel17 dre20 ntay20 tead20
    ette20 rday20 tei20 lda21 tae21 ; 5bcc^ fu4 phou16 pu16 foo16 fou16 fur16 for17 fo20 f20 fuhr20 fult21 ; 6606^
    quin6 kun10 quen13 cuen16 coon16 qui20 que20 kon20 guin20 koon20 kum20 go20 qu21 ; 53f6^ ye4 e6 yahy13 hen20
    ei20 ; 65fa wan7 wang9 vang14 van14 bhir20 ngwo20 wann20 vong20 waim20 ward20 wong20 wun20 ven20 evao20 rand21 ;
    8fc8 ma9 mai10 me12 mei14 meie15 mi17 may18 mer20 mion20 nmae20 mmay20 smay21 meye21 mire21 mey21 ; 8212 shu8
    su13 sh14 sch14 ch16 ash17 chu18 rsh20 shuu20 suh20 sheu20 chou20 ush20 schu20 rsho20 chuh21 ishe21 ; 7406 ric10
    ri12 l14 orie14 li15 rie16 ry16 ley16 rle20 i20 rius20 rly20 lie20 illy20 re20 rlee20 ; 8303 van4 fan11 va14
    fran16 fa20 gan20 fein20 dev20 farn20 vond20 ru20 ; 594e^ qui7 cue11 que12 kwe15 qua15 qu17 quil18 quer20 cram20
    qur20 quar20 quid21 quai21 ; 85cd lan8 ran10 len13 lem16 lang16 llen18 lam20 la20 ra20 zen20 lin20 rem20 land20
    ram20 lane20 flam21 ; 5bbe bin4 bi10 byam16 bing18 by20 been20 pen20 ben20 bun20 pni20 ibin20 ; 5766^ tan6 tem9
    ten11 tam14 ton16 te20 tha20 tain20 than20 ; 5b50 zi8 ko10 -11 z20 tomo20 shi20 cius20 ida20 ibha20 kchi20 imi20
    iza20 ura20 nza20 nja21 ; 6d2a hon6 jon12 hund14 humb16 ho18 hong20 ang20 huhn20 omme20 hom20 hum20 ran20 enq20
    orn20 hhon20 khon20 ; 53f2 s2 -16 sh18 ngs20 ese20 th20 ; 502b^ len8 ren8 lun11 lon13 run14 lond18 lenn20 lund20
    lum20 rom20 ; 863f ro5 lo6 lor14 lau14 ; 5f6d^ pen4 pon12 pun12 pan14 pa20 peng20 poon20 pem20 pi20 poin20 ;
    5415 lu7 ru7 ry11 rue16 ly20 lyk20 ruu20 ruh20 ; 522b be2 bie10 bel20 bi20 beg20 bya20 ; 8cc8 ja4 dja16 ggia16
    """
}
