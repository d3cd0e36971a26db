/** Words of Chinese releases that make a name: ends of bodies, titles, surnames, verbs of saying. */
import type { PartyKind } from '../../record.ts';

/** Ends of the names of bodies by kind; longer ends first within a kind. */
export const HAN_ENDS: readonly (readonly [PartyKind, string])[] = [
  ['government', '人民政府|市政府|区政府|县政府|省政府|州政府|市政厅|市议会|外事办公室|外侨办|外事办|外办|管理委员会|管委会|发改委|商务部|外交部|教育部|科技部|文化和旅游部|商务厅|外事局|商务局|工信局|文旅局|教育局|科技局|交通局|招商局|投促局|海关|促进署|统计局|税务局|发展局|规划局|体育局|公安局|财政局|水务局|环境局|农业农村局|监管局|促进局|卫健委|国资委|市委|总领事馆|领事馆|大使馆'],
  ['company', '股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|银行|航空|酒店'],
  ['university', '职业技术学院|大学|学院|研究院|研究所|中学|小学'],
  ['organization', '港务局|港口管理局|贸易促进委员会|贸促会|中华总商会|总商会|商会|协会|学会|联合会|友协|友好协会|基金会|博物馆|图书馆|医院|交响乐团|理事会|委员会'],
];
const ENDS = HAN_ENDS.map(([, ends]) => ends).join('|');
/** The name of a body up to its telling end. */
export const HAN_BODY = new RegExp(`[\\p{Script=Han}]{1,18}?(?:${ENDS})(?!\\p{Script=Han}?(?:${ENDS}))`, 'gu');

/** What kind of body a Chinese name ends as, or null. */
export function kindOfHan(name: string): PartyKind | null {
  return HAN_ENDS.find(([, ends]) => ends.split('|').some((end) => name.endsWith(end)))?.[0] ?? null;
}

/** Countries as Chinese releases write them before the name of a city or a body. */
export const HAN_LANDS: readonly string[] = '中国 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 蒙古 印度 印度尼西亚 印尼 马来西亚 新加坡 泰国 越南 老挝 柬埔寨 缅甸 菲律宾 文莱 尼泊尔 巴基斯坦 孟加拉国 斯里兰卡 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 伊朗 伊拉克 以色列 土耳其 沙特阿拉伯 沙特 阿联酋 卡塔尔 科威特 约旦 埃及 埃塞俄比亚 肯尼亚 坦桑尼亚 南非 尼日利亚 加纳 摩洛哥 阿尔及利亚 突尼斯 塞内加尔 赞比亚 津巴布韦 纳米比亚 莫桑比克 乌干达 卢旺达 澳大利亚 新西兰 斐济 加拿大 墨西哥 古巴 巴西 阿根廷 智利 秘鲁 哥伦比亚 厄瓜多尔 乌拉圭 意大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 奥地利 瑞典 挪威 丹麦 芬兰 冰岛 爱尔兰 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 希腊 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 爱沙尼亚 拉脱维亚 立陶宛 白俄罗斯 乌克兰 摩尔多瓦 格鲁吉亚 亚美尼亚 阿塞拜疆 马耳他 塞浦路斯'.split(' ').toSorted((a, b) => b.length - a.length);

export const HAN_TITLES = '副市长|市长|副省长|省长|副州长|州长|副区长|区长|副县长|县长|副主任|主任|副会长|会长|董事长|总裁|副总裁|总经理|副总经理|首席执行官|部长|副部长|厅长|副厅长|局长|副局长|处长|司长|大使|总领事|副总领事|领事|校长|副校长|院长|副院长|书记|副书记|副主席|主席|秘书长|理事长|行长|馆长|议长|教授|负责人|发言人|博士|总监|船长|创始人|店主|商人|工程师|研究员|经理';
/** The most frequent surnames, those of two characters first. */
export const HAN_SURNAMES = '欧阳|司马|上官|诸葛|王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|林|高|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|萧|田|董|袁|潘|于|蒋|蔡|余|杜|叶|程|苏|魏|吕|丁|任|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|金|石|廖|贾|夏|韦|付|傅|方|白|邹|孟|熊|秦|邱|江|尹|薛|闫|阎|段|雷|侯|龙|史|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|覃|武|戴|莫|孔|向|汤|温|施|洪|季|庄|柯|颜|倪|章|鲁|葛|俞|毕|聂|岳|齐|伍|安|易|乔|梅|盛|童|詹|关|游|卓|甘|纪|凌|华|费|包|左|车|宁|祁|蓝|舒|冷|连|阮|尚|柏|骆|路|樊|兰|殷|辛|管|祝|牛|邢|申|焦|巴|麦|解|桂|景|康|曲|常|米|苗|翟|褚|屈|鲍|霍|阳|宗|谷|舟|司|裴|席|卫|查|屠|蒙|池|滕|佟|宫|原|晏|柴|瞿|简|饶|闵|靳|盖|欧|车|丘|符|郎|臧|沙|晋|古|占|竺|吉|明|区|上|边|楚|郁|应|苟|冉|权|党|贝|蒲|涂|敖|桑|单|花';
export const HAN_SAYING = '说道|说|表示|指出|介绍|强调|透露|坦言|称|认为|宣布';
