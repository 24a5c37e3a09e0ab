/// What Latin letters each Katakana symbol is written with, and at what cost; ``Aligner`` says how to read it.
enum KatakanaTable {
  static let text = """
    30f4 v2 w10 ve22 -28 vu28 b32 ; 30a3 i1 y14 e22 -22 ie25 ee33 a34 hi34 ; 30c3 -2 t10 c12 p24 s24
    oo25 d26 k27 a32 g32 l35 i36 u36 ; 30b5 sa2 ssa16 za18 s20 su20 tha20 a24 so26 sser27 c28 se28
    ca29 thu29 the32 ss32 ser32 thur33 si34 sse34 ssu34 ssi35 xa36 sza36 ; 30ea ri6 li8 lli16 ry18
    ly19 l22 ley22 rri22 r23 re24 le24 ll27 ree28 lj28 lly28 gli29 rry30 -32 rg32 ; 30aa o1 au20 a22
    ho24 -26 u28 ot28 al34 wo36 ; 30f3 n1 m18 ne22 ng24 -25 nn30 in30 nt31 nd32 ; 30d1 pa2 p18 per19
    pu22 pper23 ppa24 pe24 pi26 pha28 ppe28 par32 pur32 ba34 po34 pp36 ; 30b7 sh8 si10 s10 sch13
    ch16 ci17 shi19 ssi20 sy24 sz26 -26 schi26 che28 i28 cy28 xi31 chi31 sci31 x32 thi32 ce32 ti34
    c34 thy34 ; 30e5 -4 u6 ew22 ch24 e24 h26 z28 ou28 y32 eu32 hu33 s34 eux34 ; 30a8 e2 er16 ye17
    -21 he22 a22 je28 o32 et32 oe32 ; 30b9 s1 su20 -21 ss22 th22 z23 ce25 se28 us29 sse32 zu34 sz36
    ; 30dd po1 pau21 ppo22 pho22 pa26 pou28 p31 pu31 ppu32 pot33 peau34 pol34 bo36 ; 30d5 f4 v8 ff15
    ph20 w20 h22 hu24 fu24 kh25 ch26 -30 g32 ju33 fe35 ; 30b3 ko4 co6 kho27 cho28 cau30 ca34 cko34
    ka35 cco35 chu35 ; 30ed ro4 lo6 llo18 lau24 rro25 r27 law31 -32 ra33 raw34 reau34 low34 reu34
    ru34 rau34 ros36 ; 30e0 m2 mu10 me21 mou22 mm24 mb28 um28 mo30 moo32 -32 mbe33 im34 ham35 mme35
    moe36 ; 30ab ka4 ca6 ker21 k22 cu22 kha22 cha26 ke27 co28 ku28 car29 qa30 kka31 cker31 cke32
    kir32 ko33 qua34 ki35 cur35 ; 30c9 d2 do8 de18 -29 dt34 dau34 ad35 ; 30eb r6 l6 ll18 ru18 lu20
    le20 re26 lle26 -26 rd28 rt30 rou32 lou34 ; 30d0 ba3 va13 ber16 b17 bu18 be23 bur23 ver24 bha26
    bba29 bar30 ve32 bi32 wa32 bir33 v34 bah34 bo36 ; 30bc se5 ze6 dze13 the25 zet28 zze28 z28 za28
    sa29 set31 see32 dse34 ethe34 de34 so34 -35 zeh35 zhe35 zoel35 zzel36 ; 30af k5 c10 ku16 ck17
    x18 g19 ch19 cu20 ke22 qu22 q26 cou27 -28 que28 kou32 kh32 ; 30fc -2 r12 e16 er16 a22 h22 u26
    y27 oo28 ou29 o30 i32 w32 ee33 ey33 ur35 ; 30da pe1 ppe16 pa20 p26 po28 per30 pet32 phe32 ; 30e9
    ra5 la6 l18 lla18 r22 re22 le23 ru24 rra25 lu28 ller28 -28 ro30 ler32 lo33 a34 rah35 llah35 ;
    30bf ta2 te15 t16 ter17 tha18 tu22 tter24 tta26 -30 to30 the30 tur30 ti32 tad34 a34 th35 ; 30de
    ma2 m14 man16 me22 mc24 mu24 mmer30 mma31 -33 mo33 mar34 ; 30ce no0 n24 nno24 neau26 nu27 not29
    kno30 nau32 na32 naud32 neu34 naug34 -34 o34 enot35 ; 30c4 z8 tz8 ts9 c12 zz16 tu22 tsu23 t25
    cz28 ds30 tes30 -30 sz33 zu34 s35 cu35 ; 30ad ki4 ky11 c15 chi18 k19 ke21 qui21 ci22 -28 key28
    cchi28 cki31 qi32 khi32 kee33 kki34 x35 cy36 ; 30a6 u4 w6 ou20 v20 -22 l23 woo24 wh29 o30 ow30
    we30 hu31 wu34 hou34 ; 30e2 mo0 mau22 ma26 mu26 mmo27 m30 -32 mot35 mor36 ; 30c0 da2 der14 d16
    du18 de22 do24 dha24 di28 dda29 dah31 dou34 -34 ta36 ; 30c8 t3 to8 d18 te20 th23 dt26 tho26 tt28
    -28 tte30 gto34 tto34 ; 30a4 i4 y8 -16 j18 a20 e22 eu25 ei26 ij28 igh28 ye28 yi30 ay33 hi33 ji34
    ; 30b1 ke3 cke14 que16 che17 ka20 ce21 ca22 ko23 quet24 khe26 k29 koe29 chae30 cche32 kae33
    kke33 cai34 ker34 c36 ; 30c1 ch6 c8 ci14 chi16 ti18 cz20 tsch23 tch24 t24 -26 ty27 cci28 czy28
    tj30 tx32 che32 tchi33 ucci33 chy34 cs35 ic35 tr35 ; 30e3 a1 -16 ha22 e23 er24 u24 ar28 ya28
    ja30 o30 ah33 ; 30d7 p2 pu14 b18 pe20 pp21 pou22 -28 pf30 ppe34 phu36 phou36 ; 30ec re5 le6 ra18
    lle18 la21 rre22 ro24 r28 l29 let29 ret30 -32 lo32 lai32 rae34 llet34 res36 ; 30a2 a1 -20 e22
    er22 re23 ha27 r28 u28 ah30 ear31 ar32 air32 i33 ir33 ; 30c7 d4 de4 dd24 da28 dde31 udd31 deh32
    des32 di34 -35 det35 ; 30dc bo1 vo17 beau22 bau24 b26 ba26 bu30 bbo30 bot30 baug30 baud31 wo32
    bor33 bho34 boe36 bon36 ; 30ca na2 n16 ner17 ne21 nna21 nu26 no28 nner29 nha31 nah32 -33 ni36 ;
    30e4 ya4 ja8 -19 a20 er20 lla24 e24 ia24 y28 yah30 yo31 you31 ye32 ear32 lha34 yaa34 r34 ah34
    re34 hya34 je35 yer35 j36 ; 30b8 j7 gi14 zi14 g16 ge17 si18 ji19 z22 dge22 dj23 zh23 ll24 di24
    d25 c26 ggi26 y27 zy28 -28 je28 dzi29 dg30 dz30 dji30 zhi30 s30 gy30 jo31 rzy31 sey31 zzi32 ci32
    dzhi34 dzh34 r34 dy34 sy34 ; 30cb ni2 n16 ny16 nni18 gn20 ney22 ne23 nny26 nj29 -30 nyi31 gni32
    nney32 nie33 nei36 ; 30b0 g2 gu12 gg24 gh26 gou26 gue28 -29 ge30 ; 30ac ga2 ger14 g16 gu18 gha18
    ge20 gger28 gga28 gar30 gge32 go34 gh34 ha34 nga34 gg35 gua35 ; 30a9 o1 a14 au23 -24 al24 or27
    ar30 aux31 ol32 ost36 ; 30cd ne1 nne18 na22 net23 n27 nnet30 nnel31 -34 neh34 nel34 nai36 ; 30df
    mi2 my16 m17 me22 mmi24 mmy28 mee29 mea32 -32 mie34 ; 30a7 e1 a16 -20 er24 o26 et28 ai34 cho36 ;
    30e7 o2 ho19 e22 au22 haw24 -24 jo24 oh24 a26 ot26 ha27 yo27 u30 eu31 aw33 yu33 aud33 ; 30d9 be2
    ve13 ba20 bo26 bbe26 bu27 b28 boh32 we32 va32 ber34 bet34 ; 30d3 bi4 vi8 by14 b17 be22 bj24
    bbi24 bee24 bea24 wi26 vy28 bby29 ve31 bhi32 -35 ubi36 ; 30d8 he3 ha14 ge14 ho18 h20 je23 khe23
    hea24 che24 hae28 her29 hoe29 hoh32 hi35 ghe35 rre35 e36 re36 ; 30a1 a2 e15 er16 -18 i28 u29
    ur32 fer32 ah32 o34 ir36 ; 30c6 t4 te6 the20 th22 tt22 -30 ta30 tte32 tai34 ; 30d6 b2 bu10 bou18
    v20 ve25 bb26 be27 vu30 -32 bhu34 ; 30cf ha3 h15 he16 kha16 hu18 ja21 ch22 cha22 ho26 her29
    har31 ga32 hear32 -33 han33 kh34 ham34 hir35 ; 30ba s6 z8 es14 zu16 se16 ds18 ze22 su28 zz28
    des29 d30 zou30 -32 du32 zh32 dz34 ud34 th36 ; 30a5 u2 -13 e21 o24 hu24 oo24 w26 i26 ou32 oux34
    h36 ru36 yu36 ; 30e6 yu8 ju9 u14 you15 eu18 lle18 hu20 l23 iu23 y24 yoo24 lles26 lju27 ue28 yi28
    ille28 iou28 ew30 jo30 jou30 yo31 llu31 eux32 yeu32 joe32 euil33 ; 30bd so2 sso12 tho21 zo22 o28
    sa28 sau28 co28 thor28 su29 soh33 sal34 -35 saw35 s36 ss36 ; 30b4 go1 gau23 gho23 got26 g28 ga28
    ko30 ggo30 ho31 gaar31 ngo32 gu33 gaa34 gaul36 ; 30e1 me1 ma14 mme21 m27 mo28 met30 mai32 mee34
    -34 moe34 meh34 mer35 ; 30b6 za4 sa12 se17 ther20 zza20 z23 s25 ze25 the26 athe28 dza28 ser28
    tha28 zu28 xa30 usa30 sza32 zha32 zo32 ath32 zi33 a34 sor34 ca34 da34 gia34 ssa34 zat34 si36 ;
    30ef wa6 va8 w16 i18 wor20 -20 we20 la21 is22 y24 wo26 a30 ower30 it32 ix32 oua32 wer32 oi34
    ua34 wi34 u36 wu36 hua36 wha36 ; 30bb se4 ce11 sse11 sa22 e22 the22 ze26 sset28 so30 sze30 s33
    sce33 she34 ; 30ae gi4 g10 gui12 ghi16 gy18 ggi21 ge24 gib28 guy30 gyi30 gue32 gu32 qi32 ji35
    ggy35 hi36 ; 30db ho2 kho16 jo17 wh19 ha22 cho22 haw23 h24 hu24 hal25 ch26 go27 hau28 hol29 -32
    ro34 ; 30b2 ge2 gue16 ga16 ghe18 gge21 go22 goe26 guet27 g28 -30 he30 gay32 gye33 gae34 guer34
    gues36 kaew36 ; 30e8 jo6 yo6 llo17 io21 llau24 llot24 o24 yot26 yeo28 -32 ye32 atov32 joh32
    lla34 ; 30d2 hi6 ch8 h14 g16 khi18 gi21 hy21 hee25 ji26 he26 hea27 chi28 -28 hil28 chy29 hugh31
    xi33 f36 ech36 ; 30cc nu4 ne8 n14 nou16 noo24 aine26 nne28 nes28 nnu28 eneu30 nnou30 e31 ine32
    ni32 nus33 noud34 anu36 ; 30d4 pi2 pe17 p18 py18 ppi20 pea22 phi28 pie32 pic34 pp36 ppy36 ; 30be
    zo3 so9 zzo20 soh24 zho26 s26 za28 zeau28 seau30 -30 ; ff1d -0 ; 30c2 di8 dzi10 ; 201c -2 ; 30c5
    zu6 x8 ; 2015 -4 ; ff08 -2 ; ff09 -1 ;
    """
}
