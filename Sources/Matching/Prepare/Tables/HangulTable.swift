/// What Latin letters each Hangul symbol is written with, and at what cost; ``Aligner`` says how to read it.
///
/// Written by `scripts/train-transliteration` from Wikidata labels (CC0).
enum HangulTable {
  static let text = """
    1175 i2 ee11 y15 ie20 -21 hee24 e26 ey29 ea34 j35 hi36 h36 ; 1161 a1 ah17 ar21 -26 e28 ha37 ; 1173 -4 eu6 u12
    oo21 e26 d39 t40 ; 1105 r3 -10 l10 n21 rr28 ; 1166 e1 ei21 ae21 a21 er30 et34 eh35 he40 ; 1169 o0 oh19 or25 au28
    ow33 a34 u35 eau36 aw37 ot37 ou40 ; 1109 s1 sh14 ss19 c23 -24 th24 z25 ce28 so34 su36 es39 sc39 ; 11af l1 ll16
    r19 le24 lle30 gl36 el38 ; 11ab n0 on22 ne22 nn26 nne34 ; 110b -0 y36 a40 ; 1110 t0 tt19 th24 d27 dt33 tte35
    te36 ght37 rt37 ; 110b^ -0 l20 r27 rh27 h29 a38 y39 ; 1165 u9 eo9 er10 o11 a14 e19 ur20 eu23 uh24 re27 ar27 or27
    ir28 r32 ear34 ou35 ha35 ; 1102 n0 nn18 gn30 ne38 ; 116e u3 oo9 ou15 woo20 o21 wu24 l28 -32 ew33 w35 hu38 oe39
    v39 ow39 oux39 ; 1103 d2 t9 dd24 th31 de32 rd33 ad35 dh36 ; 110f k1 c14 ck20 ch24 qu27 cc27 g31 kh32 kk33 q33
    que34 uk35 cch35 rke39 ke40 ; 1107 b3 v9 p9 w24 bb26 ve30 eve38 ; 1107^ b3 p8 v13 w20 ; 1106 m0 mm22 hm36 em38
    ma39 ; 1111 p2 f12 v14 ff19 pp21 ph22 w26 pe38 b38 ffe38 ; 1162 a5 ae6 e17 ai17 -20 i26 ar28 c29 an35 at38 ;
    1100 g2 k8 gh19 gg23 gu24 ig36 ug37 gue38 eg39 rg40 ag40 ; 110c j5 z10 ch12 s15 g17 dge25 se27 dz27 ds28 dg28
    zu29 dj29 zz29 c30 zh31 d32 gi33 es33 rds34 gg34 rg34 ggi35 rz35 sa37 -37 ge38 dsa38 xh39 uz40 ; 110e ch3 c11
    tz18 z19 ts19 tch25 zz25 cc26 t28 cz28 tsch30 tsu34 cci35 ach35 tts36 ci36 cch36 tx37 sch38 tj40 ; 1109^ s1 c19
    sh23 th29 z30 sch31 ch35 sc36 x36 sa37 sz38 su39 ; 110f^ k4 c4 ch22 kh25 q28 qu33 -33 ko36 ku39 ; 11bc ng2 n8
    -25 in28 nt28 o29 m29 nd30 ngh33 int36 ung37 nc37 ne38 ns39 ; 1100^ g3 k6 gu25 gh27 ; 1105^ r4 l4 le32 re33 rh37
    ; 1106^ m0 ma38 ; 1111^ p3 f5 ph23 v24 pa38 ; 1112 h1 ch14 kh20 g20 j22 rr28 f32 gh33 th36 r36 -37 gg38 c39 ;
    11b7 m0 me28 mm29 mp30 mb33 -36 lme37 ; 1163 ya2 ha13 ja15 a18 ia18 lla23 har29 cha29 gia31 za32 h33 yah34 jaa36
    he37 che37 hal40 y40 ; 11a8 k5 g11 ck11 c12 x13 ch25 gg30 oke30 ek35 ke37 cke37 euk40 que40 q40 wick40 -40 ;
    1172 yu7 yoo10 you14 -14 ch15 u16 h18 ew21 ju21 ho23 hu24 chu25 eu28 ue28 ugh29 che29 lle31 z32 iu33 e34 hue34
    thew36 aita39 hou39 uh39 ; 1112^ h1 j18 r21 kh22 g23 -26 ch26 f29 ha30 he31 wh33 x36 ; 1103^ d1 t14 de33 dh37
    do39 ; 1171 wi3 u10 ui15 wee16 y21 h22 whi26 wy26 i28 ch28 us30 ju30 quee31 wil32 wie32 uh32 chu33 hi34 wei34
    quin35 qui35 oui35 we36 hei36 uy36 uin37 wea37 vi37 hee37 uu38 yk38 wyn38 ; 110c^ j4 z9 g14 gi18 s19 dj23 ch23
    zh24 ge27 c29 d29 dz29 je31 dzh34 x37 zs37 se37 ; 1110^ t1 th12 ti35 ; 116d yo2 jo14 ho17 o18 llo22 cho25 hau28
    gio28 haw29 ea29 yosh30 io30 geo31 yor32 e32 zo32 illo32 hor33 eo35 yoh35 kawa36 yeo36 jor38 chol38 chau38 ;
    11ae t5 d13 ; 1168 ye4 e9 he13 yae17 je17 che20 lle22 jo28 her29 chet33 ha34 ze34 yet34 chae36 j40 heh40 o40
    ia40 ui40 jaa40 ais40 ja40 l40 ere40 ; 1102^ n0 kn31 ne34 gn35 no39 lo39 ; 11ba t4 s8 tt10 tte20 d27 ch31 k31
    od32 -32 rett34 tra35 ts37 ssa39 dt39 tana39 c39 ; 116a wa1 w17 -18 la20 oa21 ua22 we24 u29 ois30 war32 a34
    qua37 va38 ha38 wh39 hua39 e39 ; 11b8 p3 b7 v16 pp22 bb23 f30 ap34 yapa36 ppo36 ff36 abt37 bbe37 eb37 ; 116c o7
    oe7 oi10 eu16 oy17 we17 oh23 cho26 ok30 eux32 u35 hoe35 euf36 of36 ow36 au36 oeu36 oig36 mu36 oeb36 ; 116f wo5
    wa11 war13 uo17 weo17 wal18 wor19 won21 ower22 wer24 lo24 owel25 uer28 rqua30 wah31 a31 wi35 gege35 hor35 wha35
    waa35 quar35 ; 110e^ ch3 c10 ts17 z17 tz25 tsch26 cz28 tch28 ca30 t30 q30 ce30 sh30 tsh31 ci34 chi34 s34 j34 k34
    zsch34 tx34 tsu35 ; 1170 we2 wel13 wa13 web26 whe26 wea26 vej30 che30 que33 way34 oue34 hel34 ; 110a tsu4 ss6
    s11 th28 zu32 ; 1167 yeo8 yu10 you11 her15 yo15 cher17 ha22 ia23 u23 je24 eo24 ciou26 ya27 sio27 he27 er30 che30
    i30 hall30 yeu30 herr30 how30 hire30 hurr30 chul30 hau30 xua30 hir30 ji30 tio31 rtia31 dche31 ; 1101 k4 kk7 gg13
    c15 ak21 gal21 qua22 ; 1104 t4 tt7 dd13 th16 ata20 ; 1164 yae4 ha5 cha19 ; 110d jj7 ch9 j11 tch13 zi14 jitt18
    tu18 t19 ; 1174 ui5 ee9 i12 eui13 yi15 iyi18 ; 1108 p2 pp8 bb13 ; 110a^ tsu2 hito18 tani18 kusa18 see18 th18
    so19 ; 116b wae4 wa4 ;
    """
}
