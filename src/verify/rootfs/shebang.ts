/** A script's first line. */

/** As the kernel takes it apart (`load_script` in its fs/binfmt_script.c). */
export function parseShebang(line: string): { readonly interpreter: string; readonly argument?: string } {
  const [, interpreter = '', argument] =
    /^[ \t]*([^ \t\0]*)[ \t]*([^\0]*?)[ \t]*(?:\0.*)?$/s.exec(line) ?? [];
  return { interpreter, ...(argument ? { argument } : {}) };
}
