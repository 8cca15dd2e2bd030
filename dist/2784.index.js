export const id = 2784;
export const ids = [2784];
export const modules = {

/***/ 27861:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ edit)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/model.js
var model = __webpack_require__(26358);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/edit/splice.js
var splice = __webpack_require__(67978);
;// CONCATENATED MODULE: ./lib/src/manifests/edit/block.js





/** Gives a literal block new lines where its value changes; the lines that stay keep their bytes. */
function setBlockLines(stream, { node }, value) {
    if (!(0,dist/* isScalar */.jn)(node) || node.type !== 'BLOCK_LITERAL')
        throw new TypeError('only a literal block has lines');
    const [start, end] = (0,nodes/* rangeOf */.be)(node);
    const first = stream.text.indexOf('\n', (0,splice/* lineEnd */.kd)(stream.text, start)) + 1;
    const eol = (0,splice/* lineBreak */.qL)(stream.text, first - 1);
    const lines = stream.text.slice(first, end).split('\n');
    const [old, now] = [node.value.split('\n'), value.split('\n')];
    const indent = indentOf(lines, old);
    if (first === 0 || indent === undefined)
        throw refused(stream, start);
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head])
        head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
        tail += 1;
    const from = first + offsetOf(lines, head);
    const to = first + offsetOf(lines, old.length - tail);
    const text = now
        .slice(head, now.length - tail)
        .map((line) => (line === '' ? '' : indent + line) + eol)
        .join('');
    // The last line of a file may have no line break; it gets none.
    const excess = Math.max(0, to - end);
    const trimmed = excess === 0 ? text : text.slice(0, -eol.length);
    return { splice: { start: from, end: to - excess, text: trimmed }, node, value };
}
/** Returns the indentation of the block's content, read off its first line that is not empty. */
function indentOf(lines, content) {
    const at = content.findIndex((line) => line.trim() !== '');
    const line = lines[at]?.replace(/\r$/, '');
    const inner = content[at];
    return line === undefined || inner === undefined || !line.endsWith(inner)
        ? undefined
        : line.slice(0, line.length - inner.length);
}
function offsetOf(lines, count) {
    return lines.slice(0, count).reduce((length, line) => length + line.length + 1, 0);
}
function refused(stream, offset) {
    return new errors/* RefusedError */.fk({
        code: 'block-scalar',
        where: (0,model/* position */.G)(stream, offset),
        found: 'the lines of the literal block cannot be told apart',
        fix: 'edit it by hand',
    });
}

// EXTERNAL MODULE: ./lib/src/manifests/edit/quoting.js
var quoting = __webpack_require__(56771);
;// CONCATENATED MODULE: ./lib/src/manifests/edit/emit.js

/** `key: value` as lines of a block mapping; the last line has no line break. */
function blockPair(key, data, layout) {
    const pad = ' '.repeat(layout.indent);
    const name = (0,quoting/* scalarText */.w)(key, 'PLAIN', false);
    if (typeof data === 'string')
        return `${pad}${name}: ${(0,quoting/* scalarText */.w)(data, 'PLAIN', false)}`;
    const deeper = isList(data) ? layout.indent + layout.listIndent : layout.indent + 2;
    return `${pad}${name}:${layout.lineBreak}${blockOf(data, { ...layout, indent: deeper })}`;
}
/** `- item` as lines of a block list. */
function blockItem(data, layout) {
    const pad = ' '.repeat(layout.indent);
    if (typeof data === 'string')
        return `${pad}- ${(0,quoting/* scalarText */.w)(data, 'PLAIN', false)}`;
    return `${pad}- ${blockOf(data, { ...layout, indent: layout.indent + 2 }).trimStart()}`;
}
function blockOf(data, layout) {
    const lines = isList(data)
        ? data.map((item) => blockItem(item, layout))
        : Object.entries(data).map(([key, value]) => blockPair(key, value, layout));
    return lines.join(layout.lineBreak);
}
/** On one line; strings and keys are double-quoted where `style` says so, as JSON needs it. */
function flowOf(data, style) {
    if (typeof data === 'string')
        return (0,quoting/* scalarText */.w)(data, style, true);
    if (isList(data))
        return `[${data.map((item) => flowOf(item, style)).join(', ')}]`;
    return `{${Object.entries(data)
        .map(([key, value]) => flowPair(key, value, style))
        .join(', ')}}`;
}
function flowPair(key, data, style) {
    return `${(0,quoting/* scalarText */.w)(key, style, true)}: ${flowOf(data, style)}`;
}
function isList(data) {
    return Array.isArray(data);
}

// EXTERNAL MODULE: ./lib/src/manifests/edit/set.js
var set = __webpack_require__(2940);
;// CONCATENATED MODULE: ./lib/src/manifests/edit/insert.js







/**
 * Adds keys to a mapping, after the pair of the key `after` where there is one, else at its end, in the style of the
 * keys that are there. Throws RefusedError where the lines leave no place.
 */
