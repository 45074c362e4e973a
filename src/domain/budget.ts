/**
 * What one verification may take, all platforms of the image together. Every single thing has a bound of its own
 * (`limits.ts`); this is about many things, each within its bound.
 *
 * Two kinds of allowances. Some are fixed. Others grow with what the image stores in the registry, for that is what real
 * content costs its author: an image of 20 GB may have ten million files, and one of 20 kB may not.
 */
import { ImageFault } from '../errors.ts';

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

interface Allowance {
  readonly free: number;
  /** Added for each byte of layers that were opened, as stored. */
  readonly perByte?: number;
  /** Fits after "it takes more than 1000". */
  readonly unit: string;
}

/** Why each is what it is stands beside it. Twelve platforms of 127 layers, 20 GB and a million files each stay below. */
export const ALLOWANCES = {
  /** Manifests, configs and layers: 12 × (2 + 127), and as many attestations that nobody asks for. */
  requests: { free: 4000, unit: 'requests to the registry' },
  /** Manifests and configs in bytes. Usual are 2 KiB each; a config of the largest images has 100 KiB. */
  documents: { free: 24 * MiB, unit: 'bytes of manifests and configs' },
  /** Programs and data unpack to 2 to 10 times their size. A gigabyte takes a second. */
  inflated: { free: 8 * GiB, perByte: 20, unit: 'unpacked bytes' },
  /** A file with some content takes a hundred bytes, compressed. A million take two seconds. */
  entries: { free: 2_000_000, perByte: 1 / 64, unit: 'files' },
  /** What is remembered of links, programs and scripts: some hundred bytes each, a hundred times less than they have. */
  memory: { free: 128 * MiB, perByte: 1, unit: 'bytes for links, programs and scripts' },
  /** Files of configuration, in bytes: `ld.so.cache` and the like. */
  texts: { free: 64 * MiB, unit: 'bytes of configuration files' },
  /** PAX records beside those of one in every file that names, times and attributes take. */
  records: { free: 2_000_000, perByte: 1 / 64, unit: 'PAX records' },
  /** Paths that are looked up in the root file systems: what runs, and what each loader would try. */
  lookups: { free: 4_000_000, unit: 'look-ups of files' },
} as const satisfies Readonly<Record<string, Allowance>>;
export type Resource = keyof typeof ALLOWANCES;

/** Milliseconds for a verification as a whole: 200 GB at a tenth of a gigabyte a second take half of it. */
export const MAX_VERIFY_MS = 60 * 60_000;

/** @throws OverBudget when it is more than the allowance. */
export type Spend = (resource: Resource, amount?: number) => void;

export interface Budget {
  readonly spend: Spend;
  /** A layer of this size, as stored, is opened: some allowances grow. */
  credit(bytes: number): void;
  /** @throws OverBudget when the time is over. */
  checkTime(): void;
  /** Layers are read from the beginning: what was spent on them does not count. Time and requests do. */
  restart(): void;
}

/** The image takes more than it is allowed to. It is a finding about the image: nobody can say that it is good. */
export class OverBudget extends ImageFault {
  constructor(what: string) {
    super(`it takes more than ${what} to look into this image, where Multihull stopped`, {
      remedy:
        'No image that is built for being run is like this. If it is meant to be, look at what it is made of, and make it smaller.',
    });
  }
}

const OF_LAYERS: readonly Resource[] = ['inflated', 'entries', 'memory', 'texts', 'records'];

export interface BudgetOptions {
  /** Milliseconds that pass, for the deadline. */
  readonly now?: () => number;
  readonly deadlineMs?: number;
}

export function createBudget({ now = () => 0, deadlineMs = MAX_VERIFY_MS }: BudgetOptions = {}): Budget {
  const started = now();
  const spent = new Map<Resource, number>();
  let stored = 0;
  return {
    spend(resource, amount = 1) {
      const { free, unit, ...more }: Allowance = ALLOWANCES[resource];
      const sum = (spent.get(resource) ?? 0) + amount;
      spent.set(resource, sum);
      const allowed = free + Math.floor(stored * (more.perByte ?? 0));
      if (sum > allowed) throw new OverBudget(`${allowed} ${unit}`);
    },
    credit(bytes) {
      stored += bytes;
    },
    restart() {
      stored = 0;
      for (const resource of OF_LAYERS) spent.delete(resource);
    },
    checkTime() {
      if (now() - started > deadlineMs) throw new OverBudget(`${Math.round(deadlineMs / 60_000)} minutes`);
    },
  };
}
