export const id = 1609;
export const ids = [1609];
export const modules = {

/***/ 11609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionFor: () => (/* binding */ completionFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** `multihull completion SHELL`: commands and flags, from the same tables as the help. */

const SHELLS = { bash, zsh, fish };
/** @throws UserError for a shell that there is no script for. */
function completionFor(table, words) {
    const [shell = ''] = words;
    const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (!write || words.length !== 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('completion takes the name of a shell', {
            input: 'command line',
            value: words.join(' '),
            remedy: 'Write multihull completion bash, zsh or fish; for bash: source <(multihull completion bash).',
        });
    }
    return write(table);
}
const names = (table) => [...Object.keys(table), 'completion', 'help', 'version'].join(' ');
const cases = (table) => Object.entries(table)
    .map(([name, { flags }]) => `    ${name}) words='${Object.keys(flags)
    .map((flag) => `--${flag}`)
    .join(' ')}' ;;`)
    .join('\n');
function bash(table) {
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
function zsh(table) {
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
function fish(table) {
    const flags = Object.entries(table).flatMap(([name, command]) => Object.keys(command.flags).map((flag) => `complete -c multihull -n '__fish_seen_subcommand_from ${name}' -l ${flag}`));
    return `complete -c multihull -n __fish_use_subcommand -f -a '${names(table)}'
complete -c multihull -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
${flags.join('\n')}
`;
}


/***/ })

};
