/** Units, currencies and words around numbers in Chinese, simplified and traditional. */
import type { QuantityKind } from './quantity.ts';

interface HanUnit { readonly unit: string; readonly kind: QuantityKind }

const units = (unit: string, kind: QuantityKind, forms: string): [string, HanUnit][] => forms.split('|').map((form) => [form, { unit, kind }]);

export const HAN_UNITS: ReadonlyMap<string, HanUnit> = new Map([
  ...units('CNY', 'money', '元人民币|元|人民币|圆|块钱'), ...units('USD', 'money', '美元|美金|美圆'), ...units('EUR', 'money', '欧元|歐元'), ...units('JPY', 'money', '日元|日圆|日圓'), ...units('HKD', 'money', '港元|港币|港幣'),
  ...units('GBP', 'money', '英镑|英鎊'), ...units('KRW', 'money', '韩元|韓元'), ...units('RUB', 'money', '卢布|盧布'), ...units('INR', 'money', '卢比|印度卢比'), ...units('AUD', 'money', '澳元'), ...units('CAD', 'money', '加元'), ...units('SGD', 'money', '新加坡元|新元'),
  ...units('THB', 'money', '泰铢|泰銖'), ...units('CHF', 'money', '瑞士法郎|瑞郎'), ...units('TWD', 'money', '新台币|新台幣|台币'), ...units('MOP', 'money', '澳门元|澳门币'), ...units('MYR', 'money', '林吉特|马币'), ...units('VND', 'money', '越南盾'), ...units('IDR', 'money', '印尼盾|印尼卢比'),
  ...units('percent', 'percent', '%|％|个百分点|個百分點|个点'),
  ...units('km2', 'measure', '平方公里|平方千米'), ...units('m2', 'measure', '平方米|平米|㎡|平方公尺'), ...units('km', 'measure', '公里|千米'), ...units('m', 'measure', '米|公尺'), ...units('cm', 'measure', '厘米|公分'), ...units('mm', 'measure', '毫米'), ...units('ha', 'measure', '公顷|公頃'), ...units('mu', 'measure', '亩|畝'),
  ...units('t', 'measure', '吨|噸|公吨'), ...units('kg', 'measure', '公斤|千克'), ...units('g', 'measure', '克'), ...units('jin', 'measure', '斤'), ...units('kWh', 'measure', '千瓦时|千瓦時|度电|千瓦小时'), ...units('kW', 'measure', '千瓦'), ...units('MW', 'measure', '兆瓦'), ...units('GW', 'measure', '吉瓦'), ...units('W', 'measure', '瓦'),
  ...units('TEU', 'measure', '标准箱|標準箱|标箱|標箱|国际标准箱|TEU'), ...units('m3', 'measure', '立方米'), ...units('L', 'measure', '升'), ...units('bbl', 'measure', '桶'), ...units('km/h', 'measure', '公里/小时|公里每小时|千米/小时'), ...units('degC', 'measure', '摄氏度|℃'), ...units('nmi', 'measure', '海里'),
  ...units('year', 'duration', '年|周年|周岁'), ...units('month', 'duration', '个月|個月'), ...units('week', 'duration', '周|个星期'), ...units('day', 'duration', '天|个工作日'), ...units('hour', 'duration', '小时|个小时|小時'), ...units('minute', 'duration', '分钟|分鐘'),
  ...units('times', 'count', '倍'),
  ...units('count', 'count', '个|個|家|人次|人|名|位|列|班|架次|架|辆|輛|台|臺|套|件|项|項|座|所|条|條|户|戶|场|場|次|种|種|张|張|篇|艘|只|隻|头|頭|株|对|對|支|份|批|款|间|間|册|部|幅|本|宗|笔|筆|门|門|枚|艺|床|处|處|国|國|城|对|村|县|所|组|組|届次|趟|票|单|单元|人口'),
]);
export const LONGEST_HAN_UNIT = Math.max(...[...HAN_UNITS.keys()].map((form) => form.length));

export const HAN_DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
export const HAN_TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Just before a number. */
export const HAN_BEFORE = /(?:(超过|超過|超|逾|多于|不少于|不低于|至少|突破|高于|大于|过)|(不到|不足|少于|低于|不超过|最多|至多|最高|不多于|小于)|(大约|大約|约为|约|約|近|将近|接近|大概|左右))(?:了)?$/;
/** Just after a unit. */
export const HAN_AFTER = /^(?:(以上|之多)|(以下|以内|之内)|(左右|上下))/;
/** Verbs between what is measured and its number. */
export const HAN_VERBS = /(?:不少于|不低于|不超过|不多于|不小于|不高于|至少|最多|至多|最高|大于|高于|低于|多于|少于|一行|实现|達到|达到|达|为|是|共有|已有|拥有|共计|合计|总计|累计|完成|约|近|超过|超|突破|增至|升至|降至|增加到|减少到|增长|增加|上升|下降|减少|有|共|计|到|了|已|逾|不到|不足|至|占|同比)+$/;
/** Words of change before a number. */
export const HAN_CHANGE = /(?:(增长|增加|上升|提高|增|升|扩大|上涨|回升)|(下降|减少|降低|下跌|缩减|降|减|回落|降幅))(?:了|约|近|超|达|到|至|为)*$/;
/** Verbs and places before what is measured: `厦门港去年完成` in `厦门港去年完成集装箱吞吐量`. */
export const HAN_LEADS = /^.*(?:(?<!比)去年|(?<!比)今年|(?<!比)上年|全年|上半年|下半年|季度|建成后|投产后|后可|其中|完成|实现|现有|共有|拥有|开通|展出|举办|投入|建成|首批|首次|目前|累计|完成了|派出|收到|捐赠|签订|达成|吸引)(?=.{2})/u;
/** Verbs that go with what stands behind them: a phrase begins with them. */
export const HAN_OPENERS = /^.+(?=(?:新增|接待|签约|引进|发送|发运|互[赠送派换访]|交换)[㐀-鿿]{2})/u;
/** A verb between its subject and the number: what it does is told with the noun behind the number. */
export const HAN_MUTUAL = /(?:互[赠送派换]|交换)$/u;
/** Where the noun behind a counted number ends: at a verb, or at 的. */
export const HAN_ENDS = /(?:的|同台|在线|前往|就读|注册|受益|到场|均|都|也|还|从|向|通过|用于|参加|参展|出席|来自|来到|建立|签署|签订|签约|结为|举行|开展|访问|落户|入驻|增长|以上|以下|以内|左右|来(?!宾|客|访)|为|将|已|在|与|和|于|保持|赴|赠送|观看|享受|获得|使用|分布|覆盖|组成|免费|随团|同行|陪同|见证|现场|启航|起航|由|下水|交付|投运|开工|开业|投产).*$/u;
