/** The words with which pages speak of themselves. */
import { endWords, pointsElsewhere } from './end-words.ts';

/** A short block that begins like this opens what is not the article any more. */
const ENDS: readonly RegExp[] = [
  /^(?:read )?more\b.{0,40}\b(?:stories|news|articles|posts|reading|coverage|headlines|releases|reads)\s*[:：]?$/i,
  /^(?:related|recommended|suggested|similar|more|other|further|latest|recent|popular|trending|top|most[ -](?:read|popular|viewed|shared)) (?:articles?|stor(?:y|ies)|news|posts?|links?|reading|coverage|content|topics?|releases?|videos?|reads?|headlines|from|on|in)\b.{0,60}$/i,
  /^(?:related|recommended|most read|most popular|trending(?: now)?|popular now|you (?:may|might) (?:also )?(?:like|be interested in)|you may also enjoy|read (?:next|also|more)|see also|up next|also (?:read|on)|next up|what to read next|don.t miss|editor.?s.? (?:picks?|choice)|promoted stories|from (?:the|around the) web|sponsored (?:content|stories)|paid content)\b.{0,30}$/i,
  /^(?:\d+ )?(?:comments?|responses?|replies|reviews?|leave a (?:reply|comment)|add (?:a )?comment|post a comment|join the (?:conversation|discussion)|about the author|share this(?: article| story| post| page)?|share to wechat.*|tags|filed under)\s*:?\s*(?:\(?\d+\)?)?$/i,
  /^(?:ähnliche (?:artikel|beiträge)|weitere (?:artikel|meldungen|nachrichten|beiträge|themen)|mehr zum thema|das könnte (?:sie|dich) (?:auch )?interessieren|lesen sie auch|kommentare?|verwandte (?:themen|artikel)|auch interessant|meistgelesen)\b.{0,30}$/i,
  /^(?:à lire aussi|lire aussi|sur le même sujet|articles? (?:liés|similaires)|commentaires?|leia (?:também|mais)|veja também|artigos relacionados|notícias relacionadas|comentários|leggi anche|ti potrebbe interessare|articoli correlati|commenti|te puede interesar|noticias relacionadas|lea también|comentarios)\b.{0,30}$/i,
  /^(?:相关(?:新闻|链接|阅读|文章|报道|稿件|推荐|内容|信息|文档)|延伸阅读|推荐阅读|热门(?:新闻|推荐|文章)|上一篇|下一篇|上一条|下一条|更多(?:新闻|内容)?|网友评论|友情链接|扫一扫.{0,20}|分享到.{0,20}|责任编辑.{0,20}|関連(?:記事|リンク|ニュース)|おすすめ記事|관련\s?(?:기사|뉴스))\s*[:：]?.{0,20}$/,
  // What a page asks of its readers, whom to ask, and its neighbours.
  /^(?:このページに(?:関する|ついての)|このページの(?:情報|内容)|이 페이지에서 제공하는|현재 페이지의 내용|(?:다음|이전) ?글|was this page (?:useful|helpful)|(?:war|ist) diese seite hilfreich|cette page vous a-t-elle|quanto sono chiare le informazioni|¿?le ha (?:resultado|sido) útil|esta página (?:foi|fue) útil|hjälpte informationen|您对本(?:页|文)).{0,70}$/iu,
  /^(?:похожие (?:материалы|статьи|новости|записи)|читайте также|комментарии|другие новости|по теме|самые популярные|добавить (?:отзыв|комментарий)|оставить (?:отзыв|комментарий)|вам может понравиться|смотрите также).{0,30}$/i,
];

