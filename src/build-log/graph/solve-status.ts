/**
 * One line of `--progress=rawjson`: BuildKit's `client.SolveStatus` (moby/buildkit client/graph.go) as Go's
 * encoding/json writes it: fields that are zero are left out, times are RFC 3339 in the builder's clock, byte
 * strings are base64. Read leniently, because a newer buildx may add fields.
 */

/** A node of the build graph; sent again, whole, whenever something about it changed. */
export interface VertexUpdate {
  readonly digest: string;
  readonly inputs: readonly string[];
  readonly name: string;
  /** Epoch milliseconds. Missing until BuildKit has begun with it; an unneeded vertex never begins. */
  readonly started?: number;
  readonly completed?: number;
  readonly cached: boolean;
  /** Present when it failed, or was given up because another one failed. */
  readonly error?: string;
}

/** A part of a vertex's work with its own clock: a layer's download, "pushing manifest for …". */
export interface StatusUpdate {
  readonly vertex: string;
  readonly id: string;
  readonly started?: number;
  readonly completed?: number;
  /** Bytes, where it is a transfer. */
  readonly current?: number;
  /** Bytes in all, where they are known. */
  readonly total?: number;
}

/** What a vertex wrote; a piece of bytes, not a line. */
export interface LogChunk {
  readonly vertex: string;
  /** 1 is standard output, 2 is standard error. */
  readonly stream: number;
  readonly data: Uint8Array;
}

/** A remark of the Dockerfile's linter or of the cache exporter. */
export interface BuildWarning {
  readonly message: string;
  readonly detail: readonly string[];
  readonly url?: string;
  /** The Dockerfile as the frontend names it, without directories. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}

/** What one line of progress says. */
export interface SolveStatus {
  readonly vertexes: readonly VertexUpdate[];
  readonly statuses: readonly StatusUpdate[];
  readonly logs: readonly LogChunk[];
  readonly warnings: readonly BuildWarning[];
}

const KEYS: ReadonlySet<string> = new Set(['vertexes', 'statuses', 'logs', 'warnings']);

type Json = Readonly<Record<string, unknown>>;

/** The progress that a line holds; undefined when the line is something else, such as an error message. */
export function parseSolveStatus(line: string): SolveStatus | undefined {
  if (!line.startsWith('{')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(value) || !Object.keys(value).every((key) => KEYS.has(key))) return undefined;
  return {
    vertexes: objects(value['vertexes']).flatMap(vertexUpdate),
    statuses: objects(value['statuses']).flatMap(statusUpdate),
    logs: objects(value['logs']).map((log) => ({
      vertex: text(log['vertex']) ?? '',
      stream: typeof log['stream'] === 'number' ? log['stream'] : 1,
      data: bytes(log['data']),
    })),
    warnings: objects(value['warnings']).map(buildWarning),
  };
}

function vertexUpdate(json: Json): VertexUpdate[] {
  const digest = text(json['digest']);
  if (digest === undefined) return [];
  const inputs = Array.isArray(json['inputs']) ? json['inputs'] : [];
  const error = text(json['error']);
  return [
    {
      digest,
      inputs: inputs.filter((input) => typeof input === 'string'),
      name: text(json['name']) ?? '',
      ...times(json),
      cached: json['cached'] === true,
      ...(error === undefined ? {} : { error }),
    },
  ];
}

function statusUpdate(json: Json): StatusUpdate[] {
  const vertex = text(json['vertex']);
  const id = text(json['id']);
  if (vertex === undefined || id === undefined) return [];
  const current = amount(json['current']);
  const total = amount(json['total']);
  return [
    {
      vertex,
      id,
      ...times(json),
      ...(current === undefined ? {} : { current }),
      ...(total === undefined ? {} : { total }),
    },
  ];
}

function buildWarning(json: Json): BuildWarning {
  const detail = Array.isArray(json['detail']) ? json['detail'].map(fromBase64) : [];
  const source = isObject(json['sourceInfo']) ? json['sourceInfo'] : {};
  const start = objects(json['range'])[0]?.['start'];
  const line = isObject(start) && typeof start['line'] === 'number' ? start['line'] : undefined;
  const url = text(json['url']);
  const file = text(source['filename']);
  return {
    message: fromBase64(json['short']),
    detail,
    ...(url === undefined ? {} : { url }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}

function times(json: Json): { started?: number; completed?: number } {
  const started = instant(json['started']);
  const completed = instant(json['completed']);
  return {
    ...(started === undefined ? {} : { started }),
    ...(completed === undefined ? {} : { completed }),
  };
}

/** Go leaves zero out, mostly. */
function amount(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** Epoch milliseconds; Go's nanoseconds are cut off, since not every engine's Date reads nine digits. */
function instant(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const ms = Date.parse(value.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(ms) ? undefined : ms;
}

function bytes(value: unknown): Buffer {
  return Buffer.from(typeof value === 'string' ? value : '', 'base64');
}

function fromBase64(value: unknown): string {
  return bytes(value).toString('utf8');
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Go leaves empty strings out; so does this. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
