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
