import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { COMMAND_TABLE } from '../../src/cli/command-table.ts';
import { commandHelp } from '../../src/cli/help/command-help.ts';
import { completionFor } from '../../src/cli/help/completion.ts';

test.each<[string[], string[]]>([
  [['multihull', 'bu'], ['build']],
  [['multihull', 'build', '--platf'], ['--platforms']],
  [['multihull', 'verify', '--sk'], ['--skip-checks']],
  [['multihull', 'prune', '--platf'], []],
  [['multihull', 'completion', 'z'], ['zsh']],
])('bash itself completes %j to %j', (words, expected) => {
  const script = `${completionFor(COMMAND_TABLE, ['bash'])}\nCOMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _multihull; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n').filter((line) => line !== '')).toEqual(expected);
});

test.each(['', 'tcsh', 'toString'])('no script for %j', (shell) => {
  expect(() => completionFor(COMMAND_TABLE, shell === '' ? [] : [shell])).toThrow(
    'completion takes the name of a shell',
  );
});

test.each(Object.keys(COMMAND_TABLE))('help %s is one screen, with every flag', (name) => {
  const lines = commandHelp(COMMAND_TABLE, name)?.split('\n') ?? [];
  expect(lines.length).toBeLessThanOrEqual(48);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  for (const flag of Object.keys(COMMAND_TABLE[name]?.flags ?? {}))
    expect(lines.join(' ')).toContain(` --${flag} `);
});
