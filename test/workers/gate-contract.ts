/** What every gate must do, whatever keeps it: turns at origins for all who ask. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Gate, Leave, Terms } from '../../src/crawlers/gate.ts';

const TERMS: Terms = { gapMs: 0, concurrency: 1, budget: null, day: '2026-03-01', lifeMs: 60_000 };

/** Asks until the turn is given. */
async function turnAt(gate: Gate, origin: string, terms: Terms): Promise<Extract<Leave, { turn: string }>> {
  for (;;) {
    const leave = await gate.enter(origin, terms);
    if ('turn' in leave) return leave;
    await sleep(Math.min(leave.waitMs, 20));
  }
}
const waiting = async (gate: Gate, origin: string, more: Partial<Terms> = {}): Promise<unknown> => {
  const leave = await gate.enter(origin, { ...TERMS, ...more });
  return 'turn' in leave ? 'turn' : leave;
};

const origin = (): string => `http://${randomUUID()}.invalid`;

/** Registers the tests; `of` gives the gate once it is there. */
export function gateContract(of: () => Gate): void {
  test('turns at an origin: the next one waits until the server has the last request, and for the gap from then', async () => {
    const [gate, at] = [of(), origin()];
    const terms = { ...TERMS, gapMs: 80, concurrency: 5 };
    const first = await turnAt(gate, at, terms);
    expect(first.sinceMs).toBeNull();
    expect(await waiting(gate, at, terms)).toMatchObject({ why: 'gap' });
    await gate.arrived(at, first.turn);
    const second = await turnAt(gate, at, terms);
    expect(second.sinceMs).toBeGreaterThanOrEqual(80);
    // The first answer begins late: the gap of the second is not the worse for it.
    await gate.arrived(at, first.turn);
    expect(await waiting(gate, at, { ...terms, gapMs: 0 })).toMatchObject({ why: 'gap' });
  });

  test('turns at an origin: the longer gap of two askers counts for both', async () => {
    const [gate, at] = [of(), origin()];
    const first = await turnAt(gate, at, { ...TERMS, gapMs: 60_000, concurrency: 5 });
    await gate.arrived(at, first.turn);
    expect(await waiting(gate, at, { gapMs: 5, concurrency: 5 })).toMatchObject({ why: 'gap', waitMs: expect.toSatisfy((ms: number) => ms > 50_000) });
    const [other, quick] = [origin(), { ...TERMS, gapMs: 0, concurrency: 5 }];
    await gate.arrived(other, (await turnAt(gate, other, quick)).turn);
    expect(await waiting(gate, other, { gapMs: 60_000, concurrency: 5 })).toMatchObject({ why: 'gap' });
  });

  test('turns at an origin: no more requests at once than allowed, and one that ended makes room', async () => {
    const [gate, at] = [of(), origin()];
    const terms = { ...TERMS, concurrency: 2 };
    const turns = [await turnAt(gate, at, terms)];
    await gate.arrived(at, turns[0]?.turn ?? '');
    turns.push(await turnAt(gate, at, terms));
    await gate.arrived(at, turns[1]?.turn ?? '');
    expect(await waiting(gate, at, terms)).toMatchObject({ why: 'gap' });
    await gate.end(at, turns[0]?.turn ?? '');
    expect(await waiting(gate, at, terms)).toBe('turn');
  });

  test('turns at an origin: those of a process that is gone lapse', async () => {
    const [gate, at] = [of(), origin()];
    await gate.enter(at, { ...TERMS, lifeMs: 30 });
    const next = await turnAt(gate, at, TERMS);
    expect(next.sinceMs).toBeGreaterThanOrEqual(30);
  });

  test('turns at an origin: a gap that becomes known after a request counts from it on', async () => {
    const [gate, at] = [of(), origin()];
    const { turn } = await turnAt(gate, at, { ...TERMS, gapMs: 5, concurrency: 5 });
    await gate.arrived(at, turn);
    await gate.slow(at, 60_000);
    await gate.slow(at, 1);
    expect(await waiting(gate, at, { gapMs: 5, concurrency: 5 })).toMatchObject({ why: 'gap', waitMs: expect.toSatisfy((ms: number) => ms > 50_000) });
  });

  test('an origin that is held is asked by nobody, and a shorter hold takes nothing away', async () => {
    const [gate, at] = [of(), origin()];
    await gate.hold(at, 60_000);
    await gate.hold(at, 1);
    expect(await waiting(gate, at)).toMatchObject({ why: 'held', waitMs: expect.toSatisfy((ms: number) => ms > 50_000 && ms <= 60_000) });
    expect(await waiting(gate, origin())).toBe('turn');
  });

  test('a budget is for all requests of one day', async () => {
    const [gate, at] = [of(), origin()];
    const terms = { ...TERMS, concurrency: 9, budget: 2 };
    for (let i = 0; i < 2; i += 1) await gate.arrived(at, (await turnAt(gate, at, terms)).turn);
    expect(await waiting(gate, at, terms)).toMatchObject({ why: 'budget' });
    expect(await waiting(gate, at, { ...terms, day: '2026-03-02' })).toBe('turn');
  });

  test('a page that asked for more than its turn starts the gap again', async () => {
    const [gate, at] = [of(), origin()];
    const { turn } = await turnAt(gate, at, { ...TERMS, gapMs: 30 });
    await gate.arrived(at, turn);
    await gate.end(at, turn);
    await sleep(400);
    // However long the machine takes over it: the wait is counted from the page's request, not from the turn before.
    const before = performance.now();
    await gate.arrived(at, null);
    const leave = await gate.enter(at, { ...TERMS, gapMs: 60_000 });
    expect(leave).toMatchObject({ why: 'gap', waitMs: expect.toSatisfy((ms: number) => ms > 60_000 - (performance.now() - before) - 200) });
  });

  test('many who ask at once get one turn at a time', async () => {
    const [gate, at] = [of(), origin()];
    const terms = { ...TERMS, gapMs: 10, concurrency: 9 };
    const leaves = await Promise.all(Array.from({ length: 8 }, () => gate.enter(at, terms)));
    expect(leaves.filter((leave) => 'turn' in leave)).toHaveLength(1);
  });
}
