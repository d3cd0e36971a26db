/** What agreements are called: the papers, and the ties that are founded without a paper being named. */
import type { AgreementFinding } from '../../record.ts';

export type Instrument = AgreementFinding['instrument'];
/** How a thing is called, what it is, and whether it needs a verb of its own to count as an event. */
export interface PaperName { readonly instrument: Instrument; readonly pattern: string; readonly family: 'paper' | 'tie' | 'loose' }

/** What was spoken of last: an instrument and the words that name it. */
export interface Antecedent { readonly instrument: Instrument; readonly words: string; readonly tie: boolean; /** Only a total was told: what follows means one of them where it names a partner. */ readonly total?: true }

/** Words that may stand before "agreement": kept loose, they belong to the name and tell relation and subject. */
const SISTER = '(?:sister|twin|friendship|partner|friendly|friend)';
const PLACE = '(?:cit(?:y|ies)|towns?|ports?|provinces?|states?|count(?:y|ies)|prefectures?|regions?|districts?|wards?|municipalit(?:y|ies)|island|schools?|universities|university|parks?|lakes?|libraries)';
const TIE = '(?:ties?|relations?(?:hips?)?|links?|bonds?|partnerships?|friendships?|twinnings?|alliances?)';

/** In order: the first that fits at a place wins. */
export const PAPER_NAMES: readonly PaperName[] = [
  { instrument: 'mou', family: 'paper', pattern: '(?:memorand(?:um|a|ums)|(?:letters?|notes?|protocols?|minutes|statements?|documents?)(?= of (?:understanding|co-?operation and understanding)))(?: of (?:understanding|co-?operation|intent|agreement|twinning|partnership|friendship|collaboration))?' },
  { instrument: 'mou', family: 'paper', pattern: "mous?(?![a-z])|mou's" },
  { instrument: 'letter-of-intent', family: 'paper', pattern: '(?:letters?|statements?|declarations?|minutes|agreements?|protocols?|notes?|documents?|expressions?) of (?:intent(?:ion)?s?|interest)|intentions? of co-?operation|co-?operation intentions?(?: agreements?)?|(?:joint )?intent declarations?|lois?(?![a-z])|intent letters?|(?:(?:letters?|notes?) of )?(?:non-binding )?term[ -]sheets?' },
  { instrument: 'agreement', family: 'paper', pattern: 'heads of (?:agreement|terms)|(?:certificates?|documents?|oaths?|acts?|parchments?|bonds?|books?|scrolls?) of (?:twinning|partnership|friendship|brotherhood|sisterhood|twinship|co-?operation)|(?:letters?|programmes?|programs?|plans?) of co-?operation|co-?operation (?:programmes?|programs?|plans?|roadmaps?)|road-?maps?(?= for)|(?<=sign(?:ed|ing|s)? (?:an? |the |their )(?:[a-z-]+ )?)road-?maps?|(?:renewal|twinning|partnership|transfer) papers|letters? of (?:friendship|commitment|partnership)|commitment letters?|(?:sister[ -]cit(?:y|ies)|twinning|partnership|friendship|co-?operation) (?:certificates?|deeds?|documents?|programmes?|declarations?|texts?|letters?)|(?:articles|deeds?|instruments?) of (?:agreement|association|partnership|twinning|friendship|co-?operation)|(?:code-?share|interline|slot[ -]sharing|space[ -]sharing) (?:agreements?|deals?|pacts?|accords?|partnerships?)' },
  { instrument: 'declaration', family: 'paper', pattern: '(?:(?:joint |common |final )(?:(?:media|press) )?(?:statements?|communiqu[eé]s?)|(?:joint |common |final )?declarations?)(?: of [a-z]+)?|statements? of (?:friendship|co-?operation|partnership)|(?:joint|common) initiative' },
  { instrument: 'treaty', family: 'paper', pattern: 'treat(?:y|ies)|conventions?(?= on| for| between| with| against)' },
  {
    instrument: 'contract', family: 'paper',
    pattern: '(?:loan|credit|financing|finance|purchase|sales?|supply|procurement|lease|leasing|grant|facility|share purchase|acquisition|offtake|off-take|power purchase|charter|construction|epc|merger|subscription|land(?: transfer| use)?|transfer|funding|guarantee|sale and purchase|sale-and-purchase)(?: facility| line| sharing)? (?:agreements?|pacts?|accords?|deals?)|(?:agreements?|contracts?|deeds?) of sale',
  },
  { instrument: 'contract', family: 'paper', pattern: '(?:(?!the |its |this |that |his |her |our |their |whose |and |under |with |from |into |awarded |signed |won |secured |clinched |landed |inked |received |terminated |ended |cancelled |extended |obtained |got |winning |signing |awarding |securing )[a-z-]{3,} )?contracts?(?! (?:value|price|manufactur|work|research))|deals?(?= (?:with|between|worth|for|to|on|at|was|were|is|are|will|has|had|of|in|under|that|signed|struck|reached|agreed|inked|concluded|sealed|clinched|announced|which|until|till|through|by|from|after|before|over|last|this|next|as|since|when|it|and|today|yesterday|during|into|covering|involving|under)|,|\\.|;)|deals|leases?(?! of life)|off-?takes?(?= (?:with|from|by|of|for))|letters? of award|concessions?(?= (?:for|with|from|to|of|that) )|(?:concessional |soft |sovereign )?loans?(?! of (?:[\\p{Ll}]+ )?(?:\\d+|an?|two|three|four|five|six|ten|the|its|some) (?:[\\p{Ll}]+ ){0,2}(?:pieces|works|paintings|objects|items|artefacts|artifacts|manuscripts|sculptures|drawings|books|statues?|exhibits|instruments|trams?|pandas?|treasures|relics|pictures|panels))(?= (?:of|worth|from|with|to|for|deal))|(?<=(?:illion|bn|mln)(?: (?:euro|dollar|yuan))?[ -])loans?(?! portfolio)|grants?(?= (?:of|worth) )|credit lines?|lines? of credit|export credits?|(?:revolving |credit |loan |term |bridge |overdraft |guarantee )(?:revolving )?facilit(?:y|ies)' },
  {
    instrument: 'agreement', family: 'paper',
    pattern: `(?:(?:sister|twin)[ -]?${PLACE} )?(?:framework |partnership |co-?operation |twinning |friendship |exchange )*(?:agreements?|pacts?|accords?|arrangements?|protocols?|partnership papers?|co-?operation frameworks?|frameworks?(?= (?:for|of|on) co-?operation)|charters?(?! (?:flight|airline|school|member|service|compan))|compacts?(?! (?:car|disc|disk|suv|camera|model|size|format))|concordats?|covenants?|ceasefires?|truces?|(?:peace |wage |out-of-court |border )?settlements?(?= (?:with|between|on|over|was|of the))|exchanges? of (?:letters|notes)|(?:joint |common )?(?:action plans?|plans? of action|work(?:ing)? plans?)|understandings?(?= (?:(?:reached |signed |concluded )?with|between|over|on|about)))`,
  },
  { instrument: 'relationship', family: 'tie', pattern: `(?:formal |official |friendly |close |new )*${SISTER}[ -]?(?:${PLACE}[ -]?)?(?:co-?operati(?:ve|on) |exchange )?${TIE}|sisterhoods?|brotherhoods?|twinships?|affiliations?|pairings?|(?:town|city) friendships?|tie-ups?|(?<!(?:hand|bridge|bond|spirit|seed|seeds|tree|message|language|sense|symbol|token|feeling|story|history|chapter|ambassador|ambassadors) of )friendships?(?! (?:cit|association|society|forum|park|bridge|garden|between))|twinnings?(?! of(?! [\\uE000-\\uEFFF] with ))|(?:friendly |co-?operative |diplomatic |friendship |exchange )+(?:and co-?operative )?${TIE}` },
  { instrument: 'relationship', family: 'tie', pattern: '(?:strategic |long-term |official |formal |academic |research |business |new )*(?:partnerships?|alliances?)(?! (?:network|program|event|manager|office|team))' },
  { instrument: 'agreement', family: 'tie', pattern: '(?:[a-z-]+ )?joint ventures?|(?<!(?:will|to|would|shall|may) )code-?shar(?:es?|ing)|consorti(?:um|a)(?! (?:led|headed|of|comprising|made|consisting|that|which|including|around|behind))' },
  { instrument: 'relationship', family: 'loose', pattern: '(?:official |formal |city |municipal )*(?:ties?|links?(?! (?:them|the two|it|to|between|both|up))|contacts|relations(?:hip)?s?|bonds?|(?:student |staff |youth |school |pupil |academic )exchanges?(?! (?:agreements?|pacts?|accords?|contracts?|deals?|memorand))|(?<=(?:its|their|all|the) )exchanges?(?= with )|co-?operation)' },
  { instrument: 'other', family: 'loose', pattern: '(?:executive|exchange|(?:double|dual|joint)[ -]degree|degree) programmes?(?= (?:with|between)|, )' },
  { instrument: 'agreement', family: 'loose', pattern: '(?:both |two |three |four |the )?(?:texts|documents?|papers?)' },
];

/** "Agreement" and its kin within a name: such a phrase names a paper and nobody. */
export const PAPER_WORD = /(?<![\p{L}])(?:Agreements?|Memorand(?:um|a)|MoUs?|MOUs?|Letters?|LOI|Declaration|Treaty|Contracts?|Pact|Accord|Arrangement|Protocol|Initiative|Statement|Communiqu[eé]|Charter|Relations(?:hip)?|Understanding|Intent|Twinning|Convention|Resolution|Law|Act|Policy|Programme|Program|Plan|Summit|Forum|Expo|Conference|Festival|Fair|Games|Month|Cooperation)(?![\p{L}])/u;
