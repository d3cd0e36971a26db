/** Titles of persons, as press releases write them. */
import { mayHold } from '../word-shapes.ts';

/** Titles that stand before a name or, after a comma, behind it; longest first within a family. */
export const OFFICES: readonly string[] = [
  'Prime Minister', 'First Minister', 'Chief Minister', 'Deputy Chief Minister', 'Vice Premier', 'Deputy Prime Minister', 'Premier', 'Lord Mayor', 'Vice Mayor', 'Deputy Mayor', 'Acting Mayor', 'Executive Vice Mayor',
  'Mayor', 'Mayoress', 'Vice Governor', 'Gov.', 'Vice Gov.', 'Lt. Gov.', 'Sen.', 'Rep.', 'Deputy Governor', 'Governor', 'Lieutenant Governor', 'Vice President', 'Executive Vice President', 'Senior Vice President',
  'President of the Management Board', 'President of the Board', 'Chairman of the Management Board', 'Chairman of the Board', 'Chairwoman of the Board', 'Chair of the Board', 'Member of the Management Board', 'Chairman of the Supervisory Board', 'President', 'Vice Chairman', 'Vice Chair', 'Deputy Chairman', 'Chairman', 'Chairwoman', 'Chairperson', 'Chair', 'Vice Minister', 'Deputy Minister',
  'Foreign Minister', 'Finance Minister', 'Trade Minister', 'Commerce Minister', 'Minister of State', 'Minister', 'State Secretary', 'Secretary General', 'Secretary-General',
  'Party Secretary', 'Secretary of State', 'Undersecretary', 'Deputy Secretary', 'Secretary', 'Chief Executive Officer', 'Managing Partner', 'Vice-Chancellor', 'Deputy Vice-Chancellor', 'Pro Vice-Chancellor', 'Lord Provost', 'Vice-Mayor', 'Vice-President', 'Vice-Chairman', 'Deputy Director-General', 'Port Director', 'Harbour Master', 'Harbor Master', 'Cllr', 'Lady Mayoress', 'Chief Executive', 'Chief Financial Officer',
  'Chief Operating Officer', 'Chief Technology Officer', 'CEO', 'CFO', 'COO', 'CTO', 'Managing Director', 'Executive Director', 'General Director', 'Director General',
  'Director-General', 'Deputy Director General', 'Deputy Director', 'Director', 'General Manager', 'Deputy General Manager', 'Country Manager', 'City Manager', 'Manager', 'Head',
  'Municipal Commissioner', 'Commissioner', 'Trade Representative', 'Consul General', 'Consul-General', 'Consul', 'Ambassador', 'High Commissioner', 'Envoy', 'Rector', 'Vice Rector', 'Vice-Rector',
  'Chancellor', 'Vice Chancellor', 'Vice-Chancellor', 'Provost', 'Dean', 'Principal', 'Professor Emeritus', 'Emeritus Professor', 'Professor', 'MP', 'MEP', 'MSP', 'Member of Parliament', 'State Councilor', 'Councillor', 'Councilor', 'Alderman', 'Vice Marshal', 'Deputy Marshal', 'Marshal', 'Senator', 'Congressman', 'Congresswoman', 'Councilman', 'Councilwoman', 'Councilmember', 'Assemblyman', 'Assemblywoman', 'Vice Consul', 'Vice-Consul', 'Honorary Consul', 'Coordinator', 'General Coordinator', 'Officer', 'Khokim', 'Hokim', 'Town Clerk',
  'Speaker', 'Founder', 'Co-founder', 'Partner', 'Spokesperson', 'Spokesman', 'Spokeswoman', 'Intendant', 'Treasurer', 'Superintendent', 'Commander', 'General', 'King', 'Queen', 'Prince',
  'Princess', 'Sheikh', 'Curator', 'Editor', 'Representative', 'Delegate', 'Leader', 'Prefect', 'Burgomaster', 'Akim', 'Vice Chairwoman', 'Deputy Chairwoman', 'Deputy Head of Mission', 'County Executive', 'Oberbürgermeister', 'Oberbürgermeisterin', 'Bürgermeister', 'Bürgermeisterin', 'Landrat', 'Landeshauptmann', 'Alcalde', 'Alcaldesa', 'Intendente', 'Sindaco', 'Prefeito', 'Prefeita', 'Starosta', 'Voivode', 'Supervisor', 'District Administrator', 'Administrator', 'Reeve', 'Magistrate', 'Judge', 'Chief Justice', 'Engineer', 'Chief', 'Chief Statistician', 'Chief Nurse', 'Chief Scientist', 'Chief Engineer', 'Chief Secretary', 'Additional Chief Secretary', 'Principal Secretary', 'Cabinet Secretary', 'Chief Economist', 'Statistician', 'Economist', 'Analyst', 'Council Member', 'Board Chair', 'Captain', 'Architect', 'Bishop', 'Archbishop', 'Colonel', 'Admiral', 'Rear Admiral', 'Inspector', 'Ombudsman', 'Headmaster', 'Headmistress', 'Coach', 'Actress', 'Singer', 'Technician', 'Alderwoman', 'Striker', 'Goalkeeper', 'Midfielder', 'Librarian', 'Biologist', 'Historian',
  'Lieutenant General', 'Major General', 'Lieutenant Colonel', 'Lieutenant Commander', 'Lt. Col.', 'Lt. Gen.', 'Lt. Cmdr.', 'Maj. Gen.', 'Brig. Gen.', 'Gen.', 'Col.', 'Maj.', 'Lt.', 'Sgt.', 'Cmdr.', 'Adm.', 'Sergeant Major', 'Sergeant', 'Brigadier General', 'Auditor General', 'Attorney General', 'Solicitor General', 'Inspector General', 'Surveyor General', 'Chief Inspector', 'Vice Admiral', 'Brigadier', 'Commodore', 'Counsellor', 'Attaché', 'Monsignor', 'Imam', 'Rabbi', 'Registrar', 'TD', 'President-elect', 'Mayor-elect', 'Governor-elect', 'Permanent Secretary', 'Associate Professor', 'Assistant Professor', 'Board Member',
];
/** Those that no full stop cuts short, for patterns in which a colon, a comma or a name follows. */
export const WHOLE_OFFICES: readonly string[] = OFFICES.filter((office) => !office.endsWith('.'));
/** The same, to ask whether a word or two are one. */
export const IS_OFFICE: ReadonlySet<string> = new Set(OFFICES);
/** What people do who hold no office, in small letters. */
export const ROLES: readonly string[] = ('photographer composer conductor soprano tenor baritone pianist violinist cellist organist guitarist musician producer filmmaker screenwriter choreographer dancer actor painter sculptor artist illustrator designer poet novelist writer author playwright journalist reporter correspondent columnist presenter archaeologist anthropologist botanist chemist physicist geologist ecologist epidemiologist virologist sociologist psychologist astronomer meteorologist oceanographer scientist researcher lecturer teacher student nurse midwife physician surgeon pharmacist veterinarian dentist paramedic firefighter sergeant detective lawyer attorney solicitor barrister prosecutor notary farmer fisherman beekeeper winemaker brewer baker chef butcher carpenter potter weaver hotelier restaurateur shopkeeper shipowner businessman businesswoman entrepreneur philanthropist activist campaigner volunteer pensioner owner skipper swimmer runner sprinter cyclist rower boxer wrestler gymnast skater skier footballer defender winger champion medallist adviser advisor aide translator interpreter archivist chairperson headteacher scriptwriter trainer spokesperson treasurer').split(' ');
/** Ranks of birth, which an office behind the name goes before. */
export const RANKS_OF_BIRTH: ReadonlySet<string> = new Set(['Sheikh', 'Sheikha', 'Prince', 'Princess', 'King', 'Queen', 'Emir', 'Sultan']);
/** Forms of address: they say nothing of an office. */
export const ADDRESSES: readonly string[] = ['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Sir', 'Dame', 'Madam', 'Madame', 'Cr', 'H.E', 'HE', 'Hon', 'Rev', 'Eng', 'Ing', 'Dato', 'Datuk', 'Datuk Seri', 'Tan Sri', 'Seri', 'Panglima', 'Tun', 'Adv', 'Shri', 'Smt', 'Cllr', 'Engr', 'Atty', 'Barr', 'Arch', 'Capt', 'Sayyid', 'Sayyida', 'Alhaji', 'Hajia', 'Coun'];
/** Forms of address that stand between an office and a name, with ranks that one keeps beside an office: "Rector Prof. Dr.", "Mayor of Turku, Alderman". */
export const STYLES = "Professor|Prof|Dr|Mr|Mrs|Ms|Sir|Dame|Lady|Councillor|Councilor|Cllr|Cr|Alderman|Alderwoman|Engineer|Eng|Ing|H\\.E|HE|Hon|Rev|Madam|Datuk|Datin|Dato['’]?|Tan Sri|Engr|Barr|Barrister|Atty|Arch|Ar|Ir|Capt|Col|Gen|Maj|Brig|Fr|Shri|Smt|Coun|Sayyida?|Alhaji|Hajia|Sheikh|Pastor|Chief(?! (?:Executive|Financial|Operating|Technology|Economist|Statistician|Engineer|Scientist|Nurse|Secretary|Officer|Minister|Justice|Editor|Inspector|Architect|of ))";
/** A service, an honour or a degree behind a name. */
export const POST_NOMINALS = 'IAS|IPS|IFS|IRS|OBE|MBE|CBE|DBE|CB|QPM|QC|KC|SC|SAN|CFR|OFR|MFR|OON|CON|PhD|MD|MBA|CPA|FCA|FRS|FRSE|FREng|JP|TD|MP|MEP|MSP|MS|MLA|MLC|MNA|MPA|EGH|EBS|CBS|Esq';
/** "Anna Lind (SPD), chair of": the party of a politician. */
export const OF_PARTY = '(?: \\(\\p{Lu}[\\p{L}-]{0,5}\\))?';
/** What may stand between an office and the name behind it. */
export const BETWEEN = new RegExp(`^,? ?(?:\\(?(?:${STYLES})\\.?\\)? )*$`, 'u');
/** Words within a name that are none of its parts: `Anna van der Berg`, `Fiachra Ó Conghaile`. */
export const PARTICLES = 'van|von|ter|ten|ap|de|da|dos|der|den|di|bin|al|el|la|le|Ó|Ní|Mac|Nic|du|del|della|ben|ibn|zu|af';
/** Words as ways of a pattern, longer ones before those that begin them. */
export const alternatives = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll('.', '\\.')).join('|');
/** Verbs that hand on what somebody said. */
export const SAYING = 'said|says|told|added|adds|noted|notes|recalled|explained|explains|commented|stated|announced|remarked|stressed|emphasi[sz]ed|pointed out|asked|insisted|grinned|wrote|writes|concluded|declared|observed|replied|continued|joked|hailed|argued|warned|admitted|confirmed|tells|recalls|comments|states|stresses|emphasi[sz]es|points out|asks|insists|concludes|declares|observes|replies|continues|jokes|argues|warns|admits|confirms|remarks|quipped|quips|underlined|underlines|highlighted|highlights|reiterated|affirmed|promised|laughed|smiled|shrugged|sighed|complained|claimed|claims|reflected|acknowledged|acknowledges|revealed|reveals|mused|vowed|urged|urges|boasted|lamented|exclaimed|enthused|cautioned|suggested|summed up|put it|thinks|believes|adding';
/** Capitalised words that begin no person's name. */
export const NOT_NAMES: ReadonlySet<string> = new Set('Extraordinary Plenipotentiary Air Europe Asia Africa America Americas Oceania Officer Board Staff Fund Sound Office Committee Council Relations Media City County Province State District Municipal International National Foreign New North South East West Northern Southern Eastern Western Central Chinese Russian American French German British Indian Japanese Korean Italian Spanish European African Asian Lord Deputy Vice Senior Executive Press Street Road Square River Lake Mountain Island Bay Festival Forum Summit Conference Exhibition Expo Fair Games Cup Project Initiative Agreement Memorandum Letter Act Law Plan Programme Program Line Route Station Republic Kingdom Federation Democratic Day Week Month Observer League Division Times Herald Tribune Gazette Development Affairs Ministry Métropole Metropole Agglomération Referat Abteilung Dezernat Pressestelle Stabsstelle Büro Visit Oficina Dirección Direction Gabinete Secretaría Ufficio Assessoria'.split(' '));

