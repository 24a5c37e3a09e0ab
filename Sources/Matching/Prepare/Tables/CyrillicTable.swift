/// What Latin letters each Cyrillic symbol is written with, and at what cost; ``Aligner`` says how to read it.
///
/// Written by `scripts/train-transliteration` from Wikidata labels (CC0).
enum CyrillicTable {
  static let text = """
    430 a0 -23 u26 e26 ah34 o36 ha38 ; 438 i1 y16 ie22 ey26 ee26 hi27 e30 ea31 -37 ; 43d n0 ne23 ng27 nn29 nus31
    gn32 -34 nt35 nd36 ; 440 r0 re28 rd33 rt34 er38 rs39 ar39 ; 43e o0 a26 au29 oh32 ot33 eau33 eu36 ou36 -39 aud39
    ; 435 e1 a22 ie26 et28 ier28 i28 u32 ye32 je32 ai33 eh34 er36 es39 ey40 -40 ; 43b l0 le24 ll29 hl31 gli32 lus36
    -39 el40 ; 441 s1 sh16 z21 c21 x25 ce26 ss27 se32 es32 sz34 -38 ; 442 t1 ch17 th19 te26 tus32 tt34 uch37 -40 ;
    43a k2 c11 ck17 ch24 -25 qu25 q29 ke31 que36 cus36 g40 ; 443 u1 ou16 w21 oo22 o25 -28 oe32 oi34 ois35 oux37 we38
    ow38 y39 ; 434 d1 -10 de29 ad35 des38 t38 ds39 ed39 dus40 ; 43c m0 n26 me32 -35 mm36 mus38 hm40 ; 432 v2 w7 u23
    ve31 ff33 vs34 -35 f37 ; 43a^ k2 c7 q26 ch28 qu30 g38 ; 433 g0 h22 gu22 gh22 gue35 ge38 gues40 ga40 ; 439 i6 y9
    -9 j16 us16 igh28 u30 ij31 ill31 ye32 ll32 ius33 e36 o36 as37 ille37 os37 s38 ly38 ei39 js39 il39 ; 44c -1 l15
    i17 j23 y23 le24 h27 e32 th39 gy40 ; 43c^ m0 ma37 ; 441^ s1 sh14 c23 z26 sz29 x30 xi33 sa39 ; 431 b0 be33 bus37
    p39 eb40 ; 44d e2 a8 ha32 i32 he33 ai34 ay34 ae35 ue37 et38 ; 431^ b0 bo35 be35 ; 437 z3 j9 s10 se24 es25 ze30
    th34 zz36 ath36 sus38 ; 430^ a0 ha27 e29 ah32 -33 u34 ; 434^ d2 -8 di30 g38 de38 ; 442^ t1 ch17 th17 to40 ; 445
    h3 ch9 kh16 j19 g24 chus31 gh33 c34 -36 hs40 ; 445^ h1 kh19 j21 ch22 g27 ho32 x32 ha34 k38 ; 44f ya5 a7 ia12
    ja14 -20 ea24 e25 as33 ah35 ha36 la37 ie38 lla39 yah39 ; 433^ g1 h13 gu20 gh28 go33 ga38 ; 43f p0 pe25 b32 pp34
    pus36 ps40 ; 43f^ p0 pa34 pe38 ; 447 c4 ch7 cz14 tsch19 tch21 ci22 cs24 tsj30 -30 ce31 tx32 ts35 cc36 cius36
    sch38 tz38 g39 che40 j40 ; 440^ r0 ro32 wr32 rh34 ra39 re39 ; 444 f1 ph15 ff23 fe26 th29 ef31 v35 ugh35 p38 fa40
    ; 43b^ l0 le33 la35 ll39 ; 446 ts7 z7 c9 tz12 t20 cz25 q30 -30 ca33 s34 tsu34 cs38 gq38 etz39 ; 432^ v3 w5 wi33
    b34 vo35 wh38 ; 444^ f0 ph21 v21 th34 pha38 ; 43d^ n0 ne28 kn32 na33 m36 ni39 ; 448 sh6 s7 sch11 ch15 sz16 che25
    rz28 sc30 -34 stj35 she35 c37 sy37 sk37 x37 ix39 is39 ; 436 j5 g10 z15 ge15 gi16 -17 c19 zh19 rz19 zs29 gg30
    ggi31 je33 r34 xh35 ja35 sch36 ug37 ges38 ; 44e u3 yu10 ew17 iu18 y19 ju21 ue21 hu22 uh26 ugh29 ut33 iou33 you34
    ho35 uu36 yh36 uy36 oux37 us40 ieu40 oe40 yo40 ye40 ewe40 ; 44d^ e1 a14 he18 ae25 eh27 o28 oe29 ai35 oh37 ye40
    hei40 ; 438^ i1 y23 j24 e24 ea25 yi25 hi27 oi36 he37 ih37 ; 451 o6 yo7 u15 ho16 oe18 eu19 e19 jo21 io23 oh26
    eux26 ieux31 i32 eo34 oeu35 yoh37 hou37 oeh37 yeo39 oet39 ; 448^ sh6 sch7 s8 ch14 sz20 scha32 sc33 sci36 sk37
    sj40 ; 43e^ o1 -12 au19 ho22 a24 oh30 aa31 al35 ah39 ; 443^ u3 w6 wh18 ou24 hu24 hou27 o28 i40 oo40 ju40 oe40 ;
    44f^ ya3 ja6 ia23 hja29 yan30 yah31 you32 jah33 gia34 ghia38 yea38 ioa38 a38 ; 447^ ch3 c8 zh17 cz19 ci22 tch23
    tr23 tsch24 cs25 tsh30 tj31 chh32 k34 tx34 dequ38 yuan38 kj38 ; 437^ z2 s8 zi31 sa33 d33 du37 x37 th37 sz37 ;
    446^ ts5 z11 c11 -12 q19 ca21 tz25 cz28 ci29 co29 qi30 t31 j37 ch37 ze38 ; 44b y3 i7 a21 u21 o25 -27 yy27 eu30
    ah36 ee36 iq36 ev37 ; 44e^ yu3 ju9 hu18 eu21 you22 u23 yo23 yuu24 iu27 y30 jy30 lju30 jo32 jue32 juh36 shoh36
    iou36 hju36 juu36 yui36 ; 436^ j5 g10 z10 zh16 je19 ge21 r21 rz28 zs28 jo28 ru34 gue34 jao34 ; 439^ j3 y7 i21
    hj25 gj26 ; 451^ yo0 o27 m31 ; 435^ e4 je8 ye9 ja27 ie27 ea28 yel28 yeh31 ga31 jae31 ; 44a -2 gy10 y15 gw23 ;
    449 szcz5 shch8 sc14 sch16 tsch16 sh20 sz24 x24 tsh24 sht24 sy24 jtsj24 ; 456 i2 iko8 ;
    """
}
