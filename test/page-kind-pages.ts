/** Small pages of every kind, in the mark-up of many site builders. */

export interface KindPage {
  readonly name: string;
  readonly title: string;
  readonly main: string;
  readonly head?: string;
  readonly url?: string;
}

const rows = (n: number, row: (i: number) => string): string => Array.from({ length: n }, (_, i) => row(i + 1)).join('');
const ld = (object: object): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;
const link = (i: number, words: string): string => `<a href="/item-${i}.html">${words}</a>`;
const TITLES = ['Varde opens a second pier for ferries', 'Lisse elects its youngest council yet', 'Free boat trips for school classes in June', 'Storm damage at the east mole repaired', 'Two towns train pilots together', 'Fish market moves into the old customs hall', 'New crane lifts its first barge', 'Harbor museum shows maps of the strait'];
const headline = (i: number): string => TITLES[(i - 1) % TITLES.length] as string;
const NOTE = 'The council has made the work public and asks all owners of boats to read the plan at the town hall.';
const P1 = 'The ferry between Varde and Lisse will run every hour from Monday on, the two town halls said on Friday.';
const P2 = 'Until now passengers had to wait up to three hours, and in winter the last boat left before the shops closed.';
const P3 = 'The towns share the cost of 1.2 million a year; a first report is due after the summer.';

