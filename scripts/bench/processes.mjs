// What processes cost, as Linux tells it in /proc: CPU seconds and memory. Elsewhere nothing is told.
import { readFileSync, readdirSync } from 'node:fs';

const TICK = 100;
const cpuAt = (fields, from) => (Number(fields[from]) + Number(fields[from + 1])) / TICK;
const fieldsOf = (stat) => stat.replace(/^.*\) /, '').split(' ');

/** Of a process: greatest and present resident size in MB, CPU seconds; null where it cannot be told. */
export function usage(pid) {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    if (peak === null) return null;
    const fields = fieldsOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { peak: Number(peak[1]) / 1024, now: Number(fields[21]) * 4096 / 1_048_576, cpu: cpuAt(fields, 11) };
  } catch {
    return null;
  }
}

/** CPU seconds of a server and of the processes that it started. */
export function familyCpu(pid) {
  let sum = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = fieldsOf(readFileSync(`/proc/${name}/stat`, 'utf8'));
      if (Number(name) === pid) sum += cpuAt(fields, 11) + cpuAt(fields, 13);
      else if (Number(fields[1]) === pid) sum += cpuAt(fields, 11);
    } catch {
      // It has ended: its parent has counted it.
    }
  }
  return sum;
}

/** CPU seconds of each thread of a process, by name; null where it cannot be told. */
export function threads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).map((task) => {
      const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8');
      return { name: task === String(pid) ? 'main' : /\((.*)\)/.exec(stat)?.[1] ?? '', cpu: cpuAt(fieldsOf(stat), 11) };
    });
  } catch {
    return null;
  }
}
