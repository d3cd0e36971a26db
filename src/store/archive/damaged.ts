/** What is wrong with a record of a WARC file, in words that follow "the record at 120: ". */
export class Damaged extends Error {}
