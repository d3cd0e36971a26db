// Writes schema/record.schema.json from the contract in code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../dist/record-schema.js';

mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
writeFileSync(new URL('../schema/record.schema.json', import.meta.url), recordJsonSchema());
