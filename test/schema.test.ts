import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { extract } from '../src/index.ts';
import { recordJsonSchema } from '../src/record-schema.ts';

const written = readFileSync(new URL('../schema/record.schema.json', import.meta.url), 'utf8');
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (a: Ajv2020) => void)(ajv);
const validate = ajv.compile(JSON.parse(written) as object);

test('the published schema is the one that the code holds (npm run schema writes it)', () => {
  expect(written).toBe(recordJsonSchema());
});

const releases = [
  { id: 'a', text: 'On October 24, Chengdu signed an MoU on friendly exchange with Sapporo, Japan.', publishedAt: '2016-10-28' },
  { id: 'b', url: 'https://example.org/news/1.html', text: '2024年10月20日，成都与札幌签署协议，贸易额达到142.16亿元。' },
  { id: 'c', text: '' },
];
test.each(releases)('a record of $id is valid by the published schema', async (release) => {
  const record = await extract(release);
  validate(JSON.parse(JSON.stringify(record)));
  expect(validate.errors ?? []).toEqual([]);
});

test('a record with a wrong enumeration or a missing field is not valid', async () => {
  const record = await extract({ id: 'x', text: 'Nothing happened in May 2020.' });
  expect(validate({ ...record, pageKind: 'poem' })).toBe(false);
  const { text: _text, ...rest } = record;
  expect(validate(rest)).toBe(false);
});
