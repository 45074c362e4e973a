/** The simple commands of a shell script, with what can be told of their words. Nothing is decided here. */
import type {
  HereDocument,
  Redirect,
  ShellCommand,
  SimpleCommand,
  Statement,
  Word,
  WordPart,
} from '../../shell/ast.ts';

/** A word as far as it can be told: `$name` and `$(…)` stand for what cannot. */
export interface CommandWord {
  readonly text: string;
  /** The text is what the shell would make of the word. */
  readonly known: boolean;
  /** Where it begins in the script. */
  readonly start?: number;
}

export interface Command {
  readonly words: readonly CommandWord[];
  /** Where it begins in the script. */
  readonly offset: number;
  /** Text that it gets on its standard input, where that stands in the script. */
  readonly input?: CommandWord;
  /** The command whose output it gets: `curl … | sh`. */
  readonly before?: readonly CommandWord[];
}

export interface ScriptCommands {
  readonly commands: readonly Command[];
  /** Where text begins that could not be read. */
  readonly unreadable: readonly number[];
}

/** Values of variables; undefined for those that are not known. */
export type LookUp = (name: string) => string | undefined;

/** All commands of a script, whatever condition they stand under; those of substitutions first. */
export function scriptCommands(statements: readonly Statement[], environment: LookUp): ScriptCommands {
  const walker = new Walker(environment);
  walker.statements(statements);
  return { commands: walker.commands, unreadable: walker.unreadable };
}

const DECLARES = new Set(['export', 'local', 'declare', 'readonly', 'typeset']);

class Walker {
  readonly commands: Command[] = [];
  readonly unreadable: number[] = [];
  private readonly environment: LookUp;
  /** What the script itself sets; undefined hides a variable whose value changes. */
  private readonly set = new Map<string, string | undefined>();

  constructor(environment: LookUp) {
    this.environment = environment;
  }

  statements(list: readonly Statement[]): void {
    for (const { command } of list) this.command(command);
  }

  private command(command: ShellCommand, before?: ShellCommand): void {
    if ('redirects' in command && command.kind !== 'simple') this.redirects(command.redirects);
    switch (command.kind) {
      case 'simple':
        this.simple(command, before);
        break;
      case 'and':
      case 'or':
        this.command(command.left);
        this.command(command.right);
        break;
      case 'pipeline':
        command.commands.forEach((each, index) => {
          this.command(each, command.commands[index - 1]);
        });
        break;
      case 'if':
        for (const { condition, body } of command.branches) this.statements([...condition, ...body]);
        this.statements(command.otherwise ?? []);
        break;
      case 'for':
        for (const word of command.words ?? []) this.substitutions(word.parts);
        this.set.set(command.variable, undefined);
        this.statements(command.body);
        break;
      case 'while':
      case 'until':
        this.statements([...command.condition, ...command.body]);
        break;
      case 'case':
        this.substitutions(command.subject.parts);
        for (const { body } of command.items) this.statements(body);
        break;
      case 'subshell':
      case 'group':
        this.statements(command.body);
        break;
      case 'function':
        this.command(command.body);
        break;
      case 'test':
        for (const word of command.words) this.substitutions(word.parts);
        break;
      case 'arithmetic':
        break;
      case 'unreadable':
        this.unreadable.push(command.start);
    }
  }

  private simple(command: SimpleCommand, before?: ShellCommand): void {
    for (const { value } of command.assignments) this.substitutions(value.parts);
    for (const word of command.words) this.substitutions(word.parts);
    this.redirects(command.redirects);
    const words = command.words.flatMap((word) => this.word(word));
    if (words.length === 0) {
      for (const { name, append, value } of command.assignments) {
        const text = joined(this.word(value));
        this.set.set(name, append || !text.known ? undefined : text.text);
      }
      return;
    }
    if (DECLARES.has(words[0]?.text ?? '')) this.declaration(words.slice(1));
    const input = this.input(command.redirects) ?? this.piped(before);
    const earlier = before?.kind === 'simple' ? before.words.flatMap((word) => this.word(word)) : undefined;
    this.commands.push({
      words,
      offset: command.start,
      ...(input === undefined ? {} : { input }),
      ...(earlier === undefined ? {} : { before: earlier }),
    });
  }

