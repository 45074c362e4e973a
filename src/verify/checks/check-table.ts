/** All checks, in the report's order. A check is a pure function from what was read to what it finds. */
import type { CheckName } from '../../domain/report.ts';
import type { ImageEntry, SubjectFacts } from '../../image/facts/image-facts.ts';
import type { Finding } from '../view/finding.ts';
import type { ImageView } from '../view/image-view.ts';
import type { VerifyRequest } from '../view/verify-request.ts';
import { checkBinaryArch } from './binary-arch.ts';
import { checkBinaryVariant } from './binary-variant.ts';
import { checkConfigPlatform } from './config-platform.ts';
import { checkDistinct, type StartedPrograms } from './distinct.ts';
import { checkEntrypoint } from './entrypoint.ts';
import { checkInterpreter } from './interpreter.ts';
import { checkLibcVersion } from './libc-version.ts';
import { checkLibraries } from './libraries.ts';
import { checkPlatformSet } from './platform-set.ts';

interface Row {
  readonly name: CheckName;
  /** One line for people; the docs' table is made of these. */
  readonly passesWhen: string;
}

/** Where a check's entries stand in the report, and what it must be given. */
export type Check = Row &
  (
    | {
        readonly kind: 'subject';
        readonly run: (subject: SubjectFacts, request: VerifyRequest) => readonly Finding[];
      }
    | { readonly kind: 'image'; readonly run: (image: ImageEntry) => readonly Finding[] }
    | {
        readonly kind: 'layers';
        readonly run: (view: ImageView, request: VerifyRequest) => readonly Finding[];
      }
    | { readonly kind: 'all-layers'; readonly run: (views: readonly StartedPrograms[]) => readonly Finding[] }
    /** Not a verdict over what was read: a step runs containers and adds its results. */
    | { readonly kind: 'effect' }
  );

export const CHECKS: readonly Check[] = [
  {
    name: 'platform-set',
    kind: 'subject',
    passesWhen:
      'the index has exactly the requested platforms, each once; attestations point at an image in it',
    run: (subject, request) => checkPlatformSet(subject, request.platforms),
  },
  {
    name: 'config-platform',
    kind: 'image',
    passesWhen: 'each image config’s os, architecture and variant equal its descriptor’s',
    run: checkConfigPlatform,
  },
  {
    name: 'binary-arch',
    kind: 'layers',
    passesWhen: 'nothing that this platform would execute or load is built for another machine',
    run: checkBinaryArch,
  },
  {
    name: 'binary-variant',
    kind: 'layers',
    passesWhen: 'no code needs a newer processor than the platform’s variant promises',
    run: checkBinaryVariant,
  },
  {
    name: 'interpreter',
    kind: 'layers',
    passesWhen: 'the loader that a program names exists in the image',
    run: checkInterpreter,
  },
  {
    name: 'libraries',
    kind: 'layers',
    passesWhen: 'every shared library that is needed is found where the program’s loader looks',
    run: checkLibraries,
  },
  {
    name: 'libc-version',
    kind: 'layers',
    passesWhen:
      'every symbol that is looked for, and its version, is defined by a library that is loaded; loader and C library are of one build',
    run: checkLibcVersion,
  },
  {
    name: 'entrypoint',
    kind: 'layers',
    passesWhen:
      'a runtime can create the container, and what it starts exists and may be executed; a script’s interpreter, too',
    run: checkEntrypoint,
  },
  {
    name: 'distinct',
    kind: 'all-layers',
    passesWhen: 'no two platforms share the same entrypoint binary',
    run: checkDistinct,
  },
  {
    name: 'smoke',
    kind: 'effect',
    passesWhen: 'the command exits 0 in every platform’s image (only when asked for)',
  },
];
