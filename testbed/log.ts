const started = Date.now();
const say = (text: string): void =>
  void process.stderr.write(`testbed ${seconds(started).padStart(6)}  ${text}\n`);

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)}s`;
}

/** A line for the person who waits; stdout is left to results. */
export function note(text: string): void {
  say(text);
}

/** Runs one piece of work, and says so when it takes longer than a person waits without wondering. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  let said = false;
  const announce = setTimeout(() => {
    said = true;
    say(`${name} …`);
  }, 2000);
  const remind = setInterval(() => say(`${name} … still running after ${seconds(began)}`), 30_000);
  try {
    const result = await work();
    if (said) say(`${name}: done in ${seconds(began)}`);
    return result;
  } catch (error) {
    say(`${name}: FAILED after ${seconds(began)}`);
    throw error;
  } finally {
    clearTimeout(announce);
    clearInterval(remind);
  }
}
