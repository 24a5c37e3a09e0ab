/// What Latin letters each Arabic symbol is written with, and at what cost; ``Aligner`` says how to read it.
///
/// Written by `scripts/train-transliteration` from Wikidata labels (CC0).
enum ArabicTable {
  static let text = """
    64a i4 e7 y14 ie24 ey25 -26 a27 j29 iy32 ea34 ay34 ai35 ye36 ij38 u38 ; 627 a0 -22 e24 u30 i33 ah36 o38 ha39
    is40 ; 648 o3 u8 ou17 w20 oo27 ow28 au30 aw31 -35 oh36 wo37 oe37 eau37 wa38 a39 e39 aud39 ew40 v40 ; 631 r1 er12
    rr20 re22 ar23 ur32 ra34 rd35 rre36 ri37 ir37 or39 rt39 ; 646 n1 en19 nn19 ne19 in24 an27 nne30 on34 gn35 un37
    nd39 -40 ; 644 l2 ll12 le18 el19 lle24 al29 la29 ell30 li32 il33 hl33 gl35 ul37 ; 62a t2 -11 tt15 te20 tte26
    th27 et32 c32 at33 ght34 dt35 ta35 ti36 it38 ; 633 s2 ss14 c19 ce22 -24 se25 es26 z26 sse27 is30 us32 sz33 su34
    as35 ess38 ass38 x39 sc39 zz39 ; 643 k3 c10 ck14 ke22 ch23 cc24 x25 qu25 cke28 kk28 q28 ak30 g31 ki32 que33
    cch34 uk35 -37 ek37 ik37 ok38 ake38 cq39 ga39 oke39 kke39 ka40 ; 62f d1 de17 dd23 ad27 ed27 da32 di34 do35 t36
    dde37 -37 dh38 id38 et38 del40 ; 645 m1 mm21 me21 am23 ma23 em23 mme30 im31 um33 mi34 hm35 om36 ama38 mp39 ;
    628^ b3 p7 ba21 be22 pe28 bu31 bo31 pa32 bi34 ib38 bou39 ; 641 v3 f9 ff18 ve20 w21 ph21 af27 ef28 fe28 phe29
    ffe29 ev30 uf33 if33 fa35 afa36 ov36 ew37 vi39 off39 gh40 ; 628 b3 p8 be19 pp20 bb21 pe25 ab26 ba29 eb30 bi32
    bu32 ppe33 abb35 ib35 v35 ub36 bbi36 uba36 bbe39 po40 ; 627^ a5 -6 e13 i18 u31 la32 o32 eh40 ; 643^ k4 c6 ch22
    ka24 q25 ke25 ek31 exa33 ca34 g34 co35 ki35 qu36 ku36 ; 645^ m1 ma17 me22 mo22 mu26 mou31 mi35 mich36 ; 634 ch6
    sh8 c9 s16 sch19 che22 cz30 ash30 ce31 shi32 ach32 she32 sche33 ish33 ich33 cc33 ic33 sz34 sc34 cs35 ci35 cha35
    zh36 chi38 se38 sha38 x38 z39 ; 633^ s1 c18 sa20 se23 su28 so28 sz31 sou32 si32 ce36 ; 632 z3 s8 zz19 se21 es21
    ze21 iz32 zh32 zu32 cz33 za36 zi36 ez36 az36 sz37 azz37 zs38 ss39 -39 ; 647 h5 a9 e14 ah16 -19 eh19 t21 r21 he22
    hi29 ha30 ih30 er31 i31 ya32 uha33 ais35 gh36 aha37 oh37 yya38 ye38 j38 yah39 s40 ; 641^ f4 v6 w17 fa19 ph21
    fe25 ve30 va33 we35 fi37 fu38 p38 vo39 ; 63a g1 gh18 gu20 gg21 ge26 agh27 ghe29 gue31 gha32 h33 ga33 ogh34 egh34
    eg35 ggi37 ugh37 ugu37 ege40 ; 62c g5 j8 ge13 gg23 c23 z23 je25 aj25 dj25 ja29 ga30 gi30 ch31 gu31 zh31 gue32
    gh32 ji32 sh35 ej35 dje35 zs35 ajj36 jj36 ce36 aga36 edj36 oj37 agu37 ggi37 ig38 ij38 gos39 ze39 -40 ; 62a^ t2
    -10 th21 ta25 te26 tu35 to36 ts37 ; 631^ r1 ra17 re19 ro26 rh29 ru31 ri32 wr36 err39 ray40 ; 62f^ d0 de25 da25
    du28 di31 do33 edd33 dh37 dej39 dou39 dur39 ; 647^ h1 he19 ha19 hu26 hi27 ho27 -35 ilh36 ; 62c^ j5 g6 ja18 ge21
    gi24 je25 ga26 c28 z28 ju28 ce29 gu30 zh30 dj31 dje31 go32 jo32 ji33 jou34 ch35 dja35 dji38 dzh39 ; 644^ l1 la18
    le20 ll27 lo32 i33 lou35 lu36 -37 ; 646^ n1 na15 ne19 ni25 kn26 enn34 gn37 ; 634^ sh5 sch11 ch12 s13 sha15 cha21
    she23 che23 x26 scha29 sho30 shu32 se33 sz33 sche33 chi35 cho35 c35 shou35 chou35 shi39 si39 ce39 ; 63a^ g1 gu20
    gha20 gh21 go26 ga27 gho27 ghe30 ghu37 rh39 h39 ghan39 ghi40 ; 64a^ y4 j10 i15 e17 ye20 li21 yi24 ya24 le24 -27
    je29 you30 yo32 wi32 u33 ily34 we35 ei35 ja36 ly36 ili36 wei36 les36 ia36 iy37 gi38 ai38 ll38 g38 yu39 es39 ;
    648^ w2 wh16 wo17 wa18 we21 o22 ou23 wi26 lo26 wil28 va28 v30 oue32 oua32 wis33 whit34 hu34 low34 h34 u34 lou34
    ve35 -36 lu36 lw36 l36 wu37 ; 632^ z2 za14 ze18 s23 zu23 x24 zh24 zo28 sz28 zou29 ezz31 zouh31 zs32 zay35 zem35
    ez39 xu39 ; 639^ a3 -11 o16 e19 u19 la21 i22 abde30 laa31 abd31 aw32 ay32 ou34 oj35 iz37 ab37 izze38 abdu39
    oua39 ; 62d h4 ah8 eh17 ha19 uham21 oha23 ih24 he24 a25 uh26 kh27 oh27 oham28 uha29 hote29 ch29 ehe31 ahh32
    uhe32 che32 ach34 ouha34 uhar35 ich38 go38 oho38 am39 hou39 ; 639 a4 -11 aa12 e16 ua20 u21 o22 i23 eh26 ou28
    oe28 oa29 ae30 h31 ei31 uaz31 aye34 y34 ue36 ha38 ur38 aeus38 uay38 uiz38 yu38 uh38 wa38 ; 62b th1 the19 tha20
    z20 tth21 s24 c27 ath28 ous29 ut30 ith31 t32 os33 es35 ot35 ott35 athe37 h38 ess38 ick38 esa38 utt38 ; 642 k8
    q10 g14 c17 aq19 ak21 ik22 gu23 ek23 iq23 gh23 uk24 egh24 ka25 ok26 akk28 kk28 aqq28 qi28 oc28 qa28 ici28 qe28
    agh28 gue29 ac29 ag29 uqa29 ekk29 ugue30 uq30 eq31 uga31 oq31 qo31 ga32 ki32 ghe32 co33 gg33 acc33 qua33 gui33
    ghad33 agg33 ge33 eg34 gi35 aka36 ake36 ugu36 ogh37 qu37 cchy37 ck37 oga37 hec37 gga37 ked37 gy38 ke38 ko38
    gher38 gha38 ; 62e kh6 ch8 j12 akh14 g18 khe23 h24 kha26 okh27 k29 akhe29 gh30 ach30 ikh31 rokh31 che32 uh33
    uk33 ekh34 yh34 ik35 ukhe35 llej35 chs36 chi36 chee36 x36 ok37 ah37 je37 ; 62d^ ha3 h11 hu16 he17 ho19 hi20
    hus22 ham24 had25 haj25 hou26 hos29 hous29 ch30 lah32 a32 kha32 khe32 cha36 ih36 khu36 dh36 lh36 hy36 hoj36 ;
    637 t3 ta13 at17 te20 tt21 ti21 att21 ut22 tu22 ot25 tes26 out27 hatt27 utt29 th29 to29 tti32 it32 ett34 tho35
    tay35 ty35 sult36 ; 62e^ kh7 j8 kha9 kho17 khe19 khu20 ha21 h23 ch24 g25 k28 khou28 ka30 khad32 gu34 alkh34 q34
    r34 hiy34 kal34 buk34 khay35 gej35 jh35 ; 635 s7 as14 ss14 us15 os18 sse18 ass20 so20 ce21 es21 se21 si22 ceu24
    iss25 ous25 uss25 ase25 ayca25 ci26 ssi27 sa28 is28 usa29 ess29 isa30 osa30 z30 ssa30 az32 hos32 ossa32 ese33
    c33 tsi33 assi33 assa34 cea34 ; 635^ s4 sa6 se17 su22 ess23 sid24 so25 sed26 essa27 si27 sab29 sy32 es32 abdu32
    cy32 has32 shi32 ; 642^ ka11 k11 g12 q12 qa15 qu15 ku20 ga20 gu22 con22 ko22 gho23 gue23 gh24 kad25 ca26 go26
    qo26 ki26 co28 kou29 qum30 qe31 khaz32 ; 636 d8 dh10 ad12 z18 adh20 di20 ed21 iz21 ez21 da21 id22 de22 idh23
    udha23 edh23 dha25 uda25 zi27 edo28 dhe28 ayed29 ydo30 az31 od31 i31 zask31 edd31 oud31 izi31 hde31 ozi32 ; 62b^
    th1 so23 tha23 z23 s25 c26 tou26 the26 t30 su30 za30 tho31 ; 637^ t3 ta7 to16 tay21 d29 at29 tayy29 ; 630 the10
    dh11 d12 athe14 z17 uthe17 th17 dhi21 ed22 ath23 za23 az24 dhao24 ze24 atha24 de24 dha26 ith26 ezzi27 dza27
    hedh27 oz27 di27 ada27 adh28 da28 ; 638 z9 az11 ze12 za15 iz15 zi18 dh18 ez18 d19 uzaf21 dhi21 od21 udh22 usza25
    dhoi25 dhu25 odh25 dhe25 aze26 ; 6a4 v0 ;
    """
}
