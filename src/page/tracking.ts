/** Query parameters that say how a reader came to a page, never which page it is. */

/** Names that begin with one of these. */
export const TRACKING_PREFIXES: readonly string[] = [
  'utm_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'hsa_', 'oly_', 'vero_', 'ga_', 'at_', 'wt_', 'wt.', 'mc_', '_hs', 'trk_', 'itm_', 'spm_', 'fb_', 'sc_',
];
/** Whole names, lower case. */
export const TRACKING_NAMES: ReadonlySet<string> = new Set([
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'ysclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid', 'igsh',
  'srsltid', 'epik', 'mkt_tok', '_ga', '_gl', '_openstat', 'wickedid', 'zanpid', 'rb_clickid', 's_cid', 's_kwcid', 'ncid', 'cmpid', 'icid',
  'spm', 'scm', 'pvid', 'share_token', 'sharetoken', 'share_id', 'shareid', 'share_from', 'sharefrom', 'share_source', 'sharesource',
  'share_medium', 'share_plat', 'share_session_id', 'share_tag', 'share_times', 'share_uid', 'shareuid', 'share_app_id', 'isappinstalled',
  'from_source', 'from_spmid', 'vd_source', 'unique_k', 'timestamp_share', 'wxshare_count', 'wx_share', 'wechat_redirect', 'nsukey', 'bsh_bid',
  'weibo_id', 'clicktime', 'enterid', 'xtor', 'ref_src', 'ref_url', 'cmp', 'ocid', 'smid', 'smtyp', 'guccounter', 'guce_referrer', 'guce_referrer_sig',
  'phpsessid', 'jsessionid', 'sessionid', 'aspsessionid', 'sid_share', 'print_source', 'amp_js_v', 'usqp',
]);
/** Names that are tracking only with a word as value (`from=timeline`); with a number they may be a page or a record. */
export const TRACKING_WITH_WORD: ReadonlySet<string> = new Set(['from', 'ref', 'referrer', 'referer', 'source', 'src', 'scene', 'via', 'share', 'sharer']);
