/** Names of months as pages write them in dates, lower case, without a final dot. One string a language, January to December. */
const LANGUAGES: readonly string[] = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  '- - - - - - - - sept - - -',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feber mär apr mai jun jul aug sep okt nov dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil aout sept oct nov déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago set oct nov dic',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'jan fev mar abr mai jun jul ago set out nov dez',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'gen feb mar apr mag giu lug ago set ott nov dic',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november december',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra',
  'január február március április május június július augusztus szeptember október november december',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'oca şub mar nis may haz tem ağu eyl eki kas ara',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'jan peb mar apr mei jun jul agt sep okt nop des',
  'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga prosinca',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'янв фев мар апр май июн июл авг сен окт ноя дек',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  '- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -',
  'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  '- फरवरी - - - - - - सितम्बर अक्तूबर नवम्बर दिसम्बर',
  'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
  'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  'xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro',
  'fév - - - - - - aoû - - - -', '- - - - - - - - sett - - -', 'ian feb mar apr mai iun iul aug sep oct noi dec',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień', 'sty lut mar kwi maj cze lip sie wrz paź lis gru',
  'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec', 'január február marec apríl máj jún júl august september október november december',
  'jan febr márc ápr máj jún júl aug szept okt nov dec', 'januar februar marec april maj junij julij avgust september oktober november december',
  'siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan - studeni prosinac', 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu', 'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio', 'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь', '- февр - - - - - - сент - нояб -',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень', 'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  'јануар фебруар март април мај јун јул август септембар октобар новембар децембар', 'јануари февруари март април мај јуни јули август септември октомври ноември декември',
  'ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος', 'ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
  'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر', 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر', 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
  'januari februari - april mei jun julai ogos september oktober november disember', 'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
];

/** Month number by name. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((names) => names.normalize('NFC').split(' ').map((name, i) => [name, i + 1] as const)).filter(([name]) => name !== '-'),
);
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');
/** The same names as capitals are often written: FEVRIER, ΙΟΥΝΙΟΥ. */
const WITHOUT_ACCENTS: ReadonlyMap<string, number> = new Map([...MONTHS].map(([name, month]) => [plain(name), month]));

/** Number of a month by its name; undefined for any other word. */
export function monthOf(name: string | undefined): number | undefined {
  const lower = (name ?? '').toLowerCase();
  return MONTHS.get(lower) ?? WITHOUT_ACCENTS.get(plain(lower));
}
