/** Words that make the number beside them a name, not a quantity. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** In any case before a number: `No. 11`, `page 3`, `top 500`. */
export const ALWAYS: ReadonlySet<string> = list(
  'no nos nr № number numbers page pages pp p vol volume art article articles section sections sec clause paragraph para law decree resolution regulation directive ordinance bill act chapter annex appendix schedule '
  + 'tel telephone phone fax mobile hotline whatsapp call ext extension isbn issn postcode zip pincode pin box iso gb astm iec ieee top version ver isin wkn hrb ticker code ref id serial lot batch '
  + 'fig figure table footnote note question passcode password pincode lesson item items case docket verse psalm covid sars season episode latitude longitude',
);
/** With a capital before a number: `Line 3`, `Terminal 2`, `Fortune 500`. */
export const CAPITALISED: ReadonlySet<string> = list(
  'line lines terminal phase stage phases gate flight route highway motorway expressway interstate road street avenue ring room floor hall booth stand level grade class category tier type model series mark block building tower unit plot quay berth '
  + 'pier dock wharf platform track lane channel radio studio zone sector district ward precinct group pool team division bureau part book day week round match game group task pillar goal sdg target priority chapter agenda vision horizon expo '
  + 'formula euro fortune forbes global hurun ftse stoxx dax cac nikkei csi sse topix asx kospi sensex nifty russell s&p world boeing airbus embraer comac windows android ios iphone galaxy playstation xbox apollo shenzhou chang\'e tiangong tianwen '
  + 'tianzhou soyuz falcon starship beidou gaofen web industry society rule title exhibit form schedule order case brexit area hole mile km reactor well station exit junction school hospital battalion brigade regiment studio lab building campus project package component option plan scheme mission',
);
/** In any case before a number of up to four digits that counts nothing: `room 412`, `bus line 18`. */
export const PLACED: ReadonlySet<string> = list('room gate stop flight route highway motorway road bus tram train line exit locker suite cabin booth stand hall hangar wagon locomotive channel platform runway box');
/** True of several of these: `berths`, `gates`. */
export const areDesignated = (word: string): boolean => word.endsWith('s') && CAPITALISED.has(word.slice(0, -1));
/** With a number before them and a capital: `500 Startups`; numbers are part of a list's name. */
export const NAMED_AFTER: ReadonlySet<string> = list('under club index list ranking');

export const MONTHS: ReadonlySet<string> = list(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec '
  + 'januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre '
  + 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre '
  + 'يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
);
export const WEEKDAYS: ReadonlySet<string> = list('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun');

/** Words after a number of a street address. */
export const ADDRESS: ReadonlySet<string> = list('street st avenue ave road rd boulevard blvd lane drive plaza square floor suite');
