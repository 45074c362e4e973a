/** Shell text that was read, written in a form of its own: every structure in brackets. */
import type {
  Modifier,
  Redirect,
  ShellCommand,
  ShellScript,
  Statement,
  Word,
  WordPart,
} from '../../../src/shell/ast.ts';

export function showScript(script: ShellScript): string {
  return showStatements(script.statements);
}

function showStatements(statements: readonly Statement[]): string {
  return statements
    .map(({ command, background }) => `${showCommand(command)}${background ? ' &' : ''}`)
    .join('; ');
}

function showCommand(command: ShellCommand): string {
  switch (command.kind) {
    case 'simple': {
      const parts = [
        ...command.assignments.map((one) => `${one.name}${one.append ? '+' : ''}=${showWord(one.value)}`),
        ...command.words.map(showWord),
        ...command.redirects.map(showRedirect),
      ];
      return `(${parts.join(' ')})`;
    }
    case 'and':
    case 'or':
      return `[${showCommand(command.left)} ${command.kind} ${showCommand(command.right)}]`;
    case 'pipeline':
      return `[${command.negated ? '! ' : ''}${command.commands.map(showCommand).join(' | ')}]`;
    case 'if': {
      const branches = command.branches.map(
        ({ condition, body }) => `${showStatements(condition)} then ${showStatements(body)}`,
      );
      const last = command.otherwise ? ` else ${showStatements(command.otherwise)}` : '';
      return `{if ${branches.join(' elif ')}${last}${showRedirects(command.redirects)}}`;
    }
    case 'for': {
      const words = command.words ? ` in ${command.words.map(showWord).join(' ')}` : '';
      return `{for ${command.variable}${words} do ${showStatements(command.body)}${showRedirects(command.redirects)}}`;
    }
    case 'while':
    case 'until':
      return `{${command.kind} ${showStatements(command.condition)} do ${showStatements(command.body)}${showRedirects(command.redirects)}}`;
    case 'case': {
      const items = command.items.map(
        ({ patterns, body, end }) => `${patterns.map(showWord).join('|')}) ${showStatements(body)}${end}`,
      );
      return `{case ${showWord(command.subject)} ${items.join(' ')}${showRedirects(command.redirects)}}`;
    }
    case 'subshell':
    case 'group':
      return `{${command.kind} ${showStatements(command.body)}${showRedirects(command.redirects)}}`;
    case 'function':
      return `{function ${command.name} ${showCommand(command.body)}}`;
    case 'test':
      return `{test ${command.words.map(showWord).join(' ')}${showRedirects(command.redirects)}}`;
    case 'arithmetic':
      return '{arithmetic}';
    case 'unreadable':
      return '?';
  }
}

function showRedirects(redirects: readonly Redirect[]): string {
  return redirects.map((one) => ` ${showRedirect(one)}`).join('');
}

function showRedirect(redirect: Redirect): string {
  const descriptor = redirect.descriptor ?? '';
  if (redirect.kind === 'here') return `${descriptor}<<${showWord(redirect.body)}`;
  return `${descriptor}${redirect.operator}${showWord(redirect.target)}`;
}

export function showWord({ parts }: Word): string {
  return parts.map(showPart).join('') || 'ε';
}

function showPart(part: WordPart): string {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'quoted':
      return `"${part.parts.map(showPart).join('')}"`;
    case 'variable':
      return part.modifier ? `\${${part.name}${showModifier(part.modifier)}}` : `\${${part.name}}`;
    case 'substitution':
      return `$(${showStatements(part.body)})`;
    case 'process':
      return `<(${showStatements(part.body)})`;
    case 'arithmetic':
      return `arithmetic:${part.text}`;
    case 'array':
      return `array:${part.text}`;
    case 'glob':
      return `glob:${part.text}`;
    case 'brace':
      return `brace:${part.text}`;
    case 'tilde':
      return `~${part.user}:`;
    case 'unreadable':
      return '?';
  }
}

function showModifier(modifier: Modifier): string {
  switch (modifier.kind) {
    case 'length':
      return ' length';
    case 'trim':
      return ` trim ${modifier.from}${modifier.longest ? ' longest' : ''} ${showWord(modifier.pattern)}`;
    case 'other':
      return ` other ${modifier.text}`;
    default:
      return ` ${modifier.colon ? ':' : ''}${modifier.kind} ${showWord(modifier.word)}`;
  }
}
