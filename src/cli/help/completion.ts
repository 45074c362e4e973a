/** `multihull completion SHELL`: commands and flags, from the same tables as the help. */
import { UserError } from '../../errors.ts';
import type { CommandTable } from './command.ts';

const SHELLS: Readonly<Record<string, (table: CommandTable) => string>> = { bash, zsh, fish };

/** @throws UserError for a shell that there is no script for. */
export function completionFor(table: CommandTable, words: readonly string[]): string {
  const [shell = ''] = words;
  const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!write || words.length !== 1) {
    throw new UserError('completion takes the name of a shell', {
      input: 'command line',
      value: words.join(' '),
      remedy: 'Write multihull completion bash, zsh or fish; for bash: source <(multihull completion bash).',
    });
  }
  return write(table);
}

const names = (table: CommandTable): string =>
  [...Object.keys(table), 'completion', 'help', 'version'].join(' ');
const cases = (table: CommandTable): string =>
  Object.entries(table)
    .map(
      ([name, { flags }]) =>
        `    ${name}) words='${Object.keys(flags)
          .map((flag) => `--${flag}`)
          .join(' ')}' ;;`,
    )
    .join('\n');

function bash(table: CommandTable): string {
  return `_multihull() {
  local words='' current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then words='${names(table)}'; else case "\${COMP_WORDS[1]}" in
    help) words='${names(table)}' ;;
    completion) words='bash zsh fish' ;;
${cases(table)}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _multihull multihull
`;
}

function zsh(table: CommandTable): string {
  return `#compdef multihull
_multihull() {
  local given="\${words[2]}" words_of=''
  if (( CURRENT == 2 )); then compadd -- ${names(table)}; return; fi
  local -a found
  case "$given" in
    help) found=(${names(table)}) ;;
    completion) found=(bash zsh fish) ;;
${cases(table).replaceAll(/words='([^']*)'/g, 'found=($1)')}
  esac
  if [[ "\${words[CURRENT]}" == -* || "$given" == (help|completion) ]]; then compadd -- $found; else _files; fi
}
compdef _multihull multihull
`.replace(" words_of=''", '');
}

function fish(table: CommandTable): string {
  const flags = Object.entries(table).flatMap(([name, command]) =>
    Object.keys(command.flags).map(
      (flag) => `complete -c multihull -n '__fish_seen_subcommand_from ${name}' -l ${flag}`,
    ),
  );
  return `complete -c multihull -n __fish_use_subcommand -f -a '${names(table)}'
complete -c multihull -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
${flags.join('\n')}
`;
}
