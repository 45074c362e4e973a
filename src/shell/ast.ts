/**
 * Shell text as data: what a POSIX shell makes of it (XCU chapter 2, "Shell Command Language"), with those of bash's
 * additions that stand in many scripts. It says how text is written, never what it does.
 *
 * `start` and `end` are offsets in the text that was read, in UTF-16 units.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ShellScript {
  readonly statements: readonly Statement[];
  /** False when some of it could not be read: an `unreadable` command or word is in it. */
  readonly readable: boolean;
}

/** One and-or list, up to `;`, `&` or a line feed. */
export interface Statement {
  readonly command: ShellCommand;
  /** It ends in `&`. */
  readonly background: boolean;
}

export type ShellCommand =
  | SimpleCommand
  | AndOr
  | Pipeline
  | IfCommand
  | ForCommand
  | LoopCommand
  | CaseCommand
  | GroupCommand
  | FunctionDefinition
  | TestCommand
  | ArithmeticCommand
  | Unreadable;

/** Assignments, words and redirections. `[`, `export`, `local` and the like are simple commands, too. */
export interface SimpleCommand extends Span {
  readonly kind: 'simple';
  readonly assignments: readonly Assignment[];
  /** The command's name and its arguments; empty where there are only assignments or redirections. */
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
}

/** `left && right`, `left || right`: equal in precedence, from left to right. */
export interface AndOr extends Span {
  readonly kind: 'and' | 'or';
  readonly left: ShellCommand;
  readonly right: ShellCommand;
}

/** Commands joined by `|`, or one command behind `!`. */
export interface Pipeline extends Span {
  readonly kind: 'pipeline';
  readonly commands: readonly ShellCommand[];
  /** It begins with `!`. */
  readonly negated: boolean;
}

export interface IfCommand extends Span {
  readonly kind: 'if';
  /** `if`, and each `elif`. */
  readonly branches: readonly {
    readonly condition: readonly Statement[];
    readonly body: readonly Statement[];
  }[];
  readonly otherwise?: readonly Statement[];
  readonly redirects: readonly Redirect[];
}

export interface ForCommand extends Span {
  readonly kind: 'for';
  readonly variable: string;
  /** Undefined for `for x do`, which goes through the arguments; an unreadable word stands for `for ((…))`. */
  readonly words?: readonly Word[];
  readonly body: readonly Statement[];
  readonly redirects: readonly Redirect[];
}

export interface LoopCommand extends Span {
  readonly kind: 'while' | 'until';
  readonly condition: readonly Statement[];
  readonly body: readonly Statement[];
  readonly redirects: readonly Redirect[];
}

export interface CaseCommand extends Span {
  readonly kind: 'case';
  readonly subject: Word;
  readonly items: readonly {
    readonly patterns: readonly Word[];
    readonly body: readonly Statement[];
    /** `;&` goes on with the next body, `;;&` with the next pattern; both are bash's. */
    readonly end: ';;' | ';&' | ';;&';
  }[];
  readonly redirects: readonly Redirect[];
}

/** `( … )` runs in a process of its own, `{ …; }` does not. */
export interface GroupCommand extends Span {
  readonly kind: 'subshell' | 'group';
  readonly body: readonly Statement[];
  readonly redirects: readonly Redirect[];
}

export interface FunctionDefinition extends Span {
  readonly kind: 'function';
  readonly name: string;
  readonly body: ShellCommand;
}

/** `[[ … ]]` of bash: the words between, operators among them (a group of them may lack blanks around `(`). */
export interface TestCommand extends Span {
  readonly kind: 'test';
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
}

/** `(( … ))` of bash. */
export interface ArithmeticCommand extends Span {
  readonly kind: 'arithmetic';
  /** With its parentheses. */
  readonly text: string;
  readonly redirects: readonly Redirect[];
}

/** Text that is not shell, or beyond what is understood here. What stands behind it can be anything. */
export interface Unreadable extends Span {
  readonly kind: 'unreadable';
}

export interface Assignment extends Span {
  readonly name: string;
  /** `name+=value` of bash. */
  readonly append: boolean;
  readonly value: Word;
}

export type Redirect = FileRedirect | HereDocument;

export interface FileRedirect extends Span {
  readonly kind: 'file';
  readonly operator: '<' | '>' | '>>' | '>|' | '<>' | '<&' | '>&' | '&>' | '&>>' | '<<<';
  /** Written before the operator; undefined: what the operator is for. */
  readonly descriptor?: number;
  /** `-` closes the descriptor. */
  readonly target: Word;
}

export interface HereDocument extends Span {
  readonly kind: 'here';
  readonly descriptor?: number;
  /** As one quoted word; variables are in it unless the delimiter was quoted. Tabs of `<<-` are gone. */
  readonly body: Word;
}

export interface Word extends Span {
  readonly parts: readonly WordPart[];
}

export type WordPart =
  /** Characters that stand for themselves; escapes are resolved. */
  | { readonly kind: 'literal'; readonly text: string }
  /** Between quotes of any kind: not split into words, no patterns. */
  | { readonly kind: 'quoted'; readonly parts: readonly WordPart[] }
  | VariablePart
  /** `$(…)` or backquotes. */
  | { readonly kind: 'substitution'; readonly body: readonly Statement[] }
  /** `<(…)` of bash: the name of a pipe. */
  | { readonly kind: 'process'; readonly body: readonly Statement[] }
  | { readonly kind: 'arithmetic'; readonly text: string }
  /** An unquoted `*`, `?` or `[…]`. */
  | { readonly kind: 'glob'; readonly text: string }
  /** `{a,b}` or `{1..9}` without quotes: several words in bash, itself in a POSIX shell. */
  | { readonly kind: 'brace'; readonly text: string }
  /** `~` or `~user` at the beginning of a word. */
  | { readonly kind: 'tilde'; readonly user: string }
  /** `(a b)` behind `name=`: bash's arrays. */
  | { readonly kind: 'array'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

export interface VariablePart {
  readonly kind: 'variable';
  /** A name, digits, or one of `@ * # ? - $ !`. */
  readonly name: string;
  readonly modifier?: Modifier;
}

export type Modifier =
  /** `-`, `=`, `?` and `+`; with `colon`, an empty value counts as none. */
  | {
      readonly kind: 'default' | 'assign' | 'error' | 'alternative';
      readonly colon: boolean;
      readonly word: Word;
    }
  /** `#`, `##`, `%`, `%%`. */
  | {
      readonly kind: 'trim';
      readonly from: 'start' | 'end';
      readonly longest: boolean;
      readonly pattern: Word;
    }
  /** `${#name}`. */
  | { readonly kind: 'length' }
  /** Bash's others: `${name/a/b}`, `${name:1}`, `${name[0]}`, `${!name}`. */
  | { readonly kind: 'other'; readonly text: string };
