export const id = 6544;
export const ids = [6544];
export const modules = {

/***/ 16544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GROUPS: () => (/* binding */ GROUPS),
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2515);
/** `multihull --help`, from the table of inputs. */

/** Headings of the groups, in the order of the help. */
const GROUPS = {
    what: 'What to build',
    compile: 'How Rust is compiled',
    build: 'The build',
    builder: 'The builder',
    cache: 'Cache',
    registry: 'Registry login (else your Docker config is used)',
    push: 'Where it goes',
    verify: 'Verification',
    trust: 'Signing',
    matrix: 'Matrix legs',
    run: 'The run',
};
const WIDTH = 100;
const COLUMN = 22;
function helpText(version) {
    const groups = Object.entries(GROUPS).map(([group, title]) => {
        const rows = _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.filter((input) => input.group === group && !input.actionOnly && input.name !== 'mode');
        return [
            title,
            ...rows.map(({ name, description, fallback }) => row(`--${name}`, `${plain(description)}${fallback === '' ? '' : ` [${plain(fallback)}]`}`)),
        ].join('\n');
    });
    return `multihull ${version}: one step from a Rust crate to a multi-arch image that is known to work

Usage
${row('multihull plan', 'Print what would be done; nothing happens. --json for the plan itself, --show dockerfile for what would be written.')}
${row('multihull build', 'Build, verify every platform, then move the tags. --json for the report.')}
${row('multihull eject', 'Write the Dockerfile that build would use for a crate without one; then it is yours.')}
${row('multihull verify', 'REF [--platforms LIST]: look into any image, in a registry or oci-layout:DIR.')}
${row('multihull merge', 'REF... --tags TAG... [--platforms LIST] [--set-platform REF=PLATFORM]: one verified index.')}
${row('multihull promote', 'IMAGE@DIGEST --tags TAG... [--platforms LIST]: verify an image again, and move tags to it, here or in other repositories.')}
${row('multihull migrate', '[DOCKERFILE] [--write]: the patch that makes a Dockerfile which compiles under emulation cross-compile.')}
${row('multihull prune', 'IMAGE... [--older-than 7d] [--dry-run]: remove the staging tags of dead runs.')}
${row('multihull facts', 'DIR: write the platform facts that a Dockerfile can mount as build context.')}
${row('multihull completion', 'bash, zsh or fish: the completion script for that shell.')}
${row('multihull help', 'COMMAND: one screen about that command.')}

Flags of plan, build and eject are the inputs of the action. Lists have commas, or the flag is repeated.

${row('--password-stdin', 'The password is read from standard input, as by docker login. Better than --password, which everyone who lists processes can read.')}
${row('--from-compose', 'FILE[:SERVICE]: what a Compose file says about the build of a service, for flags that are not given.')}

${row('--progress', 'auto, plain (all of the log), tty (lines redrawn in place), json or quiet: how progress is shown on stderr. [auto: tty where a person watches, else plain]')}
${row('--quiet', 'Only warnings, errors and results; the same as --progress quiet.')}

${groups.join('\n\n')}

Exit codes: 0 done, 1 the image failed verification, 2 your input is wrong, 3 the machine or a tool failed.
`;
}
function row(head, text) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + word.length + 1 > WIDTH - COLUMN) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
    return lines.map((part, index) => `  ${(index === 0 ? head : '').padEnd(COLUMN - 3)} ${part}`).join('\n');
}
function plain(markdown) {
    return markdown.replaceAll('`', '');
}


/***/ })

};
