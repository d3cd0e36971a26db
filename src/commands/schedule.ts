/** `schedule`: crawls at set times, begun by whichever `work` runs. */
import { Command } from 'commander';
import { counted } from '../counted.ts';
import { EXIT, WrongUse } from '../errors.ts';
import type { ScheduleState } from '../workers/schedules.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { withStockedWorkshop, withWorkshop } from './session.ts';

interface ScheduleFlags {
  readonly tz?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function scheduleCommand(io: Io, exit: (code: number) => void): Command {
  return new Command('schedule').description('Crawl sites at set times: a running "work" begins them.')
    .addCommand(add(io, exit)).addCommand(list(io, exit)).addCommand(remove(io, exit)).addCommand(runNow(io, exit));
}

function add(io: Io, exit: (code: number) => void): Command {
  const command = new Command('add').description('Make the schedule of a site, or change it.')
    .argument('<site>', 'name of a site definition, or the address of any home, listing, feed or sitemap')
    .argument('<pattern>', 'five fields of cron: minute, hour, day of the month, month, day of the week')
    .allowExcessArguments(true)
    .option('--tz <zone>', 'time zone of the pattern, as Asia/Shanghai (default: the zone of this machine)');
  return withOptions(command, ['data', 'config', 'json']).action(async (target: string, pattern: string, flags: ScheduleFlags) => {
    if (command.args.length > 2) throw new WrongUse('the pattern is one argument: put it in quotation marks, as in "0 6 * * *"');
    const tz = flags.tz ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [{ addSchedule }, { checkTiming, nextDue }, { siteNamedBy }] = await Promise.all([import('../workers/schedules.ts'), import('../workers/due-times.ts'), import('../workers/sites.ts')]);
    checkTiming({ pattern, tz });
    siteNamedBy(target);
    const schedule = await withWorkshop(io, { ...flags }, async (shop) => addSchedule(shop, { target, pattern, tz }));
    const next = nextDue(schedule, new Date(), 3).map((due) => due.toISOString());
    io.out(flags.json === true ? `${JSON.stringify({ ...schedule, next })}\n` : `${schedule.site}: ${pattern} (${tz}), next ${next.join(', ')}\na running "dateliner work" begins its crawls\n`);
    exit(EXIT.ok);
  });
}

function list(io: Io, exit: (code: number) => void): Command {
  const command = new Command('ls').description('List the schedules: when each is due, when it last was, and what was missed. Exit code 1 when one is overdue.');
  return withOptions(command, ['data', 'config', 'quiet', 'json']).action(async (flags: ScheduleFlags) => {
    const { scheduleStates } = await import('../workers/schedules.ts');
    const states = await withStockedWorkshop(io, { ...flags }, async (shop) => scheduleStates(shop, new Date()));
    const late = states.filter((state) => state.overdue !== null);
    if (flags.json === true) io.out(`${JSON.stringify(states, null, 2)}\n`);
    else if (flags.quiet === true) io.err(late.map(scheduleText).join(''));
    else io.out(states.length === 0 ? 'no schedules\n' : states.map(scheduleText).join(''));
    exit(late.length > 0 ? EXIT.look : EXIT.ok);
  });
}

/** A schedule in a line, and what a person should look at below it. */
export function scheduleText(state: ScheduleState): string {
  const last = state.lastBegun === null ? 'not begun yet' : `last due ${state.lastDue ?? '-'}, dealt with ${state.lastBegun}`;
  const lines = [`${state.site}: ${state.pattern} (${state.tz}), next ${state.next ?? 'never'}, ${last}${state.missed === 0 ? '' : `, ${state.missed} missed so far`}`];
  if (state.overdue !== null) lines.push(`  look: due since ${state.overdue.since} (${counted(state.overdue.count, 'time')}) and not begun: is "dateliner work" running?`);
  if (state.note !== null) lines.push(`  the last time: ${state.note}`);
  return `${lines.join('\n')}\n`;
}

function remove(io: Io, exit: (code: number) => void): Command {
  const command = new Command('rm').description('Remove the schedule of a site; a crawl under way goes on.').argument('<site>', 'the site, as it was named or as "schedule ls" names it');
  return withOptions(command, ['data', 'config']).action(async (target: string, flags: ScheduleFlags) => {
    const { removeSchedule } = await import('../workers/schedules.ts');
    await withStockedWorkshop(io, { ...flags }, async (shop) => removeSchedule(shop, target));
    io.out(`${target}: no longer scheduled\n`);
    exit(EXIT.ok);
  });
}

function runNow(io: Io, exit: (code: number) => void): Command {
  const command = new Command('run').description('Begin the crawl of a schedule now, beside its times; a running "work" takes it.').argument('<site>', 'the site, as it was named or as "schedule ls" names it');
  return withOptions(command, ['data', 'config', 'json']).action(async (target: string, flags: ScheduleFlags) => {
    const { runNow: beginNow } = await import('../workers/schedules.ts');
    const run = await withStockedWorkshop(io, { ...flags }, async (shop) => beginNow(shop, target));
    io.out(flags.json === true ? `${JSON.stringify({ run: run.id, site: run.site })}\n` : `${run.site}: queued; "dateliner jobs" shows how far it is\n`);
    exit(EXIT.ok);
  });
}
