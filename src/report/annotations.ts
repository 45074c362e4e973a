/** What is shown at a line of the user's files, and on the run's page. */

import type { BuildFailure } from '../build-log/graph/failure.ts';
import { placeOf } from '../build-log/graph/groups.ts';
import type { Report } from '../domain/report.ts';
import type { Annotation } from '../ports.ts';
import { listOf } from '../util/text.ts';
import { type Finding, findingsOf } from './report-findings.ts';

/** GitHub shows ten errors and ten warnings a step; what is beyond is lost. */
export const MAX_ANNOTATIONS = 10;

/** An annotation with its text and weight; `Log.error` and `Log.warn` take it. */
export interface Note {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly annotation: Annotation;
}

/** Paths as the repository has them. */
export interface Places {
  /** The directory in the repository where cargo runs, when it is not the root. */
  readonly crateDirectory?: string;
}

/** A failed build: at the Dockerfile's line, and at the Rust source's where the compiler blames one. */
export function failureNotes(failure: BuildFailure, places: Places = {}): readonly Note[] {
  const where = placeOf({
    role: 'step',
    instruction: failure.instruction,
    ...(failure.platform === undefined ? {} : { platform: failure.platform }),
    ...(failure.stage === undefined ? {} : { stage: failure.stage }),
    ...(failure.step === undefined ? {} : { step: failure.step }),
  });
  const title = where === '' ? 'Build failed' : `Build failed: ${where}`;
  const message = `${failure.message}\n${failure.hint}`;
  const notes: Note[] = [];
  const rust = failure.cause.kind === 'rust-error' ? failure.cause.error : undefined;
  // A dependency's file is not in the repository.
  if (rust && !rust.file.startsWith('/')) {
    const platforms = failure.platforms.length > 0 ? ` (${listOf(failure.platforms)})` : '';
    const label = rust.code === undefined ? rust.message : `${rust.message} [${rust.code}]`;
    notes.push({
      level: 'error',
      message: `${label}${platforms}`,
      annotation: {
        title: `rustc${platforms}`,
        file: inDirectory(rust.file, places.crateDirectory),
        line: rust.line,
      },
    });
  }
  notes.push({ level: 'error', message, annotation: { title, ...failure.dockerfile } });
  for (const other of failure.further)
    notes.push({
      level: 'error',
      message: `${other.instruction} failed as well: ${other.error}`,
      annotation: { title: `Build failed: ${other.place}` },
    });
  return notes.slice(0, MAX_ANNOTATIONS);
}

/** Failing checks, then warnings; findings that say the same of several platforms are one annotation. */
export function checkNotes(report: Report): readonly Note[] {
  const notes = findingsOf(report)
    .filter(({ check }) => check.status !== 'skip')
    .map(checkNote);
  return [...bounded(notes, 'error'), ...bounded(notes, 'warning')];
}

function checkNote({ check, platforms }: Finding): Note {
  const where = platforms.length === 0 ? '' : `${listOf(platforms)}: `;
  const what = check.message ?? [check.path, check.found].filter((part) => part !== undefined).join(': ');
  return {
    level: check.status === 'fail' ? 'error' : 'warning',
    message: [`${where}${what || 'the check did not pass'}`, ...(check.remedy ? [check.remedy] : [])].join(
      '\n',
    ),
    annotation: { title: `Check ${check.check}` },
  };
}

/** The last one says how many more there are, rather than that they silently fall off. */
function bounded(notes: readonly Note[], level: Note['level']): Note[] {
  const mine = notes.filter((note) => note.level === level);
  if (mine.length <= MAX_ANNOTATIONS) return mine;
  const rest = mine.length - (MAX_ANNOTATIONS - 1);
  return [
    ...mine.slice(0, MAX_ANNOTATIONS - 1),
    {
      level,
      message: `${rest} more findings are in the job summary`,
      annotation: { title: 'More findings' },
    },
  ];
}

function inDirectory(file: string, directory: string | undefined): string {
  const clean = (directory ?? '').replace(/^\.\/?/, '').replace(/\/+$/, '');
  return clean === '' ? file : `${clean}/${file}`;
}
