/**
 * Ctrl-C, a closed terminal and `kill` on the command line: the run is ended and cleaned up, whatever comes meanwhile.
 * A second Ctrl-C would otherwise end the clean-up, and leave a login and a builder behind.
 */
import type { Log } from '../../ports.ts';

/** What a shell says of a process that such a signal has ended: 128 and the signal's number. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Ending = keyof typeof CODES;

export interface Cancellation {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Undefined as long as no signal has come. */
  exitCode(): number | undefined;
  /** Signals mean again what they mean to any process. */
  release(): void;
}

export function cancelOnSignals(log: Log): Cancellation {
  const cancel = new AbortController();
  let first: Ending | undefined;
  const onSignal = (name: Ending) => {
    if (first !== undefined) {
      log.info(`${name}: what this run has made is still being removed; it ends by itself`);
      return;
    }
    first = name;
    // A terminal that was closed takes no more text: that must not end the clean-up either.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    cancel.abort();
  };
  const names = Object.keys(CODES) as Ending[];
  for (const name of names) process.on(name, onSignal);
  return {
    signal: cancel.signal,
    exitCode: () => (first === undefined ? undefined : CODES[first]),
    release: () => {
      for (const name of names) process.removeListener(name, onSignal);
    },
  };
}
