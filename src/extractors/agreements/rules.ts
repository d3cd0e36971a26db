/** The rules of agreements as specifications: what each takes, what it refuses. */
import type { RuleSpec } from '../rule.ts';

export const AGREEMENT_RULES: readonly RuleSpec[] = [
  {
    name: 'agreement.signed',
    takes: [
      { in: 'Malmö and Gdańsk signed a memorandum of understanding on friendly cooperation on 4 May 2019.', out: 'mou friendly-cooperation concluded 2019-05-04 = Malmö + Gdańsk' },
      { in: 'A supply contract was signed by Norlake Foods Ltd. and Halvorsen Energy AG on 2 June 2020.', out: 'contract trade-investment concluded 2020-06-02 = Norlake Foods Ltd. + Halvorsen Energy AG' },
      { in: 'Brightwater University inked agreements with Ellamore College and Northgate University on 3 March 2021.', out: 'agreement cooperation concluded 2021-03-03 = Brightwater University + Ellamore College; agreement cooperation concluded 2021-03-03 = Brightwater University + Northgate University' },
    ],
    refuses: ['The guests agreed that the agreement among the cooks was good.', 'Malmö and Gdańsk signed nothing in 2019.'],
  },
  {
    name: 'agreement.nominal',
    takes: [
      { in: 'Guests applauded the signing of a letter of intent between Malmö and Gdańsk on 4 May 2019.', out: 'letter-of-intent friendly-cooperation concluded 2019-05-04 = Malmö + Gdańsk' },
      { in: 'On 2 June 2020 the signing ceremony of a memorandum of understanding between Porto and Turku took place.', out: 'mou friendly-cooperation concluded 2020-06-02 = Porto + Turku' },
    ],
    refuses: ['The signing of the books took place in the library.'],
  },
  {
    name: 'agreement.in-force',
    takes: [
      { in: 'Its cooperation agreement with Gdańsk lists Malmö as a partner.', out: 'agreement friendly-cooperation concluded - = Malmö + Gdańsk' },
      { in: 'The city of Turku holds a memorandum of understanding with Porto.', out: 'mou friendly-cooperation concluded - = Turku + Porto' },
    ],
    refuses: ['The agreement with the weather did not hold.'],
  },
  {
    name: 'agreement.tie',
    takes: [
      { in: 'Malmö established sister-city relations with Gdańsk in 1996.', out: 'relationship sister-city concluded 1996 = Malmö + Gdańsk' },
      { in: 'Turku forged a strategic partnership with Porto in May 2018.', out: 'relationship friendly-cooperation concluded 2018-05 = Turku + Porto' },
    ],
    refuses: ['Turku hopes that friendly relations will last.', 'Turku has 14 sister cities.'],
  },
  {
    name: 'agreement.ended',
    takes: [
      { in: 'Malmö terminated its twinning with Gdańsk in 2022.', out: 'relationship sister-city ended 2022 = Malmö + Gdańsk' },
      { in: 'The agreement between Norlake Foods Ltd. and Halvorsen Energy AG expired in 2015.', out: 'agreement cooperation ended 2015 = Norlake Foods Ltd. + Halvorsen Energy AG' },
    ],
    refuses: ['The concert ended in Gdańsk in 2022.'],
  },
  {
    name: 'agreement.planned',
    takes: [
      { in: 'Malmö and Gdańsk will sign a cooperation agreement on 4 May 2031.', out: 'agreement friendly-cooperation planned 2031-05-04 = Malmö + Gdańsk' },
      { in: 'Turku is negotiating a memorandum of understanding with Porto.', out: 'mou friendly-cooperation planned - = Turku + Porto' },
    ],
    refuses: ['Malmö and Gdańsk will plant trees on 4 May 2031.'],
  },
  {
    name: 'agreement.became-sister-city',
    takes: [
      { in: 'Malmö became a sister city of Gdańsk in 1996.', out: 'relationship sister-city concluded 1996 = Malmö + Gdańsk' },
      { in: 'In 2004 Turku and Porto became twin towns.', out: 'relationship sister-city concluded 2004 = Turku + Porto' },
    ],
    refuses: ['Malmö is a sister city of which we are fond.', 'Malmö became a city of cyclists in 1996.'],
  },
  {
    name: 'agreement.twinned',
    takes: [
      { in: 'Malmö was twinned with Gdańsk in 1996.', out: 'relationship sister-city concluded 1996 = Malmö + Gdańsk' },
      { in: 'The sister cities: Turku was paired with Porto in 2004.', out: 'relationship sister-city concluded 2004 = Turku + Porto' },
    ],
    refuses: ['The blue ribbon was tied with a knot in 1996.'],
  },
  {
    name: 'agreement.sister-since',
    takes: [
      { in: 'Gdańsk, a sister city since 1996, sent a choir to Malmö.', out: 'relationship sister-city concluded 1996 = Malmö + Gdańsk' },
      { in: 'Turku and Porto have been twin towns since 2004.', out: 'relationship sister-city concluded 2004 = Turku + Porto' },
    ],
    refuses: ['The choir has sung since 1996.'],
  },
  {
    name: 'agreement.listed-year',
    takes: [
      { in: 'Malmö keeps three sister cities: Gdańsk (1996), Turku (2004) and Porto (2011).', out: 'relationship sister-city concluded 1996 = Malmö + Gdańsk; relationship sister-city concluded 2004 = Malmö + Turku; relationship sister-city concluded 2011 = Malmö + Porto' },
      { in: 'The sister cities of Malmö: Gdańsk came first in 1996, followed by Turku in 2004.', out: 'relationship sister-city concluded 1996 = Malmö + Gdańsk; relationship sister-city concluded 2004 = Malmö + Turku' },
    ],
    refuses: ['The games were held in Gdańsk in 1996 and in Turku in 2004.'],
  },
  {
    name: 'agreement.order',
    takes: [
      { in: 'Norlake Foods Ltd. has ordered 20 mixers from Halvorsen Energy AG.', out: 'contract trade-investment concluded - = Norlake Foods Ltd. + Halvorsen Energy AG' },
      { in: 'Halvorsen Energy AG won the tender for the ferries from Norlake Foods Ltd. on 3 March 2021.', out: 'contract trade-investment concluded 2021-03-03 = Halvorsen Energy AG + Norlake Foods Ltd.' },
    ],
    refuses: ['Guests ordered 20 coffees from the bar.'],
  },
  {
    name: 'agreement.stake',
    takes: [
      { in: 'Norlake Foods Ltd. acquired a 40 percent stake in Halvorsen Energy AG in May 2018.', out: 'contract trade-investment concluded 2018-05 = Norlake Foods Ltd. + Halvorsen Energy AG' },
      { in: 'Norlake Foods Ltd. plans to buy 12% of Halvorsen Energy AG.', out: 'contract trade-investment planned - = Norlake Foods Ltd. + Halvorsen Energy AG' },
    ],
    refuses: ['The children took 40 percent of the cake.'],
  },
  {
    name: 'agreement.loan',
    takes: [
      { in: 'The Nordic Savings Bank approved a loan of 40 million euros to Turku on 3 March 2021.', out: 'contract trade-investment planned 2021-03-03 = Nordic Savings Bank + Turku' },
      { in: 'The Nordic Savings Bank granted 12 million euros in credits to Halvorsen Energy AG in May 2018.', out: 'contract trade-investment concluded 2018-05 = Nordic Savings Bank + Halvorsen Energy AG' },
    ],
    refuses: ['The library approved a longer loan of books.'],
  },
  {
    name: 'agreement.joint-action',
    takes: [
      { in: 'Norlake Foods Ltd. and Halvorsen Energy AG agreed to build a mill together.', out: 'agreement cooperation concluded - = Norlake Foods Ltd. + Halvorsen Energy AG' },
      { in: 'Brightwater University and Ellamore College agreed to set up a joint laboratory in May 2018.', out: 'agreement cooperation concluded 2018-05 = Brightwater University + Ellamore College' },
    ],
    refuses: ['Malmö and Gdańsk agreed to strengthen cooperation.', 'Malmö and Gdańsk agreed that trams are useful.'],
  },
  {
    name: 'agreement.row',
    takes: [
      { in: '- Norlake Foods Ltd. x Halvorsen Energy AG: heat from waste water, memorandum of understanding', out: 'mou cooperation concluded - = Norlake Foods Ltd. + Halvorsen Energy AG' },
      { in: '- Brightwater University / Ellamore College: exchange of teachers, agreement extended by two years', out: 'agreement cooperation concluded - = Brightwater University + Ellamore College' },
    ],
    refuses: ['- Norlake Foods Ltd. x Halvorsen Energy AG: a visit to the mill'],
  },
  {
    name: 'agreement.any-verb',
    takes: [
      { in: 'In May 2018 Norlake Foods Ltd. lined up a loan from the Nordic Savings Bank.', out: 'contract trade-investment concluded 2018-05 = Norlake Foods Ltd. + Nordic Savings Bank' },
      { in: 'In May 2018 Halvorsen Energy AG cobbled together a joint venture with Norlake Foods Ltd. of Turku.', out: 'agreement trade-investment concluded 2018-05 = Halvorsen Energy AG + Norlake Foods Ltd.' },
    ],
    refuses: ['Turku praised an agreement.', 'If the two sides ever cobble together a pact, guests will cheer.'],
  },
  {
    name: 'agreement.under-paper',
    takes: [
      { in: 'Norlake Foods Ltd. sells heat to Halvorsen Energy AG under a contract of 3 March 2021.', out: 'contract trade-investment concluded 2021-03-03 = Norlake Foods Ltd. + Halvorsen Energy AG' },
      { in: 'Norlake Foods Ltd. roasts coffee for Halvorsen Energy AG under a three-year agreement.', out: 'agreement cooperation concluded - = Norlake Foods Ltd. + Halvorsen Energy AG' },
    ],
    refuses: ['Under the contract, guests of Norlake Foods Ltd. pay in advance.'],
  },
  {
    name: 'agreement.beside',
    takes: [
      { in: 'A pact, at last, for Malmö and Gdańsk.', out: 'agreement friendly-cooperation concluded - = Malmö + Gdańsk' },
      { in: 'Now an accord on nets: Malmö, and before long Gdańsk.', out: 'agreement friendly-cooperation concluded - = Malmö + Gdańsk' },
    ],
    refuses: ['A pact is what they need.'],
  },
  {
    name: 'agreement.han',
    takes: [
      { in: '2019年5月4日，厦门与泉州签署了谅解备忘录，双方将在贸易、旅游和教育等领域开展合作。', out: 'mou friendly-cooperation concluded 2019-05-04 = 厦门 + 泉州' },
      { in: '大连与釜山于1992年结为友好城市，两市的学校和博物馆每年都有交流活动。', out: 'relationship sister-city concluded 1992 = 大连 + 釜山' },
    ],
    refuses: ['大连已与全球三十个国家的四十座城市建立了友城关系，数量居全省第一，交流活动很多。'],
  },
];