function insertKeys(stream, map, entries, after) {
    const named = map.items.findIndex(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === after);
    const index = named === -1 ? map.items.length : named + 1;
    const additions = Object.entries(entries).map(([key, data], offset) => ({ index: index + offset, key, data }));
    const before = map.items[index - 1];
    if (map.flow) {
        const style = (0,dist/* isScalar */.jn)(before?.key) && before.key.type === 'QUOTE_DOUBLE' ? 'QUOTE_DOUBLE' : 'PLAIN';
        const texts = additions.map(({ key, data }) => flowPair(key, data, style));
        return { splice: inFlow(stream, map, before, texts), node: map, additions };
    }
    if (before === undefined)
        throw noPlace(stream, map);
    const indent = columnOf(stream, firstKey(map));
    const layout = layoutAt(stream, indent, (0,nodes/* rangeOf */.be)(map)[1]);
    const lines = additions.map(({ key, data }) => blockPair(key, data, layout));
    return { splice: afterLine(stream, contentEnd(stream, before), lines), node: map, additions };
}
/** Adds an item at the end of a list, in the style of the items that are there. */
function insertItem(stream, list, data) {
    const additions = [{ index: list.items.length, data }];
    const before = (0,nodes/* nodeOf */.E7)(list.items.at(-1));
    if (list.flow) {
        const quoted = [...(0,nodes/* nodesOf */.Nh)(before)].some((node) => (0,dist/* isScalar */.jn)(node) && node.type === 'QUOTE_DOUBLE');
        return {
            splice: inFlow(stream, list, before, [flowOf(data, quoted ? 'QUOTE_DOUBLE' : 'PLAIN')]),
            node: list,
            additions,
        };
    }
    if (before === undefined)
        throw noPlace(stream, list);
    const layout = layoutAt(stream, dashColumn(stream, before), (0,nodes/* rangeOf */.be)(list)[1]);
    return { splice: afterLine(stream, contentEnd(stream, before), [blockItem(data, layout)]), node: list, additions };
}
/** Gives a key that has no value a collection: below it, or after its colon in a flow mapping. */
function fillKey(stream, { node, key, ancestors }, data) {
    const colon = (0,set/* colonAfter */.al)(stream.text, key);
    if (node === undefined || colon === -1)
        throw noPlace(stream, key);
    if (ancestors.some((ancestor) => ancestor.flow)) {
        const style = (0,dist/* isScalar */.jn)(key) && key.type === 'QUOTE_DOUBLE' ? 'QUOTE_DOUBLE' : 'PLAIN';
        return { splice: at(colon + 1, ` ${flowOf(data, style)}`), node, value: data };
    }
    const layout = layoutAt(stream, columnOf(stream, key), colon);
    const indent = layout.indent + (isList(data) ? layout.listIndent : 2);
    return { splice: afterLine(stream, colon + 1, [blockOf(data, { ...layout, indent })]), node, value: data };
}
/** Finds the form of an insertion at an offset: the line break and list indentation that the file uses. */
function layoutAt(stream, indent, offset) {
    return { indent, listIndent: listIndentOf(stream), lineBreak: (0,splice/* lineBreak */.qL)(stream.text, Math.max(0, offset - 1)) };
}
/** Whether the file's first list in a mapping is indented; Kustomize and kubectl write it without. */
function listIndentOf(stream) {
    for (const { contents } of stream.documents) {
        if (!(0,dist/* isMap */.jh)(contents))
            continue;
        for (const { key, value } of contents.items) {
            const item = (0,dist/* isSeq */.oP)(value) && !value.flow ? value.items[0] : undefined;
            if (!(0,dist/* isScalar */.jn)(key) || item === undefined)
                continue;
            const dash = /^( *)-[ \t]/.exec(stream.text.slice((0,splice/* lineStart */.PT)(stream.text, (0,nodes/* rangeOf */.be)(item)[0])));
            if (dash !== null)
                return Math.max(0, (dash[1] ?? '').length - columnOf(stream, key));
        }
    }
    return 0;
}
function firstKey(map) {
    return map.items[0]?.key;
}
/** Column of a key, from 0; before it on its line there may be indentation and list dashes. */
function columnOf(stream, key) {
    const [start] = (0,nodes/* rangeOf */.be)(key);
    const from = (0,splice/* lineStart */.PT)(stream.text, start);
    const before = stream.text.slice(from, start);
    if (!/^[ -]*$/.test(before))
        throw noPlace(stream, key);
    return before.length;
}
function dashColumn(stream, item) {
    const start = firstOffset(item);
    const before = /^((?:- +| )*)- +$/.exec(stream.text.slice((0,splice/* lineStart */.PT)(stream.text, start), start));
    if (before === null)
        throw noPlace(stream, item);
    return (before[1] ?? '').length;
}
function firstOffset(node) {
    return (0,dist/* isMap */.jh)(node) && !node.flow && node.items.length > 0 ? (0,nodes/* rangeOf */.be)(firstKey(node))[0] : (0,nodes/* rangeOf */.be)(node)[0];
}
/** Finds the end of the text of a node or pair, without the comment and line break after it. */
function contentEnd(stream, node) {
    if ((0,dist/* isPair */.tO)(node)) {
        const colon = (0,set/* colonAfter */.al)(stream.text, node.key) + 1;
        return Math.max(colon, node.value === null ? 0 : contentEnd(stream, node.value));
    }
    if ((0,dist/* isCollection */.P3)(node) && !node.flow && node.items.length > 0)
        return contentEnd(stream, node.items.at(-1));
    const [start, end] = (0,nodes/* rangeOf */.be)(node);
    return start === end ? 0 : end;
}
/** Whole lines after the line on which `end` lies; nothing but a comment may follow `end` on it. */
function afterLine(stream, end, lines) {
    const { text } = stream;
    const eol = (0,splice/* lineBreak */.qL)(text, end);
    if (end > 0 && text[end - 1] === '\n')
        return at(end, lines.map((line) => line + eol).join(''));
    const stop = (0,splice/* lineEnd */.kd)(text, end);
    if (!/^[ \t]*(?:#.*)?$/.test(text.slice(end, stop)))
        throw noPlaceAt(stream, end);
    return at(stop, lines.map((line) => eol + line).join(''));
}
/** Into `{…}` or `[…]`, after `before`; on a line of its own where `before` has one. */
function inFlow(stream, collection, before, texts) {
    const { text } = stream;
    if (before === undefined)
        return at((0,nodes/* rangeOf */.be)(collection)[0] + 1, texts.join(', '));
    const start = (0,nodes/* rangeOf */.be)((0,dist/* isPair */.tO)(before) ? before.key : before)[0];
    const from = (0,splice/* lineStart */.PT)(text, start);
    const indentation = text.slice(from, start);
    const end = contentEnd(stream, before);
    // A comment after the last entry would end up beside the new one.
    if (/^[ \t]*,?[ \t]*#/.test(text.slice(end, (0,splice/* lineEnd */.kd)(text, end))))
        throw noPlaceAt(stream, end);
    const separator = from > 0 && /^[ \t]*$/.test(indentation) ? `,${(0,splice/* lineBreak */.qL)(text, from - 1)}${indentation}` : ', ';
    return at(end, texts.map((one) => separator + one).join(''));
}
function at(offset, text) {
    return { start: offset, end: offset, text };
}
function noPlace(stream, node) {
    return noPlaceAt(stream, (0,nodes/* rangeOf */.be)(node)[0]);
}
function noPlaceAt(stream, offset) {
    return new errors/* RefusedError */.fk({
        code: 'no-place',
        where: (0,model/* position */.G)(stream, offset),
        found: 'the lines leave no place for a new key',
        fix: 'add the key by hand once',
    });
}

;// CONCATENATED MODULE: ./lib/src/manifests/edit/prove.js



/**
 * Returns the path of the first node that is not what it has to be, or undefined when the proof holds: every node that
 * was not to change has the same tag, anchor, style and source, and thus the same value under YAML 1.1 and YAML 1.2 (a
 * scalar's value is a function of these, YAML 1.2.2 section 3.3.2), and every node that was to change is a string under
 * both, the wanted one.
 */
function difference(before, after, expected) {
    if (expected.document !== undefined) {
        const only = before.length === 0 && after.length === 1;
        return only && isData(after[0]?.contents, expected.document) ? undefined : 'the whole document';
    }
    if (before.length !== after.length)
        return `${after.length} documents instead of ${before.length}`;
    for (const [index, document] of before.entries()) {
        const path = compare(document.contents, after[index]?.contents, expected, '');
        if (path !== undefined)
            return path === '' ? 'the whole document' : path;
    }
    return undefined;
}
function compare(before, after, expected, path) {
    const wanted = expected.values.get(before);
    if (wanted !== undefined)
        return isReplacement(before, after, wanted) ? undefined : path;
    if ((0,dist/* isScalar */.jn)(before)) {
        const same = (0,dist/* isScalar */.jn)(after) && before.type === after.type && before.source === after.source;
        return same && sameValue(before.value, after.value) && sameProperties(before, after) ? undefined : path;
    }
    if ((0,dist/* isAlias */.Vj)(before))
        return (0,dist/* isAlias */.Vj)(after) && before.source === after.source ? undefined : path;
    if ((0,dist/* isMap */.jh)(before) && (0,dist/* isMap */.jh)(after))
        return compareMaps(before, after, expected, path);
    if ((0,dist/* isSeq */.oP)(before) && (0,dist/* isSeq */.oP)(after))
        return compareLists(before, after, expected, path);
    return (before ?? null) === null && (after ?? null) === null ? undefined : path;
}
/** Compares two values; the key of `!!merge <<` is a new symbol at each parse. */
function sameValue(before, after) {
    if (typeof before === 'symbol' && typeof after === 'symbol')
        return before.description === after.description;
    return before === after;
}
function compareMaps(before, after, expected, path) {
    if (!sameProperties(before, after))
        return path;
    const added = expected.additions.get(before) ?? [];
    const rest = withoutAdditions(after.items, added, (pair, { key, data }) => isPairOf(pair, key, data));
    if (rest === undefined || rest.length !== before.items.length)
        return path;
    for (const [index, pair] of before.items.entries()) {
        const name = (0,dist/* isScalar */.jn)(pair.key) ? `${path}.${(0,nodes/* keyText */.Pu)(pair.key) ?? '?'}` : `${path}.?`;
        const differs = compare(pair.key, rest[index]?.key, expected, name) ?? compare(pair.value, rest[index]?.value, expected, name);
        if (differs !== undefined)
            return differs;
    }
    return undefined;
}
function compareLists(before, after, expected, path) {
    if (!sameProperties(before, after))
        return path;
    const added = expected.additions.get(before) ?? [];
    const rest = withoutAdditions(after.items, added, (item, { data }) => isData(item, data));
    if (rest === undefined || rest.length !== before.items.length)
        return path;
    for (const [index, item] of before.items.entries()) {
        const differs = compare(item, rest[index], expected, `${path}[${index}]`);
        if (differs !== undefined)
            return differs;
    }
    return undefined;
}
/** Items that were there before, or undefined when an addition is wrong or in the wrong place. */
function withoutAdditions(items, added, holds) {
    for (const addition of added) {
        const item = items[addition.index];
        if (item === undefined || !holds(item, addition))
            return undefined;
    }
    const indexes = new Set(added.map(({ index }) => index));
    return items.filter((_, index) => !indexes.has(index));
}
function isReplacement(before, after, wanted) {
    if (typeof wanted === 'number')
        return isNumber(before, after, wanted);
    if ((0,dist/* isScalar */.jn)(before))
        return isData(after, wanted, before.tag, before.anchor);
    return isData(after, wanted);
}
/** True when a plain number stands where one stood: decimal digits are the same number under both versions. */
function isNumber(before, after, wanted) {
    if (!(0,dist/* isScalar */.jn)(before) || !(0,dist/* isScalar */.jn)(after))
        return false;
    return after.type === 'PLAIN' && after.source === String(wanted) && sameProperties(before, after);
}
/** True when a node is the data and nothing else, each scalar a string to readers of either version. */
function isData(node, data, tag, anchor) {
    if (typeof data === 'string') {
        return (0,dist/* isScalar */.jn)(node) && node.value === data && node.tag === tag && node.anchor === anchor && isString(node);
    }
    if (isList(data))
        return (0,dist/* isSeq */.oP)(node) && sameLength(node, data) && data.every((item, at) => isData(node.items[at], item));
    const entries = Object.entries(data);
    return ((0,dist/* isMap */.jh)(node) &&
        sameLength(node, entries) &&
        entries.every(([key, value], at) => isPairOf(node.items[at], key, value)));
}
function sameLength(node, data) {
    return node.items.length === data.length;
}
function isPairOf(pair, key, data) {
    return (0,dist/* isScalar */.jn)(pair?.key) && pair.key.value === key && isString(pair.key) && isData(pair.value, data);
}
/** A plain scalar is read by itself under each version; the other styles are strings by definition. */
function isString(node) {
    if (node.type !== 'PLAIN' || node.tag !== undefined)
        return true;
    return ['1.1', '1.2'].every((version) => typeof (0,dist.parseDocument)(node.source ?? '', { version, logLevel: 'silent' }).toJS() === 'string');
}
function sameProperties(before, after) {
    return before.tag === after.tag && before.anchor === after.anchor && Boolean(before.flow) === Boolean(after.flow);
}

// EXTERNAL MODULE: ./lib/src/manifests/edit/set-number.js
var set_number = __webpack_require__(54200);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var yaml_stream = __webpack_require__(96219);
;// CONCATENATED MODULE: ./lib/src/manifests/edit/edit.js









/**
 * Returns the stream's text with the changes made: splices of the old text, proven by reading the result again. As many
 * nodes changed as were to change, each is the wanted value under YAML 1.1 and 1.2, every other node and byte is what
 * it was; in any other case RefusedError gives the obstacle. No change, same text.
 */
function edit(stream, changes) {
    const steps = changes.map((change) => stepOf(stream, change));
    if (steps.length === 0)
        return stream.text;
    const edited = (0,splice/* splice */.V4)(stream.text, steps.map((step) => step.splice));
    proveEdit(stream, edited, steps);
    return edited;
}
function stepOf(stream, change) {
    if (change.kind === 'set')
        return (0,set/* setScalar */.$e)(stream, change.at, change.value);
    if (change.kind === 'number')
        return (0,set_number/* setNumber */._)(stream, change.at, change.value);
    if (change.kind === 'block')
        return setBlockLines(stream, change.at, change.value);
    if (change.kind === 'keys')
        return insertKeys(stream, change.map, change.entries, change.after);
    if (change.kind === 'item')
        return insertItem(stream, change.list, change.data);
    if (change.kind === 'fill')
        return fillKey(stream, change.at, change.data);
    return newDocument(stream, change.data);
}
function newDocument(stream, data) {
    const end = stream.text.length;
    const layout = layoutAt(stream, 0, end);
    const gap = end === 0 || stream.text.endsWith('\n') || stream.text === '\uFEFF' ? '' : layout.lineBreak;
    const text = `${gap}${blockOf(data, layout)}${layout.lineBreak}`;
    return { splice: { start: end, end, text }, document: data };
}
function proveEdit(stream, edited, steps) {
    const values = new Map();
    const additions = new Map();
    for (const { node, value, additions: added } of steps) {
        if (node === undefined)
            continue;
        if (value !== undefined)
            values.set(node, value);
        if (added !== undefined)
            additions.set(node, merged(additions.get(node) ?? [], added));
    }
    const after = parsed(stream, edited);
    const document = steps.find((step) => step.document !== undefined)?.document;
    const path = difference(stream.documents, after.documents, { values, additions, document });
    if (path !== undefined)
        throw unproven(stream, `it would also change ${path}`);
    if (stream.file.endsWith('.json'))
        proveJson(stream, edited);
}
/** Insertions into one collection are listed in the order of their places, so a later one moves no earlier one. */
function merged(before, added) {
    const first = added[0]?.index ?? 0;
    const shift = before.filter(({ index }) => index <= first).length;
    const moved = before.map((one) => (one.index > first ? { ...one, index: one.index + added.length } : one));
    return [...moved, ...added.map((one) => ({ ...one, index: one.index + shift }))];
}
function parsed(stream, edited) {
    try {
        return (0,yaml_stream/* parseStream */.e)(edited, stream.file);
    }
    catch (error) {
        throw unproven(stream, 'the result would not parse', error);
    }
}
function proveJson(stream, edited) {
    try {
        JSON.parse(edited.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw unproven(stream, 'the result would not be JSON', error);
    }
}
function unproven(stream, why, cause) {
    return new errors/* RefusedError */.fk({
        code: 'edit-not-proven',
        where: stream.file,
        found: `the edit could not be proven: ${why}`,
        fix: 'make this edit by hand',
    }, { cause });
}


/***/ }),

/***/ 56771:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isPlainString),
/* harmony export */   w: () => (/* binding */ scalarText)
/* harmony export */ });
const words = /^(?:~|null|true|false|yes|no|on|off|y|n|inf|infinity|nan|<<|=)?$/i;
/** Texts that some reader takes for a number: YAML 1.1 (type repository), YAML 1.2 (10.3.2), and Go's parsers. */
const numbers = [
    /^[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0[bB][01_]+)$/,
    /^[-+]?(?:[0-9][0-9_,]*)?\.?[0-9_]*(?:[eE][-+]?[0-9_]+)?$/,
    /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
    /^[-+]?\.(?:inf|nan)$/i,
    /^[-+]?0[xX][0-9a-fA-F_.]*[pP][-+]?[0-9]+$/,
];
const date = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt ])/;
/** Characters that mean nothing to YAML wherever they stand; the first one may not be an indicator. */
const harmless = /^[A-Za-z0-9_./][A-Za-z0-9_./:@+=-]*$/;
/** True when every reader of YAML 1.1 or 1.2 takes the unquoted text for this very string. */
function isPlainString(value, inFlow) {
    if (!harmless.test(value) || value.endsWith(':'))
        return false;
    if (value.startsWith('---') || value.startsWith('...'))
        return false;
    if (inFlow && value.includes(':'))
        return false;
    return !words.test(value) && !date.test(value) && !numbers.some((number) => number.test(value));
}
/**
 * Returns the value as a scalar in the wanted style; a plain one is double-quoted when some reader would take it for
 * anything but a string. The value holds no line break or control character.
 */
function scalarText(value, style, inFlow) {
    if (style === 'QUOTE_SINGLE')
        return `'${value.replaceAll("'", "''")}'`;
    if (style === 'PLAIN' && isPlainString(value, inFlow))
        return value;
    return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}


/***/ }),

/***/ 54200:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ setNumber),
/* harmony export */   r: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _yaml_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26358);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63214);




