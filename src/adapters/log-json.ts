/** The log for programs: a JSON object per line. */
import type { Annotation, Clock, Log } from '../ports.ts';
import { masksOf } from '../util/masks.ts';
import { printable } from '../util/printable.ts';

const MASK = '***';

/** `{"time":…,"level":…,"message":…}`; a group has `lines`, tools' own words have level `tool`. */
export function createJsonLog(
  write: (text: string) => void,
  clock: Pick<Clock, 'now'>,
  hasDebug: boolean,
): Log {
  const secrets: string[] = [];
  const hide = (text: string) =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), printable(text));
  const print = (level: string, message: string, more: Readonly<Record<string, unknown>> = {}) =>
    write(`${JSON.stringify({ time: clock.now().toISOString(), level, message: hide(message), ...more })}\n`);
  const place = ({ title, file, line }: Partial<Annotation> = {}) => ({
    ...(title === undefined ? {} : { title: hide(title) }),
    ...(file === undefined ? {} : { file: hide(file) }),
    ...(line === undefined ? {} : { line }),
  });
  return {
    info: (line) => print('info', line),
    debug: (line) => {
      if (hasDebug) print('debug', line);
    },
    warn: (message, annotation) => print('warning', message, place(annotation)),
    error: (message, annotation) => print('error', message, place(annotation)),
    group: (title, lines) => print('group', title, { lines: lines.map(hide) }),
    foreign: (lines) => {
      for (const line of lines) print('tool', line);
    },
    mask: (secret) => {
      secrets.push(...masksOf(secret).map(printable));
      secrets.sort((a, b) => b.length - a.length);
    },
  };
}
