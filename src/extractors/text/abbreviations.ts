/** Words whose full stop does not end a sentence. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never at a sentence's end: a name or a number follows. */
export const TITLES = words(
  'mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr adm maj sen rep gov pres amb messrs mmes st mt ft fr sr. jr. '
  + 'vs cf eg ie e.g i.e viz fig figs art sec para vol ed eds approx ca cca al op cit resp incl excl tel ext dept univ assn bros rs cr pvt dy asst addl hon’ble shri smt mfg intl assoc govt nig barr engr ing adv arch atty alh md mohd coun',
);
/** A number follows, or a sentence begins. */
export const BEFORE_NUMBER = words(
  'no nos nr est vols secs paras jan feb mar apr jun jul aug sep sept oct nov dec p pp ch rm bldg fl abt c',
);
/** May stand at a sentence's end: the next word tells. */
export const PERHAPS_LAST = words(
  'co corp inc ltd llc plc bhd sdn pty pte gmbh jr sr etc u.s u.k u.n e.u u.a.e d.c p.m a.m ph.d m.d b.c a.d s.a s.p.a n.v b.v l.p h.k ltda cia l.l.c l.l.p k.k n.a s.a.s s.r.l s.r.o d.o.o d.d a.s o.o s.l s.c.a g.m.b.h sq mon tue tues wed thu thurs fri sat sun mrd mio tsd',
);
/** Words that begin a sentence and hardly ever a name's second part. */
export const STARTERS = words(
  'the a an this that these those he she it they we i you his her its their our my in on at by for from to with as after before '
  + 'since during under over about according however but and or so if when while where who what why how there here then thus also '
  + 'both all some many most each every one two three more last next today yesterday currently meanwhile moreover furthermore founded',
);
