/// What Latin letters each Arabic symbol is written with, and at what cost; ``Aligner`` says how to read it.
enum ArabicTable {
  static let text = """
    643^ k4 c6 ch24 ka24 q24 ke26 ale30 g31 alc32 qu33 ca34 ki34 ku35 co36 -40 ; 627 a0 -20 e23 u29
    i32 o34 ah36 ha37 ; 648 o3 u8 ou16 w20 -26 oo27 ow28 au29 aw32 a35 e35 wo37 oe38 oh38 eau38 v38
    wa38 ot39 ew40 ; 628 b3 p8 be20 pp20 bb22 ab26 pe26 ba28 eb29 bu32 ppe32 -32 v33 bi33 ib33 abb34
    uba35 ub36 ebe38 bbe39 ; 64a i4 e7 y14 -23 ie24 ey26 a27 j28 iy32 ay34 ai34 ea34 u35 ye36 ij37 ;
    631 r2 er12 rr20 re22 ar23 -28 ur32 ra33 rd36 ir37 ri37 rre37 rt38 or38 ; 632 z3 s8 zz18 ze21
    se22 es22 -28 iz32 zh32 cz32 zu34 sz34 za34 azz36 az37 ez37 zs37 zi38 c40 ss40 ese40 uzz40 ;
    641^ f4 v6 w17 fa19 fe24 ph24 alf28 ve29 alv30 va32 p32 we34 fu35 elv36 alp36 fi36 elf38 far38
    pf39 -40 ; 643 k3 c10 ck15 x22 ch23 ke23 cc24 qu26 q28 kk28 cke28 -29 ak29 g30 ki32 cch32 que32
    uk34 ek34 ca38 cq38 ake38 cqu38 ik38 ga39 ic40 cha40 ; 634 ch6 c8 sh9 s16 sch18 che22 cz28 ce30
    ash31 -32 cc32 ic32 ish32 she32 sz33 shi33 cs34 sc34 ich34 ach34 x34 ci34 zh36 q36 se37 sha37
    z38 us38 chi38 ech40 ; 63a g1 gh18 gu20 gg22 ge25 agh26 gue30 -30 gha30 ghe30 h32 ogh34 egh34
    ugh35 ga36 eg37 k40 ; 647^ h1 ha18 he19 hu26 ho27 hi30 elh33 -34 ilh35 alh39 d40 p40 ; 645 m1
    mm21 me22 em22 am24 ma25 -28 mme29 im30 um32 mi34 om34 hm36 ama36 mma36 n37 mu38 ame39 amm40 ;
    646^ n1 na16 ne18 kn25 ni25 aln31 enn34 nu34 eln36 gn36 aus37 -38 ell38 p40 ; 644 l2 ll12 le18
    el18 lle24 al28 ell29 -30 la30 il32 li32 hl32 gl34 ul36 ; 64a^ y4 j10 ale18 ye19 i20 eli21 ali22
    -23 e23 yi24 ya24 li26 le26 all26 ell28 je30 wi30 u31 yo31 you31 ely32 ly32 ili32 ily32 we33
    aly34 ele34 ja36 yu36 ala36 wei36 g36 ll36 ill36 nak36 whi36 uy38 ; 627^ a5 -6 e13 i18 u30 ala32
    o32 la34 h36 ; 62f^ d0 da24 de24 ald28 du29 eld31 di32 dh34 edd36 do36 -38 deb39 ad40 add40
    woo40 ; 633 s2 ss14 c19 -21 ce24 es24 z25 se26 sse26 is28 us31 x32 as33 sz33 su36 e37 ess38 sc38
    iss38 ksa38 zz39 ass39 ssa40 ; 646 n1 en18 ne19 nn19 in24 -28 an28 nne31 gn33 on34 un38 nd40 ;
    628^ b3 p7 ba22 be22 alb27 pe28 bu30 bo31 pa32 v36 bi36 bou38 elb40 ; 633^ s1 c18 sa22 se24 so28
    su29 sz30 sou31 si34 els34 -36 ce38 als38 ; 62a t2 -10 tt16 te20 tte26 th27 c32 et32 at32 ght32
    dt34 ta36 ti37 it38 i38 ett40 ; 635 s7 as13 ss15 us16 os18 ass18 sse20 es20 ce21 so21 si22 uss22
    se22 ssi24 ase24 az26 ceu26 is26 iss26 osa28 ssa28 yca28 usa28 ci28 z29 ; 62f d1 de16 dd23 ed26
    ad28 -28 da30 t34 dh36 di36 do36 dde36 id38 add38 dt39 ; 641 v3 f9 ff18 w20 ve22 ph22 af27 ev28
    fe28 ef28 ffe30 if33 phe33 fa34 -36 uf36 ov36 ew37 afa38 efe38 jev39 ugh39 of40 ave40 ; 62a^ t2
    -10 th22 te24 ta24 alt26 tu34 to36 d38 ; 631^ r1 ra18 re19 ro28 rh28 ru30 ri32 wr34 alr36 -37
    elr37 err38 b38 ser40 ; 62c^ g6 j6 ja18 ge22 je24 gi26 z26 c27 gu28 ju28 ga28 zh29 dj30 ce30
    dje30 go30 jo32 d33 ch33 elg33 jou34 ji34 jh36 dja36 ca37 alj37 dzh37 k38 v40 sz40 ze40 alg40
    cha40 ghi40 cev40 ; 62d^ ha4 h11 hu16 he18 ho20 hi21 hou24 had25 hus26 elh26 haj26 ham27 a28
    alh30 kha30 khe30 lah30 ; 647 h5 a10 e14 ah16 -18 eh19 t20 r22 he23 er29 ha29 hi29 i30 ya30 ih32
    ais33 uha34 yah36 s36 aha37 yya37 ye38 gh38 oha38 oh39 z40 ; 645^ m1 ma17 me21 mo22 mu25 alm28
    mou30 mi33 elm33 -36 ; 648^ w2 wh16 wo17 wa18 we20 ou22 wi25 alo26 lo27 va28 v29 -30 elw30 oua30
    u32 h32 lu32 oue32 l32 hu32 lou32 ve33 low34 o34 ell34 elo34 ill34 wu36 ; 634^ sh6 ch11 sch11
    s12 sha16 cha21 she23 che24 x25 sho30 se30 c32 sz32 cho34 als34 shu34 chi35 shi37 els38 sc38
    si39 ; 62c g4 j8 ge14 c22 gg22 z24 dj26 je26 aj27 ja30 ch30 ga30 gu30 gh31 gi32 ji32 zh32 gue32
    -33 dje34 ajj35 edj35 ej36 zs36 jj36 ze36 ggi36 ci36 sh38 ce38 ij38 oj38 aga39 ig40 che40 ege40
    zhe40 ; 63a^ g1 gha20 gu20 gh21 go26 gho26 ga28 ghe28 b34 alg34 ghu35 h37 rh37 elg37 ghi38 ; 639
    a4 -10 aa12 e16 ua20 u22 o23 i24 eh26 oa28 ae30 h32 ou32 oe33 aye33 y34 ; 636 d8 dh10 ad12 z18
    ed18 ez20 adh20 iz22 edh22 dha22 zi24 da24 id24 uda24 adi26 idh26 de27 ; 639^ a3 -12 o16 e18 u20
    la22 i23 abd24 ala24 ou29 laa30 al30 ela30 ay32 iz32 el33 ; 60c -8 ; 637 t3 ta14 at16 tt20 att20
    te21 ut22 ti23 tu24 tes26 ot26 it28 th28 to28 -29 utt30 out30 ; 644^ l0 la19 le20 ll28 lo30 i30
    -32 all34 lou34 ell37 li38 al40 ly40 ; 62e kh6 ch8 j12 akh14 g20 khe21 okh24 h24 kha26 k28 ach29
    gh31 ikh31 x32 uk32 ekh32 ; 62e^ kh7 kha10 j10 kho17 khe18 khu19 h20 ch22 ha22 g23 alk25 elk25
    k28 ka28 ; 642 k8 q11 g14 c18 aq18 ak20 ik21 iq22 gh23 gu23 ka25 gue25 ek26 ac26 ok26 ag26 oc27
    qa27 akk27 egh27 -28 agh28 aqq28 uk29 kk30 qi30 uq30 aka30 ekk30 qe30 ghe30 uga30 uqa30 ga31
    gi31 ki31 acc32 eg32 ge32 agg32 ogh32 qua32 ck33 ici33 qo34 ; 62d h4 ah8 ha18 eh19 uha20 oha22
    ih24 a25 he25 kh26 uh27 ch29 u32 ho32 ach32 ahh32 ehe32 uhe32 ohe33 oh34 ; 635^ s4 sa8 se18
    ess20 su22 sid24 als24 so25 els26 sed26 sab27 ; 62b th2 z18 the18 tha20 s22 tth24 c24 ath28 t29
    ii32 ith32 es33 ; 632^ z2 za14 ze18 s22 zh22 zu22 x25 sz27 zou28 zo30 ezz31 alz33 zem34 ; 630
    the10 d11 dh12 ath12 z14 th18 dhi18 za21 ed22 adh22 ; 636^ dh8 di10 dha10 d12 ; 637^ t4 ta7 to17
    tay21 d24 alt24 elt24 ; 638 az10 z10 ze12 iz14 zi16 ez18 za18 d18 ; 642^ ka10 g12 k12 q14 qa14
    qu15 ku20 ga22 ko22 gue22 gho22 gu22 gh24 con24 ca25 kad26 qo27 alk28 elk28 kou28 ; 62b^ th2 i20
    z22 s23 su23 tha24 c25 the25 vii26 ; 638^ dh7 za10 ; 630^ dh8 the10 dha12 y16 ; 200e -1 ; 6a4^
    v2 ;
    """
}