/** Blocks that are furniture wherever they stand. Each is matched on short blocks only. */
const FURNITURE: readonly RegExp[] = [
  /^(?:read (?:more|also|next|the full (?:story|article))|more|see (?:also|more)|also (?:read|see)|related(?: (?:article|story|stories|link))?s?|recommended|don.t miss|must read|watch(?: now)?|listen|click here|learn more|continue reading|view (?:gallery|all|more)|show more|load more|scroll (?:down )?to continue.*|story continues below.*|article continues (?:below|after).*|continue reading below|advertisement|advert|ad|sponsored|anzeige|werbung|publicidade|publicidad|реклама|广告)\s*[:：]?$/i,
  /^(?:read (?:more|also|next)|see (?:also|more)|also read|related|more|watch|must[- ]read|don.t miss|recommended|lesen sie auch|lire aussi|leia (?:também|mais)|leggi anche|lea también|читайте также|mehr zum thema)\s*[:：|>»-]\s*\S.{0,180}$/i,
  /^(?:share|share (?:this|on|with|via)\b.*|tweet|pin(?: it)?|email|e-mail|print|facebook|twitter|linkedin|whatsapp|pinterest|reddit|copy link|save|bookmark|like|subscribe|sign up|log ?in|sign in|register|follow(?: us)?\b.{0,60})$/i,
  /^(?:sign up|subscribe|get (?:the|our|more)|join (?:our|the)|follow|like|download) .{0,80}(?:newsletter|e-?mail|inbox|facebook|twitter|instagram|whatsapp|telegram|app|channel|updates|alerts)\b.{0,60}$/i,
  /^(?:by|von|par|por|di|da) [\p{Lu}][\p{L}.'’-]+(?: [\p{L}.'’&,-]+){0,8}$/u,
  /^(?:photo|image|picture|photograph|pic|foto|bild|crédit photo|photo credit|image credit|image source|photo courtesy|credit|quelle|fonte|fuente|фото)\s*(?:by|of)?\s*[:：/|©].{0,160}$/i,
  /^(?:\(?(?:photo|image|picture|file photo|file|foto)s?\)?\s*(?:by|courtesy of|from|via)\b.{0,120}|.{0,80}\/?\s?(?:getty images|shutterstock|reuters|associated press|ap photo|istock|afp|epa|dpa|alamy|unsplash|xinhua)(?: ?\/ ?[\p{L} ]+)?[)\]]?)$/iu,
  /^[[(（【]?\s?(?:authors?|source|editors?|updated|published|posted|last (?:updated|modified)|editor in charge|责任编辑|责编|编辑|来源|作者|发布时间|发布日期|字体|字号|浏览次数|点击数|打印|关闭|记者)\s*[:：].{0,120}$/i,
  /^(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Tt]ranslation|[Tt]ranslated) by \p{Lu}.*$/u,
  /^.{0,16}\b(?:comments?|comentários|comentarios|kommentare|commentaires)\b.{0,120}(?:\bmoderat|\bmodéré|\bmoderador|\bapproved\b|\baprovados\b|\bfreigeschaltet\b|\bfreigegeben\b)/iu,
  /^please (?:follow|like|share)\b.{0,40}$/i,
  /^(?:(?:artikel|beitrag|seite) (?:teilen|drucken|versenden|merken|empfehlen)|(?:teilen|folgen sie|folge) (?:sie )?(?:uns )?(?:auf|bei|via)|s[ií]guenos en|sigue (?:toda )?la (?:información|actualidad)|compart(?:e|ir)(?: esta noticia| este artículo)? (?:en|por|vía)|compartilhe|compartilhar|siga-nos|siga o|condividi|seguici su|partage[rz](?: (?:cet|l['’]) ?article| sur)|suivez-nous|deel (?:dit|deze)|volg ons|udostępnij|obserwuj nas|polub nas|подписывайтесь на|подпишитесь на|читайте нас в|поделит(?:ь|е)ся|підписуйтесь|bizi takip edin|haberi paylaş|simak berita|ikuti (?:kami|berita)|bagikan|följ oss|dela artikeln|følg oss|følg os|sdílejte|sdílet|sledujte nás|megosztás|kövess(?:en)? minket|この記事を(?:シェア|共有)|저작권자|<저작권자)(?=[\s:：!©(>]|$).{0,90}$/iu,
  /^(?:posté|publié|posted|submitted|geschrieben|gepostet|verfasst|eingestellt|escrito|publicado|postado|pubblicato|scritto|geplaatst) (?:par|by|von|por|da|door) (?!.*[.!?]$).{2,90}$/iu,
  // What stands where the rest of a text is sold.
  /^(?:weiterlesen mit|dies(?:er|e|es) (?:artikel|beitrag|inhalt|text)e? ist (?:nur|exklusiv|kostenpflichtig)|(?:sie|du) (?:möchten|wollen|möchtest|willst) (?:diesen artikel |den (?:ganzen |gesamten )?artikel )?(?:weiter)?lesen|(?:sie sind )?bereits (?:registriert|abonnent|kunde|mitglied)|already (?:a (?:subscriber|member)|subscribed|registered)|this (?:article|content|story) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:subscribers|members|registered)|cet article est réservé|(?:la suite|l['’]accès à la totalité de l['’]article) est réservée?|déjà abonné|il vous reste .{0,12}% de cet article|(?:este|esta) (?:contenido|artículo|noticia) es (?:exclusiv|solo)|ya (?:soy|eres) suscriptor|questo (?:articolo|contenuto) è riservato|sei già abbonato|dit artikel is (?:alleen|exclusief) |al abonnee|ten artykuł jest dostępny)/iu,
  /^(?:stay connected with|subscriber services|having trouble viewing|(?:can['’]t|cannot) (?:see|read|view) this e-?mail)\b.{0,160}$/i,
  /^(?:on this page|in this (?:article|story)|table of contents|inhaltsverzeichnis|sommaire|auf dieser seite|sur cette page|en esta página)\s?:?$/i,
  /^our standards\s?:.*$/i,
  /^(?:like|enjoy(?:ed|ing)?|love) this (?:story|article|post|page)\?.*$/i,
  /^.{0,160}\((?:image|photo|picture|pic|foto|credit)s?\s?:\s?[^()]{1,60}\)$/i,
  /^\[\/?[a-z_]+(?: \w+=[^\]]*)?\].*\[\/[a-z_]+\]$/i,
  /^(?:the )?(?:issuer|company|author|sender|client|advertiser)s? (?:is |are )?(?:alone|solely|fully)\b.{0,40}\b(?:responsible|answers?|liable)\b.*$/i,
  /^(?:ページ(?:ID|番号)|掲載日|更新日|公開日|最終更新日|登録日|印刷用ページ|등록일|작성일).{0,100}$/u,
  /^.{0,120}(?:ICP\s?[备備证證]|公网安备|网站标识码).{0,80}$/u,
  /^.{0,60}(?:来源|日期|发布时间|发布日期|访问(?:次数|量)|浏览次数|浏览量|字号|字体|点击数?|编辑|作者)\s?[:：].{0,60}(?:来源|发布时间|发布日期|访问(?:次数|量)|浏览|字号|字体|点击|编辑|作者|打印).{0,60}$/,
  /^.{0,40}\b(?:19|20)\d\d\b.{0,30}\b(?:source|editors?|authors?|views|from)\s?[:：].{0,80}$/i,
  /^(?:©|copyright\b|all rights reserved|版权所有).{0,200}$/i,
  /^(?:disclosure of (?:an )?inside information|veröffentlichung (?:von|einer) insiderinformation(?:en)?)\b.*$/i,
  /^(?:share to wechat.*|scan via wechat!?|close|top|back to top|previous|next|prev|home|\[?(?:print|close)\]?|a\+?|a-|[a-z])$/i,
  /^(?:views?|hits|page ?views|visite?s?|vues?|visitas|visualizações|acessos|aufrufe|zugriffe|gelesen|weergaven|wyświetle[nń]|odsłon[ay]?|(?:количество )?(?:просмотр(?:ов|ы)|показов)|조회수?|閲覧数|(?:阅读|浏览|点击)(?:量|次数|数|率)?)\s?[:：]?\s?\d[\d., ]*\s?(?:次|회|times|mal|fois)?$/iu,
  /^(?:\d{1,2} (?:min(?:ute)?s?)(?: read)?|\d+ (?:views?|shares?|comments?|likes?)|updated? .{0,40}\d{4}.{0,30}|(?:(?:this )?page )?(?:was )?(?:last )?(?:updated|modified|reviewed|published|posted)(?: on| at)?:? .{0,40}\d.{0,30}|(?:page )?content source: .{2,100})$/i,
];

const SHORT = 200;
/** A pointer with its title behind a colon: one line, after which the article goes on. */
const PROMO = /^(?:read|see|also|watch|more|related|recommended|lesen|lire|leggi|leia|lea|читайте)\b.{0,30}[:：]\s*\S/i;

/** True for the heading of something that follows the article. */
export function endPhrase(text: string): boolean {
  return text.length < 100 && !PROMO.test(text) && !pointsElsewhere(text) && (endWords(text) || ENDS.some((phrase) => phrase.test(text)));
}
/** What blog software writes below a post: when, by whom and under what it was filed. */
const FILED = /^(?:this (?:entry|post) (?:was|is) (?:posted|filed|published|tagged)|dieser (?:beitrag|eintrag) wurde\b.{0,60}\b(?:veröffentlicht|abgelegt|geschrieben|gepostet|verschlagwortet)|(?:cette entrée|ce contenu) a été publiée?|esta entrada (?:fue|ha sido|se) public|questo articolo è stato (?:pubblicato|inserito)|est[ea] (?:artigo|entrada) foi publicad|dit bericht (?:is|werd) (?:geplaatst|gepost)|ten wpis został|запись опубликована|tento příspěvek byl|det här inlägget (?:postades|publicerades)|dette innlegget ble|bu yazı .{0,60}\b(?:gönderildi|yayınlandı|yazıldı))/iu;
const LONGEST_FILED = 400;

/** True for a line about the page, not of the article. */
export function furniturePhrase(text: string): boolean {
  return (text.length < SHORT && (pointsElsewhere(text) || FURNITURE.some((phrase) => phrase.test(text)))) || (text.length < LONGEST_FILED && FILED.test(text));
}
