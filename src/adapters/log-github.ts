/**
 * The log of a workflow run. Groups, annotations and masks are workflow commands, lines that begin with `::`.
 * Text from tools is printed between `::stop-commands::TOKEN` and `::TOKEN::`, so that a build which prints
 * `::add-mask::` or `::error::` is only printing.
 */
import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import type { Annotation, Log } from '../ports.ts';
import { masksOf } from '../util/masks.ts';
import { printable } from '../util/printable.ts';

/** What the runner takes for the end of a line: a carriage return alone is one, too. */
const LINE_END = /\r\n|\r|\n/;
/** A workflow command: `::` at the start, or the older `##[` anywhere. */
const COMMAND = /^\s*::|##\[/;

export function createGitHubLog(): Log {
  const foreign = (lines: readonly string[]) => {
    if (lines.length === 0) return;
    // The token is new each time: output of an earlier block cannot know how to end this one.
    const token = randomUUID();
    write([`::stop-commands::${token}`, ...lines.map(oneLine), `::${token}::`]);
  };
  return {
    info: (line) => foreignSafe(line, foreign),
    debug: (line) => core.debug(printable(line)),
    warn: (message, annotation) => core.warning(printable(message), properties(annotation)),
    error: (message, annotation) => core.error(printable(message), properties(annotation)),
    group: (title, lines) => {
      core.startGroup(oneLine(title));
      foreign(lines);
      core.endGroup();
    },
    foreign,
    mask: (secret) => {
      for (const text of masksOf(secret, false)) core.setSecret(text);
    },
  };
}

/** Our own sentences quote what others wrote: where such a line could be read as a command, it is fenced. */
function foreignSafe(line: string, foreign: (lines: readonly string[]) => void): void {
  const parts = line.split(LINE_END).map(printable);
  if (parts.some((part) => COMMAND.test(part))) foreign(parts);
  else write(parts);
}

function write(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function oneLine(text: string): string {
  return printable(text.replace(/[\r\n]+/g, ' '));
}

function properties(annotation: Annotation | undefined): core.AnnotationProperties {
  if (!annotation) return {};
  return {
    title: annotation.title,
    ...(annotation.file === undefined ? {} : { file: annotation.file }),
    ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
  };
}
