/** `site`: what a developer does with definitions: learn one from pages, try one. */
import { Command } from 'commander';
import { siteNewCommand } from './site-new.ts';
import { siteTestCommand } from './site-test.ts';
import type { Io } from './io.ts';

export function siteCommand(io: Io, exit: (code: number) => void): Command {
  return new Command('site').description('Learn the definition of a site from its pages, and try definitions.')
    .addCommand(siteNewCommand(io, exit)).addCommand(siteTestCommand(io, exit));
}
