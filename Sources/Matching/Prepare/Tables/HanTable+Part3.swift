extension HanTable {
  /// What did not fit into ``text``.
  static let part3 = """
    gar16 j20 lja20 gia20 -20 tsia20 ejha20 gea20 ugha20 ce20 sjar20 jau21 ; 8ca2 gun5 gon6 gung15 sone20 goum20
    gom20 go21 ; 7f8e^ me6 mi8 ma11 mei17 mai20 m20 may20 shah20 unfo20 ; 5c71^ sa6 san11 shan12 sam14 cen16 sha16
    moun20 yam20 som20 sham20 ; 84ee le10 la11 ren12 lian13 ne19 len19 ni20 anne20 ling20 lin20 lyn20 ry20 leny20
    roni20 llie20 ise21 nne21 ; 7fe0 tri6 tree14 tre14 trio16 tru16 trub20 ntry20 pio20 reis20 drie20 rath20 ekel20
    raye20 tra20 trie20 tres21 ; 905c son4 lson15 sson16 ence20 cean20 lsen20 sone20 cine20 zon20 isso20 rzun20
    ump20 ; 9f8d lon8 ron9 rom11 llon12 lun16 ryu16 rong20 long20 ju20 ; 826f rian8 lyan13 ryan13 ian14 lhae14 ryo16
    lion16 -16 lha20 llan20 yran20 ch20 ; 8292 man11 mao12 mand13 moun13 mun13 mang16 mum16 mon16 ang20 ma20 meng20
    mans20 mong20 rmen20 mar20 ; 90a3^ na1 no20 nnae20 naa20 ; 5e1d ti4 di10 t19 tier19 dieu20 je20 ate20 tine20
    de20 ttie20 ty20 rty20 ndvl21 ; 58a8 mur8 me10 mu13 mus14 mo14 hmer20 more20 mon20 rmer20 imer20 mouf20 lmo20
    rmu20 ma21 ; 8377^ ho7 hol10 ha12 he13 hel14 hor19 hal20 hoo20 jo20 hem20 ; 9686^ lom7 lon7 ron12 lun16 lonn20
    ryu20 lju20 run20 rom20 lo20 ; 8331 ju0 gea19 giu19 ; 827e e5 a13 ai13 ae15 et17 oy19 er19 iada19 ay19 vet19
    aael20 quoy20 ; 52c3 b5 bo7 able15 ber15 bble19 burn19 bu19 bb20 ; 6c49^ han2 ham15 hand19 he19 ha19 hun19 hen20
    ; 5bdf tsa7 za12 ca13 cha13 tza15 tzan16 chat19 dji19 sat19 ghac19 zuc19 ttra19 che20 ; 5f6d pen7 ppen8 pone11
    pong13 oppe19 pom19 pon19 pan19 upen20 spen20 ; 572d gui4 gue11 guer12 guin19 quay19 gwi19 quyr19 gwe19 guei19
    kui20 ; 67f3 lyu7 liu7 lju10 riu11 liou19 gliu19 ; 6566 dun8 don10 dom15 tron15 ton15 ten16 ones19 rdan19 dul19
    tein19 doum19 dol19 den19 ; 71b1 ge4 ze9 je18 j19 ges19 zhe19 rza19 rej19 jel20 ; 9ed1^ ha8 he8 hai15 hea15
    hel16 hey18 kuro19 hut19 hay19 haeh19 hed20 hee20 hes20 ; 78a7 bi7 pi12 bea15 beck17 be17 bee17 b19 brit19
    hetr19 pa19 pic19 ; 8d56 rei6 rai13 re13 la15 le15 righ15 ri15 ligh19 nai19 wri19 ray19 rie19 ; 859b^ sche11
    che11 scha15 shay15 she15 s19 sheh19 thre19 shai19 hu19 shah19 shir19 sea19 xi19 sid19 cher19 set19 ch19 zief20
    ; 6c49 han5 ha11 ham13 ghan15 kha18 khan19 eu19 hane19 khem19 gang19 gham20 ; 4fdd bo11 pao11 pou15 iho16 b18
    bal19 ogan19 gbou19 ble19 bow19 lpaw19 paul19 bol19 bou19 rbar19 rbuh19 bao19 ubo20 biol20 ; 96f2 van9 vin13
    ve13 win15 wan15 ven19 un19 bai19 yum19 sc19 rind19 ring19 yun19 ylvi19 dwin19 vani19 lvan20 ; 76d6 gey9 ge11
    hiy14 gai14 ga15 ghe18 ngai19 ghai19 guei19 giu19 gie19 quet19 gget19 guet19 gal20 ; 8fb2 non3 nnon15 no19 un19
    nong19 nent19 onen19 nno19 noun19 nom19 ; 9f50^ zi7 chi12 ce14 zie15 yoch19 zee19 zell19 tazi19 zo19 ntsi19 ci19
    dzi19 tsi19 kip19 ; 6c57 han5 khan7 -15 hany19 haan19 hol19 m19 guy19 ; 8fc8^ me8 mei11 mi12 maie14 meis16 mai19
    m19 muy19 mye19 meij19 may19 ma19 mica19 ; 6cfd^ ze4 see13 zei17 zi18 se19 tse19 za19 zie19 zey19 zin19 seh19
    zir20 ; 57df vic3 wick18 vir19 vric19 vid19 vac19 vsi19 rail19 evic20 ; 5d14 tri6 tre12 ldre15 trei15 tree15
    trel17 drys19 rath19 rayh19 try19 riou19 trai19 tria19 ; 7b2c di4 ti13 ty19 thie19 rtu19 dier19 tte19 ity19
    die19 dies19 de19 ardi19 ; 54f2 dze11 zhe11 dger13 dje15 zer17 ger18 je19 gall19 ten19 gir19 che19 dru19 ici19
    rge20 ge20 rger20 ; 8096 shaw5 sho9 shon19 scio19 chot19 augh19 hich19 she19 syo19 cho19 show19 ho19 ; 5730 ti7
    di9 ede13 de15 dy19 diez19 idit19 eink19 ddi19 edy19 oti19 dej19 ; 5bf6 pau8 ball15 berg15 po15 ble15 bou15
    bowr19 bo19 bao19 ubov19 beau19 ho19 bre19 zabo19 bow19 ebat19 ; 4f55 jo4 ho8 isd19 her19 ro19 hes19 has19 hol19
    hur19 ren20 ; 4e16 -4 sch12 korn19 shic19 ndra19 pok19 satr19 ser19 si19 ael19 vs19 ; 7530 -13 eta15 da16 ata16
    ien18 hide19 yasu19 sei19 ubo19 jeo19 oko19 oru19 hre19 ten19 til19 su19 noh19 tien20 ; 4ec0^ s4 sh7 ch19 che19
    tshi19 ; 9ea5 me9 mai12 ma13 mei14 mer15 mair15 m19 mel19 mark19 migh19 mil19 mmer19 ; 8056 san6 -9 st12 sain15
    shom19 senb19 sei19 angs19 janu19 seo19 ; 5ca1 gon5 gan12 gun12 oka15 gand19 oun19 kan19 gam19 can19 gum19
    gang19 ; 513f r2 re15 -15 er16 har19 rtes19 ; 516c -2 ng12 gong15 con19 ; 53f8 s3 ji15 si18 an19 sch19 spur19
    i19 ussi19 ; 5dee cha3 tcha10 chat15 chak19 jjaj19 chao19 jay19 ; 654f min3 mean15 mi15 mian19 mine19 mijn19
    meen19 dmin19 -19 mim19 ; 8d3e ja3 ca15 jar19 da19 ga19 zya19 jja19 jea19 jaa19 ; 7e46 mue4 mu6 ml19 mau19 mew19
    mve19 ; 5b54 con3 com11 kon14 chon19 comp19 konj19 ; 6bdb mau3 mao14 moh18 mor18 ke18 mou18 imoa18 mal18 maun19
    ; 4f73 ja6 ga12 tja13 tya14 a18 dja18 j18 zija18 jaa18 ca18 ykka20 ; 6735 do6 dor10 tal11 tto14 dle18 yd18 dot18
    tall18 ddle18 ; 4e1c to6 don9 dong12 ton14 dun18 dhon18 dorn18 dom18 tho18 du19 ; 7559 riu6 liu10 lyu11 lju14
    ryu14 rius18 ly18 liau18 leuc18 ; 6d3e pi7 pai8 pe14 pa17 pine18 pik18 reit18 pach18 rpa18 phai18 pea19 ; 9732
    lu6 ru10 lo14 ro16 elua18 elor18 loo18 ajlo18 rou18 lro18 noc19 ; 871c mi1 min16 me18 ; 5e2d zie11 si12 schi12
    thi13 ch18 the18 ssy18 cier18 ese18 shi18 ssi18 cisi18 sch18 sia18 ci19 ; 6590 phae9 fi12 phi14 phe14 pe18
    ffae18 frei18 feld18 wall18 fer18 fael18 pel18 vei18 fio18 ; 6c38 yon6 yong12 youn12 yom12 naga18 ye18 myot18
    jon18 ka18 ; 8cc0 ho7 hoy14 her14 hor18 hers18 he18 houl18 toyo18 rd18 iga18 hen18 hulk18 rhoo18 ; 9f99 ron5
    lun14 luun14 run17 on18 rung18 rom18 llon18 len18 aron18 ; 7ebd new7 neu9 niu10 neau18 eus18 nur18 nyu18 nho18
    nuh18 nuye18 ; 4f3d ga3 gar14 kkat18 shka18 kas18 ugra18 cel18 kkh18 cac18 ; 5c91 zen6 tzen7 cen12 tsyn14 czyn18
    tsen18 ; 9127 dun1 den18 dan18 de18 ; 4ec1 ren8 nin9 in14 jin18 wani18 ron18 ian18 czyn18 zen18 ge18 zhen18
    rank19 ; 7fa9 ye7 i7 ee14 nom18 eedi18 ie18 gi18 ythm19 it19 ; 885b vid4 wid12 well14 weis14 ei18 nsen18 itia18
    wad18 ; 5bc7 ko5 cour14 co14 ncho18 lgor18 ker18 acco18 kol18 lcoa18 enko18 ikki18 ; 9748 ling2 ring11 rin18
    rian18 rane18 ; 856d shaw6 xiao11 sho14 -18 show18 scha18 zill18 cho18 sjou18 shau18 sol18 ; 5510 don5 tao9
    tang14 tan18 tant18 tens18 tam18 dumr18 ttan18 ; 6a02 lo7 le10 ler14 -15 l16 rok18 zo18 lli18 lue18 la18 ldir18
    ; 8377 hol12 haal12 re14 jo14 holm18 ha18 hur18 hr18 hir18 hou18 lhoc18 ry18 he18 lhol19 ; 94a6 chin6 chen14
    tsin17 chon18 hon18 inge18 tsyn18 cimb18 shi18 hing18 kam18 tsi19 ; 7459 nau3 au14 enau17 al18 low18 now18
    nozu18 reau18 ; 79be vo7 von13 vol14 wo14 thal18 yrou18 vu18 wreh18 warn18 voo18 ; 8d21 gon7 gun7 gom8 ga18
    goon18 ugo18 egom18 ; 8d5e zan11 zen11 za11 zin14 zzan14 zam14 xan14 tsen18 zaa18 zely18 ; 4e45 giu7 jo11 du14
    gyu14 yama18 jyo18 dju18 kyu18 gui18 cu18 ju18 dul18 ; 7d39 sho6 ssau14 scho14 sha16 sz18 hokh18 scha18 shaw18
    so18 sza18 sauc18 shot19 ; 831c ci11 si14 cy14 ssy14 ssi14 sie14 sy18 s18 zy18 sing18 xie18 ti18 sh18 tsie18 ;
    57f9 baco8 pei12 beg14 p18 pert18 pere18 etil18 pai18 gpie18 pe18 pel18 ber18 mpi18 ; 534e war9 wor11 ard13 wa14
    hua17 hol17 van17 awat17 walt17 wah18 ver18 ; 5176 chi6 che11 ki13 ge17 ci17 qi17 tzi17 more17 -18 cchi18 cedo18
    ; 74ca joan7 jon10 june12 giun13 jons15 chue17 ljun17 qui17 gunc17 ijo17 ; 4e3b -2 ng14 o17 ; 5f7b cher5 che8
    chu17 ch17 c17 char17 ci17 tchu17 ; 771f zhen11 gen11 jin13 rgi17 jan17 aja17 mac17 meb17 geon17 shin17 jank17
    hin18 ; 5bcc fu4 fus11 fou17 rf17 fur17 the17 val17 foo17 foua17 ; 6b3d chin4 cin11 chen13 ch17 zinn17 czyn17
    ten17 dche17 ; 5b5f men6 mon10 me16 man17 meng17 mang17 munk17 mom17 lme18 mo18 ; 5c45 gu8 ju9 cu10 cur17 gue17
    guil17 giu17 dgbi17 kye17 zu17 ; 9f90 pon5 pun13 pong13 ponz16 pom17 spun17 pen17 poin17 pan17 po18 ; 6000 wigh9
    whi9 wi11 wy12 why13 vei17 awhi17 aiy18 ; 7231 e6 edou12 ed14 el17 ai17 ire17 ave17 ay17 es17 ea17 evli17 ; 72c4
    di6 ti9 dius13 dic15 dee17 adiq17 tdi17 de17 ; 5ddd -9 che11 kawa13 rane13 boku17 hiko17 awa17 min17 ase17
    tran17 tra17 ura17 ; 5ffd hu6 qu8 khu13 u17 khod17 kul17 g17 ; 4e00 -7 ichi12 i13 ich14 fude17 gawa17 one17
    kom17 ura17 even17 awa17 ; 751f son3 ente17 seng17 shen17 chon17 sen17 ki17 yu17 ; 8fde ren4 len9 le13 lian17
    lei17 llen17 ; 5ef6 yan7 yen9 en13 je13 jen13 jent17 ana17 jan17 ; 592a ta7 te12 tae13 tei16 gane17 tais17 tai17
    ty17 ttei17 nik17 tel18 ; 85e4 to10 -17 fuji17 toki17 tten17 iya17 mih17 tyn17 nsai17 jime17 vine17 ytan17
    koji17 ; 5141 yin2 yun7 yoon17 ; 8fe6 ka6 ga11 ja13 -17 kasy17 kya17 gha17 ki17 ras17 cha17 ; 9640 da10 drag13
    ta13 ha13 dra13 vach17 tuo17 hat17 itov17 dh17 thot17 teuf17 ; 5982 nyo5 ru7 unyo17 ryu17 rru17 rou17 ; 5ed6 re6
    lyo9 ryo10 le13 glio17 lekh17 ljo17 ; 547c khu9 hu9 khuu12 ko13 khuy13 huu13 iin17 vm17 ; 900a son3 soon9 sun16
    tion17 iso17 sunj17 ; 5938 qua5 cqua10 koy17 xa17 cua17 kwa17 co17 quor17 quar17 ; 9322 chan5 cham9 che10 cam17
    cen17 chin17 ; 5188 gon7 gan7 gun9 gom17 ghem17 cam17 hit17 ; 8ba9 jean1 gens17 ja17 gen17 ; 679c go2 gua12 ko16
    gal16 ; 4ea8 gen10 chen11 ge11 hen12 rgen15 hern16 wher16 chte16 lhen16 rhan16 en16 ; 4e8e u8 -10 gu15 yu16 i16
    hu16 us16 jue16 yl16 xie17 ; 4f0f vo7 vu12 fr13 fru16 v16 efeu16 verh16 foy16 voy16 rve16 ; 5931 shi3 sh8 -12
    nish17 ; 82b1 hua12 ga12 qa12 ffer16 ncan16 prah16 nka16 bana16 fai16 far16 va16 gha16 noka16 ghua17 ; 5408 -10
    kha10 h11 ri12 he16 hau16 hi16 ghe16 ch16 ha17 ; 5c48 cu12 ach13 kuh16 ku16 hko16 hir16 tsch16 ki16 kyo16 ght16
    chit16 wic16 wat16 tra16 skuh16 ; 4f11 sio12 ciu12 hugh12 ahu16 sial16 chul16 kkyu16 hew16 sue16 hau16 she16
    nhui16 hue16 ; 5f37 john5 jon8 tyan12 kang16 chan16 hrza16 ; 67f4 chi6 ce16 chai16 chay16 kcay16 tcha16 ze16
    czo16 vtse16 chy16 ice16 zzi16 ; 9ece ey9 ri10 le10 lie14 li16 lye16 ille16 zili16 lli16 ; 74dc gua3 guar12
    qah16 cqua16 kua16 ngra16 gau16 ; 91c7 tse6 tze12 tzer12 ce12 se16 mcha16 chai16 rtze16 ; 524c la2 r12 al16 rq16
    ; 6b4c go11 col12 g16 ga16 utag16 toyo16 cor16 ko16 kel16 rgue16 gro16 gudr17 hiro17 ; 6fdf zi4 ji10 zey16 ki16
    zdzi16 tsi16 ; 829d dge10 ze12 rzy12 chi13 zhi16 zi16 che16 ci16 ji16 ech16 zie16 ; 9093 dun8 den9 deng12 dunh12
    dan16 do16 dur16 dahn16 de17 ; 4e0d bu2 b8 ; 5c0f -4 xiao12 k16 nok16 tsuh16 ; 7a4d j9 ja10 olja12 lj12 ggie16
    tric16 etje16 vlje16 tlja16 uji16 ; 8010 ne6 nnet16 rne16 nya16 onne16 nu16 nife16 wkne16 eney16 -17 ; 82ae re7
    ri10 irgi16 ray16 nae16 ne16 rie16 urai16 kary16 orri16 ; 6155 mu3 mo16 mull16 mon16 m16 amo16 ; 845b g3 gar16
    kerr16 gil16 rg16 guer17 ; 9ed1 hei10 ehea10 re11 hi12 ghc16 ha16 the16 ; 5fb9 cher7 che8 tjer12 auch15 cha16
    ache16 tcha16 ; 5112 ju4 rge11 ru12 riu16 roth16 jus16 ; 560e ga1 gha12 uv16 ; 9999 ko9 cha11 chan12 ka16 tian16
    hand16 shan16 ng16 hka16 cham16 ; 519c non3 nong10 rnon15 nun16 one16 ; 59b2 da5 ta6 stas16 lda16 tta17 rda17 ;
    6bd5 bu12 be12 bib12 bit12 bi14 b16 pyth16 pet16 hbi16 by16 orbi16 ; 5386 leks5 lex6 less12 le16 ; 548c ho9 wa12
    ch12 hes16 dart16 hrer16 nje16 wal16 rohi16 g16 ; 6c5f jan4 zyan12 jang16 ang16 kiyo16 ujia16 hjan16 ; 8d64 hi8
    -9 chi16 ch16 yvci16 tri16 mtc16 sa16 eci16 ji16 ; 5824 ti4 tti12 t12 ttig16 ttie16 rte16 tey16 ; 8521 cha7
    chi11 zei11 zet15 tsai15 sc15 mag15 zeu15 ze16 ; 99ae von8 fon9 fun11 vong15 vant15 fang15 home15 fom15 ; 80fd
    nen5 no11 neng11 non11 lin15 em15 ; 4ed6 tha5 ta7 tter15 tak15 ttha15 ; 694a jan8 yan11 ya12 jans13 yong15 yon15
    yoon15 youn15 janc15 ; 7136 zhan7 ran9 yeon15 jan15 ren15 rin15 ra15 nen15 thup16 ; 97d3 han4 hen6 hawn15 hin15
    ; 4e70 me5 ma5 m15 mmed15 ; 5f18 hong1 mme15 ; 6210 sung9 o11 chen12 eng15 jo15 isei15 ng15 has15 -16 ozei16 ;
    8272 se7 xe10 ssel11 cet15 ucin15 saw15 th15 ; 9435 tier8 tie11 te12 ti15 ki15 tet15 itya15 teg15 tti15 ; 5bb9
    jung8 joen10 jun10 jon11 jong15 aroe15 utua15 ; 752b v3 lp15 phu15 pul15 po15 hwan15 ; 5e87 pi4 ppi9 bic15 pey15
    pei15 rvi15 ; 9662 in2 kuin11 iin15 atsu15 ; 68ad so7 sso9 ault15 sow15 zaw15 ceau15 sou15 tho15 ; 6d69 ho10
    hou11 hau15 srud15 hal15 hoe15 ghau15 pl15 o15 ; 88f4 pe4 bae15 bui15 al15 pey15 wo15 san15 pre15 ; 8a79 jan7
    zan9 than15 gyan15 gian15 jam15 can15 gjan15 ; 53f0 tai4 egh15 dey15 tay15 qtay15 ido15 th16 ; 5a46 va4 deva13
    arya15 bali15 brah15 po15 aka15 ; 8b5a tan6 than11 ten11 tham15 tem15 tam15 tap16 ; 98db vi7 fre15 air15 feld15
    phi15 eyfi15 bi15 ; 817e ten2 toms15 temp15 tan15 ; 8335 in3 i14 yin15 rine15 yen15 ; 540e -2 heng13 xiao15 ai15
    ; 5e72 gaan8 kon14 con14 khen15 coen15 heim15 cou15 kan15 ugan15 ; 82f1 ing13 rwin14 indj14 heim14 eng14 hin14
    en14 ch14 eing15 ei15 ; 5f53 dan7 tan10 down14 ndag14 dua14 tain14 tand14 dars14 ; 731c chai2 jai14 jira14
    chya14 ; 88e1 ri3 li10 eri10 ; 91ce no5 gii14 orya14 eko14 jaz14 elj14 ; 9b91 bau3 bohr10 mbo14 po14 ; 5316
    fer10 far10 va10 a13 hua14 cfal14 enni14 uhua15 ; 7c21 can6 kan8 jian14 jen14 ken14 gien14 ; 853b ko7 co14 cle14
    cho14 go14 col14 ; 5305 bo8 bau10 ba14 pao14 baw14 bous14 bal14 baum14 ; 5805 kin8 cen10 gian14 guin14 den14
    ken14 gin14 gue14 kish15 ; 541b gun4 con8 gad14 eung15 ; 88d8 ju9 jo10 jow14 cho14 chow14 rtue14 joe14 giu14 ;
    76f8 syan2 sian10 g15 ; 6559 -7 kyo10 tel14 se14 sil14 horm14 hyg14 ; 65b0 sin6 shin10 in14 sei14 tal14 shyn14
    ni14 ; 5e16 te3 ntie14 ti14 hte14 ; 660c hang7 sho10 can10 tcha14 ota14 cham14 cha14 ; 4ee5 e5 in14 yi14 lle14
    ilid14 -14 iy14 ; 73bb bo1 boh14 ; 4e09 san7 mi10 moto14 sam14 ien14 ima14 izo14 ; 4e5f ye3 iers10 e14 aya14 ;
    51af fon10 fun10 vong14 foen14 phou14 won14 vana14 von14 ffon14 ; 69ae jun7 on13 ng14 ing14 ving14 mro14 ang14
    rong14 ron14 ; 79c0 su10 iu14 -14 seu14 szal14 shu14 you14 xiu14 sho14 ; 7ecd sho10 sau10 saue10 sawh14 shau14
    heau14 scha14 scho14 ; 559c si10 k14 hien14 the14 hee14 hip14 kiyo14 ch14 sey14 sea14 ; 5ae9 nen1 e14 hnen14 ;
    7075 rrin7 ring8 ling10 lin14 eren14 ing14 ; 6606 kun4 quin7 koun14 cun14 ; 7b54 da2 ta10 uda14 ; 975e ffi10
    fe14 fy14 ffee14 vi14 sten14 ffy14 pa14 fei14 f14 ; 66fe zen4 tsen7 usin14 jug14 rzen15 ; 8c50 fon1 phon14 ;
    66c9 sho4 hu7 yja14 in14 ; 676d jan5 hun7 han9 and13 ; 795e jin7 -10 shin13 psi13 jimm13 usin13 sh13 ; 5e95 tes4
    cyth13 tis13 tyl13 dem13 ti13 ; 68af ti5 th7 the13 thi13 ; 96c4 chon7 ng13 ani13 ri13 huy13 koka13 ; 5339 pi1
    p13 pril13 ; 59ff z7 ze10 zie13 zet13 os13 lzb14 ts14 ; 5b9d bo8 bol13 baut13 baul13 pau13 pow13 bow13 bu14 ;
    606d kul5 gong9 gon13 kun13 gol13 tkun13 ; 672b ma7 mo10 -10 mmer13 merl13 sue13 ; 8033 r5 al13 ule13 ius13 l13
    ; 4fe1 shin9 sin13 sint13 ako13 nob13 pi13 son13 sins13 ushi14 ; 539f hara7 won9 -13 chu13 oru13 sei13 ; 5e9e
    pon5 rpen9 gpan13 ppa13 pong13 pang13 ; 5340 tch5 ch9 chik13 agh13 ach13 uchs13 ; 571f to7 tu9 -9 ts13 tull13
    tuny13 ; 4ed9 sen9 sian13 sany13 sh13 sin13 stya13 ci13 lcin13 se14 ; 77f3 dst8 shi9 tone13 seki13 taku13 si13
    ishi13 ; 8fed die1 de13 ; 512a yo3 yu9 sumi13 oh13 ; 989d e0 ; 4eac king6 gin9 tin9 kin13 gur13 ; 5370 in1 eem13
    ; 6751 mura11 -13 suo13 chi13 oko13 ato13 ihei13 ; 8a25 ner9 ine9 ne12 yle13 nul13 nner13 no13 ; 97f3 n9 yan11
    heen13 nbuy13 kreu13 on13 yin13 nh13 ; 9882 som5 song6 thon13 ucon13 ; 4e43 rnei9 na9 nell13 ver13 nge13 ne13
    uno13 ; 4f86 iray9 la13 ett13 rayi13 lei13 aray13 ; 5b8b so6 son12 somb13 sung13 sohn13 zon13 song13 ; 5e2b -2
    har13 st13 ; 61f7 whi8 wye9 wei10 wait13 nghu13 ; 6625 shun6 chun7 chu10 har13 chum13 ; 7d00 gi9 gui13 sam13
    uki13 zi13 kis13 eguy13 oji13 ; 8f09 zai1 zaic13 heu13 ; 4e50 lo6 l9 ero13 lle13 etor13 ula13 ; 5148 ia13 ioni13
    chen13 chan13 tian13 iyen13 xia13 n13 sen13 ; 6c6a wan3 won9 ou13 ; 96c0 cha11 cher13 trai13 utsc13 ell13 cet13
    chi13 che13 ; 5b6b sun5 sh13 sm13 sond13 wu13 ; 5f8b rod9 laub13 uni13 rony13 rudd13 hry13 id13 ah13 ; 6b8a sh5
    ath13 shut13 seh13 thau13 esch13 ; 7126 jo6 gio9 ggio9 jau13 djo13 ; 7f05 men1 mien12 ; 8363 jun7 rong12 glio12
    eisa12 ong12 ron12 ren12 ; 5b9a din6 teng7 ding8 ddin12 ; 66f8 shu3 -12 esu12 zu12 ; 8302 mou3 mu8 kuri12 ; 9a30
    ten3 tens12 turn12 tun12 ; 667a -7 zhi7 chi12 tenj12 di12 ; 68a8 ri6 ly8 rit12 ali12 ; 4e95 ai8 yasu12 ino12
    aro12 fu12 ; 5580 ka8 ca12 ci12 che12 rco12 kakh12 kar12 ; 5584 shan4 naka12 ipp12 -12 isan12 ; 5761 po3 rot12
    ppo12 por12 ; 5a77 ine8 ten8 tin12 rdyn12 tim12 tine12 ; 7389 yu6 u12 yux12 b12 jork12 yo12 ; 743c rjun8 chon12
    cson12 jon12 jan12 dyon12 cho12 ; 79cb chur12 tu12 chel12 oe12 chu12 tyut12 tyuk13 ; 8ed2 hen8 hin8 he12 en12
    sham12 own12 ; 4e0a -8 shi8 sang8 uye12 sada12 ; 6708 yue7 soma12 suki12 ye12 yos12 oc13 ; 6714 scho1 shuo12 ;
    6d66 p8 ool12 pps12 pur12 pou12 pw12 ; 83e9 bodh6 bhu6 irti12 pho12 ; 89ba kaku4 ues12 gio12 gaku12 ; 94b1 chan3
    chea8 cham12 ; 94c1 te4 t12 ti12 tti12 to12 ; 96ef en4 van12 wenn12 rmen12 on12 ; 4e91 yun5 un12 yon12 hrin12
    yum12 ; 4eba -8 eren12 hito12 ito12 ein12 kawa12 er12 ; 5f7c pi8 pe8 py12 bi12 mpie12 ; 8339 zhu8 zu8 ju12
    ruch12 rue12 ruj12 ; 8ff7 mi6 tmi12 ish12 i12 la12 amy12 ; 6b21 -5 ji11 cha12 etze12 ; 6240 so3 koro8 -12 ; 4fac
    nnon5 non7 nom11 omy11 ; 9648 chen3 cham11 chun11 chon11 ; 96e8 hu1 ; 5c27 llau2 yoo11 yo11 ; 7eaa gui2 gi7 ;
    4f10 va7 was11 yva11 lva12 ; 53f6 er5 oyle11 ye11 let12 lle12 ; 5b5d ko3 -7 hyol11 ; 9ea6 me7 mack11 llma11
    maie12 mer12 ; 5cb1 aude7 dale9 de11 ady11 des11 ; 6d41 ru3 mnyu11 ryu11 ew11 ; 884c gyo5 ro7 ko11 ; 8dcb ba3
    varm7 abha11 ; 4e8c -2 mne11 ; 4fc4 o5 u7 ts11 heo12 ; 5149 ko3 ang11 kan11 ; 54c1 pin3 pyn11 pync11 pum11 ;
    77e5 zhi7 ji11 no11 zy11 -12 ; 5922 mon4 meng11 ura11 mo12 ; 5b8f ron7 horn11 maha11 hon11 hoon11 ren11 ; 767e
    bi11 path11 be11 pe11 eyu11 nbal11 sayu11 ; 8b93 gen11 oux11 jea11 rena11 zhan11 rgen11 zan11 ; 9577 cho3 chan7
    kat11 ; 9c8d bau5 bow11 ebal11 pa11 sbau12 ; 4e30 phon5 one11 phom11 omph11 fun11 ; 5085 fu5 f10 ivo11 fou11 ;
    537b curd11 chet11 kur11 ich11 cker11 kir11 chec11 ; 59dc jam7 ejan11 aung11 rbey11 dae11 ; 5f25 mi2 as11 mim11
    ; 6c76 boon5 bun5 hpum11 ; 81d8 la5 ra7 rath11 lac11 ; 5143 won5 yuan7 gem11 gen11 ; 66f4 ygen7 cken7 guin11
    rken11 kou11 ; 6731 ju5 ohy11 joie11 giu11 ze11 ; 67d4 rou7 zo11 gen11 yo11 zooe11 zoe11 ; 7b1b de5 des11 rdi11
    li11 dy11 ; 7562 ille11 lb11 mpi11 mbil11 ybil11 bip11 bich12 ; 5fd7 sh7 shi11 nabe11 ci11 zzi11 gzhi11 ; 62d4
    pa7 bard11 bert11 ba11 pal11 ; 5f00 che3 cam11 kas11 ; 84b2 beau5 pu7 sat11 bu11 ; 9521 cin6 asi11 hsiy11 zie11
    thic11 ; 589e zan6 tsun11 rin11 zen11 ; 80e5 xl6 uxl10 s11 chu11 sh11 ; 611b e4 ouai10 an10 oa10 ; 525b gand6
    gam10 gun10 ra10 kun10 ; 671d tso6 zzau10 chal10 sha11 ; 9806 shun10 jun10 baju10 sun10 scho10 shu10 ; 5102 on4
    non6 nnen10 ; 5140 wue7 u8 wu9 ta10 ; 55ae -1 tal10 ; 5916 we10 gqvi10 vei10 wa10 wai10 wes10 ; 6d4e gch10 zi10
    rji10 dzi10 j10 ; 7df9 tti6 te8 ti10 t10 ; 859b sit10 zael10 che10 zi10 she10 gsit10 ; 8bd7 si4 sh10 hsh10 ;
    4e2d zhon10 mu10 na10 mit10 jung10 ; 4e49 y4 i5 ; 4ead ting2 tin6 ; 4fca -6 eon10 shun10 miz10 geon10 ; 5e74
    nen6 en10 shi10 ; 670b loom10 peng10 rne10 pen10 pong10 abon10 ; 6e05 sei6 ch10 kiyo10 qi10 chin10 ; 7199 ee6
    ki10 ji10 nki10 esy10 ; 7f07 ti6 te10 tti10 ity10 rti11 ; 90b5 sh10 en10 siu10 sou10 shau10 shaw10 ; 9438 do6
    ifer10 ddoe10 ddle10 ; 4efb im10 bar10 na10 zhen10 ezyn10 zhi10 ; 5a41 loux10 llot10 ro10 low10 eru10 udes10 ;
    5f35 jang10 w10 vi10 ar10 m10 ; 6167 hui6 hyec10 hae10 ruy10 hye10 ; 66f2 ch6 nm10 tsu10 mcho10 chu10 ; 6c64
    tho4 to9 ton10 tor12 ; 79ae re4 ry10 li10 ider10 ; 8863 i3 y10 -11 ; 8bb8 schu5 sch5 sh10 ; 8c37 kuk10 tom10
    igu10 qu10 ku10 ggut10 ; 90ce ro4 aga10 row10 ; 95dc gwen4 quan10 guen10 gwyn10 ; 53fb ra6 luck10 ras10 lak10
    rat10 ; 5fd2 te6 im10 the10 erpt10 shir10 ; 662d zhao10 anou10 soh10 hi10 zau10 ssho11 ; 8001 lau4 lao6 rot10 ;
    6765 lai6 le6 re10 ; 812b to2 qta10 kht10 ; 76db hing0 ; 4e4b -5 e8 no10 ; 6cfc p4 par4 ; 5fb3 sui9 toku9 udho9
    d9 ; 6cca per5 ha9 ber9 pa9 ; 767c fa6 eth9 fi9 va9 ; 8153 fis5 ield9 pphu9 phi9 ; 83b2 ale5 le9 iren9 re9 ;
    570b -3 kuni9 hen9 ; 582a can5 khan9 kan9 kha10 ; 5a55 je9 ce9 gl9 jes9 jel10 ; 5b8c -5 wan5 olja10 ; 5de6 zo5
    zuo9 djo9 ozzo9 ; 5ee3 hi5 gua9 ko9 shi10 ; 6b63 masa9 ogi9 kot9 eish9 ; 6c9b pe4 pei9 int10 ; 7259 ya0 ; 73c9
    m6 min9 ma9 xium9 ; 8005 ter5 je9 dha10 ; 838a jong9 ow9 rjon9 djon9 ; 96cd on9 alau9 yun9 llon9 yo9 ; 50e7
    seng1 hava9 ; 516b ba1 yata9 ; 5289 -5 yin9 lew9 ; 5c39 yoon9 yin9 in9 gaek9 wann9 ; 652f nji5 lo9 kag9 ci9 ;
    66f9 chaw5 tsab9 zau9 ca9 ; 674e li5 ri8 thwa9 ; 6c11 min4 main9 rmin11 ; 7965 iang1 xia9 ; 7b80 jan5 jon9 je9
    jane9 ; 8076 ne4 nhe9 net10 ; 80b2 yut5 yo9 yud9 yoo9 ; 82d7 mio3 myon5 ; 84d3 bed9 ebbe9 bei9 ; 854a ri8 real9
    re9 ril9 rri10 ; 8a36 ha1 ho9 ; 912d -5 sk9 jung9 ja9 ; 9614 kuo3 kok9 oc10 ; 536b vid3 avej9 avi9 ; 5764 kun5
    khun9 quee9 ; 59a5 t9 do9 sto9 to9 rtle9 ; 5ba3 seon5 sche9 senk9 xuan9 ; 5d0e zaki5 saki9 ras9 ztro10 ; 7426
    kee9 kke9 tch9 kie9 ; 7538 din9 tinh9 tem9 rdec9 di10 ; 7684 -5 di9 de9 ; 7aef duan5 ten9 don9 tuna9 ; 8131 tu5
    tus9 toa9 toq9 ; 83dc na1 dza9 ; 5f92 tu9 too9 tur9 itu10 nja10 ; 7409 lecl9 rud9 lle9 liu9 roiu9 ; 8a69 shi3 s9
    rish9 ; 60e0 hui5 e5 ; 7984 ro4 ulu9 rus9 ; 4ea6 i2 yi8 ; 56fd -8 sada8 gu8 uk9 ; 5a04 llow8 loa8 kak8 ello8 ;
    7235 -8 dre8 w8 rge8 ; 5019 hou4 ho8 ro8 ; 5782 try4 trik8 sui8 ; 5c0a son4 zon8 zun8 ; 5f4c mi2 lvi8 ; 5f64
    ton4 tun8 thom8 ; 5f65 hiko4 yan8 eing8 ; 5fe0 chun4 hara8 ung8 ; 63aa zo4 co8 zor8 ; 71e6 san8 chan8 tsan8 hue8
    ; 898b ken4 ami8 ; 8a87 quha4 qua8 qui8 ; 8ce2 hyun4 dra8 ; 91cb -0 ; 95f5 min0 ; 967d yang8 gin8 you8 y9 ; 9769
    ket2 gram8 ; 4f18 you4 u8 ; 5168 og8 quan8 tra8 hooc8 ; 5178 the4 dian8 shi8 ; 5321 quan2 gko8 ; 5410 tu4 too8 ;
    5587 la3 lat8 ; 5723 sant4 sen8 bona8 ; 5955 yi1 ; 59d1 gku4 gu4 ; 5ada man8 ma8 dman8 men9 ; 5b59 sun4 sson8
    xian9 ; 5bff ju4 jo8 ngsu8 ; 5c11 shao4 sho8 ; 5d07 su4 chon8 ; 5e38 cang8 tsan8 oh8 cha8 ; 5f66 awa8 yam8 iin8
    yan8 ; 5f90 xu4 tsui8 se8 ; 5fa1 yu8 mida8 uchi8 ka8 ; 5fc3 zin8 kok8 uxin8 ; 5fc5 pack8 pee8 be8 pid8 ; 6027
    sho4 sei8 soe8 ; 6148 ji8 cci8 ch8 tts8 ; 6176 qing4 yung8 ; 653f ie8 cond8 ndo8 ; 6842 kei4 gui8 rque8 ; 6bd7
    v4 b8 ; 6cb3 ha4 iho8 ; 6db5 han2 heim8 ; 6dd1 mi8 sak8 su8 shu8 ; 6e25 wohl8 ll8 wor8 ; 6fc3 non3 nos8 ; 706b
    huo2 hw8 ; 7435 pi4 phiy8 ie8 ; 745c er8 inyo8 rj8 ; 7763 tok8 ; 7a7a kong8 kub8 kom8 ; 7b08 gup2 ngpa8 ; 7d14
    o8 sum8 jun8 chan8 ; 7d2b zi4 sob8 shi9 ; 7ee5 thy8 the8 soy8 sere8 ; 84c9 scus8 ren8 zon8 ong8 ; 89c0 guan4
    gwal8 mowq8 ; 8c9e zhen8 yacc8 tei8 ; 8cb4 gues8 choi8 e8 ; 8fbb nob8 -8 ; 90b1 chu4 cu8 quig8 ; 90e8 abe8 use8
    ita8 ; 91cd shig8 fus8 ge8 ta8 ; 9594 min4 mun8 su8 ; 95cd ja8 chec8 heyi8 jata8 ; 9673 chen8 kell8 ke8 hen8 ;
    5973 be4 ujo8 miko8 ; 59d4 we4 wa8 ve8 ; 5be6 gshi8 sat8 umi8 ; 5c4b vou8 hin8 oue8 ; 5e78 soph8 yasu8 shu8 ;
    5fae my8 way8 ve8 wei8 ; 65e6 dan4 tan8 rtin8 ; 6696 ueng8 hnum8 onda8 ; 6a13 iro8 lou8 laub8 n8 ; 725f nia8
    eaux8 mu8 maus8 ; 7336 jud4 yut8 ; 79c1 si4 shi8 ss8 ; 7dec men2 man8 ; 83c8 ra4 ilah8 ila8 ; 8c4a kuni4 kag8
    mei8 ; 4e38 maru2 ma8 ; 5b5c zi4 z8 gtse8 ; 5b87 u4 yu8 do8 ; 65bc ue4 uh8 hu8 ; 6c34 sui8 ng8 azuo8 ; 73c2 ke8
    kay8 ko8 kke8 ; 821c shun2 eung8 ; 83bd mang2 tabi8 ; 89c9 jue4 gio8 oju8 ; 958b k5 ke7 kep9 ; 9ebb ma0 ; 5174
    chen4 hin8 chin8 ; 8bb7 nne8 gne8 ana9 oana9 ; 7d2e za2 ca8 ; 99b3 cci0 ; 984d e3 nggo6 ; 4e5e zh6 kil6 ; 4e94
    -5 long6 yor7 ; 4ef2 c6 zen6 ; 51fa chu0 ; 6089 sex2 shy6 ; 6e21 rdue6 do6 ; 7537 sis6 izu6 gnam6 ; 7fd4 sho6
    ud6 ; 865b uch2 che6 ; 89aa ma6 eon6 ; 8d3a ra6 ho6 her6 ; 90ed da6 gro6 ; 4f1f we6 vi6 inus6 ; 51b7 len6 llan6
    lenz7 ; 52c9 myan6 suho6 man6 ; 5351 hi2 bei6 ; 540c ton6 hara6 ng6 ; 561e al5 re6 ; 5999 herm6 myo6 miu6 ; 5ba2
    ke6 k6 ker6 ; 6236 yuki6 tos6 ; 65a4 geun6 jin6 ; 65e9 ura6 joli6 ; 672e chu6 ju6 joc6 ; 6768 jahn6 yon6 yan6 ;
    6bb7 in2 yng7 ; 6bd8 vi2 mbi6 ; 6dbc ryo2 en6 ; 6e3e hun2 ghun6 ; 6f51 pher0 ; 777f rui6 rrin6 ye6 ; 795c hu0 ;
    79c3 tu2 kho6 ; 7dd2 o6 sy6 ssu7 ; 800c urc6 vite6 rre7 ; 8463 don2 tom6 ; 8a2d sha6 shi6 -6 ; 8fb0 ho6 chen6
    jin6 ; 900f to6 taux6 tou6 ; 908a ja6 pem6 pign6 ; 90dd her6 ho6 ; 91ca -2 chu6 ; 937e chon6 jhu6 joa6 ; 9607
    acha6 nja7 ; 96e3 nan0 ; 9b41 quy6 queu6 kre6 ; 4e0b xia6 ak6 ; 4ee4 ling2 ring6 ; 5065 tani6 z6 ; 5186 en0 ;
    51b2 char6 tsho6 ; 541e ten2 tun6 ; 5468 ju2 chau6 ; 58fd shou2 ju7 ; 5bec kan0 ; 5cf0 tain6 ant6 min6 ; 5df1
    gawa6 ji6 mi6 ; 5e86 kei2 ro6 ; 5eb8 yong6 yon6 youn6 ; 5f69 cha2 aya6 ; 610f ille6 rdiv6 i6 ; 624d gjae6 zet6
    uzay6 ; 6253 ter2 dag6 ; 65a1 u6 oy6 woe6 ; 65c3 chan2 ccay6 ; 666f jing6 tae6 ng6 ; 6843 momo3 ; 6848 -3 ; 68b5
    fan6 fein6 p7 ; 6ea5 pu3 ; 6ecb rz6 zuy7 rtz7 ; 6f84 cho6 deng6 g6 ; 76ca ekk6 yi6 -7 ; 793c tlee6 li6 ry6 ;
    7950 you2 woo6 ; 7f2a mew2 hmue6 ; 8006 key6 ji6 qi6 ; 80e4 tane6 yinx6 nji7 ; 841d lo2 ; 8a72 ggai6 ; 8ae6 hya6
    dy6 ti6 ; 8f14 uke6 imo6 kata6 ; 8fb9 ben6 bent6 bius6 ; 901f su0 ; 980c som6 rsan6 ; 9b4f wei2 swe6 ; 4e59 san6
    wu6 eul6 ; 4eca ima6 hae6 im7 ; 4f51 lot6 yor6 nyu7 ; 5049 ri6 n6 ; 52dd hase6 seun7 ; 53e3 oko6 buri6 ico7 ;
    5433 u6 se6 woo6 ; 5712 hir6 -7 ; 5713 en2 wonc6 ; 5954 phol6 pon6 ; 5a9b i2 ewon6 ; 5a9e te6 tea6 tie6 ; 5bd2
    han0 ; 6614 su2 si6 ; 66ff ti6 til6 rti7 ; 672f huk6 zhu6 shue6 ; 6749 shan6 sam6 sugi6 ; 689d tioc2 ; 6a4b
    tomo6 dais6 zen6 ; 6d3b wood0 ; 6e5b -6 tan6 ze6 ; 6e90 gen6 ggen6 ich7 ; 6f64 yoon6 youn6 rin6 ; 7121 -3 mak6 ;
    71d5 el6 yan6 jan6 ; 751a she6 sh6 shei6 ; 7532 krap6 ka6 nga7 ; 7a57 ho2 ota6 ; 8208 kko6 hin6 -6 ; 82b3 o2 ;
    84dd lan6 ram6 la7 ; 9234 suz2 ih6 ; 94ce dor0 ; 958f orin6 ehy6 ; 98de ano6 fel6 ifet6 ; 9952 raus6 jog6 rou6 ;
    5bb0 zai2 seye6 ; 6709 yama6 youk6 iyu6 ; 6761 jo1 ; 9774 hrei6 hur6 heu7 ; 575a can6 te6 den6 ; 632f nkhe6 jin6
    ; 7d6e maty6 sueu6 ssu6 ; 6ce1 pau0 ; 517d sosu4 aos4 ; 5fa9 f0 ; 6ef4 tika4 rdy4 ; 78a9 sho4 kyeo5 ; 4e15 pi0 ;
    4f38 nobu4 a4 ; 4f96 ront4 lun5 ; 500d be0 ; 529f ong4 tong4 ; 53c2 gzi4 cha4 ; 53df ceau4 soa4 ; 542b tham4
    han4 ; 5546 cham4 sha4 ; 5a25 er4 ji4 ; 5ba4 -4 is4 ; 601c lian0 ; 62cd pra4 gpat4 ; 6368 khe4 sher4 ; 63a2
    than4 awa4 ; 6538 eu0 ; 6642 rs0 ; 6697 aria4 bhne4 ; 6d6e f3 fe5 ; 6dfb hymn4 tim4 ; 6fd5 ish1 ; 7159 yan0 ;
    7483 an4 haka4 ; 7855 suk4 hee4 ; 78ba ghor4 cord4 ; 7948 chin4 chi4 ; 79bf tu0 ; 7bc4 van4 fan4 ; 8207 yo0 ;
    822c burn4 bun4 ; 843d lofs4 ai4 ; 8584 boc4 ; 85cf jang0 ; 8776 de0 ; 88cf ry4 le4 ; 88d5 ush4 yura4 ; 8a08
    cky4 -4 ; 8a17 dros4 to4 ; 8b77 gosa4 hu4 ; 8c1f mmu4 mo5 ; 8f66 cze4 tse5 ; 8ffa nel4 ; 9102 ngad4 o4 ; 9633
    yang0 ; 9678 lu4 rous4 ; 983b bi4 bin4 ; 987a shun4 sun4 ; 9e7f aga4 ulu4 ; 4e22 dio4 dur4 ; 4e25 ryan4 ; 4e4d
    dja4 cha4 ; 4e8b -0 ; 4ed5 sh4 s4 ; 4f48 b4 bri4 ; 4f5c chor4 ; 4f8d nin4 koji4 ; 4ffe bi4 pie4 ; 5146 zhao4
    cho4 ; 51ac dom4 homb4 ; 51bc shim4 dzin4 ; 51c0 jing4 sud4 ; 51cc ring4 lin4 ; 521d gchu4 huph4 ; 5247 zer4
    ziyo4 ; 528d geom4 ke4 ; 52d9 e4 ; 52e4 ckin4 igin4 ; 52fe go4 ; 5360 zanc4 ze4 ; 542f qig4 etus4 ; 543e ho4
    ghu4 ; 547d me4 imi4 ; 54c0 at4 huai4 ; 5537 llan4 ; 557e chu0 ; 5676 ga0 ; 56fa gool4 gu4 ; 57ce chen4 gseo4 ;
    585a uka0 ; 58ec eren4 ron5 ; 598d kenz4 yeon4 ; 5a9a mel4 mei4 ; 5ae3 yen4 ; 5b5b b1 ; 5bbd kan4 ; 5bc2 jaku4
    uji4 ; 5c13 el4 ew4 ; 5d50 -4 ran4 ; 5e08 eo4 ieh4 ; 5e84 sho0 ; 5ead ieng4 tin4 ; 5f6c bin0 ; 5f70 kita4 jan5 ;
    5f8c go0 ; 602f kit0 ; 6052 heng0 ; 6075 yoe4 hno4 ; 60b6 m4 me4 ; 60df i4 ; 6200 ire4 koi4 ; 620e ron4 geon4 ;
    621b ga4 ggaa4 ; 62d9 qa4 ; 6316 wa4 va4 ; 63b0 bye0 ; 6500 apun4 pant4 ; 6545 gul4 gog5 ; 6556 ao2 ; 6563 thin4
    san4 ; 656c ji4 ; 6577 fouq4 efu4 ; 658c in4 brin4 ; 65e0 vima4 asa4 ; 65ed rsch4 xu4 ; 661f sing4 hou4 ; 663e
    xian4 sen4 ; 6689 teru4 hui4 ; 66c7 dhar4 ; 670d fu4 ; 671b wang4 iwan4 ; 6734 p4 hyo4 ; 6736 doch4 ; 674f a4
    an4 ; 677f ita4 ; 680b don4 gdon4 ; 6bcd he4 us4 ; 6c0f liu4 ; 6c81 ham4 tham4 ; 6c88 shen4 lu4 ; 6c92 mayn4
    meo4 ; 6c93 ko4 ta4 ; 6ce5 ni4 nars4 ; 6d01 jaz4 jes4 ; 6d0b yan4 ond4 ; 6d51 hun2 ; 6ee1 men4 mel5 ; 70b3 prem4
    bing4 ; 725b hir4 ; 7372 wa0 ; 737b heon4 xia4 ; 7384 xuan4 un4 ; 73de roh4 ; 73e0 zhu4 jou4 ; 7464 aud4 e4 ;
    7469 y4 keiz4 ; 74a7 bu4 gbi4 ; 7504 sin4 ; 7531 kage4 yuy4 ; 756a fran4 phan4 ; 771e zhen4 gen4 ; 7766 mu4 eme4
    ; 77e2 ya0 ; 78ca eule4 ; 793a ji4 she4 ; 79f0 sho4 ; 7a2e tane4 corn4 ; 7ae5 dong4 tong4 ; 7be4 atsu4 tok4 ;
    7bf3 bi4 pig4 ; 7d66 glae4 get4 ; 7ea2 hong0 ; 7fbd ppa4 ha4 ; 8000 y4 gyo4 ; 803f gan4 genb4 ; 8042 nie4 ne4 ;
    8070 hong4 so4 ; 81fb zhen4 an4 ; 8309 mo4 mau4 ; 8511 me4 amac4 ; 85dd ge4 ye4 ; 899a gaku4 ; 8a00 jen4 oyan4 ;
    8a70 hisa4 lak4 ; 8b00 ummo4 vi4 ; 8b96 sema4 khe4 ; 8baa san0 ; 8c2d tam4 tan4 ; 8c82 diao4 ola4 ; 8d99 yo4
    dodo4 ; 8f1d whe4 ; 8f2a wa4 ron4 ; 8f9c cu4 cour4 ; 8fd1 geun0 ; 9078 -0 ; 92b3 rath1 ; 94a2 gan4 gand4 ; 9716
    rin4 ; 971e jof4 etia4 ; 9752 zing0 ; 9756 oy4 ze4 ; 975c eong4 yn4 ; 986f ken0 ; 989c -4 yan4 ; 9914 bea4 ;
    9928 guan4 er4 ; 9996 gusu0 ; 99a5 for4 ; 9b3c ki4 gu4 ; 9ce9 jo4 ctur4 ; 9db4 he4 ; 9ec3 oey4 ta4 ; 4ec7 -0 ;
    4f83 ckam4 kind4 ; 4fde jur4 hui4 ; 52f3 scho0 ; 5341 -1 ; 53ca giel4 irgi4 ; 53ea ezhi4 ji4 ; 54b8 ham2 ; 57a3
    yuan4 ; 58ef trom0 ; 592e ou4 ; 5962 tion4 ; 5a11 sa3 sara5 ; 5b5a vaux4 ppho4 ; 5b88 shu4 shog4 ; 5bb6 jia4
    rger4 ; 5de5 chi4 tico4 ; 624b tag4 -4 ; 6301 chi4 ch4 ; 634f ien4 nie4 ; 6383 shau4 sau4 ; 65c1 pon0 ; 664b
    sen4 ; 6668 chen0 ; 6960 tnam4 enem4 ; 6a38 por4 po4 ; 6b7b -4 r4 ; 6bc5 ki4 ui4 ; 6c60 hiro4 z4 ; 6df5 ouin0 ;
    6e56 li4 huu4 ; 741b sen4 chun4 ; 797f khlu4 rod4 ; 7b20 lli4 ry4 ; 805a idu4 rdu4 ; 81ba indr4 ong5 ; 837b og4
    dy5 ; 8475 quet4 quv4 ; 8535 zang0 ; 864e hu4 hoo4 ; 86cb soft4 arh5 ; 8d75 zhao4 mikh4 ; 8eca cha4 ces4 ; 8ecb
    ga3 ; 9060 yuan4 mor4 ; 9274 jian4 ua4 ; 984f yeng4 -4 ; 524d mae0 ; 5355 th4 h4 ; 53cb itra4 yo4 ; 54aa mi4
    mieu4 ; 59da urau4 ; 62ab phit4 py4 ; 64bb ta4 tev4 ; 68b3 sali4 sor4 ; 70ba tame4 vi4 ; 7269 verp4 euw4 ; 7386
    z4 zpa5 ; 7436 pa0 ; 8129 tsiu4 ch4 ; 81e8 lin4 li4 ; 8cbc thep4 te4 ; 903c uber4 biel4 ; 9867 gr4 gouj4 ; 99a8
    xin4 sine4 ; 9aa8 gu0 ; 4e03 dhi4 ; 523b che4 cer5 ; 56db -0 ; 83c1 na4 le4 ; 8bc3 hapr5 ; 4ed8 ver4 fu4 ; 621a
    ce4 ochi4 ; 89e3 -0 ; 8305 ymou4 mo5 ;
    """
}
