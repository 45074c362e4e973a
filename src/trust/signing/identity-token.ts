/** The job's identity token: who runs this, vouched for by the CI, for the audience that Fulcio wants. */
import { EnvironmentError } from '../../errors.ts';
import type { TokenSource } from '../../inputs/signing-inputs.ts';
import { member, objectAt, optionalText, parseJson, requiredText, utf8 } from '../../registry/oci/json.ts';
import { askService, type ServicePorts } from './service.ts';

/** What Fulcio expects tokens to be for. */
export const AUDIENCE = 'sigstore';

/** A token and what it claims; nobody has checked it yet. */
export interface IdentityToken {
  readonly text: string;
  readonly issuer: string;
  readonly subject: string;
  /** GitHub's word for who can see the repository. */
  readonly visibility: string | undefined;
}

/**
 * Asks for a token, or takes the one that the CI has put into the environment. It is masked in the log.
 * @throws EnvironmentError when there is none to be had, or the one that came cannot be used.
 */
export async function fetchToken(
  source: TokenSource,
  retries: number,
  ports: ServicePorts,
): Promise<IdentityToken> {
  const text = source.kind === 'variable' ? source.value.trim() : await requestToken(source, retries, ports);
  ports.log.mask(text);
  const origin = source.kind === 'variable' ? `the variable ${source.name}` : 'the job’s token service';
  return readClaims(text, origin, ports.clock.now());
}

async function requestToken(
  { url, bearer }: Extract<TokenSource, { kind: 'github' }>,
  retries: number,
  ports: ServicePorts,
): Promise<string> {
  const asked = new URL(url);
  asked.searchParams.set('audience', AUDIENCE);
  const { body } = await askService(
    {
      service: 'the job’s token service',
      method: 'GET',
      url: asked.href,
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      expected: [200],
      remedyOf: () => 'Give the job `permissions: id-token: write`, and run it again.',
    },
    retries,
    ports,
  );
  const document = 'the answer of the job’s token service';
  const place = { document, path: '' };
  return requiredText(objectAt(parseJson(utf8(body, document), document), place), 'value', place, 64 * 1024);
}

/** The claims of a JWT (RFC 7519), which are for us only a hint: Fulcio verifies the token. */
function readClaims(text: string, origin: string, now: Date): IdentityToken {
  const unusable = (problem: string, remedy: string): EnvironmentError =>
    new EnvironmentError(`the identity token from ${origin} cannot be used: ${problem}`, { remedy });
  const [, body, signature] = text.split('.');
  if (body === undefined || signature === undefined)
    throw unusable(
      'it is not a JWT',
      'Set the variable to a token as the CI gives it, in GitLab with id_tokens.',
    );
  const document = `the identity token from ${origin}`;
  const place = { document, path: '', remedy: 'Check where the token comes from.' };
  const claims = objectAt(
    parseJson(utf8(Buffer.from(body, 'base64url'), document), document, place.remedy),
    place,
  );
  const audience = member(claims, 'aud', place);
  const audiences = Array.isArray(audience) ? audience : [audience];
  if (!audiences.includes(AUDIENCE))
    throw unusable(
      `it is for ${audiences.map((one) => JSON.stringify(one)).join(', ')}, and not for "${AUDIENCE}"`,
      `Ask for a token with the audience ${AUDIENCE}; in GitLab: id_tokens: { SIGSTORE_ID_TOKEN: { aud: ${AUDIENCE} } }.`,
    );
  const expires = Number(member(claims, 'exp', place));
  if (Number.isFinite(expires) && expires * 1000 < now.getTime())
    throw unusable(
      `it expired at ${new Date(expires * 1000).toISOString()}, and it is ${now.toISOString()} here`,
      'Check this machine’s clock. A token from a variable lives for minutes: sign in a job that gets a new one.',
    );
  return {
    text,
    issuer: requiredText(claims, 'iss', place),
    subject: requiredText(claims, 'sub', place),
    visibility: optionalText(claims, 'repository_visibility', place),
  };
}