/** Decimal digits that every reader of YAML takes for the same number: no leading zero, which YAML 1.1 reads as octal. */
const wholeNumber = /^(?:0|[1-9][0-9]{0,8})$/;
/** Writes a number where a plain one stands. Throws RefusedError for anything else there. */
function setNumber(stream, { node, ancestors }, value) {
    const isPlain = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.type === 'PLAIN' && node.tag === undefined;
    if (!isPlain || !wholeNumber.test(node.source ?? '')) {
        const at = node ?? ancestors.at(-1);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
            code: 'not-a-number',
            where: at?.range ? (0,_yaml_model_js__WEBPACK_IMPORTED_MODULE_3__/* .position */ .G)(stream, at.range[0]) : stream.file,
            expected: 'a whole number',
            found: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? `"${String(node.source ?? node.value).slice(0, 80)}"` : 'no single value',
            fix: 'correct the path',
        });
    }
    const [start, end] = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(node);
    return { splice: { start, end, text: String(value) }, node, value };
}


/***/ }),

/***/ 2940:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ setScalar),
/* harmony export */   al: () => (/* binding */ colonAfter),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63214);
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56771);
/* harmony import */ var _splice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67978);
/* harmony import */ var _yaml_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26358);






const string = 'tag:yaml.org,2002:str';
/**
 * Writes `value` where a scalar or an alias stands, in the style that is there. Throws RefusedError where it cannot.
 */
function setScalar(stream, at, value) {
    const { node } = at;
    refuseUnprintable(value);
    const inFlow = at.ancestors.some((ancestor) => ancestor.flow === true);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return replace(node, (0,_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .w)(value, 'PLAIN', inFlow), value);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        throw refused(stream, node, { code: 'not-a-scalar', expected: 'a single value', found: 'a list or a mapping' });
    if (node.tag !== undefined && node.tag !== string) {
        throw refused(stream, node, {
            code: 'tagged-value',
            expected: 'a value that is its text',
            found: `one with the tag ${node.tag}`,
        });
    }
    if (node.value.includes('{{')) {
        throw refused(stream, node, { code: 'templated-value', found: `another program fills in "${node.value}"` });
    }
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
        return setBlock(stream, node, value);
    const style = styleFor(node, at, inFlow);
    if ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(node))
        return fill(stream, at, node, (0,_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .w)(value, style, inFlow), value);
    return replace(node, (0,_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .w)(value, style, inFlow && !node.value.includes(':')), value);
}
/** Line breaks of either YAML version, control characters and halves of a character have no place in one line. */
function refuseUnprintable(value) {
    if (value !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(value))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-value',
        where: 'value',
        expected: 'one line of printable text',
        found: 'another',
    });
}
/**
 * Style of a new value. In JSON, and in flow that looks like it, a plain value (null, a number) becomes a quoted one.
 */
function styleFor(node, { key }, inFlow) {
    if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE')
        return node.type;
    return inFlow && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.type === 'QUOTE_DOUBLE' ? 'QUOTE_DOUBLE' : 'PLAIN';
}
function replace(node, text, value) {
    const [start, end] = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(node);
    return { splice: { start, end, text }, node, value };
}
/** `tag:` with nothing after it: the value goes after the colon, before a comment. */
function fill(stream, at, node, text, value) {
    const colon = colonAfter(stream.text, at.key);
    if (colon === -1 || node.anchor !== undefined || node.tag !== undefined) {
        throw refused(stream, node, {
            code: 'no-place',
            found: 'the empty value leaves no place to write to',
            fix: 'write a value by hand',
        });
    }
    return { splice: { start: colon + 1, end: colon + 1, text: ` ${text}` }, node, value };
}
/** Offset of the colon that follows a key on its line, or -1. */
function colonAfter(text, key) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key))
        return -1;
    const [, end] = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(key);
    const between = /^[ \t]*:/.exec(text.slice(end, end + 64));
    return between === null ? -1 : end + between[0].length - 1;
}
/** A literal or folded scalar of one line is edited inside; its final line breaks stay. */
function setBlock(stream, node, value) {
    const content = node.value.replace(/\n+$/, '');
    const [start, end] = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(node);
    const body = (0,_splice_js__WEBPACK_IMPORTED_MODULE_4__/* .lineEnd */ .kd)(stream.text, start);
    const offset = content === '' ? -1 : stream.text.slice(body, end).indexOf(content);
    if (content.includes('\n') || offset === -1 || stream.text.slice(body, end).trim() !== content) {
        const name = node.type === 'BLOCK_LITERAL' ? 'literal' : 'folded';
        throw refused(stream, node, {
            code: 'block-scalar',
            expected: 'one line',
            found: `a ${name} block of several`,
            fix: 'write it on one line',
        });
    }
    const at = body + offset;
    const text = node.value.slice(content.length);
    return { splice: { start: at, end: at + content.length, text: value }, node, value: value + text };
}
function refused(stream, node, problem) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({ where: node?.range ? (0,_yaml_model_js__WEBPACK_IMPORTED_MODULE_5__/* .position */ .G)(stream, node.range[0]) : stream.file, ...problem });
}
/** False where a node is this very string to every reader: a plain `1.20` is a number and changes into "1.20". */
function changed(node, value) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || typeof node.value !== 'string')
        return true;
    if (node.type === 'PLAIN')
        return node.value !== value || !(0,_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainString */ .i)(value, false);
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    return (block ? node.value.replace(/\n+$/, '') : node.value) !== value;
}


/***/ }),

/***/ 67978:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ lineStart),
/* harmony export */   V4: () => (/* binding */ splice),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   kd: () => (/* binding */ lineEnd),
/* harmony export */   qL: () => (/* binding */ lineBreak)
/* harmony export */ });
/** Applies splices that do not overlap; those at one offset keep their order. */
function splice(text, splices) {
    const ordered = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const parts = [];
    let at = 0;
    for (const { start, end, text: replacement } of ordered) {
        if (start < at)
            throw new RangeError(`splices overlap at ${start}`);
        parts.push(text.slice(at, start), replacement);
        at = end;
    }
    parts.push(text.slice(at));
    return parts.join('');
}
/** Offset of the first character of the line that holds `offset`, after a byte order mark. */
function lineStart(text, offset) {
    const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}
/** Offset of the line break that ends the line of `offset`, or of the end of the text. */
function lineEnd(text, offset) {
    const end = text.indexOf('\n', offset);
    if (end === -1)
        return text.length;
    return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}
/**
 * Returns the line break in use where the text is to be extended; the text's first one where there is none after it.
 */
function lineBreak(text, offset) {
    const next = text.indexOf('\n', offset);
    const at = next === -1 ? text.indexOf('\n') : next;
    return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
/** Line number of an offset, from 1. */
function lineOf(text, offset) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
}


/***/ }),

/***/ 37866:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ effectOfValue),
/* harmony export */   Ks: () => (/* binding */ chartDecides),
/* harmony export */   QC: () => (/* binding */ entryEffect),
/* harmony export */   Qn: () => (/* binding */ tagDecides),
/* harmony export */   RM: () => (/* binding */ effectOfMapping),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   zG: () => (/* binding */ effectOfEntry)
/* harmony export */ });
/* harmony import */ var _forms_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28243);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54125);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);
/* harmony import */ var _layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54193);
/* harmony import */ var _overlays_deployers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23256);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63214);






/** Of a place whose values a chart reads. */
const chartDecides = {
    isProven: false,
    because: 'the chart decides what it reads of its values, and charts are not rendered',
};
const tagDecides = { isProven: false, because: 'a tag alone can be moved' };
const workloads = /^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob|Pod|Rollout|Service|Configuration)$/;
const containers = /^(?:containers|initContainers|ephemeralContainers)$/;
/** Returns the effect of a single value: the image of a container, or an override of Argo CD's, is what runs. */
function effectOfValue({ path, at }) {
    const keys = keysOf(path);
    const { contents } = at.document;
    const [object, version] = [objectOf(contents), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(contents, 'apiVersion') ?? ''];
    const { kind } = object;
    const container = { at: 'container', object, container: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(at.ancestors.at(-1), 'name') };
    const [list, field] = [keys.at(-2) ?? '', keys.at(-1)];
    if (field === 'image' && containers.test(list) && workloads.test(kind))
        return {
            isProven: true,
            because: `the kubelet takes the image of a ${kind} as it is written`,
            subject: container,
        };
    if (field === 'image' && /^(?:steps|sidecars)$/.test(list) && version.startsWith('tekton.dev/'))
        return { isProven: true, because: 'Tekton runs a step in the image that is written', subject: container };
    if (kind === 'CatalogSource' && version.startsWith('operators.coreos.com/') && keys.join('.') === 'spec.image')
        return {
            isProven: true,
            because: 'the lifecycle manager of operators serves a catalog from its spec.image',
            subject: { at: 'field', object },
        };
    if (kind === 'Application' && keys.at(-1) === 'images' && keys.at(-2) === 'kustomize') {
        const source = at.ancestors.at(-3);
        return {
            isProven: true,
            because: 'Argo CD hands kustomize.images to Kustomize, which applies them last',
            subject: {
                at: 'deployer',
                name: (0,_overlays_deployers_js__WEBPACK_IMPORTED_MODULE_3__/* .argoEntry */ .qE)((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(at.node) ?? '').name,
                object,
                directory: directoryIn(source, ''),
                repository: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(source, 'repoURL') ?? '',
            },
        };
    }
    return version === '' || /^(?:HelmRelease|HelmChart|Application|ApplicationSet)$/.test(kind)
        ? chartDecides
        : { isProven: false, because: `the controller of a ${kind} decides what it runs` };
}
/** Effect of an entry of `images`: only Kustomize reads one, in its own file or from Flux. */
function effectOfEntry({ stream, path, at }) {
    const { contents } = at.document;
    const [keys, name, object] = [keysOf(path), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(at.node, 'name') ?? '', objectOf(contents)];
    const isFlux = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(contents, 'apiVersion')?.startsWith('kustomize.toolkit.fluxcd.io/') === true;
    if (keys.length === 1 && keys[0] === 'images' && (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isKustomization */ .Sv)(stream.file))
        return { ...entryEffect, subject: { at: 'entry', name } };
    if (isFlux && keys.length === 2 && keys[0] === 'spec' && keys[1] === 'images') {
        const spec = at.ancestors.at(1);
        return { ...entryEffect, subject: { at: 'deployer', name, object, directory: directoryIn(spec, './') } };
    }
    return { isProven: false, because: `only Kustomize reads such an entry, and ${stream.file} is no kustomization` };
}
const entryEffect = {
    isProven: true,
    because: 'Kustomize writes the digest of the entry behind the name',
};
/** Names an object, for patches that may select it. */
function objectOf(contents) {
    const metadata = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(contents) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .ownPair */ .L8)(contents, 'metadata')?.node : undefined;
    return { kind: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(contents, 'kind') ?? '', name: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(metadata, 'name') };
}
/** The directory that an object deploys; undefined where its text does not say. */
function directoryIn(map, otherwise) {
    const path = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(map, 'path') ?? otherwise;
    return path === '' || /\{\{|\$\{/.test(path) ? undefined : (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .localPath */ .$S)([], path.replace(/^\//, ''));
}
/** Argo CD: parameters win over valuesObject, that over values, those over valueFiles (its user guide, "Helm"). */
function effectOfMapping({ stream, path }) {
    const helm = path.segments.findIndex((segment) => 'key' in segment && segment.key === 'helm');
    const below = path.segments[helm + 1];
    if (helm === -1 || below === undefined || !('key' in below))
        return chartDecides;
    const segments = [...path.segments.slice(0, helm + 1), { key: 'parameters' }];
    const { node } = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .locate */ .x)(stream, { ...path, segments }, 'edit-anchor');
    if (below.key === 'parameters' || !(0,_forms_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .isParameters */ .Ju)(node))
        return chartDecides;
    return { isProven: false, because: `helm.parameters of the same Application win over helm.${below.key}` };
}
function keysOf({ segments }) {
    return segments.flatMap((segment) => ('key' in segment ? [segment.key] : []));
}


/***/ }),

/***/ 51553:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ imageParts),
/* harmony export */   LB: () => (/* binding */ keyChanges),
/* harmony export */   Rm: () => (/* binding */ imagePartValues),
/* harmony export */   bv: () => (/* binding */ imageMapChanges),
/* harmony export */   eh: () => (/* binding */ hasImageParts),
/* harmony export */   r$: () => (/* binding */ holdsTagOnly),
/* harmony export */   y: () => (/* binding */ readImageParts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _edit_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2940);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63214);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91851);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40602);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30636);







