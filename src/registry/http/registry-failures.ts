/** What went wrong on the way to a registry, for a person: what was asked, what came, what to do. */
import type { Readable } from 'node:stream';
import { types } from 'node:util';
import { EnvironmentError, messageOf } from '../../errors.ts';
import { oneLine } from '../oci/json.ts';

/** An answer of a server, after redirects. The body must be consumed or destroyed. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
  readonly method: string;
  /** Where it came from, after redirects. */
  readonly url: URL;
  /** How often it was asked for, the last time included. */
  readonly attempts?: number;
}

/** Codes that another attempt may cure. ENOTFOUND is not one: a mistyped host stays mistyped. */
const TRANSIENT_CODES: readonly string[] = [
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_PREMATURE_CLOSE',
];

/** Statuses that another attempt may cure. */
export const TRANSIENT_STATUSES: readonly number[] = [408, 429, 500, 502, 503, 504];

/** The `code` that Node gives to errors of the system and of TLS. */
export function codeOf(error: unknown): string | undefined {
  // Not `instanceof`: Node's own errors may be of another realm than this module.
  const code = types.isNativeError(error) && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && TRANSIENT_CODES.includes(code);
}

/** Whether an error is of the connection, and not a bug of ours. */
export function isConnectionError(error: unknown): boolean {
  const code = codeOf(error);
  if (code === undefined) return false;
  return (
    /^E[A-Z0-9]+$/.test(code) ||
    isTransient(error) ||
    /^(HPE_|ERR_SSL_|ERR_TLS_)/.test(code) ||
    isCertificateCode(code)
  );
}

function isCertificateCode(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECRYPT)|CRL_|HOSTNAME_MISMATCH/.test(code);
}

/** `GET https://ghcr.io/v2/acme/trow/manifests/1.0`; never the query, which may carry a signature or a token. */
export function describe(method: string, url: URL): string {
  return `${method} ${url.protocol}//${url.host}${url.pathname}`;
}

/** Explains a connection that failed. `attempts` is how often it was tried. */
export function explainConnection(
  error: unknown,
  method: string,
  url: URL,
  attempts: number,
): EnvironmentError {
  const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
  const { problem, remedy } = connectionProblem(error, url);
  return new EnvironmentError(`${describe(method, url)}: ${problem}${tried}`, { remedy, cause: error });
}

/** What is wrong with a connection, in words, and what to do. */
export function connectionProblem(error: unknown, url: URL): { problem: string; remedy: string } {
  const code = codeOf(error) ?? '';
  const message = oneLine(messageOf(error), 200);
  const host = url.host;
  if (code === 'ECONNREFUSED')
    return {
      problem: `nothing listens at ${host} (connection refused)`,
      remedy: `Check the registry’s address and port; if ${host} is a local registry, start it first.`,
    };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return {
      problem: `the host name ${url.hostname} cannot be resolved (${code})`,
      remedy:
        'Check the spelling of the registry in the image name, and this machine’s DNS or proxy (HTTPS_PROXY).',
    };
  if (isCertificateCode(code))
    return {
      problem: `the TLS certificate of ${host} is not trusted (${code}: ${message})`,
      remedy:
        'Add the authority that signed it with NODE_EXTRA_CA_CERTS=/path/to/ca.pem, or renew the certificate; certificates are always checked.',
    };
  if (
    /wrong version number|packet length too long|http request|record layer/i.test(message) ||
    /^ERR_SSL_/.test(code)
  )
    return {
      problem: `${host} does not speak HTTPS (${oneLine(message.replace(/^[^:]*:error:/, ''), 100)})`,
      remedy:
        'It probably answers plain HTTP. Multihull uses HTTP only for registries at localhost and 127.0.0.0/8: put TLS in front of it, or correct the port.',
    };
  if (code.startsWith('HPE_'))
    return {
      problem: `${host} does not speak HTTP (${code})`,
      remedy: 'Check the port. A registry at localhost or 127.0.0.0/8 is reached over plain HTTP, not HTTPS.',
    };
  if (code === 'ETIMEDOUT' || code === 'ESOCKETTIMEDOUT')
    return {
      problem: message === '' ? `${host} did not answer in time` : message,
      remedy: 'Check the network, the firewall and the proxy (HTTPS_PROXY); then run again.',
    };
  return {
    problem: `the connection to ${host} broke (${[code, message].filter(Boolean).join(': ')})`,
    remedy:
      'Run again; if it persists, check the network and the proxy (HTTPS_PROXY) between here and the registry.',
  };
}

/** Explains an answer with a status that was not expected. */
export function explainStatus(answer: Answer, registry: string, said: string): EnvironmentError {
  const { attempts = 1 } = answer;
  const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
  const detail = said === '' ? '' : ` (${said})`;
  return new EnvironmentError(
    `${describe(answer.method, answer.url)} was answered with ${answer.status}${detail}${tried}`,
    {
      remedy: remedyOf(answer, registry, said),
      cause: Object.assign(new Error(`HTTP status ${answer.status}`), { status: answer.status }),
    },
  );
}

/** The status that an error of `explainStatus` is about. */
export function statusOf(error: unknown): number | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'status' in cause && typeof cause.status === 'number'
    ? cause.status
    : undefined;
}

function remedyOf(answer: Answer, registry: string, said: string): string {
  const { status } = answer;
  const writes = !['GET', 'HEAD'].includes(answer.method);
  if (status === 401 || status === 403)
    return (
      `Log in to ${registry} (docker login ${registry}, or the inputs username and password) with an account that may ` +
      (writes
        ? 'push there; on GitHub the job’s token needs "permissions: packages: write".'
        : 'read it. Registries also answer so for names that do not exist: check the spelling.')
    );
  if (status === 404)
    return writes
      ? 'Check the image’s name. Some registries (ECR, for one) want the repository to be created before the first push.'
      : 'Check the image’s name, tag and digest.';
  if (status === 429)
    return `${registry} limits how often it is asked: log in (limits are higher then), use a mirror, or wait and run again.`;
  if (status >= 500) return `The fault is at ${registry}: look at its status page, and run again later.`;
  if (status === 400 && /HTTPS server/i.test(said))
    return 'A registry at localhost or 127.0.0.0/8 is reached over plain HTTP, but this one wants HTTPS: let it listen without TLS.';
  return 'Read what the registry says; if it means nothing to you, please report this with the whole message.';
}

/**
 * What the registry itself says: code and message of an error body (distribution-spec, "Error Codes"), or what token
 * servers write instead. One bounded line, or ''.
 */
export function errorDetail(text: string): { readonly codes: readonly string[]; readonly said: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const plain = text.trimStart().startsWith('<') ? '' : oneLine(text, 200);
    return { codes: [], said: plain };
  }
  const record = asRecord(value);
  const errors = Array.isArray(record['errors']) ? record['errors'].slice(0, 3).map(asRecord) : [];
  const codes = errors.flatMap(({ code }) => (typeof code === 'string' ? [oneLine(code, 60)] : []));
  const lines = errors.map(({ code, message }) =>
    [code, message].filter((part) => typeof part === 'string' && part !== '').join(': '),
  );
  const other = ['message', 'details', 'error_description', 'error']
    .map((key) => record[key])
    .find((part) => typeof part === 'string');
  return { codes, said: oneLine(lines.join('; ') || (typeof other === 'string' ? other : ''), 300) };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
