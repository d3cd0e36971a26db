/** How pages label and declare the day of publication. */

/** Before a date: the day of publication. */
export const PUBLISHED_LABEL = /(?:publi(?:shed|cation|sh|é|cado|cada|cato|cata|ceret|cerad|kacja|kováno|kované|shing)|posted|post date|date posted|release(?:d)?(?: date| time)?|issued|date of issue|first published|filed|created|uploaded|press release|date|time|veröffentlich\p{L}*|erstellt|erschienen|online seit|stand|datum|eingestellt|vom|publié\p{L}*|mis en ligne|paru|publicad[oa]|fecha|data|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert|julkaistu|opublikowan[oa]|dodano|yayınla\p{L}*|tarih|diterbitkan|tayang|опубликован\p{L}*|дата|размещено|опубліковано|додано|δημοσιεύ\p{L}*|发布(?:时间|日期|于)?|发表(?:时间|于)?|发稿时间|时间|日期|公布日期|成文日期|更新时间|發布|發佈|刊登|掲載日?|公開日?|投稿日?|配信|発表日?|등록|입력|작성일|게시일?)\s?[:：]?\s?(?:on|am|the|le|el|em|il|op|den|:)?\s*$/iu;

/** "Submitted by Ann Lee on": a label, a name, and then the date. */
export const SIGNED_LABEL = /(?:submitted|posted|published|written|created|gespeichert|veröffentlicht|erstellt|geschrieben|publié|publicado|pubblicato|geplaatst) (?:by|von|par|por|da|door) .{1,40}?\b(?:on|am|le|el|em|il|op|at)?\s*[-–,|]?\s*$/iu;

/** Before a date: the day of a change. */
export const MODIFIED_LABEL = /(?:updated?|modified|modification|revised|edited|last (?:change|review)|reviewed|corrected|aktualisiert|geändert|zuletzt|letzte änderung|mis à jour|modifié\p{L}*|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornat[oa]|ultima modifica|bijgewerkt|uppdaterad|oppdatert|päivitetty|aktualizacja|güncelle\p{L}*|diperbarui|обновлен\p{L}*|изменен\p{L}*|оновлено|修改时间|最后更新|更新日?|수정|최종수정)\s?(?:on|at|am|le|el|em|il|:|：)?\s*[:：]?\s*$/iu;

/** Before a date: another day altogether (an event, a deadline, a span of validity, a law). */
export const OTHER_LABEL = /(?:event|start(?:s|ing)?|end(?:s|ing)?|until|till|deadline|expires?|valid|from|since|between|born|died|accessed|retrieved|founded|copyright|©|joined|member since|beginn|ende|bis|geboren|gestorben|abgerufen|gültig|截止(?:时间|日期)?|活动时间|会议时间|实施日期|有效期)\s?(?:on|:|：)?\s*$/iu;

/** Names of meta tags that tell the day of publication, best first. */
export const PUBLISHED_META: readonly string[] = [
  'pubdate', 'article:published_time', 'article:published', 'og:article:published_time', 'og:published_time', 'og:pubdate', 'rnews:datepublished', 'datepublished', 'publishdate', 'publish-date', 'publish_date', 'published_date', 'published-date', 'published_time', 'published_at',
  'published', 'publication_date', 'publication-date', 'publicationdate', 'pub_date', 'originalpublicationdate', 'article_date_original', 'article.published', 'sailthru.date', 'parsely-pub-date', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'cxenseparse:recs:articlepublished', 'bt:pubdate', 'bt:pubDate',
  'citation_publication_date', 'citation_online_date', 'citation_date', 'dc.date.issued', 'dcterms.issued', 'dc.date.published', 'dcterms.date', 'dc.date', 'dc:date', 'dcterms.created', 'dc.date.created', 'dc.created', 'dcterms.available', 'displaydate', 'display_date', 'date', 'article:post_date', 'article-publication-date', 'live_date',
  'shareaholic:article_published_time', 'twt-published-at', 'vr:published_time', 'release_date', 'created', 'datecreated', 'article.created', 'doc_date', 'dateissued', 'ptime', 'timestamp', 'eprints.datestamp', 'rbpubdate', 'weibo:article:create_at', 'publishtime', 'og:release_date', 'bytedance:published_time', 'firstpublishdate', 'dtnpubdate', 'issued', 'article:created', 'sort_date', 'posttime', 'post_date',
];
/** Names that tell the day of the last change. */
export const MODIFIED_META: readonly string[] = [
  'article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'lastmod', 'lastmodified', 'modified_time', 'dcterms.modified', 'dc.date.modified', 'dc.modified', 'article.updated', 'bt:moddate', 'revised', 'revision_date', 'bytedance:updated_time', 'shareaholic:article_modified_time',
];
