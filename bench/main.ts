/**
 * Side-by-side measurements on the testbed, as ratios within one run:
 *   npm run bench -- overhead [ROUNDS]   the action in a workflow against docker buildx typed by hand
 *   npm run bench -- verify [ROUNDS]     multihull verify against pulling, inspecting, copying out and objdump
 *   npm run bench -- compile [emulate]   bare cargo, runner and container; with emulate, also one platform under QEMU
 *   npm run bench -- direct [ROUNDS] [container]   bare cargo, runner without Docker, the same through BuildKit
 *   npm run bench -- grow [SHARE]        how verify grows with size, layers, platforms and files; writes docs/growth.*
 */
import { testbedEnv } from '../testbed/env.ts';
import { benchCompile } from './compile.ts';
import { benchDirect } from './direct.ts';
import { benchGrow } from './grow.ts';
import { benchOverhead } from './overhead.ts';
import { benchVerify } from './verify.ts';

const [what, rounds = '3'] = process.argv.slice(2);
// Growth is measured on layouts: no engine takes part.
const env: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  ...(what === 'grow' ? {} : testbedEnv()),
};
switch (what) {
  case 'overhead':
    await benchOverhead(Number(rounds), env);
    break;
  case 'verify':
    await benchVerify(Number(rounds), env);
    break;
  case 'grow':
    await benchGrow(Number(process.argv[3] ?? 1), env);
    break;
  case 'direct':
    await benchDirect(Number(rounds), process.argv[4] === 'container', env);
    break;
  case 'compile':
    await benchCompile(rounds === 'emulate', env);
    break;
  default:
    console.error('npm run bench -- overhead | verify | direct [ROUNDS], compile [emulate], or grow [SHARE]');
    process.exitCode = 2;
}
