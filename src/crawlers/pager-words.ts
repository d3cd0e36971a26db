/** What links to the next page of a list say, lower case; compared with the whole text of the link. */
export const NEXT_WORDS: readonly string[] = [
  'next', 'next page', 'older', 'older posts', 'older entries', 'older news', 'next ›', 'next »', 'next >', 'next >>', 'next→', 'next →',
  '下一页', '下页', '下一頁', '下頁', '后一页', '次へ', '次のページ', '다음', '다음 페이지',
  'weiter', 'nächste', 'nächste seite', 'vor', 'suivant', 'suivante', 'page suivante', 'siguiente', 'página siguiente', 'próximo', 'próxima',
  'successiva', 'successivo', 'avanti', 'volgende', 'следующая', 'вперед', 'далее', 'التالي', 'sonraki', 'tiếp', 'berikutnya',
];
/** Single arrows: one page on. */
export const NEXT_ARROWS: readonly string[] = ['›', '>', '→', '&gt;', '▶', '▸'];
/** Double arrows may mean the last page: asked last. */
export const DOUBLE_ARROWS: readonly string[] = ['»', '>>', '≫'];
/** What the button under a list says that shows more of it, lower case. */
export const MORE_WORDS: ReadonlySet<string> = new Set([
  'more', 'load more', 'show more', 'view more', 'see more', 'more news', 'load more news', 'more results', 'mehr', 'mehr laden', 'mehr anzeigen', 'weitere laden', 'charger plus', 'voir plus', 'afficher plus',
  'cargar más', 'ver más', 'mostrar más', 'carregar mais', 'ver mais', 'mostrar mais', 'carica altro', 'carica altri', 'mostra altri', 'meer laden', 'toon meer', 'załaduj więcej', 'pokaż więcej',
  'показать ещё', 'показать еще', 'загрузить ещё', 'загрузить еще', 'ещё', '加载更多', '查看更多', '更多', '載入更多', 'もっと見る', 'さらに表示', '더보기', '더 보기', 'المزيد', 'عرض المزيد', 'daha fazla', 'daha fazla göster',
]);
