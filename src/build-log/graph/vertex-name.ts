/**
 * What a vertex's name says. The Dockerfile frontend writes `[linux/amd64->arm64 cross 5/12] RUN …` (its
 * prefixCommand); BuildKit and buildx write names such as `exporting to image` of their own.
 */

/** The part that a vertex plays in a build. */
export type VertexRole =
  /** An instruction of the Dockerfile. */
  | 'step'
  /** Loading the Dockerfile, metadata, contexts, tokens: of interest only when it fails. */
  | 'internal'
  | 'cache-import'
  | 'cache-export'
  /** Making, pushing or writing the result. */
  | 'export'
  /** Anything that has no Dockerfile line, such as the SBOM scanner. */
  | 'other';

/** A vertex's name, taken apart. */
export interface VertexName {
  readonly role: VertexRole;
  /** The platform it is for, as BuildKit spells it: `linux/arm/v7`. */
  readonly platform?: string;
  /** The platform it runs on, where that is another one: a cross-compiling stage. */
  readonly runsOn?: string;
  /** The stage's name; undefined in a Dockerfile with one stage that has none. */
  readonly stage?: string;
  readonly step?: { readonly n: number; readonly of: number };
  /** `RUN cargo build …`, or the whole name where there are no brackets. */
  readonly instruction: string;
}

const BRACKETS = /^\[([^\]]*)\]\s*([\s\S]*)$/;
const STEP = /^(\d+)\/(\d+)$/;
/** `linux/arm/v7`, `windows(10.0.17763)/amd64`; with the platform built for after an arrow. */
const PLATFORM =
  /^([a-z]+(?:\([^)]*\))?\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)(?:->([a-z0-9_]+(?:\([^)]*\))?(?:\/[a-z0-9._]+)*))?$/;
const OPERATING_SYSTEMS: ReadonlySet<string> = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1']);
const INTERNAL_WORDS: ReadonlySet<string> = new Set(['internal', 'auth', 'context']);

const ROLES: readonly (readonly [RegExp, VertexRole])[] = [
  [/^importing cache manifest from /, 'cache-import'],
  [/^(?:exporting cache|preparing build cache for export|exporting to GitHub Actions Cache)/, 'cache-export'],
  [/^(?:exporting to |pushing |merging manifest list|copying to |sending tarball)/, 'export'],
  [/^(?:resolv(?:e|ing) |docker-image:\/\/|load(?:ing)? |local:\/\/|oci-layout:\/\/)/, 'internal'],
];

/** Takes a vertex's name apart; never fails, since what it does not know is an instruction of role `other`. */
export function parseVertexName(name: string): VertexName {
  const match = BRACKETS.exec(name);
  if (!match) {
    const role = ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
    return { role, instruction: name };
  }
  const [, inside = '', said = ''] = match;
  // Lines that were continued with a backslash keep their indentation inside.
  const instruction = said.replace(/\s+/g, ' ').trim();
  const words = inside.split(/\s+/).filter((word) => word !== '');
  const step = STEP.exec(words.at(-1) ?? '');
  if (step) words.pop();
  const platforms = PLATFORM.exec(words[0] ?? '');
  if (platforms) words.shift();
  const where = platforms ? readPlatforms(platforms[1] ?? '', platforms[2]) : {};
  if (step) {
    const [, n = '', of = ''] = step;
    return {
      role: 'step',
      ...where,
      ...(words.length > 0 ? { stage: words.join(' ') } : {}),
      step: { n: Number(n), of: Number(of) },
      instruction,
    };
  }
  return { role: INTERNAL_WORDS.has(words[0] ?? '') ? 'internal' : 'other', ...where, instruction };
}

function readPlatforms(base: string, target: string | undefined): { platform: string; runsOn?: string } {
  if (target === undefined) return { platform: base };
  const [first = ''] = target.split(/[(/]/);
  const platform = OPERATING_SYSTEMS.has(first) ? target : `${base.split('/')[0]}/${target}`;
  return { platform, runsOn: base };
}
