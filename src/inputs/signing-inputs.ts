/** Who signs, with what, and which Sigstore: the inputs `sign`, `signing-key` and the URLs, and what the CI offers. */
import { isThisMachine } from '../domain/names/reference.ts';
import { UserError } from '../errors.ts';
import type { Environment } from './environment.ts';
import { parseBoolean, type RawInput } from './lists.ts';

/** Where an identity token comes from. */
export type TokenSource =
  /** GitHub's token service, which jobs with `id-token: write` are told of. */
  | { readonly kind: 'github'; readonly url: string; readonly bearer: string }
  /** A variable with the token itself: GitLab's `id_tokens`, and CIs that do likewise. */
  | { readonly kind: 'variable'; readonly name: string; readonly value: string };

/** A key that the user has: in a file, or in an environment variable. */
export type KeySource =
  | { readonly kind: 'file'; readonly typed: string; readonly path: string }
  | { readonly kind: 'variable'; readonly typed: string; readonly pem: string };

/** A signature log, and which API it speaks: 1 with an index and promises, 2 with tiles; `detect` asks for 2, then for 1. */
export interface TransparencyLog {
  readonly url: string;
  readonly api: 1 | 'detect';
}

/** Where signatures are certified, logged and timed. */
export interface SigstoreServices {
  readonly fulcioUrl: string;
  readonly log: TransparencyLog | undefined;
  /** undefined: no timestamps. */
  readonly timestampUrl: string | undefined;
  /** They are the ones that everybody may use, and read. */
  readonly isPublic: boolean;
}

export interface SigningInputs {
  readonly mode: 'auto' | 'keyless' | 'key' | 'off';
  readonly key: KeySource | undefined;
  /** Of the key. */
  readonly password: string | undefined;
  readonly services: SigstoreServices;
  readonly token: TokenSource | undefined;
  /** Each platform's image gets a signature of its own, beside the index. */
  readonly platforms: boolean;
}

/** Sigstore's own (sigstore/root-signing, signing_config.v0.2.json). */
export const PUBLIC_SIGSTORE = {
  fulcio: 'https://fulcio.sigstore.dev',
  rekor: 'https://rekor.sigstore.dev',
  timestamps: 'https://timestamp.sigstore.dev/api/v1/timestamp',
} as const;

const MODES = ['auto', 'keyless', 'key', 'off'] as const;
/** cosign's name for it, which GitLab's documentation uses, too. */
const TOKEN_VARIABLE = 'SIGSTORE_ID_TOKEN';

export interface SigningReader {
  readonly input: (
    name: 'sign' | 'signing-key' | 'sign-platforms' | 'fulcio-url' | 'rekor-url' | 'tsa-url',
  ) => RawInput;
  readonly path: (text: string) => string;
  readonly env: Environment;
}

/** @throws UserError for a mode, key or URL that cannot be meant. */
export function readSigning({ input, path, env }: SigningReader): SigningInputs {
  const typed = input('sign').value || 'auto';
  const mode = MODES.find((one) => one === typed);
  if (mode === undefined)
    throw new UserError(`sign: "${typed}" is not one of ${MODES.join(', ')}`, {
      input: 'sign',
      value: typed,
      remedy: 'Write sign: keyless, sign: key with signing-key, or sign: off.',
    });
  const key = readKey(input('signing-key'), path, env);
  if (key !== undefined && (mode === 'keyless' || mode === 'off'))
    throw new UserError(`signing-key has no meaning with sign: ${mode}`, {
      input: 'signing-key',
      value: key.typed,
      remedy: 'Write sign: key, or leave signing-key out.',
    });
  if (key === undefined && mode === 'key')
    throw new UserError('sign: key needs signing-key, which is not given', {
      input: 'signing-key',
      value: '',
      remedy: 'Write the path of the key that cosign generate-key-pair made, or env://VARIABLE.',
    });
  return {
    mode,
    key,
    password: env['COSIGN_PASSWORD'],
    services: readServices(input),
    token: readTokenSource(env),
    platforms: readPlatforms(input('sign-platforms'), mode),
  };
}