/**
 * Reads off a mapping which words it has for an image, as Helm charts do: `repository`, `name` or `image`, with or
 * without `registry` before it, `tag` or `imageTag`, and digests beside them or behind the tag. `key` is the key of the
 * mapping itself: a `name` without a slash is an image's only below a key that says so.
 */
function imageParts(document, map, key) {
    const [keys, text] = [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keysIn */ .q7)(document, map), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .lookupIn */ .IX)(document, map)];
    const tag = !keys.includes('tag') && keys.includes('imageTag') ? 'imageTag' : 'tag';
    const repository = ['repository', 'image', 'name'].find((one) => namesRepository(one, text(one), keys, /image$/i.test((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? '')));
    const pins = (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .pinsBeside */ .bq)(keys, text, tag);
    return { repository, tag, pins, split: (text('repository') ?? '').endsWith('@sha256'), text };
}
function namesRepository(key, value, keys, inImage) {
    if (key === 'repository')
        return keys.includes(key);
    const hasTag = keys.includes('tag') || (key === 'image' && keys.includes('imageTag'));
    const image = hasTag && value !== undefined ? (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .parseImageText */ .U)(value) : undefined;
    return image !== undefined && (key === 'image' || inImage || value?.includes('/') === true);
}
/** Whether the mapping says anything about an image. */
function hasImageParts({ repository, tag, pins, text }) {
    return repository !== undefined || text(tag) !== undefined || pins.length > 0;
}
function readImageParts(parts, globalRegistry) {
    const { text } = parts;
    const registry = globalRegistry || text('registry');
    const image = repositoryText(parts);
    const repository = image.repository && registry ? `${registry}/${image.repository}` : image.repository;
    if (parts.split)
        return (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)(repository, undefined, `sha256:${text(parts.tag) ?? ''}`);
    const { tag, digest } = (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTagText */ .Lo)(text(parts.tag) ?? '');
    return (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)(repository, tag || image.tag, (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .pinned */ .dp)(parts.pins) || digest || image.digest);
}
/** Text at the key of the repository: `image: name@sha256:…` beside a tag has a digest, too. */
function repositoryText({ repository: key, split, text }) {
    const value = key === undefined ? '' : (text(key) ?? '');
    if (split)
        return { repository: value.replace(/@sha256$/, '') };
    return (key === 'image' ? (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .parseImageText */ .U)(value) : undefined) ?? (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)(value);
}
/** Changes at `path`, where `map` lies, that make it name the image. */
function imageMapChanges(stream, path, map, wanted, globalRegistry, policy) {
    const { document, key } = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, path, policy);
    const parts = imageParts(document, map, key);
    return keyChanges(stream, path, map, imagePartValues(stream.file, parts, wanted, globalRegistry), policy);
}
/** Where there is neither a key for the digest nor a convention that has one, the tag is all that is written. */
function holdsTagOnly(parts) {
    const { repository, pins, split, tag, text } = parts;
    if (pins.length > 0 || split || repository === 'repository')
        return false;
    return (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTagText */ .Lo)(text(tag) ?? '').digest === undefined && repositoryText(parts).digest === undefined;
}
/** Returns the keys of a mapping that names the image, given those that it has now. */
function imagePartValues(file, parts, wanted, globalRegistry) {
    const { pins, split, text } = parts;
    const current = readImageParts(parts, globalRegistry);
    (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseStaleDigest */ .Mo)(file, current.digest, wanted);
    if (split)
        return splitValues(file, wanted, repositoryText(parts).repository);
    const inTag = (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTagText */ .Lo)(text(parts.tag) ?? '').digest !== undefined && (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .pinned */ .dp)(pins) === undefined;
    const tag = inTag ? (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .tagText */ .em)(wanted) : wanted.tag;
    return {
        ...repositoryValues(file, parts, wanted, globalRegistry),
        [parts.tag]: tag,
        ...(inTag ? {} : digestValues(file, parts, wanted)),
    };
}
/** In the keys that are there; beside `repository`, in the one that its charts have for it. */
function digestValues(file, { repository, pins }, { digest }) {
    if (digest === undefined)
        return {};
    if (pins.length > 0)
        return (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .pinValues */ .GD)(file, pins, digest);
    return repository === 'repository' ? { digest } : {};
}
function splitValues(file, wanted, current = '') {
    const pin = { key: 'tag', style: 'bare', digest: undefined };
    const digest = wanted.digest === undefined ? {} : (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .pinValues */ .GD)(file, [pin], wanted.digest);
    return { repository: `${wanted.repository ?? current}@sha256`, ...digest };
}
/** Splits the repository into one key or, where the chart puts a registry before it, in two. */
function repositoryValues(file, parts, { repository, digest }, globalRegistry) {
    const key = parts.repository;
    if (key === undefined)
        return {};
    const current = repositoryText(parts);
    if (current.tag !== undefined && parts.text(parts.tag))
        throw twoTags(file, parts);
    const suffix = current.digest !== undefined && digest !== undefined ? `@${digest}` : '';
    // A variable keeps the repository that it is part of, as in one string; the tag beside it is edited.
    if (suffix === '' && (0,_variables_js__WEBPACK_IMPORTED_MODULE_5__/* .hasVariable */ .$)(`${parts.text('registry') ?? ''}/${parts.text(key) ?? ''}`))
        return {};
    if (repository === undefined)
        return suffix === '' ? {} : { [key]: `${current.repository ?? ''}${suffix}` };
    const slash = repository.indexOf('/');
    const [registry, rest] = [repository.slice(0, Math.max(0, slash)), repository.slice(slash + 1)];
    if (globalRegistry !== '') {
        if (repository.startsWith(`${globalRegistry}/`))
            return { [key]: repository.slice(globalRegistry.length + 1) + suffix };
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'global-registry',
            where: file,
            found: `global.imageRegistry sets ${globalRegistry} for every image, so ${repository} cannot be written`,
            fix: 'change it there first',
        });
    }
    if (!parts.text('registry'))
        return { [key]: repository + suffix };
    if (/[.:]|^localhost$/.test(registry))
        return { registry, [key]: rest + suffix };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'registry-expected',
        where: file,
        expected: 'registry and repository, which are two keys here',
        found: `"${repository}"`,
        fix: 'give the registry a host name',
    });
}
function twoTags(file, { repository = 'image', tag, text }) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'ambiguous-image',
        where: file,
        expected: 'one tag of the image',
        found: `"${text(repository) ?? ''}" under ${repository} and "${text(tag) ?? ''}" under ${tag}`,
        fix: 'remove the one that the chart does not read',
    });
}
/**
 * Sets the keys that are there and adds those that are not, each after the key before it in `values`; where none is
 * there before it, after `first` or the last key that is there.
 */
function keyChanges(stream, path, map, values, policy, first) {
    const changes = [];
    const missing = [];
    let after = first;
    for (const [key, value] of Object.entries(values)) {
        const at = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, { ...path, segments: [...path.segments, { key }] }, policy);
        if (at.node !== undefined) {
            after = key;
            if (!(0,_edit_set_js__WEBPACK_IMPORTED_MODULE_1__/* .changed */ .tD)(at.node, value))
                continue;
            (0,_variables_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseVariable */ .v)(stream, at.node);
            changes.push({ kind: 'set', at, value });
        }
        else if (missing.at(-1)?.after === after && missing.length > 0) {
            Object.assign(missing.at(-1)?.entries ?? {}, { [key]: value });
        }
        else {
            missing.push({ after, entries: { [key]: value } });
        }
    }
    return [
        ...changes,
        ...missing.map((run) => ({ kind: 'keys', map, entries: run.entries, after: run.after ?? after })),
    ];
}


/***/ }),

/***/ 28243:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ parameters),
/* harmony export */   Ju: () => (/* binding */ isParameters),
/* harmony export */   Y8: () => (/* binding */ prefixesIn),
/* harmony export */   Zu: () => (/* binding */ readParameters)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66149);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63214);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51553);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91851);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30636);








/** An Argo CD Application's `helm.parameters`: a list of names and values, such as image.repository, image.tag. */
const parameters = {
    name: 'Helm parameters',
    documentation: {
        recognised: 'a list of `name` and `value` with `image.tag`, `cart.image.repository`, …',
        written: "the parameters of the application's image among those of others; a missing one is added",
    },
    matches: ({ node }) => isParameters(node),
    read({ stream, at: { document, node }, image }) {
        return isParameters(node)
            ? readParameters(document, node, prefixOf(stream.file, document, node, image))
            : undefined;
    },
    changes({ stream, path, at: { document, node: list }, image }, wanted, anchors) {
        if (!isParameters(list))
            return [];
        const prefix = prefixOf(stream.file, document, list, image);
        (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseStaleDigest */ .Mo)(stream.file, readParameters(document, list, prefix).digest, wanted);
        const changes = [];
        for (const [part, value] of Object.entries(partValues(stream.file, document, list, prefix, wanted))) {
            const name = `${prefix}.${part}`;
            const own = { ...path, segments: [...path.segments, { where: [{ key: 'name', value: name }] }] };
            const { node: parameter } = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, own, anchors);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parameter))
                changes.push(...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_5__/* .keyChanges */ .LB)(stream, own, parameter, { value }, anchors, 'name'));
            else
                changes.push({ kind: 'item', list, data: { name, value } });
        }
        return changes;
    },
};
function isParameters(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && prefixesIn(node).length > 0;
}
/** `a.image` of `a.image.tag`; undefined for a parameter that is no part of an image. */
function imagePrefix(name) {
    return /^(.*image)\.(?:repository|name|tag|digest|sha(?:256)?)$/i.exec(name ?? '')?.[1];
}
/** Returns the images that a list of parameters has, in their order. */
function prefixesIn(list) {
    return [
        ...new Set(list.items.flatMap((item) => imagePrefix((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, 'name') : undefined) ?? [])),
    ];
}
function readParameters(document, list, prefix) {
    const text = (part) => valueOf(document, list, `${prefix}.${part}`);
    return (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_7__/* .named */ .KT)(text('repository') ?? text('name'), text('tag'), (0,_pins_js__WEBPACK_IMPORTED_MODULE_6__/* .pinned */ .dp)(pinsOf(document, list, prefix)));
}
function pinsOf(document, list, prefix) {
    const parts = list.items.flatMap((item) => {
        const name = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, 'name');
        return name?.startsWith(`${prefix}.`) === true ? [name.slice(prefix.length + 1)] : [];
    });
    return (0,_pins_js__WEBPACK_IMPORTED_MODULE_6__/* .pinsBeside */ .bq)(parts, (part) => valueOf(document, list, `${prefix}.${part}`), 'tag');
}
function partValues(file, document, list, prefix, { repository, tag, digest }) {
    const pins = pinsOf(document, list, prefix);
    const known = pins.length > 0 ? pins : [{ key: 'digest', style: 'prefixed', digest: undefined }];
    const byName = valueOf(document, list, `${prefix}.name`) !== undefined;
    return {
        ...(repository === undefined ? {} : { [byName ? 'name' : 'repository']: repository }),
        tag,
        ...(digest === undefined ? {} : (0,_pins_js__WEBPACK_IMPORTED_MODULE_6__/* .pinValues */ .GD)(file, known, digest)),
    };
}
/**
 * Returns the one image of a list, or the one of several that is the application's. Throws RefusedError where none can
 * be told.
 */
