/** `test`, `[` and `[[` (POSIX "test", bash(1) "CONDITIONAL EXPRESSIONS"): files of the image are known. */

import { child } from '../../../domain/image-path.ts';
import type { Word } from '../../../shell/ast.ts';
import { isFound } from '../../rootfs/root-node.ts';
import { exits, type Status, SUCCESS, UNKNOWN } from '../model/status.ts';
import type { Args, Value } from '../model/values.ts';
import { expandPattern, expandText } from './expand.ts';
import { matches, type PatternPiece } from './patterns.ts';
import type { Shell } from './shell-frame.ts';
import { type ShellState, variableOf } from './shell-state.ts';

type Truth = boolean | undefined;

const statusOf = (truth: Truth): Status => (truth === undefined ? UNKNOWN : truth ? SUCCESS : exits(1));
const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);
const and = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a && b);
const or = (a: Truth, b: Truth): Truth => (a === true || b === true ? true : a === false ? b : undefined);

const UNARY = /^-[a-hknopr-wxzGLNORS]$/;
const BINARY = /^(?:=|==|!=|=~|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** One operand: its text, and for a pattern on the right of `[[ == ]]` what it is made of. */
interface Operand {
  readonly text: Value;
  readonly pattern?: readonly PatternPiece[] | undefined;
}

/** `args` without `[` and `]`. */
export function testCommand(shell: Shell, state: ShellState, args: Args): Status {
  if (args.open) return UNKNOWN;
  const operands = args.words.map((text): Operand => ({ text }));
  if (operands.length === 0) return exits(1);
  // POSIX: the number of arguments decides, so `[ "$x" = y ]` is a comparison, whatever $x is.
  const [first, second, third] = operands;
  if (operands.length === 1) return statusOf(first?.text === undefined ? undefined : first.text !== '');
  if (operands.length === 2 && first && second && first.text !== '!' && UNARY.test(first.text ?? ''))
    return statusOf(unary(shell, state, first.text ?? '', second));
  if (operands.length === 3 && first && second && third && BINARY.test(second.text ?? ''))
    return statusOf(binary(second.text ?? '', first, third, false));
  return statusOf(parse(shell, state, operands, false));
}

export function doubleBracket(shell: Shell, state: ShellState, words: readonly Word[]): Status {
  const operands = words.map(
    (word): Operand => ({ text: expandText(shell, state, word), pattern: expandPattern(shell, state, word) }),
  );
  return statusOf(parse(shell, state, operands, true));
}

function parse(shell: Shell, state: ShellState, operands: readonly Operand[], double: boolean): Truth {
  let at = 0;
  const peek = (ahead = 0): Value => operands[at + ahead]?.text;
  const orWord = double ? '||' : '-o';
  const andWord = double ? '&&' : '-a';
  const expression = (): Truth => {
    let truth = conjunction();
    while (peek() === orWord) {
      at += 1;
      truth = or(truth, conjunction());
    }
    return truth;
  };
  const conjunction = (): Truth => {
    let truth = term();
    while (peek() === andWord) {
      at += 1;
      truth = and(truth, term());
    }
    return truth;
  };
  const term = (): Truth => {
    const first = operands[at];
    if (!first) return undefined;
    const operator = peek(1);
    const right = operands[at + 2];
    if (right && operator !== undefined && BINARY.test(operator)) {
      at += 3;
      return binary(operator, first, right, double);
    }
    at += 1;
    if (first.text === '!') return not(term());
    if (first.text === '(') {
      const inner = expression();
      at += 1;
      return inner;
    }
    const operand = operands[at];
    if (operand && first.text !== undefined && UNARY.test(first.text)) {
      at += 1;
      return unary(shell, state, first.text, operand);
    }
    return first.text === undefined ? undefined : first.text !== '';
  };
  const truth = expression();
  return at === operands.length ? truth : undefined;
}

function binary(operator: string, left: Operand, right: Operand, double: boolean): Truth {
  switch (operator) {
    case '=':
    case '==':
      return equal(left, right, double);
    case '!=':
      return not(equal(left, right, double));
    case '-eq':
    case '-ne':
    case '-lt':
    case '-le':
    case '-gt':
    case '-ge':
      return compare(operator, left.text, right.text);
    default:
      return undefined;
  }
}

function equal(left: Operand, right: Operand, double: boolean): Truth {
  if (left.text === undefined) return undefined;
  if (double) return right.pattern && matches(right.pattern, left.text);
  return right.text === undefined ? undefined : left.text === right.text;
}

function compare(operator: string, left: Value, right: Value): Truth {
  if (left === undefined || right === undefined) return undefined;
  if (!/^\s*-?\d{1,15}\s*$/.test(left) || !/^\s*-?\d{1,15}\s*$/.test(right)) return undefined;
  const difference = Number(left) - Number(right);
  switch (operator) {
    case '-eq':
      return difference === 0;
    case '-ne':
      return difference !== 0;
    case '-lt':
      return difference < 0;
    case '-le':
      return difference <= 0;
    case '-gt':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

function unary(shell: Shell, state: ShellState, operator: string, { text }: Operand): Truth {
  if (text === undefined) return undefined;
  if (operator === '-z') return text === '';
  if (operator === '-n') return text !== '';
  if (operator === '-v') {
    const { value } = variableOf(state, text);
    return /^[A-Za-z_]\w*$/.test(text) && value !== undefined ? value !== null : undefined;
  }
  if (!/^[abcdefghkprsuwxLGNOS]$/.test(operator.slice(1))) return undefined;
  return fileTest(shell, state, operator, text);
}

function fileTest(shell: Shell, state: ShellState, operator: string, text: string): Truth {
  if (text === '') return false;
  const path = text.startsWith('/') ? text : state.directory && child(state.directory, text);
  if (path === undefined || shell.isTouched(path)) return undefined;
  if (operator === '-L' || operator === '-h') return shell.root.lookup(path).kind === 'symlink';
  const found = shell.root.resolve(path);
  if (!isFound(found)) return false;
  switch (operator) {
    case '-e':
    case '-a':
      return true;
    case '-f':
      return found.kind === 'file';
    case '-d':
      return found.kind === 'directory';
    case '-r':
      return shell.user?.uid === 0 ? true : undefined;
    case '-x':
      if (found.kind === 'directory') return shell.user?.uid === 0 ? true : undefined;
      if (found.kind !== 'file') return undefined;
      if (!found.entry || (found.entry.mode & 0o111) === 0) return false;
      return shell.user?.uid === 0 || (found.entry.mode & 0o111) === 0o111 ? true : undefined;
    case '-b':
    case '-c':
    case '-p':
    case '-S':
      return found.kind === 'special' ? undefined : false;
    default:
      return undefined;
  }
}
