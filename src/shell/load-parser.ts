/**
 * The grammar of shells: tree-sitter with tree-sitter-bash, two WebAssembly files of 1.6 MB in all. They are a part of
 * this program, like its modules: beside the bundle in dist/ (scripts/build.ts puts them there), and in node_modules
 * beside the sources.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as TreeSitter from 'web-tree-sitter';
import type { ShellScript } from './ast.ts';
import { MAX_PARSER_REPORTS, MAX_SHELL_TEXT } from './bounds.ts';
import { readStatements } from './read-commands.ts';

export interface ShellParser {
  /**
   * Reads shell text; pure, and never throws for its sake. Text beyond a bound, and text that no shell would take,
   * gives `unreadable` commands, and everything around them that could be read.
   */
  parse(text: string): ShellScript;
}

let loading: Promise<ShellParser> | undefined;

/** Loads the grammar, once (some 20 ms): ask for it only when there is shell text to read. */
export function loadShellParser(): Promise<ShellParser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ShellParser> {
  const require = createRequire(import.meta.url);
  const locate = (file: string, name = file): string => {
    const beside = fileURLToPath(new URL(file.slice(file.lastIndexOf('/') + 1), import.meta.url));
    return existsSync(beside) ? beside : require.resolve(name);
  };
  const [engine, grammar] = await Promise.all([
    readFile(locate('web-tree-sitter/web-tree-sitter.wasm')),
    readFile(locate('tree-sitter-bash/tree-sitter-bash.wasm')),
  ]);
  // Not bundled: ncc breaks its way to find Node's own modules.
  const path = locate('web-tree-sitter/web-tree-sitter.cjs', 'web-tree-sitter');
  const { Parser, Language } = require(path) as typeof TreeSitter;
  await Parser.init({ wasmBinary: engine });
  const parser = new Parser().setLanguage(await Language.load(grammar));
  const nothing = (text: string): ShellScript => ({
    statements: [{ command: { kind: 'unreadable', start: 0, end: text.length }, background: false }],
    readable: false,
  });
  return {
    parse(text) {
      if (text.length > MAX_SHELL_TEXT) return nothing(text);
      let reports = 0;
      parser.reset();
      const tree = parser.parse(forGrammar(text), null, {
        progressCallback: () => {
          reports += 1;
          return reports > MAX_PARSER_REPORTS;
        },
      });
      if (!tree) return nothing(text);
      try {
        let readable = true;
        const reading = {
          text,
          depth: 0,
          statements: readStatements,
          unreadable: () => {
            readable = false;
          },
        };
        const children = tree.rootNode.type === 'program' ? tree.rootNode.children : [tree.rootNode];
        const statements = readStatements(reading, children);
        return { statements, readable };
      } finally {
        tree.delete();
      }
    },
  };
}

/** The grammar does not know a line feed between `for name` and `do`; a semicolon means the same. */
function forGrammar(text: string): string {
  return text.replace(/\b(for[ \t]+\w+[ \t]*)\n(?=[ \t\n]*do\b)/g, '$1;');
}
