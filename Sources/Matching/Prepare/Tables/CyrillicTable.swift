/// What Latin letters each Cyrillic symbol is written with, and at what cost; ``Aligner`` says how to read it.
enum CyrillicTable {
  static let text = """
    444 f0 ph18 ff24 v26 th27 fe29 ; 430 a0 -20 e24 u26 o30 ah32 ha34 i36 ; 43b l0 le24 -30 ll30
    hl32 gli34 ; 44c -2 i16 l16 j23 le24 y24 h29 e32 ; 44f ya6 a8 ia12 ja12 -18 e24 ea26 ha32 ah33
    gia34 ; 433 g1 h18 gu22 gh23 -28 ; 43d n0 ne24 ng26 -26 nn30 gn32 nus32 nt34 ; 43e o0 -24 a24
    au26 oh32 ot32 eau32 ou34 eu35 ho35 ; 445 h2 ch12 kh16 j20 g24 -28 k34 x34 c34 hus35 ho36 ; 435
    e0 a20 ie26 i26 et28 je28 ye29 ier30 -32 u32 ai33 eh33 ae35 he35 er36 ; 440 r0 re28 -29 rd32
    rt34 ; 43c m0 -26 n28 me32 ; 446 ts7 z8 c10 tz14 -18 t21 q24 cz26 s31 ca32 ci34 g36 ; 443 u2
    ou15 w18 o22 oo22 -24 oe30 oi34 wh34 a34 hu36 ; 434 d2 -10 de28 t35 ; 438 i1 y16 ie22 hi25 -26
    ee26 ey26 e27 ea30 ; 44d e2 a8 he24 ae30 -30 o30 i32 ai32 ha33 eh34 ay34 ; 43a k2 c10 ck20 -22
    ch26 q26 qu26 ke34 g36 ; 431 b0 -33 be33 ; 442 t1 ch18 th18 te26 -29 tus34 tt34 ; 43f p0 pe29
    -32 b34 pp36 ; 447 c5 ch6 cz15 -20 tch22 ci22 cs24 sch29 tsc30 tx32 tsj32 g35 j35 ts35 ; 441 s1
    sh18 c22 z22 x24 -27 ss29 ce30 sz32 se32 es34 ; 437 z3 s10 j11 -24 se25 es26 ze30 th34 zz34 ;
    432 v2 w7 u24 -26 ve30 b34 ff34 vs35 f36 ; 448 sh6 s7 sch10 ch14 sz18 che26 rz29 sc32 -34 x34 ;
    439 i6 y8 -9 j14 us18 igh30 ill30 ij31 ll31 u32 ye32 o34 e34 s35 ly36 ; 451 o6 yo7 u16 ho17 oe18
    eu18 e20 jo21 eux26 io26 oh26 i26 a31 yeo34 -34 you34 oeu36 tak36 ; 44e u4 yu8 ju16 iu18 y19
    hu20 ew20 ue23 you26 uh26 yo30 eu30 iou33 ho34 jo34 ugh34 -34 us35 ut36 ; 44b y4 i7 a20 u21 -22
    o24 yy30 eu30 e32 ; 436 j6 g10 z14 zh14 ge17 gi18 c19 -20 rz22 r27 zs28 je31 ggi31 xh32 ges34
    gg34 ; 449 szc8 shc8 sch12 zcz13 sc14 sh18 cht22 hch24 sht24 ; 44a -2 gy12 y22 g23 gw23 zum27
    i28 ; 2019 -0 h21 ; 27 -0 h22 ; 458 j2 ; 456 i2 ; 2e -9 ; 301 -0 ; 22 -2 ; 60 -2 ;
    """
}
