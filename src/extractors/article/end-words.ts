/** Words with which pages in many languages head what follows an article, or point to another one. Lower case, without numbers, marks and brackets. */

/** Other articles: as a heading they end the text; before a colon they point to one. */
const OTHERS: readonly string[] = [
  'related|read also|read next|see also|also read|more on this|more on this story|related stories|related articles|related news|related posts|related content|you may also like|you might also like',
  'lesen sie auch|lies auch|auch interessant|mehr dazu|mehr zum thema|zum thema|weitere artikel|weitere meldungen|weitere beiträge|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte beiträge|passend dazu|siehe auch|weiterlesen|das könnte sie auch interessieren|das könnte dich auch interessieren|mehr aus dieser rubrik',
  'à lire aussi|lire aussi|à lire également|lire également|à voir aussi|voir aussi|sur le même sujet|sur le même thème|articles similaires|articles liés|dans la même rubrique|pour aller plus loin|vous aimerez aussi',
  'te puede interesar|también te puede interesar|te recomendamos|lee también|lea también|leer también|ver también|vea también|noticia relacionada|noticias relacionadas|artículos relacionados|relacionadas|más noticias|notas relacionadas|lo más leído',
  'leia também|leia mais|veja também|saiba mais|confira também|notícias relacionadas|artigos relacionados|mais lidas|você pode gostar|recomendado para você',
  'leggi anche|leggi pure|vedi anche|ti potrebbe interessare|potrebbe interessarti|potrebbe interessarti anche|articoli correlati|notizie correlate|approfondisci',
  'lees ook|lees verder|lees meer|meer nieuws|gerelateerd|gerelateerde artikelen|gerelateerde berichten|bekijk ook|meer over dit onderwerp',
  'läs mer|läs också|läs även|relaterade artiklar|relaterat|mer om ämnet|læs også|læs mere|relaterede artikler|les også|les mer|relaterte artikler|relaterte saker|lue myös|lue lisää|aiheeseen liittyvää|katso myös',
  'czytaj także|czytaj też|czytaj również|czytaj więcej|przeczytaj także|przeczytaj też|zobacz także|zobacz też|zobacz również|powiązane artykuły|podobne artykuły|może cię zainteresować',
  'související články|související|čtěte také|čtěte dále|přečtěte si také|mohlo by vás zajímat|podobné články|súvisiace články|prečítajte si aj|čítajte aj|mohlo by vás zaujímať',
  'kapcsolódó cikkek|kapcsolódó|kapcsolódó cikk|olvassa el ezt is|ez is érdekelheti|ajánlott cikkek|további cikkek|citește și|citeşte şi|citiți și|articole similare|articole asemănătoare|vezi și',
  'pročitajte i|pročitajte još|povezane vijesti|povezane vesti|povezani članci|preberite tudi|прочетете още|още по темата|свързани новини|прочитајте и',
  'benzer haberler|ilgili haberler|ilginizi çekebilir|bunlar da ilginizi çekebilir|diğer haberler|önerilen haberler',
  'читайте также|смотрите также|по теме|похожие статьи|похожие новости|похожие материалы|другие новости|читать также|материалы по теме|ещё по теме|читайте також|дивіться також|схожі новини',
  'διαβάστε επίσης|δείτε επίσης|διαβάστε ακόμα|σχετικά άρθρα|σχετικά',
  'baca juga|baca pula|simak juga|lihat juga|berita terkait|artikel terkait|berita lainnya|tin liên quan|bài viết liên quan|xem thêm|có thể bạn quan tâm|đọc thêm|tin cùng chuyên mục|basahin din|soma pia',
  'اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|شاهد أيضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|مطالب مرتبط|اخبار مرتبط|بیشتر بخوانید|קראו גם|ראו גם|עוד בנושא|यह भी पढ़ें|ये भी पढ़ें|आरও পড়ুন|আরও পড়ুন|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง',
  'あわせて読みたい|関連記事|関連リンク|関連ニュース|こちらもおすすめ|おすすめ記事|관련기사|관련 기사|관련뉴스|延伸閱讀|相關新聞|相關文章|相关阅读|延伸阅读|推荐阅读|更多文章',
];

/** What readers wrote: as a heading they end the text. */
const LETTERS: readonly string[] = [
  'comments|leave a comment|leave a reply|post a comment|add a comment|kommentare|kommentar|kommentar schreiben|schreibe einen kommentar|kommentar hinterlassen|einen kommentar schreiben|leserkommentare|leserbriefe',
  'commentaires|commentaire|laisser un commentaire|ajouter un commentaire|vos réactions|comentarios|deja un comentario|deja tu comentario|dejar un comentario|comentários|deixe um comentário|deixe o seu comentário|deixe uma resposta|commenti|lascia un commento|aggiungi un commento',
  'reacties|reactie|geef een reactie|plaats een reactie|laat een reactie achter|kommentarer|lämna en kommentar|skriv en kommentar|legg igjen en kommentar|kommentit|jätä kommentti|komentarze|dodaj komentarz|napisz komentarz|zostaw komentarz',
  'komentáře|diskuse|přidat komentář|napsat komentář|diskusia|pridať komentár|hozzászólások|hozzászólás|szólj hozzá|comentarii|lasă un comentariu|lasă un răspuns|adaugă un comentariu|komentari|ostavite komentar|komentarji|коментари',
  'yorumlar|yorum yaz|yorum yap|bir yorum yazın|комментарии|добавить комментарий|оставить комментарий|коментарі|залишити коментар|σχόλια|αφήστε ένα σχόλιο|komentar|tulis komentar|tinggalkan balasan|bình luận|ý kiến bạn đọc',
  'التعليقات|تعليقات|أضف تعليق|اترك تعليقا|نظرات|دیدگاه ها|תגובות|כתיבת תגובה|टिप्पणियाँ|মন্তব্য|ความคิดเห็น|コメント|コメントを残す|댓글|의견|网友评论|發表迴響|發表留言',
];

const setOf = (lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split('|')));
const ALL = setOf([...OTHERS, ...LETTERS]);
const POINTERS = setOf(OTHERS);
const LONGEST = 50;

/** The words alone: "3 Kommentare:" and "Kommentare (3)" are "kommentare". */
const bare = (text: string): string => text.toLowerCase().replace(/\u0307/gu, '').replace(/[\d()[\]{}:：|…»«›>!?,;.–—-]+/gu, ' ').replace(/\s+/gu, ' ').trim();

/** True for such a heading. */
export function endWords(text: string): boolean {
  return text.length <= LONGEST && ALL.has(bare(text));
}

/** True for a line that points to another article: "Baca juga: Harga cabai naik". */
export function pointsElsewhere(text: string): boolean {
  const colon = text.slice(0, LONGEST).search(/[:：|>»›-]\s/u);
  return colon > 3 && POINTERS.has(bare(text.slice(0, colon)));
}
