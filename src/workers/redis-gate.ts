/** Turns at an origin, shared by all processes that share a Redis: one script an ask, run by Redis alone and by its clock. */
import type { Redis } from 'ioredis';
import type { Gate, Leave } from '../crawlers/gate.ts';

/** How soon to ask again while another's request is on its way, or all turns are taken: milliseconds. */
const SOON = 40;
const DAY = 24 * 3600 * 1000;
/** What is known of an origin that nobody asks is forgotten after this time: milliseconds. */
const KEEP = 8 * DAY;

/** Microseconds since 1970; written out, because Lua rounds long numbers when it prints them. */
const NOW = `local t = redis.call('TIME'); local now = t[1] * 1000000 + t[2]; local function s(n) return string.format('%.0f', n) end
local function get(name) return tonumber(redis.call('HGET', KEYS[1], name) or '') end `;

/** KEYS: the origin, its turns. ARGV: gap, concurrency, budget (-1: none), day, life, keep. A turn is named by when it lapses. */
const ENTER = `${NOW}
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', s(now))
local used = redis.call('HGET', KEYS[1], 'day') == ARGV[4] and get('used') or 0
local held, last, turn = get('held') or 0, get('last'), get('turn') or 0
if held > now then return { 'held', s(held - now) } end
if tonumber(ARGV[3]) >= 0 and used >= tonumber(ARGV[3]) then return { 'budget', '0' } end
if get('arrived') == 0 and turn > now then return { 'gap', '0' } end
local due = last and last + math.max(get('gap') or 0, tonumber(ARGV[1])) or 0
if due > now then return { 'gap', s(due - now) } end
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[2]) then return { 'gap', '0' } end
local mine = math.max(now + tonumber(ARGV[5]), turn + 1)
redis.call('HSET', KEYS[1], 'last', s(now), 'gap', ARGV[1], 'turn', s(mine), 'arrived', 0, 'day', ARGV[4], 'used', used + 1)
redis.call('ZADD', KEYS[2], s(mine), s(mine))
redis.call('PEXPIRE', KEYS[1], ARGV[6]); redis.call('PEXPIRE', KEYS[2], ARGV[6])
return { 'turn', s(mine), last and s(now - last) or '' }`;

/** ARGV: the turn, or nothing. */
const ARRIVED = `${NOW}
if ARGV[1] == '' or redis.call('HGET', KEYS[1], 'turn') == ARGV[1] then redis.call('HSET', KEYS[1], 'last', s(now), 'arrived', 1) end`;

/** ARGV: microseconds. */
const SLOW = `${NOW}
if (get('gap') or tonumber(ARGV[1])) < tonumber(ARGV[1]) then redis.call('HSET', KEYS[1], 'gap', ARGV[1]) end`;

/** ARGV: microseconds, keep. */
const HOLD = `${NOW}
redis.call('HSET', KEYS[1], 'held', s(math.max(get('held') or 0, now + tonumber(ARGV[1]))))
redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

/** The gate of a Redis. Keys begin with `prefix`. */
export function redisGate(redis: Redis, prefix: string): Gate {
  // The hash tag keeps both keys of an origin on one node of a cluster.
  const keys = (origin: string): [string, string] => [`${prefix}:{origin:${origin}}`, `${prefix}:{origin:${origin}}:turns`];
  return {
    async enter(origin, { gapMs, concurrency, budget, day, lifeMs }) {
      const answer = await redis.eval(ENTER, 2, ...keys(origin), us(gapMs), concurrency, budget ?? -1, day, us(lifeMs), KEEP) as [string, string, string?];
      return leaveOf(answer);
    },
    async arrived(origin, turn) { await redis.eval(ARRIVED, 1, keys(origin)[0], turn ?? ''); },
    async end(origin, turn) { await redis.zrem(keys(origin)[1], turn); },
    async slow(origin, gapMs) { await redis.eval(SLOW, 1, keys(origin)[0], us(gapMs)); },
    async hold(origin, ms) { await redis.eval(HOLD, 1, keys(origin)[0], us(ms), Math.max(KEEP, ms)); },
  };
}

function leaveOf([kind, first, second]: [string, string, string?]): Leave {
  if (kind === 'turn') return { turn: first, sinceMs: second === '' || second === undefined ? null : Number(second) / 1000 };
  if (kind === 'budget') return { why: 'budget', waitMs: DAY };
  return { why: kind === 'held' ? 'held' : 'gap', waitMs: first === '0' ? SOON : Math.ceil(Number(first) / 1000) };
}

const us = (ms: number): number => Math.round(ms * 1000);