/** Offices that two share: "Mayors Anna Lind and Rui Reis". */
export const SHARED_OFFICES: readonly string[] = 'mayors ministers presidents governors professors directors rectors chancellors ambassadors senators councillors councilors premiers deans commissioners secretaries chairmen chairwomen chairs consuls founders curators editors engineers architects firefighters students journalists writers poets musicians artists scientists researchers teachers farmers photographers swimmers pilots lawyers composers historians'.split(' ');
/** What one is to another of the same office. */
export const PEERS: readonly string[] = ['counterpart', 'colleague', 'successor', 'predecessor'];

/** What tells that a sentence may name a person: a title, a form of address, a verb of saying, an office in the plural or a peer. */
export const SIGNS = { title: 1, address: 2, saying: 4, together: 8, role: 16 } as const;
const signs = new Map<string, number>();
const sign = (word: string, bit: number): void => { signs.set(word, (signs.get(word) ?? 0) | bit); };
for (const office of OFFICES) for (const form of [office, office.toLowerCase(), office.replace(/\.$/, '')]) sign(form.split(' ').at(-1) ?? form, SIGNS.title);
for (const address of ADDRESSES) for (const form of [address, `${address}.`, ...address.split('.')]) sign(form, SIGNS.address);
for (const verb of SAYING.replace('[sz]', 's').split('|')) for (const form of [verb, verb.replace('emphasis', 'emphasiz')]) sign(form.split(' ')[0] ?? form, SIGNS.saying);
for (const word of [...SHARED_OFFICES.flatMap((office) => [office, office.slice(0, 1).toUpperCase() + office.slice(1)]), ...PEERS, 'opposite']) sign(word, SIGNS.together);
for (const role of [...ROLES, 'deputy']) for (const form of [role, role.slice(0, 1).toUpperCase() + role.slice(1)]) sign(form, SIGNS.role);
/** The sign, as a bit of `SIGNS`, that a word of a text is. */
const SIGN_OF: ReadonlyMap<string, number> = signs;
const mayBeSign = mayHold(SIGN_OF.keys());
export const signOf = (word: string): number => (mayBeSign(word) ? SIGN_OF.get(word) ?? 0 : 0);
