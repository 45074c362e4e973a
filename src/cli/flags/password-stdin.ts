/** `--password-stdin`, as `docker login` has it: a password on the command line is shown to everyone who lists processes. */
import { UserError } from '../../errors.ts';
import type { Log } from '../../ports.ts';

/** Longer than any token; what is longer is not a password. Bytes. */
const MAX_BYTES = 64 * 1024;

/**
 * The password that was typed, or that standard input has, without its last line end.
 * @param typed the value of `--password`.
 * @throws UserError when both are given, or standard input has none.
 */
export async function readPassword(
  typed: string | undefined,
  fromStdin: boolean,
  log: Pick<Log, 'warn'>,
): Promise<string | undefined> {
  if (!fromStdin) {
    if (typed !== undefined)
      log.warn('--password shows the password to everyone who lists processes here; write --password-stdin');
    return typed;
  }
  const refuse = (message: string, remedy: string) =>
    new UserError(message, { input: 'password-stdin', value: '', remedy });
  if (typed !== undefined)
    throw refuse('--password and --password-stdin are both given', 'Leave --password out.');
  if (process.stdin.isTTY)
    throw refuse(
      '--password-stdin: standard input is a terminal, which would show the password',
      'Write printf %s "$TOKEN" | multihull … --password-stdin, or --password-stdin < FILE.',
    );
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES)
      throw refuse(`--password-stdin: more than ${MAX_BYTES} bytes came`, 'Write the password alone.');
  }
  const password = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password === '')
    throw refuse(
      '--password-stdin: standard input is empty',
      'Write printf %s "$TOKEN" | multihull … --password-stdin.',
    );
  return password;
}