function prefixOf(file, document, list, image) {
    const prefixes = prefixesIn(list);
    const [only = 'image'] = prefixes;
    if (prefixes.length <= 1)
        return only;
    const own = prefixes.filter((prefix) => {
        const { repository } = readParameters(document, list, prefix);
        return image !== undefined && repository !== undefined && (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnImage */ .o9)(image, repository);
    });
    const [one] = own;
    if (one !== undefined && own.length === 1)
        return one;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'ambiguous-image',
        where: file,
        expected: `one image${image === undefined ? '' : ` ${image.image}`} among the parameters`,
        found: `${own.length === 0 ? 'none' : own.length} of ${prefixes.join(', ')}`,
        fix: 'address one value, as in parameters[name=cart.image.tag].value',
    });
}
function valueOf(document, list, name) {
    const item = list.items.find((one) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(one, 'name') === name);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(document, item)('value') : undefined;
}


/***/ }),

/***/ 91851:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ pinValues),
/* harmony export */   bq: () => (/* binding */ pinsBeside),
/* harmony export */   dp: () => (/* binding */ pinned)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);


const pinKey = /^(.*?)[-_.]?(digest|sha(?:256)?(?:sum)?|hash)$/i;
const tagKey = /^(.*?)[-_.]?(?:tag|version|revision|name|image)$/i;
/** Returns the pins of the image whose tag is under `beside`; keys of other images (`sidecarDigest`) are none. */
function pinsBeside(keys, text, beside) {
    const own = (tagKey.exec(beside)?.[1] ?? '').toLowerCase();
    const prefixes = new Set(['', 'image', 'tag', own, `${own}image`]);
    return keys.flatMap((key) => {
        const [, prefix, word] = pinKey.exec(key) ?? [];
        if (prefix === undefined || word === undefined || !prefixes.has(prefix.toLowerCase()))
            return [];
        return pinOf(key, word.toLowerCase(), text(key) ?? '') ?? [];
    });
}
/** The hash of a commit is no pin; the meaning of an empty `hash` is unknown. */
function pinOf(key, word, value) {
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value))
        return { key, style: 'prefixed', digest: value };
    const full = `sha256:${value}`;
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(full))
        return { key, style: 'bare', digest: full };
    if (word === 'digest')
        return { key, style: 'prefixed', digest: undefined };
    return value === '' && word.startsWith('sha') ? { key, style: 'bare', digest: undefined } : undefined;
}
/**
 * Returns the values that pin a digest, each in the style of its key. Throws RefusedError for a digest that a key
 * cannot hold.
 */
function pinValues(file, pins, digest) {
    return Object.fromEntries(pins.map(({ key, style }) => {
        if (style === 'prefixed')
            return [key, digest];
        const [algorithm, hex = ''] = digest.split(':');
        if (algorithm === 'sha256')
            return [key, hex];
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'digest-needed',
            where: `${key} of ${file}`,
            expected: 'a sha256 digest, whose prefix the chart writes',
            found: digest,
        });
    }));
}
/** Returns the digest that is pinned. */
function pinned(pins) {
    return pins.find(({ digest }) => digest !== undefined)?.digest;
}


/***/ }),

/***/ 30636:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Lo: () => (/* binding */ parseTagText),
/* harmony export */   Mo: () => (/* binding */ refuseStaleDigest),
/* harmony export */   U: () => (/* binding */ parseImageText),
/* harmony export */   em: () => (/* binding */ tagText)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const grammar = /^([A-Za-z0-9][A-Za-z0-9._-]*(?::[0-9]{1,5}(?=\/))?(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$/;
/** Reads `repository[:tag][@digest]`, as container runtimes do; undefined for anything else. */
function parseImageText(text) {
    if (text.length > 1024)
        return undefined;
    const [, repository, tag, digest] = grammar.exec(text) ?? [];
    return repository === undefined ? undefined : named(repository, tag, digest);
}
/** Reads `tag[@digest]`, as charts have it that lack a key for the digest. */
function parseTagText(text) {
    const at = text.indexOf('@');
    return at === -1 ? named(undefined, text, undefined) : named(undefined, text.slice(0, at), text.slice(at + 1));
}
function tagText({ tag, digest }) {
    return digest === undefined ? tag : `${tag}@${digest}`;
}
/** Makes an image from texts that may be empty or absent. */
function named(repository, tag, digest) {
    return {
        ...(repository ? { repository } : {}),
        ...(tag ? { tag } : {}),
        ...(digest && (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? { digest } : {}),
    };
}
/** Throws RefusedError where a digest is pinned and none is to be written: the image would not change. */
function refuseStaleDigest(file, pinned, wanted) {
    if (!pinned || wanted.digest !== undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'digest-needed',
        where: file,
        found: `the digest ${pinned} is pinned and would win over the tag ${wanted.tag}`,
        fix: 'give the digest of the new version',
    });
}


/***/ }),

/***/ 54392:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ throughPath),
/* harmony export */   a: () => (/* binding */ throughBlocks)
/* harmony export */ });
/* harmony import */ var _yaml_model_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26358);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _edit_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27861);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63214);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37866);
/* harmony import */ var _yaml_stream_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96219);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60903);









/**
 * Makes an editor whose path may lead into a literal block that holds YAML, as Argo CD's `helm.values: |` does: the
 * inner text is edited by the same rules and proofs, then the block's changed lines, and the outer proof holds the two
 * together.
 */
