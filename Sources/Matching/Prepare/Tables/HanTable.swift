/// What Latin letters each Han symbol is written with, and at what cost; ``Aligner`` says how to read it.
///
/// Written by `scripts/train-transliteration` from Wikidata labels (CC0).
enum HanTable {
  static let text = """
    65af s1 z22 ce22 ss23 th23 se24 -28 us29 es30 x32 sse32 sz35 is35 st36 as36 si37 ci40 ; 723e l4 r7 ll17 le17
    er18 re22 -24 el24 lle28 rd31 ar32 il33 al34 all37 ld37 rt38 ale38 dle39 e39 dell39 ; 7279 t3 te11 tt14 ter15
    tte20 tter23 th25 dt29 the29 rt31 d31 -32 ther32 tor34 to36 tle36 ata36 ht36 ght36 et37 ; 5fb7 d2 de10 der15
    rd25 ld27 -28 dt31 ad32 t32 dd32 te32 ard35 ther35 del36 ed37 nd37 dre37 dde39 dyn39 deh39 ; 514b k6 ck10 c13
    ke14 -17 ker20 ch21 cke23 que24 cker25 x26 ko30 q30 rk31 co32 ak33 kh33 kker34 cq34 kel37 ; 62c9 ra4 la6 lla17
    rah28 llah30 re31 lai32 lar32 lah32 llar33 rat34 a35 -35 ru36 lae37 lo37 lard37 laj37 laa38 ira38 ; 5c14 l5 r5
    er20 ll21 le21 re22 el24 -25 lle26 ar29 rd29 al32 rt33 hl33 ell36 ryn38 lles38 ld39 rs39 il39 ; 91cc ri2 ry14
    li15 rie20 re22 ree24 lli25 ly27 rey28 le28 rry29 ley31 r33 rg35 lea35 rea35 i35 rit35 -36 riy36 ; 5c3c ni3 ny14
    ne15 ney16 nie21 i21 n23 gn23 e24 nh27 nni28 nes31 nee31 y31 nj32 nnie32 neil33 gny34 nei34 nyi35 ; 5229 li5
    ley12 ri14 lli14 ly17 le20 lly22 ry22 l25 lie25 ll26 re27 gli27 lley28 lee28 lle29 llie30 rie31 lj31 lay32 ;
    963f^ a1 ar15 al26 ha31 ab33 da35 aa36 am36 -38 ; 592b v4 f10 ff14 w15 ve21 ph24 -28 ugh30 ffe31 ev32 af32 fer33
    th33 ffer34 u34 phe35 fe36 fo36 vu37 lfo37 ; 683c g3 ger11 ge13 gg19 gue21 go24 gh25 ga26 gge27 gger27 gel28
    giin29 gu29 gle31 eg31 -33 gar34 rg34 ghe34 ggar34 ; 5361^ ca5 ka6 car12 kar19 kha24 qa29 cu29 k31 cum32 cal33
    cul33 cail34 c35 co35 kea35 cut36 kat37 cha37 ; 5947 c6 ch9 dge16 chi20 ci20 cci21 ge21 tch21 cz23 tsch26 ki26
    chie26 zi27 che27 ky28 cky28 chey30 cchi30 chy30 ghi31 ; 96f7 re3 ra16 le17 rei19 ray21 rey22 rae26 ley26 ret27
    lay27 ry27 rre29 rai29 lei29 la30 lle30 let30 ler31 e31 ly32 ; 5e03^ b2 bu12 bou17 br21 boo27 bour30 bur31 p32
    bhut32 beu33 bo34 bull36 bor36 bru36 bhu39 bout39 bl40 burg40 bud40 bueh40 ; 59c6 m1 me14 mu25 mm25 ham28 mb28
    om30 -31 mbe32 um33 em33 lm33 rme33 am33 mo35 mmer36 amp36 im37 hmer37 emm38 ; 5361 ka4 ca7 car18 kar22 cca22
    kka25 cha27 cal27 ckar28 k28 ccar29 cah30 kha30 qa30 uka31 cu32 cart33 cka33 a34 cul34 ; 8482 ti4 tti12 ty15
    te16 di17 tie22 tty23 dy25 thi25 die25 tee26 ttie26 rty26 de30 pti30 tea32 tia32 zti33 t33 dee33 ; 5854 ta1
    tta14 tha18 tar22 tu29 tad31 te33 to36 ttha36 tat39 eta39 tas39 thal39 tard39 tay39 ter39 tap39 ttah39 ttar39
    tach39 ; 57fa ki4 ky9 chi20 gi21 qui24 ke24 kiy24 kie25 cchi25 key26 cki27 kee28 i28 kki28 ci29 ge30 di31 gee32
    kel32 g32 ; 65af^ s0 st30 sl33 z33 -35 sp35 th35 sik39 schu39 cas39 szy39 ts39 cy39 saa39 sta39 ; 79d1 ko3 co8
    ke22 cho23 cco23 cot24 k24 kko26 kow27 c28 col28 coe30 chu30 cour31 kel33 ka33 que33 cko33 koh35 cu35 ; 6d1b lo3
    ro10 llo14 low19 o27 lot27 no29 ough30 rot31 l32 rol33 lu33 rau33 rrow33 zlo34 llow35 lus35 ogue35 llu35 luo35 ;
    66fc man2 mann9 men26 main28 mane29 ma30 min30 hman31 manu32 mans33 mam35 mmam35 mak38 iman38 eman38 arma39
    mana39 amen39 mein39 nde39 ; 68ee son4 sen8 sson15 ssen19 than23 cen24 on30 en30 zen30 sin31 som31 san32 xen32
    send33 sim33 sun33 dsen34 sum35 s35 selm35 ; 8fea di3 dy11 ti18 ddy19 de20 te22 die22 d24 rdi25 dee27 ddi27
    dhi29 tti30 ty30 day31 tic33 adi33 dit34 dey35 thy35 ; 514b^ c5 k6 ch14 ke21 ker23 ko29 cl32 ka32 cul33 kr34
    kel35 cr35 kur35 cla35 ky39 -39 col39 quar39 tu39 fink39 ; 5df4^ ba2 bar9 bu16 pa21 bha25 bud28 va29 pra33 baa33
    bal34 ber34 pal35 buc35 bun36 bhat37 bat38 bap38 bra38 pah39 pas39 ; 897f si6 ci9 ssi14 sey20 cy20 sy21 ce22
    xi23 cey24 thy24 i24 sse24 s25 se25 sh26 ssie27 sie28 zi29 shi29 hi29 ; 62c9^ ra4 la5 lar21 ru24 lu30 lo31 luc33
    le34 lah36 lac36 wra38 l39 -39 jess39 chul39 praj39 lhak39 dra39 lla39 plat39 ; 52d2 ler7 le11 l11 ller13 lle16
    re22 hler23 er27 llu27 rer28 r28 llar28 ele28 roe29 -30 ru30 llet31 lo31 ner31 ra31 ; 6258 to2 tto15 tor17 tho26
    tle26 t28 tro28 tow28 teau29 tol30 tal30 tau30 tu30 toe31 ttle32 ata32 tos34 tock34 tore34 towe34 ; 4e9e a2 ya14
    ah23 ja24 ia24 er24 -26 ar27 r28 yar30 lla30 e30 auer33 ha34 hya34 ilha34 yah34 llat34 eare34 an37 ; 7dad vi3
    ve12 wi15 we20 vie22 vy23 wel23 v25 vey26 vei27 rvey28 -29 ewic29 vide31 va31 w31 lver32 vet32 ver33 ewi33 ;
    6069 n6 ne8 en14 hn16 rn18 an20 on20 in20 nn21 ane28 earn28 hen29 -29 un31 rnd32 ern33 orn33 yan34 enne34 gen34
    ; 666e p2 pp15 pe16 pu18 pou21 ppe23 po25 pper28 ppu30 ple31 up33 pur34 opou34 per34 pel34 ap35 rup35 mp36 -37
    pf38 ; 99ac^ ma2 mar8 mat20 mu25 matt32 mah33 maa34 mo34 me34 maar36 maw37 mer38 mab38 -38 ch38 ; 7f85 ro2 lo12
    -26 llo27 row27 roe27 rrow28 ros29 ello29 rou29 roo30 rau32 llow33 rot34 low34 raud34 rell34 rogh34 graw34 al34
    ; 7c73 mi2 my14 me17 mie20 mmy21 mee24 miah26 mey28 mmet28 mme29 mu30 mmi30 m33 mmie33 i34 met34 emi35 rmie36
    hmi37 umi38 ; 7d0d na4 ner9 ne17 nar21 nor24 er25 al25 ald25 nal26 a26 nah29 nne30 nha30 nna30 or30 nnes31 gna31
    nard31 oner32 ar32 ; 54c8^ ha3 har9 kha16 hu22 haa24 hut25 hal28 he30 ja30 ho31 hud32 ham32 hear34 hard37 hac37
    -38 huts38 cha38 ra38 kah38 ; 5e03 b2 bu12 be21 bb21 v22 bou23 -26 br29 ub29 bull30 vyn30 bul30 bo31 ab31 eb31
    vsan31 pu31 bout34 beau34 bbou34 ; 74e6 va4 wa9 la20 ba21 war22 var22 is23 ois23 wat24 wal25 val26 hua28 a29
    vall29 i30 van30 -30 oi31 ir31 ix33 ; 827e^ e6 a7 i15 ai18 ay19 ei19 el20 al22 ey26 ar27 her30 em30 ed31 es33
    he33 ab36 ell37 all37 upp37 skil37 ; 6797 lin7 rin9 ling11 ring18 reen18 llin19 lyn21 ing22 lim25 ren26 line26
    lean27 lem28 lym29 rimm29 rean30 rein31 ree32 len33 een33 ; 4f0a i6 y7 j13 e19 -19 yi21 eu24 wie29 ghey30 ye30
    illy32 u33 oy33 yyi33 ei33 yea33 es34 ly34 ay35 ik36 ; 683c^ g2 ge14 ger16 gue25 gr25 go25 gur28 guer30 gu31
    ka33 ghe33 gehr33 gol36 -37 kall37 ho37 gua37 goer37 gen37 gau38 ; 79d1^ co5 ko7 cor13 k21 kor22 koh23 ke25
    ker26 c27 col29 kir29 cur30 for30 kes32 kr33 kho33 koe33 koi33 coa36 kou36 ; 5df4 ba1 bar18 pa19 bba20 bha25
    be27 rte28 iba30 bah30 b30 par31 bal32 byn33 ber34 -35 bak36 bu36 ab36 bard36 bad37 ; 8afe no1 o20 nor24 now25
    neau25 not26 nu29 naud33 inau33 ner33 augh33 nau33 rnol33 ro34 gno34 ynor35 -36 nus37 noy37 non37 ; 591a do2
    dor16 to18 rdo26 cto26 ta27 ddo27 kto29 tor29 dore30 tto30 ctor32 o32 dho33 dau33 rtho33 dhom33 deau33 ndor33
    dow33 ; 5a1c na2 a12 ne17 ner27 nah27 lla30 nna32 nar32 ale32 -36 nan36 as36 ahan36 nche36 nok36 nevi36 rnas36
    nor36 nnu36 naj36 ; 4f0a^ i2 e10 ea18 ji24 y27 -27 hi28 yit30 yi30 em30 iik33 ir33 el34 itha36 voij36 ziel36
    ye36 ey36 es37 ; 57c3^ e1 he20 ei22 er23 ae23 her24 ai26 a28 de29 eh32 es32 ell32 i32 ay32 el34 ehr36 ar36 elo36
    al37 ; 5b89^ an1 am18 a21 un23 ann24 ahn28 yasu32 aun32 on32 ans36 -36 aenn36 lwan36 sot36 im36 ham36 ens36 in36
    orn36 dan36 ; 7c73^ mi1 my20 mea21 mee21 me23 mil23 m27 min28 mid29 muh32 meig32 mik33 mie33 mic34 mis36 mich36
    kos36 vi36 mui36 mei36 ; 6bd4 bi4 by9 be16 bie20 pi21 b21 bee22 bby22 bbi22 -26 bbie27 bey30 e32 ppel32 pee32
    rb34 bit35 bric36 pe36 bid36 ; 5fb7^ de3 d7 der19 dur26 dir26 the28 des28 te30 du30 del31 do35 delh36 deok36
    thep36 dag36 ten36 tae36 tre36 dher36 dol37 ; 5f17^ f1 v13 ver23 fo23 w27 fer27 fr29 for29 fur29 fir32 fri35
    furn36 furr36 ph36 pho36 fuh36 fra36 fre36 vu36 fro37 ; 4f2f ber3 b15 bur16 bo19 be20 bu22 per23 bb26 bour26
    bor26 ble27 bbar27 berg27 nber28 pper29 bert30 -31 bel31 pal31 ckbu32 ; 5409 gi7 ji12 ge13 gui17 rgi17 j17 ghi22
    ki23 dji23 jiin23 jee23 ggi23 dge24 gy25 ggie26 ges27 i27 guir27 g29 jhi29 ; 4e9a a2 ya11 ja18 ia22 ar23 ah31
    at31 nya31 ye31 lja32 al35 jal35 as35 -35 yat35 llas35 giin35 yer35 jell35 ado35 ; 7f85^ ro1 lo17 rus21 lau24
    ra27 raw27 rho28 roe28 roh29 rol31 ros31 ru31 rou34 loe34 roth35 rud35 lohr35 wroe35 vil35 law35 ; 862d ran5
    lan8 land13 len20 ren22 llan23 la24 lam24 lin26 and27 lain27 en30 ra30 lane31 rin31 itta31 rian31 ry31 rit31
    an33 ; 5b89 an2 en16 a19 ane20 enne20 am21 on26 ham27 yan29 aan29 ann30 -31 ne31 jan31 anne31 gga31 n35 yon35
    ens35 nte35 ; 7ef4 vi3 ve12 wi15 we22 vie25 v25 ver26 vei26 wie28 vel28 vey31 vai31 wic31 el31 owit31 bi31 -32
    wit32 vy32 wel33 ; 8328 tz6 ts9 z10 c12 tes20 tts24 ds27 cz27 ates29 tsch29 s29 etz30 tzer31 tch31 ch31 oetz32
    atz33 lts34 tze34 zl35 ; 8d6b ch7 h7 kh13 he16 ge17 her19 cher22 che23 hel27 hr27 -28 hi29 hl29 hu29 khe29 ha30
    eh30 gh31 ghe31 je31 ; 5e15^ pa1 par14 pal24 p25 pat30 per31 pad33 pha35 ban35 po35 pul35 pala35 pah36 pra36 ;
    840a le6 la14 lai16 ri17 re18 lay18 lei21 rei22 ly22 ry23 ria23 rai23 rie24 let25 ra25 l25 lle26 llet26 res26
    lley27 ; 5967^ o2 au12 or22 ho24 osbo24 a27 al29 ol30 oa32 os34 all35 ok35 osh35 oldr35 tuo35 dheu35 u35 per35
    aak35 oen35 ; 5e0c ch8 hi10 shi15 si15 g17 sh18 chi20 sch22 ci22 he22 khi23 ssi24 she24 cy24 chy25 hee27 shee27
    schi28 hiin28 hil29 ; 7eb3 na2 ner10 ne18 a23 nu25 nner27 naa28 nah29 nor29 ina30 sner31 nar34 n35 naz35 nnaz35
    ghey35 auer35 nnes35 namu35 nher35 ; 666e^ p2 pu9 poo23 pou23 pr28 pur30 bhu31 po31 pe34 poui34 pus35 pol35
    pri35 phur35 kop35 prut35 peu35 pau35 pro35 pul35 ; 7f57 ro2 lo14 -22 llo23 reau24 roe25 ru25 rot26 yro30 upta31
    raut31 rrow31 rau31 ros31 eiro32 reu33 rol34 olo34 raud35 oro35 ; 83ab^ mo2 mor15 mau17 mou22 mur23 mu25 mer28
    mol30 mour31 mno31 mon32 muh34 moul35 m35 mohr35 ma35 mow35 paul35 mir35 mone35 ; 8036 ye7 e8 er12 je14 yer17
    ya21 ille24 el27 les27 eh28 j28 lle30 -30 llet31 oyet31 leux31 ier32 y33 eye34 yet34 ; 585e se5 sse10 ce11
    sset20 the23 sa24 ze24 rcel27 sel27 si27 say27 cer28 rtho28 xe28 ssel28 ser29 rce30 tse30 sser30 ssie30 ; 9054
    da2 ta15 dar19 der20 dda25 de25 ter26 dha26 ddar27 d28 deh30 dail30 ba30 du31 dahl32 er33 tra33 das34 te34 dal34
    ; 9ea5^ mc3 ma11 mac14 m18 mic19 mi21 me24 mai24 mad29 mcc34 macq34 mugi34 mu34 mah34 meh34 ; 6885^ me3 ma14
    may16 mer17 mai22 mei22 meh24 mes25 mey27 mel28 mie28 mu28 maye29 m30 mul31 mas32 mur34 mec34 made34 zach34 ;
    54c8 ha4 har11 kha15 h15 ja17 cha19 hard19 ra25 a26 ghe26 xa28 hal30 ch30 ga30 lha30 he33 hah34 igha34 rja34
    han34 ; 99ac ma2 mar13 mma19 me22 mer24 imar28 emar29 mah30 hmal30 mal32 mas33 maa33 mard34 m34 -34 imac34 maz34
    mezw34 chmo34 limu34 ; 8389 li7 ri11 ly15 ley15 lly15 lie15 rie20 lee22 ryl23 lli23 ry23 rey25 le26 -26 ali26
    i26 lea26 igh28 ree28 llie28 ; 502b ren6 len10 llen16 lan19 run20 llan20 ron21 lum21 ran23 llon24 rum24 lenn24
    lun25 en27 hren27 rom28 hlen28 lon28 un28 rren29 ; 8bfa no1 o19 naud21 nor23 not26 nau26 neau28 nus30 now34
    uno34 noul34 nok34 nod34 ow34 eaux34 nour34 nuau34 gnol34 noz34 ese34 ; 5409^ gi4 ji13 ge16 gui16 gy22 jim22
    ghi24 g24 gil25 guil26 ki26 gee27 je27 dji28 tik28 gu28 jil29 gie29 kit30 gin31 ; 9813 ton1 don21 tton23 tten24
    gton24 hton25 tun25 den27 ten27 dom28 n30 din30 dern34 thom34 dien34 done34 ynn34 tung34 deen34 tone34 ; 74e6^
    va3 wa7 var22 val25 war25 wla26 wal27 hua27 ve27 wah34 vail34 cova34 warm34 ouat34 ver34 ; 5967 o1 io19 au24
    ol30 no31 u33 ux34 ourl34 ock34 gnot34 al34 eu34 ccio34 eux34 ho34 sau35 ; 96f7^ re4 rei15 ray16 le17 rai18
    rey20 ra20 ri21 lei21 ry23 rae23 red25 leh25 lit27 ley27 reh28 rhet28 reg29 leig30 rat30 ; 6ce2^ po4 bo8 por21
    per23 bor24 pou24 pol25 bon27 pau27 boe28 b30 beau30 bau30 bou30 p30 poi33 pa34 poo34 bour34 boyn34 ; 52a0 ga2
    gar14 ja18 ka21 gaar25 gha26 gard28 ggar30 gas30 gya30 gga30 ca31 a31 gal33 gaa34 gyal34 gazz34 gamo34 krai34
    ker34 ; 8332 z4 tz12 ds16 ze17 zi18 des21 ts22 zzi24 lds25 zy27 tts28 zz29 zzie30 zzy30 es30 zie30 lze30 dds31
    ux31 nz32 ; 897f^ si3 ci16 the17 sy18 se19 sie20 ce21 cy22 see24 sea25 sci26 szy26 szi30 sit33 s34 sai34 ts34
    thia34 hy34 xi34 ; 745e ri7 re8 ry15 rey18 rry18 ra18 rie19 ray21 r26 rrie27 rai28 reg28 rei30 urie30 ury31
    res32 rre32 ro33 ere33 i33 ; 83f2 fi7 fe11 fie11 ffi16 phy18 phi18 fel22 feld23 ffey24 phie24 ffe25 vi25 ffet27
    phee27 ve27 fy28 efe29 phe29 -29 lfi29 ; 5c3c^ ni2 ne16 ny18 nee20 nie21 nic22 n22 nea24 nii29 ri30 nyg30 nico34
    nitz34 niff34 leb34 knie34 cni34 knee34 nus34 nyi34 ; 8c9d^ be2 ba14 ber16 bel17 bai20 bay22 b27 ve28 bie30 by30
    berl33 bo34 pec34 pig34 bil34 bey34 boet34 bayn34 ; 8fea^ di3 de12 du16 dea17 die19 dee20 d20 ti22 dy24 tri30
    dey30 dei31 dic31 dur33 dzsu34 verd34 tia34 dijk34 the34 ; 83ab mo1 mer19 mmer24 mmo24 m25 more25 me26 mol27
    mau27 mal27 mur27 mor28 hmer28 mel29 ume29 mme30 moh33 mall33 mm33 mos33 ; 52a0^ ga2 gar10 gha17 ja23 gal24 ha27
    ka27 cur28 ca29 gia29 gu29 gall33 g33 mori33 cham33 elga33 guil33 ; 970d^ ho3 hor14 hol14 haw15 hal21 ha22 kho24
    hu26 hau27 hoe28 hoh28 hoo29 haug29 rus33 fog33 mo33 cho33 hul33 jho33 dho33 ; 63d0 ti4 tti13 te14 t16 ty18
    thi22 tty26 evie27 rte27 -28 i29 tih29 the30 tie31 etti33 thip33 tier33 nti33 tig33 tys33 ; 91d1 kin4 gin15
    ggin19 gen20 king20 gene22 ckin23 ki23 kine23 in23 jin25 chin25 din25 uin26 ginn27 akim28 rkin29 rgen29 jen29
    gim29 ; 9a6c^ ma1 mar14 mu27 mal33 marc33 mi33 mr33 mes33 muth33 ; 5f17 f7 ver10 ve15 pher18 ffer18 fer19 ph19
    fo19 ff20 vor23 ffe23 va24 fe25 v25 fu27 vre28 fel28 over29 efer29 vo29 ; 5854^ ta1 tar17 tha19 tu19 tuc24 te25
    thal28 tham31 tam31 tal32 tash33 tur33 twar33 ciot33 tagt33 tail34 truc34 ; 4ec0 sh3 s12 sz14 che17 shi19 sch20
    she22 ch24 shle29 shin33 -33 ishi33 ches33 wski33 se33 yush33 th33 ther33 szy33 os33 ; 85a9^ sa2 su16 za18 sar19
    sut23 sal26 saa26 so27 s29 sha29 thac29 sus30 sah31 sas33 z33 xa33 shu33 som33 ze33 ; 83b1 le5 la14 re15 lai16
    lle19 lei19 rei21 rai21 ley24 ly24 e24 ra25 ry25 li26 rye27 let27 ret27 lay28 lie28 leh29 ; 9b6f ru4 lu11 roo14
    rew15 rou21 ro22 loo24 lou25 u26 reu27 llu29 lum29 lure29 r29 rru29 rous32 olu32 oo32 rul32 rut33 ; 53f2^ s1
    sch15 st17 sp29 stra33 zia33 ci33 cer33 ; 6bd4^ bi4 be14 bea14 bie18 b18 vi19 bu19 pi20 bee21 bil22 pe26 buis29
    pet29 by29 bir31 pie32 beh32 ples33 bew33 buec33 ; 4f69^ pe2 pa14 per14 pay20 pey24 pel31 pen32 pes32 pie33
    pae33 ; 585e^ se3 ce10 sa15 sei22 the23 ser26 si26 cer26 say28 sai28 xe29 thai29 seh29 cel29 sep32 sel32 sey33
    ze33 cez33 cy33 ; 6258^ to2 tor13 tho15 tod23 pto25 t26 thor27 tol28 top28 teo29 torr33 tro33 thau33 twer33
    truk33 tau33 ; 7279^ t3 te9 ter17 the19 tr26 tur26 tre32 turl33 tysh33 teut33 deb33 tha33 theu33 tor33 trc33
    terr33 ; 535a^ bo1 bor19 ber20 b22 beau22 po23 bau29 bol31 bal31 baud33 br33 bir33 paul33 gbo33 buu33 bri33
    bour33 bro33 bou34 ; 6587 vin7 ven9 van14 wen16 win17 vern20 ving21 vine21 man21 vyn23 von23 ve25 vim26 men28
    vind29 wain29 vend31 va32 en32 fven33 ; 6cd5^ fa2 f12 far14 fer23 pha24 fal29 fah30 fay32 fag32 fra32 beop32
    vall32 va32 for32 phar33 ; 5766 tan5 tein8 ta14 ten17 tam19 tin21 te24 tain25 ttan28 tine28 tyn28 aing28 than32
    an32 tang32 tano32 tjom32 them32 eijn32 teyn32 ; 7d22 so4 sso10 zo23 stle23 thor24 sot24 tho24 co25 sor25 sho26
    thal26 sau26 sel27 ssot27 ssel28 zzo29 rso32 ssol32 sa32 sol32 ; 6d77^ he8 hei11 ha12 hay13 hai14 hy16 hi19
    hea22 jai23 hey24 hel25 hya26 hae26 heid26 h28 hee31 hil31 hem31 hig32 hein32 ; 8d6b^ he6 her9 hu16 h16 hur18
    ho19 hear22 hirs23 hir24 ge25 hut25 hep26 je26 ch26 hum26 hul26 hud27 kh28 herz28 ha28 ; 7dad^ vi4 ve11 wi13
    ver19 vy20 we20 wie24 whi25 vai26 wai26 v28 wil28 wei29 wa32 wis32 wel32 vian32 ludi32 ving32 wiec32 ; 5e0c^ hi6
    si12 hea15 shi16 he17 hil19 schi20 chi21 ci22 hee23 hy23 see23 hie26 se26 gi26 syl26 shee27 hel28 thi28 shii28 ;
    6885 me2 mme16 ma17 mai19 mei24 my24 mae25 mey27 m28 may29 ame29 hme30 meye30 mel30 maj31 ome32 chm32 meh32
    meil32 mmeh32 ; 7d22^ so2 thor15 sou17 sau20 zo21 sor23 tho23 sa24 sir28 sol31 sot32 thug32 ser32 sawh32 szo32
    sawe32 salt32 su33 ; 5965^ o2 au13 or20 a20 ou21 ho23 vio28 aa28 ob32 oye32 ooij32 ovt32 dau32 hor32 ao32 dorn32
    onc32 ough32 ow33 ; 76ae^ pi2 pe15 pea15 pie16 p22 pee22 py28 pj28 pir29 pre32 pyyk32 puy32 pyy32 ; 745f ther9
    se10 ser12 sser17 thur17 sse18 th20 seph22 the22 cer23 ce26 her26 sor26 sher26 lze27 sur28 sier28 chet28 etha29
    cel29 ; 59ae ni6 ne10 nie11 ny16 ney19 nee20 e21 i23 net23 ee31 nny31 n31 nia32 nnis32 tney32 tani32 chen32
    res32 o32 vi32 ; 5e15 pa2 par13 ppa17 ppar23 pat25 p28 pha28 ipa28 paa30 po31 mpa32 pai32 pak32 kpa32 up32 ba32
    pkow32 pper32 pu32 mpas32 ; 85a9 sa3 za10 ssa14 tha20 sah25 sar26 ssar26 san27 sale28 zza28 iza29 xa30 se31
    isa32 ss32 sal32 -32 saks32 usey32 ssah32 ; 8499 mon4 mun13 mond14 mmon16 mont18 men19 mone26 mo26 lmon27 ment28
    mons28 ur28 mum28 me28 mu28 amon32 mund32 munn32 mion32 lman32 ; 5965 o1 au18 ot22 ao24 eo26 or28 -28 al28 heo28
    ol32 oui32 oh32 aw32 eoph32 gnos32 a33 ; 6c83^ vo9 wa10 wo10 wal14 war14 wat19 wol20 wor20 wer23 wou23 vaug24
    vau26 ver26 vol26 woh26 whar28 vou29 wszo32 alvo32 o32 ; 6c83 vo6 wor11 wo15 war16 wal18 ver20 wa20 wer21 ve21
    vor24 evo25 ivo26 vaux26 va26 lo26 ow27 bo28 wher28 ever28 w29 ; 675c^ du2 do15 dou16 dew21 doo23 tu23 dur26
    dor26 t26 to27 duqu28 tor29 de32 duc32 dol32 tur32 dous32 ndu32 dau32 tou32 ; 4e01 din7 tin9 ding13 ddin14
    dine18 ti18 tine19 rti20 ttin24 ten25 ting26 rtin27 rtyn28 di28 rty29 tyn29 die30 ty31 dinc32 ine32 ; 8fbe da2
    ta17 dar19 dha19 tta24 dda24 d26 a28 dat28 der28 dah31 das32 ttha32 trap32 tadt32 dela32 drac32 do32 uoda32 us32
    ; 767b den3 don14 rdon19 dem21 ten23 dden23 ton24 dene26 tten26 do27 dan28 ddon28 gden29 eden29 daen32 done32
    dain32 ding32 enne32 then32 ; 6c99^ sha6 sa7 scha14 cha16 char20 sul22 shar24 sas25 chau25 sar27 shaa27 sah28
    su31 sal31 s32 sava32 sid32 kr32 tsha32 sja32 ; 91cc^ ri2 li14 ree18 rea20 rie21 rei22 lee22 ly23 re24 red28
    lie28 riz29 ry31 rib31 ric31 le32 wri32 lea32 ley32 ries32 ; 53e4 gu5 co12 ko13 gou17 ku18 cho20 cu21 goo22 go23
    kou24 gol26 gui27 -28 g28 ghu28 jku28 kool31 guly32 cus32 laou32 ; 7a46^ mu3 mo10 mou17 mul19 m20 moo21 meu24
    muel25 mur25 mun27 moyn32 elmo32 emon32 ma32 mmu32 muu32 mueg32 ; 57fa^ ki5 kee16 ke16 kea16 kie17 chi17 gi18
    ky19 kei20 kir24 key24 qui27 gee28 kit30 ge30 kier31 k31 kill31 ghi31 guil31 ; 6ce2 po3 bo12 ppo17 pol22 por23
    pple23 ber23 lbo25 per25 bor27 pou27 b27 mpo31 pper31 p31 apo31 pon31 poe31 ple31 pel31 ; 5167 ne2 na20 net20
    nne24 nay24 e25 nel25 ner27 rne27 nae30 nell30 une31 nier31 n31 eny31 ette31 -31 lli31 iner31 hann31 ; 5217 le5
    re9 lle16 lie21 li23 lje23 glie23 rie24 hla24 llia24 llie25 let26 llet26 ri27 la27 lhei27 ret28 l30 lee31 -31 ;
    5a01^ wi6 wil8 we13 wei19 wa21 wee22 wie23 ve23 vi23 wy23 wel26 whi27 whe27 way27 vee28 win30 will31 wal31 wid31
    swee31 ; 6208 go1 gor20 gho22 guez23 ggo27 g27 gg27 gow27 gog27 gel27 ggot28 ko31 ego31 ongo31 ho31 quet31
    ngon31 geau31 geot31 gau31 ; 7433 lin10 rin13 lyn13 ri14 ine14 leen16 rine16 line18 reen19 lene22 rene23 inne23
    linn23 li25 lind25 yn27 lyne27 lien27 ry28 hrin29 ; 9ed8 mer5 me11 mmer12 mme14 ma17 mma18 mu22 mo24 more26
    mou27 ermo28 eme28 rme29 lmer30 mell31 mald31 rman31 mmar31 mir31 mar31 ; 5170 ran5 lan8 land16 lain19 rin21
    lin21 llan23 rain25 lam25 ren25 re25 lane26 la26 len27 ram27 lanc30 an30 -31 rand31 lins31 ; 9054^ da2 dar13
    du16 dah20 de23 ta24 dha27 tats27 do28 dal29 d31 dahl31 darl31 dass31 dash31 dard31 dag31 thak31 delf31 dham31 ;
    51f1^ ka7 ke10 ca11 kel17 ky18 kay18 cay20 kai20 cai23 cae26 kaye26 keye26 kas26 khai27 ki27 kei27 kae29 k31
    kehl31 c31 ; 5a03 va0 wa21 eva25 -27 wha31 baby31 vak31 rat31 w31 ; 53e4^ gu3 goo10 gou17 ghu22 g23 ku24 gul26
    gud26 qu27 kuy27 cu27 giu27 gui28 go31 guri31 coup31 kas31 koo31 kok31 cow31 ; 6839 gen6 gan7 ge18 ggen19 n19
    gun21 rgen22 agan23 igan24 an25 ggan25 gon27 gern27 ken27 en29 gens31 ngan31 gwyn31 ndon31 gane31 ; 9a6c ma1
    mar17 mma20 hma23 me24 mas29 m31 mard31 orem31 meh31 chma31 mi31 amma31 rmar31 mel32 ; 6d1b^ lo2 ro16 lau19
    lor23 loh24 loe24 ru26 lorr26 lowe27 llo27 lu28 lou28 leu28 los31 lone31 rox31 rau31 rour31 loeh31 roe31 ; 9c81
    ru4 lu12 rou16 roo17 rewe21 reu21 ro23 roux26 rew27 re27 rus27 rue30 u30 us30 rul31 ew31 loot31 roud31 le31
    rukh31 ; 5207 che6 ce8 tche16 cie19 ch21 cel21 chet22 sche22 cche23 cze25 tsch25 chi25 etxe25 txe26 cher27 cha27
    cho27 ci28 tse28 chel29 ; 591a^ do1 dor14 to23 dow23 d25 dau25 dod25 dou27 doc31 da31 tak31 dut31 doer31 ; 675c
    du5 dou12 do15 tu18 to18 de20 doo21 dhu21 dur22 d23 udh24 doux27 deau27 ulme27 rtor27 due28 dul29 udhu29 rdue29
    rtu31 ; 8cbb^ fe6 fi11 fer12 fa17 fai18 f21 fei22 fy23 fea23 fay24 fl24 ve24 fre25 fur27 vai27 fah27 fie28 fit29
    fel29 feu30 ; 6717 ran8 rown14 ron14 lan15 rent17 rand18 rum20 run21 owne21 lun22 len23 lang23 an24 rang24 ren25
    raun26 lon26 rant27 rung27 giin27 ; 8c9d be3 ber10 ba19 bel20 ebe22 bai25 b26 berg26 bed27 bei27 rbe29 bec29
    bur30 -30 bell31 aiht31 bhay31 ppe31 bre31 gbed31 ; 5a01 wel9 wi11 way13 we15 ve17 wei19 vi20 well21 wee22 ey22
    wai24 wea24 wy24 wie26 ev27 hweh27 away27 hwai27 vey27 vil30 ; 83f2^ fi4 phi9 fe15 fie19 phe22 fer23 pfei23
    phoe23 phyl25 fai25 f26 fu27 fear27 feh27 phy30 phel30 phai31 pfi31 feif31 phei31 ; 4f2f^ bur6 ber7 bo14 bir17
    byr19 bour20 be22 ba23 bor23 boe23 boh25 b27 bol28 burr31 bird31 boor31 pal31 bote31 bri31 bus31 ; 624e za2
    zza14 ja15 zha17 oja24 zar24 zah27 zzar27 ajav29 rda30 ze31 drel31 ziin31 cak31 zaa31 sa31 dzha31 zja31 czar31
    zer31 ; 57c3 e3 er10 -18 et23 ei23 ere24 he25 eres26 ouet27 es30 hel30 i30 niel30 a30 rein30 reui30 here30
    euai30 ay30 jo30 ; 5357 nan2 nam15 nen18 nand25 nigh25 an26 nant26 naan26 nnen26 tnam26 nnan27 anan29 enin29
    na29 nann30 nnon30 nham30 chi30 nun30 nain30 ; 838e sa6 ssa11 sha11 za13 tha16 se22 esha23 sia26 rsha30 ntha30
    sabe30 shad30 mara30 shar30 sja30 cha30 sah30 here30 sorn30 samu30 ; 5179 z3 tz14 ze17 ds18 se23 d24 zi26 s26
    zie26 rzi27 dze27 ltz28 cz30 nz30 -30 zd30 izes30 ddes30 zisi30 tsv30 ; 52aa nu2 nou13 u17 no21 gnu26 neau26
    noe26 noo26 us30 nut30 n30 nug30 our30 rott30 noux30 iang30 vong30 w30 nnou30 nawr31 ; 5185 ne1 net19 nne23
    nei26 na26 nnet27 nai30 ene30 yuki30 rnay30 ghne30 nin30 snai30 ney30 gna30 neij30 nie30 rre30 nue30 ikne30 ;
    4f26 ren5 len9 run16 rom19 lun22 llen22 ron23 rend24 hren25 lon26 lene26 lan26 rien26 hlen26 rron27 eren27
    giin28 elen28 n30 alen30 ; 535a bo3 ber15 b18 bor21 bbo24 bur24 be26 ault26 ble26 bour26 burg26 bb27 bou28 bel29
    bal30 bot30 bow30 berg30 bbot30 orah30 ; 5229^ li3 le11 lie16 ly17 ri18 lea18 re30 yli30 ll30 nix30 ra30 rei30 ;
    76ae pi2 ppi12 pe20 pee21 py21 pea22 ppy24 pie24 p28 pre30 erie30 ppey30 fy30 pyt30 epre30 eppe30 pel30 ipil30
    mbi30 mpie30 ; 8d1d^ be2 ber14 ba17 beh20 pe21 bay22 ve26 by26 bae28 bie30 bekh30 ; 7f57^ ro2 lo15 roh20 raw24
    roth25 roe26 rou26 lou27 roc28 ra29 rol29 reul30 yath30 rho30 lau30 llo30 luo30 ry30 role30 row30 ; 798f^ fo8
    for11 fu12 vo16 fau18 fou18 fow19 f19 fal19 fur22 pho22 fol22 fuku24 faw24 fa24 four26 fog26 voi26 fuch27 feu27
    ; 7d72 s2 se15 th15 ce17 ss19 x26 irs26 z26 sse28 -28 is29 st30 kshi30 sbu30 chel30 sze30 sey30 iers30 vs30
    ius31 ; 8428 sa4 ssa10 za12 sar22 sha23 ca26 saa27 ssal28 sart29 ombh30 tine30 sadd30 ath30 hant30 sak30 sser30
    rtha30 see30 xe30 sul30 ; 65bd^ sch5 s6 sh17 si23 se23 sche23 sil25 ci26 zi26 ce30 c30 sze30 tsur30 cee30 see30
    ; 6208^ go1 gor19 gol19 gho23 ga25 g26 ko26 gar30 golo30 cor30 qo30 gau30 gaah30 geh30 ghos30 ; 9686 ron7 lon9
    llon14 lun18 rone19 lone22 rom22 lo23 lum23 lom23 roun23 lund26 long26 rung26 len26 rumb26 n29 lan30 rong30
    ilon30 ; 6cf0 te5 ta13 tai14 tei15 tte18 thai19 the20 ted20 tet23 tae23 ty25 ti25 tyre28 tha30 tein30 tan30
    they30 tyne30 thij30 toy30 ; 798f for6 fo13 f14 ford15 ffor15 fort19 pho19 fu23 ff26 tfor26 foe26 yfus26 fou26
    furt30 ver30 phus30 foud30 voo30 epf30 fau30 ; 6851^ san3 sun14 son15 sam17 sa21 sen23 tho24 so24 xan26 thun26
    sang29 sant30 se30 lef30 shen30 shi30 tsan30 than30 zand30 sau30 ; 7ef4^ vi4 wi10 ve13 we17 vy19 va22 vei25 v25
    woj26 ver28 wie29 wic29 verc30 uy30 tu30 vay30 weis30 weiz30 wit31 ; 4e9e^ a3 ya10 ja18 al21 ol21 ar24 hja24
    ia26 us26 yach30 act30 aur30 jaya30 ehr30 ; 6c99 sha7 sa7 scha17 cha18 sar20 za20 ssa20 rza23 shar23 sak24 sul24
    se25 -25 msa26 shaw29 ha29 han29 shof29 ca29 sath29 ; 8428^ sa1 sar20 tha23 za23 sah24 sha25 sas28 s29 zvya29
    suf29 sul30 sus30 ; 840a^ le3 lei15 ly18 la19 lea20 re20 ri21 ligh21 li23 ra23 ry23 lai25 rei26 leh27 lay28
    rai29 rein29 reis29 ley29 lyn29 ; 5eab^ ku4 cu9 coo14 cou15 kou21 khu23 keau25 kut29 c29 k29 qu29 cum29 skoo29
    naza29 clu29 qual29 qud29 kour29 guet29 krul29 ; 8d1d be3 ber11 bei19 bey20 ba23 bbe23 elbe25 bar25 bi26 b27
    rbe27 bet29 bur29 abe29 eigh29 vie29 ebee29 pel29 tba29 npe29 ; 5eb7^ con4 kon10 can17 co18 corn19 kan21 com21
    cum22 cam25 khan25 cou25 kont29 cao29 chal29 cron29 samg29 noj29 kar29 coen29 kom29 ; 6cd5 fa4 ffa13 pha14 far14
    f19 -20 va21 fad24 ffar25 var25 phaa25 fe25 ff27 afa29 fra29 fah29 pher29 ufai29 ffer29 mar29 ; 4e39^ dan6 da8
    den9 de13 dam22 dem23 daan29 dahn29 tam29 dun29 don29 dha29 ; 56e0 in2 ne14 n16 ine18 yn25 yin29 ying29 nye29
    yant29 hn29 yne29 rrin29 uyn29 nsiu29 da29 ; 8afe^ no4 nor8 neu18 kno19 nou21 knol22 nol29 noo29 nord29 -29
    koc29 nur29 nowe29 na29 noor29 nour29 ; 5091^ je5 ja8 ge13 jay15 geof20 jae23 jes24 ger25 j25 dje29 jan29 de29
    -29 jehu29 kit29 giy29 ce29 aj29 ze29 jaa29 ; 55ac^ jo4 joe13 geo15 gio18 jor21 cho21 chow21 cha22 djo23 chou25
    co25 go25 chau26 joha29 keo29 chia29 cun29 chim29 jho29 chug29 ; 96c5^ ja4 ya8 a15 jac19 yan21 jar21 ia23 yas26
    yoa29 ak29 ass29 junc30 ; 970d ho4 kho14 jo15 hol16 cho17 hor20 hoe23 hou23 voc25 nho26 hal27 lho28 gho28 rejo29
    hors29 ttho29 ghue29 hn29 chu29 euho29 ; 8607^ su3 so10 sou18 zu23 shu25 szu25 sa25 suh27 sup28 sz29 shue29
    csu29 show29 saw29 soe29 zur29 zuh29 soo29 ; 67ef^ co7 kir11 ko12 cor13 col16 k18 cur20 colt25 ke25 cour25 koh25
    kord25 ker25 kol27 kirk28 c29 kula29 cro29 kai29 kill29 ; 963f a2 ah19 h20 -21 gga21 ail21 ha22 ar24 ga24 le26
    ua27 gaph29 ouaa29 ez29 re29 e29 hae29 ; 6234^ da6 de8 dy15 di16 dai18 dei19 dia21 dij22 del23 des24 dye25
    delp25 day27 daeh29 te29 the29 daer29 dya29 dio29 deis29 ; 6cf0^ te7 ty11 ta11 tai15 ti15 the17 tay20 ter20
    ted23 tha24 tyl25 thie29 tre29 thai29 tie29 thei29 thay30 tan30 ; 8f9b sin6 sing15 ssin15 cin16 shin19 sen19
    sine20 chin20 zin22 san22 hin23 shim25 czyn25 zen25 xin25 thin25 cine25 tzin25 ine28 hian29 ; 5c24^ ju8 yu8 eu10
    you15 u15 yo17 yau25 juu25 juk28 eug29 ilju29 eogh29 or29 iu29 jo29 jou29 uih29 uh29 ur29 ; 4f69 pe2 ppe11 pel19
    per20 pper25 pie25 pei27 pa28 p29 pect29 ped29 phet29 ppy29 eaup29 ber29 pust29 perr29 jpe29 pet29 pai29 ; 66fc^
    man1 men15 ma19 mo25 mun25 mei29 me29 ; 5716 tu3 to14 tou17 tru23 teu25 rtu25 tuh26 tue27 tto27 tun29 t29 tt29
    tum29 ty29 ult29 trux29 teau29 ttoo29 thur29 trou29 ; 9e97 ri6 li7 rie15 r22 rid22 ley22 ry22 ie24 re24 ly24
    ret24 ryam25 lee26 rrie26 lli27 ria28 ill28 ione28 ette28 llea28 ; 746a ma1 mar21 mma23 mal24 mah24 uma28 mard28
    mark28 lmer28 mor28 tmas28 lmar28 mon29 ; 6069^ en4 n7 em16 ern17 eng24 yan24 in24 nde28 ene28 earn28 shao28
    ong28 eden28 yian28 nh28 ; 96c5 ya5 a7 ja15 -19 e22 ah22 lla24 at28 ia28 iah28 atko28 igna28 roga28 ayr28 ard28
    yer28 yah28 ye28 aqu28 hya28 ; 987f ton3 don15 gton15 tton16 ydon22 ydn24 den24 lton27 ten28 hton28 tein28 mer28
    tone28 tain28 thon28 yden28 to28 ttom28 oten28 ; 6b50^ o2 eu16 er17 ol20 or21 ou22 ir24 al24 au24 odet24 oa25
    -28 ough28 ear28 oet28 oye28 all28 oost28 irv28 ; 5e93^ ku4 cu13 cou15 co19 coo19 khu20 kou20 qu24 koo24 cus24
    kuh27 k28 kool28 mank28 cy28 gu28 kok28 koe28 chu28 ; 8482^ ti3 di13 thi14 thie18 tim20 thy22 tee24 ty24 tie25
    til26 t27 thib28 de28 thel28 thei28 thu28 dee28 th28 tu28 tits29 ; 53ef ko8 co11 hael13 -16 cole18 ke20 c21 ch22
    ker22 cke22 cque24 cho24 iko24 hole24 cot25 ck28 nko28 kol28 hiel28 clai28 ; 9ad8^ go8 gau12 co16 ga16 gow17
    gold18 ko18 gor19 -20 tak21 gol22 gos22 gal22 gowe24 gao27 ch27 goul28 ka28 gott28 we28 ; 80af ken5 cken13 kin17
    con17 coln18 can22 chen22 in22 en23 kan24 esne24 ke25 kun26 acon26 cen28 keng28 ueen28 kon28 akam28 nbro28 ;
    4f50 zo4 zzo8 tso15 zel18 zot20 zu24 djo24 tzo26 so28 jo28 -28 tzon28 jawe28 za28 jor28 zso28 rzou28 yzul29 ;
    7d04^ jo2 yo12 io21 yor22 go24 lato28 yeo28 ju28 i28 yu28 you28 ; 97cb^ we6 ve12 wa16 vi16 way16 ver18 wei20
    web20 oue21 wer21 wil22 vil23 wi25 waya25 wie26 va28 wea28 weav28 wy28 whit28 ; 7d0d^ na1 nar17 knap22 nu23 ne24
    nun24 nut25 n26 kna27 shah28 neuf28 nna28 nuy28 nuc28 nah28 ; 624e^ za1 ja17 zha24 jam24 zak24 sa26 zar27 z28
    tra28 faza28 sza28 xha28 da28 ze28 ; 76e7^ lu2 ru13 lou17 roo21 luc26 lo28 luet28 -28 rouz28 roh28 len28 loo28
    lew28 lues28 lub28 ; 52d2^ le3 re17 ler18 loe18 lo18 -19 ra23 l26 leve27 ba27 rat27 ro27 lar27 lok27 la27 lle28
    lu28 reu28 loh28 r28 ; 8499^ mon2 mun13 mont18 mum23 mo27 mam27 meen27 maun27 men27 moun27 momm27 -27 mohn27
    mug27 mom27 ; 574e^ can5 cam11 kan14 kam16 camp16 kem18 cun18 ki23 ka24 ca25 vizc27 cim27 ken27 kham27 qan27
    kaem27 curn27 kana27 kin27 cane28 ; 4e39 dan5 da14 rdan16 din16 den18 ltan19 tan21 dane21 rda23 ten23 dam24
    edom24 anne27 deem27 deca27 tin27 md27 dhan27 han27 dem27 ; 746a^ ma2 mar9 m23 marc27 mhai27 mwe27 mir27 maw27
    mal28 ; 660e min3 ming11 mmin17 me18 mine21 vin23 mi25 in27 main27 uka27 aaki27 myng27 myn27 ; 9b6f^ ru3 lu12
    roo15 ro17 rou18 reu23 roe27 lou27 nou27 leh27 ruu27 rue28 ; 6fa4 ze9 dze9 zer14 ser15 se18 zier19 ese20 z21
    zel22 tzel23 -27 tze27 za27 rzer27 ycze27 zies27 zeri27 zawa27 rdzi27 tzur27 ; 6d85 ne4 nie12 gne13 nje21 nier23
    gnel23 neg26 ner27 net27 -27 gnes27 nyew27 ette27 gard27 rie27 reni27 gner27 re27 yner27 ine28 ; 745e^ re8 ri8
    ra14 rhy18 rei19 rie21 rai21 ric22 rhe23 ry23 ree23 rui23 rip26 rue27 reit27 reis27 dryb27 zui27 tre27 rze27 ;
    9f4a zi6 zzi12 ci16 zie17 tsi18 cci19 chi19 sey19 ch21 say21 cy23 lch23 zy25 ki27 nchi27 si27 sce27 zyj27 chiy27
    czy27 ; 83b1^ le3 rai17 li18 leh19 lei19 rei20 lay21 ly21 lai23 ri23 les27 lley27 raj27 rhe27 lhe27 laet27
    ligh27 ; 6602 on4 o11 en17 ao18 an18 oni23 jorn23 um23 yon23 hem27 one27 un27 henn27 onne27 han27 ag27 ang27
    oun27 jan27 uhem27 ; 67e5^ cha3 char13 tsa18 ja20 za20 chu23 tza23 cher23 ca23 chuc23 zac25 jai25 ch27 khal27
    """
}
