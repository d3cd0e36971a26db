/** Words by which a sentence is cut into phrases: the closed classes of English, strong verbs, and verbs that only speak of a paper. */

/** What a word does in a sentence. `pron` stands for a party or a thing, `rel` and `sub` open another clause. */
export type Tag = 'actor' | 'date' | 'paper' | 'det' | 'no' | 'prep' | 'be' | 'have' | 'modal' | 'to' | 'neg' | 'and' | 'rel' | 'sub' | 'pron' | 'num' | 'adv' | 'verb' | 'ing' | 'noun' | 'comma' | 'stop' | 'own' | 'mark';

const CLASSES: Readonly<Partial<Record<Tag, string>>> = {
  det: 'a an the this that these those its their his her our my your each every another both some any several such half all',
  no: 'no neither',
  prep: 'with between among by from in at for of on near under against via through into than within outside toward towards including like about over across around alongside beside during after before since until as per upon onto off up out following amid despite along concerning regarding behind beyond without',
  be: 'is are was were be been being am',
  have: 'has have had having',
  modal: 'will would shall should can could may might must does do did',
  to: 'to', neg: "not never n't hardly scarcely", and: 'and or & but nor plus',
  rel: 'which who whom whose where', sub: 'if unless whether when while whereas although though because that so once whereby lest',
  pron: 'it he she they we i you them him us itself themselves who what nobody everyone',
  adv: 'also then now later here there already still yet again only just even jointly today yesterday tomorrow recently formally officially meanwhile thus therefore soon first once finally together too instead once back ever apart away down forward forth twice long',
  num: 'one two three four five six seven eight nine ten eleven twelve dozen dozens hundred thousand million billion',
};
export const TAG_OF: ReadonlyMap<string, Tag> = new Map(Object.entries(CLASSES).flatMap(([tag, words]) => words.split(' ').map((w) => [w, tag as Tag] as const)));

/** Pasts and participles that no ending tells. */
export const STRONG_PASTS: ReadonlySet<string> = new Set(`began begun bought brought built broke broken came caught chose chosen cut dealt did done drew drawn drove driven fell fallen felt fought
found flew flown forgot froze frozen gave given got gotten went gone grew grown had held hung kept knew known laid led left lent let lost made meant met paid put ran rode rose said saw seen sealed sent set shook shaken
shown shut sold spent spoke spoken stood struck swore sworn swung taken took taught thought threw thrown told tore torn understood undertook undertaken underwrote underwritten wed won woke wore wound withdrew withdrawn wrote written bound
overtook overtaken arose arisen became become forged hit held quit read rid spread split sprang sprung stuck swept wrung`.split(/\s/));

/** Words that end as verbs do and are none. */
export const NO_VERBS: ReadonlySet<string> = new Set('need seed bed red hundred speed feed weed embed breed united limited related so-called hatred sacred kindred wicked naked indeed proceed exceed morning evening during building ceremony spring king ring thing something nothing anything everything string wing sing shipping meeting housing funding banking training engineering mining manufacturing gathering opening signing hearing warning ruling beginning ceiling'.split(' '));

/** Who does this with a paper only speaks of it, looks at it or lives by it. */
export const SPEAKING = /^(?:prais|hail|honou?r|recall|remember|mention|cit|quot|respect|violat|breach|broke|implement|fulfil|follow|appl|compl|see|saw|seen|stud|examin|explain|describ|criti|oppos|support|welcom|denounc|condemn|defend|call|nam|read|review|recogni|know|knew|known|said|say|tell|told|not|point|refer|admir|celebrat|commemorat|mark|show|see|keep|kept|hold|held|need|requir|lack|want|demand|ask|believ|hop|wish|fear|doubt|question|regard|consider|mean|meant|use|using|cover|includ|contain|offer|help|expect|suggest|recommend|report|claim|den|argu|accus|leak|publish|print|translat|file|archiv|lost|los|miss|receiv|watch|applaud|witness|attend|mediat|broker|brought about|is|are|was|were|be|been|has|have|had|do|does|did)/;
/** Who does this with a paper wants it: it is not there yet. */
export const WANTING = /^(?:seek|sought|want|propos|discuss|consider|draft|prepar|envisag|foresee|foresaw|demand|request|await|ey(?:e|es|ed|eing)$|mull|negotiat|plan|explor|work|push|press|aim|hammer|float|table|tabl|wait|near|approach|haggl|anticipat|moot|weigh)/;
/** A paper or tie that does this, or to which this is done, is over. */
export const ENDING = /^(?:collaps|f[ae]ll|founder|fail|lapse|laps|dissolv|crumbl|unravel|dies?$|died$|perish|disintegrat|vanish|axe|axed|bin$|bins$|binned|ditch|dump|jettison|kill|nix|undo|undone|unwind|unwound|tore|torn|abandon|shelv|void|abrogat|repudiat|renounc|denounc|scupper|wreck|drop|nullif|repeal|quash)/;
