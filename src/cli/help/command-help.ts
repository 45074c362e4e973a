/** `multihull help COMMAND`: one screen, with that command's flags by group. */
import { INPUTS } from '../../inputs/input-table.ts';
import type { CommandTable } from './command.ts';
import { GROUPS } from './help.ts';

const WIDTH = 80;

/** @returns undefined for a command that there is not. */
export function commandHelp(table: CommandTable, name: string | undefined): string | undefined {
  const command = name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  if (!command) return undefined;
  const names = Object.keys(command.flags);
  const grouped = Object.entries(GROUPS).map(([group, title]) => ({
    title,
    flags: INPUTS.filter((input) => input.group === group && names.includes(input.name)).map(
      (input) => input.name as string,
    ),
  }));
  const placed = new Set(grouped.flatMap(({ flags }) => flags));
  const groups = [...grouped, { title: 'Other flags', flags: names.filter((flag) => !placed.has(flag)) }];
  const usage = ['multihull', name, command.words, '[FLAG...]'].filter((word) => word !== '').join(' ');
  const body = groups
    .filter(({ flags }) => flags.length > 0)
    .map(({ title, flags }) => `${title}\n${wrapped(flags.map((flag) => `--${flag}`))}`);
  return `${usage}\n${wrapped(command.does.split(' '))}\n${body.join('\n')}\nmultihull --help says what each flag means, and its default.\n`;
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  let line = ' ';
  for (const word of words) {
    if (line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
