/** Versions of Python packages (packaging.python.org, "Version specifiers"), as they stand in git tags. */

export interface Pep440Version {
  /** As typed. */
  readonly raw: string;
  /** Normalised: `v1.0-Beta_2` is `1.0b2`. */
  readonly version: string;
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** Neither a pre-, nor a post-, nor a development release. */
  readonly isFinal: boolean;
}

/** The appendix of the specification, without the blanks that it allows around a version. */
const VERSION = new RegExp(
  [
    '^v?',
    '(?:(?<epoch>[0-9]+)!)?',
    '(?<release>[0-9]+(?:\\.[0-9]+)*)',
    '(?<pre>[-_.]?(?<preLetter>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>[0-9]+)?)?',
    '(?<post>-(?<postBare>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?',
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  ].join(''),
  'i',
);
const LETTERS: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
};
/** Longer ones are nobody's version, and no tag. */
const MAX_LENGTH = 256;

/** Undefined for what is no version by these rules. */
export function parsePep440(text: string): Pep440Version | undefined {
  const found = text.length > MAX_LENGTH ? undefined : VERSION.exec(text)?.groups;
  const release = found?.['release']?.split('.').map(number);
  if (!found || !release) return undefined;
  const { epoch, pre, preLetter = '', preNumber, post, postBare, postNumber, dev, devNumber, local } = found;
  const letter = preLetter.toLowerCase();
  const [major = '0', minor = '0', patch = '0'] = release;
  return {
    raw: text,
    version: [
      number(epoch) === '0' ? '' : `${number(epoch)}!`,
      release.join('.'),
      pre === undefined ? '' : `${LETTERS[letter] ?? letter}${number(preNumber)}`,
      post === undefined ? '' : `.post${number(postBare ?? postNumber)}`,
      dev === undefined ? '' : `.dev${number(devNumber)}`,
      local === undefined ? '' : `+${local.split(/[-_.]/).map(localPart).join('.')}`,
    ].join(''),
    major,
    minor,
    patch,
    isFinal: pre === undefined && post === undefined && dev === undefined,
  };
}

/** Without leading zeros; also of numbers that JavaScript does not hold. */
function number(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}

function localPart(part: string): string {
  return /^\d+$/.test(part) ? number(part) : part.toLowerCase();
}