export const LISTINGS: readonly KindPage[] = [
  { name: 'titles with days', title: 'News', main: `<ul>${rows(10, (i) => `<li>${link(i, headline(i))}<span>2024-03-${10 + i}</span></li>`)}</ul>` },
  { name: 'cards with a line each', title: 'Latest news', main: rows(8, (i) => `<div class="card"><h3>${link(i, headline(i))}</h3><p>${NOTE}</p></div>`) },
  { name: 'cards with a line broken off', title: 'Press room', main: rows(9, (i) => `<article><h2>${link(i, headline(i))}</h2><time>March ${i}, 2024</time><p>${P1.slice(0, 70)}... ${link(i, 'Read more')}</p></article>`) },
  { name: 'a table of releases', title: 'Press releases', main: `<table>${rows(12, (i) => `<tr><td>${i}.03.2024</td><td>${link(i, headline(i))}</td></tr>`)}</table>` },
  { name: 'a search', title: 'Search results for "ferry"', main: `<form><input name="q"></form><p>Results 1 to 8 of 42</p>${rows(8, (i) => `<div class="result"><h3>${link(i, headline(i))}</h3><p>${P2}</p></div>`)}`, url: 'https://town.example/search?q=ferry' },
  { name: 'a tag', title: 'Posts tagged harbor', main: rows(7, (i) => `<div class="post"><h2 class="entry-title">${link(i, headline(i))}</h2><div class="entry-summary"><p>${[P1, P2, P3][i % 3]}</p></div></div>`), url: 'https://town.example/tag/harbor/' },
  { name: 'a category with long leads', title: 'Category: Port', main: rows(8, (i) => `<article class="post"><h2>${link(i, headline(i))}</h2><p>${P1} ${P2.slice(0, 60)} [&hellip;]</p></article>`), url: 'https://town.example/category/port/' },
  { name: 'an archive of a month', title: 'March 2024', main: `<ul class="archive">${rows(20, (i) => `<li>${i} March: ${link(i, headline(i))}</li>`)}</ul>`, url: 'https://town.example/2024/03/' },
  { name: 'a front page', title: 'The Coast Herald', main: `<section><h2>Top</h2>${rows(6, (i) => `<h3>${link(i, headline(i))}</h3><p>${P1}</p>`)}</section><section><h2>Sport</h2>${rows(6, (i) => `<h3>${link(i, headline(i + 2))}</h3>`)}</section>`, url: 'https://herald.example/' },
  { name: 'a front page of a town with a greeting', title: 'Town of Varde', main: `<p>Welcome to the site of the town of Varde, where ships have called for six hundred years.</p>${rows(8, (i) => `<div>${link(i, headline(i))}</div>`)}`, url: 'https://varde.example/index.html' },
  { name: 'Chinese titles', title: '新闻中心', main: `<ul>${rows(12, (i) => `<li>${link(i, `瓦尔德港第${i}号码头本周正式开放运营`)}<span>2024-03-${10 + i}</span></li>`)}</ul>` },
  { name: 'Chinese front page', title: '瓦尔德市人民政府', main: rows(3, (n) => `<div><h3>要闻${n}</h3><ul>${rows(6, (i) => `<li>${link(i, `市领导调研港口建设第${i}期工程`)}</li>`)}</ul></div>`), url: 'https://varde.example/' },
  { name: 'German reports', title: 'Pressemitteilungen', main: rows(8, (i) => `<div class="teaser"><span>0${i}.03.2024</span><h4>${link(i, `Hafen Varde meldet Rekord Nummer ${i}`)}</h4><p>Die beiden Städte teilen sich die Kosten von rund einer Million im Jahr.</p></div>`) },
  { name: 'a gallery of pictures with links', title: 'Photos', main: rows(9, (i) => `<a href="/photo/${i}"><img src="${i}.jpg"><span>${headline(i)}</span></a>`) },
  { name: 'a media library', title: 'Media library', main: `<dl>${rows(8, (i) => `<dt>${link(i, headline(i))}</dt><dd>PDF, ${i}00 kB</dd>`)}</dl>` },
  { name: 'events', title: 'Calendar', main: rows(8, (i) => `<div class="event"><b>${i} June</b> ${link(i, headline(i))} <i>Town hall</i></div>`) },
  { name: 'a list of links with bullets', title: 'Headlines', main: `<p>${rows(12, (i) => `• ${link(i, headline(i))}<br>`)}</p>` },
  { name: 'a site map', title: 'Site map', main: `<ul>${rows(15, (i) => `<li>${link(i, `${headline(i)} and what follows from it`)}</li>`)}</ul>` },
  { name: 'a page of an author', title: 'Oda Brink', main: `<p>Oda Brink writes about the coast.</p>${rows(9, (i) => `<div><h3>${link(i, headline(i))}</h3><span>${i}/03/2024</span></div>`)}`, url: 'https://herald.example/author/oda-brink' },
  { name: 'a section with a large lead', title: 'Economy', main: `<h2>${link(1, headline(1))}</h2><p>${P1} ${P2}</p>${rows(10, (i) => `<h3>${link(i, headline(i))}</h3>`)}` },
  { name: 'jobs', title: 'Vacancies', main: `<ul>${rows(7, (i) => `<li><h3>${link(i, `Harbor master for pier number ${i}, full time`)}</h3><p>Apply until the end of May.</p></li>`)}</ul>` },
  { name: 'a page declared a collection', title: 'Stories', head: ld({ '@type': 'CollectionPage', name: 'Stories' }), main: rows(6, (i) => `<section><h3>${link(i, headline(i))}</h3><p>${P2}</p></section>`) },
  { name: 'a page of a blog with whole leads', title: 'Blog', main: rows(6, (i) => `<div class="hentry"><h2>${link(i, headline(i))}</h2><p>${P1}</p><p>${link(i, 'Continue reading the story')}</p></div>`), url: 'https://town.example/blog/page/2/' },
  { name: 'releases by year', title: 'Archive of press releases', main: rows(3, (y) => `<h2>${2020 + y}</h2><ul>${rows(5, (i) => `<li>${link(i, headline(i))}</li>`)}</ul>`) },
  { name: 'rows in boxes of their own', title: 'Newsroom', main: rows(10, (i) => `<div class="views-row"><div class="views-field"><span>${link(i, headline(i))}</span></div></div>`) },
  { name: 'links that hold title and line', title: 'News and events', main: rows(8, (i) => `<a href="/n/${i}"><h3>${headline(i)}</h3><p>${P1}</p></a>`) },
  { name: 'a feed of a newswire', title: 'All news', main: rows(10, (i) => `<p>VARDE, March ${i}, 2024 ${link(i, headline(i))}</p>`) },
  { name: 'French', title: 'Actualités', main: rows(8, (i) => `<li class="actu">${link(i, `Le port de Varde ouvre son quai numéro ${i}`)}<p>Publié le ${i} mars 2024</p></li>`) },
  { name: 'Russian', title: 'Новости', main: rows(8, (i) => `<div class="news-item"><span>0${i}.03.2024</span> ${link(i, `В порту Варде открылся причал номер ${i}`)}</div>`) },
  { name: 'a pager below', title: 'Updates', main: `${rows(10, (i) => `<div class="item">${link(i, headline(i))}</div>`)}<div class="pagination"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=3">Next page</a></div>` },
];

