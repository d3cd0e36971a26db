// One contender of a comparison, in a process of its own: each is compiled by V8 as its users have it, and shares neither heap
// nor what V8 has learned with the others. Started by `fork`; each message is a list of texts, the answer the CPU milliseconds
// that all of them took.
const READERS = {
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return (text) => nlp(text).terms().length;
  },
  record: async () => {
    const { extract } = await import('./rules.mjs');
    return (text) => extract({ id: 'x', publishedAt: '2024-06-01', text });
  },
};
const read = await READERS[process.argv[2]]();

process.on('message', async (texts) => {
  const before = process.cpuUsage();
  for (const text of texts) await read(text);
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / 1000);
});
process.send('ready');
