/// What Latin letters each Han symbol is written with, and at what cost; ``Aligner`` says how to read it.
enum HanTable {
  static let text = """
    5229 li5 ley14 ri14 lli14 ly16 le18 ry22 lly24 l24 lie24 ll25 re26 gli27 lee29 lle30 rie30
    lley30 lea30 lj30 i32 e32 llie33 lay34 a36 y36 lii36 lil36 ; 6587 vin8 ven9 win16 wen17 man18
    van18 men21 vern21 ving22 von24 ve24 vine24 vyn26 min26 mun26 vim26 v28 mon28 vind28 ; 65af s1
    -22 z24 th24 ce24 se24 ss24 us31 es32 sse32 si32 x32 st34 sz34 ; 987f ton3 don14 gton14 tton18
    den23 ydon23 ; 840a le6 la15 re18 lei18 lai18 ri20 ly20 lay21 rei22 ry22 li22 ra23 rai23 let24
    ley27 rie27 res28 llet28 lea28 lac30 ria30 ligh30 l30 lle31 ler32 ray32 ro32 lec32 leu32 ran32
    rey32 lais32 lor33 lair34 ; 514b k6 c10 ck12 ke16 x19 ch20 -20 ker22 cke24 que26 cker26 ko28 q30
    co30 kh33 g34 ak34 cq35 kel36 ; 6d1b lo4 ro10 llo16 low20 o26 lot28 l28 r28 lor28 lu29 no29
    lau29 ru30 ough30 rot32 rol33 -34 la34 lou34 rau34 rrow34 loh34 rou35 llow35 loe36 row36 ; 798f
    for8 fo10 f14 fu16 vo19 pho20 ford21 ffor22 fau22 fou22 fort24 fur25 fal26 fuku26 fow26 faw26
    fol26 foe28 fog30 fa30 v30 ; 7279 t3 te12 tt16 ter16 tte22 tter24 th25 d26 -26 dt28 the28 ta32
    to32 tor34 tur35 ht36 tre36 ata36 ; 5c71 san7 an10 shan12 -15 sa17 yama18 sam20 sha20 cen22 ;
    591a do2 dor15 to18 ta26 -27 dow28 d29 da30 dau30 ddo30 du32 cto32 dou32 kto32 dal34 dho34 rdo34
    tor34 deau34 doer34 ddoc35 ; 5c14 l5 r6 er20 ll20 le21 -22 re22 el25 lle27 rd30 ar30 hl32 rt32 ;
    7c73 mi2 my17 me18 mee23 mie24 mea26 m27 mil28 mmy28 mmi31 -32 mu32 mid32 i32 mme32 miah33 ma34
    met34 mey34 mmet34 min34 mmie36 ; 68ee son6 sen8 sson14 ssen18 cen24 than25 on28 sin29 zen29
    som30 xen30 se31 sem31 sim31 dsen32 isen32 san32 -33 s33 en33 sam34 sum34 sun34 sn34 aso34 xem34
    sohn34 ssum34 thon34 tzen34 su34 rsan34 tsen34 ; 7231 e4 ; 4e3d ri6 li12 rie14 -15 ly17 re18 l20
    ry20 lee22 lli22 ; 5b89 an2 a17 am20 en20 ane25 -26 enne26 n27 on27 ann28 in28 un30 aan30 anne30
    ne32 s32 ham32 yan32 ahn33 aun34 ens34 jan34 yasu34 ; 5df4 ba2 bar13 pa20 bu20 bha24 bba26 b27
    -28 va30 bal30 pra30 be31 baa32 ber32 bah33 par33 ha35 bo36 ; 5c3c ni3 ne15 ny16 ney20 i20 n21
    nie22 e24 gn24 nh28 nee28 nni28 nes30 -30 y31 li33 nin33 nyi33 gny34 nei34 nny34 ner35 nis35
    le36 nea36 nnie36 ; 7a46 mu3 mo13 mou16 m16 mul20 moo21 mur24 -26 meu26 my29 mun29 mok30 ; 5854
    ta2 tta16 tha20 tar20 tu24 te27 t29 to32 tad32 ter34 tal34 tham35 thal36 ; 535a bo2 b18 ber18
    bor19 po24 bur26 beau26 bou27 -29 bour29 bbo30 boa30 bol30 ba30 ble31 ault31 baud31 bal32 be32 ;
    592b v4 f10 ff14 w15 ve21 -26 ph28 th29 ugh30 ffe30 ev32 fer32 af32 fe32 ffer34 b35 eff35 u36
    gh36 ; 5384 u10 e10 er12 eu16 o18 a18 ha19 ur20 oe21 ear22 gha22 her22 l24 ; 6d77 hei8 he10
    hai13 ha14 hay16 hy16 hi22 hae22 hea22 hey24 h25 hel25 hil27 heid27 khai28 hya28 e29 hee29 hem29
    jai30 ; 4f26 ren6 len10 run16 rom20 llen20 lun22 n22 ron24 rend26 rron26 lan26 lon26 rem26
    giin26 hlen26 lene26 rien26 eren27 ; 6c99 sa7 sha7 scha16 cha17 za22 sar22 char22 shar24 ssa26
    shan28 sul28 se28 rza28 sak28 she28 s30 msa30 shaa30 ser31 tha31 ; 6ce2 po4 bo9 por21 b24 per24
    ppo24 p24 bor24 pol24 pou26 ber28 bon28 pple28 pau30 beau30 boe32 bau32 paw32 ple32 ppel32 bal34
    ; 74e6 va4 wa8 war22 var22 val24 is24 la24 ba24 ois25 wal25 wat26 a27 hua27 -28 ve29 oi30 van31
    i32 ua32 oy33 ix34 vall34 ir35 it35 ver36 vois36 w36 ; 7f85 ro2 lo13 ra25 roe27 ros27 ru28 llo29
    -30 rou30 row30 lau30 roh30 roo30 o31 ello31 rus32 law32 rrow32 r33 rol33 rot33 lou34 low34
    rau34 raw34 llow35 l36 la36 nor36 ron36 graw36 rell36 ; 963f a1 ar16 -24 al25 ha30 ab30 aa32
    ah34 da34 ; 8482 ti4 tti13 di16 ty16 te18 tie23 thi24 tty24 die26 tee26 de27 dy28 rty28 thie28
    ttie28 thy31 tea32 i32 dee32 t32 tj32 thu32 -33 tu33 ttir33 tia34 dhi35 pti35 tte35 tur35 ; 8cbb
    fe6 fi11 fer14 f18 fa18 fai18 fei24 ve24 vi26 fie26 fy26 fay27 fea27 fah28 fre28 fur28 efe28
    fel30 ; 7d22 so3 sso14 thor20 zo22 sou22 sau23 sor23 tho24 sa26 sot26 -27 sho28 co29 su30 thal30
    ssot30 sel31 sol31 stle31 szo32 zzo32 ssel32 xo32 ixo34 ; 6208 go2 gor20 gho22 g23 gol24 ko24
    ga27 gow29 gg30 gar30 gau30 gel30 gog30 guez30 ggot30 gu30 ggo31 gue31 ; 7dad vi4 ve12 wi14 we20
    vy23 ver24 v24 -25 vie26 wel26 wai28 wie28 vet29 vey30 vei30 ewic30 w30 rvey32 vai33 wil34 i34
    wei34 wer34 bi36 wy36 ewi36 vil36 wey36 ving36 whi36 ; 5947 c6 ch10 chi16 ci18 dge18 cci21 ki22
    cz22 tch23 ge24 zi26 ky26 che26 tsch27 ke28 chee30 cchi30 chy30 -31 key31 chey32 chie32 cs32
    zsch32 cki32 tchi32 cky33 ghi33 zzi33 age34 gi34 czy34 cher34 schi34 dg35 ech36 zczy36 ; 4f0a i4
    y11 e12 j17 -22 eu22 yi23 ea24 ji28 ye29 hi30 es33 ly34 u35 wie35 illy35 ghey36 ; 6bd4 bi4 by12
    be16 b18 pi19 bie19 bee22 bea22 bu24 vi24 bbi25 bby27 p28 pe28 bil30 -30 bey30 bbie31 pee32 i33
    pie34 bel34 pet34 ; 6885 me2 ma14 mer20 mme20 mai21 may21 mei23 mey26 meh27 mel28 mie28 m28 my28
    mes28 mu30 mae30 mea32 met32 mul34 maye34 rme34 ; 723e l5 r7 ll17 er18 le18 -21 re22 el24 lle27
    rd30 ar32 e33 al34 il34 rt34 hl36 ; 8d1d be2 ber12 ba18 pe22 bey23 bei24 b26 bay26 bi27 beh27
    bae28 ve30 bar30 bbe30 bie30 gbe30 ; 5f17 f3 v15 ver15 ve20 fo20 fer21 ph24 ffer24 pher26 w26
    fe28 va28 for30 fur31 fel32 vor32 fu32 -34 pf34 vo34 fir34 fus34 ff34 vu34 efer34 over34 ffe35
    ful35 ; 91cc ri2 li14 ry16 rie20 re21 ree23 lli24 ly26 le27 -30 rea30 r30 rey30 l31 rg32 lee32
    ley32 y32 lea34 rry34 ; 82ad ba4 bar12 bha17 pa18 ; 8f9b sin6 sing16 cin18 hin18 ssin18 shin19
    zin20 san20 sen22 sim22 sine22 chin23 si24 cyn27 syn27 xin27 zen27 czyn27 tzin27 ; 7d72 s2 se18
    th18 ce18 -21 ss23 x24 z24 ; 59ec hime16 ki16 in18 ji18 dge18 eki18 key18 i18 ; 5e03 b2 bu12
    bou18 v26 bb27 be27 -29 bo29 p30 br30 boo32 bur32 bull34 bhu34 bour34 pu34 bul36 vyn36 ; 9e97
    ri6 li8 rie18 -21 ry21 ley21 r22 re22 ly23 lli24 rrie24 ; 7df9 te7 tti7 ; 6b27 o4 eu12 ou14 io18
    ol19 ; 745e ri8 re8 ra16 ry16 rie18 rey22 rry22 r26 ray26 rei26 rai26 ury28 res30 rhe30 rri31
    rae32 rhy32 ro32 ree32 rrie32 urie32 reg32 ; 683c g3 ger12 ge14 gg22 go23 gue24 -26 ga28 gu29
    gh30 gge30 gger30 gel30 giin30 ghe32 gar33 gle33 k34 gor34 gur34 eg35 gr35 ka35 c36 gal36 ; 5fb7
    d3 de8 der16 -25 t28 rd28 dt30 ld30 te30 dd32 ad33 ard33 do34 del34 des34 da35 deh35 ; 8328 tz6
    ts10 z11 c12 tes22 cz24 tts24 -26 s26 etz28 tsch28 ds30 czy30 tch30 t31 ch31 atz32 ates32 ; 65c1
    pon2 ; 585e se4 ce12 sse14 sa20 the22 sset24 ze25 si26 sei26 ser26 sel27 xe28 sai28 say28 cer28
    cel29 a31 sey31 e32 rcel32 ssel32 sser32 cy32 rtho32 ci34 seh34 szy34 ssai34 ssie34 s34 el34 ;
    8afe no2 nor18 o19 n25 -26 kno26 now27 neau28 not28 nou29 nu30 nol33 nour33 naud34 nell34 ne34
    ro34 ner34 neu34 knol34 rnol34 ; 7533 shin10 chen10 shen10 sen16 shi16 sche16 ; 52a0 ga2 gar13
    ja20 gha20 ka22 ca27 a31 gu31 ha31 gard32 gal32 g32 gas32 -33 ggar33 gaa34 gya34 iger34 gia34
    ger34 gaar35 ; 62c9 ra4 la6 lla19 -28 ru28 lar28 re29 rah31 lo32 lah32 llah32 a33 r34 rat34
    llar34 lu36 ; 7d0d na4 ner10 ne18 nar20 a26 er28 nah28 nor28 nu28 nna28 nne30 n30 ald30 al31
    gna31 nal31 nnes32 oner32 -32 nut33 kna34 ar34 no34 iner34 nard34 naul34 nnan34 hner35 tner35
    ni36 nha36 sner36 ; 8332 z4 tz12 ze18 zi18 ds19 ts22 des23 zzi24 zy26 es28 zz28 czy29 c30 s30
    x30 ise30 lds30 e31 ch31 zh31 ; 5eab ku5 cu8 cou18 coo19 kou20 khu24 co28 qu28 kul28 choo28 ko29
    kut30 ; 7acb li8 ri10 rit18 lli19 le20 ; 5149 ko4 ; 5b5d ko4 ; 6a02 lo8 le10 l10 ; 516c -2 ng12
    ; 4e3b -0 ; 53f2 s1 sch16 st24 sh28 -30 ; 5361 ka5 ca6 car15 kar20 k24 cca26 kha27 qa28 cu30
    cha30 kka30 c31 cal31 -32 ga33 cah34 cul34 ko34 co35 ker35 cut36 cail36 ckar36 ; 99ac ma2 mar10
    mat24 mma26 mu26 mer26 me27 maa28 -30 mah30 mo30 m33 mas34 mul35 ; 897f si6 ci12 ssi16 sy19 ce22
    se22 i22 cy22 sey22 s24 the24 sie25 cey26 sh27 see27 thy28 shi28 ssie28 hi29 xi29 sse29 -30
    sci30 zi30 sea30 ssey32 hy32 ssy33 usi33 sig34 cie34 cci36 szy36 xie36 sit36 ; 5967 o1 au16 or26
    ho26 al28 io28 u29 ol29 a30 on31 ; 57fa ki4 ky10 ke20 chi20 gi20 kie24 kee25 qui25 key26 kiy26
    cchi26 i28 cki28 ci28 k29 kea29 ge30 kki30 di31 -32 qi32 ghi32 gee32 kii32 gy34 khi34 que34
    ckey34 kill34 gri34 kir34 g35 kei35 cky36 ; 5e0c hi9 ch12 si14 shi15 he20 ci20 sh20 chi21 g22
    hea22 hy24 hil24 hee24 schi25 khi26 sch26 she26 s27 se28 ssi28 shee28 -28 see28 ji28 chy28 cy29
    hie29 gi30 sy30 ce30 i30 ich30 hel31 sea31 thi31 h32 hes32 hic32 sie32 syl32 hiin32 cht33 sig33
    shii34 asey34 rch34 sil35 ; 8b1d she9 se10 che14 sche14 sha17 sze20 sh22 cher22 sey23 tse24
    chet24 jere24 shch24 ; 8003 co8 kau12 ko14 cal17 cau18 cor18 cow18 kow20 cou20 cour22 kol23
    caw24 khao25 ; 6c83 vo7 wo12 wa14 wor15 war17 wal18 ver20 wer21 wol23 ve24 lo25 vor26 va28 vau28
    wat28 wou28 vaux28 o29 ow30 evo30 vou30 ivo31 vaug31 bo32 vol32 wher32 w32 woh33 ; 8389 li6 ri11
    ly16 ley16 lie18 le18 lly18 lee20 rie22 lli23 ry24 i26 ali26 llie26 ree27 rey27 ryl27 re28 lea28
    igh29 lil30 ; 5a1c na2 a12 ne16 nah26 ner28 nna30 lla30 -32 e32 nar32 ale32 ; 6cf0 te6 ta12
    tai14 ty16 ti17 the19 tei20 ted22 thai22 tte24 tay25 tet26 tha26 tae27 ter28 tyl29 tan30 tie30 ;
    8fea di4 dy14 de15 ti18 d21 die22 du22 te23 ddy24 dee24 ddi27 -28 ty30 dea30 dhi30 rdi30 tti30
    day32 dei32 dey32 dit33 ady34 tic34 dic36 ; 54c8 ha4 har11 kha16 h20 ja24 hu24 cha24 haa24
    hard26 hal28 -28 ra29 ho30 hut30 he30 xa31 a32 ghe32 hra33 hear33 qa34 ham34 han34 ch35 ka35
    hud35 ga36 her36 ; 6069 n6 ne10 en11 hn19 rn19 in20 on20 an21 nn22 e25 em26 -26 ane28 yan29 un30
    ern30 eng31 earn31 orn32 hen32 yne33 ryn34 enne34 gen34 hun34 a34 ng34 nen34 ene35 ; 83ab mo2
    mor20 mau20 mer22 mou24 m25 mur25 mu26 mol26 me27 mmo29 mmer29 more30 mal31 hmer31 mir33 ma34
    mel34 mme34 mow34 mour34 mon35 ; 9c81 ru4 lu10 rou16 roo18 ro19 reu22 r24 rewe27 rew28 roux28 ;
    5e15 pa2 par16 p22 ppa24 pal25 po26 pat27 per29 pra29 ppar29 paa30 -30 pha31 ba32 ; 6606 kun7
    quin7 koun18 quen19 ; 6c40 tin8 tine12 din15 tein16 dine16 tyn16 ten17 ding18 teen20 ting20
    ttin21 rdin22 ; 8463 don3 ; 6fa4 ze6 dze11 zer16 z20 se20 ser20 -21 ese22 zel22 za22 zier24 xa26
    tzel26 ; 51f1 ka10 ke10 ca11 kay16 kai18 cai20 cay21 kel21 k22 ky22 che23 kei23 chet24 ki24
    cae26 chae28 c28 kas28 keu28 kke28 khai28 quei28 ; 52d2 ler8 le8 l12 ller16 lle17 re20 r24
    hler24 -26 lo26 rer27 er28 la28 lu28 ru30 ele30 ra30 llu30 llar30 e31 ner31 roe31 llet31 loe32
    lor32 ro32 let33 lla34 len34 rrar34 hre35 rha35 ough35 sler36 ; 7f57 ro2 lo14 llo24 r26 ru26
    roe27 roh27 rot27 -28 l28 rou28 reau28 ra30 rau30 ros31 rol32 raw32 raut32 rrow32 lou33 ; 5c1a
    cham10 shan11 chan12 chen16 ; 5179 z4 tz14 ze18 ds20 d24 s24 se24 zi24 -25 dze26 rzi26 zie26 ;
    4e18 chu7 cu12 ciu12 cho18 ccio18 chur20 ; 5f37 john8 tyan10 jon10 ; 970d ho4 hol14 hor14 kho18
    haw20 jo21 cho22 hal24 ha24 hoe25 hou26 h27 hau28 hu29 hoh30 hoo30 jho30 ; 5091 je9 ge12 ja13
    ger14 jay17 j18 jef20 dger24 de24 gi26 ze26 jae26 gel26 za27 jor27 jan28 zet28 geof28 ; 7406
    ri10 li13 l16 ley16 rie16 ric18 ; 66fc man2 mann10 men22 ma27 min30 main30 mane30 mans30 mon31
    hman31 mun32 rme33 m35 me35 mam35 mer35 eman36 ; 83b1 le4 re16 la16 lai18 lei20 rai20 lle22
    rei22 ly22 li24 ra24 lay24 leh26 l26 ley26 ry27 ri28 let28 lie28 ret28 e30 rie30 rye30 ligh30
    righ30 lac31 ler31 ; 8428 sa2 ssa14 za16 sar20 sha23 a24 tha27 sah28 saa28 ca30 sul30 rtha30
    su30 ; 7eb3 na2 ner12 ne18 a22 nar25 nu26 nner28 naa30 ina32 ene32 sner32 ; 932b si10 cic16
    rthy16 ; 826f rian10 lyan13 ryan13 ian14 n16 ryo16 lion16 ; 8607 su3 so12 sou18 zu21 sous24
    ssou24 szu25 soo26 shu26 sa27 ssu27 ; 8bfa no2 o19 naud23 nor24 nau25 not26 n26 neau26 ro29
    ner30 noe30 nus30 eaux30 kno31 neu32 ; 8212 shu8 schu10 sch12 sh14 su14 sche20 ch21 scho22
    chou24 ; 81d8 la6 ra8 ; 8cc8 ja5 jar13 ju16 dja18 gar18 ga20 ca22 jay22 ggia22 jau23 ; 52aa nu2
    nou15 no16 u20 noo21 anu26 nor26 nuc26 naw27 n28 noe28 nur28 neau28 ; 6258 to2 tor16 tto17 tho20
    t24 tro27 tol28 tu28 tal30 tau30 tow30 ttle30 -31 tle31 teau31 thor31 tou32 toe34 tot34 ata34
    o35 tl35 teo35 tock35 tore35 utou35 ; 7ef4 vi4 ve13 wi14 we20 vy23 v25 vei25 ver25 -27 va28
    wie28 wic28 vie29 wit31 bi32 oui32 vai32 vay32 vey32 wei32 vel33 wel33 owit33 wa34 ; 96f7 re4
    le16 ra18 rei19 ray20 rey22 rai24 ri24 ry24 lei25 ley26 la26 rae26 lay27 ret28 let28 ly30 r31
    red32 rea32 li34 ler34 lle34 rre34 ro35 leh36 len36 reh36 ; 8d6b h9 ch10 he10 her14 kh17 hu20
    ge21 ho23 hur24 je25 che25 cher26 -26 hel26 ha26 hr28 g28 hear29 hir30 hirs30 kha31 hi32 r32
    hl32 ger33 k34 eh34 hud34 re34 hut34 khe34 uch34 hum35 ; 6234 de8 da8 di17 dy18 te18 dai18 del18
    day19 dei19 ta21 des26 dij26 the26 dia28 ; 9054 da2 ta16 dar18 der22 du23 d24 de24 dha26 ter26
    dah26 -28 dahl28 dda30 do31 dal32 ddar32 deh33 tar33 tats33 ther33 del34 ; 67ef ko8 co8 cor16
    kir16 k18 col19 cur20 ke21 c22 ker24 cour26 nko27 lko28 ; 79d1 ko4 co8 cor19 k20 ke22 c25 cco26
    cho26 kor28 cot30 kko30 col30 kow30 -31 ker32 coe32 koh32 chu32 for32 ka33 kho34 cour34 kir34
    fo35 ku36 ; 4e39 dan6 da11 den12 de17 din20 dam20 dem22 tan23 ltan26 dane26 dun27 tam27 ten27 ;
    862d ran6 lan7 land16 len19 lam20 ren22 lin24 llan25 la26 ram26 lain28 ra29 rin29 run29 -30
    lane30 rit31 lund32 rian32 lano32 ilan32 rand32 ; 91d1 kin5 gin13 king16 kim18 -20 ki20 jin20
    ggin22 gen22 kine24 ckin24 cin26 din26 chin26 gim28 keen28 gene30 ghin30 guin30 kean30 cken30 ;
    56fe tu3 tou16 to17 thu18 tur20 t21 tus24 teu24 tour24 too25 ; 59c6 m1 me16 mu23 -24 mm24 mb28
    ham28 om30 mbe31 um32 mmer33 im34 am34 mo34 lme35 ; 9a6c ma1 mar14 mma25 me28 -29 mu29 m31 mi32
    hma32 ; 6735 do6 dor10 tto14 ; 54f2 dze12 ge13 zhe14 dje16 dger16 ; 85a9 sa2 za14 ssa18 su21
    sar21 tha23 saa26 s26 so27 sal27 sah28 a30 se30 sut30 ssar30 sha31 san32 xa32 zza32 al33 ; 8036
    ye8 e9 je12 er13 ya18 yer18 ille25 -26 el27 y28 yi28 j29 yea30 ier30 eh30 ja31 et32 ie32 leux32
    llet32 jer32 yor32 lle32 lles33 ; 7530 -9 ta14 da18 ; 4fe1 nob10 shin10 ; 6797 lin6 rin10 ling12
    ring17 lyn20 llin20 reen22 lim26 ren26 line26 lem29 -30 lean30 rein30 ri30 ing30 lym30 rean30
    rimm32 lind32 len33 ree33 rim33 lm34 ram34 gren34 lynn34 li34 rine34 ; 5a01 wi8 we14 wel14 wil15
    ve18 way18 vi19 wei20 wy22 wee22 wea24 wie24 wa24 well26 -26 wai26 wer30 whe30 whi30 vey30
    hwai30 ey31 vee32 wae32 ; 54c1 pin4 ; 6f22 han4 ham12 hen14 ha15 he18 hum22 ghan24 hon24 ; 9ed8
    mer5 me12 mmer12 ma16 mme16 mo18 mu19 mur24 m27 mou27 -28 rme28 lmer28 ; 9ad8 go8 ko12 gau14
    co15 -21 aard21 gold22 gow22 ga22 gor23 tak23 ch24 col25 gal25 gol26 gao26 gel27 gaar28 k28
    gar28 kor28 lko28 kou28 ; 8fc8 me10 mi11 ma12 mei12 mai14 may18 m20 maie21 meie21 ; 5a05 a4 ya6
    ja17 ; 827e e6 a8 i15 ai18 ay18 ei20 el20 al22 ar26 ey26 ed31 he31 ae32 em32 all32 her32 es32
    af33 ic33 er34 ia34 ; 6b50 o2 ou19 eu20 ol20 au22 or22 al23 er24 u27 all27 ; 97e6 ve6 we8 vi16
    wi17 way18 wel20 vet22 wie22 ver24 ; 5362 lu3 lou15 llu17 ru18 lo19 rou24 glu24 ; 6b66 vu6 u12
    bu15 vo18 vou18 ; 5e93 ku6 cu8 cou16 chu20 coo22 khu22 kou22 co22 qu24 koo27 kur27 man27 cuo28
    cur28 ; 624e za2 ja14 zza17 zha20 zar23 sa26 a28 ha29 ze29 oja29 zal29 zzar29 zaa30 ; 83f2 fi6
    fe11 fie14 phi14 ffi21 phy22 f24 vi24 fel24 fer24 feld24 phe26 ffe28 ffey28 -29 fei30 ield30
    phil30 lfi30 ve31 ffet31 pfei31 efe32 phee32 ef32 fu32 ffy32 phae32 phai32 phie32 fy32 ffie32
    iffe32 fai33 fear33 phoe34 ; 5766 tan6 tein9 ten16 ta16 tam18 te21 tin22 tem22 tain25 ttan26
    ton28 than28 ; 5716 tu4 to14 tou18 too18 t22 tru23 teu26 thu26 tul26 rtu27 ; 767b den2 don15
    dden22 ten22 ton22 rdon22 dem22 tten25 do26 dan27 tta28 ddon28 eden28 lden28 ; 80e1 hu5 ju12
    hoo14 hou18 ho21 khu21 hoe23 vu24 kho24 ; 4e9a a2 ya10 ja16 ia22 ar24 ah28 ye30 at32 yat32 yar32
    ; 96c5 ya6 ja8 a10 -22 ia22 ah24 jac24 jar24 e24 at28 yas28 lla28 yar28 yan30 ; 9f50 zi6 zzi14
    chi16 ch19 cy19 zie19 ce20 ci21 tzi21 zy22 zee22 ; 59b2 da6 ta6 ; 54e5 go6 co12 ko14 g16 ge20
    clo23 qua24 kos24 gol25 ; 666e p2 pu13 pp18 pe19 pou21 po26 ppe28 -30 poo30 pper30 pur30 b32
    ple33 py34 ppu36 pri36 ; 5f53 dan8 ; 857e re6 le8 lei16 la18 ley20 rei20 ; 5c91 zen6 tzen7 cen12
    tsyn14 ; 9b6f ru4 lu10 roo16 ro18 rou20 rew20 lou22 reu26 -28 r28 lo28 loo29 roe30 rous30 lum30
    rue30 roux31 rru32 ; 5188 gan7 gon11 gun12 ; 73c0 per5 pe10 pper12 pur17 po18 p19 ; 67e5 cha4
    char13 ja18 za18 ca20 tsa20 tra23 ch24 chu24 cza24 tza24 zar26 chi27 jah27 zha27 chai27 cher27
    zac28 hard28 ; 905c son5 lson14 sson16 ; 574e can6 kan11 kam12 cam14 kem22 ka23 camp23 cun24
    ken26 kin26 ucha26 ; 5409 gi6 ji14 ge14 gui16 j20 -22 ki22 ghi22 gy24 g24 dji24 rgi24 jee26
    ggi26 jiin26 gie27 kit27 dge28 gu30 je30 zi30 zy31 ghe32 gei32 gil32 jim32 gee33 gge34 jhi34
    tik34 guir34 ci34 dj34 gin34 jit34 nji34 ger35 ggie35 i36 ; 6cbb ge10 ch10 rgio16 g16 cchi16
    tch19 ; 5730 di8 ti8 de16 ; 5609 ga8 ja15 ka15 car15 -16 gar16 aard18 g20 gia20 ; 52de lau6
    rau11 law17 lou18 rou18 lo19 raw20 ro22 row22 raus24 le24 lloy24 ; 5185 ne2 net19 na21 nne26 e26
    nei26 -27 ney27 ner28 nnet28 ; 83ef wa10 va13 war14 ver18 uar18 wor20 wal21 ward21 val22 wahl22
    ka22 rt22 uard23 ; 5e2d si9 schi10 se14 shi17 ci18 sie18 sy22 szy22 the22 shee22 zie24 ; 5357
    nan3 nam15 nen19 nand24 na24 anan24 tnam24 -25 nant25 nnen25 an26 ng26 inen26 nnan26 ; 90a6 bon4
    bun14 ban18 bom18 pon20 ben22 porn22 ; 820d she9 se11 sche11 che15 sher16 sch18 cher19 sa20 sh23
    scho23 shir23 ; 5951 ci8 ch10 che11 chi14 tche18 cci20 c21 ce21 ; 6771 to6 don10 tone12 ton17
    tho18 trom20 ; 53f8 s2 ji15 ; 4e43 na7 ; 8033 r8 ; 4ee3 de8 da10 det15 -17 dey20 day20 dei20
    te21 dai21 tai21 di22 ; 5207 che6 ce8 tche19 ch21 chet24 cie24 cze24 tsch24 cha25 cche25 cher25
    sche26 cel27 cho28 txe28 etxe28 czy28 chi29 ; 502b ren6 len10 run18 llen18 lun20 lum21 lan22
    ron22 llan22 llon24 lon25 rum25 hren25 ran26 rom26 lund26 hlen27 rren27 lenn28 en29 lung30
    rran30 uren30 ; 59ae ni6 ne10 nie14 ny18 nee20 ney21 i22 e22 n24 ie25 ay28 nia28 nic28 nne28
    nes28 ; 572d gui4 gue13 guer14 ; 5761 po3 ; 63d0 ti4 tti14 t14 te14 ty18 tee22 thi22 -26 the27
    tie27 rte28 tty28 tea29 i30 thie31 ; 5e73 pin3 ping14 ppin20 pyeo20 ; 84cb ga7 ge12 gai12 gu16
    gay17 gei18 gue20 ghe20 ; 65fa wan8 wang10 van15 vang16 ven17 wong17 ; 72c4 di5 de10 ti14 the16
    dee18 dy20 d20 ; 745f se10 ser12 ther12 the17 sse18 thur18 sser19 cer24 ce24 so24 sur24 th24
    sor24 sher26 s26 cel27 seph28 er28 sa28 xe28 sir28 zer28 sier28 etha29 su30 ; 5415 ru7 lu8 ry10
    ly16 ; 4e9e a2 ya12 ja20 er22 ar24 -24 ah24 ia25 r28 e28 yar29 lla31 at32 jar32 al33 o34 u34
    ard34 illa34 llat35 ha36 or36 hya36 ; 5965 o2 au14 or20 a22 -24 ot26 ou26 ho28 ao29 aa30 al30
    u32 vio32 ; 5170 ran6 lan8 land17 lam20 lin22 ram22 lain22 llan22 rin23 la25 ren25 rain26 re27
    len27 r29 ; 65bd sch5 s6 sh16 se24 ce26 sche26 si26 ci26 sil28 zi28 ses30 ; 6cd5 fa3 f14 far15
    pha19 ffa20 va20 -22 fer24 fe28 fah30 fra30 phaa30 ; 73bb bo1 ; 4f2f ber5 bur12 bo16 b16 be18
    bor22 bour24 bu25 per25 -26 bir26 bb27 ble28 berg28 boe30 nber30 ba30 byr30 pal30 lber30 pper30
    bbar32 bert32 berh32 mb32 bel32 po33 pie34 ; 6839 gen6 gan7 ggen19 gun20 ge22 n23 an24 igan26
    gon26 gern26 ggan26 rgen26 agan26 ; 4fdd pau8 bo12 pao12 pou19 boa20 p20 bou21 iho21 b22 bau22
    bu22 ; 67f4 chi11 ; 4fee siu12 thew12 ciu16 tiu16 su17 s19 chel19 scho19 tius19 sho20 ; 6eab
    win4 wen12 vin16 wyn16 wein18 on24 wine24 ; 80af ken4 kem16 cken16 kin18 can20 ke20 kan20 con22
    cen22 chen23 com26 coln26 keng26 khem26 kien26 ; 57c3 e2 er16 he22 a22 ei22 -24 ae24 her26 ai28
    i28 es30 ea30 ay31 ere32 eh33 ouet33 el34 et34 ell34 eres34 de34 ec34 ey35 uet35 ; 9b4f wei7 we9
    weis12 wi15 wey18 ver19 wie19 wa20 ; 56e0 in2 ine16 ne19 im20 -20 n20 yn22 yne26 ; 5510 don4
    dow14 tang16 tan16 tao16 ton20 ; 5b81 ning6 nen7 nin8 inen20 ; 9ea5 mc6 m9 ma10 mac17 me19 mai20
    mic22 mi24 mei30 mer30 mad32 meie32 ; 8499 mon4 mun12 mond18 mont18 men19 mmon20 mo24 mu26 mum26
    -27 me29 mons29 moun30 ; 80fd nen6 no12 neng12 ; 4f69 pe2 per14 pa18 ppe18 pel22 p22 pay26 pey26
    pie30 pet30 phet30 pper30 pei32 ; 6210 sung9 o12 chen12 ; 55ac jo6 gio14 cho17 joe18 ccio18
    jor19 chau19 geor20 djo20 chow22 co22 gjo24 chou24 go26 ; 6f58 pan4 pen14 pa14 pin20 pain20
    pam20 phan20 ppan21 ppen22 puan23 pai24 ; 8d5b se8 ce15 sa15 say15 sai16 saik16 s18 cy18 sey18 ;
    672c ben4 burn14 be18 ppen20 bun20 pen21 bem24 bbon24 bon24 orne25 ; 67f3 lyu8 liu8 lju10 riu12
    ; 4ec0 sh4 s10 sz17 che18 shi20 sch21 ch22 -23 she24 i29 ; 7d10 new6 nu12 nue16 neu17 ue18 iu19
    ne19 nyu19 ; 4e01 din7 tin11 ddin12 ding14 dine17 ti18 tine22 rti22 ttin23 rtin24 tyn26 ting26
    ty26 di28 rty28 ; 73ed ban4 ben10 pan18 bam19 bun24 be24 bhan24 ; 739b ma2 mar14 maa18 a23 ;
    7ea6 jo6 yo6 io18 jor18 yor20 o21 ; 7ff0 han5 hn8 hann17 gham18 ha20 ; 82cf su2 sou16 so17 zu18
    soe19 s22 soo23 ssou25 shu26 asu26 sus26 ; 7ecd sho10 saue11 sau12 ; 5340 tch6 ch9 ; 5bbe bin4
    bi12 byam16 ; 7fc1 on4 un12 von14 ; 8c9d be3 ber13 ba16 bel18 b22 bai24 bay24 pe27 pa30 bey31
    berg32 bu32 by32 bae32 bed32 bie32 bre32 bur32 bi32 ebe32 bei33 ; 672d za4 ja15 zza15 zar17
    zha18 ; 76ae pi2 pe18 pie18 ppi18 pea19 p20 py22 pee22 pre30 ppy30 pir30 pj32 pei32 ; 65b9 fon6
    lfon12 ffon16 ; 70c8 re7 riy16 rey18 rej18 rzej18 ; 6d85 ne4 gne12 nie13 nje22 nier23 ; 594e
    qui8 que10 qu17 qvi18 cue18 qua20 kwe20 rqui23 quai24 rque24 ; 5824 ti4 t13 tti13 ; 694a jan8
    yan11 ya12 ; 677e son6 sson9 sun14 zon18 song19 thon20 sohn20 ; 5ea6 do8 du13 to13 ldo15 tu16
    del18 dl18 dro18 ; 626c an6 jan8 yan9 ion18 ; 660c hang8 sho10 ; 76d6 ga8 ge12 gai14 gey18 gei18
    ghe18 gue20 geh20 gie20 gui20 gues20 ; 5948 ne8 nai11 nei16 ni17 ny19 nel19 n20 na20 net20
    knig21 nay22 nal25 nat25 neid25 nes26 ; 6f54 ja8 ge8 jes10 ; 675c du4 do14 dou14 tu19 to20 de22
    doo22 dur23 dhu24 d26 dew27 dor27 t28 dau28 dol28 s30 dh30 due30 tou31 thou31 ndu32 ; 6cfd ze6
    se16 dze16 ser16 zer18 z18 see18 tzer22 ese22 za24 ase24 zir24 ; 70cf u2 wu16 ou20 w23 us23 ul24
    ; 6851 san4 sam15 sun16 son17 ssan19 thun23 sang24 sen24 zan24 ssin26 than26 ang27 xan27 zon27
    an28 sa28 ; 5ec9 liam4 lle12 llem13 ; 62ff na8 la12 ra12 ler14 ner16 a18 lar21 nap22 lla23
    hler23 gnal24 ; 7433 lin10 rin12 lyn13 rine14 ri16 line16 leen17 reen20 lene21 ryn23 inne24
    linn24 lien26 lyne26 li26 lind26 rene26 n27 elyn27 ; 8010 ne6 ; 76e7 lu3 ru14 lou16 roo22 lo23
    llou24 glu25 loo25 ; 535c b0 p17 ; 8fbe da2 ta18 dar18 dha22 a24 d24 dda28 tta28 das29 -30 do30
    dat30 der30 duc30 ; 5927 -8 da10 dr12 ta16 der18 dae18 dre19 dar20 d20 ; 9c8d bo8 bau8 bou16
    bow16 powe18 bal18 ; 901a ton6 tone8 tun18 hong18 thon18 ; 4f50 zo4 zzo10 tso18 jor20 so22 zu22
    zot22 zel22 zso23 a24 zoel24 jo25 djo26 geor26 ; 838e sa5 sha11 ssa14 za14 tha18 se20 shar23 a25
    sum26 esha26 sia27 shau27 ; 4e4c u2 ou20 ur21 wu24 hu24 ; 97cb ve7 we8 vi16 ver20 way21 wa22
    vil23 wei23 wer23 wil23 wi24 wai24 vet24 wy26 vey26 ; 5c24 yu8 ju10 u13 eu14 you16 jo19 yo19
    iu20 ew22 juu26 lju26 euge26 ; 8449 ye4 et16 ette18 ; 6b3d chin6 cin11 chen13 ; 660e min3 ming13
    me18 mmin18 mun22 mine22 mei22 mi24 men24 m25 ; 8cf4 rei10 ri10 lai16 ry16 la18 wrig19 rai20
    ryo20 ; 6155 mu4 ; 5217 le4 re10 lle18 l22 li22 lie22 ri22 rie24 lje24 glie26 llie26 la26 let26
    -27 ra28 rit28 lhei28 ret30 llet30 ; 5bb9 jung8 jun9 jon12 ; 6602 on4 o15 en16 an16 ao20 um22
    jorn22 onne22 ; 746a ma2 mar14 m22 mal24 mma27 mah28 ; 529b li6 ri10 lli18 l20 ; 6770 je11 ge12
    de13 j14 ja18 ce18 jer20 ger21 dje22 te24 xhe24 drze24 jac24 geof24 ; 5f7c pe4 pi9 p18 py21 ;
    5f97 d9 t11 ter13 de14 -16 der17 eter18 otr20 te22 ; 5821 berg6 burg7 borg18 rger18 urgh18 ;
    51e1 van5 fan10 ve19 va20 ven20 vin21 fa22 ; 9813 ton2 don19 gton21 tten21 hton22 tton23 ten24
    tun25 den26 -27 n28 dan28 ; 5a03 va0 wa21 -22 a26 eva26 ; 51ef ke8 ca12 ka12 kie17 quet20 ky20
    kel20 kai20 che21 kei24 -24 ce24 ker24 cche24 keb25 ; 8d0a zan10 za10 zam13 ja17 ze17 san17
    zem17 zin17 ; 5167 ne2 na20 net22 e24 nne24 ner25 y26 neh26 n26 nae26 nay28 nier28 nel28 nei29 ;
    82f1 in4 en12 ing16 im16 e20 i20 ying20 ; 9edb de6 da15 ta15 te15 dar17 dai18 deb18 tel18 d20 ;
    5bcc fu4 f15 fou16 fur16 fus17 foo18 pu19 for19 phou19 ; 4f5b f10 ver12 fo14 vo18 for18 ffer19
    fer20 ff22 vol23 ford23 fre24 lvo24 v24 bud24 vor25 foe26 ; 731c chai2 ; 606d kul6 gong8 ; 52b3
    lau7 rau10 lao16 rou16 lou18 lo22 rao22 raw22 row22 rrau24 ; 4ee4 ling3 ; 522b be2 bie10 ; 679c
    go2 gua10 ; 53ef ko8 co11 -17 c18 hael19 k20 cke20 ker22 ke22 ch22 cole23 cal24 cho24 cque24
    iko24 ; 5d14 tri8 tre10 tra12 trea16 tray20 trei20 trai20 ; 5f6d pen6 ppen12 pon14 pan16 pun16
    pong17 pone18 ; 8377 ho10 hol10 he14 ha16 jo16 re16 h18 hel18 ; 8cd3 bin6 ben14 bbin14 pin16
    bing16 pen18 byn20 pi20 bain22 ban22 ; 4f73 ja7 ga11 tya15 ; 4ea8 hen3 hun13 gen18 hin19 hem22 ;
    96ea she8 sher12 che14 sche16 s18 sho18 xue18 shir18 ; 8cc0 ho8 her12 hor14 r15 he15 ; 5370 in1
    ; 7b2c di6 -10 ti15 de17 ; 975e f12 ; 58eb s3 -16 kes19 sch20 z20 ce20 ast22 ; 8056 -7 san7
    sain14 s14 ; 53e4 gu4 goo15 gou17 ku18 co18 ko20 cu20 g22 -24 ghu24 go24 gui25 gol27 kou27 cho28
    qu28 gud28 gul30 hu31 giu31 gru31 jku31 koo31 gue32 ; 8cfd se10 sa10 sei16 sai17 ce18 sy18 s19
    sse22 cel23 cer24 sey24 rcel24 si24 set24 ser25 ; 6717 ran10 lan13 ron14 lang16 lon18 rown18
    long19 len20 lun20 run20 rand20 rent22 rang23 rum24 ra25 lam26 lung27 nan28 rant28 owne28 ; 9f4a
    zi6 zzi14 ci16 chi18 tsi18 zie18 zy20 cci20 ch22 ki22 ze22 cy24 czy24 lch24 sey26 ; 8c6a hau4
    hou10 how14 howe18 ho21 jo22 hoo22 jau22 ; 9f8d ron8 lon9 rom12 ryu14 llon16 ; 7d20 su10 so12
    zo16 usse18 sell18 sa19 sel19 suk19 ssou19 ; 884c gyo6 o8 ; 5386 lex5 lek7 ; 4e45 giu10 jo12
    du14 gyu14 ; 4f55 ho7 jo8 ; 6ed5 ten2 tten10 tem20 teen20 then20 ; 5a77 ten8 ; 99ae von8 fon9
    fun11 ; 4e07 van6 wan6 va12 ban21 ; 9ea6 mc8 m9 ma12 mai12 me15 mac16 mer22 ; 4e1d s4 th14 ce16
    se17 z19 x20 es20 si20 ; 6d2a hon6 jon12 hund14 horn16 ; 52c3 b5 bo8 ber16 ; 590f sha10 cha10
    ha14 scha16 char16 shar18 har19 shi22 xa24 sch24 sia24 hard24 scia24 shah24 sho26 ; 654f min4
    -15 mi16 ; 7d04 jo4 yo10 jor18 io20 yor20 yu24 ; 7518 gan4 gam11 kam18 ga18 cam22 gen22 ; 4fc4
    o5 u8 ; 5ddd -8 cheo12 kawa14 ; 8299 v8 f8 ve10 ph16 ff18 fer20 uve20 ; 7fa9 i9 ye9 gi14 ; 4f0d
    woo2 wu16 wool20 wood22 ; 5b9d bo8 ; 5974 nu8 no10 o10 ho18 u18 ; 8d39 fe4 fer14 fi14 ve20 fei21
    fai23 f24 phi24 ver24 phae24 ; 4e1c don8 to9 dong13 ; 6b4c go12 col13 ; 8587 vi6 ve10 we16 vy19
    wil20 vil22 ; 67cf ber7 pa13 bo14 b18 per18 bur19 be20 bir22 par22 p25 po26 pel26 berg26 ble26
    pe26 ba27 ; 5174 chen4 ; 6469 mo4 ma14 mor14 more16 mu20 mol20 mou20 man24 ; 8c50 fon1 ; 9686
    ron8 lon8 llon14 lom17 lun18 rom21 rone22 lone22 lo22 roun24 lum26 rong26 len26 long26 lund26 ;
    8d21 gun7 gon8 gom9 ; 8d3e ja2 ca20 da20 gar20 ; 601d s6 th7 us18 se20 rth22 ith23 ooth23 ; 742a
    ki12 chi13 ke14 cki17 ckie18 ch18 cci18 ; 7dec men4 ; 5b63 ti8 di9 dzi14 dy14 de18 ji18 t20 ty20
    gi22 zi22 ; 5ef7 tin4 ting10 ttin16 tyn20 teen20 ; 831c ci13 cy14 si14 sie14 ssi14 ssy14 ; 56db
    -2 ; 6d25 zin4 tsu15 jin17 dzin17 zine17 ; 5b50 zi8 ko11 -15 z18 za18 o19 ; 5931 shi3 sh10 -13 ;
    5ffd hu6 qu8 ; 7956 zu5 jo16 ju16 zo19 zou19 cu20 lj24 ; 9ed1 he10 ha11 hi16 hea16 re17 hel18 ;
    82ac fin8 fen10 fan14 ffen16 ven18 pha20 ffin20 phin22 phan23 ine24 efen24 fun24 finn26 hine26
    va26 ; 6000 whi8 wi10 wy10 wigh14 ; 9999 ko10 ka12 chan12 ; 59ff z7 ze10 ; 5eb7 con5 kon12 can14
    kan16 co18 corn20 com21 cou25 khan25 ko26 kam26 kang26 ; 8def lu6 lo12 ro12 lou16 ru18 o18 -21
    l24 iro24 lew24 ; 6613 i2 uis14 ie16 -18 ; 73cd jen10 jean14 ja14 en15 jan16 jea16 jane17 je18 ;
    78a7 bi7 pi13 bu16 brit16 beck17 ; 90a3 na2 a17 nna20 n21 ra22 ner24 ; 7b56 tze8 tse8 ze10
    tzer12 zer16 ; 5929 -3 ten14 i18 ama19 ; 6d3e pa8 pi9 pe12 pai12 py16 pei21 pin21 phai21 pine21
    per22 ; 7fe0 tri7 tree13 tre14 tru15 ; 845b g2 ga18 gar19 god22 ge22 gue22 ; 524c la2 r10 ; 5225
    be2 bie10 ; 9081 me10 mai11 mei14 meye14 ma15 mi15 may16 mich19 mc20 mey20 mal20 my21 ; 91ca -3
    ; 5bc7 ko8 co10 cor16 kor18 ku20 cal20 cou20 coul20 cour20 enko20 ; 5404 co6 ko9 cou15 ; 8c22
    se8 she10 sche13 che18 sze20 sher20 sce22 shi22 sie22 ; 5085 fu6 f8 ; 70ed ge8 re10 ze12 ger14
    je15 ; 738b -2 n14 u18 wang20 eong22 ; 6708 yue8 ; 871c mi1 ; 7559 riu8 liu12 lyu12 lju14 ryu14
    ; 592a ta8 te13 tae14 ; 8335 in4 ; 752b v4 ; 7434 chen3 chin17 czyn17 ; 5982 nyo6 ru7 ; 9f90
    pon6 pom13 pun13 pong13 ; 9732 lu5 ru10 lo14 ro16 lou20 ; 853b ko8 ; 5bf6 pau12 po14 ble14 bou14
    berg14 bo14 ; 6e6f to7 tom11 tho12 town15 thom16 ton16 ; 74dc gua4 guar12 ; 5e9e pon5 ; 5353
    tro12 chow18 dry18 t18 co18 zo18 jorn18 che20 ; 5e1d ti4 di11 ; 96f2 van10 ve13 vin13 ; 97d3
    han4 hen7 ; 5b5f men8 mon9 mo13 ; 695a chu7 zu14 tru15 cu16 cho18 tsu19 ; 7684 -2 ; 5e72 gaan10
    ; 5ca1 gon8 gan12 gun12 oka14 ; 4e54 jo6 cho12 ccio14 gio16 co18 ggio18 che22 cio22 djo22 jau22
    ; 9676 tau4 tow12 tou15 ta17 tal18 tao18 tho18 ; 6b77 lex9 lek12 le12 li15 ; 6377 te7 de15 che16
    tier16 ji20 ; 91c7 tse6 ce12 tze12 ; 6070 cha4 ca10 ccia18 cza19 ; 7562 bi6 pi12 b17 bee18 ;
    5be7 nen8 ning8 nin10 ling16 ing16 in20 nim22 onen24 ; 79c0 su10 ; 6176 qing6 ; 6167 hui7 ; 89c0
    guan4 ; 7235 -2 ; 85e4 to11 ; 900a son6 soon10 ; 6731 ju5 giu12 zu21 jou21 zhu21 chou21 jew22 ;
    9322 chan6 che8 cham10 ; 7a4d j8 ja12 ; 7136 zhan8 ran10 nen12 ; 8fb2 non3 ; 8fe6 ka8 ga12 a12
    ja14 ; 8b5a tan6 ten10 than10 ; 7159 yan2 ; 96ef en6 ; 5e95 tes5 ; 5b54 con5 com10 kon13 kun20
    comp20 koun20 ; 69ae jun8 ron8 ; 9b91 bau8 bo10 bow15 po16 bal16 bou16 ba18 ball20 ; 5176 chi8
    che12 -14 ki14 ; 6fdf zi4 ji8 ; 5442 lu8 ru9 ly12 ruh16 ; 8a79 jen10 jan11 gian11 ja12 giam15
    zan16 gen17 can20 ; 6625 chun5 shun8 ; 57ce chen6 gseo6 ; 8339 zu9 zhu9 ; 95e8 men2 me15 mon18 ;
    6b47 che6 cher13 rsha17 sche17 chet18 ; 5723 sant4 ; 6566 dun8 don11 dom14 ton14 ; 5152 r6 l10
    ll14 -16 lle17 ni18 ; 4f11 hu12 hugh12 hue14 hew15 ciu18 hou20 ; 4e38 maru2 ; 79be vo10 wo12
    vol14 ; 5bc6 mi4 me14 mid14 my17 mith20 ; 5fa9 f2 ; 7e46 mu6 mue8 ; 97f3 n7 ; 989d e1 ; 65e5
    zh12 ri14 zi15 rzy15 zhi16 ge17 r18 re18 i20 j20 gi20 ni20 zy20 ere22 ; 4e50 l10 lo10 ; 672b
    ma10 mo10 ; 62dc bai9 by11 bay13 be14 bye14 bei18 bi21 bia21 ; 61f7 whi6 wy8 wi12 wei16 weis18 ;
    7f8e me5 mi8 ma17 m20 mel20 may22 -22 ; 53f6 ye4 e8 er14 ; 842c van6 wan6 va14 vin18 ; 8863 i3 ;
    8521 chi10 zei10 cha11 ; 88e1 ri3 li11 ; 5f18 hong2 ; 6052 heng2 ; 560e ga2 gha12 ; 9053 do6
    dau14 dol14 dow15 dor18 dou19 dao20 dal22 d24 daw24 dall24 -24 deu24 ; 856d shaw8 xiao9 sho13 ;
    66f2 ch6 ; 6c57 han4 khan12 ; 674e li7 le12 ri12 lee16 lie16 -16 yi21 lit23 ; 8f09 zai2 ; 8ca2
    gun5 gon7 ; 62d4 pa8 ; 5305 bo8 bau10 ; 89c9 jue2 ; 5955 yi0 ; 9756 oy6 ze6 ; 5b97 -6 jong7
    zon16 zong18 ; 82e5 ro6 jo8 -18 zho18 ; 97ae -4 ; 55ae -2 ; 4e8e u6 i11 gu13 ; 7f55 ham8 ha10
    han10 h18 kha20 gan20 ; 958b k6 ke6 ; 9580 men4 man12 mon13 mi20 ; 60e0 whi8 hui12 whit13 whea14
    e16 -18 whee18 whe19 hu20 ; 7f05 men2 ; 7565 llo6 lho11 lio14 llio14 rius14 liot18 ; 6c38 yon9
    yong10 yom12 naga15 ; 6c5f jan4 zyan12 ; 4e4b -4 ; 6751 -8 mura10 ; 5dee cha4 tcha10 chat15 ;
    5bb0 zai3 ; 5f7b cher5 che8 ; 4e4d cha4 ; 984d e3 ; ff0c -0 ; 4e00 -4 ichi12 i14 ; 7537 -6 ;
    5ef6 yan8 yen9 en12 je13 jen13 ; 5938 qua6 cqua10 ; 667a -6 zhi10 ji10 ; 5bdf tsa8 za12 ca13
    cha13 tza16 tzan16 ; 5ed6 re8 lyo8 ryo10 le12 ; 5e2b -4 ; 5fd2 te5 ; 90fd du6 tu15 -18 tow18
    tewa18 to18 ; 4ec1 ren8 nin10 in14 ; 859b che12 sche12 she14 ; 85cd lan9 len12 ran12 lem16
    lang16 ; 94a6 chin7 chen14 ; 6728 m4 mu10 ki20 im20 myn20 ; 8a31 sh5 sch10 ch16 chu20 sz21 che21
    hue21 ish22 ; 5339 pi2 ; 4f9d i4 y13 -14 j16 e17 hi18 yi19 ; 6559 -4 kyo14 ; 5f25 mi2 ; 74ca
    jon9 joan12 ; 59d4 we5 ; 8131 tu6 ; 5b8f ron8 ; 6492 sa6 tha10 esar16 ; 4e0d bu3 b7 ; 7576 dam8
    don8 dun16 ; 9127 dun2 ; 50e7 seng2 ; 7950 you3 ; 7687 -1 kado18 ; 767e ba10 ; 4f48 b2 ; 9640
    d11 dha12 a13 da14 ; 4fac nom6 non6 ; 5c0f k10 s10 h12 xiao14 bo14 ; 9633 yang2 ; 8d56 rei6
    rai12 le15 re15 ri15 righ15 ; 513f r2 l15 re15 ; 63da yan5 jan8 an13 ja16 ioan20 ; 9023 lin9
    ren11 len12 li16 ri18 ian20 ryn20 ; 73c9 m6 ; 5e16 te3 ; 8303 van6 fan10 fran16 va16 von17 ;
    6e3e hun3 ; 5c45 gu8 ju10 ; 5f69 cha4 ; 5a9b i3 ; 9a30 ten4 ; 77e5 z8 i9 ; 8a25 ner8 ; 611b e4
    """
}