function readPlatforms(input: RawInput, mode: SigningInputs['mode']): boolean {
  const isAsked = input.value !== '' && parseBoolean(input);
  if (!isAsked || mode !== 'off') return isAsked;
  throw new UserError('sign-platforms has no meaning with sign: off', {
    input: input.name,
    value: input.value,
    remedy: 'Leave one of them out.',
  });
}

function readKey(input: RawInput, path: SigningReader['path'], env: Environment): KeySource | undefined {
  const typed = input.value;
  if (typed === '') return undefined;
  const refuse = (problem: string, remedy: string) =>
    new UserError(`signing-key: ${problem}`, { input: 'signing-key', value: '', remedy });
  if (typed.includes('-----BEGIN'))
    throw refuse(
      'the key itself stands where its place belongs',
      'Put the key into an environment variable of the step, and write signing-key: env://VARIABLE. This key has been in an input: treat it as known to others where that is logged.',
    );
  const variable = /^env:\/\/([A-Za-z_][A-Za-z0-9_]*)$/.exec(typed)?.[1];
  if (variable === undefined) {
    if (/^[a-z0-9]+:\/\//i.test(typed))
      throw refuse(
        `"${typed}" is a key of another service, which Multihull does not speak to`,
        'Write the path of a key file, or env://VARIABLE; or use sign: keyless.',
      );
    return { kind: 'file', typed, path: path(typed) };
  }
  const pem = env[variable];
  if (pem === undefined || pem.trim() === '')
    throw refuse(
      `the environment has no variable ${variable}`,
      `Set ${variable} for this step (env:). A secret that does not exist in this repository reads as an empty text.`,
    );
  return { kind: 'variable', typed, pem };
}

function readServices(input: SigningReader['input']): SigstoreServices {
  const fulcio = readUrl(input('fulcio-url'));
  const rekor = readUrl(input('rekor-url'), 'off');
  const timestamps = readUrl(input('tsa-url'), 'off');
  const isPublic = fulcio === undefined && (rekor === undefined || rekor === PUBLIC_SIGSTORE.rekor);
  // Whoever names another Sigstore does not mean to tell the public one of it.
  const own = fulcio !== undefined || (rekor !== undefined && rekor !== 'off');
  if (own && (rekor === undefined || timestamps === undefined)) {
    const name = rekor === undefined ? 'rekor-url' : 'tsa-url';
    throw new UserError(`${name} is not given, but ${fulcio === undefined ? 'rekor-url' : 'fulcio-url'} is`, {
      input: name,
      value: '',
      remedy: `Write ${name} as well: the one of the same Sigstore, or off where it has none.`,
    });
  }
  const orNone = (url: string | undefined, fallback: string) =>
    url === 'off' ? undefined : (url ?? fallback);
  const log = orNone(rekor, PUBLIC_SIGSTORE.rekor);
  return {
    fulcioUrl: fulcio ?? PUBLIC_SIGSTORE.fulcio,
    log: log === undefined ? undefined : { url: log, api: log === PUBLIC_SIGSTORE.rekor ? 1 : 'detect' },
    timestampUrl: orNone(timestamps, PUBLIC_SIGSTORE.timestamps),
    isPublic,
  };
}

/** Tokens and signatures do not travel in the clear, except on this machine. */
function readUrl({ name, value }: RawInput, none?: string): string | undefined {
  if (value === '' || value === none) return value || undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.host));
  if (url && isSafe && url.username === '' && url.search === '' && url.hash === '')
    return value.replace(/\/+$/, '');
  throw new UserError(`${name}: "${value}" is not the URL of a service`, {
    input: name,
    value,
    remedy: `Write its address with https://${none === undefined ? '' : `, or ${none}`}; plain HTTP is for this machine only.`,
  });
}

function readTokenSource(env: Environment): TokenSource | undefined {
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (url && bearer && URL.canParse(url)) return { kind: 'github', url, bearer };
  const value = env[TOKEN_VARIABLE];
  return value ? { kind: 'variable', name: TOKEN_VARIABLE, value } : undefined;
}
