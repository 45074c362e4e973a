import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../src/build-log/failures/failure-text.ts';

test.each([
  ['RUN apt-get install -y libfoo-dev', 'Run "apt-get update" in the same RUN'],
  ['RUN apt-get update && apt-get install -y libfoo-dev', 'Check at packages.debian.org'],
  ['RUN ["/usr/local/bin/install-packages", "/tmp/packages"]', 'Check at packages.debian.org'],
])('a package that apt does not find in %j is answered with %j', (instruction, hint) => {
  const cause = { kind: 'package-not-found', package: 'libfoo-dev' } as const;
  expect(sentencesOf({ cause, platforms: [], instruction, log: [], text: '' }).hint).toContain(hint);
});
