/**
 * Which secrets buildx is given. Their ids go onto its command line, and an "id" may be a line of a key that was typed
 * without quotes (`MIIEpAIBAAKCAQ==`). So an id is used only when the Dockerfile has it already, or BuildKit knows it.
 */

import type { BuildOptions } from '../../inputs/inputs.ts';
import type { KeyValue } from '../../inputs/lists.ts';
import type { Notice } from './notice.ts';
import type { SecretPlan } from './plan.ts';

export interface PlannedSecrets {
  readonly values: readonly SecretPlan[];
  /** Path by id. */
  readonly files: readonly KeyValue[];
  readonly notices: readonly Notice[];
}

/** Ids that BuildKit itself asks for when it fetches from git or over HTTP (docs: "Build secrets"). */
const OF_BUILDKIT = /^(?:GIT|HTTP)_AUTH_(?:TOKEN|HEADER)(?:[._][A-Za-z0-9_.-]+)?$/;
const PLAIN_ID = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;

/** @param dockerfile its text, as it is built. */
export function planSecrets(
  { secrets, secretFiles }: Pick<BuildOptions, 'secrets' | 'secretFiles'>,
  dockerfile: string,
): PlannedSecrets {
  const isUsed = ({ key }: KeyValue) =>
    OF_BUILDKIT.test(key) ||
    isNamed(dockerfile, key) ||
    (PLAIN_ID.test(key) && namesIdsIndirectly(dockerfile));
  const notices = [
    ...secrets.flatMap((secret, index) => (isUsed(secret) ? [] : [unused('secrets', index)])),
    ...secretFiles.flatMap((secret, index) => (isUsed(secret) ? [] : [unused('secret-files', index)])),
  ];
  return {
    values: secrets.flatMap((secret, index) =>
      isUsed(secret) ? [{ id: secret.key, variable: `MULTIHULL_SECRET_${index}` }] : [],
    ),
    files: secretFiles.filter(isUsed),
    notices,
  };
}

/** The id as a word of its own, not as a part of another. */
function isNamed(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + id.length] ?? ' '}`;
    if (!/[A-Za-z0-9_]/.test(around)) return true;
  }
  return false;
}

/** Ids made of variables, or a language of which we do not know how it names them. */
function namesIdsIndirectly(dockerfile: string): boolean {
  if (/type=secret[^\n]*\$/.test(dockerfile)) return true;
  const syntax = /^#\s*syntax\s*=\s*(\S+)/im.exec(dockerfile)?.[1];
  return syntax !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(syntax);
}

function unused(input: string, index: number): Notice {
  return {
    message: `${input}: item ${index + 1} is not given to the build, because the Dockerfile does not use its id`,
    remedy:
      'Use it with RUN --mount=type=secret,id=…, or remove it. If it is a line of a longer value, put quotes around the whole item, id included: "id=first line…".',
  };
}