function throughBlocks(path, anchors, editorAt) {
    const inside = (stream, policy, use) => {
        const block = blockOnPath(stream, path, policy);
        if (block === undefined)
            return use(editorAt(path), stream);
        return use(throughBlocks({ segments: block.at.missing }, anchors, editorAt), block.inner, block.at);
    };
    return {
        read: (stream) => inside(stream, 'edit-anchor', (editor, inner) => editor.read(inner)),
        changes: (stream, wanted) => inside(stream, anchors, (editor, inner, at) => {
            const changes = editor.changes(inner, wanted);
            return at === undefined ? changes : blockChange(at, inner, changes);
        }),
        effect: (stream) => inside(stream, 'edit-anchor', (editor, inner, at) => effectInside(editor.effect?.(inner), at)),
        owner: (stream) => inside(stream, 'edit-anchor', (editor, inner) => editor.owner?.(inner)),
        tagOnly: (stream) => inside(stream, 'edit-anchor', (editor, inner) => editor.tagOnly?.(inner) === true),
    };
}
/** A block is text to its file's reader: a chart reads its content. */
function effectInside(effect, at) {
    return at === undefined && effect !== undefined ? effect : _effect_js__WEBPACK_IMPORTED_MODULE_5__/* .chartDecides */ .Ks;
}
function blockOnPath(stream, path, anchors) {
    if (stream.documents.length === 0)
        return undefined;
    const at = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, anchors);
    if (at.node !== undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(at.stop))
        return undefined;
    if ((0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .isLiteral */ .c)(at.stop))
        return { at, inner: (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_6__.openStream)(at.stop.value, stream.file) };
    const kind = at.stop.type === undefined ? undefined : otherTexts[at.stop.type];
    if (kind !== undefined)
        throw notLiteral(stream, at, kind);
    return undefined;
}
/** Texts that may hold YAML, too, in which a line of it is no line of the file. */
const otherTexts = {
    BLOCK_FOLDED: 'a folded block',
    QUOTE_SINGLE: 'a quoted text',
    QUOTE_DOUBLE: 'a quoted text',
};
function notLiteral(stream, { stop, missing }, kind) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'not-a-literal-block',
        where: (0,_yaml_model_js__WEBPACK_IMPORTED_MODULE_8__/* .position */ .G)(stream, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .rangeOf */ .be)(stop)[0]),
        expected: `a literal block where the path goes on to ${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSegments */ .cD)(missing)}`,
        found: kind,
        fix: 'write the text after a "|", or edit it by hand',
    });
}
function blockChange(at, inner, changes) {
    const value = (0,_edit_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(inner, changes);
    return value === inner.text ? [] : [{ kind: 'block', at: { ...at, node: at.stop, missing: [] }, value }];
}
/** The place at a path of a file, by an editor of what is there; the path may lead into a literal block. */
function throughPath(file, path, anchors, editorAt) {
    const editor = throughBlocks(path, anchors, editorAt);
    return {
        file,
        name: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_7__/* .formatYamlPath */ .qD)(path)} of ${file}`,
        read: (text) => editor.read((0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_6__.openStream)(text, file)),
        write(text, wanted) {
            const stream = (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_6__.openStream)(text, file);
            return (0,_edit_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(stream, editor.changes(stream, wanted));
        },
    };
}


/***/ }),

/***/ 40602:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasVariable),
/* harmony export */   v: () => (/* binding */ refuseVariable)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _yaml_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26358);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63214);



/** A variable of Kustomize, Tekton, Flux or Docker Compose. */
const variable = /\$(?:\([A-Za-z_][A-Za-z0-9_.-]*\)|\{[A-Za-z_][^{}]*\})/;
/** Whether another program fills in a text, or a part of it. */
function hasVariable(text) {
    return variable.test(text);
}
/** Throws RefusedError for a value that another program fills in: an image in its place would cut that program off. */
function refuseVariable(stream, node) {
    const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(node) ?? '';
    if (!hasVariable(text))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'templated-value',
        where: (0,_yaml_model_js__WEBPACK_IMPORTED_MODULE_2__/* .position */ .G)(stream, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(node)[0]),
        found: `another program fills in "${text.slice(0, 80)}"`,
    });
}


/***/ }),

/***/ 54193:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   Sv: () => (/* binding */ isKustomization),
/* harmony export */   r_: () => (/* binding */ kustomizations)
/* harmony export */ });
/** The names that Kustomize looks for in a directory, in its order. */
const kustomizations = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
function isKustomization(path) {
    return kustomizations.includes(path.slice(path.lastIndexOf('/') + 1));
}
const maxLength = 1024;
const maxParts = 32;
/**
 * Returns the path from the root of the repository that a reference in a kustomization of `directory` means; undefined
 * for a URL, and for a reference that leaves the repository or is no path in it.
 */
function localPath(directory, reference) {
    if (reference.length > maxLength || /^\/|[\\?:\p{Cc}]/u.test(reference))
        return undefined;
    const parts = [...directory];
    for (const part of reference.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part.toLowerCase() === '.git')
            return undefined;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    const path = parts.join('/');
    return parts.length > maxParts || path.length > maxLength ? undefined : path;
}


/***/ }),

/***/ 86829:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   PT: () => (/* binding */ mappingsIn),
/* harmony export */   aV: () => (/* binding */ documentsIn),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _yaml_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96219);



const maxAliases = 100;
/**
 * Reads the mappings of a stream as data, every scalar as the string that it was written as. Throws RefusedError for a
 * stream that must not be read.
 */
function mappingsIn(text, file) {
    return documentsIn(text, file).filter(_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4);
}
/** As `mappingsIn`, with documents of every kind. Text that an edit would refuse, such as a template, is read. */
function documentsIn(text, file) {
    return (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStream */ .e)(text, file).documents.map((document) => plain(document, file));
}
function plain(document, file) {
    try {
        return document.toJS({ maxAliasCount: maxAliases });
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'too-many-nodes', where: file, expected: `at most ${maxAliases} expansions of aliases`, found: 'more' }, { cause });
    }
}
function textIn(data, ...path) {
    const value = valueIn(data, ...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function listIn(data, ...path) {
    const value = valueIn(data, ...path);
    return Array.isArray(value) ? value : [];
}
function valueIn(data, ...path) {
    return path.reduce((value, key) => ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value) ? value[key] : undefined), data);
}


/***/ }),

/***/ 23256:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ mayDeploy),
/* harmony export */   RC: () => (/* binding */ deployersIn),
/* harmony export */   l_: () => (/* binding */ overridesIn),
/* harmony export */   qE: () => (/* binding */ argoEntry),
/* harmony export */   xY: () => (/* binding */ argoOverrides)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54193);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86829);
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11470);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36348);





/** Whether it is worth parsing a file: it may hold an object that changes what a directory's manifests say. */
function mayDeploy(text) {
    const isFlux = text.includes('kustomize.toolkit.fluxcd.io/') && /images|patches|components/.test(text);
    return isFlux || (text.includes('argoproj.io/') && /kustomize|plugin/.test(text));
}
/** Reads the objects of Flux and Argo CD in a file. Throws RefusedError for a file that must not be read. */
function deployersIn(file, text) {
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingsIn */ .PT)(text, file).flatMap((data) => deployersOf(file, data));
}
function deployersOf(file, data) {
    const kind = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(data, 'kind');
    const name = `${kind ?? ''} ${(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(data, 'metadata', 'name') ?? ''} of ${file}`;
    if (kind === 'Kustomization' && isOf(data, 'kustomize.toolkit.fluxcd.io/'))
        return [fluxDeployer(name, data)];
    if (!isOf(data, 'argoproj.io/'))
        return [];
    if (kind === 'Application')
        return sourcesOf(name, (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(data, 'spec'));
    if (kind !== 'ApplicationSet')
        return [];
    const patch = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(data, 'spec', 'templatePatch') ?? '';
    const patched = /kustomize|plugin/.test(patch) ? [anywhere(name, 'its templatePatch is not read')] : [];
    return sourcesOf(name, (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(data, 'spec', 'template', 'spec')).concat(patched);
}
/** A file in which Argo CD keeps overrides of the Applications that deploy its directory. */
const argoOverrides = /(?:^|\/)\.argocd-source(?:-[^/]*)?\.yaml$/;
/** Reads the overrides in such a file. Throws RefusedError for a file that must not be read. */
function overridesIn(file, text) {
    const directory = file.split('/').slice(0, -1).join('/');
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingsIn */ .PT)(text, file).map((data) => sourceDeployer(file, data, exactly(directory)));
}
/** Reads `name=image` or `image`, as Argo CD's `kustomize.images` has it. */
function argoEntry(text) {
    const equals = text.indexOf('=');
    const image = equals === -1 ? text : text.slice(equals + 1);
    const { name, digest } = (0,_image_name_js__WEBPACK_IMPORTED_MODULE_2__/* .splitImage */ .s5)(image);
    const tag = image.slice(name.length).split('@')[0]?.slice(1);
    const newTag = tag === undefined || tag === '' ? undefined : tag;
    return { name: equals === -1 ? name : text.slice(0, equals), newName: name, newTag, digest, tagSuffix: undefined };
}
function isOf(data, group) {
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(data, 'apiVersion')?.startsWith(group) === true;
}
function fluxDeployer(name, data) {
    const spec = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(data, 'spec');
    const path = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(spec, 'path') ?? '';
    const directory = (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .localPath */ .$S)([], path.replace(/^\//, ''));
    const merged = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(spec, 'patchesStrategicMerge').length > 0 ? ['its patchesStrategicMerge are not read'] : [];
    return {
        name,
        directory: directory === undefined || isTemplate(path) ? /^/ : exactly(directory),
        images: (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesIn */ .s9)((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(spec, 'images')),
        patches: (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .patchesIn */ .mv)(spec, () => undefined).filter(({ target, text }) => target !== undefined || text !== undefined),
        components: componentsIn(spec, directory),
        opaque: merged,
    };
}
function componentsIn(data, directory) {
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, 'components').map((one) => typeof one === 'string' && directory !== undefined ? ((0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .localPath */ .$S)(directory.split('/'), one) ?? one) : 'elsewhere');
}
/** Applications have one source or several. */
function sourcesOf(name, spec) {
    const sources = [(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(spec, 'source'), ...(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(spec, 'sources')].filter(_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4);
    return sources.flatMap((source) => {
        const path = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(source, 'path');
        if (path === undefined)
            return [];
        const directory = (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .localPath */ .$S)([], path.replace(/^\//, ''));
        return [
            sourceDeployer(name, source, isTemplate(path) || directory === undefined ? matching(path) : exactly(directory)),
        ];
    });
}
function sourceDeployer(name, source, directory) {
    const kustomize = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(source, 'kustomize');
    return {
        name,
        directory,
        images: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(kustomize, 'images').flatMap((one) => (typeof one === 'string' ? [argoEntry(one)] : [])),
        patches: (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .patchesIn */ .mv)(kustomize, () => undefined),
        components: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(kustomize, 'components').map(() => 'elsewhere'),
        opaque: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(source, 'plugin') === undefined ? [] : ['it renders with a plugin'],
    };
}
function anywhere(name, why) {
    return { name, directory: /^/, images: [], patches: [], components: [], opaque: [why] };
}
function isTemplate(path) {
    return /\{\{|\$\{/.test(path);
}
function exactly(directory) {
    return new RegExp(directory === '' ? '^' : `^${escaped(directory)}(?:/|$)`);
}
/** A path with templates in it: what they stand for is not known, so that all below the text before them counts. */
function matching(path) {
    const [before = ''] = path.replace(/^(?:\.?\/)+/, '').split(/\{\{|\$\{/, 1);
    return new RegExp(`^${escaped(before)}`);
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 11470:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y4: () => (/* binding */ isEntryFor),
/* harmony export */   fp: () => (/* binding */ applyEntry),
/* harmony export */   s5: () => (/* binding */ splitImage)
/* harmony export */ });
/** Splits `name[:tag][@digest]`; a port of the registry is part of the name. */
function splitImage(text) {
    const at = text.indexOf('@');
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    return { name: colon === -1 ? rest : rest.slice(0, colon), digest: at === -1 ? undefined : text.slice(at + 1) };
}
/**
 * Whether an entry is for an image. Kustomize takes the name for a regular expression: a dot stands for any character,
 * and a name with more than that may be for anything.
 */
function isEntryFor({ name }, image) {
    if (name === image)
        return 'yes';
    if (/[^A-Za-z0-9_./:-]/.test(name))
        return 'unknown';
    return name.length === image.length && isSame(name, image) ? 'yes' : 'no';
}
function isSame(pattern, text) {
    return pattern.split('').every((one, at) => one === '.' || one === text[at]);
}
/** Returns the image after an entry that is for it: a new tag drops the digest, and a digest the tag (Kustomize 5). */
function applyEntry({ newName, newTag, digest, tagSuffix }, image) {
    const name = newName ?? image.name;
    if (digest !== undefined)
        return { name, digest };
    const isRetagged = newTag !== undefined || tagSuffix !== undefined;
    return { name, digest: isRetagged ? undefined : image.digest };
}


/***/ }),

/***/ 36348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kG: () => (/* binding */ readKustomization),
/* harmony export */   mv: () => (/* binding */ patchesIn),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54193);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86829);



/** Reads a kustomization. Throws RefusedError for a file that must not be read. */
function readKustomization(path, text) {
    const directory = path.split('/').slice(0, -1);
    const [data = {}, ...more] = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingsIn */ .PT)(text, path);
    const references = [...textsIn(data, 'resources'), ...textsIn(data, 'bases')];
    const components = textsIn(data, 'components');
    const local = (reference) => (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .localPath */ .$S)(directory, reference);
    return {
        name: path,
        path,
        directory: directory.join('/'),
        isComponent: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(data, 'kind') === 'Component',
        resources: references.flatMap((one) => local(one) ?? []),
        components: components.flatMap((one) => local(one) ?? []),
        remote: [...references.filter((one) => local(one) === undefined), ...makersIn(data)],
        images: entriesIn((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, 'images')),
        patches: patchesIn(data, local),
        opaque: [
            ...(more.length > 0 ? ['it has several documents'] : []),
            ...components.filter((one) => local(one) === undefined).map((one) => `it takes in the component ${one}`),
            ...opaqueParts(data),
        ],
    };
}
/** Reads entries of `images`; an item that is none has no effect. */
function entriesIn(items) {
    return items.flatMap((item) => {
        const name = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'name');
        if (name === undefined)
            return [];
        const [newName, newTag] = [(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'newName'), (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'newTag')];
        return [{ name, newName, newTag, digest: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'digest'), tagSuffix: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'tagSuffix') }];
    });
}
/** Reads patches of all kinds; `local` resolves the path of a file. */
function patchesIn(data, local) {
    const merged = textsIn(data, 'patchesStrategicMerge').map((text) => text.includes('\n') || text.includes(':')
        ? { text, file: undefined, target: undefined }
        : { text: undefined, file: local(text), target: undefined });
    const others = [...(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, 'patches'), ...(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, 'patchesJson6902')].map((item) => {
        const path = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'path');
        const target = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(item, 'target');
        return {
            text: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'patch') ?? (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'inline'),
            file: path === undefined ? undefined : local(path),
            target: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(target) ? { kind: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(target, 'kind'), name: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(target, 'name') } : undefined,
        };
    });
    return [...merged, ...others];
}
function textsIn(data, key) {
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, key).flatMap((item) => (typeof item === 'string' ? [item] : []));
}
function makersIn(data) {
    return ['helmCharts', 'helmChartInflationGenerator', 'generators'].filter((key) => (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, key).length > 0);
}
/** Transformers and replacements act after `images`. */
function opaqueParts(data) {
    const merged = '<<' in data ? ['it merges keys'] : [];
    const transformers = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, 'transformers').length > 0 ? ['its transformers are not run'] : [];
    const replacements = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(data, 'replacements').some(mayReplaceImage) ? ['its replacements may set images'] : [];
    return [...merged, ...transformers, ...replacements];
}
const imagePath = /(?:^|\.)(?:containers|initContainers)(?:\.[^.]+)?(?:\.image.*)?$|^spec(?:\.jobTemplate|\.template|\.spec)*$/;
function mayReplaceImage(replacement) {
    const targets = (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(replacement, 'targets');
    if (targets.length === 0)
        return true;
    return targets.some((target) => (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(target, 'fieldPaths').some((path) => typeof path !== 'string' || imagePath.test(path.replaceAll(/\[[^\]]*\]/g, '*'))));
}


/***/ }),

/***/ 41849:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i$: () => (/* binding */ askToml),
  ZY: () => (/* binding */ isToml),
  d_: () => (/* binding */ jsonFile),
  o_: () => (/* binding */ jsonOf),
  cu: () => (/* binding */ throughToml)
});

// EXTERNAL MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs + 3 modules
var lib = __webpack_require__(9605);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/manifests/edit/splice.js
var splice = __webpack_require__(67978);
;// CONCATENATED MODULE: ./lib/src/manifests/toml/leaves.js


const maxLength = 1024 * 1024;
const maxDepth = 100;
/**
 * Parses TOML 1.0, bounded in size and depth before recursive code reads it.
 * @throws RefusedError `not-toml` with line and column
 */
function parseToml(text, file) {
    if (text.length > maxLength)
        throw refused(file, `more than ${maxLength} characters`);
    if (depthOf(text) > maxDepth)
        throw refused(file, `more than ${maxDepth} levels`);
    try {
        return (0,lib/* parseTOML */.MD)(text, { tomlVersion: '1.0' });
    }
    catch (error) {
        if (!(error instanceof lib/* ParseError */.mB))
            throw error;
        throw refused(`${file}:${error.lineNumber}:${error.column + 1}`, error.message, error);
    }
}
/** Brackets in texts and comments count too: this is a bound, not a measure. */
function depthOf(text) {
    let depth = 0;
    let deepest = 0;
    for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
        depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
        deepest = Math.max(deepest, depth);
    }
    return deepest;
}
function refused(where, found, cause) {
    return new errors/* RefusedError */.fk({ code: 'not-toml', where, expected: 'TOML 1.0', found, fix: 'repair the file first' }, { cause });
}
/** Every leaf of a document, in the order of the text. */
function leavesOf(program, text) {
    const leaves = [];
    function collectPairs(pairs, path) {
        for (const pair of pairs) {
            if (pair.type === 'TOMLTable')
                collectPairs(pair.body, pair.resolvedKey);
            else
                collect(pair.value, [...path, ...pair.key.keys.map(nameOf)]);
        }
    }
    function collect(node, path) {
        if (node.type === 'TOMLInlineTable')
            collectPairs(node.body, path);
        else if (node.type === 'TOMLArray')
            node.elements.forEach((element, index) => collect(element, [...path, index]));
        else
            leaves.push({ path, node, source: text.slice(...node.range) });
    }
    for (const table of program.body)
        collectPairs(table.body, []);
    return leaves;
}
function nameOf(key) {
    return key.type === 'TOMLBare' ? key.name : key.value;
}

;// CONCATENATED MODULE: ./lib/src/manifests/toml/toml.js




function isToml(file) {
    return /\.toml$/i.test(file);
}
/** Names the JSON that stands for a TOML file. */
function jsonFile(file) {
    return `${file}.json`;
}
/**
 * A place of a TOML file, by the forms of YAML: the file's data is read as JSON, a form changes that, and each value
 * that it changed is written into the TOML, in the quotes that it has, no other byte. What a form adds has no place in
 * the text and is refused.
 * @param inner the same place in the file that `jsonFile` names
 */
function throughToml(file, inner) {
    return {
        file,
        read: (text) => askToml(text, file, (json) => inner.read(json)),
        write: (text, wanted) => naming(file, () => {
            const before = jsonOf(text, file);
            return withData(text, file, before, inner.write(before, wanted));
        }),
    };
}
/** As the form of the place answers a question about the JSON. */
function askToml(text, file, ask) {
    return naming(file, () => ask(jsonOf(text, file)));
}
/** Names the file itself; lines of the JSON are no lines of it. */
function naming(file, work) {
    const json = jsonFile(file);
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof errors/* RefusedError */.fk) || error.problem.where?.includes(json) !== true)
            throw error;
        const where = error.problem.where.replace(json, file).replace(/(?::\d+){1,2}$/, '');
        throw new errors/* RefusedError */.fk({ ...error.problem, where }, { cause: error });
    }
}
/** Returns the data of a TOML text as JSON. @throws RefusedError `not-toml` */
function jsonOf(text, file) {
    const data = (0,lib/* getStaticTOMLValue */.AY)(parseToml(text, file));
    return JSON.stringify(data, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
}
/** Writes into the text what differs between two JSON texts of it, and proves that nothing else did. */
function withData(text, file, before, after) {
    const changes = differences(JSON.parse(before), JSON.parse(after), []);
    if (changes === undefined)
        throw unproven(file, 'it would add or remove a key, and only values are changed in TOML');
    if (changes.length === 0)
        return text;
    const leaves = leavesOf(parseToml(text, file), text);
    const targets = changes.map(({ path, value }) => ({ leaf: leafAt(leaves, path, file), value }));
    const edited = (0,splice/* splice */.V4)(text, targets.map(({ leaf, value }) => ({
        start: leaf.node.range[0],
        end: leaf.node.range[1],
        text: quoted(leaf, value, file),
    })));
    prove(leaves, leavesOf(parseToml(edited, file), edited), new Map(targets.map(({ leaf, value }) => [leaf, value])), file);
    return edited;
}
/** The texts that differ; undefined where anything else does. */
function differences(before, after, path) {
    if (isObject(before) && isObject(after)) {
        const keys = Object.keys(before);
        if (Array.isArray(before) !== Array.isArray(after) || keys.length !== Object.keys(after).length)
            return undefined;
        const found = [];
        for (const key of keys) {
            if (!Object.hasOwn(after, key))
                return undefined;
            const inner = differences(before[key], after[key], [...path, Array.isArray(before) ? Number(key) : key]);
            if (inner === undefined)
                return undefined;
            found.push(...inner);
        }
        return found;
    }
    if (before === after)
        return [];
    return typeof before === 'string' && typeof after === 'string' ? [{ path, value: after }] : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function leafAt(leaves, path, file) {
    const found = leaves.filter((leaf) => isSame(leaf.path, path));
    const [leaf] = found;
    if (leaf === undefined || found.length > 1)
        throw unproven(file, `${path.join('.')} is written in no single place`);
    return leaf;
}
function isSame(one, other) {
    return one.length === other.length && one.every((part, index) => part === other[index]);
}
/** Returns a text in the quotes of the present one. TOML 1.0, "String". */
function quoted({ node, path }, value, file) {
    if (node.kind !== 'string' || node.multiline)
        throw unproven(file, `${path.join('.')} is no text in one line`);
    if (!/^[ -~]*$/.test(value))
        throw unproven(file, `${path.join('.')} would have characters that need escapes`);
    if (node.style === 'literal' && !value.includes("'"))
        return `'${value}'`;
    return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
/** Every leaf is what it was, in its place and as it was written, but those that were to change. */
function prove(before, after, wanted, file) {
    if (before.length !== after.length)
        throw unproven(file, 'the result would have other values');
    for (const [index, leaf] of before.entries()) {
        const now = after[index];
        const value = wanted.get(leaf);
        const holds = value === undefined ? now?.source === leaf.source : now?.node.kind === 'string' && now.node.value === value;
        if (now === undefined || !holds || !isSame(leaf.path, now.path)) {
            throw unproven(file, `it would also change ${leaf.path.join('.')}`);
        }
    }
}
function unproven(file, why) {
    return new errors/* RefusedError */.fk({
        code: 'edit-not-proven',
        where: file,
        found: `the edit could not be proven: ${why}`,
        fix: 'make this edit by hand',
    });
}


/***/ }),

/***/ 54125:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isLiteral),
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26358);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63214);
/* harmony import */ var _yamlpath_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60903);





/**
 * Follows a path. In a stream of several documents it must lead to a value in exactly one of those that its selector
 * admits. Throws RefusedError when it is ambiguous or crosses an alias that `policy` does not allow.
 */
function locate(stream, path, policy = 'refuse') {
    const candidates = stream.documents.filter((document, index) => admits(path.document, document, index));
    const walks = candidates.map((document) => follow(stream, document, path.segments, policy));
    const reached = walks.filter((walk) => walk.node !== undefined);
    const found = reached.length > 0 ? reached : walks.filter((walk) => isLiteral(walk.stop));
    const name = `${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_3__/* .formatYamlPath */ .qD)(path)} of ${stream.file}`;
    if (found.length > 1) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
            code: 'ambiguous-path',
            where: name,
            expected: 'one document that has it',
            found: `${found.length}`,
            fix: `name the document, as in Deployment/name:${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSegments */ .cD)(path.segments)}`,
        });
    }
    const only = found[0] ?? (walks.length === 1 ? walks[0] : undefined);
    if (only !== undefined)
        return only;
    const where = path.document === undefined ? 'a document' : `the document ${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDocument */ .Tq)(path.document)}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'path-not-found',
        where: name,
        expected: `${where} that has it`,
        found: 'none',
        fix: 'correct the path',
    });
}
function admits(selector, { contents }, index) {
    if (selector === undefined)
        return true;
    if ('number' in selector)
        return selector.number === index + 1;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents) || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(contents, 'kind') !== selector.kind)
        return false;
    return selector.name === undefined || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .ownPair */ .L8)(contents, 'metadata')?.node, 'name') === selector.name;
}
function follow(stream, document, segments, policy) {
    const ancestors = [];
    let node = document.contents ?? undefined;
    let key;
    for (const [depth, segment] of segments.entries()) {
        const at = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? shared(stream, document, node, policy, false) : node;
        const nothing = { document, ancestors, node: undefined, key, missing: segments.slice(depth), stop: at };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(at) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(at))
            return nothing;
        ancestors.push(at);
        const step = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(at) ? pairOf(stream, document, at, segment, policy) : itemOf(stream, at, segment);
        if (step === undefined)
            return nothing;
        ({ key, node } = step);
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        node = shared(stream, document, node, policy, true);
    if (node !== undefined && policy !== 'edit-anchor')
        refuseShared(stream, document, [...ancestors, node]);
    return { document, ancestors, node, key, missing: [] };
}
function pairOf(stream, document, map, segment, policy) {
    if (!('key' in segment))
        return undefined;
    const own = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .ownPair */ .L8)(map, segment.key);
    if (own !== undefined)
        return own;
    if (policy === 'break-alias')
        return undefined;
    const [inherited] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .mergedMaps */ .Y_)(document, map).flatMap((source) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .ownPair */ .L8)(source, segment.key) ?? []);
    if (inherited === undefined || policy === 'edit-anchor')
        return inherited;
    throw sharedError(stream, map, `"${segment.key}" comes from a mapping that is merged by <<`);
}
function itemOf(stream, list, segment) {
    if ('index' in segment) {
        const node = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeOf */ .E7)(list.items[segment.index]);
        return node === undefined ? undefined : { key: undefined, node };
    }
    if (!('where' in segment))
        return undefined;
    const found = list.items.filter((item) => segment.where.every(({ key, value }) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(item, key) === value));
    if (found.length > 1) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
            code: 'ambiguous-path',
            where: (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .position */ .G)(stream, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(list)[0]),
            expected: `one item with ${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMatches */ .j)(segment.where)}`,
            found: `${found.length}`,
            fix: 'add a key that tells them apart, as in [stage=dev,codebase=cart]',
        });
    }
    return found.length === 0 ? undefined : { key: undefined, node: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeOf */ .E7)(found[0]) };
}
/**
 * Returns the node to edit for an alias: itself when it is to be broken, its anchor's node when that is to be edited.
 */
