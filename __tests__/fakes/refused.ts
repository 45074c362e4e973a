/** What a refusal says, as a value to compare. */
import { ExplainedError, UserError } from '../../src/errors.ts';

export interface Refusal {
  readonly input: string | undefined;
  readonly value: string | undefined;
  readonly message: string;
  readonly remedy: string;
}

/** Runs `work`, which must refuse with an error that explains itself. */
export function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    return explained(error);
  }
  throw new Error('it was not refused');
}

/** The same for a promise. */
export async function refusalFrom(work: Promise<unknown>): Promise<Refusal> {
  return work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => explained(error),
  );
}

function explained(error: unknown): Refusal {
  if (!(error instanceof ExplainedError)) throw error;
  const { input, value } = error instanceof UserError ? error : { input: undefined, value: undefined };
  return { input, value, message: error.message, remedy: error.remedy };
}
