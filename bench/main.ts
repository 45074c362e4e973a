/**
 * Side-by-side measurements on the testbed, as ratios within one run:
 *   npm run bench -- overhead [ROUNDS]   the action in a workflow against docker buildx typed by hand
 *   npm run bench -- verify [ROUNDS]     multihull verify against pulling, inspecting, copying out and objdump
 *   npm run bench -- compile [emulate]   bare cargo, runner and container; with emulate, also one platform under QEMU
 */
import { testbedEnv } from '../testbed/env.ts';
import { benchCompile } from './compile.ts';
import { benchOverhead } from './overhead.ts';
import { benchVerify } from './verify.ts';

const [what, rounds = '3'] = process.argv.slice(2);
const env: Readonly<Record<string, string | undefined>> = { ...process.env, ...testbedEnv() };
switch (what) {
  case 'overhead':
    await benchOverhead(Number(rounds), env);
    break;
  case 'verify':
    await benchVerify(Number(rounds), env);
    break;
  case 'compile':
    await benchCompile(rounds === 'emulate', env);
    break;
  default:
    console.error('npm run bench -- overhead | verify [ROUNDS], or compile [emulate]');
    process.exitCode = 2;
}
