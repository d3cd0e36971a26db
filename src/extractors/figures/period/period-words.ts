/** Words around dates and figures that tell whether a date is the time of a figure. */

/** Just before a date or a figure: it is only compared with. */
export const COMPARED = /(?:\b(?:than|(?<=[^.\n] )after|from|against|versus|vs\.?|over|compared (?:with|to)|in comparison (?:with|to)|relative to|in relation to|as opposed to|since|(?:%|percent|per cent|pct|points?) (?:above|below|over|under)|as (?:much|many|high|large|low|big) as|(?:up|down|increase|rise|growth|gain|decrease|fall|drop|decline|reduction|change)(?: \([^()]{1,20}\))? on|(?:tenth|third|quarter|fifth|half) on|ahead of|short of|behind|level with|in line with|on a par with|(?:%|percent|per cent|pct) on)|%\)?\s*on|\bof the (?:level|figure|volume|number|value|total|average)s?(?: (?:seen|recorded|reached))?|\(|比|较|比上|同比)\s*(?:in|of|at|the|at the end of|the (?:level|figure|volume|number|value|total|average)s?(?: (?:of|in))?|that (?:of|in|for)|end of|those (?:in|of|for)|(?:in )?(?:the )?(?:same|corresponding) (?:period|months?|quarter|time)(?: (?:of|in|last))?)?\s*$/i;
/** Just before a date: it founds, opens or ends something, and tells nothing of the figures in the sentence. */
export const FOUNDED = /\b(?:founded|established|incorporated|set up|(?:re)?opened|launched|born|formed|created|signed|which (?:ended|began|expired)|ended|matures?|maturing|expires?|expiring|twinned|joined|law|act|beginning|starting|begun|opening|took effect|takes effect|(?:came|come|comes|entered|went|go) into (?:force|effect|operation|service)|took office)\b[^.;\d]{0,30}$/i;
/** Just before a date: a paper came out or was settled then, which tells nothing of the figures beside. */
export const ISSUED = /\b(?:published|released|issued|finali[sz]ed|concluded|adopted|renewed|inked|withdrawn|cancell?ed|terminated|suspended|renamed|proposed|reorgani[sz]ed|merged|approved|awarded|agreed)\b[^.;\d]{0,30}$/i;
/** Just before a date: until then something is to be done. */
export const DEADLINE = /\b(?:by|until|till|before|no later than|due|completed|complete|start|open|begin|begins|opens|starts|operational|scheduled|payable|up to)(?: (?:in|by|for|on|at|the|end|of|late|early|mid))*\s*$/i;
/** Words of a flow: what a figure without a date carries on from the sentence before. */
export const FLOW = /\b(?:rose|fell|grew|increased|decreased|climbed|jumped|surged|dropped|declined|shrank|expanded|improved|widened|narrowed|slipped|eased|came to|amounted|reached|totall?ed|accounted|stood at|exceeded|surpassed|passed|hit|represented|made up|led with|contributed|generated|earned|sold|exported|imported|handled|carried|produced|received|attracted|left|spent|went (?:up|down)|bought|drew|moved|visited|stayed|welcomed|cost [€$£\d]|(?:was|were) (?:up|down|higher|lower)|(?:was|were) (?:about |nearly |over )?\S{0,4}\d)|增长|下降|达|占|突破|完成|接待/;
/** Words of what is, or is to be: no time named before is that of the figure. */
export const TODAY = /\b(?:will|would|is to|are to|plans?|planned|expected|today|now|currently|since|aims?|target|budget|loan|contract|agreement|investment|costs?(?! [€$£]?\d)|(?:over|in|during|for|within) the (?:past|last) (?:\w+ )?(?:years?|decades?|months|weeks)|(?:has|have) (?:reached|grown|risen|passed|exceeded))\b|将|计划|预计|目前|现有|共有|近[\d一二两三四五六七八九十]+年|总容量|总面积|可达/i;
/** Before a time: what follows reports on it. */
export const REPORTS = /\b(?:results?|figures|earnings|accounts|statistics|report(?:ed|s)?|balance sheet|highlights|performance)\b[^.;]{0,60}$/i;
/** Just before a date: it is that of a figure which is only compared with, `against 16 million in`, `after a fall of 4.7% in`, `following 22 million in March and 16 million in`. */
export const OF_OTHER = /\b(?:(?:against|compared (?:with|to)|versus|vs\.?|(?:up|down) from)\b[^.;,\n]{0,24}\d[^;,\n]{0,20}|(?:after|following|against|compared (?:with|to)) (?:an? |the )?(?:[a-z-]+ ){0,4}(?:of |by |in )?[$€£¥]?\d[^;,\n]{0,60})$/;
/** Just before a day: somebody said it then, and the figures are of other times. */
export const SAID = /\b(?:said|says|told|announced|reported|showed|shows|disclosed|unveiled|revealed|noted|added|stated|published|released)\b[^.;\d]{0,40}$/;
/** What is still to come; what is told behind it has another time. */
export const FUTURE = /\b(?:will|would|(?:is|are) (?:to|due|expected|forecast|projected|planned|scheduled|seen|set)|plans? to|aims? to|targets?|hopes? to|intends? to)\b/;
