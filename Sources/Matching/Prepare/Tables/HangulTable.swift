/// What Latin letters each Hangul symbol is written with, and at what cost; ``Aligner`` says how to read it.
enum HangulTable {
  static let text = """
    110b -0 h30 y30 a32 j34 ; 1168 ye6 e10 he11 je14 che14 lle20 her24 jo26 ui27 ha28 cha28 ze29
    et30 het30 yet30 ge30 ; 1102 n1 nn18 -18 gn27 k33 m34 t34 kn36 ; 1161 a2 -14 ar22 e22 o24 i26
    ah28 u32 ha32 shi35 ; 1105 r4 -7 l12 rr28 ; 1175 i2 -12 y14 e20 ie22 a25 ee26 ey26 ea30 hi30 j30
    o32 h32 awa34 u35 ; 1109 s2 -15 ss18 c20 sh20 z23 th23 ce26 k31 ch31 su33 sc34 t35 x35 m36 ;
    1173 -0 e20 d34 u36 ; 1166 e1 a14 -19 er26 et29 eh30 i30 he32 o33 ai34 ay35 ; 110f k4 c8 -16
    ck20 ch22 qu26 g27 kh28 cc28 q30 n32 kk34 mot34 shi34 m34 s34 y34 r35 que35 tsu36 ; 1100 g2 -17
    k18 gu21 gh22 gg24 m28 y31 sh31 h32 t32 mi34 r34 ta34 shi34 hir35 mas36 ; 116e u2 ou14 -16 o16
    oo20 l25 i26 woo27 w28 ow30 a30 v32 ew32 oe32 e33 hu34 wo36 ; 1169 o2 -18 a22 or22 u25 au25 i28
    ow30 oh30 e31 aw32 ot32 eau32 ou34 shi34 oe34 eu36 ho36 chi36 ; 1103 d1 -20 t21 dd24 de28 th28
    k29 n32 m34 shi34 ad34 y36 dh36 ; 1172 -9 u13 ch13 yu14 h16 ju18 ew20 ho20 hu23 chu23 eu24 che24
    you24 ue26 iu27 shi27 e28 o28 z29 nak29 ugh30 yoo30 iwa30 lle30 tsu30 mi32 ka32 hi33 yi34 hue34
    ima34 nem34 ma34 hou34 ai34 ya34 il35 ur35 hiu35 iga36 llu36 eux36 ; 1111 p4 f7 v13 ff18 ph20
    pp21 w26 -32 b34 ; 11af l1 ll18 le19 -23 lle26 el32 gl34 ; 1112 h3 -15 ch16 g20 kh20 j20 r23 k26
    m28 f29 n31 s31 rr32 ha32 wh32 shi32 t33 he33 sh34 tak35 tom36 ; 11ab n1 ne18 on20 -21 nn22
    nne31 nd35 ; 1106 m1 -17 mm24 k26 n30 r32 t32 sh34 tsu34 shi34 s34 ma34 tak36 g36 ; 1107 b3 v6
    w17 -24 bb26 ve34 ; 1110 t2 tt17 -18 th18 d24 dt31 k32 ght32 n32 te34 shi34 tte34 hir36 ; 116a
    wa6 -8 w16 la20 o21 ua22 we22 i23 u26 qua26 a27 ki28 ko28 wh28 ois28 ku29 e30 war30 to30 va30
    mi30 chi31 shi31 tai32 tsu32 umu32 ro33 chu33 uji33 ho34 ; 110a tsu6 -12 ss23 s24 shi24 chi24
    i26 ta26 th26 o26 yo26 rut26 wat27 ji28 ki28 rin28 zu28 tan28 ko28 kun28 njo28 ryo28 fu29 ich29
    may29 ruo29 ku30 ; 1165 er6 a10 u13 o14 e14 ur20 or22 re22 ar24 ir24 r27 -28 eo28 ear30 ha30
    ou30 hr36 ; 1170 we4 wa10 wel10 vej23 web23 que24 whe24 wea25 che26 ; 1162 a2 -14 i19 c20 ar24
    ae24 e25 an26 ad31 at34 ai34 ; 11a8 c8 k8 ck10 x10 -19 ch22 g24 gg27 oke29 o30 ek30 q33 n34
    cke34 euk35 ke36 ; 116d yo8 jo12 o14 ho14 -18 llo20 cho22 hau25 tsu25 sa26 haw27 a28 ak28 ko30
    hor30 yu30 ea30 uji30 e31 no31 zo31 gio31 hin31 eij32 joo32 kur32 ori32 aki32 asa32 miy32 yor32
    hi33 ki33 ro33 fuk33 kaw33 yeo33 ka34 ami34 aud34 nag34 u34 aha34 aka34 mit34 uta34 yoh34 ya34
    geo34 iha34 jor34 sei34 ot35 bar35 ish35 iso35 ta36 asu36 ; 110c z8 j9 s13 g14 -18 gi24 dz24
    dj25 d26 se26 zh26 ge26 dge26 c28 ch28 ds28 zz28 dg30 zu30 es30 tsu32 k34 h34 gg35 sa35 shi35
    e36 o36 je36 ya36 ggi36 ; 110e ch7 c8 ts16 z16 tz16 -18 t22 tch22 cz23 zz23 cc24 k30 cci32 tsu32
    s32 sh32 mot32 m32 ci32 h33 j33 tx34 shi35 cch36 tsc36 ; 11bc n4 ng6 -16 m23 o23 in25 nt27 nd28
    ne32 ns34 ngh34 ent34 en35 hen35 zei36 ; 1163 ya7 ha12 ja13 a14 -16 lla21 ia22 cha24 har25 chi27
    shi27 o28 ko28 gia28 za30 ori30 ki31 ma31 h32 ka32 mi32 to32 yah32 jaa32 sho32 yo33 che33 i34
    he34 e34 ah34 da34 na34 aki34 haa34 jo35 su36 ta36 te36 nor36 ; 116f wa8 war12 wo12 wor14 wer14
    lo18 wal19 qua20 uer24 o25 ar25 hor26 wel27 ; 11b7 m0 me20 mm26 mb28 mp29 -30 mbe33 mme33 lme34
    ham34 lm35 ; 116c o3 eu13 oe14 oh20 cho22 ok26 -27 oy28 eux28 hoi29 ; 11ba t4 tt8 tte16 -24 d24
    k25 ch26 s27 od27 ana30 p30 ts30 ; 1171 u6 wi8 y16 h18 qui20 ui20 wy22 whi22 wee23 ch24 ee26 i27
    wie27 us28 chu28 uh29 uy29 we29 hi30 vi30 oui30 -31 ue31 wei31 chi33 hut33 hu34 is34 uu34 che34
    hee34 ; 1167 yu12 her12 yeo12 ia17 yo18 you18 ha20 je20 che20 -22 sio24 tio24 tia24 er24 a25 ;
    1174 ui4 yi10 ; 11b8 b6 p6 v12 pp18 -20 bb22 f26 a29 ap29 ; 110d ch6 zi12 j12 ; 1164 ha2 ; 1104
    t2 tt13 th14 ; 1101 k3 c11 ; 1108 p0 ; 2c -4 ; 33 iii1 ;
    """
}
