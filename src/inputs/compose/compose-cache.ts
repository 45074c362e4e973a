/** Compose's `cache_from` and `cache_to`, as `cache` and `cache-ref`: one place, that is read and written. */
import { isAbsolute, join } from 'node:path';
import type { Path, Value } from './compose-model.ts';
import { type Reader, texts } from './compose-reader.ts';

/** What else may stand there, because it is done anyway. */
const USUAL = ['type', 'ref', 'src', 'dest', 'mode', 'image-manifest', 'oci-mediatypes', 'ignore-error'];

interface Place {
  readonly kind: 'registry' | 'gha' | 'local';
  readonly ref: string | undefined;
}

/** The first place that is named is taken; others, and what is special about it, are named in notices. */
export function composeCache(value: Value, path: Path, reader: Reader): void {
  const build = path.slice(0, -1);
  const named = ['cache_to', 'cache_from'].flatMap((key) => {
    const items = reader.file.at([...build, key]);
    if (items === undefined || items === null) return [];
    return texts(items, [...build, key], reader).map((text, index) => ({
      text,
      path: [...build, key, index],
    }));
  });
  const first = named.map(({ text }) => placeOf(text)).find((one) => one !== undefined);
  texts(value, path, reader).forEach((text, index) => {
    const here = [...path, index];
    const found = placeOf(text);
    if (!found || found.kind !== first?.kind || found.ref !== first.ref)
      reader.leave(here, found ? 'there is one cache, in the place named first' : 'no input says the same');
    else {
      const special = [...fieldsOf(text).keys()].filter((key) => !USUAL.includes(key));
      if (special.length > 0) reader.leave(here, `${special.join(', ')} has no input`);
    }
  });
  if (!first) return;
  reader.set('cache', first.kind);
  if (first.ref === undefined) return;
  const isPath = first.kind === 'local' && !isAbsolute(first.ref);
  reader.set('cache-ref', isPath ? join(reader.directory, first.ref) : first.ref);
}

/** `type=registry,ref=…`, or a bare image name, which is the same. */
function placeOf(text: string): Place | undefined {
  const fields = fieldsOf(text);
  const [kind, ref] = [fields.get('type') ?? 'registry', fields.get('ref')];
  if (kind === 'registry') return ref === undefined ? undefined : { kind, ref };
  if (kind === 'gha') return { kind, ref: undefined };
  const directory = fields.get('dest') ?? fields.get('src');
  return kind === 'local' && directory !== undefined ? { kind, ref: directory } : undefined;
}

function fieldsOf(text: string): ReadonlyMap<string, string> {
  if (!text.includes('=')) return new Map([['ref', text]]);
  return new Map(
    text.split(',').map((field) => {
      const equals = field.indexOf('=');
      return equals < 0 ? [field, ''] : [field.slice(0, equals).trim(), field.slice(equals + 1)];
    }),
  );
}
