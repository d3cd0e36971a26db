/**
 * What class names and ids say about the text inside, in the words site builders use.
 *
 * A hint is matched as words: "relatedPosts" and "related-posts" are both " related posts ".
 */

/** How much of a page a cut may take: a name on a wrapper ("has-comments") must not cost the article. */
export type Strength = 'certain' | 'strong' | 'weak' | 'slight';

export interface HintRule {
  readonly reason: string;
  readonly strength: Strength;
  readonly words: readonly string[];
}

export const CUT_HINTS: readonly HintRule[] = [
  {
    reason: 'comments', strength: 'strong',
    words: ['comment', 'comments', 'commentlist', 'commentarea', 'comments area', 'disqus', 'disqus thread', 'livefyre', 'respond', 'talkback', 'comment list', 'fb comments', 'spot im', 'discussion', 'kommentare', 'commentaires', 'comentarios'],
  },
  {
    reason: 'related', strength: 'strong',
    words: [
      'related', 'relateds', 'relatedposts', 'relatedarticles', 'relatednews', 'relacionadas', 'relacionados', 'recommend', 'recommended', 'recommendation', 'recommendations', 'suggested', 'similar',
      'more from', 'more news', 'more stories', 'more articles', 'more posts', 'more on', 'more like', 'more in', 'read more', 'readmore', 'read next', 'read also', 'readalso', 'also read', 'also like', 'see also', 'you may',
      'might like', 'up next', 'next up', 'most read', 'mostread', 'most popular', 'mostpopular', 'most viewed', 'most shared', 'most recent', 'trending', 'popular', 'latest', 'top stories', 'outbrain', 'ob widget',
      'taboola', 'trc related container', 'zergnet', 'mgid', 'revcontent', 'dianomi', 'nativo', 'promoted', 'further reading', 'yarpp', 'crp related', 'jp relatedposts', 'weiterlesen', 'mehr zum thema',
      'prev next', 'prevnext', 'next prev', 'next post', 'next article', 'next story', 'prev post', 'previous post', 'post nav', 'post navigation', 'navigation links', 'nav links', 'nav previous', 'nav next', 'pager', 'pagination', 'paginate', 'paging',
      'xgnews', 'xgwz', 'xgyd', 'relatenews', 'about news', 'relnews', 'hotnews', 'hot news', 'recirc', 'recirculation', 'in this article', 'storylist', 'ticker', 'news ticker', 'marquee', 'teaser list', 'teaserlist',
    ],
  },
  {
    reason: 'side', strength: 'strong',
    words: ['sidebar', 'side bar', 'rail', 'right rail', 'left rail', 'aside', 'widget', 'widgets', 'widget area', 'secondary', 'rightcol', 'right col', 'right column', 'col right', 'sidecol', 'carousel', 'slick slider', 'swiper container', 'swiper', 'inset box', 'factbox'],
  },
  {
    // A name of columns that is also that of what stands in them side by side.
    reason: 'side', strength: 'slight',
    words: ['side', 'side content', 'right side', 'left side'],
  },
  {
    reason: 'navigation', strength: 'strong',
    words: [
      'nav', 'navbar', 'navi', 'navigation', 'menu', 'submenu', 'megamenu', 'breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'bread', 'skip', 'skiplink', 'skip link', 'toolbar', 'footer', 'foot', 'site footer', 'page footer', 'masthead', 'site header', 'page header', 'topbar', 'top bar',
      'global header', 'searchbox', 'search form', 'searchform', 'position', 'mbx', 'weizhi', 'location bar', 'language switcher', 'lang switch', 'sitemap', 'jump to', 'toc', 'table of contents', 'back to top', 'backtotop', 'dropdown',
    ],
  },
  {
    reason: 'share', strength: 'strong',
    words: [
      'share', 'shares', 'sharing', 'sharebar', 'sharebuttons', 'social', 'socials', 'socialmedia', 'sociable', 'addthis', 'addtoany', 'a2a kit', 'sharedaddy', 'jp post flair', 'sharethis', 'follow us', 'follow', 'followus', 'bdsharebuttonbox', 'bshare', 'wechat', 'weixin', 'qrcode',
      'qr code', 'ewm', 'fb like', 'like button', 'tweet button', 'share tools', 'story tools', 'article tools', 'post tools', 'print', 'printfriendly', 'toolbox', 'fontsize', 'font size', 'textsize', 'text size',
    ],
  },
  {
    reason: 'newsletter', strength: 'strong',
    words: ['newsletter', 'newsletters', 'subscribe', 'subscription', 'subscriptions', 'sign up', 'signup', 'signin', 'sign in', 'mailing', 'mailchimp', 'mc embed signup', 'optin', 'opt in', 'regwall', 'login', 'donate', 'donation', 'cta', 'call to action', 'app promo', 'email capture', 'whatsapp channel'],
  },
  {
    // What stands where a text is sold; such a name is also that of the text behind it.
    reason: 'newsletter', strength: 'slight',
    words: ['paywall', 'pay wall', 'subscriber only', 'abo box', 'plus box', 'login wall', 'register wall', 'registration wall'],
  },
  {
    reason: 'advertising', strength: 'strong',
    words: ['ad', 'ads', 'adv', 'advert', 'adverts', 'advertisement', 'advertising', 'adsense', 'adsbygoogle', 'adslot', 'ad slot', 'adunit', 'adbox', 'adwrap', 'adcontainer', 'ad container', 'sponsor', 'sponsored', 'sponsors', 'dfp', 'promo', 'promobox', 'promotion', 'commercial', 'werbung', 'anzeige', 'publicidade', 'publicidad'],
  },
  {
    // Products that ask for consent, in boxes longer than many a text.
    reason: 'consent', strength: 'certain',
    words: ['onetrust', 'qc cmp2 container', 'qc cmp cleanslate', 'usercentrics', 'usercentrics root', 'didomi', 'didomi host', 'cmpbox', 'cmpwrapper', 'cybot', 'cybot cookiebot dialog', 'cookiebot', 'truste', 'trustarc', 'osano', 'klaro', 'borlabs cookie', 'borlabs', 'tarteaucitron', 'axeptio', 'axeptio overlay', 'fc consent root', 'cookieyes', 'cky consent container', 'cmplz cookiebanner', 'iubenda cs banner', 'termly', 'sp message', 'cc window'],
  },
  {
    reason: 'consent', strength: 'strong',
    words: ['cookie', 'cookies', 'consent', 'gdpr', 'ccpa', 'modal', 'popup', 'pop up', 'overlay', 'lightbox', 'tooltip', 'toast', 'offcanvas', 'cookiebanner', 'adblock', 'browser warning', 'outdated browser'],
  },
  {
    reason: 'hidden', strength: 'weak',
    words: ['hidden', 'hide', 'sr only', 'screen reader', 'screen reader text', 'visually hidden', 'visuallyhidden', 'd none', 'display none', 'invisible', 'offscreen', 'print only', 'printonly', 'element invisible', 'assistive text', 'noprint hidden'],
  },
  {
    reason: 'author', strength: 'weak',
    words: ['author bio', 'author box', 'author info', 'author card', 'author profile', 'author description', 'about author', 'about the author', 'authorbox', 'authorbio', 'author', 'authors', 'bio', 'biography', 'contributor', 'contributors', 'byline', 'by line', 'bylines', 'writer', 'reporter', 'autor', 'vcard'],
  },
  {
    reason: 'meta', strength: 'slight',
    words: [
      'meta', 'metadata', 'post meta', 'entry meta', 'article meta', 'article info', 'post info', 'entry footer', 'entry utility', 'article source', 'pubdate', 'pub date', 'pubtime', 'publish date', 'published', 'publish', 'timestamp', 'time stamp', 'date', 'datetime', 'dateline', 'post date', 'entry date',
      'date posted', 'last updated', 'updated', 'tag', 'tags', 'taglist', 'tag list', 'tagcloud', 'category', 'categories', 'cat links', 'topic', 'topics', 'keywords', 'labels', 'post labels', 'label', 'kicker', 'eyebrow', 'editor', 'infobar', 'info bar', 'views', 'view count', 'counter', 'reading time', 'readtime', 'read time', 'duration', 'rating', 'ratings', 'vote', 'votes', 'poll', 'feedback', 'correction form', 'disclaimer', 'disclosure', 'copyright', 'license', 'source', 'sources', 'section name', 'rubrik',
    ],
  },
  {
    reason: 'caption', strength: 'slight',
    words: ['caption', 'captions', 'wp caption', 'wp caption text', 'wp caption dd', 'figcaption', 'image caption', 'photo caption', 'media caption', 'image credit', 'photo credit', 'img credit', 'credit', 'credits', 'picture credit', 'image source', 'cutline', 'bildunterschrift', 'legende', 'legenda', 'photographer', 'slideshow', 'gallery', 'image gallery', 'image info', 'tr caption', 'imgcaption', 'img caption', 'media credit', 'photo info'],
  },
  {
    // What the text says at length, once more in a few lines above it.
    reason: 'summary', strength: 'slight',
    words: ['key points', 'keypoints', 'key takeaways', 'takeaways', 'story highlights', 'article highlights', 'tldr', 'tl dr'],
  },
  {
    reason: 'media', strength: 'slight',
    words: ['video', 'videos', 'player', 'jwplayer', 'brightcove', 'video player', 'vjs', 'video js', 'audio player', 'podcast', 'listen', 'embed card', 'video container', 'media embed'],
  },
];