export const ERRORS: readonly KindPage[] = [
  { name: 'not found', title: '404 Not Found', main: '<center><h1>404 Not Found</h1></center><hr>nginx' },
  { name: 'sorry', title: 'Page not found | Varde', main: '<h1>Sorry, this page could not be found</h1><p>The page you are looking for may have been moved or deleted. Please use the search or go to the home page.</p>' },
  { name: 'oops', title: 'Oops!', main: '<h1>Oops!</h1><p>We can’t find the page you’re looking for. It may have sailed away, or the address was mistyped.</p>' },
  { name: 'cannot be found', title: 'Varde', main: '<h2>The page cannot be found</h2><p>The page you are looking for might have been removed, had its name changed, or is temporarily unavailable.</p>' },
  { name: 'gone', title: '410 Gone', main: '<h1>Gone</h1><p>The requested resource is no longer available on this server and there is no forwarding address.</p>' },
  { name: 'an article that was taken down', title: 'Town News', main: '<h1>This article is no longer available</h1><p>It was taken off the site at the wish of its publisher. We thank you for your understanding.</p>' },
  { name: 'a link that led nowhere, with teasers', title: 'Page Not Found', main: `<h1>Page Not Found</h1><p>Try one of these instead, they are read by many people this week.</p>${rows(5, (i) => `<li>${link(i, headline(i))}</li>`)}` },
  { name: 'nothing here', title: 'Nothing found', main: '<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>' },
  { name: 'does not exist', title: 'Error', main: '<h1>Error</h1><p>The requested page does not exist.</p>' },
  { name: 'forbidden', title: '403 Forbidden', main: '<h1>Forbidden</h1><p>You don’t have permission to access this resource.</p>' },
  { name: 'denied', title: 'Access Denied', main: '<h1>Access Denied</h1><p>You don’t have permission to access "/news/1.html" on this server. Reference #18.2d3b</p>' },
  { name: 'server error', title: '500 Internal Server Error', main: '<h1>Internal Server Error</h1><p>The server encountered an internal error and was unable to complete your request. Please contact the administrator.</p>' },
  { name: 'gateway', title: '502 Bad Gateway', main: '<h1>502 Bad Gateway</h1>' },
  { name: 'unavailable', title: 'Service Unavailable', main: '<h1>Service Temporarily Unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.</p>' },
  { name: 'maintenance', title: 'Maintenance', main: '<h1>We’ll be back soon</h1><p>Our site is down for maintenance. Please come back in an hour, we are sorry for the trouble.</p>' },
  { name: 'Chinese', title: '提示信息', main: '<p>您访问的页面不存在或已被删除，5秒后将自动返回首页。</p>' },
  { name: 'Chinese, sorry', title: '404', main: '<h1>抱歉，您要访问的页面找不到了</h1><p>可能因为：网址有错误，请检查地址是否完整或存在多余字符；网址已失效，可能页面已删除。</p>' },
  { name: 'Chinese, taken down', title: '新闻', main: '<p>对不起，该文章已被删除。</p>' },
  { name: 'German', title: 'Seite nicht gefunden', main: '<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite existiert nicht oder wurde verschoben. Bitte nutzen Sie die Suche.</p>' },
  { name: 'German, sorry', title: 'Fehler 404', main: '<h1>Diese Seite konnte leider nicht gefunden werden</h1><p>Bitte prüfen Sie die Adresse auf Schreibfehler oder gehen Sie zur Startseite zurück.</p>' },
  { name: 'French', title: 'Page introuvable', main: '<h1>Page introuvable</h1><p>La page que vous recherchez n’existe pas ou a été déplacée. Merci de vérifier l’adresse.</p>' },
  { name: 'Spanish', title: 'Página no encontrada', main: '<h1>Página no encontrada</h1><p>La página que busca no existe o ha cambiado de lugar. Pruebe con el buscador del sitio.</p>' },
  { name: 'Portuguese', title: 'Erro 404', main: '<h1>Página não encontrada</h1><p>O endereço digitado não existe ou foi removido do nosso site.</p>' },
  { name: 'Italian', title: 'Errore 404', main: '<h1>Pagina non trovata</h1><p>La pagina richiesta non esiste o è stata spostata altrove.</p>' },
  { name: 'Russian', title: 'Ошибка 404', main: '<h1>Страница не найдена</h1><p>Возможно, она была удалена или перенесена по другому адресу.</p>' },
  { name: 'Japanese', title: 'エラー', main: '<h1>お探しのページが見つかりません</h1><p>ページは移動または削除された可能性があります。</p>' },
  { name: 'a robot check', title: 'Just a moment...', main: '<h1>Checking your browser</h1><p>Please enable cookies and complete the check to prove that you are human before you go on to herald.example.</p>' },
  { name: 'a robot check with a number', title: 'Attention Required!', main: '<h1>Sorry, you have been blocked</h1><p>You are unable to access herald.example. This site uses a security service to protect itself from attacks.</p>' },
  { name: 'moved', title: 'Object moved', main: '<h2>Object moved to <a href="/new.html">here</a>.</h2>' },
  { name: 'moved for good', title: '301 Moved Permanently', main: '<h1>Moved Permanently</h1><p>The document has moved <a href="https://town.example/new">here</a>.</p>' },
];