function shared(stream, document, alias, policy, last) {
    if (policy === 'break-alias' && last)
        return alias;
    const target = policy === 'edit-anchor' ? alias.resolve(document) : undefined;
    if (target === undefined)
        throw sharedError(stream, alias, `the value is the alias *${alias.source}`);
    return target;
}
function refuseShared(stream, document, chain) {
    for (const node of chain) {
        const anchor = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) ? node.anchor : undefined;
        if (anchor === undefined || !hasAlias(document, anchor))
            continue;
        throw sharedError(stream, node, `the value is shared by the anchor &${anchor}`);
    }
}
function hasAlias(document, anchor) {
    for (const node of (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodesOf */ .Nh)(document.contents)) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.source === anchor)
            return true;
    }
    return false;
}
function sharedError(stream, node, why) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'shared-value',
        where: (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .position */ .G)(stream, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(node)[0]),
        found: `${why}, so that an edit would change more than one place`,
        fix: 'set anchors to edit-anchor or break-alias',
    });
}
/** Whether a node is a block that may hold YAML of its own. */
function isLiteral(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.type === 'BLOCK_LITERAL' && typeof node.value === 'string';
}


/***/ }),

/***/ 26358:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ position)
/* harmony export */ });
/* harmony import */ var _edit_splice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67978);

/** Formats the place of an offset as `file:line`. */
function position({ file, text }, offset) {
    return `${file}:${(0,_edit_splice_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(text, offset)}`;
}


/***/ }),

