/** What stands before a party and belongs to it, as "the city of" and "representatives of the" do, and the word that governs both. */
import { countedLead } from './group-counted.ts';
import { DESCRIBING } from '../names/org-words.ts';
import { ONE_NOUN } from './party-nouns.ts';

/** "the city of", "representatives of the", "mayor of": what stands before a party and belongs to it. */
export const ROLE = "(?:(?!(?:with|between|among|by|to|from|in|at|for|of|on)(?![\\p{L}]))[\\p{L}\\p{N}'’-]{1,20} ){0,2}(?:[Cc]ity|[Cc]ities|[Tt]own|[Tt]owns|[Mm]unicipality|[Mm]unicipalities|[Mm]ayors?|[Gg]overnors?|[Cc]hiefs?|[Rr]epresentatives?|[Dd]elegations?|[Dd]elegates|[Nn]egotiators|[Ee]nvoys|[Nn]etwork|[Oo]fficials|[Pp]residents?|[Cc]hairman|[Cc]hairmen|[Hh]eads|[Gg]overnment|[Gg]overnments|[Pp]eople|[Ll]eaders?|[Hh]ead|[Pp]residency|[Ll]eadership|[Mm]anagement|[Cc]ouncils?|[Cc]apital|[Dd]istricts?|[Cc]ounty|[Cc]ounties|[Pp]rovince|[Aa]rrondissement|[Bb]orough|[Ww]ard|[Pp]arish|[Cc]anton|[Ii]nstitute|[Ff]aculty|[Gg]uild|[Mm]inisters?|[Aa]mbassadors?|[Cc]onsul|[Gg]eneral|[Rr]ectors?|[Dd]eans?|[Dd]irectors?|[Pp]refecture|[Ss]tate|[Rr]egion|[Mm]inistry|[Mm]inistries|[Tt]erritory|[Cc]ommunity|[Vv]illage|[Ii]slands?|[Pp]orts?|[Ss]ide|[Uu]niversities|[Cc]ompanies|[Ff]irms|[Bb]oards?|[Rr]esidents|[Aa]uthorities|[Cc]hambers(?: of [Cc]ommerce(?: and [Ii]ndustry)?)?|[Pp]arliaments|[Aa]ssemblies|[Mm]useums|[Hh]ospitals|[Ss]chools|[Aa]irports|[Oo]rchestras|[Ll]ibraries|[Ff]ederations|[Aa]ssociations|[Aa]cademies|[Cc]olleges|[Bb]anks|[Bb]ranch|[Aa]rm|[Ss]ubsidiary|[Uu]nit|[Oo]perator|[Dd]epartment|[Pp]lant|[Ww]orks|[Ww]orkshop|[Gg]roup|[Cc]lub|[Cc]onsortium|[Jj]oint venture|[Jj]oint operation|[Aa]lliance|[Tt]eam) of (?:the )?(?:(?:\\p{Lu}[\\p{L}&-]+,? |and ){1,6}of (?:the )?|[\\p{Ll}-]{4,20} (?:and [\\p{Ll}-]+ )?of (?:the )?)?";
/** A word of lower case that may describe a party. */
export const ADJ = "(?!(?:of|between|with|in|for|to|at|from|by|and|that|which|who|on|as|the|a|an|its|their|is|was|has|had|have|will|signed|said|reception|ceremony|meeting|visit|forum|event|day|week|year|month|summit|conference|talks|evening|morning|afternoon|occasion|session|moment|meantime|time|weekend|beginning|past|same|while|whereas|but|when|where|although|though|after|before|since|because|if|so|than|into|via|under|over|also|until|through|during|because|without|within|per|both|either|or|nor|not|now|is|then|thus|once|yet|are|be|it|they|he|she|we)(?![\\p{L}]))[\\p{Ll}'’-]{1,20}";
const LEAD = new RegExp(`(?:^|[^\\p{L}'’])((?:(?:[Tt]he |[Ss]enior |[Tt]op |[Cc]ity |[Gg]overnment |[Mm]unicipal |[Tt]wo )*(?:[Oo]fficials|[Rr]epresentatives|[Dd]elegations?|[Dd]elegates|[Ll]eaders|[Mm]ayors|[Ee]xecutives|[Mm]inisters|[Ee]nvoys|[Tt]eams) from (?:the )?)|(?:(?:[Tt]he |[Aa]n? )(?:(?!(?:with|to|by|from|for|and|of|in|at) )[\\p{Ll}-]+ ){0,3}(?:group|consortium|team|alliance|syndicate|club|joint venture)(?: of [\\p{Ll}]+ (?:banks|lenders|firms|companies|investors))? (?:(?:led|headed|formed) by|comprising|made up of|consisting of|of|between) (?:the )?|(?:his|her|its|their) (?:[\\p{Ll}-]+ ){0,2}(?:colleagues?|counterparts?|opposite numbers?|peers?) (?:from|of|in) (?:the )?|(?:(?:[Rr]epresentatives|[Oo]fficials|[Dd]elegates|[Dd]elegations?|[Ll]eaders) of (?=the ))?(?:(?:the |a |an |its |their |our |both |neighbou?ring |nearby )?${ROLE})?(?:(?:the|a|an|its|their|our|both|fellow|local)(?: \\p{Lu}\\p{Ll}{2,14}(?= \\p{Ll}))?(?: ${ADJ}){0,3} )?))$`, 'u');
/** "with her Estonian counterpart, " before a person. */
const PEER = /(?<=[\s,(])(?:his|her|its|their) (?:[\p{L}-]+ ){0,3}(?:counterpart|colleague|opposite number|peer),? $/u;
/** "Vice Mayor of Jinan" before a person. */
const TITLED = /(?:^| )(?:the |its |their |his |her |then )?(?:\p{Lu}[\p{L}.·-]+ ){1,4}(?:of (?:the )?(?:\p{Lu}[\p{L}-]+ ){1,3})?$/u;
const PREP = /(?:^|[\s,(])(with|w\/|between|among|by|to|from|in|at|for|of|on|near|under|against|via|through|into|than|within|outside|toward|towards|including|like|about|over|across|around|alongside|beside|during|after|before|following|despite|unlike|besides)(?: both)?(?: (?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|mainland|downtown|nearby|neighbou?ring)[\p{Ll}-]*)? ?$/iu;

/** "with the previous supplier of castings, Fundidora,": who is described first and then named. */
const DESCRIBED = /(?<=(?:^|[\s,(])(?:with|by|from|to|between) )(?:the|its|an?|their) (?:[\p{Ll}'’-]+ ){0,6}[\p{Ll}-]+, (?:the )?$/u;

/** "French firm Alstom", "chip maker Norlake": a noun for such a body without an article before its name. */
const PLAIN_LEAD = /(?<=(?:^|[\s,(])(?:with|by|from|to|between|among|of|and|for) )(?:\p{Lu}\p{Ll}{2,14} )?(?:(?!of |with |and )[\p{Ll}-]{3,16} ){0,2}[\p{Ll}-]+ $/u;
const LEADING: ReadonlySet<string> = new Set([...ONE_NOUN.split('|'), 'giant', 'specialist', 'house', 'city', 'caterer', 'contractor', 'consultancy', 'start-up', 'yard']);

/** "its counterpart in", "a group led by": the name behind is the one that is meant. */
const ELSEWHERE = /(?:with|by|between) (?:[\p{L}-]+ ){1,4}(?:colleague|counterpart|number|peer)s? (?:from|in) $|(?:led|headed) by $|(?:[Oo]fficials|[Rr]epresentatives|[Dd]elegations?|[Dd]elegates|[Ll]eaders|[Mm]ayors|[Ee]xecutives|[Mm]inisters|[Ee]nvoys|[Tt]eams) from (?:the )?$/u;

/** Behind these nothing that belongs to a name can stand: the pattern need not be asked. */
const NO_LEAD: ReadonlySet<string> = new Set('with in for to at from by and that which who on as between is was has had have will signed said'.split(' '));

/** "At the forum the region of": the second article begins the clause. */
const SECOND = /^[Tt]he (?:(?!of |and )[\p{Ll}-]+ ){1,3}(the (?:city|town|region|province|state|municipality|district|county|government|port) of (?:the )?)$/u;

function plainLead(left: string): string {
  const word = left.slice(left.lastIndexOf(' ', left.length - 2) + 1, -1);
  return LEADING.has(word) || DOER.test(word) && !NO_DOER.has(word) ? PLAIN_LEAD.exec(left)?.[0] ?? '' : '';
}
/** "ground handler", "seed breeder", "turbine-maker": who does something for a living. */
const DOER = /^[a-z-]{3,}(?:er|or|ist|house|line|group|chain)$/;
/** Words of that ending that do nothing: comparatives, measures, things. */
const NO_DOER: ReadonlySet<string> = new Set((
  'under former other another further whether either neither rather later earlier greater lower higher larger smaller over after never ever letter quarter chapter order offer number paper power water winter summer '
  + 'river border matter corner cover center tender charter consumer together member october september december november whenever mother father brother sister minister speaker chancellor commander officer '
  + 'for major minor prior senior junior error sector corridor motor honor labor harbor interior exterior superior floor door director governor ambassador rector favor monitor mirror terror '
  + 'online deadline pipeline guideline outline headline baseline skyline coastline assist consist exist list twist house group chain line').split(' '));

/** "with Odessa-based shipping line Norlake": where a firm is at home, told before its name. */
const BASED = new RegExp(`(?<=[\\s,(])\\p{Lu}[\\p{L}’']*${DESCRIBING} (?:(?!and |or |of |in |with )[\\p{Ll}-]+ ){0,3}$`, 'u');
function basedLead(left: string): string {
  return left.includes('-') ? BASED.exec(left)?.[0] ?? '' : '';
}

/** "awarded a consortium of": the verb before an article belongs to nobody's name. */
const VERB_FIRST = /^(?:\p{Ll}+ed|chosen|given|gave|chose) (?=(?:an?|the) )/u;

/** Where the words that belong to the party at `i` begin, and the preposition before them. */
export function leadOf(mask: string, i: number, person: boolean): { start: number; prep: string | null } {
  const left = mask.slice(Math.max(0, i - 70), i);
  const described = !person && left.includes(', ') && /^(?:[,.;)]|$)/.test(mask.slice(i + 1, i + 2)) ? DESCRIBED.exec(left)?.[0] : undefined;
  if (described !== undefined) return { start: i - described.length, prep: prepBefore(mask, i - described.length) };
  const counted = countedLead(mask.slice(Math.max(0, i - 130), i));
  if (counted !== '') return { start: i - counted.length, prep: prepBefore(mask, i - counted.length) };
  const peer = person ? PEER.exec(left)?.[0] : undefined;
  if (peer !== undefined) return { start: i - peer.length, prep: prepBefore(mask, i - peer.length) };
  const title = person ? TITLED.exec(left)?.[0].trimStart() ?? '' : '';
  const told = title !== '' ? title : NO_LEAD.has(left.slice(left.lastIndexOf(' ', left.length - 2) + 1, -1)) && !ELSEWHERE.test(left) ? '' : LEAD.exec(left)?.[1] ?? '';
  const whole = told === '' ? plainLead(left) || basedLead(left) : told.replace(VERB_FIRST, ''), lead = SECOND.exec(whole)?.[1] ?? whole;
  const start = i - lead.length;
  return { start, prep: prepBefore(mask, start) };
}
const prepBefore = (mask: string, start: number): string | null => PREP.exec(mask.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase() ?? null;
