/** The rules by which a city comes to be found, with what each takes and refuses. */
import type { RuleSpec } from '../rule.ts';

export const CITY_RULES: readonly RuleSpec[] = [
  {
    name: 'city.adjacent-land',
    takes: [
      { in: 'The choir of Perth, Scotland, sang last night.', out: 'Perth = GB' },
      { in: 'She was born in London, Ontario, and moved away.', out: 'London = CA' },
      { in: 'A foundry in Turin (Italy) cast the bell.', out: 'Turin = IT' },
      { in: 'They live in Lebanon, Pa., on a farm.', out: 'Lebanon = US' },
    ],
    refuses: ['They flew over Georgia and Lebanon.', 'The novel is set in Brittany, France.', 'The farm in Zzyrkov, Slovenia, is closed.'],
  },
  {
    name: 'city.named-city',
    takes: [
      { in: 'The mayor thanked the city of Nice for its help.', out: 'Nice = FR' },
      { in: 'Aarhus Municipality plants trees.', out: 'Aarhus = DK' },
      { in: 'The Chengdu Municipal Government answered.', out: 'Chengdu = CN' },
    ],
    refuses: ['The Green Party will meet.', 'Victory City is a film.'],
  },
  {
    name: 'city.dateline',
    takes: [
      { in: 'OSLO — The harbour froze.', out: 'Oslo = NO' },
      { in: 'LIMA (Wire) - The market opened.', out: 'Lima = PE' },
    ],
    refuses: ['BREAKING — The harbour froze.', 'MARKET NEWS - The bank opened.'],
  },
  {
    name: 'city.list',
    takes: [
      { in: 'Teams came from Kazan, Nice and Bonn.', out: 'Nice = FR' },
      { in: 'Partners are Osaka, Cork and Hamburg.', out: 'Cork = IE' },
    ],
    refuses: ['Nice, quick and clean.', 'Bell, Hope and Faith are sisters.'],
  },
  {
    name: 'city.only-namesake',
    takes: [
      { in: 'The tram in Chengdu is new.', out: 'Chengdu = CN' },
      { in: 'Dujiangyan is known for its weir.', out: 'Dujiangyan = CN' },
      { in: 'Trucks left Dar es Salaam in May.', out: 'Dar es Salaam = TZ' },
    ],
    refuses: ['The Reading room is closed.', 'We read the University of Bologna study.', 'Aston Villa won.', 'The Wuhou District office moved.'],
  },
  {
    name: 'city.votes',
    takes: [
      { in: 'Canada and Ontario pay. The province of Ontario and Canada agree that Hamilton needs a tram.', out: 'Hamilton = CA' },
      { in: 'Australia and New South Wales pay. Newcastle waits for Australia.', out: 'Newcastle = AU' },
    ],
    refuses: ['Canada and Ontario pay.', 'Washington Irving wrote it in England.'],
  },
  {
    name: 'city.population',
    takes: [
      { in: 'The train leaves London at noon.', out: 'London = GB' },
      { in: 'A fair was held in Birmingham.', out: 'Birmingham = GB' },
      { in: 'A tram was built in Valencia.', out: 'Valencia = ES' },
    ],
    refuses: ['Florence said that she would come.', 'The Florence Nightingale ward is open.', 'It rained in Victoria.'],
  },
  {
    name: 'city.unlisted',
    takes: [
      { in: 'Wells were dug in Bahir Dar, Quorrtta, Gondar and Mekele.', out: 'Quorrtta = ET' },
      { in: 'Buses run to Lille, Nantes and Vrouxelles.', out: 'Vrouxelles = FR' },
    ],
    refuses: ['Buses run to Lille, Bonn and Vrouxelles.', 'The guests were Quorrtta, Nantes and Lille.', 'Lille and Vrouxelles agree.'],
  },
  {
    name: 'city.spaceless-script',
    takes: [
      { in: '成都市与札幌市签署备忘录。', out: 'Chengdu = CN; Sapporo = JP' },
      { in: '代表团从北京出发。', out: 'Beijing = CN' },
    ],
    refuses: ['他在北京大学读书。', '四川省很大。', '他住在南京路。'],
  },
];
