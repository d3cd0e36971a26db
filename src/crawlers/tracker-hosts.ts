/** Hosts that count and follow readers, and show them advertisements: no page is made of what they send. Subdomains count too. */
export const TRACKER_HOSTS: ReadonlySet<string> = new Set([
  'google-analytics.com', 'googletagmanager.com', 'googletagservices.com', 'googlesyndication.com', 'googleadservices.com', 'doubleclick.net', 'adservice.google.com',
  'connect.facebook.net', 'analytics.tiktok.com', 'ads-twitter.com', 'analytics.twitter.com', 'snap.licdn.com', 'px.ads.linkedin.com', 'bat.bing.com', 'clarity.ms', 'c.bing.com',
  'mc.yandex.ru', 'hm.baidu.com', 'pos.baidu.com', 'cpro.baidu.com', 'cnzz.com', 'umeng.com', 'growingio.com', 'sensorsdata.cn', 'zhugeio.com', '51.la', 'gridsum.com', 'wrating.com',
  'hotjar.com', 'hotjar.io', 'mixpanel.com', 'segment.com', 'segment.io', 'amplitude.com', 'heap.io', 'fullstory.com', 'mouseflow.com', 'luckyorange.com', 'crazyegg.com', 'inspectlet.com',
  'matomo.cloud', 'piwik.pro', 'chartbeat.com', 'chartbeat.net', 'parsely.com', 'scorecardresearch.com', 'quantserve.com', 'quantcount.com', 'comscore.com', 'imrworldwide.com',
  'newrelic.com', 'nr-data.net', 'sentry.io', 'bugsnag.com', 'go-mpulse.net', 'omtrdc.net', 'demdex.net', 'adobedtm.com', 'everesttech.net', 'tealiumiq.com', 'ensighten.com',
  'optimizely.com', 'vwo.com', 'visualwebsiteoptimizer.com', 'abtasty.com', 'onetrust.com', 'cookielaw.org', 'cookiebot.com', 'trustarc.com', 'usercentrics.eu',
  'taboola.com', 'outbrain.com', 'criteo.com', 'criteo.net', 'adnxs.com', 'rubiconproject.com', 'pubmatic.com', 'openx.net', 'amazon-adsystem.com', 'adsafeprotected.com', 'moatads.com',
  'addthis.com', 'addtoany.com', 'sharethis.com', 'hubspot.com', 'hs-analytics.net', 'hs-scripts.com', 'marketo.net', 'pardot.com', 'eloqua.com', 'bizible.com', 'statcounter.com', 'clicky.com',
]);
