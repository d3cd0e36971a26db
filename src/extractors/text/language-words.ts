/** The most frequent words of languages written in Latin letters: those that tell a language from its neighbours. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const FREQUENT: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', words('the of and to in is that for on with as by was it at from are has have will be its an their this which said')],
  ['de', words('der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wurde einer bei sind')],
  ['fr', words('le la les des et du une est dans pour que qui par sur avec au aux sont cette ses été ont plus nous')],
  ['es', words('el la los las y del que una por con para se es su al como más fue entre sus este ha según ciudad')],
  ['it', words('il di e che la per un con del della nel sono dei gli alla una anche delle stato ha tra città questo')],
  ['pt', words('o os as e do da que em um uma para com não dos das por na no foi mais ao pela pelo entre cidade')],
  ['nl', words('de het een van en in is dat op te zijn met voor niet aan er door werd ook naar bij heeft worden stad')],
  ['pl', words('i w z na do się że jest nie o od przez dla po roku oraz jak za został miasta które')],
  ['sv', words('och i att det som en på är av för med till den har inte om ett var från kommer vi')],
  ['tr', words('ve bir bu için ile da de olarak olan daha çok gibi kadar sonra yılında arasında edildi')],
  ['vi', words('và của là có các cho trong được với một những không này tại đã từ người thành phố')],
  ['id', words('yang dan di untuk dengan ini dari dalam pada akan tidak ke juga oleh kota telah para')],
];

/** Characters that only traditional, and only simplified, Chinese uses. */
export const TRADITIONAL = /[國會與華東來們個這時說對開長門問進關經濟發業產學體區縣協議簽訂書際車電話語論萬億億爾應當還後應務機場無現實專從總統舉辦]/gu;
export const SIMPLIFIED = /[国会与华东来们个这时说对开长门问进关经济发业产学体区县协议签订书际车电话语论万亿尔应当还后务机场无现实专从总统举办]/gu;
