extension HanTable {
  /// The table's part 2.
  static let part2 = """
    a8 ai15 ; 4e30 phon6 ; 571f to8 tu10 ts12 ; 6d3b wood2 ; 8292 man10 moun12 mao14 mun14 mon15
    mans15 ; 8005 ter7 ; 9806 shun7 ; 5a6d a4 ya8 ia13 ; 84ee le10 ren12 la14 lian14 ne16 ; 57f9
    baco13 pei14 ; 6c6a wan4 won9 ; 76db hing3 ; 81e3 son4 sen10 lson13 chen14 sson14 ; 547c khu9
    hu10 khuu10 khuy15 ; 8d5e zan10 za11 zen11 xan14 zam14 ; 84ec pon10 pong12 pom12 phon12 pol16
    porn16 ; 57df vic2 ; 6b23 hin6 him12 khin13 shin14 ine16 ; 7389 yu8 ; 7965 iang2 ; 8096 shaw8
    sho10 shau13 scho14 cho16 sea18 sha20 chau20 scio20 ; 89ba kaku4 ; 795e jin8 n10 ; 4e8c -1 ;
    4e16 -4 ; 5805 kin8 cen10 ; 9673 chen4 ; 9769 ket2 ; 5410 tu4 ; 6e29 win4 wyn14 wan14 vin17
    wen17 wain17 ; 767d be10 beth13 b14 bai16 bet16 haku16 bei18 ; 5580 ka8 ; 519c non4 nong10 ;
    4ee5 e6 i9 ; 73ca san8 zan13 sha18 sham18 ; 5e87 pi6 ppi9 ; 6c49 han4 ha13 ham14 ghan20 ; 751f
    son5 ; 4f0f vo8 fr12 f13 ; 5316 far11 ; 7d39 sho7 ssau14 ; 65b0 sin8 shin10 ; 6027 sho4 ; 9748
    ling3 ring11 ; 96e3 nan2 ; 5141 yin2 yun8 ; 76f8 syan4 sian10 ; 9093 dun8 den9 ; 6563 san4 ;
    7ebd new8 neu10 niu10 ; 9662 in1 ; 4faf ho11 hu13 hos13 hus14 hol17 raud18 hou18 ; 8ed2 hen9
    hin9 ; 771f zhen11 gen13 ; 829d ze12 chi12 ; 5e86 kei3 ; 9648 chen6 ; 96e8 hu3 ; 82d7 mio4 ;
    8fed die4 ; 7126 jo6 gio9 ggio9 ; 6db5 han2 ; 5c48 cu12 ; 5b5b b2 ; 6bd5 be11 bit12 ; 6d69 ho10
    hou11 ; 83bd mang2 ; 7b54 da2 ta10 ; 8ff7 sh8 tmi10 ; 534e war10 wor11 wa12 ; 539f hara7 won10 ;
    4e0a -8 shi8 sang8 ; 5fe0 ung4 ; 5ba3 seon6 ; 58a8 me10 mo14 mu14 mur14 ; 68a8 ri6 ly10 ; 9f99
    ron4 lun14 luun14 run15 ; 512a yo6 yu10 ; 5fd7 sh6 ; 4f3d ga3 a14 gar14 ; 826e -2 ; 7075 ring8
    rrin8 ling9 ; 706b huo2 ; 8bd7 si7 ; 4e15 pi2 ; 4ed9 sen10 ; 500d be2 ; 65e6 dan7 ten7 ; 79bf
    tu2 ; 96c4 chon7 ; 548c ho10 wa12 -14 ; 8a69 shi4 ; 88d8 jo10 ; 5fb9 cher6 che10 ; 5a46 va6
    deva8 ; 4f10 va6 ; 7f07 ti6 ; 5408 kha10 a12 ri12 ; 7b08 gup4 ; 5112 ju6 ru10 ; 9435 te8 tie11 ;
    95dc gwen6 ; 898b ken4 ; 8331 ju2 ; 6cca per6 ; 77e2 ya2 ; 91ce no6 ; 8272 se8 xe10 ; 71b1 ge4
    ze11 rze16 ; 98db vi7 ; 5cb1 da7 de8 ; 817e ten2 ; 9ebb ma2 ; 540e -2 ; 88f4 pe4 ; 7b80 jan6 ;
    863f ro4 lo6 lor14 ; 5782 try4 ; 4ead ting3 tin7 ; 5ae9 nen2 ; 82ae re8 ri10 ; 6c76 bun6 boon6 ;
    4e70 me4 ma6 ; 6b8a sh6 ; 66fe zen4 tsen9 ; 676d hun6 han8 jan9 ; 90b1 chu4 ; 51af fon10 ; 6c9b
    pe5 ; 5676 ga2 ; 5587 la4 ; 8d64 -6 chi8 ; 5b87 u3 ; 751a s6 ; 5b8c wan6 ; 8dcb ba4 var8 ; 9594
    min6 ; 5bec kan2 ; 68ad so6 ; 6240 so6 koro8 ; 6e05 sei7 ; 6dbc ryo4 ; 5d0e zaki6 ; 53f0 tai4 ;
    6d66 p8 ; 94b1 chan4 chea8 ; 94c1 te4 ; 602f kit3 ; 82b1 hua12 qa12 ga13 ; 901f su1 ; 561e l2 ;
    8bb8 schu4 ; 5584 shan4 ; 6c11 min3 ; 5b5c zi4 ; 5764 kun4 ; 80b2 yut6 ; 9882 som5 song6 ; 9614
    kuo4 ko6 ; 2e ng8 ; 7459 nau4 au14 ; 6fc3 on6 ; 5f00 che4 ; 5a9e te3 ; 4e2d zhon10 ; 4eac king7
    tin9 ; 5140 u8 wue8 ; 5bd2 han1 ; 9ece le10 ri10 lie12 ey14 ; 6b21 -8 ; 53fb ra8 ; 5e74 nen7 ;
    5922 mon4 ; 5de6 zo6 ; 51fa chu1 ; 7435 pi4 ; 5102 on6 non6 ; 5b6b sun6 ; 6c64 tho6 ; 5f65 hiko4
    ; 4e5f ye4 e10 ; 67d4 rou8 ; 9577 cho4 ; 6d41 ru4 ; 6cb3 ha4 ; 8fde ren4 len10 ; 4e49 i4 y6 ;
    58fd shou3 ; 83e9 bhu6 bodh6 ; 662d o9 ; 66c9 hu6 sho6 ; 8ba9 jean2 ; 6590 fi11 phae12 phe14 ;
    4f18 you4 ; 83dc na2 ; 66f8 shu6 ; 7d2e za2 ; 671d tso7 ; 90ce ro6 hi8 ; 7c21 can7 kan8 ; 767c
    fa6 ; 5b59 sun4 ; 5186 en1 ; 652f nji7 ; 6761 jo1 ; 4e8b -2 ; 5713 en3 ; 6668 chen2 ; 79c3 tu3 ;
    5143 won7 gen9 ; 4e91 yun4 ; 85cf jang3 ; 66f9 c6 ; 8c37 ku8 ; 885b vid8 well11 ; 8ce2 hyun4 ;
    582a can6 ; 8001 lau6 lao8 ; 4e09 san8 m10 ; 4ed6 tha5 ta7 ; 5321 quan2 ; 541e ten3 ; 6253 ter4
    ; 5bff ju4 ; ff08 -2 ; ff09 -2 ; 95f5 min1 ; 52f3 scho3 ; 8fd1 geun2 ; 5019 hou4 ; 59d1 gku4 ;
    68af ti4 thi6 ; 7259 ya0 ; 841d lo3 ; 5b8b so6 ; 5d07 su4 ; 5c27 llau5 ; 91cb -0 ; 82b3 o3 ;
    570b -2 ; 541b gun7 con8 ng9 ; 7199 hee7 ; 6bd7 v4 ; 5a11 sa2 ; 7eaa gi4 gui5 ; 5c11 shao4 ;
    5973 be4 ; 6bdb mau4 mao14 ; 5b9a din6 ding8 ; 6614 su4 ; 6714 scho2 ; 5c0a son6 ; 5468 ju4 ;
    200b -2 ; 63aa zo8 ; 58ef trom2 ; 83c8 ra4 ; 7aef duan6 ; 8302 mou6 mu8 ; 795c hu1 ; 7ea2 hong2
    ; 812b to3 ; 8a36 ha2 ; 9752 zing3 ; 6bd8 vi3 ; 8776 de2 ; 8535 zang2 ; 6765 le7 lai7 ; 6538 eu2
    ; 4ea6 i2 ; 7d2b zi6 ; 5178 the4 ; 5f8c go2 ; 8076 ne6 ; 516b ba2 ; 84b2 pu6 ; 524d mae2 ; 6fd5
    ish2 ; 821c shun2 ; 9438 do7 ; 63b0 bye2 ; 557e chu2 ; 7b1b de6 ; 6556 ao2 ; 9078 -2 ; 5f4c mi4
    ; 99b3 cci1 ; 4f51 u4 ; 6843 momo4 ; 7436 pa2 ; 4eca ima4 ; 4ec7 g2 ; 986f ken2 ; 9aa8 gu2 ;
    51b7 len4 ; 8c4a kuni4 ; 601c lian2 ; 6848 -2 ; 7a57 ho3 ; 5f6c bin2 ;
    """
}
