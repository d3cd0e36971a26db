/** What each reason for ignoring a stretch takes and refuses. */
import type { Example, RuleSpec } from '../rule.ts';

/** A line of furniture below a sentence of an article. */
const below = (line: string): Example => ({ in: `The fair opened in Lyon on Monday.\n\n${line}`, out: line });

const TEASERS = 'Lantern Makers Visit Turin\nA group of lantern makers spent a week in Turin.\nNov 03, 2016\n'
  + 'New Bridge Opens to Walkers\nThe bridge is 300 metres long.\nMay 11, 2014';

export const TEXT_RULES: readonly RuleSpec[] = [
  {
    name: 'text.related',
    takes: [
      { in: `The pact runs for five years.\n${TEASERS}`, out: TEASERS },
      { in: 'The pact runs for five years.\nRelated News\nMayor Greets Rowers\nTram Line 4 Reaches the Lake', out: 'Related News\nMayor Greets Rowers\nTram Line 4 Reaches the Lake' },
    ],
    refuses: [
      'A chronology of the tie:\nLetters exchanged between the mayors\nMay 3, 1994\nAgreement signed in Graz\nJune 9, 1996\nOffice opened in Pecs\nMay 2, 2001',
      'We thank all guests.\nOffice of International Exchange\nMarch 3, 2020',
    ],
  },
  {
    name: 'text.share',
    takes: [below('Share to WeChat Close'), { in: 'The fair closed. Share to WeChat Close Scan via WeChat!', out: 'Share to WeChat Close; Scan via WeChat!' }],
    refuses: ['Shares of the company rose.', 'The two cities share a river.\nShare capital: 3 million euros.'],
  },
  {
    name: 'text.navigation',
    takes: [below('About Us | Privacy Policy | Terms of Use'), below('Home · Contact Us · Sitemap')],
    refuses: ['Lyon | Turin | Graz', 'About the City of Graz\nGraz has 300,000 inhabitants.'],
  },
  { name: 'text.registration', takes: [below('蜀ICP备14000000号-1'), below('京公网安备 11000002000001号')], refuses: ['The ICP course has 30 places.'] },
  {
    name: 'text.copyright',
    takes: [below('Copyright © 2019 City of Graz. All rights reserved.'), below('© 2020 The Gazette')],
    refuses: ['Copyright law was the subject of the second day.'],
  },
  { name: 'text.hashtag', takes: [below('Hashtag: #Lyon #Turin'), below('#twincities #trade')], refuses: ['The tag was removed.', '# 1 in exports'] },
  {
    name: 'text.newsletter',
    takes: [below('Subscribe to our newsletter'), below('Sign up for daily email updates from the city')],
    refuses: ['Companies can sign up for the fair until May.'],
  },
  {
    name: 'text.disclaimer',
    takes: [below('The issuer is solely responsible for the content of this announcement.'), below('Disclaimer: this text was given to us as it stands.')],
    refuses: ['The issuer is a bank in Lyon.'],
  },
  {
    name: 'text.credit',
    takes: [below('Editor: Wang Lin'), below('By Anna Berg / Photo: City of Graz')],
    refuses: ['By Friday all seats were taken.', 'Source: 312 answers to a survey of 2019.'],
  },
  {
    name: 'text.link',
    takes: [below('Original link: https://example.org/a/1.html'), below('View original content: https://example.org/2')],
    refuses: ['The link between the two harbours is old.'],
  },
  { name: 'text.controls', takes: [below('Font size: Large Medium Small'), below('[Print]')], refuses: ['Large and small firms took part.'] },
  { name: 'text.crumbs', takes: [below('Home > News > City'), below('You are here: Home » Press')], refuses: ['Home prices rose by 3 percent.'] },
];
