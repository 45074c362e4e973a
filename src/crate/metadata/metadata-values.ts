/** Values of the table, and how what is wrong with one is told. */

/** One thing that is wrong, and what to write instead. */
export type Complain = (key: string, problem: string, remedy: string) => void;

/** An absolute path that means what it says; a slash may be at its end. */
export function isImagePath(path: string): boolean {
  if (!path.startsWith('/') || /[\0\r\n]/.test(path)) return false;
  if (path === '/') return true;
  const parts = path.slice(1).replace(/\/$/, '').split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

/** A value as it may stand in a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? Number(inner) : inner,
  );
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
