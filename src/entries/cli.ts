/** The command line: the same engine on a laptop, in GitLab or any other CI. */
import { main } from '../cli/main.ts';

export async function cli(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), process.env);
}
