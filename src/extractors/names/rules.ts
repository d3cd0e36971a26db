/** The rules of names as specifications: what each takes, what it refuses. */
import type { RuleSpec } from '../rule.ts';

export const NAME_RULES: readonly RuleSpec[] = [
  {
    name: 'organization.company-suffix',
    takes: [
      { in: 'Norlake Foods Co., Ltd. opened a cannery.', out: 'Norlake Foods Co., Ltd. = company' },
      { in: 'The turbines come from Halvorsen Energy AG.', out: 'Halvorsen Energy AG = company' },
    ],
    refuses: ['The company makes foods and energy drinks.'],
  },
  {
    name: 'organization.telling-word',
    takes: [
      { in: 'Students of Brightwater University planted oaks.', out: 'Brightwater University = university' },
      { in: 'The Coastal Trade Association met on the pier.', out: 'Coastal Trade Association = organization' },
    ],
    refuses: ['A university and an association share the house.'],
  },
  {
    name: 'organization.head-of',
    takes: [
      { in: 'The Ministry of Fisheries answered on Monday.', out: 'Ministry of Fisheries = government' },
      { in: 'It was lent by the Bank of Ellamore.', out: 'Bank of Ellamore = company' },
    ],
    refuses: ['The port of the town lies in the south.'],
  },
  {
    name: 'organization.abbreviation',
    takes: [
      { in: 'The Coastal Trade Association (CTA) met. Then CTA voted.', out: 'CTA = organization; CTA = organization' },
      { in: 'The Ministry of Fisheries (MoF) wrote; MoF waits.', out: 'MoF = government; MoF = government' },
    ],
    refuses: ['The USB stick was lost in the CBD.'],
  },
  {
    name: 'organization.short-form',
    takes: [
      { in: 'Halvorsen Energy AG grew. Later Halvorsen Energy hired two.', out: 'Halvorsen Energy = company' },
      { in: 'Norlake Inc. pays; Norlake was founded here.', out: 'Norlake = company' },
    ],
    refuses: ['Norlake was a lake before it was a brand.'],
  },
  {
    name: 'person.title-before',
    takes: [
      { in: 'Mayor Anna Lindqvist cut the ribbon.', out: 'Anna Lindqvist = Mayor' },
      { in: 'It was opened by Vice Minister Zhao Lan.', out: 'Zhao Lan = Vice Minister' },
    ],
    refuses: ['The mayor cut the ribbon.'],
  },
  {
    name: 'person.title-after',
    takes: [
      { in: 'Tomas Bergqvist, Governor of Ostmark, came by boat.', out: 'Tomas Bergqvist = Governor' },
      { in: 'They met Ines Moura, the chairwoman of the club.', out: 'Ines Moura = chairwoman' },
    ],
    refuses: ['The governor, a friend of trains, came by boat.'],
  },
  {
    name: 'person.form-of-address',
    takes: [
      { in: 'Mr. Okafor brought the papers.', out: 'Okafor = -' },
      { in: 'We thank Dr Ruta Kalnina.', out: 'Ruta Kalnina = -' },
    ],
    refuses: ['A mister and a doctor came.'],
  },
  {
    name: 'person.speaker',
    takes: [
      { in: '"The bridge will hold for us all," said Pieter Maas.', out: 'Pieter Maas = -' },
      { in: 'Lucia Ferri added that the fair is free.', out: 'Lucia Ferri = -' },
    ],
    refuses: ['The council said that the fair is free.'],
  },
  {
    name: 'person.presented',
    takes: [
      { in: 'Lucia Ferri, who brought the motion, left early.', out: 'Lucia Ferri = -' },
      { in: 'It was drawn by Pieter Maas, route planner at the harbour.', out: 'Pieter Maas = route planner' },
    ],
    refuses: ['Norlake Foods, a company of long standing, closed.'],
  },
  {
    name: 'organization.partner',
    takes: [
      { in: 'The town signed a contract with Skagit Orrin for new kerbs.', out: 'Skagit Orrin = company' },
      { in: 'The yard runs a joint venture with Velder Norhavn.', out: 'Velder Norhavn = company' },
    ],
    refuses: ['The town signed a contract with Anna Lind, mayor of the next one.', 'He walked with Skagit Orrin.'],
  },
  {
    name: 'organization.told',
    takes: [
      { in: 'Olga Brandt is the chief executive of Skagit Orrin.', out: 'Skagit Orrin = company' },
      { in: 'The Danish carrier Velder Norhavn will come twice a week.', out: 'Velder Norhavn = company' },
    ],
    refuses: ['Olga Brandt is the chief executive of Human Resources.', 'It is a firm favourite of Anna Lind.'],
  },
  {
    name: 'organization.party',
    takes: [
      { in: 'Skagit Orrin got an order from Halvorsen Energy AG for twelve pumps.', out: 'Skagit Orrin = company' },
      { in: 'Velder Norhavn bought 30 per cent of Halvorsen Energy AG.', out: 'Velder Norhavn = company' },
    ],
    refuses: ['Skagit Orrin got an order of merit.'],
  },
  {
    name: 'person.known-surname',
    takes: [
      { in: 'Mayor Anna Lindqvist came. Later Lindqvist left.', out: 'Lindqvist = Mayor' },
      { in: 'Dr Ruta Kalnina spoke and Kalnina sang.', out: 'Kalnina = -' },
    ],
    refuses: ['Lindqvist is a fine word.'],
  },
  {
    name: 'quote.attributed',
    takes: [
      { in: '"The bridge will hold for us all," said Pieter Maas.', out: 'The bridge will hold for us all, = Pieter Maas' },
      { in: 'Mayor Anna Lindqvist said: “We have waited for this day.”', out: 'We have waited for this day. = Anna Lindqvist' },
    ],
    refuses: ['The so-called "green wave" said nothing.'],
  },
  {
    name: 'quote.unattributed',
    takes: [
      { in: '"Nobody here had seen such a thing."', out: 'Nobody here had seen such a thing. = -' },
      { in: 'A sign at the door: “Please come in and stay.”', out: 'Please come in and stay. = -' },
    ],
    refuses: ['They sang "Row Your Boat" twice.'],
  },
  {
    name: 'organization.han-ending',
    takes: [
      { in: '昨日下午，大连海事大学举行了开学典礼，很多学生和老师参加了这次活动。', out: '大连海事大学 = university' },
      { in: '青岛港务局介绍，今年的货物吞吐量比去年有所增长，航线也增加了不少。', out: '青岛港务局 = organization' },
    ],
    refuses: ['今年的货物吞吐量比去年有所增长，航线也增加了不少，大家都很高兴。'],
  },
  {
    name: 'person.han-title',
    takes: [
      { in: '昨日下午，青岛市市长李明华出席了开学典礼，很多学生和老师参加了这次活动。', out: '李明华 = 市长' },
      { in: '会议由董事长王建主持，与会代表讨论了今年的工作计划和明年的安排。', out: '王建 = 董事长' },
    ],
    refuses: ['市长出席了开学典礼，很多学生和老师也参加了这次热闹的活动。'],
  },
];
