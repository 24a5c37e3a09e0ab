/// What Latin letters each Hebrew symbol is written with, and at what cost; ``Aligner`` says how to read it.
///
/// Written by `scripts/train-transliteration` from Wikidata labels (CC0).
enum HebrewTable {
  static let text = """
    5d9 i2 y12 e15 -15 a21 ie23 j28 ey28 u33 ee33 iy34 ay37 ill39 ea39 ; 5d5 o3 u8 -16 w21 ou22 v23 ow30 oo31 ev34
    a35 wa36 eau36 aw36 we36 ot37 oh38 wo38 av38 oe40 ugh40 ; 5e8 r3 er9 ar16 re19 rr24 ra26 err31 ur31 rre34 ro35
    rd36 arr37 ert39 ; 5dc l3 el12 ll15 le15 al18 ell19 la23 lle25 all29 elle31 hl36 gl38 ; 5e0 n2 an12 en14 nn20
    ne24 enn29 nne31 na32 gn33 in34 ann37 ene37 enne38 ; 5d0 a1 -14 e15 u20 o27 i32 ar36 ah38 ou38 ha38 as39 an40 ;
    5e1 s2 ss15 es16 ce21 -21 as23 c24 ess26 z27 se27 sse28 ez29 x33 ass33 sz34 use38 esse38 us38 is39 ; 5d8 t2 tt15
    te18 ett22 at22 ta25 et25 th27 tte28 ette29 ght33 att37 tha38 the38 -38 ; 5d4 a3 e11 h14 ah19 ha21 eh23 et25
    er25 -29 he30 ya32 is35 ais36 eu37 agh37 yah37 at37 o38 as39 ; 5e7 k3 c10 ck14 ke22 ak24 ch25 x26 cc26 q27 ca27
    qu28 ek28 eck28 cke30 kk30 ac31 ack31 que31 -32 ax33 cha33 ka33 cch34 co36 cca36 ki37 ky39 ues39 aka40 ; 5df n2
    an12 en15 ne16 nn23 nne27 in28 hn28 ain33 ann34 nd34 on35 nt36 ane37 ine39 gne39 ; 5d1 b5 v6 be18 w19 ev19 ve22
    ba22 av23 bb23 ab23 eb28 aw33 ov34 ew35 abb37 abe37 ob38 ave38 ff38 bu38 va39 bbe39 aba39 ebe40 ; 5d3 d1 de17
    ad20 ed20 dd24 edd31 ede31 da33 id36 dde37 od39 ud40 di40 ; 5d0^ a4 -6 e10 i32 o33 h34 eh35 u39 ; 5de m2 ma12
    am17 em20 man20 me20 mm21 mme26 emm31 eme32 eman35 im35 om37 omo39 ; 5d2 g2 ge15 j18 gh22 ga23 gg23 eg24 ag24
    gue28 egg29 gu29 gi31 ggi34 dj34 gge34 h35 je35 aj36 -36 dge37 c38 age38 ig39 dz39 ji40 aga40 ega40 ; 5e7^ k5 c7
    ca14 ka15 ke23 q25 co26 ch30 qu31 ko33 cu34 ki36 qa36 koe38 car38 cun39 xe39 ku40 ; 5de^ m2 ma8 me17 mo24 mu33
    -33 mi36 ; 5d1^ b1 ba13 be14 bu26 bo29 bi36 bur38 bap38 bar39 ; 5e4^ p5 f6 pe15 pa16 fa23 ph23 fe27 v28 fer34
    pi35 pfe38 pen38 po39 phi39 ; 5e4 p5 f7 pp17 ff18 pe20 ph21 fe23 af24 ef25 ap26 pa26 ep26 ppe27 effe28 op30
    ffe31 epha32 aff33 epp34 efa35 eph35 fa36 eff37 apa37 po37 off37 pha38 aph39 pf39 ev39 ; 5d2^ g3 j11 ga15 ge20
    ja20 gi20 je22 go23 gu24 gh28 jen30 ju31 dj33 john34 gue34 guer36 jer36 dz37 joh38 ghe39 jar40 d40 ; 5e1^ s1
    sa13 se18 ce24 c24 sz30 z32 su33 sze34 za35 so35 say36 si36 ze38 sza39 ; 5e8^ r1 ra13 re14 ro27 rh30 ru31 gh35
    rhe35 ri35 reh39 ; 5d6 z5 s11 se14 ez20 az20 ze20 es21 sa22 zz23 j23 zh23 za24 ge25 g29 rz29 rze30 aza30 iz31
    ise31 ges32 sz33 r33 ll33 zs33 uge34 zhe35 ss35 ase36 ej36 ezh37 azz37 eas38 as38 os38 ese39 sse39 zi40 -40 ;
    5dc^ l2 la12 le13 lo28 ll29 lu33 li35 leh37 loe38 ; 5d5^ w6 v6 wa15 va16 we16 ve20 wh20 wo22 vo38 wed39 wal40
    woh40 ; 5e9 sh5 s9 sch13 ch16 ash19 che21 sz21 she25 esh26 es27 -28 sha30 sze31 uch31 rz32 as32 sc32 sche32
    ass32 ci32 esch33 se33 ish34 ss34 ti34 a34 x34 ush34 eshe34 at35 isha35 shi35 issa36 si36 osh37 xe38 ich38 asc38
    ex39 ssa39 asz39 ashe39 ache39 ce40 z40 ; 5d4^ h2 ha11 he12 ho26 hu27 har30 -31 hil35 her36 a39 ham39 kh40 hi40
    ; 5d3^ d2 de12 da14 do25 du26 dan34 des35 di36 -37 dh38 ; 5e9^ sh7 sch9 s11 sha13 she17 ch19 cha22 scha25 sa26
    x26 shi26 sche26 sz27 si28 scho28 che29 sho32 se32 sc32 sea34 schu39 ; 5e6 ch9 c11 tz12 z13 ts16 che17 zz20 ce20
    cc23 tch23 cz24 ets26 ci26 ze27 cci27 tsch28 cha28 tze28 t28 etz28 s29 ac29 tse30 ec31 tche31 itz31 ats31 ache31
    az32 cze32 cie32 ecz33 as34 ach34 cs34 cch34 atch35 sch35 acz36 si36 uch36 acc37 cza38 tx38 xe38 etxe38 ez39
    sche40 at40 ; 5d8^ t1 ta13 te20 th25 ter29 tu30 to31 ti37 -38 ten40 ; 5e0^ n2 na10 ne12 ni26 kn28 nis33 no33
    nu38 ; 5d9^ y6 j8 ya13 i15 ye16 yi19 e22 ja23 je25 -28 hugh30 h31 jer34 gi35 he36 ll36 jo37 yo37 ; 5ea th5 t7
    at14 eth20 ath20 ta21 atha24 the24 atth24 tt27 att28 et29 s30 it31 tha31 osso33 te33 uth33 itt33 ett35 het36
    asa37 etha37 othe37 ss37 tth37 ati38 uthe38 ; 5dd m2 am12 em17 me19 mm22 om24 ham25 im27 aume31 amm31 ome32
    mme36 -40 mn40 mbe40 ern40 ; 5e5 c7 tz7 ch10 z16 cz17 ts21 tch21 etz25 ci27 cs28 ach30 jic30 tsch30 s31 ets33
    et33 ats34 atz34 oetz35 che35 uch39 t39 acs39 tzer39 ce39 ig39 tsh39 ; 5d6^ z4 za12 s13 j14 ze18 ge20 g21 zh21
    se21 sa23 je24 jacq27 zs28 zeh29 zi31 zah33 zhe34 so38 gi38 zoh39 d39 ci39 cz39 jeu39 soh39 sz40 zie40 ; 5db ch5
    k14 kh16 ex17 ak18 ek20 ech20 ach21 exa21 c23 h23 echa24 cha24 kha25 che27 acha29 acoh29 ha29 ik31 koh33 gge34
    yak34 eck34 nc34 e34 -35 aca35 akh35 cel36 ck37 ec38 ych38 ki38 aj38 kk38 je38 ghe38 q38 rgre38 oche38 eca38
    ka38 ke38 ikh38 chae38 ; 5d7 h10 ah11 ha12 kh14 ach15 ch16 cha16 akh19 j20 g21 ham22 ehe24 ge24 ech25 cho27
    che29 ej31 och32 oach33 eh33 eja33 kha33 akha33 gge34 ja35 kho36 ekh37 ukh37 uh37 ahe37 rokh37 c37 hhe37 k37
    oah38 hak38 xa38 hca38 ac38 eha38 akho38 aj38 ; 5e6^ ch7 z10 c14 che15 ts16 tz17 cha18 ce19 tza22 ze24 q25 sa25
    cs26 cze26 tsa26 chu28 ci29 tch29 cz31 tse31 tche31 se31 tzi33 tsch33 zh34 cza34 tcha35 chi35 cho36 tso36 s37
    t37 x37 ky37 tx37 j37 sz37 te37 zeh38 tsi38 cie38 zi38 ; 5d7^ ha6 h9 kh12 j14 cha17 kha17 g20 ch22 he22 ge25
    ho29 hayy29 hi29 hei33 che33 hat35 ja36 cho36 x37 hen37 gan37 jh37 go37 hay37 ; 5e2 a3 e10 -12 aa19 ua24 o24 u26
    ao27 h29 ah30 i30 agh32 ue32 gh32 be32 oah36 ew36 oua36 in36 ayy36 an36 ye36 ene36 ; 5e3 f5 ff7 ef16 ph19 ffe20
    af21 eff22 fe24 sef24 phe27 ough27 aff28 efe30 raf31 uf31 v31 aph32 of34 if34 uffe35 p35 eph36 phus36 th36 apf36
    m36 ele36 ; 5e2^ a4 -7 e14 o21 i22 gha26 gh31 id31 ghas32 em34 uz35 k35 ay35 has35 aww35 gho36 ; 5ea^ th5 t8
    ta11 the16 ti17 te19 tam25 pto25 lema33 thel33 thad33 tha34 thu34 ; 5db^ ch7 ka9 k10 c13 ca14 co20 kah23 kh24
    ko26 ke26 ku28 kat32 chi32 kash32 ; 5da ch2 ach12 kh19 gh22 h23 ech25 ates25 g25 ric28 che28 c28 eh31 ig31 -32
    stan32 oman32 j32 iech33 ;
    """
}
