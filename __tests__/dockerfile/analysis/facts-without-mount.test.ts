import { expect, test } from '@jest/globals';
import { analyse } from '../analyse-text.ts';

const MOUNT = '--mount=from=multihull,target=/multihull';
const hints = (...lines: readonly string[]) =>
  analyse(
    `FROM --platform=$BUILDPLATFORM rust:1 AS build\nARG TARGETPLATFORM\n${lines.join('\n')}\nFROM debian\nCOPY --from=build /a /a\n`,
    {
      contexts: ['multihull'],
    },
  )
    .hints.filter(({ kind }) => kind === 'facts-without-mount')
    .map(({ message }) => message.replace(/; variables.*/, ''));

test.each<[string, readonly string[], readonly string[]]>([
  [
    'without the mount',
    ['RUN cargo build --target $MULTIHULL_TARGET'],
    ['Dockerfile:3: $MULTIHULL_TARGET is empty in this RUN, which does not mount the facts context'],
  ],
  [
    'mounted, and not sourced',
    [`RUN ${MOUNT} apt-get install $\{MULTIHULL_PACKAGES}`],
    [
      'Dockerfile:3: $MULTIHULL_PACKAGES is empty in this RUN, which mounts the facts context and does not source env.sh',
    ],
  ],
  [
    'in another RUN only',
    [`RUN ${MOUNT} . /multihull/env.sh`, 'RUN rustup target add "$MULTIHULL_TARGET"'],
    ['Dockerfile:4: $MULTIHULL_TARGET is empty in this RUN, which does not mount the facts context'],
  ],
  ['sourced', [`RUN ${MOUNT} . /multihull/env.sh && cargo build --target $MULTIHULL_TARGET`], []],
  ['sourced by the wrapper', [`RUN ${MOUNT} set -e; source /multihull/cross.sh; echo $MULTIHULL_TARGET`], []],
  [
    'copied, and sourced',
    ['COPY --from=multihull env.sh /env.sh', 'RUN . /env.sh; echo $MULTIHULL_TARGET'],
    [],
  ],
  ['a variable of the file', ['ARG MULTIHULL_TARGET=x', 'RUN echo $MULTIHULL_TARGET'], []],
  ['set in the RUN', ['RUN MULTIHULL_TARGET=x; echo $MULTIHULL_TARGET'], []],
  ['another name', ['RUN echo $MULTIHULL_OTHER'], []],
])('%s', (_name, lines, expected) => {
  expect(hints(...lines)).toEqual(expected);
});
