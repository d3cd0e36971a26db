/** The usage block of the README: the help of every command. */
import type { Command } from 'commander';
import { buildProgram } from './program.ts';

/** Markdown, a fenced block a command, in the order of the program's own help. */
export function usageBlock(): string {
  const program = buildProgram({ out: () => undefined, err: () => undefined, terminal: false, env: {}, cwd: '/' }, () => undefined);
  const commands: Command[] = [program, ...program.commands.flatMap((command) => [command, ...command.commands])];
  return commands.map((command) => `\`\`\`text\n${command.helpInformation().trimEnd()}\n\`\`\`\n`).join('\n');
}