/** Utility classes: how a thing looks or when it shows, never what it is. Taken out before hints are matched. */
export const FORMATTING = new RegExp(` (?:${[
  'has(?: \\w+){1,3} font size', 'overflow(?: [xy])? hidden', 'position (?:relative|absolute|fixed|sticky|static)', '(?:text|bg|border|color|font) (?:primary|secondary|label|caption|meta|hidden|info)',
  'd none d \\w+ \\w+', 'hidden (?:sm|md|lg|xl|xs) \\w+', '(?:sm|md|lg|xl|xs) hidden', 'hidden(?: \\w+)? (?:sm|md|lg|xl|xs|print)', 'd print \\w+', 'print (?:hidden|none)', 'hide (?:on|for|in|small|mobile)(?: \\w+)?',
  'status publish', 'hs cos wrapper(?: widget| meta field)?', 'widget type \\w+(?: text)?', 'node (?:promoted|sticky|published)', 'views field', 'trs editor', 'trs uedit\\w*', 'editor (?:content|text|body|html)', 'elementor widget(?: \\w+)*? container', 'elementor widget(?: \\w+)? editor', 'elementor widget',
].join('|')})(?= )`, 'g');

/** Names of what holds the article. */
export const BODY_HINTS = [
  'article body', 'articlebody', 'article content', 'article text', 'articletext', 'article main', 'article detail', 'article details', 'article copy', 'article entry', 'article page', 'articlecontent', 'articlebody',
  'story body', 'storybody', 'story content', 'story text', 'storytext', 'story copy', 'entry content', 'entrycontent', 'entry body', 'entry text', 'entry', 'post content', 'postcontent', 'post body', 'postbody', 'post entry', 'post text', 'post article', 'td post content',
  'news body', 'news content', 'news text', 'newstext', 'news detail', 'newsdetail', 'news article', 'single content', 'page content', 'main content', 'maincontent', 'content body', 'content main', 'body content', 'body copy', 'bodytext', 'body text', 'body', 'rich text', 'richtext', 'field name body', 'field body', 'blog content', 'blog post',
  'trs editor', 'trs uedit', 'zoom', 'ucapcontent', 'ucap content', 'detail content', 'detail', 'con text', 'contents', 'content', 'text', 'copy', 'storycontent', 'main article', 'the content', 'prose', 'artikel', 'artikeltext', 'artikel content', 'conteudo', 'materia', 'noticia', 'texto', 'cuerpo', 'vsb content', 'vsb content 2', 'custom unionstyle', 'view trs editor', 'cnt bd',
] as const;

/** Finds words in hints: the least place in a list of those that a hint holds. */
export class WordList {
  private readonly places = new Map<string, number>();
  private longest = 1;

  constructor(lists: readonly (readonly string[])[]) {
    for (const [place, words] of lists.entries()) {
      for (const word of words) {
        if (!this.places.has(word)) this.places.set(word, place);
        this.longest = Math.max(this.longest, word.split(' ').length);
      }
    }
  }

  /** Which of the lists a hint (" article body ") has a word of: the first of them; -1 for none. A look-up costs less than a pattern of all words. */
  firstIn(hint: string): number {
    const words = hint.split(' ');
    let first = Infinity;
    for (let from = 0; from < words.length; from++) {
      let phrase = '';
      for (let n = 0; n < this.longest && from + n < words.length; n++) {
        phrase = n === 0 ? (words[from] as string) : `${phrase} ${words[from + n] as string}`;
        first = Math.min(first, this.places.get(phrase) ?? Infinity);
      }
    }
    return first === Infinity ? -1 : first;
  }
}
