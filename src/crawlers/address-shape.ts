/** The address with its numbers and names taken out: pages of one kind share it. */
export function shapeOf(url: string): string {
  const { host, pathname } = new URL(url);
  const parts = pathname.split('/').map((part, i, all) => (i === all.length - 1 ? `*${/\.\w{1,5}$/.exec(part)?.[0] ?? ''}` : part.replace(/\d+/g, '#')));
  return host + parts.join('/');
}
