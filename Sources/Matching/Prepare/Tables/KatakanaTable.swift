/// What Latin letters each Katakana symbol is written with, and at what cost; ``Aligner`` says how to read it.
///
/// Written by `scripts/train-transliteration` from Wikidata labels (CC0).
enum KatakanaTable {
  static let text = """
    30fc -2 r13 e16 h23 a24 u31 o31 y31 er31 ou32 oo32 i35 ur36 w36 ee37 ugh38 eau40 ; 30f3 n1 m18 ne22 ng24 in31
    nd31 nt32 nn34 -35 nne37 on39 ; 30eb r5 l5 ll17 ru19 le21 lle25 lu26 re26 rd28 rt29 rou35 tle35 ur36 ul36 el39
    llu40 ; 30b9 s1 ss20 th21 z22 ce23 -25 su26 us27 se29 sse31 sz35 ssu38 es38 x38 ; 30ea ri5 li8 lli15 ry18 ly20
    ley21 rri21 r25 l25 lly25 ree26 gli29 rry29 lee29 lj29 ll30 re30 le32 lley32 rey34 rg35 rie35 lea37 lyn39 ; 30c3
    -1 t12 c16 oo26 d28 k32 i39 ; 30a3 i1 y14 ie23 e23 -26 ee32 a36 ; 30e9 ra5 la7 lla17 ler19 r22 re24 rra24 ller24
    ru25 l26 le27 lu29 ro31 rah33 ri33 lo35 ll36 li36 sler38 rat38 ula39 lah40 ; 30c8 t3 to8 d18 te21 dt24 th24
    tte25 tt25 tto31 tho32 gto34 the38 ; 30a4 i4 y7 -16 j19 a24 ei24 igh25 yi30 e30 ij30 eu32 ay33 ye35 ji36 ig37
    g38 ie38 ll39 hi39 ey39 ; 30d5 v6 f6 ff12 w18 ph19 h21 kh24 ch26 hu27 fu30 ffe32 g35 phe36 uch36 ough36 chu37
    gh37 pf39 ; 30af k5 c11 ck11 g18 x18 ch19 ku20 ke20 cu21 q26 que27 qu27 kh28 cou29 kou32 -34 cq34 ik37 cke38
    khu38 ook40 ; 30ec re4 le6 lle17 ra20 la21 rre21 ret27 ro27 let27 lai31 llet31 rae32 r33 rrel33 ley35 rey35
    ray36 rra36 lay36 res37 leh38 l38 lo39 lla39 ; 30a7 e1 a17 er25 -26 o29 et31 he34 ai39 che40 ; 30c9 d2 do8 de20
    ad29 dt32 ddo33 dd35 ood36 t37 ard39 deau39 dot39 ; 30a2^ a0 e23 -26 ha27 u30 he33 ear40 ; 30ed ro4 lo6 llo16
    rro24 lau28 low30 reau30 rot33 lot34 ru35 ros35 reu35 row35 rrow36 rau37 er37 elot38 lu40 raw40 ; 30b7 sh8 si10
    s13 sch14 ci14 ssi17 shi17 ch18 sz21 sy25 che25 i27 chi27 cy27 sci29 thy29 thi30 sey30 ss30 rz31 th33 ssy33 xi33
    ce33 ouch34 ti34 x34 sc35 zi35 -36 cey36 z36 rzy37 the37 she40 r40 ; 30c6 t4 te5 tt17 the22 th24 tte28 tai35
    ti37 ta37 tth37 ty38 teh40 ; 30cb ni2 ny17 n17 nni17 ney19 gn20 nny23 nj27 nh27 nnie28 ne30 gni30 nyi30 nney31
    nee32 gny32 gne37 nne38 ign39 nis40 ; 30e5 -4 u5 ew26 e29 ch29 ou31 eux33 h35 y36 us38 ieu40 yu40 ue40 ; 30a2 a2
    er16 re19 r22 e23 ah25 ir27 ya27 u30 ear30 -31 ar31 hr32 i32 ua32 an33 air34 or34 ha35 ja35 at36 ia37 aa37 ou37
    is38 ; 30f4 v1 w13 ve19 b35 f36 ves37 -39 vu39 ; 30e3 a1 er16 -20 u23 ha26 ya29 ja30 e30 ar31 ou33 ia33 ah35
    an37 ac39 cha39 ; 30de ma2 man12 mer17 me20 mmer24 m24 mu27 mma27 lmer32 mo35 mah36 mar37 -37 sman38 maa38 emi38
    mme38 mas39 mou39 ema40 mul40 hma40 ; 30c7 d4 de5 dd20 da28 udd30 dde30 deh31 t35 dh35 det37 di37 die37 dy38
    day39 ud39 yde39 the40 ; 30a6 u3 w7 ou20 l21 -23 v23 woo24 ow27 we28 hu35 wu36 eu37 ugh37 uw38 aeu39 au39 ;
    30de^ ma1 m13 mc18 mu22 mar30 me30 mur34 mac37 mun40 ; 30ca na2 ner12 nna20 n26 ne26 nner27 nu27 nha28 nnor31
    nah31 ni33 no34 ina36 nne38 ; 30c1 ch7 c7 ci14 ti17 chi18 cz21 tsch21 tch22 cci22 ty23 t25 czy27 tj27 tchi29
    ucci30 chy31 tx32 ce33 che33 te35 thi35 cs36 zsch36 jic37 sch37 tzi37 ic38 -38 zzi39 cy39 tche39 tti40 ; 30bf
    ta3 ter10 te16 tha21 tta22 tter23 t23 tu26 ti27 ther28 tor28 tur33 tte36 tad39 the39 ; 30a1 a1 er13 e18 -24 ur29
    i30 u31 ir35 us36 ar36 ah37 o38 al39 va40 ; 30d5^ f1 v18 hu19 ph20 fu20 ju25 h26 hoo27 kh28 fou30 khu33 ch34
    fo34 fe38 pf40 ; 30b7^ sh8 si9 sch10 s11 ch15 sy20 shi21 ci21 schi23 cy28 sz30 sci30 scho31 che32 sea33 shei33
    xi35 chi35 she35 thi37 ce37 c38 sid38 scha38 shin39 sche39 zi40 sue40 ; 30ad ki3 ky9 chi19 ci19 qui21 cchi23
    key24 c25 ke25 cki26 k26 kki30 qi31 -33 khi33 x34 kee34 ch34 xi35 g37 cky37 que39 ; 30b3 ko3 co6 cho23 cco27
    kko29 cko31 kho32 col33 ca35 chu35 o37 ka37 jko37 c39 kwo39 cot39 cau39 ; 30b8 j11 zi14 gi14 g15 ge15 si15 ji16
    dge17 ll20 z22 zh22 ggi22 dj22 dg23 di24 zy25 dzi26 d26 rzy27 sey27 zhi27 c28 dji29 jee29 ci29 r31 dy31 y31
    zzi31 zzie32 zzy33 drz33 xh33 dzh33 jo34 zie35 ges35 gg35 je35 dz35 gy35 ri36 age36 zs36 rz36 diy37 thy37 sy39
    lli39 ; 30ab^ ca5 ka5 cu20 car21 kha22 kir24 cur26 co28 ku29 ker29 qa29 ke31 k31 kur32 cou32 cha37 ko38 cun39
    qua39 kar40 ; 30b0 g1 gu14 gg20 gh25 gue25 ge29 gou30 gge32 gues34 goo37 q39 ; 30e0 m1 mu14 me18 mm21 mou25 um28
    mbe29 ham31 om32 mb33 mme37 im38 holm40 ; 30ab ka4 ca8 ker15 cker18 cha22 kha22 kka25 cu27 ke28 kker28 qua29
    cka30 ku31 k32 qa32 co32 cke33 ch33 cca33 ko34 cah34 qui36 uca36 ccu37 ki39 kh39 -40 ; 30a8 e2 er12 ye14 je24
    et28 ue30 ouet31 llet31 a33 he33 ers33 i35 ie35 we36 ere37 haye37 ; 30b9^ s1 su12 sou27 zu29 th35 xu35 scho38
    zs38 soe39 ; 30d0 ba4 ber9 va11 ver20 bur22 bu23 bba24 be26 bha28 bber29 b31 bou31 bi31 wa35 bah36 we38 bbe39 ;
    30e9^ la5 ra6 re18 ru20 l22 r23 lu23 lo24 le25 wr31 ro31 rus33 rh33 lun38 ; 30c4 tz7 z8 ts10 c13 zz15 tsu26 tu27
    ds27 t27 cz28 sz32 tes33 s33 ates34 tse35 tsz37 tzh37 dz38 ssu38 thu38 tzu38 ; 30af^ k6 c7 ku11 ch17 qu18 cu19
    coo22 cou23 kou26 khu31 koe34 co37 quin38 kus39 koo39 ; 30b8^ j4 gi13 g15 zi16 ge20 ji21 je22 dj23 zh23 si24 d25
    z25 c28 sie30 zy30 jo31 zhi31 gj32 di32 xh33 dzh33 ja33 dji33 jean34 rz34 gy34 dz35 dzi35 y36 jea37 see38 ; 30ce
    no0 not25 neau26 nu28 naud29 nno29 now32 nau33 nod35 nnot35 eno35 o35 n38 nna38 na40 nus40 nov40 ; 30d0^ ba2
    bu15 va16 ber17 bur18 bar18 b21 be25 bha27 bir27 byr31 bo32 wa33 bap36 bac37 bun38 v38 ve39 ; 30a8^ e1 he18 ye20
    a21 -27 oe28 je33 her33 eh34 ie40 ; 30d6^ b2 bu11 bou16 boo24 boe29 v30 vu30 be32 bhu36 bo36 vuj37 vuc37 beu37
    gbl40 ; 30cd ne1 nne16 net20 na28 nnet30 nais34 n34 nae34 nel35 ney36 nay37 nai37 neh38 nnel38 e38 nee39 inet39
    ai39 ynet40 ; 30f4^ v2 w8 vu26 wu29 b33 vou35 ve37 gv39 ; 30d6 b2 bu11 v18 bb20 ve21 bou21 be26 vu30 bbe33 ave36
    ub37 vou37 eve38 bes39 buki39 ; 30c0 da2 der9 dha21 di23 do23 dda24 du26 de28 d28 dder29 dat34 dah34 dar39 das39
    ta39 uda40 ; 30ba s4 z9 es12 ds16 se18 zu19 ze27 zz27 zh31 d33 du34 eese34 th35 zzu35 sz35 rs36 ms37 rds37 iz39
    zhun39 zou40 ards40 ; 30aa o0 u23 ot26 au29 io33 aux35 -35 ow37 wo37 ho37 jon39 eor39 a40 ius40 ; 30cf^ ha2 he15
    hu16 h17 kha17 har21 ja24 cha25 ho25 her26 hear27 hir31 had35 ga39 kh39 ham39 ; 30b3^ co3 ko5 kho26 con32 cho34
    cau35 koh36 kot38 keo39 ; 30a9 o1 a14 al21 or21 au24 ol27 aux28 ar31 eu31 oj34 aul35 ost35 -38 u39 oh39 ; 30aa^
    o1 au16 ho21 a22 eu31 al32 oh40 ; 30c7^ de4 d4 da22 des25 do31 rayo39 dyo39 doe39 di39 ; 30ac ga3 ger8 gha17
    gu20 gger22 gga25 gar26 g30 ge31 go33 nga35 eger36 gui37 gard37 aga38 egge38 ha39 gou39 gat39 gh39 gon39 ; 30bd
    so2 sso10 zo23 tho27 thor29 s30 soh30 o31 ssot32 eso32 saw33 ssea33 su33 co34 zzo34 cea35 nso40 ; 30d9 be1 ve11
    bbe23 bu25 ba26 gbe32 bo33 bae33 bet34 bba36 va36 bay38 b38 bai38 de38 ube39 w40 ; 30a6^ w3 u9 woo19 v20 ou21
    wh22 hou29 hu30 wu30 eu31 we31 o33 wo35 uw38 elde38 lu38 uh39 ; 30ed^ ro3 lo6 lau19 law26 raw27 llo28 low29
    ros32 rhod33 reu33 rho33 lho34 rau34 roh35 lhom35 leu36 ; 30d3 bi4 vi8 by12 bbi21 b21 bee24 vy27 wi28 bj30 bby30
    be30 bea31 rby32 v33 bhi33 bie33 bui34 ubi35 bbie35 bij37 bb38 bill38 rubi38 ub38 ll38 ; 30e7 o1 e21 oh23 au23
    ho25 yo25 haw25 aw27 ot28 ha31 -32 a32 jo33 ohn35 eo36 yu37 kio38 hoe38 awe38 io39 ok39 ; 30df mi1 my17 m21
    mmi21 mmy24 me26 mee27 mmie32 mis37 mai38 mme38 ; 30b5 sa4 ssa11 za14 tha17 a20 sser20 s25 ca25 cer25 ser26
    the27 thur27 ther28 ssu29 rthu30 su30 tho32 so32 sso32 ssi33 sat34 se34 si34 thu35 sul35 sse37 ce37 sah37 ci37
    xa38 isa38 sagh38 nha38 c38 tsa39 ; 30b5^ sa1 su16 za23 se25 tha25 so26 s26 thu29 sza31 thi33 sal34 xa34 thur35
    cer36 sou38 th38 desa38 psa38 sark38 ; 30d7 p2 pp14 pu16 pe17 b17 pou20 ppe24 poo27 pf27 pff34 ph35 up35 v36
    ip37 f38 -38 pw38 ; 30ea^ li5 ri6 ly17 l20 ry21 ree23 le24 re24 lea25 ll26 r27 rea29 lj29 lee29 rei30 rid31 ru32
    lin33 lie34 rie34 lei34 wri38 lji38 lyn40 ; 30cf ha3 ch15 kha16 h16 he17 ja20 cha21 cher22 hu24 her28 ho28 hur29
    gha29 hard30 han30 ga31 hea31 rra32 xa34 gaa34 ehu35 kh35 eho36 tha38 fa38 uva38 ger38 hal38 aga38 hha38 ham39 ;
    30bb se4 sse8 ce11 e20 the23 sset28 ssa29 sa30 esse31 ze31 sze31 sce32 ise33 xe33 s35 so35 set36 she38 sye38
    ice38 sseh38 cel39 tse39 usse40 ; 30b0^ g2 gu9 gou21 goo21 nguy30 gun32 go32 ghou34 gw34 h35 ngu37 gy38 hu38 ;
    30c8^ t4 to5 tho16 tor27 th28 tu29 tau32 tre37 ; 30a4^ i2 y16 j17 e18 ea19 yi22 hi25 ja31 g32 ye34 ji35 hyp38 ;
    30ec^ le4 re6 ra17 ro25 lo26 la26 lhe30 loe31 len32 rhe33 lle33 leic34 wren35 r36 l36 rey37 lei37 raj37 ale37
    wre37 rot38 ros40 ; 30ef wa6 va7 i17 wor17 la19 is19 ower20 -21 wer25 y25 w25 it26 we30 ix31 a31 ist32 oi33
    uwe33 war34 ewa34 ua35 wi35 eva37 rson37 hua37 u37 uer37 awa39 ; 30d9^ be1 ve17 ba21 bo24 ben32 boe33 boh34
    bec34 bot37 wo37 bay38 ven38 ; 30a5 u1 -14 hu23 o24 oo25 i28 e28 ru29 w30 ul33 yu33 iu35 du35 ue37 r37 l37 de37
    out37 ou37 he38 ; 30b1 ke4 cke10 che14 que14 quet20 ce22 kke24 chae26 ka29 cque30 k31 kaye32 ker32 qe33 khe33
    cche34 kie34 cka34 ca34 ecke35 eke36 ket37 kaa37 tzke37 ; 30d1^ pa1 p21 pu21 per22 pur25 pe26 po30 pear30 pi32
    par32 baj37 pari37 ; 30dc^ bo1 vo19 beau22 bau25 beu29 ba31 boh33 bour34 bor35 buo36 buv36 wo36 baug37 von37
    bal37 ; 30c9^ do3 d6 de16 dau26 daw26 don32 nd32 dro34 da35 dho36 dor36 ; 30e1 me1 mme17 ma19 mai23 met27 mu30
    ime30 mee31 mer36 rma36 khme36 meix36 imet37 m39 ; 30c0^ da2 du12 d18 do21 dou23 dar23 de25 dha26 der26 dah29
    dun29 tu36 deb37 dud38 ; 30df^ mi1 m16 my20 mea24 me25 mee25 mu29 myd36 mik38 mich38 ; 30e2 mo1 mmo20 mal28
    lmo28 mu29 mot31 mau32 m33 emo33 hma33 mus36 hamo36 hmor36 emon37 mon37 more40 ; 30bf^ ta1 tha17 t17 tu18 tur21
    ter27 te29 the30 tou30 to30 tun35 ; 30e2^ mo0 mau23 mor28 ma29 mos38 ; 30eb^ lu5 ru6 le13 re21 lou21 rou21 r24
    reu26 roo26 l28 lo28 ro31 hru31 lle31 loo32 roe32 lw32 leu34 rok36 ry39 zhu39 lju39 ; 30c6^ t5 te6 th13 the15
    ter24 ta29 tes30 tho32 to33 tel33 ty35 tr35 ti38 ten38 tai38 ; 30c1^ ch4 chi12 c13 ci15 ti22 tsch24 t27 che27
    tch29 cz29 thi29 qi30 kj30 cho30 ty30 th31 cs31 tx31 csi31 cha32 chy33 tsh33 tche33 chee34 j35 tsi35 zh35 tsik35
    tzs35 txi35 zie36 cic36 cig37 zi39 ge39 sh39 tja39 je39 ; 30ac^ ga1 gu15 ge19 gha19 gar24 g27 gir29 ger30 gad32
    gur34 gang35 gua36 qa39 ha39 ; 30ad^ ki4 c8 k13 kee20 chi21 qui22 ky23 key24 ci26 kea27 kj29 ke30 kei30 khi31
    kyd33 kuh33 cy33 khy35 gi35 kin35 ka36 qi39 kie39 ; 30e4 ya3 ja11 er13 a15 ia21 lla24 yer28 e29 -30 yaa30 yo30
    y31 llat31 r33 re33 illa34 iah35 yya35 la35 uyu35 yart35 hjah35 ear35 hya36 yoy37 ye38 uja39 jah39 yah39 jasz39
    lha39 ga40 gki40 ; 30b6 za4 sa10 ser15 ther16 zza20 athe20 zer24 tha24 usa27 se27 dza27 the27 zat28 sser29 ze30
    z31 ozo31 da31 razi32 a33 ase33 zzer33 si34 s35 zaa35 zani35 haja35 zha35 ca35 uzsa35 zea35 zu35 esa37 othe38
    zzar38 th39 zsa39 ja39 der39 sat39 ez39 ; 30e1^ me1 ma13 moe28 mol29 mo30 m31 mer32 mai35 meh36 mes38 may38 ;
    30d7^ p1 pu11 pou22 pe29 poe30 bu31 po34 peti35 poo36 ph38 pf39 pho40 ; 30d1 pa3 per12 pper15 ppa16 p20 pe24
    pu24 pi25 pha26 par26 bha29 ppe30 paa31 pfe31 gba32 pur33 lp39 ; 30b2 ge2 gue14 gge17 ghe20 ga20 guet22 gye27
    kke32 he35 guer36 g38 eghe38 gu38 we39 ; 30bb^ se2 ce10 sa20 the22 sze27 ser29 ze30 so30 cer33 sai34 tha34 s36
    coe38 cej38 sae38 ; 30d8^ he2 ha12 ho18 ge22 khe24 hea26 je26 hae26 gee27 hoe29 hoh32 hel32 g34 re34 gen35 hor38
    hej38 ; 30dc bo1 vo13 beau22 bot22 bbo24 bau25 baud27 b30 ba30 bor32 baug34 v34 vuo34 mpu34 veau34 ewo34 bos35
    ve38 boz38 bas38 bu39 ; 30da^ pe1 pa15 per22 pen26 poe29 pah32 pes34 bae34 pog34 po37 pey38 ph38 ; 30bc se4 ze7
    dze12 zet24 dse29 the29 zze29 zzel30 see30 za33 set34 adze34 tha34 sa34 z34 hse35 ese37 say37 zeh38 de38 gel38
    zea38 sse38 ; 30d2 ch5 hi8 g15 khi17 h19 gi19 hee21 chi24 hy26 ji26 ukhi26 chy31 he31 ogh32 nehi32 ich33 cus34
    kh34 augh34 ech37 ihi37 fi38 uhi38 ehil38 uchy39 ho39 ; 30cc nu4 ne7 nou15 n16 nes25 nne26 e27 nnu27 aine27
    noo27 eneu28 nus29 nnou31 ine31 nhe32 anu34 nw34 ni34 es34 ny35 enne37 nut38 ; 30d3^ bi3 vi10 b16 bea18 bj19
    bee19 be23 by23 bil29 bu30 wi32 beat32 vea34 bhi34 bue35 vil38 bis39 ; 30ca^ na1 n19 ne27 nu29 knap30 nij30
    nigh31 nga31 no31 pas34 gna34 nun34 nas36 nah36 kna37 kn38 know38 nna38 knu38 nou38 nha38 ; 30db^ ho2 wh16 jo17
    kho21 haw21 ha24 hau26 cho28 go31 hor32 hou32 hol33 khvo34 ro34 fo34 giof34 heu34 hvo38 yo38 gom38 ; 30b4 go1
    got23 ggo23 gaar24 gho25 gaud27 ga30 g31 kor31 gou32 gow32 goe33 ego33 gaa33 ho34 gues34 c34 gu34 goat38 ; 30d4^
    pi2 pe15 pea18 py18 p19 phi27 pic27 pee28 pie30 pyu37 pizz37 ; 30b1^ ke3 ka14 ca16 ko18 que18 koe22 ce23 khe23
    kae26 ken27 koh28 keh31 kel32 koeh32 kue33 kaia33 kje33 kja33 ced33 che37 ; 30dd^ po1 pau17 pho26 pa27 poeh29
    p33 per33 pauw33 pu37 paw37 phon37 ; 30b4^ go1 gau20 gho21 ngo27 gaul31 ga33 gu33 ghau33 gaa33 goeh35 got36 ho37
    ; 30ae gi4 gui14 ghi14 ggi15 g19 gy21 ggy24 gee24 gii24 ge25 gyi26 ghee28 qi29 ji30 ugi31 ugie31 ugu32 hi33 ky33
    ki33 ghy33 ghe36 aggy36 gu37 gij37 giy37 guin38 ; 30da pe2 ppe10 pa24 p28 pi29 po33 rupe35 kpe35 per36 be37
    pae37 ; 30e0^ mu3 m10 mou15 moo15 mo20 mw30 meu33 mous38 ; 30d4 pi2 ppi14 py19 pea24 ppy24 pie24 pe25 p27 phi28
    pee30 uppi32 pwi32 tpi33 poi36 ; 30cb^ ni1 new15 ny17 n22 ne23 nee25 nei26 neil29 nic29 knea32 nea33 nich34
    nij36 gn36 nyi36 ; 30e4^ ja5 ya5 ia21 you22 ye27 yer30 yaa31 hja31 zha32 hag32 yu32 hjar34 jah34 y36 ian37 ;
    30bd^ so1 tho17 sau17 thor21 sa25 zo26 saux30 zor30 seo32 szo32 saus33 sor34 tso36 su36 saw36 ; 30dd po1 ppo14
    pho23 pou24 ppu26 paug27 pau28 peau28 opou30 pa31 upo32 p32 bo32 popo32 pu32 epot32 pol35 ; 30db ho3 kho13 jo13
    ch17 cho19 ha22 hu24 hal25 eho29 haw29 uch30 hau32 khu32 fo32 lhod32 fu36 xo36 vo36 go36 hol36 shof37 ; 30ae^
    gi5 g7 gui11 gy16 ghi22 ge23 gu25 gib26 ghig27 gie29 kye32 gji32 gwy32 gieh32 gil35 gee35 hi36 ; 30ce^ no1 neu17
    kno19 nor21 nau27 naug27 nu27 now31 lo31 know31 noc35 ; 30b6^ za2 sa14 se16 zu22 dza25 xa25 zsa29 gia30 zy31
    xai31 ze32 z35 zi35 tsa35 de35 tza35 zha35 tha35 ; 30d2^ hi2 h13 hugh17 hy20 hea20 hil20 he21 gi22 hee28 xi29
    ji29 chy31 fi31 hyy31 hu32 hip33 khi35 ; 30b2^ ge2 ga14 gue16 goe18 ghe18 go21 guer23 gay30 gen30 gues31 guh31
    kia31 gor33 goes33 he35 ; 30ef^ wa3 w9 we15 va16 wor20 wo26 war28 weih29 wha30 meiy30 wuer30 whan31 hua33 wh34
    la34 oua34 hual35 ; 30e6^ ju7 yu8 you14 eu14 u14 hu17 y21 lju22 yous24 iu24 iou26 yue27 iul29 bato30 gyl30 juh31
    juk34 ew34 jo34 hju34 ; 30cd^ ne1 na13 n19 neh22 knel28 nai31 nej34 ney34 nne34 ; 30c4^ z5 ts9 tu14 c15 zu17
    tsu19 tz20 s25 tw26 zuc26 zeh27 tou27 cu27 cz29 twig30 tuu31 tsh31 ; 30e8^ jo4 yo6 io18 yeo22 you26 joh27 geo29
    yoh30 ju33 ylo33 llo33 ; 30d8 he6 ge9 che16 h18 je19 khe19 hea20 ho20 ha20 her23 ehea24 ghe25 hhe25 ohe26 gghe26
    hoef27 oge27 hes29 uche29 gge29 whe29 shen30 uaje33 chge33 ; 30be zo3 so8 soh18 zzo18 seau23 zeau25 zho28 uzdo28
    zao28 zu28 gsoh28 izot28 sod28 ison28 eau30 sot31 ; 30e8 yo6 jo7 llo14 llau16 yot19 io19 llot20 o21 lla24 ooyo27
    jou29 yu30 gius31 yaux31 llio31 uyu31 hoyo31 yota32 ; 30bc^ ze3 se10 see18 sa21 zei26 dze26 zhe26 szee26 zoel26
    zeh26 soe26 sae26 zen27 som27 z28 so30 zwe30 zae31 ; 30ba^ z5 zu5 su14 s19 zoo20 zou22 zoe25 sus29 szu29 zhu29 ;
    30cc^ nu4 n9 noo14 nou15 nut24 nere24 nooy25 nouc28 neu29 nurh29 nue29 ; 30e6 yu8 lle9 ju12 you14 l16 ille21 u22
    lles22 hyu23 iu24 yeu24 ieju24 jou24 yoo24 hut24 yuu24 lleh25 euil27 lj28 eulx28 llou28 uilh28 hiu29 lla29 ;
    30be^ zo3 so10 soh20 zso21 sau23 do23 zolo23 dzo25 szo26 zure27 son27 ; 30f3^ n1 ng14 m19 -23 goh23 ; 30c5 z6
    zu8 dz8 ds12 ; 30c2 dzi5 d7 dj11 di11 ;
    """
}
