/// How the commonest Japanese names in Han characters are read: no rule gives it.
///
/// From general knowledge of the language. A reading, then the name.
enum JapaneseNames {
  static let family = """
    sato佐藤 suzuki鈴木 takahashi高橋 tanaka田中 ito伊藤 watanabe渡辺 watanabe渡邊 watanabe渡邉
    watanabe渡部 yamamoto山本 nakamura中村 kobayashi小林 kato加藤 yoshida吉田 yamada山田 sasaki佐々木
    yamaguchi山口 matsumoto松本 inoue井上 kimura木村 saito斎藤 saito斉藤 saito齋藤 saito齊藤
    shimizu清水 hayashi林 abe阿部 abe安部 abe安倍 yamazaki山崎 mori森 ikeda池田 hashimoto橋本
    ishikawa石川 nakajima中島 maeda前田 fujita藤田 goto後藤 ogawa小川 okada岡田 murakami村上
    hasegawa長谷川 kondo近藤 ishii石井 sakamoto坂本 endo遠藤 fujii藤井 aoki青木 nishimura西村
    fukuda福田 ota太田 ota大田 miura三浦 fujiwara藤原 okamoto岡本 matsuda松田 nakagawa中川 nakano中野
    harada原田 ono小野 tamura田村 takeuchi竹内 takeuchi武内 kaneko金子 wada和田 nakayama中山
    ishida石田 ueda上田 morita森田 hara原 shibata柴田 sakai酒井 kudo工藤 yokoyama横山 miyazaki宮崎
    miyamoto宮本 uchida内田 takagi高木 ando安藤 taniguchi谷口 ono大野 maruyama丸山 imai今井 kono河野
    fujimoto藤本 murata村田 takeda武田 takeda竹田 ueno上野 sugiyama杉山 masuda増田 hirano平野
    otsuka大塚 chiba千葉 kubo久保 matsui松井 kojima小島 iwasaki岩崎 sakurai桜井 sakurai櫻井
    noguchi野口 matsuo松尾 kinoshita木下 kikuchi菊地 kikuchi菊池 nomura野村 arai新井 arai荒井
    watase渡瀬 sano佐野 sugimoto杉本 onishi大西 furukawa古川 hamada浜田 hamada濱田 ichikawa市川
    komatsu小松 shimada島田 mizuno水野 yamauchi山内 nishida西田 sugawara菅原 takada高田 koyama小山
    igarashi五十嵐 nakata中田 iida飯田 yoshikawa吉川 nishikawa西川 kitamura北村 kawaguchi川口
    hirata平田 seki関 tsuji辻 nakanishi中西 yano矢野 yoshimura吉村 hattori服部 kawasaki川崎
    higuchi樋口 fukushima福島 akiyama秋山 nagai永井 iwata岩田 baba馬場 yamashita山下 kawakami川上
    tsuchiya土屋 matsuoka松岡 kanno菅野 taguchi田口 noda野田 hoshino星野 ohashi大橋 ozaki尾崎
    kuroda黒田 honda本田 kumagai熊谷 otani大谷 kawamura川村 kawamura河村 matsushita松下
    mochizuki望月 nagata永田 koike小池 matsumura松村 kubota久保田 takano高野 naito内藤 oshima大島
    nishiyama西山 hayakawa早川 higashi東 hori堀 tanabe田辺 ishihara石原 asano浅野 araki荒木
    okubo大久保 katayama片山 okamura岡村 kurokawa黒川 miyake三宅 miyoshi三好 oishi大石 takayama高山
    oda小田 homma本間 miyata宮田 ishibashi石橋 shinohara篠原 sudo須藤 hagiwara萩原 okawa大川
    narita成田 kodama児玉 koizumi小泉 miyagawa宮川 murai村井 okumura奥村 okuda奥田 sekiguchi関口
    yoshioka吉岡 enomoto榎本 imamura今村 shiraishi白石 kawashima川島
    """

  static let given = """
    taro太郎 ichiro一郎 jiro次郎 jiro二郎 saburo三郎 kenichi健一 kenta健太 kentaro健太郎 kenji健二
    kenji健司 ken健 daisuke大輔 naoki直樹 shota翔太 sho翔 kazuya和也 tatsuya達也 takuya拓也
    tetsuya哲也 tomoya智也 hiroshi浩 hiroshi博 hiroshi弘 makoto誠 takashi隆 takashi孝 takashi崇
    akira明 shigeru茂 tadashi正 susumu進 isamu勇 kiyoshi清 osamu修 yutaka豊 minoru実 masaru勝
    tsuyoshi剛 manabu学 takeshi武 tsuyoshi毅 koichi浩一 koji浩二 koji康二 koichi幸一 yuichi雄一
    yuji雄二 yuji裕二 yuichi裕一 masato正人 masato雅人 hideki秀樹 hideki英樹 hideaki英明 hideaki秀明
    kazuo和夫 kazuo一夫 masao正雄 akio昭夫 yoshio義男 takayuki孝之 takayuki隆之 hiroyuki博之
    hiroyuki浩之 hiroyuki弘之 nobuyuki信之 kazuhiko和彦 kunihiko邦彦 katsuhiko克彦 toshihiko俊彦
    haruhiko晴彦 ryosuke良介 ryo亮 ryota亮太 daiki大樹 daichi大地 ren蓮 yuto悠斗 yota陽太 yuko裕子
    yuko優子 yuko祐子 yoko洋子 yoko陽子 keiko恵子 keiko敬子 keiko慶子 sachiko幸子 kazuko和子 yumi由美
    yumiko由美子 mayumi真由美 akemi明美 naomi直美 kumiko久美子 tomoko智子 tomoko知子 misaki美咲 ai愛
    aoi葵 hanako花子 kyoko京子 setsuko節子 junko順子 junko純子 noriko典子 noriko紀子 michiko道子
    michiko美智子 miyoko美代子 fumiko文子 hiroko弘子 hiroko博子 hiroko浩子 yukie幸恵 kaori香織 mai麻衣
    asami麻美 emi絵美 emi恵美 emiko恵美子 rie理恵 miho美穂 chie千恵 chiyoko千代子 haruko春子 akiko秋子
    akiko明子 akiko昭子 yoshiko良子 yoshiko好子 yoshiko芳子 nobuko信子 shizuko静子 momoko桃子
    sakura桜 nanami七海 aya彩 aya綾
    """
}
