/** Addresses under which sites put what is new. */
const NEWS = /(?:^|[./-])(?:news|newsroom|press|presse|media|releases?|aktuell|aktuelles|meldungen|actualites|noticias|prensa|imprensa|stampa|notizie|nieuws|xinwen|xw)(?:$|[./-])/i;

/** True where a word of the host or the path says that news stand there. */
export const isNewsAddress = ({ host, pathname }: Pick<URL, 'host' | 'pathname'>): boolean => NEWS.test(host + pathname);