export const VIDEOS: readonly KindPage[] = [
  { name: 'a film from elsewhere', title: 'The ferry leaves', main: '<iframe src="https://www.youtube.com/embed/abc"></iframe><p>Watch the ferry leave.</p>' },
  { name: 'a film with a line', title: 'Video: the new pier', main: '<video src="pier.mp4"></video><p>A walk over the new pier on its first day.</p>' },
  { name: 'declared by its type', title: 'The signing', head: '<meta property="og:type" content="video.other">', main: `<div class="player"></div><p>${P1}</p>` },
  { name: 'declared in data', title: 'The regatta', head: ld({ '@type': 'VideoObject', name: 'The regatta', uploadDate: '2024-03-05' }), main: '<div id="player"></div><p>Forty boats and one winner.</p>' },
  { name: 'a film and its time', title: 'Crane lifts barge', main: '<div class="video"><video></video></div><span>02:41</span><p>March 5, 2024</p>' },
  { name: 'a film of a Chinese site', title: '【视频】码头开放', main: '<iframe src="https://player.bilibili.com/x"></iframe><p>来源：港口电视台</p>' },
  { name: 'a film of another Chinese site', title: '港口航拍', main: '<iframe src="https://v.youku.com/embed/1"></iframe>' },
  { name: 'a film with others beside it', title: 'Harbor tour', main: `<iframe src="https://player.vimeo.com/video/1"></iframe><p>Ten minutes on the water.</p><div class="related">${rows(5, (i) => `<li>${link(i, headline(i))}</li>`)}</div>` },
  { name: 'a type in Open Graph', title: 'Interview with the mayor', head: '<meta property="og:type" content="video">', main: '<div>The mayor speaks about pilots.</div>' },
  { name: 'an episode', title: 'Coast today, episode 12', head: '<meta property="og:type" content="video.episode">', main: '<p>This week: eels, cranes and a wedding on a ferry.</p>' },
  { name: 'a description as long as a sentence', title: 'The launch', head: ld({ '@type': 'VideoObject', name: 'The launch' }), main: `<video></video><p>${P2}</p>` },
  { name: 'a description as long as two', title: 'The first hourly ferry', head: '<meta property="og:type" content="video.other">', main: `<video></video><p>${P1}</p><p>${P2}</p>` },
  { name: 'a film with a list of others in the page', title: 'Watch: storm at the mole', main: `<video></video><p>Waves of four metres.</p><ul>${rows(8, (i) => `<li>${link(i, headline(i))}</li>`)}</ul>`, url: 'https://herald.example/video/storm-at-the-mole' },
  { name: 'in a folder of films', title: 'Eels in the net', main: `<div class="jwplayer"><video></video></div><p>${P1}</p>`, url: 'https://herald.example/videos/2024/eels' },
];

