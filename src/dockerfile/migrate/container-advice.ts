/** The first way out of an emulated compile: Multihull's own Dockerfile, and what the user's would be missed for. */
import type { ImageShape } from './final-stage-shape.ts';

/** Instructions that are shown by name; of more, their number. */
const SHOWN = 5;

/** Sentences, and the lines for Cargo.toml. */
export function containerAdvice({ metadata, lost }: ImageShape): string {
  const shown = lost
    .slice(0, SHOWN)
    .map(({ line, message }) => (line > 0 ? `line ${line}: ${message}` : message));
  const more = lost.length > SHOWN ? ` and ${lost.length - SHOWN} more` : '';
  const table = metadata.map((line) => `\n    ${line}`).join('');
  return [
    'Write compile: container: Multihull then compiles the crate in a Dockerfile of its own, once for all platforms (multihull eject shows it).',
    ...(lost.length > 0 ? [`Of your final stage it would not have: ${shown.join('; ')}${more}.`] : []),
    ...(metadata.some((line) => line.startsWith('user = '))
      ? []
      : [
          'Its program runs as 65532:65532; if it needs root, write user = "0" in [package.metadata.multihull].',
        ]),
    ...(metadata.length > 0
      ? [`These lines of Cargo.toml make its image like yours:\n\n    [package.metadata.multihull]${table}\n`]
      : []),
  ].join(' ');
}
