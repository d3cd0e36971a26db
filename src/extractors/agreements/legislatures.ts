/** Parliaments by their names: one of them speaks for its state, and votes on papers that others sign. */
export const PARLIAMENTS = 'Congress|Parliament|Senate|Assembly|House(?: of Representatives)?|Knesset|Duma|Bundestag|Cortes|Majlis|Diet|Rada|Sejm|Riksdag|Storting|Folketing|Althing|Eduskunta|Seimas|Saeima|Riigikogu';
