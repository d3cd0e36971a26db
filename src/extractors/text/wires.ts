/** Who stands in a dateline as the source, and words in capitals that are no place. */

/** A source's own name, where it stands free between dashes. */
export const WIRE = /^(?:media\s?outreach(?: newswire)?|eqs(?:[ -](?:newswire|news|group))?|acn newswire|jcn newswire|pr\s?newswire(?:[ -]\w{2,12})?|globe\s?newswire|business\s?wire|newsfile(?: corp\.?)?|accesswire|ein presswire|marketwired?|access newswire|xinhua(?: news agency)?|reuters|bloomberg|afp|ap|dpa(?:-afx)?|ani|pti|ians|tass|interfax|kyodo(?: news)?|yonhap|bernama|antara(?: news)?|efe|ansa|anadolu agency|aa|vna|cns|china daily|ots|news aktuell|apo group(?: ?- ?africa newsroom)?|pressat|cision|newswire|the associated press|canadian press|(?:\p{L}+ ){0,3}(?:newswire|news ?wire|news agency|press agency|presswire))$/iu;
/** Chinese agencies and papers that open a report. */
export const CHINESE_SOURCES = '新华社|新华网|中新社|中新网|中国新闻网|人民网|央视网|中国网|中通社|新华财经|本报|本社|本刊|[\\u4e00-\\u9fff]{2,4}(?:日报|晚报|新闻网|通讯社|社)';

/** First words in capitals that open notices and headings, not datelines. */
export const NOT_PLACES: ReadonlySet<string> = new Set(
  ('note notes update updated correction corrected breaking news press release media advisory fact sheet factsheet summary abstract background highlights '
  + 'contact contacts about important attention warning notice announcement re subject agenda photo photos caption video watch listen exclusive opinion '
  + 'editorial analysis feature interview question answer q a q&a faq for immediate embargoed embargo introduction conclusion annex appendix table figure '
  + 'source editor tags topic when where who what why how on in at by since from the this that these from to as after before with during under over last next '
  + 'today yesterday tomorrow early late mid monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer autumn fall winter gdp covid iso part section '
  + 'chapter article step phase stage round day week month year quarter q1 q2 q3 q4 h1 h2 fy published posted date time title authors author dear your our').split(' '),
);
