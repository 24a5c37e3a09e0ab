/// How common name parts are among the persons of Wikidata.
///
/// Bits, then the parts that one person in two to the power of so many bits bears. Written by `scripts/train-rarity` from labels that are in the public domain (CC0).
enum CommonParts {
  static let list = """
    5 john
    6 de robert smith william williams
    6.5 david george james michael paul richard thomas
    7 charles martin matsudaira peter von
    7.5 bill brown chris frank henry jack jean jim joseph lee maria mark mike miller pierre scott tom wilson
    8 adam al alexander andrew antonio arthur ben bob brian carl carlos christian edward friedrich jan joe johann
    8 johnson jones juan karl kevin patrick steve taylor van walker weber
    8.5 alan albert alex alfred ali allen anderson anna anthony christopher dan daniel danny davis don gary gordon
    8.5 graham hans harry heinrich howard ivan jackson jacques jeff jonathan kelly kennedy kobayashi lewis lloyd louis
    8.5 luis makoto manuel mary matt max michel otto roger ryan simon stephen suzuki takeshi tanaka tim tony watanabe
    8.5 wilhelm
    9 andrea andy ann barbara barry bauer billy bobby bruce campbell clark claude dave donald douglas elizabeth ernst
    9 evans fischer francisco franz fred fritz georg giovanni hamilton harris henri hermann ian ibn jacob jason jimmy
    9 jun ken kim king kurt larry ludwig marc marco marie mario maurice miguel moore morgan nakamura nick pedro philip
    9 philippe ray roberto roberts robinson ron ross rudolf russell sam samuel sarah takashi terry thompson toshio
    9 vladimir wagner walter white wright yoshida yoshio young
    9.5 aaron abraham adams adolf akira alberto alice andreas anne antoine anton arnold august bell benjamin bernard
    9.5 boris bruno carlo carter charlie colin collins cooper craig da dean del dick ed eddie eric erik fernando
    9.5 francesco frederick gabriel garcia georges gilbert giuseppe grant green greg gustav hall hansen harold heinz
    9.5 herbert hill hiroyuki hugh hughes hunter jane javier jennifer jerry jessica johannes johnny jon jordan jorge
    9.5 josef julius keith kimura la lawrence leo lisa lucas luke marcel margaret marshall matthew mitchell mohamed
    9.5 morris moshe muhammad murphy mustafa nelson norman of oliver parker peters phillips ralph raymond ricardo rick
    9.5 robin roy sasaki satoshi schneider sean shimizu steven stewart stuart tommy werner wolfgang wood yamada
    10 adrian ai akiko alain aleksandr alessandro alexandre allan andrei atsushi bailey baker bennett bertrand black
    10 brad brooks bryan butler catherine christoph clarke cohen cox dennis der di diego doug earl edgar eduard eduardo
    10 edwards edwin eiji emil erich ernest eugene felix ferdinand ford foster fox francis franco gerhard grace gray
    10 gregory guy hajime harrison hart harvey hasegawa hashimoto helen hideo hugo inoue ishii jamal jay jeffrey jeremy
    10 johansson josh julian julie justin karen kate kenneth kenny lars laura laurent leon leonard leslie linda luca
    10 luigi lynn maeda marcus martinez masao megumi michelle mika mikhail miki minami minoru miura murakami murray
    10 nakajima nancy naoki neil nicholas nicolas nicole nikolai nikolay nir ogawa okada oscar pablo paolo pat perry
    10 pietro rafael reed richardson rob roman ronald rose rossi ruth schmidt seiichi sergei shinji silva stanley stefan
    10 stevens stone sullivan susan takahiro takeo takuya tatsuya ted theodor todd turner victor vincent wallace ward
    10 warren wayne will wolf yaakov yuki yukio
    10.5 abba abdul abu ahmad akio alejandro alexandra alfonso alonso amanda amy ana anders andrey aoki arai armstrong
    10.5 asami ashley austin austria barnes bernhard bernstein bin blake blanc bradley brandon burke cameron carey
    10.5 carmen carol castro chaim charlotte christina claudio cole conrad cook costa curtis dahl daisuke davies denis
    10.5 derek dieter dominique duncan edmund elliott ellis emilio emily emma enrique eva evan federico ferguson
    10.5 fernandez ferrari fisher franklin fujii gaius gardner garrett gene geoffrey gibson glenn gonzalez griffith
    10.5 hayes henderson herman hitomi hitoshi honda horst hoshino hunt ibrahim igor ii iii isaac isao israel jackie
    10.5 jacobs jake jamie jenkins jenny jerzy jesse joachim joan joel johan johnston joshua julia julio junko kaneko
    10.5 kaoru kawai kay kazuki keiji keiko keisuke khan kinoshita klaus klein knight lambert le leonid leopold levy liu
    10.5 long louise mai maki malcolm mari marina marko martha masahiko masaki masako masanori masashi masato matsuo
    10.5 matthias melissa meyer miho milan mohammed mori morrison nakano naoko nathan newman nikola nina nishimura nobuo
    10.5 nomura norio okamoto olga omar owen palmer pascal patricia paulo pavel perez pete philipp powell price publius
    10.5 rachel randy rebecca richards robertson rodriguez rogers roland rolf ruiz saleh salem sanders sandra santiago
    10.5 santos sara saunders sebastian seiji sergey sergio shigeo shimada simpson singh sophie spencer stein susumu
    10.5 tadashi takahashi tamura tatsuo tetsuo tetsuya timothy tomoko tomomi tsutomu tsuyoshi tyler uchida vicente
    10.5 viktor wang watson webb west willie yamashita yamazaki yasuo yokoyama yoshiaki yoshihiro yoshikazu yui yumi
    10.5 yumiko yuri yves
    11 abel adel adler ahmed akihiro albrecht alexis alfredo andersson andre andrews andrzej angel angela angelo anita
    11 aoi aoyama araki art axel ayako ayumi baldwin bar baumann beck becker berry betty boyd braun buck burns caroline
    11 carr carroll casey chan chandler chapman chen chihiro christie christine christophe chuck claudia clifford
    11 coleman cornelius crawford cristian cruz dale danielle daniels darren day deborah diana dietrich dixon dmitry
    11 domenico dominic dorothy dos doyle drew dunn durand eiichi el elena eli elisabeth ellen emmanuel enrico eri erwin
    11 ezra fabian felipe flores florian fontaine fontana frances fraser freeman friedman fujimoto fujiwara fukuda fumio
    11 gaston gerald giacomo gilles gilmore glen greene griffin guillaume guillermo gustavo harada hardy harper haruka
    11 hattori helmut henrik hiromi hirose hoffman holmes hudson imai irina ismail ito iwasaki jaime jakob janet jansen
    11 jens jerome jesus jill jo jonas josep joyce jules kaplan karel karin kataoka kathleen katsumi kazuhiko kazuo kent
    11 kenta kirk kitamura koga koji konrad konstantin kunio kuroda kyle lane lang lauren leonardo levi li liam lincoln
    11 lindsay lorenzo lou lucius lucy lynch macdonald madison makino manabu manfred mann mariko markus masayoshi mason
    11 massimo masuda matsui mauro may mcdonald mel michio mills milton mitsuo miyazaki miyuki mizuki monica moreno
    11 morton nakagawa nakayama nana naomi natalie neal newton nicola nielsen nigel noboru nobuyuki oda oleg olivier
    11 oskar osman ozaki ozawa pasha per pereira perkins petit piero piotr porter quinn ramos rasmussen reid renaud
    11 reynolds rhys rich rie riley rita rod rodrigo romano romero ronnie salvador sandy sato satoru sawada shannon
    11 sharon shaw shibata shin shinohara shirley shmuel sidney siegfried simone stan stanislav stefano steiner sugiyama
    11 sultan sven tadao tadeusz takano takeda tomohiro toni torres toshiaki travis trevor ulrich vanessa vasily
    11 victoria wada walsh wells wendy willem willis yamamoto yang yasushi yosef yoshikawa yuka yukiko zhang
    11.5 abbott abdel adachi adolfo aizawa aldo aleksandar alexey alf alison allison amano amir andersen annie ariel
    11.5 armando arnaud artur arturo audrey auguste avraham aya ayaka ayano aziz azuma bach banks baptiste barker
    11.5 barrett bates baxter benson berg berger bernardo bernd bert besson bint bishop blair blanco bloch bo bond boone
    11.5 brandt brendan brent brooke burton bush byrne byron carla carpenter castillo cecil cesare chad chase chiaki
    11.5 chiharu choi clara claudius clay clement cliff constantin conti cooke corey courtney cyril daiki daniela dario
    11.5 dawson dee den derrick didier dmitri doi domingo doris drake edith eleanor elias elliot emanuel engel eriko
    11.5 ernesto ernie esther etsuko eugen fabio filip filippo fitzgerald fleming fletcher florence flynn franck frey
    11.5 frost fuchs fukushima fuller furukawa gallagher gareth gavin geoff georgi georgy gerard gianni gideon gil gina
    11.5 giorgio giraud giulio gloria gnaeus gonzalo goodman goran gore gottfried gould gregg guido gustaf gustave hal
    11.5 hank hanna hannah harald haruhiko haruna haruo hassan hawkins hayakawa hendrik hernandez hidenori higgins
    11.5 higuchi hirofumi holland honma hopkins hori hosokawa hubert hussain hussein idan ignacio iida ikeda irene
    11.5 irving irwin isabelle isamu itakura ivanov iwata jacqueline jared jeanne joanna joey jong joy judith judy
    11.5 julien kan kanako karim katherine kathy katie katsuhiko kawahara kawakami kawasaki kawashima kazuko kazumi
    11.5 kazunori kazuyoshi keita keller kensuke kerry koizumi komatsu konishi koyama kumagai kumar lance lara larsen
    11.5 laurence leigh leroy les lester lionel logan lopes lopez lowe luc luciano lucien luiz magnus mahmoud mami
    11.5 mamoru manami marcelo marcos marek marian marianne mariano marin marino marion marta maruyama marvin masafumi
    11.5 masaharu masaya mathieu matsubara matsushita matteo matthews maurizio maximilian maxwell mayer mccarthy melanie
    11.5 michele michiko mick midori miles miranda miroslav misaki mitsuru mochizuki mohammad mohsen molly monika
    11.5 montgomery morales morishita moritz murayama nakai nakata naoto naoya nasser natalia natan natasha natsumi
    11.5 navarro nguyen nicky niels nils nobuhiro nobuko noda noel noguchi nolan norbert norris oliveira olivia orlando
    11.5 orna ortiz page pamela parsons patterson paula payne pearson percy petra petrov pierce pieter potter preston
    11.5 pyotr rachid rainer randolph red reginald rei rey riccardo rice richie richter rika rodney roosevelt roth
    11.5 rudolph saeki salah sally samantha sanz saori satoko satomi schwartz sen serge seth shah shane shaun shawn
    11.5 sheldon shepherd sherman shigeki shinobu shiori shiraishi shizuka shlomo shun shunsuke simmons smit soto souza
    11.5 steele stephanie sterling stern sugawara sugiura suzanne tadamasa taguchi takayama takuma taniguchi tatiana
    11.5 tatsumi tatyana teddy teresa teruo the theo theodore thierry thomson tina titus tobias tokugawa tomas tomoya
    11.5 toshiyuki tracy tsuchiya tsukamoto tucker uchiyama uemura uri valentin vargas vera vernon vidal vince vincenzo
    11.5 virginia vittorio wade walther walton washington wataru webster weiss wesley whitney willard williamson willy
    11.5 woods yasuko yasuyuki yehuda yelena yitzchok yoshinobu yukari yukihiro yuriko yusuke
    """
}
