/** What pages say of themselves when they are no article: sayings at the beginning of a heading or a line. */

const PAGE = String.raw`(?:page|url|address|document|article|file|resource|story|content|item|post|release)`;
const MISSING = String.raw`(?:(?:was |were |is |be )?not (?:be )?found|(?:can(?:no|['’])t|can not|could(?:n['’]t| not)) be (?:found|located|displayed)|(?:is )?no longer (?:available|exists?|online|here)|do(?:es)?n['’]t exist|do(?:es)? not exist|(?:has been|was) (?:moved|removed|deleted|taken down|withdrawn)|is (?:not available|unavailable|missing))`;

/** The page asked for is not there, or nobody may see it. */
export const ERROR_SAYINGS: readonly RegExp[] = [
  /^(?:(?:http )?(?:error|status|erreur|errore|erro|fehler|fel|fout|chyba|ошибка|错误)\s?(?:code)?\s?:?\s?)?(?:40[0134]|410|50[0234])\b.{0,60}$/iu,
  /^(?:http )?(?:error|status)\b.{0,12}\b[45]\d\d\b/iu,
  new RegExp(String.raw`^(?:(?:oops|sorry|whoops|uh oh|error)[!.,…:]* )?(?:the|this|that|your)?.{0,24}\b${PAGE}\b.{0,40}\b${MISSING}`, 'iu'),
  /^(?:(?:oops|sorry|whoops)[!.,…]* )?we (?:can(?:no|['’])t|can not|could(?:n['’]t| not)|were unable to|are unable to) (?:seem to )?(?:find|locate) (?:the|that|this|your|what)\b/iu,
  /^(?:page )?not found\b.{0,60}$|^nothing (?:was |has been )?found\b.{0,60}$|^(?:oops|whoops)[!.…]*$/iu,
  /^(?:access denied|forbidden|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error)\b/iu,
  /^site under maintenance|^(?:we['’]ll|we will|we['’]re|we are) (?:be )?(?:right )?back (?:soon|shortly|later)|^(?:(?:our|this|the) )?(?:web ?)?site is (?:currently |temporarily )?(?:down\b|offline|unavailable|under(?:going)? (?:maintenance|construction)|closed for maintenance)/iu,
  /^(?:object|document|page|resource) (?:has )?(?:been )?moved\b|^moved (?:permanently|temporarily)|^30[12378] (?:moved|found|see other|temporary|permanent)/iu,
  /^(?:just a moment|checking (?:your browser|if the site|the site)|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|please (?:verify|prove|confirm) (?:that )?you(?: are|['’]re) (?:a )?(?:human|not a robot)|(?:sorry, )?you have been blocked|pardon our interruption|ddos protection|our systems have detected unusual traffic)/iu,
  /^.{0,24}(?:页面|网页|文章|内容|信息|稿件|文件|地址|頁面|網頁|文章).{0,16}(?:不存在|找不到|未找到|没有找到|已(?:经)?(?:被)?(?:删除|撤|下线|移除|失效)|不见了|走丢)/u,
  /^.{0,24}(?:找不到|无法找到|没有找到|未找到|無法找到).{0,12}(?:页面?|网页|内容|頁面|網頁)/u,
  /^.{0,20}(?:ページが見つかりません|ページは存在しません|페이지를 찾을 수 없)/u,
  /^(?:(?:diese|die|ihre)\b.{0,20} )?seite\b.{0,24}\b(?:nicht (?:mehr )?(?:gefunden|vorhanden|verfügbar|existiert)|existiert nicht)/iu,
  /^(?:(?:la |cette )?page\b.{0,30}\b(?:introuvable|non trouvée|n['’]existe (?:pas|plus))|(?:la )?página\b.{0,24}\b(?:no (?:encontrada|existe|se encuentra|ha sido encontrada)|não (?:foi )?(?:encontrada|existe|localizada))|(?:la )?pagina\b.{0,24}\b(?:non (?:trovata|esiste|è stata trovata)|inesistente|niet gevonden|bestaat niet|nu (?:a fost găsită|există)))/iu,
  /^(?:страниц[аы].{0,24} не (?:найден|существует)|сторінк[уаи].{0,24} не (?:знайден|існує)|strona.{0,24} nie (?:istnieje|została znaleziona)|nie znaleziono strony|str[áa]nka.{0,24} (?:nebyla nalezena|neexistuje|nenalezena|sa nenašla)|sidan (?:kunde inte hittas|finns inte|hittades inte)|siden (?:blev ikke fundet|ble ikke funnet|finnes ikke|findes ikke)|sivua ei löyty|sayfa bulunamadı|.{0,24}oldal nem található|halaman.{0,24} tidak ditemukan|không tìm thấy trang|.{0,24}صفحه.{0,20} یافت نشد|الصفحة.{0,24} غير موجودة|η σελίδα.{0,24} δεν (?:βρέθηκε|υπάρχει))/iu,
];

/** A gate before the page: a log-in, a question about cookies, a pointer to another address. */
export const GATE_SAYINGS: readonly RegExp[] = [
  /^(?:please )?(?:log ?in|sign in|login|anmelden|einloggen|se connecter|connexion|iniciar sesión|accedi|entrar|登录|登錄|用户登录|вход)\b.{0,40}$/iu,
  /^(?:please )?(?:log ?in|sign in|register|subscribe) (?:to|in order to) (?:read|continue|view|access|see|go on)\b/iu,
  /^you (?:must|need to|have to|should) (?:be (?:logged|signed) in|log ?in|sign in|register|subscribe)\b/iu,
  /^(?:we (?:value|respect|care about) your privacy|before you (?:continue|go on|proceed)\b|your (?:privacy|cookie) (?:choices|settings)|(?:cookie|privacy) (?:settings|consent|preferences|notice)|(?:this|our) (?:web ?)?site uses cookies|(?:wir|diese (?:web)?seite) (?:verwende[nt]|nutz(?:en|t)) cookies|nous utilisons des cookies)/iu,
  /^(?:redirecting|you are being (?:redirected|forwarded)|you will be (?:redirected|forwarded)|if (?:you are|your browser (?:is|does)) not (?:automatically )?redirect|weiterleitung|正在跳转)/iu,
  /^(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)\b/iu,
];

/** What a site says of its cookies, in a banner of whatever name. */
export const COOKIE_SAYING = /^(?:we |this |our |wir |diese |unsere |ce site|nous |notre |este |utilizamos|usamos|nuestro |esta |o nosso|questo |il nostro|usiamo|utilizziamo|wij |deze |ta strona|ten serwis|мы |наш |этот |сайт |本|当|이 |يستخدم|نستخدم|bu |sitemiz|vi ).{0,60}(?:cookies?\b|クッキー|쿠키|çerez|ملفات تعريف|ciasteczk)/iu;

/** Links below the beginning of a text, to the rest of it. */
export const MORE_LINK = /^(?:read|learn|view|see|find out|show)? ?(?:more|details?|full (?:story|article|release))\s?[.…»›>→]*$|^(?:continue reading|weiterlesen|mehr(?: lesen| erfahren)?|lire (?:la suite|plus)|leer más|ler mais|leggi tutto|подробнее|читать далее|详情|详细|阅读全文|查看详情|\[?(?:更多|详细)\]?)\b.{0,60}$/iu;
