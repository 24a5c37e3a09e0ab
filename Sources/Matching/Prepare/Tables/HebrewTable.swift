/// What Latin letters each Hebrew symbol is written with, and at what cost; ``Aligner`` says how to read it.
enum HebrewTable {
  static let text = """
    5e7^ k4 c7 ca14 ka16 q23 ke24 co29 ch30 qu30 ko32 -32 cu35 ki36 kh37 ku38 qa38 koe38 x39 ; 5de
    m2 ma12 am18 em19 me21 man21 mm22 mme26 -32 eme32 emm32 im36 amm38 om38 ; 5e4 p6 f8 pp17 ff18
    pe20 ph22 fe23 af24 ef24 ep24 ap26 pa26 ffe28 eff28 ppe28 op30 eph31 aff32 epp34 pha34 apa35
    efa35 -36 fa36 pf38 fi38 aph38 off38 pi40 ; 5d4 a3 e10 h13 ah20 ha22 eh24 et24 er26 -26 he32
    ya34 at35 o36 eu36 as37 is37 agh37 ais37 eux38 y38 yah38 ey39 ; 5d6^ z4 za12 s14 j14 ze18 g20
    zh22 ge22 se22 sa24 zs29 je30 jac30 zi30 zeh32 zhe33 ja34 gil34 zac34 ; 5d5 o4 u8 -16 w20 ou22
    v22 a30 oo30 ow31 ev35 ot35 eau36 e36 we37 aw38 oh38 wa38 oe38 ugh38 av40 wo40 ; 5d1 b6 v6 w18
    ev18 be19 ba22 ve23 ab24 av24 bb24 eb27 aw34 ebe34 -36 bbe36 bu37 ov37 abe37 ff38 abb38 aba38
    ew39 ; 5d9 i2 y12 -15 e15 a21 ie24 j28 ey29 u30 iy34 ee35 ay36 ill38 h40 ij40 ll40 ; 5d6 z4 s10
    se15 az20 ze20 ez21 j22 es22 zh22 zz22 sa25 ge26 za26 g27 aza30 rz30 r33 rze33 ll34 -34 zs34
    iz34 sz34 zhe34 ase35 ss36 azz36 ese36 ise36 ges36 os37 ess37 sse38 uge38 eas38 ej39 dt40 zi40
    eje40 isi40 ; 5e8 r3 er8 ar16 re20 rr24 ra26 -30 ur31 err31 rre33 rd35 arr35 ro36 ert38 rt40 ;
    5d8 t2 tt15 te18 at22 ett22 et24 tte24 ta26 th27 -28 ght34 att36 the36 tha38 utt40 ; 5d2^ g3 j12
    ga16 ja20 ge22 gi22 je22 gu24 go24 gh26 gue30 ju32 d34 dj35 jen36 dzh38 he38 jar38 jer39 c40 k40
    ; 5d0 a2 -14 e16 u21 o24 i30 ah37 h38 ha40 ; 5e9^ sh6 sch8 s10 sha14 ch18 she18 cha22 sz25 x26
    sa26 shi26 si30 se30 che30 sc32 sho36 xi37 of38 te38 ; 5d7 h10 ah12 kh12 ha13 ach15 ch16 akh18
    cha18 j20 g21 ehe25 ham26 ech27 ge28 che28 aa29 cho30 kha30 ih31 a32 ac32 ej32 gge32 v32 och33
    eja34 ; 5e4^ p4 f6 pe16 pa17 fa22 ph24 fe26 v27 fer35 pi38 pho38 pfe39 ; 5dc l3 el12 le16 ll16
    al18 ell19 la24 lle24 -28 all29 hl34 gl36 li38 ol38 ; 5d5^ v6 w6 va16 wa16 we17 ve19 wh20 wo23
    -38 woh38 wal39 vo40 ; 5e6 ch9 c11 tz12 z13 ts16 che16 zz20 ce21 tch21 cc24 cz24 s24 ets25 ze26
    t26 cci26 ci27 etz28 tze28 ac28 ec30 ach30 ats30 tse30 cze32 cie34 itz34 cch34 cha34 ecz34 sch34
    az35 uch36 xe36 acc37 cs38 tx38 cza38 atz38 ez38 as39 ; 5e7 k4 c10 ck14 -22 ke24 ak24 ch25 cc26
    q26 ek27 ca28 eck28 qu28 x30 kk30 que30 ac31 cke32 ack32 a34 cch34 ka36 co36 cha36 aka38 ky38
    aq39 cq39 ec39 cca39 ; 5e1^ s2 sa13 se18 c24 ce24 sz29 z30 su32 si34 za34 so34 sze34 ze37 -38
    sza40 ; 5d4^ h2 ha12 he13 -20 ho26 hu29 har34 co36 ma36 emp36 den37 nor37 i38 ge38 ki38 b38 c38
    st38 na39 gra39 hi40 sco40 ; 5d3 d1 de16 ad20 ed20 dd24 ede30 -32 edd32 da33 t38 di39 dde39 ud40
    ; 5e1 s2 ss16 es16 as22 ce22 -23 x23 c24 ess25 z26 se28 sse28 ass31 ez32 sz34 us36 is39 use39 ;
    5d8^ t1 ta13 te19 th24 -28 to30 tu32 ti36 ten38 ter38 ; 5df n2 an12 en14 ne16 nn24 ann26 in27
    nne28 hn30 -30 nd34 ain34 nt34 on34 ane36 gne36 mps40 ; 5e8^ r2 ra12 re14 ro29 rh30 ru31 rhe34
    gh35 pav38 reh38 hr38 kir38 wre39 ri40 ; 5d2 g2 ge16 j18 gh22 ag23 gg24 ga24 eg24 gue28 -28 gu29
    egg30 gi32 dj33 gge33 je34 h34 ggi34 c36 aj36 age36 ega36 d37 ghe37 ja38 dge38 ege38 ji39 aga39
    gui39 gy40 ig40 ; 5e0 n2 an12 en14 nn20 ne24 enn29 nne30 -30 gn31 na32 in34 ann35 ene36 un38 ;
    5da ch4 ach14 kh20 h22 gh24 g26 dra26 c28 ard28 che28 own29 cho30 ute30 ; 5de^ m2 ma8 me18 mo26
    -28 mu30 mi34 ; 5d9^ y6 j8 ya14 i15 ye16 yi20 ja21 e22 je23 -24 h27 he32 ll34 jo36 jer37 ; 5dd
    m2 am12 em16 me18 om22 mm24 -26 im26 ham28 ome30 mme32 amm33 lem36 ; 5d1^ b2 ba13 be14 bu28 bo29
    bi34 bur36 -40 ; 5db^ ch8 ka8 k9 c12 ca14 kh22 co24 m26 ku26 ; 5d0^ a5 -6 e11 h30 o32 i32 eh35
    u36 ; 5dc^ l2 la12 le12 lo30 ll30 lu32 li36 loe36 sch38 leh39 ly40 ; 5e9 sh6 s10 sch12 ch16 -20
    ash20 che21 sz22 esh24 she26 es26 sha28 x30 as30 uch31 sc32 ci33 ss33 sze34 rz34 ish34 se34
    ush34 z35 ass35 i36 ssa36 a36 v36 at36 go36 si36 shi36 ti37 ich37 xe38 asz38 osh40 rze40 ; 5e6^
    ch8 z11 c14 che14 ts16 tz18 cha18 ce19 tza22 tch24 ze24 q24 cs25 sa26 tsa26 ci28 cze28 cz30 se30
    tse32 j32 s32 tzi32 chu32 cza33 ; 5d3^ d2 de12 da14 du26 do27 des32 -32 dh35 dan36 di38 ; 5e5 c6
    tz8 ch10 cz16 z17 ts20 tch21 ci27 etz27 cs28 jic29 s30 atz30 ets31 ach32 et32 ats33 che34 ; 5e2
    a4 e9 -10 aa20 o24 h28 ua28 u30 ah30 i30 an30 gh30 ue31 cob31 ; 5d7^ ha6 h8 kh12 j16 kha17 cha18
    g19 ch21 he21 ge26 ho27 hi29 hay30 che32 ga32 ja32 ; 5e2^ a4 -8 e15 i21 gha24 o24 gh28 ; 5ea th6
    t8 at14 eth19 ath20 ta20 the22 tt26 tth26 et26 att27 tha28 a30 ess30 s32 as32 it32 te32 -35
    sso36 ati36 ; 5e0^ n2 na10 ne12 ni26 kn26 no27 ng36 nu36 fre36 nis36 cr37 ; 5e3 f6 ff6 ef16 af20
    ffe20 ph20 eff22 fe24 ugh26 aff28 sef28 uf31 phe31 raf31 of32 ; 5ea^ th4 t8 ta11 the17 te18 ti18
    tam24 pto28 ; 5db ch4 k14 kh16 ak19 ach19 ech20 -20 cha20 c21 ex22 ek23 e24 h24 exa25 che26
    kha27 ha30 coh31 ik32 koh32 eck32 nc34 aca34 gge34 ke34 ; 2c -1 ; 200e -0 ; 2e -8 ike12 ; 5f0
    ov3 ;
    """
}
