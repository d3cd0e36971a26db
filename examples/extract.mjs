// What a text says, and on which words each finding rests: node examples/extract.mjs [file.txt]
import { readFileSync } from 'node:fs';
import { extract } from 'dateliner';

const SAMPLE = `LYON, 12 June 2023 - Lyon and Nagoya signed a letter of intent on friendly exchange on 9 June 2023.
Companies of both cities invested 4.2 million euros in joint projects in 2022, up 12 percent.`;

const [file] = process.argv.slice(2);
const text = file === undefined ? SAMPLE : readFileSync(file, 'utf8');
const record = await extract({ id: file ?? 'sample', publishedAt: '2023-06-12', text });

for (const { value, role, start, end } of record.dates) console.log(`date       ${value.padEnd(12)} ${role.padEnd(12)} "${record.text.slice(start, end)}"`);
for (const { name, country, mentions } of record.cities) console.log(`city       ${name}, ${country}: ${mentions.length} mention(s)`);
for (const { value, max, unit, measure, period } of record.figures) console.log(`figure     ${value}${max === null ? '' : ` to ${max}`} ${unit}: ${measure ?? '?'}${period === null ? '' : `, ${period}`}`);
for (const { parties, instrument, status, date, evidence } of record.agreements) {
  console.log(`agreement  ${parties.map((party) => party.name).join(' – ')}: ${instrument}, ${status}, ${date ?? 'no day'}`);
  console.log(`           because: "${evidence.text}"`);
}