  private declaration(words: readonly CommandWord[]): void {
    for (const { text, known } of words) {
      const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
      if (match?.[1] !== undefined) this.set.set(match[1], known ? match[2] : undefined);
    }
  }

  /** A here-document or `<<<`. */
  private input(redirects: readonly Redirect[]): CommandWord | undefined {
    const last = redirects.findLast(
      (redirect) => redirect.kind === 'here' || (redirect.kind === 'file' && redirect.operator === '<<<'),
    );
    if (last === undefined) return undefined;
    const word = last.kind === 'here' ? (last as HereDocument).body : last.target;
    return { ...joined(this.word(word)), start: word.start };
  }

  /** What `echo …` or `cat <<EOF` in front of a pipe writes. */
  private piped(before: ShellCommand | undefined): CommandWord | undefined {
    if (before?.kind !== 'simple') return undefined;
    const [name, ...rest] = before.words.flatMap((word) => this.word(word));
    if (name?.text === 'cat' && rest.length === 0) return this.input(before.redirects);
    if (name?.text !== 'echo' && name?.text !== 'printf') return undefined;
    const words = rest.filter(({ text }, index) => index > 0 || !/^-[neE]+$/.test(text));
    return {
      text: words
        .map(({ text }) => text)
        .join(' ')
        .replaceAll('\\n', '\n'),
      known: words.every(({ known }) => known),
    };
  }

  private redirects(redirects: readonly Redirect[]): void {
    for (const redirect of redirects)
      this.substitutions((redirect.kind === 'here' ? redirect.body : redirect.target).parts);
  }

  private substitutions(parts: readonly WordPart[]): void {
    for (const part of parts) {
      if (part.kind === 'substitution' || part.kind === 'process') this.statements(part.body);
      else if (part.kind === 'quoted') this.substitutions(part.parts);
      else if (part.kind === 'variable' && part.modifier && 'word' in part.modifier)
        this.substitutions(part.modifier.word.parts);
    }
  }

  private lookUp(name: string): string | undefined {
    return this.set.has(name) ? this.set.get(name) : this.environment(name);
  }

  /** What the shell makes of a word: usually one, none or several where a variable is not quoted. */
  private word(word: Word): readonly CommandWord[] {
    const words: CommandWord[] = [];
    let text = '';
    let known = true;
    let hasText = false;
    const end = () => {
      if (hasText) words.push({ text, known, start: word.start });
      text = '';
      known = true;
      hasText = false;
    };
    for (const part of word.parts) {
      const piece = this.part(part);
      known &&= piece.known;
      if (part.kind !== 'variable' || !piece.known) {
        text += piece.text;
        hasText ||= piece.text !== '' || part.kind === 'quoted';
        continue;
      }
      const fields = piece.text.split(/[ \t\n]+/);
      fields.forEach((field, index) => {
        if (index > 0) end();
        text += field;
        hasText ||= field !== '';
      });
    }
    end();
    return words;
  }

  private part(part: WordPart): CommandWord {
    switch (part.kind) {
      case 'literal':
        return { text: part.text, known: true };
      case 'quoted':
        return joined(
          part.parts.map((inner) => this.part(inner)),
          '',
        );
      case 'tilde':
        return { text: `~${part.user}`, known: true };
      case 'variable':
        return this.variable(part);
      case 'substitution':
      case 'process':
        return { text: '$(…)', known: false };
      case 'arithmetic':
        return { text: '$((…))', known: false };
      default:
        return { text: part.text, known: false };
    }
  }

  private variable({ name, modifier }: WordPart & { readonly kind: 'variable' }): CommandWord {
    const value = this.lookUp(name);
    const shown = { text: `$${name}`, known: false };
    if (modifier === undefined) return value === undefined ? shown : { text: value, known: true };
    if (!('word' in modifier)) return shown;
    const isSet = value !== undefined && !(modifier.colon && value === '');
    if (modifier.kind === 'alternative')
      return isSet ? joined(this.word(modifier.word)) : { text: '', known: value !== undefined };
    if (isSet) return { text: value, known: true };
    return modifier.kind === 'error' ? shown : joined(this.word(modifier.word));
  }
}

function joined(words: readonly CommandWord[], between = ' '): CommandWord {
  return { text: words.map(({ text }) => text).join(between), known: words.every(({ known }) => known) };
}
