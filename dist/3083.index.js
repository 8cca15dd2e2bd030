export const id = 3083;
export const ids = [3083];
export const modules = {

/***/ 43083:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionOf: () => (/* binding */ completionOf)
/* harmony export */ });
/* harmony import */ var _declaration_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38541);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88449);


/**
 * Returns the script that `shell` reads to complete commands, their inputs and the words of choices: fish its own, zsh
 * that of bash after its own bridge to it.
 */
function completionOf(shell, commands) {
    const declarations = commands.map(({ declaration }) => declaration);
    if (shell === 'fish')
        return fish(declarations);
    return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${bash(declarations)}` : bash(declarations);
}
/** Words come from declarations alone: letters, digits, dots and hyphens, which no shell reads otherwise. */
function bash(declarations) {
    const firsts = declarations.map((one) => wordsOf(one)[0]).join(' ');
    const pairs = declarations.flatMap((one) => pairOf(one));
    const seconds = pairs.map(([first, second]) => `    ${first}) words=${second} ;;`);
    const joins = pairs.map(([first, second]) => `    ${first}:${second}) command=${first}-${second} ;;`);
    const flags = declarations.map((one) => `    ${one.name}) words='${flagsOf(one).join(' ')}' ;;`);
    const choices = declarations.flatMap((one) => choicesOf(one).map(([name, options]) => `    ${one.name}:${(0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(name)}) words='${options.join(' ')}' ;;`));
    return [
        '_krci_deploy() {',
        '  local command=${COMP_WORDS[1]} current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=',
        // Bash takes the = of --output=json for a word of its own.
        '  [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD-2]}',
        '  [[ $current == = ]] && before=${COMP_WORDS[COMP_CWORD-1]} current=',
        '  [[ $COMP_CWORD -gt 2 ]] && case $command:${COMP_WORDS[2]} in',
        ...joins,
        '  esac',
        '  case $command in',
        ...flags,
        '  esac',
        `  [[ $COMP_CWORD == 1 ]] && words='help ${firsts}'`,
        '  [[ $COMP_CWORD == 2 ]] && case $command in',
        ...seconds,
        '  esac',
        '  case $command:$before in',
        ...choices,
        '  esac',
        '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
        '}',
        'complete -o default -F _krci_deploy krci-deploy',
        '',
    ].join('\n');
}
/** Both words of a command that has two. */
function pairOf(declaration) {
    const [first, second] = wordsOf(declaration);
    return second === undefined ? [] : [[first, second]];
}
function wordsOf(declaration) {
    const [first = '', second] = (0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_1__/* .commandWords */ .Bl)(declaration).split(' ', 2);
    return second === undefined ? [first] : [first, second];
}
function fish(declarations) {
    const commands = declarations.map((one) => `complete -c krci-deploy -n __fish_use_subcommand -f -a ${wordsOf(one)[0]} -d ${quoted(one.summary)}`);
    const seconds = declarations.flatMap((one) => pairOf(one).map(([first, second]) => `complete -c krci-deploy -n '__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${second}' -f -a ${second} -d ${quoted(one.summary)}`));
    const inputs = declarations.flatMap((declaration) => {
        const names = [...new Set([declaration.name, wordsOf(declaration)[0]])];
        const condition = `-n '__fish_seen_subcommand_from ${names.join(' ')}'`;
        return Object.entries(declaration.inputs).map(([name, input]) => `complete -c krci-deploy ${condition} -l ${name}${valueOf(input)} -d ${quoted(firstClause(input.description))}`);
    });
    return [...commands, ...seconds, ...inputs, ''].join('\n');
}
function valueOf(input) {
    if (input.type === 'boolean')
        return '';
    return input.type === 'choice' ? ` -x -a '${input.options.join(' ')}'` : ' -r';
}
function flagsOf({ inputs }) {
    return [...Object.keys(inputs), ...Object.keys(_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .ownOptions */ .r)].map(_declaration_names_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt);
}
function choicesOf({ inputs }) {
    return Object.entries(inputs).flatMap(([name, input]) => (input.type === 'choice' ? [[name, input.options]] : []));
}
function firstClause(description) {
    return description.split(/[;,:] /, 1)[0] ?? '';
}
function quoted(text) {
    return `'${text.replaceAll(/[\\']/g, String.raw `\$&`)}'`;
}


/***/ })

};
