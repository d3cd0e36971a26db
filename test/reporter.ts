/** Says at the end which tests did not run for want of a service, how to get it, and counts in one plain line. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** A test that needs something says so in its name: `(needs redis)`, `(needs a browser)`. */
const NEEDS: readonly (readonly [RegExp, string])[] = [
  [/needs redis/i, 'a redis-server: "apt-get install redis-server" or "brew install redis"'],
  [/needs a browser/i, 'a Chromium: "apt-get install chromium" or "npx playwright install chromium"'],
  [/needs postgresql/i, 'a PostgreSQL server of the system: "apt-get install postgresql"'],
];

export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    const broken = modules.filter((module) => module.errors().length > 0).length;
    for (const line of wanted(skipped)) console.log(line);
    const failSkips = process.env['CI'] === 'true' && skipped.length > 0;
    if (failSkips) {
      console.log('CI=true lets nothing be skipped');
      process.exitCode = 1;
    }
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${skipped.length} skipped`);
  }
}

function wanted(skipped: readonly TestCase[]): string[] {
  const lines: string[] = [];
  for (const [pattern, how] of NEEDS) {
    const of = skipped.filter((test) => pattern.test(test.fullName));
    if (of.length > 0) lines.push(`${of.length} tests did not run; they need ${how}:`, ...of.map((test) => `  ${test.fullName}`));
  }
  const other = skipped.filter((test) => !NEEDS.some(([pattern]) => pattern.test(test.fullName)));
  if (other.length > 0) lines.push(`${other.length} tests were skipped:`, ...other.map((test) => `  ${test.fullName}`));
  return lines;
}
