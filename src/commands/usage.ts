/** The help of the program and of its commands, as the documents show it. */
import type { Command } from 'commander';
import { buildProgram } from './program.ts';

const fenced = (command: Command): string => `\`\`\`text\n${command.helpInformation().trimEnd()}\n\`\`\`\n`;

/** Markdown by document: the README shows what commands there are, `docs/commands.md` the help of each under a heading of its own. */
export function usageBlocks(): Readonly<Record<'README.md' | 'docs/commands.md', string>> {
  const program = buildProgram({ out: () => undefined, err: () => undefined, terminal: false, env: {}, cwd: '/' }, () => undefined);
  const all = program.commands.flatMap((command) => [command, ...command.commands]);
  const name = (command: Command): string => (command.parent === program ? command.name() : `${command.parent?.name() ?? ''} ${command.name()}`);
  return { 'README.md': fenced(program), 'docs/commands.md': all.map((command) => `## ${name(command)}\n\n${fenced(command)}`).join('\n') };
}
