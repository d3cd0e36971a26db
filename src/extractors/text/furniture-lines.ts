/** What lines of page furniture look like: each pattern takes a whole line, trimmed. */

/** Reason and pattern, first match wins. None may take a sentence of an article. */
export const FURNITURE_LINES: readonly (readonly [string, RegExp])[] = [
  ['share', /^(?:share (?:to|on|via|with|this)\b[^.]{0,60}|(?:please )?scan (?:via|with|the|to|qr)\b[^.]{0,60}|share:?|share to[^.]{0,60}|分享到?[:：]?.{0,30}|扫一扫.{0,40})$/i],
  ['share', /^(?:(?:follow us(?: on)?|e-?mail|print|tweet|pin it|facebook|twitter|x|linkedin|whatsapp|wechat|weibo|instagram|youtube|telegram|reddit|copy link|close|share|微信|微博|[|·•,/&\s:])+)$/i],
  ['registration', /(?:ICP\s?[备備证證]|公网安备|网安备|备案号|許可證號).*$(?<=^.{1,200})/i],
  ['registration', /^[^\p{Ll}]{0,12}ICP[^\p{Ll}]{0,4}\d{6,}.{0,80}$/u],
  ['copyright', /^(?:(?:copyright\s{0,2})?(?:©|\(c\)|&copy;)|copyright\s{0,2}(?:19|20)\d\d|copyright (?:by|of)\b|all rights reserved|版权所有|版權所有).{0,180}$/i],
  ['copyright', /\ball rights reserved(?<=^.{0,159})\.?.{0,20}$/i],
  ['hashtag', /^(?:(?:hashtags?|tags?)\s?[:：]\s?.{1,160}|(?:#[\p{L}\p{N}_]{2,40}[\s,;]{0,3}){1,12})$/iu],
  ['newsletter', /^(?:(?:please )?(?:subscribe|sign up|register)\b.{0,30}\b(?:newsletters?|e-?mail(?:s| alerts?| updates?)?|updates|mailing list)\b.{0,80})$/i],
  ['newsletter', /^(?:get|receive) (?:our|the latest|all the)\b.{0,60}\b(?:inbox|newsletter)\b.{0,40}$/i],
  ['disclaimer', /^the issuer is solely responsible for the content of this announcement\.?$/i],
  ['disclaimer', /^(?:disclaimer|免责声明|声明)\s?[:：].{1,600}$/i],
  ['credit', /^(?:source|sources|editors?|edited by|responsible editor|reporters?|authors?|written by|photos?(?: by| credit)?|images? by|photo courtesy(?: of)?|责任编辑|编辑|编译|来源|记者|作者|摄影|图)\s{0,2}[:：|]\s{0,2}[^.!?\d。]{1,80}$/i],
  ['credit', /^\((?:with inputs?|with reporting|reporting|editing|photos?|edited|writing) (?:by|from|courtesy)\b[^)\d]{1,90}\)$/i],
  ['credit', /^\((?:责任编辑|编辑|来源|责编|记者|完)[^)\d]{0,60}\)$/],
  ['credit', /^(?:reporting|editing|writing) by\b[^\d]{1,120}$/i],
  ['credit', /^B[yY] (?:\p{Lu}[\p{L}'’.-]{0,24}(?:$|\s(?=[/|])|,?\s(?:and\s|&\s)?)){1,7}(?:[/|]\s?(?:[Pp]hotos?|[Ii]mages?|[Ss]ource|[Ss]taff)\b.{0,50})?$/u],
  ['link', /^(?:original (?:link|url|source|article)|link|read (?:more|the full).{0,30}|view (?:original|source|the original)\b.{0,40}|website|more at)\s?[-–:：]\s?(?:https?:\/\/|www\.|[a-z0-9-]{2,40}\.[a-z])\S{0,200}$/i],
  ['link', /^view original content(?: to download multimedia)?\s?:.{0,220}$/i],
  ['link', /^(?:photo|logo|video|infographic)\s?[-–:]\s?https?:\/\/\S{1,220}$/i],
  ['controls', /^(?:【?\s?font(?:[ -]?size)?\s?[:：]?\s?(?:\b(?:large|medium|small|big|default|a\+?|a-)\b[\s|/,]{0,3}){1,4}】?|(?:large|medium|small)(?:[\s|/]{1,3}(?:large|medium|small)){1,2}|字[体号][:：]?.{0,20}|\[?(?:print|close)(?: this page)?\]?|back to top|top)$/i],
  ['crumbs', /^(?:(?:current |your )?(?:location|position)\s?[:：]\s?|you are here\s?[:：]\s?)?(?:home|首页|homepage)(?:\s?(?:>{1,2}|»|›|\/)\s?[^>»›]{1,60}){1,6}$/i],
];

/** Entries of a footer's menu. A line of three or more segments with two of these is one. */
export const MENU = /^(?:about(?: us)?|privacy(?: policy| notice| statement)?|terms(?: of (?:use|service)| (?:and|&) conditions)?|contact(?: us)?|link(?:s)? to us|site ?map|cookies?(?: policy| settings)?|careers?|jobs|advertis(?:e|ing)(?: with us)?|legal(?: notice)?|imprint|impressum|datenschutz|disclaimer|accessibility|home|help|faqs?|feedback|rss|newsletter|log ?in|register|search|friendly links|copyright|关于我们|联系我们|网站地图|法律声明|隐私政策|版权声明)$/i;

/** A heading above other articles. */
export const RELATED_HEADING = /^(?:related(?: (?:news|stories|story|articles?|reading|posts|links|reports|content|information|topics))?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|more (?:stories|news|articles|like this|from this (?:section|site)|on this)|(?:editor'?s )?(?:recommended|picks)(?: (?:reading|for you|stories))?|also read|read also|further reading|(?:latest|top|hot|other|popular) (?:news|stories|articles)|most (?:read|popular|viewed)|相关(?:新闻|阅读|报道|文章|链接)|推荐阅读|延伸阅读|更多新闻)\s?[:：]?$/i;

/** Words of a share box that stand glued to other text, unmistakable wherever they are. */
export const SHARE_WORDS = /(?:Share to WeChat(?:\s{1,2}Close)?|Scan (?:via|with) WeChat!?|Scan the QR code to share(?: to WeChat)?|分享到微信朋友圈)/g;

/** Where boilerplate begins that belongs to the release, so that what follows is text again. */
export const RELEASE_BOILERPLATE = /^(?:about\s|notes? (?:to|for)\b|(?:media |press )?(?:contacts?|inquir|enquir)|for (?:more|further) information|attachments?|annex)/i;
