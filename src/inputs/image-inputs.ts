/** The `images` input: names, or metadata-action's `name=…,enable=…` lines. */
import { parseRepository, type Repository, sameRepository } from '../domain/names/reference.ts';
import { UserError } from '../errors.ts';
import type { GitHubContext } from './environment.ts';
import type { Destination, InputNotice } from './inputs.ts';
import { parseBoolean, parseEntries, parseList, type RawInput } from './lists.ts';

/** GitHub's own registry belongs to github.com; an Enterprise server has another, or none. */
const GITHUB = 'https://github.com';

/**
 * The repositories that the image goes to, each once. Capitals are lower-cased, which a workflow cannot do by itself
 * with `github.repository`; the notice says so. In a workflow on github.com the default is `ghcr.io/OWNER/NAME`.
 * @param isLoaded whether the image gets its names in the Docker of this machine.
 * @throws UserError for a name that is none, and when something is to be pushed or loaded and there is no name.
 */
export function readImages(
  input: RawInput,
  destination: Destination,
  isLoaded: boolean,
  github: GitHubContext | undefined,
  notices: InputNotice[],
): readonly Repository[] {
  const images: Repository[] = [];
  const typed = enabledNames(input);
  const isEmpty = parseEntries(input).length === 0;
  const pushes = destination.kind === 'push' || destination.kind === 'auto';
  const isNeeded = pushes || isLoaded;
  const isDefault = isEmpty && isNeeded && github?.serverUrl === GITHUB && github.repository !== '';
  for (const text of isDefault ? [`ghcr.io/${github.repository.toLowerCase()}`] : typed) {
    const name = text.toLowerCase();
    const parsed = parseRepository(name);
    if ('problem' in parsed) {
      throw new UserError(`${input.name}: "${text}" is not an image name: ${parsed.problem}`, {
        input: input.name,
        value: text,
        remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
      });
    }
    if (name !== text)
      notices.push({
        message: `${input.name}: ${text} was read as ${name}`,
        remedy: 'Names of images are in lower case.',
      });
    if (!images.some((image) => sameRepository(image, parsed))) images.push(parsed);
  }
  if (images.length === 0 && isLoaded && !pushes)
    throw new UserError(`${input.name} is not given, and load needs a name for the image`, {
      input: input.name,
      value: '',
      remedy: 'Write images: NAME; a name without a registry will do.',
    });
  if (images.length === 0 && pushes) {
    throw new UserError(
      isEmpty
        ? `${input.name} is not given, and there is nowhere to push to`
        : `${input.name}: every image is turned off (enable=false), and there is nowhere to push to`,
      {
        input: input.name,
        value: '',
        remedy: 'Write images: ghcr.io/OWNER/NAME, or output: DIRECTORY for an OCI layout, or push: false.',
      },
    );
  }
  return images;
}

/** Lines are taken one by one: with an attribute a line is one image, without it a list of names. */
function enabledNames(input: RawInput): readonly string[] {
  return parseEntries(input).flatMap((line) => {
    if (!/(?:^|,)\s*(?:name|enable)\s*=/i.test(line)) return parseList({ ...input, value: line });
    const found = new Map<string, string>();
    for (const field of line.split(',')) {
      const equals = field.indexOf('=');
      const key = equals < 0 ? 'name' : field.slice(0, equals).trim().toLowerCase();
      if (key !== 'name' && key !== 'enable')
        throw new UserError(`${input.name}: "${line}": there is no "${key}"`, {
          input: input.name,
          value: line,
          remedy: 'Write name=IMAGE, and enable=true or enable=false.',
        });
      found.set(key, field.slice(equals + 1).trim());
    }
    const enable = found.get('enable');
    const isOn = enable === undefined || parseBoolean({ name: `${input.name}: enable`, value: enable });
    const name = found.get('name') ?? '';
    if (isOn && name === '')
      throw new UserError(`${input.name}: "${line}" names no image`, {
        input: input.name,
        value: line,
        remedy: 'Write name=IMAGE,enable=true.',
      });
    return isOn ? [name] : [];
  });
}
