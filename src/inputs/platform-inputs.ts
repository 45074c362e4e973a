/** `platforms`, and every other list of them. */
import { nearestPlatform, type Platform, parsePlatform } from '../domain/platforms/platform.ts';
import { PLATFORM_TABLE } from '../domain/platforms/platform-table.ts';
import { UserError } from '../errors.ts';
import { readEach } from '../util/read-all.ts';
import { parseList, type RawInput } from './lists.ts';

/** @throws UserError for an unknown, a mistyped or a doubled platform. */
export function readPlatforms(input: RawInput): readonly Platform[] {
  const given = parseList(input);
  const typed = given.length > 0 ? given : ['linux/amd64', 'linux/arm64'];
  const seen = new Map<string, string>();
  return readEach(typed, (text) => {
    const platform = parsePlatform(text);
    if (!platform) throw unknownPlatform(input.name, text);
    const earlier = seen.get(platform.name);
    if (earlier !== undefined) {
      const same =
        earlier === text
          ? `${text} is listed twice`
          : `${earlier} and ${text} are the same platform, ${platform.name}`;
      throw new UserError(`${input.name}: ${same}`, {
        input: input.name,
        value: text,
        remedy: `Remove one of them from ${input.name}.`,
      });
    }
    seen.set(platform.name, text);
    return platform;
  });
}

/** The refusal of a platform that is not in the table. */
export function unknownPlatform(input: string, text: string): UserError {
  const near = nearestPlatform(text);
  const known = PLATFORM_TABLE.map((row) => row.name).join(', ');
  return new UserError(`${input}: "${text}" is not a platform that Multihull knows`, {
    input,
    value: text,
    remedy: near ? `Did you mean ${near.name}?` : `Write one of ${known}.`,
  });
}
