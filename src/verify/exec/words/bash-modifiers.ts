/** Bash's own parameter expansions, as far as they stand in entrypoint scripts. */
import type { Value } from '../model/values.ts';

/** `:0:1`, `/a/b`, `//a/b`, `^^`, `,,` behind a name; undefined where some of it is more than plain text. */
export function bashModifier(value: Value | null, modifier: string): Value {
  if (value === undefined) return undefined;
  const text = value ?? '';
  // A variable that is no array is its own first element.
  if (modifier === '[0]') return text;
  const [slice, offset = '', length] = /^:\s*(-?\d+)(?::(\d+))?$/.exec(modifier) ?? [];
  if (slice !== undefined) {
    const from = Number(offset) < 0 ? Math.max(text.length + Number(offset), 0) : Number(offset);
    return length === undefined ? text.slice(from) : text.slice(from, from + Number(length));
  }
  const [replace, all, from = '', to = ''] =
    /^\/(\/?)([\w.:@,=+-]+)(?:\/([\w.:@,=+/ -]*))?$/.exec(modifier) ?? [];
  if (replace !== undefined) return all ? text.replaceAll(from, () => to) : text.replace(from, () => to);
  if (modifier === '^^') return text.toUpperCase();
  if (modifier === ',,') return text.toLowerCase();
  return undefined;
}
