/** Common nouns by which parties are called again, or for the first time without a name. */

/** What kind of party a noun calls: towns, places of any size, companies, schools, countries, or bodies of any kind. */
export type Wanted = 'place' | 'town' | 'company' | 'university' | 'country' | 'any';

interface Nouns { readonly wants: Wanted; readonly one: string; readonly many: string }

/** Singular and plural, separated by blanks; `-` stands for a blank within. */
const NOUNS: readonly Nouns[] = [
  { wants: 'town', one: 'city town municipality village commune metropolis capital burgh township civic-body local-body port-city harbour-city river-city seaside-town', many: 'cities towns municipalities villages communes capitals mayors civic-bodies municipal-bodies councils' },
  { wants: 'place', one: 'council county province prefecture district ward state region island territory canton borough arrondissement neighbourhood', many: 'counties provinces prefectures districts wards states regions islands territories cantons boroughs governors premiers communities' },
  { wants: 'country', one: 'country nation republic kingdom', many: 'countries nations republics kingdoms ministers presidents-of-state' },
  {
    wants: 'company',
    one: 'company group firm carrier airline manufacturer maker miner distiller brewer developer retailer producer supplier startup start-up utility insurer automaker carmaker chipmaker steelmaker drugmaker shipbuilder planemaker oil-major telco conglomerate investor bank lender operator vendor buyer seller purchaser contractor builder exporter importer trader insurer refiner enterprise business borrower client customer concessionaire shipyard distributor wholesaler processor publisher broadcaster forwarder',
    many: 'companies firms banks carriers airlines railways groups developers producers manufacturers suppliers investors lenders operators enterprises businesses utilities insurers makers chief-executives executives',
  },
  { wants: 'university', one: 'university school institute college faculty academy conservatory polytechnic', many: 'universities schools institutes colleges faculties academies conservatories rectors principals deans vice-chancellors' },
  {
    wants: 'any', one: 'side party partner body association agency ministry authority port zoo museum library hospital chamber club exchange organisation organization institution foundation fund federation union orchestra theatre aquarium airport bloc',
    many: 'sides parties partners institutions organisations organizations bodies governments authorities agencies ports harbours harbors airports zoos museums libraries hospitals chambers clubs associations foundations funds federations exchanges unions orchestras theatres theaters signatories leaders presidents directors chairmen ministries administrations delegations teams ones heads customs-services parks gardens shareholders owners founders',
  },
];

const wantedOf = new Map<string, Wanted>();
for (const row of NOUNS) for (const noun of `${row.one} ${row.many}`.split(' ')) wantedOf.set(noun.replaceAll('-', ' ').replace('start up', 'start-up'), row.wants);

const pattern = (nouns: string): string => nouns.split(' ').map((n) => n.replaceAll('-', '[ -]')).toSorted((a, b) => b.length - a.length).join('|');
/** For patterns: any singular noun, any plural. */
export const ONE_NOUN = pattern(NOUNS.map((n) => n.one).join(' '));
export const MANY_NOUN = pattern(NOUNS.map((n) => n.many).join(' '));
/** For patterns: what one company may be called. */
export const COMPANY_NOUN = pattern(NOUNS.find((n) => n.wants === 'company')?.one ?? '');
/** "its partner", "their local counterpart": one party told by its standing to another. The longer names come first. */
export const KIN_NOUN = 'sister (?:city|town|port|university|school|museum|company|body)|partner (?:city|town|university|school|port|company|institution|body)|twin (?:city|town)|partner|counterpart|opposite number|neighbou?r|rival|sister|twin|namesake|peer|parent(?: company)?|affiliate|ally|friend|subsidiary|owner|supplier|customer|operator|shareholder';

/** What a noun wants, in any case and spelling that the patterns take. */
export function wantedBy(noun: string): Wanted {
  const plain = noun.toLowerCase().replace(/^(?:sister|partner|twin) /, '');
  return wantedOf.get(plain) ?? wantedOf.get(plain.replace('-', ' ')) ?? 'any';
}

/** Nouns that stand in the names of those they call: "the two zoos" are two names with "Zoo" in them. */
const NAMING = new Set('zoo museum library hospital chamber club exchange foundation fund federation union orchestra theatre aquarium airport port bank university institute college ministry council ward county province prefecture district association academy conservatory'.split(' '));

/** The noun as it stands in names, or null where it stands in none. */
export function namingNoun(noun: string): string | null {
  const plain = noun.toLowerCase();
  const single = NAMING.has(plain) ? plain : plain.replace(/ies$/, 'y').replace(/s$/, '');
  return NAMING.has(single) ? single : null;
}
