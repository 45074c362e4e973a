/** Ports for tests: the real adapters on a temporary directory, a log that remembers, a clock that does not wait. */
import { join } from 'node:path';
import { systemClock } from '../../src/adapters/clock.ts';
import { createExec } from '../../src/adapters/exec.ts';
import { createFiles } from '../../src/adapters/files.ts';
import { createHttp } from '../../src/adapters/http.ts';
import { createToolCache } from '../../src/adapters/tool-cache.ts';
import type { Annotation, Log, Ports } from '../../src/ports.ts';
import { temporary } from './tools.ts';

export interface Logged {
  readonly kind: 'info' | 'debug' | 'warn' | 'error' | 'group' | 'foreign' | 'mask';
  readonly text: string;
  readonly annotation?: Annotation | undefined;
}

export interface RecordedLog extends Log {
  readonly entries: readonly Logged[];
  /** Texts of one kind. */
  of(kind: Logged['kind']): readonly string[];
}

export function recordingLog(): RecordedLog {
  const entries: Logged[] = [];
  const add = (kind: Logged['kind'], text: string, annotation?: Annotation) => {
    entries.push({ kind, text, ...(annotation === undefined ? {} : { annotation }) });
  };
  return {
    entries,
    of: (kind) => entries.filter((entry) => entry.kind === kind).map(({ text }) => text),
    info: (line) => add('info', line),
    debug: (line) => add('debug', line),
    warn: (message, annotation) => add('warn', message, annotation),
    error: (message, annotation) => add('error', message, annotation),
    group: (title, lines) => add('group', [title, ...lines].join('\n')),
    foreign: (lines) => add('foreign', lines.join('\n')),
    mask: (secret) => add('mask', secret),
  };
}

export interface TestPorts extends Ports {
  readonly log: RecordedLog;
  /** How long each `sleep` would have taken. */
  readonly slept: readonly number[];
  readonly temp: string;
}

export async function testPorts(env: Readonly<Record<string, string>> = {}): Promise<TestPorts> {
  const temp = await temporary();
  const slept: number[] = [];
  return {
    temp,
    slept,
    exec: createExec({ PATH: '/usr/bin:/bin', ...env }),
    files: createFiles(temp),
    http: createHttp(),
    log: recordingLog(),
    clock: { ...systemClock, sleep: async (ms) => void slept.push(ms) },
    tools: createToolCache(join(temp, 'tools'), temp, false),
    cache: { keeps: false, restore: async () => undefined, save: async () => false },
  };
}
