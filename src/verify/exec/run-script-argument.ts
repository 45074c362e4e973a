/** `python3 /app/main.py`: the interpreter ends at once when the file is not there. */
import { child } from '../../domain/image-path.ts';
import { isFound } from '../rootfs/root-node.ts';
import type { Machine, Process } from './model/machine.ts';
import type { Status } from './model/status.ts';
import { scriptArgument } from './script-arguments.ts';

/** Undefined when there is no such argument, or the file is there. */
export function runScriptArgument(machine: Machine, process: Process, name: string): Status | undefined {
  const argument = scriptArgument(name, process.argv);
  if (!argument) return undefined;
  const { path, suffixes } = argument;
  const directory = process.workingDirectory;
  if (!path.startsWith('/') && directory === undefined) return undefined;
  const whole = path.startsWith('/') ? path : child(directory ?? '/', path);
  const names = ['', ...suffixes].map((suffix) => whole + suffix);
  if (names.some((one) => machine.isTouched(one) || isFound(machine.root.resolve(one)))) return undefined;
  const found = machine.root.resolve(whole);
  const start = machine.record({
    word: path,
    role: `the script that ${name} is given`,
    execution: {
      scripts: [],
      problem: { kind: 'missing', path: whole, at: isFound(found) ? whole : found.at },
    },
    search: process.search,
    weight: process.sure ? 'runs' : 'may',
    readBy: name,
    surroundings: { workingDirectory: directory ?? '/', unknown: true },
  });
  return { code: 'fails', starts: new Set([start]) };
}