export const ARTICLES: readonly KindPage[] = [
  { name: 'a release with a button for the calendar', title: 'Regatta day', main: `<p>19 September 2024</p><a class="btn" href="/ics">Add to calendar</a><p>${P1}</p><p>${P2}</p>`, url: 'https://town.example/news/regatta-day' },
  { name: 'three paragraphs', title: 'Ferry every hour', main: `<p>March 5, 2024</p><p>${P1}</p><p>${P2}</p><p>${P3}</p>` },
  { name: 'a notice of two sentences', title: 'Notice on the closing of the east road', main: '<p class="date">2024-03-05</p><p>The east road is closed from 8 to 12 March. Drivers are asked to use the harbor road.</p>' },
  { name: 'a notice of one sentence', title: 'Water supply on 6 March', main: '<p>5 March 2024</p><p>There will be no water in Quay Street on 6 March from nine to noon.</p>' },
  { name: 'a Chinese notice', title: '关于东路封闭施工的公告', head: '<meta name="ArticleTitle" content="关于东路封闭施工的公告"><meta name="PubDate" content="2024-03-05 09:00">', main: '<p>因道路施工，东路自3月8日起封闭五天，请过往车辆绕行港口路。</p><p>特此公告。</p>' },
  { name: 'a notice between line breaks', title: 'Public notice', main: 'Published: 05.03.2024<br><br>The council meets on 12 March at seven in the evening.<br>All people of the town are welcome.' },
  { name: 'a notice with teasers below', title: 'Office closed on Monday', main: `<p>March 5, 2024</p><p>The town office is closed on Monday for a training of its staff.</p><div class="related"><h3>Related news</h3>${rows(6, (i) => `<li>${link(i, headline(i))}</li>`)}</div>` },
  { name: 'a notice with unnamed teasers below', title: 'Harbor fees for 2024', main: `<p>Posted on March 5, 2024</p><p>The fees for boats of up to ten metres stay as they are; larger boats pay two per cent more.</p><p>The list is open for reading at the harbor office.</p><ul>${rows(5, (i) => `<li>${link(i, headline(i))}</li>`)}</ul>` },
  { name: 'an interview of questions and answers', title: 'Five questions to the harbor master', main: rows(5, (i) => `<p><b>What is your plan for quay ${i}?</b></p><p>We want to deepen it and to build a second crane before the winter storms set in.</p>`) },
  { name: 'an interview with names', title: 'The mayor speaks', main: rows(6, (i) => `<p>Q: And what of ferry number ${i}?</p><p>A: It runs again from May on, and no fare will be raised this year.</p>`) },
  { name: 'a live ticker', title: 'Live: storm over the strait', main: rows(8, (i) => `<div class="entry"><b>1${i}:05</b><p>The fire brigade counts ${i * 3} fallen trees, and the ferry stays in the harbor until further notice.</p></div>`) },
  { name: 'a live ticker with links', title: 'Storm: all news of the day', main: rows(8, (i) => `<div><h3>1${i}:30 Ferry stays in port</h3><p>The harbor office says that <a href="/x${i}">boat ${i}</a> has been brought ashore without harm to its crew.</p></div>`) },
  { name: 'a table as a release', title: 'Ships in port in February', main: `<p>March 5, 2024</p><table><tr><th>Pier</th><th>Ships</th><th>Tons</th></tr>${rows(6, (i) => `<tr><td>Pier number ${i}</td><td>${i * 40}</td><td>${i},400</td></tr>`)}</table>`, head: '<meta property="og:type" content="article">' },
  { name: 'a table and a sentence', title: 'Results of the regatta', main: `<p>5 March 2024. The winners of the regatta were named on Sunday evening at the town hall.</p><table>${rows(6, (i) => `<tr><td>${i}.</td><td>Boat number ${i} of Varde</td><td>1:0${i}:12</td></tr>`)}</table>` },
  { name: 'a release that is a document', title: 'Varde and Lisse sign paper on pilots', head: ld({ '@type': 'NewsArticle', headline: 'Varde and Lisse sign paper on pilots', datePublished: '2024-03-05' }), main: '<p>Varde and Lisse have signed a paper on the training of pilots.</p><p><a href="/paper.pdf">Press release (PDF, 120 kB)</a></p>' },
  { name: 'a release with many documents', title: 'Budget of the town for 2024', main: `<p>March 5, 2024</p><p>The council has voted for the budget of 2024. It can be read in these parts:</p><ul>${rows(6, (i) => `<li><a href="/part${i}.pdf">Part ${i}: plan and figures (PDF)</a></li>`)}</ul>` },
  { name: 'a list of measures', title: 'What the council decided', main: `<p>5 March 2024</p><p>The council decided on Monday:</p><ul><li>to close the east road for five days,</li><li>to buy a crane for the north pier,</li><li>to leave the fees as they are.</li></ul>` },
  { name: 'links in the text', title: 'Pilots from two towns', main: `<p>The <a href="/a">towns of Varde</a> and <a href="/b">Lisse</a> will train pilots together, as <a href="/c">agreed in spring</a>, the town halls said.</p><p>${P2}</p>` },
  { name: 'a Chinese article', title: '两市开通渡轮', main: '<p>2024-03-05 来源：港口日报</p><p>瓦尔德与利瑟两市周五宣布，自下周一起渡轮每小时开行一班，市民出行将更加方便。</p><p>此前乘客最长需要等候三个小时，冬季末班船在商店关门之前就已离港。</p>' },
  { name: 'a German release', title: 'Fähre fährt stündlich', main: '<p>Varde, 05.03.2024 – Die Fähre zwischen Varde und Lisse fährt von Montag an jede Stunde, teilten beide Rathäuser mit.</p><p>Bisher mussten Fahrgäste bis zu drei Stunden warten.</p>' },
  { name: 'an article with a film', title: 'Ferry makes first trip', head: '<meta property="og:type" content="article">', main: `<iframe src="https://www.youtube.com/embed/abc"></iframe><p>${P1}</p><p>${P2}</p><p>${P3}</p>` },
  { name: 'a long text of a gallery', title: 'The old cranes in pictures', main: `<p>${P1}</p><p>${P2}</p>${rows(5, (i) => `<figure><img src="${i}.jpg"><figcaption>Crane number ${i} in spring</figcaption></figure>`)}` },
  { name: 'behind a wall, with its first lines', title: 'Who pays for the ferry', head: ld({ '@type': 'NewsArticle', headline: 'Who pays for the ferry', isAccessibleForFree: false }), main: `<p>${P1}</p><p>${P3}</p><div class="paywall"><p>Subscribe to read on.</p></div>` },
  { name: 'in a table layout', title: 'Quay wall repaired', main: `<table><tr><td><font size="2">Date: 2024-03-05</font></td></tr><tr><td>${P1}<br><br>${P2}</td></tr></table>` },
  { name: 'with a page not found in its title', title: 'Page not found in the town book: who tore it out?', main: `<p>${P1}</p><p>${P2}</p><p>${P3} ${P1}</p>` },
  { name: 'about a service that is not available', title: 'Ferry service temporarily unavailable', main: '<p>5 March 2024</p><p>The ferry does not run on Wednesday because its engine is being changed. A bus takes passengers round the bay.</p>' },
  { name: 'about maintenance', title: 'Bridge closed for maintenance', main: `<p>March 5, 2024</p><p>The swing bridge is closed for maintenance until Friday, the harbor office said.</p><p>${NOTE}</p>` },
  { name: 'a call for boats', title: 'Regatta open for entries', main: `<p>March 5, 2024</p><p>${P1}</p><p>${P2}</p><a href="/enter">Apply now</a>` },
  { name: 'a lamp in the news', title: 'Varde yard sells its deck lamp', main: `<p>March 5, 2024</p><p>${P1}</p><p>${P2}</p><aside><h3>Shop</h3><p>Deck lamp</p><button>Add to basket</button></aside>` },
  { name: 'an obituary', title: 'Finn Aal, 1931–2024', main: '<p>The town of Varde mourns Finn Aal, its mayor for twenty years. He died on Sunday at the age of 92.</p>' },
  { name: 'an appointment', title: 'New head of the port', main: '<p>March 5, 2024</p><p>Oda Brink will head the port of Varde from 1 April. She follows Nils Holm, who retires.</p>' },
  { name: 'a speech', title: 'Speech of the mayor at the signing', main: rows(4, (i) => `<p>Dear friends, for the ${i}th time we meet on this pier, and for the first time as partners who have put it on paper.</p>`) },
  { name: 'a list of winners without full stops', title: 'Winners of the photo prize', main: `<p>5 March 2024</p><p>The jury has chosen</p><ul><li>Old mole at dusk, by Oda Brink of Varde</li><li>Three gulls on a crane, by Nils Holm of Lisse</li><li>The ferry in fog, by Eva Lund of Varde</li></ul>` },
];

