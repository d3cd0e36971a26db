/** `1 file`, `3 files`: how many there are of something, for people to read. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
