/**
 * Side-by-side measurements on the testbed, as ratios within one run:
 *   npm run bench -- overhead [ROUNDS]   the action in a workflow against docker buildx typed by hand
 *   npm run bench -- verify [ROUNDS]     multihull verify against pulling, inspecting, copying out and objdump
 */
import { testbedEnv } from '../testbed/env.ts';
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
  default:
    console.error('npm run bench -- overhead | verify [ROUNDS]');
    process.exitCode = 2;
}
