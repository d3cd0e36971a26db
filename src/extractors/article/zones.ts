/** Names of time zones that mean one offset wherever they are written. Not here: CST, IST and AST, which mean several, and ET and PT, which change in summer. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ['WET', '+00:00'], ['WEST', '+01:00'], ['BST', '+01:00'], ['CET', '+01:00'], ['MEZ', '+01:00'], ['CEST', '+02:00'], ['MESZ', '+02:00'], ['EET', '+02:00'], ['EEST', '+03:00'], ['SAST', '+02:00'],
  ['MSK', '+03:00'], ['PKT', '+05:00'], ['WIB', '+07:00'], ['HKT', '+08:00'], ['SGT', '+08:00'], ['北京时间', '+08:00'], ['BEIJING TIME', '+08:00'], ['JST', '+09:00'], ['KST', '+09:00'], ['AEST', '+10:00'], ['AEDT', '+11:00'],
  ['NZST', '+12:00'], ['NZDT', '+13:00'], ['EST', '-05:00'], ['EDT', '-04:00'], ['CDT', '-05:00'], ['MST', '-07:00'], ['MDT', '-06:00'], ['PST', '-08:00'], ['PDT', '-07:00'],
]);