/***/ 63214:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   IX: () => (/* binding */ lookupIn),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   L8: () => (/* binding */ ownPair),
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   Y_: () => (/* binding */ mergedMaps),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   q7: () => (/* binding */ keysIn)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Offsets of a node's own text, without its anchor and tag. */
function rangeOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) || !node.range)
        throw new TypeError('a parsed node has a range');
    return [node.range[0], node.range[1]];
}
/** Every node below `root`, itself included, in document order. */
function* nodesOf(root) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(root)) {
        yield* nodesOf(root.key);
        yield* nodesOf(root.value);
    }
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(root)) {
        yield root;
        for (const item of root.items)
            yield* nodesOf(item);
    }
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(root) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(root)) {
        yield root;
    }
}
/** Returns the string that a scalar was written as; undefined for a null and for anything that is no scalar. */
function stringOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || typeof node.value !== 'string')
        return undefined;
    return node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(node.value) ? undefined : node.value;
}
/** Returns the string that a mapping has under a key of its own. */
function stringAt(map, key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? stringOf(ownPair(map, key)?.node) : undefined;
}
/** Returns the text of a key; that of `!!merge <<` is a symbol to the parser. */
function keyText(key) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
        return undefined;
    if (typeof key.value === 'symbol')
        return key.value.description;
    return typeof key.value === 'string' ? key.value : undefined;
}
function ownPair(map, key) {
    const pair = map.items.find((item) => keyText(item.key) === key);
    return pair === undefined ? undefined : { key: pair.key, node: nodeOf(pair.value) };
}
function nodeOf(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value : undefined;
}
/** True where a key has nothing after its colon. */
function isEmpty(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.type === 'PLAIN' && node.value === '';
}
/** Returns the mappings that a mapping takes keys from, the first one that has a key counting (YAML 1.1 merge type). */
function mergedMaps(document, map) {
    const merged = ownPair(map, '<<')?.node;
    const sources = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(merged) ? merged.items : [merged];
    return sources.flatMap((source) => {
        const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(source) ? source.resolve(document) : source;
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target) ? [target] : [];
    });
}
/** Looks up strings as readers do: a key of its own, an alias, or one that is merged in. */
function lookupIn(document, map) {
    return (key) => {
        const [pair] = [map, ...mergedMaps(document, map)].flatMap((source) => ownPair(source, key) ?? []);
        return stringOf((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(pair?.node) ? pair.node.resolve(document) : pair?.node);
    };
}
/** Returns the keys of a mapping, its own and those that are merged in. */
function keysIn(document, map) {
    const keys = [map, ...mergedMaps(document, map)].flatMap(({ items }) => items.flatMap(({ key }) => keyText(key) ?? []));
    return [...new Set(keys)];
}


/***/ }),

/***/ 96219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openStream: () => (/* binding */ openStream),
  e: () => (/* binding */ parseStream)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/yaml-limits.js
var yaml_limits = __webpack_require__(53988);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/model.js
var model = __webpack_require__(26358);
;// CONCATENATED MODULE: ./lib/src/manifests/yaml/screen.js




/** Throws RefusedError for files that other programs guard or fill in: an edit would break them or be lost. */
function refuseGuarded(stream) {
    for (const document of stream.documents) {
        refuseTemplate(stream, document);
        refuseSops(stream, document);
        refuseSealed(stream, document);
    }
}
/** `{{ .Values.x }}` without quotes is a flow mapping to a YAML parser and text to Helm. */
function refuseTemplate(stream, document) {
    for (const node of (0,nodes/* nodesOf */.Nh)(document.contents)) {
        if (!(0,dist/* isMap */.jh)(node) || !node.flow)
            continue;
        const [start] = (0,nodes/* rangeOf */.be)(node);
        if (!stream.text.startsWith('{{', start))
            continue;
        throw new errors/* RefusedError */.fk({
            code: 'helm-template',
            where: (0,model/* position */.G)(stream, start),
            expected: 'values',
            found: 'a template',
            fix: 'change the values that it reads instead',
        });
    }
}
function refuseSops({ file }, document) {
    const metadata = (0,dist/* isMap */.jh)(document.contents) ? (0,nodes/* ownPair */.L8)(document.contents, 'sops')?.node : undefined;
    if (!(0,dist/* isMap */.jh)(metadata) || !(metadata.has('mac') || metadata.has('lastmodified')))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'sops-encrypted',
        where: file,
        found: 'the file is encrypted by SOPS, whose checksum an edit would break',
        fix: 'keep the image in a file of its own',
    });
}
function refuseSealed({ file }, document) {
    if ((0,nodes/* stringAt */.bX)(document.contents, 'kind') !== 'SealedSecret')
        return;
    throw new errors/* RefusedError */.fk({
        code: 'sealed-secret',
        where: file,
        found: 'the file holds a SealedSecret, which only kubeseal may change',
        fix: 'keep the image in a file of its own',
    });
}

;// CONCATENATED MODULE: ./lib/src/manifests/yaml/stream.js






/**
 * Reads a stream under the failsafe schema, in which every scalar is the string that it was written as: the meaning of
 * a scalar then depends only on its tag, style and source, whatever version of YAML its reader follows. Throws
 * RefusedError for a stream that cannot be edited: text that does not parse, duplicate keys, templates, encrypted
 * files.
 */
function openStream(text, file) {
    refuseOtherLanguage(file);
    const stream = parseStream(text, file);
    refuseGuarded(stream);
    return stream;
}
/** Languages of configuration files that are no YAML, by the end of a file's name. */
const languages = {
    cue: 'CUE',
    env: 'an environment file',
    hcl: 'HCL',
    ini: 'an INI file',
    json5: 'JSON5',
    jsonc: 'JSON with comments',
    jsonnet: 'Jsonnet',
    k: 'KCL',
    libsonnet: 'Jsonnet',
    properties: 'Java properties',
    tf: 'HCL',
    tfvars: 'HCL',
    toml: 'TOML',
    xml: 'XML',
};
function refuseOtherLanguage(file) {
    const language = languages[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
    if (language === undefined)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'not-yaml',
        where: file,
        expected: 'YAML or JSON',
        found: language,
        fix: 'keep the image in a YAML or JSON file that this one reads',
    });
}
/** As `openStream`, for text that has passed it once. */
function parseStream(text, file) {
    refuseLoneReturns(text, file);
    const composer = new dist.Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', keepSourceTokens: false });
    const documents = [
        ...composer.compose((0,yaml_limits.boundedTokens)(text, (code, why) => new errors/* RefusedError */.fk({ code, where: file, found: why })), false, text.length),
    ];
    for (const document of documents)
        refuseErrors(document, text, file);
    for (const document of documents)
        refuseDuplicateKeys(document.contents, text, file);
    return { file, text, documents };
}
/** A line break to YAML (YAML 1.2.2, section 5.4), a character like any other to our parser: they must not disagree. */
function refuseLoneReturns(text, file) {
    const lone = /\r(?!\n)/.exec(text);
    if (lone === null)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'lone-carriage-return',
        where: (0,model/* position */.G)({ file, text }, lone.index),
        found: 'a carriage return without a line feed',
        fix: 'convert the line ends first',
    });
}
function refuseErrors(document, text, file) {
    const error = document.errors[0];
    if (error === undefined)
        return;
    const where = (0,model/* position */.G)({ file, text }, error.pos[0]);
    if (text.includes('{{')) {
        throw new errors/* RefusedError */.fk({
            code: 'helm-template',
            where,
            expected: 'YAML',
            found: 'a template',
            fix: 'change the values that it reads instead',
        }, { cause: error });
    }
    throw new errors/* RefusedError */.fk({ code: 'not-yaml', where, expected: 'YAML', found: error.code, fix: 'repair the file first' }, {
        cause: error,
    });
}
function refuseDuplicateKeys(root, text, file) {
    for (const node of (0,nodes/* nodesOf */.Nh)(root)) {
        if (!(0,dist/* isMap */.jh)(node))
            continue;
        const seen = new Set();
        for (const { key } of node.items) {
            if (!(0,dist/* isScalar */.jn)(key))
                continue;
            const name = (0,nodes/* keyText */.Pu)(key) ?? key.value;
            if (seen.has(name)) {
                throw new errors/* RefusedError */.fk({
                    code: 'duplicate-key',
                    where: (0,model/* position */.G)({ file, text }, (0,nodes/* rangeOf */.be)(key)[0]),
                    found: `the key "${name}" is there twice, and readers disagree about which one counts`,
                    fix: 'remove one',
                });
            }
            seen.add(name);
        }
    }
}


/***/ }),

/***/ 60903:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ formatDocument),
/* harmony export */   cD: () => (/* binding */ formatSegments),
/* harmony export */   j: () => (/* binding */ formatMatches),
/* harmony export */   ob: () => (/* binding */ parseYamlPath),
/* harmony export */   qD: () => (/* binding */ formatYamlPath)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const documentPrefix = /^(?:([1-9][0-9]{0,4})|([A-Za-z][A-Za-z0-9]*)(?:\/([A-Za-z0-9.-]+))?):(?=.)/;
const bare = /[^.[\]"':]+/;
const quoted = /"([^"\\]*)"/;
const bracket = /\[(?:"([^"\\]*)"|([0-9]{1,6})|([^=[\]"']+=[^[\]]*)|([^=[\]"']+))\]/;
/**
 * One `key=value` of a selector, up to the comma before the next one; a comma without a key after it is the value's.
 */
const match = /([^=,[\]"']+)=(?:"([^"]*)"|([^"']*?))(?:,(?=[^=,[\]"']+=)|$)/y;
const maxLength = 1024;
/** Throws UsageError with the place where the path stops making sense. */
function parseYamlPath(text) {
    if (text.length > maxLength)
        throw malformed(text.slice(0, 40), 'it is too long');
    const found = documentPrefix.exec(text);
    const segments = [];
    let at = found?.[0].length ?? 0;
    while (at < text.length) {
        if (segments.length > 0 && text[at] === '.')
            at += 1;
        else if (segments.length > 0 && text[at] !== '[')
            throw malformed(text, `expected "." or "[" at "${text.slice(at)}"`);
        const [segment, length] = segmentAt(text, at);
        const before = segments.at(-1);
        // Two selectors in a row choose one item by both.
        if ('where' in segment && before !== undefined && 'where' in before && text[at] === '[')
            segments[segments.length - 1] = { where: [...before.where, ...segment.where] };
        else
            segments.push(segment);
        at += length;
    }
    if (segments.length === 0 || text.endsWith('.'))
        throw malformed(text, 'it ends where a key was expected');
    if (found === null)
        return { segments };
    const [, number, kind = '', name] = found;
    if (number !== undefined)
        return { document: { number: Number(number) }, segments };
    return { document: name === undefined ? { kind } : { kind, name }, segments };
}
function segmentAt(text, at) {
    const brackets = matchAt(bracket, text, at);
    if (brackets !== null) {
        const [whole, string, index, matches, word] = brackets;
        if (index !== undefined)
            return [{ index: Number(index) }, whole.length];
        if (matches !== undefined)
            return [{ where: matchesIn(matches, text) }, whole.length];
        return [{ key: string ?? word ?? '' }, whole.length];
    }
    const name = matchAt(quoted, text, at) ?? matchAt(bare, text, at);
    if (name === null)
        throw malformed(text, `no key at "${text.slice(at)}"`);
    return [{ key: name[1] ?? name[0] }, name[0].length];
}
function matchesIn(selector, text) {
    const matches = [];
    const pattern = new RegExp(match.source, 'y');
    while (pattern.lastIndex < selector.length) {
        const [, key, quotedValue, value] = pattern.exec(selector) ?? [];
        if (key === undefined)
            throw malformed(text, `"[${selector}]" is no list of key=value`);
        matches.push({ key: key.trim(), value: quotedValue ?? value ?? '' });
    }
    return matches;
}
function matchAt(pattern, text, at) {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    return sticky.exec(text);
}
/** Returns the path as `parseYamlPath` reads it. */
function formatYamlPath({ document, segments }) {
    const prefix = document === undefined ? '' : `${formatDocument(document)}:`;
    return prefix + formatSegments(segments);
}
function formatDocument(selector) {
    if ('number' in selector)
        return String(selector.number);
    return selector.name === undefined ? selector.kind : `${selector.kind}/${selector.name}`;
}
function formatSegments(segments) {
    let text = '';
    for (const segment of segments) {
        if ('index' in segment)
            text += `[${segment.index}]`;
        else if ('where' in segment)
            text += `[${formatMatches(segment.where)}]`;
        else if (/^[^.[\]"':]+$/.test(segment.key))
            text += text === '' ? segment.key : `.${segment.key}`;
        else
            text += `["${segment.key}"]`;
    }
    return text;
}
function formatMatches(matches) {
    return matches.map(({ key, value }) => `${key}=${value}`).join(',');
}
function malformed(text, why) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-path',
        where: `path "${text}"`,
        expected: 'a path such as image.tag or spec.containers[name=app].image',
        found: why,
    });
}


/***/ })

};
