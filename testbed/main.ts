import { down } from './down.ts';
import { asExports, testbedEnv } from './env.ts';
import { withLock } from './lock.ts';
import { startSigstore } from './sigstore/sigstore.ts';
import { status } from './status.ts';
import { up } from './up.ts';

const usage = 'usage: npm run testbed -- up | sigstore | down | status | env\n';

async function main(verb: string | undefined): Promise<number> {
  switch (verb) {
    case 'up':
      await withLock(up);
      return 0;
    case 'sigstore':
      await startSigstore();
      return 0;
    case 'down':
      await withLock(down);
      return 0;
    case 'status':
      return (await status()) ? 0 : 1;
    case 'env':
      process.stdout.write(asExports(testbedEnv()));
      return 0;
    default:
      process.stderr.write(usage);
      return 2;
  }
}

// A reader that has seen enough (`status | head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', () => undefined);

try {
  process.exitCode = await main(process.argv[2]);
} catch (error) {
  process.stderr.write(`testbed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 3;
}
