/** Modules of interpreters have a machine in their names; a foreign one is remarked on all the same. */

import { debian, elf, library, program } from '../support/image-maker.ts';
import { runCase } from '../support/verdict-cases.ts';

const X86 = elf('amd64', { dynamic: true });
const ARM = elf('arm64', { dynamic: true });
const DIST = '/usr/lib/python3/dist-packages';
const NODE = '/app/node_modules';

const onArm64 = (files: Readonly<Record<string, typeof X86>>, warns: boolean): void =>
  runCase({
    name: '',
    platform: 'linux/arm64',
    layers: [
      debian('arm64'),
      [
        program('/app/run', elf('arm64')),
        ...Object.entries(files).map(([path, facts]) => library(path, facts)),
      ],
    ],
    config: { Entrypoint: ['/app/run'] },
    expect: warns
      ? [['binary-arch', 'warn', /is for x86-64; nothing that the image starts by itself uses it|files/]]
      : [],
  });

test.each([
  `${DIST}/numpy/_core.cpython-311-x86_64-linux-gnu.so`,
  `${DIST}/cryptography/_rust.abi3.so`,
  `${NODE}/bcrypt/build/Release/bcrypt.node`,
  `${NODE}/@rollup/rollup-linux-x64-gnu/rollup.linux-x64-gnu.node`,
  '/app/lib/librocksdbjni-linux-x86_64.so',
  '/app/linux-x86_64/libfoo_jni.so',
])('%s of x86-64 in an arm64 image', (path) => {
  onArm64({ [path]: X86 }, true);
  onArm64({ [path]: ARM }, false);
});

test('beside the same for the image’s machine it is one of several that were shipped', () => {
  onArm64(
    {
      [`${NODE}/@swc/core-linux-x64-gnu/swc.linux-x64-gnu.node`]: X86,
      [`${NODE}/@swc/core-linux-arm64-gnu/swc.linux-arm64-gnu.node`]: ARM,
      '/app/lib/librocksdbjni-linux-x86_64.so': X86,
      '/app/lib/librocksdbjni-linux-aarch64.so': ARM,
      [`${DIST}/x.cpython-311-x86_64-linux-gnu.so`]: X86,
      [`${DIST}/x.cpython-311-aarch64-linux-gnu.so`]: ARM,
    },
    false,
  );
});

test('in directories of several machines, and of other libraries, nothing is said', () => {
  onArm64(
    {
      [`${NODE}/bufferutil/prebuilds/linux-x64/node.napi.node`]: X86,
      '/usr/lib/x86_64-linux-gnu/libssl.so.3': X86,
      '/usr/lib/x86_64-linux-gnu/python3/x.cpython-311-x86_64-linux-gnu.so': X86,
      '/opt/agent/linux-x86_64/libagent.so': X86,
    },
    false,
  );
});