export const OTHERS: readonly KindPage[] = [
  { name: 'an empty shell', title: 'Varde', main: '<div id="root"></div>' },
  { name: 'an address', title: 'Contact', main: '<p>Quay 4, Varde</p><p>Tel. 555 01</p>' },
  { name: 'a log-in', title: 'Log in', main: '<form><label>User</label><input><label>Password</label><input type="password"><button>Log in</button></form>' },
  { name: 'a log-in with words', title: 'Please sign in', main: '<h1>Please sign in</h1><p>You must be logged in to read this page. If you have no account yet, you can register in a minute.</p><form><input name="user"><input type="password" name="pass"></form>' },
  { name: 'cookies', title: 'Before you go on', main: '<h1>We value your privacy</h1><p>We and our partners store and read cookies on your device to show you advertising and to measure our audience.</p><p>You can accept all, reject all or choose. Your choice is kept for six months.</p><button>Accept all</button><button>Reject all</button>' },
  { name: 'a page that sends on', title: 'Redirecting', main: '<p>You are being redirected. If nothing happens, <a href="/next">click here</a>.</p>' },
  { name: 'scripts wanted', title: 'Varde', main: '<noscript>You need to enable JavaScript to run this app.</noscript><div id="app"></div><script src="a.js"></script>' },
  { name: 'a thing for sale', title: 'Deck lamp 300', main: `<p>€249.00</p><button>Add to basket</button><p>${P2}</p><p>The lamp weighs 640 grams and burns for eleven hours, and no rain or salt water will put it out.</p>` },
  { name: 'a thing that data declare', title: 'Deck lamp 300', head: ld({ '@type': 'Product', name: 'Deck lamp 300' }), main: `<p>The lamp weighs 640 grams and burns for eleven hours.</p><p>${P3}</p>` },
  { name: 'a job', title: 'Harbor engineer (m/f/d)', main: `<p>Posted 1 March 2024</p><h2>Your tasks</h2><ul><li>Keep three cranes and two locks in motion</li></ul><h2>Your profile</h2><ul><li>A degree in engineering and three years at sea</li></ul><h2>What we offer</h2><p>${P2}</p>` },
  { name: 'a job that data declare', title: 'Harbor engineer', head: ld({ '@type': 'JobPosting', title: 'Harbor engineer', datePosted: '2024-03-01' }), main: `<p>${P1}</p><p>${P2}</p>` },
  { name: 'an event', title: 'Regatta day', main: `<dl><dt>Date</dt><dd>Saturday 19 October 2024</dd></dl><a class="btn" href="/ics">Add to calendar</a><p>${NOTE}</p><p>${P2}</p>` },
  { name: 'a guide', title: 'How to register a boat', main: `<p>Guidance</p><p>Published 4 April 2019</p><p>${NOTE}</p><p>${P2}</p>` },
  { name: 'what a port says of itself', title: 'About the port', main: `<p>${P2}</p><h2>Our mission</h2><p>${P1}</p>` },
  { name: 'questions and answers of an office', title: 'Harbor fees: frequently asked questions', main: rows(4, (i) => `<h3>When do I pay for quay ${i}?</h3><p>You pay at the office before your boat leaves, and you can pay for a whole year at once.</p>`) },
  { name: 'a map', title: 'Map of the harbor', main: '<div id="map"></div><p>Zoom in</p>' },
];
