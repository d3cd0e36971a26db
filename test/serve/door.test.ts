import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Door, isLoopback } from '../../src/serve/door.ts';

const TOKEN = 'a-token-of-good-length';
const open = new Door({ host: '127.0.0.1', token: TOKEN, names: ['press.example:8443', 'desk.example'] });
const wide = new Door({ host: '0.0.0.0', token: TOKEN, names: [] });

describe('names that the server answers to', () => {
  test.each([
    ['127.0.0.1:4747', true], ['localhost:4747', true], ['LOCALHOST', true], ['[::1]:4747', true], ['press.example:8443', true], ['desk.example:1', true],
    ['press.example', false], ['rebound.example:4747', false], ['127.0.0.1.rebound.example', false], ['localhost.rebound.example:4747', false], ['10.0.0.5:4747', false], ['', false], [undefined, false],
  ])('on loopback %j: %s', (host, answers) => {
    expect(open.answersTo(host)).toBe(answers);
  });
  test.each([['10.0.0.5:4747', true], ['[fd00::5]:4747', true], ['rebound.example:4747', false], ['10.0.0.5.rebound.example', false]])('on every address %j: %s', (host, answers) => {
    expect(wide.answersTo(host)).toBe(answers);
  });
});

test.each([['127.0.0.1', true], ['127.9.9.9', true], ['::1', true], ['localhost', true], ['0.0.0.0', false], ['192.168.0.1', false], ['127.0.0.1.example', false]])('%s is loopback: %s', (host, is) => {
  expect(isLoopback(host)).toBe(is);
});

test('another address than loopback demands a token, and a short one is refused anywhere', () => {
  expect(() => new Door({ host: '0.0.0.0', token: null, names: [] })).toThrow(/DATELINER_TOKEN/);
  expect(() => new Door({ host: '127.0.0.1', token: 'short', names: [] })).toThrow(/16 characters/);
});

test('a session holds for some hours, under the same token only', () => {
  const now = Date.UTC(2024, 4, 6);
  const session = open.session(now);
  expect([open.holdsSession(session, now), wide.holdsSession(session, now + 3600_000)]).toEqual([true, true]);
  expect(open.holdsSession(session, now + 13 * 3600_000)).toBe(false);
  expect(new Door({ host: '127.0.0.1', token: 'another-token-of-length', names: [] }).holdsSession(session, now)).toBe(false);
  expect(new Door({ host: '127.0.0.1', token: null, names: [] }).holdsSession(session, now)).toBe(false);
});

test('nothing that was made up opens the door', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect(open.isCsrf(text) || open.holdsSession(text, 0) || (text !== TOKEN && open.holdsToken(text))).toBe(false);
  }));
  expect([open.isCsrf(open.newCsrf()), wide.isCsrf(open.newCsrf()), open.holdsToken(TOKEN)]).toEqual([true, false, true]);
});
