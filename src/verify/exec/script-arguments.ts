/** Interpreters of other languages: which file of their command line they run. They end with an error without it. */
import { has, type OptionSpec, readOptions } from './model/options.ts';
import { type Args, type Value, withoutFirst } from './model/values.ts';

export interface ScriptArgument {
  readonly path: string;
  /** Other names under which it is found, too. */
  readonly suffixes: readonly string[];
}

interface Language extends OptionSpec {
  readonly names: RegExp;
  /** With one of these it runs something else. */
  readonly otherwise: readonly string[];
  readonly suffixes?: readonly string[];
}

const LANGUAGES: readonly Language[] = [
  {
    // https://docs.python.org/3/using/cmdline.html
    names: /^(?:python|pypy)[0-9.]*$/,
    flags: 'bBdEhiIOPqsSuvVxJ',
    valued: 'WXcm',
    long: ['check-hash-based-pycs'],
    otherwise: ['c', 'm', 'h', 'V', 'help', 'version'],
  },
  {
    // https://nodejs.org/api/cli.html; a module may be named without its ending, or be a directory.
    names: /^(?:node|nodejs)$/,
    flags: 'ich',
    valued: 'rCep',
    long: ['require', 'import', 'loader', 'experimental-loader', 'conditions', 'env-file', 'title'],
    otherwise: ['e', 'p', 'i', 'eval', 'print', 'run', 'test', 'h', 'help', 'v', 'version', 'interactive'],
    suffixes: ['.js', '.json', '.node', '.mjs', '.cjs', '.ts', '/index.js', '/package.json'],
  },
  { names: /^perl[0-9.]*$/, flags: 'acfnpstTuUvwWX', otherwise: ['v'] },
  { names: /^ruby[0-9.]*$/, flags: 'acdlnpsSvwy', valued: 'r', otherwise: ['S', 'v', 'version', 'help'] },
  { names: /^lua[0-9.]*$/, flags: 'EWiv', valued: 'el', otherwise: ['e', 'i', 'v', 'l'] },
  { names: /^Rscript$/, flags: '', valued: 'e', otherwise: ['e', 'version', 'help'] },
];

/** The script that an interpreter is given; undefined when there is none, or it cannot be told. */
export function scriptArgument(name: string, argv: Args): ScriptArgument | undefined {
  const args = withoutFirst(argv, 1);
  if (name === 'java') return argument(jarOf(args.words));
  if (name === 'dotnet') return argument(/\.dll$/.test(args.words[0] ?? '') ? args.words[0] : undefined);
  const language = LANGUAGES.find(({ names }) => names.test(name));
  const options = language && readOptions(args, language);
  if (!options || has(options, ...language.otherwise)) return undefined;
  const [path] = options.rest.words;
  return path === '-' || path === 'inspect' ? undefined : argument(path, language.suffixes);
}

function argument(path: Value, suffixes: readonly string[] = []): ScriptArgument | undefined {
  return path === undefined || path === '' ? undefined : { path, suffixes };
}

/** `java … -jar FILE`; a class is found along the class path, which is another matter. */
function jarOf(words: readonly Value[]): Value {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '-jar') return words[at + 1];
    if (word === undefined || !word.startsWith('-')) return undefined;
    if (
      /^(?:-cp|-classpath|--class-path|-p|--module-path|--add-modules|--add-opens|--add-exports|--add-reads)$/.test(
        word,
      )
    )
      at += 1;
  }
  return undefined;
}
