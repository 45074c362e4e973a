/** The command line: the same engine on a laptop, in GitLab or any other CI. */
import { main } from '../cli/main.ts';

export async function cli(): Promise<void> {
  // Whoever reads may stop reading (`multihull plan | head`): the run goes on to its end, and its exit code is its own.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  process.exitCode = await main(process.argv.slice(2), process.env);
}
