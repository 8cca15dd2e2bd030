import { parseModule, type SyntaxNode } from './syntax.ts';

/** One small change of a text that changes what it does; offsets are bytes. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What is there twice in an armed text, with the change and without it. */
  readonly site: Site;
}

/** A part of a text that a switch can stand for: an expression, a statement or the body of a function. */
export interface Site {
  readonly start: number;
  readonly end: number;
  readonly kind: 'expression' | 'statement' | 'body';
}

/** A mutation of one file of a room. */
export interface Mutant extends Mutation {
  readonly room: string;
  /** Path from the root of the project. */
  readonly file: string;
}

type Change = Omit<Mutation, 'site'>;
type Mutator = (node: SyntaxNode, source: Source) => readonly Change[];

/** The text of a file by byte offsets. */
interface Source {
  slice(start: number, end: number): string;
}

const operators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};

/** By the type of the node that is changed. A new kind of mutant is an entry. */
const mutators: Readonly<Record<string, Mutator>> = {
  BinaryExpression: (node, source) => binary(node, source),
  ConditionalExpression: (node) => condition(node.child('test')),
  IfStatement: (node) => condition(node.child('test')),
  UnaryExpression: (node) => (node.field('operator') === '!' ? [change(node.start, node.start + 1, '')] : []),
  BooleanLiteral: (node) => [change(node.start, node.end, String(node.field('value') !== true))],
  // One more or less of a bound is nobody's meaning; none at all is.
  NumericLiteral: (node) => [change(node.start, node.end, node.field('value') === 0 ? '1' : '0')],
  StringLiteral: (node) => literal(node),
  ExpressionStatement: (node) => [change(node.start, node.end, ';')],
  ThrowStatement: (node) => [change(node.start, node.end, ';')],
  ReturnStatement: (node) => (node.child('argument') === undefined ? [change(node.start, node.end, ';')] : []),
  FunctionBody: (node) => emptied(node),
  ArrayExpression: (node, source) =>
    source.slice(node.start, node.end) === '[]' ? [] : [change(node.start, node.end, '[]')],
  MemberExpression: (node) => renamed(node.child('property')),
};

/**
 * Every mutant of a TypeScript module, in the order of the text. Types, imports, wording and the fields of errors but
 * their code are left alone: the first two do not run, and no test should compare the others to the letter.
 */
export function mutationsOf(text: string): readonly Mutation[] {
  const bytes = Buffer.from(text);
  const source: Source = { slice: (start, end) => bytes.subarray(start, end).toString('utf8') };
  return parseModule(text)
    .filter(({ type }) => !isDeclarationAlone(type))
    .flatMap((node) => below(node, source, siteOf(node, 'statement')))
    .toSorted((left, right) => left.start - right.start || left.replacement.localeCompare(right.replacement));
}

/** Returns the text with one mutant in it. */
export function mutated(text: string, { start, end, replacement }: Change): string {
  const bytes = Buffer.from(text);
  return `${bytes.subarray(0, start).toString('utf8')}${replacement}${bytes.subarray(end).toString('utf8')}`;
}

function isDeclarationAlone(type: string): boolean {
  return type.startsWith('Ts') || type === 'ImportDeclaration' || type === 'ExportAllDeclaration';
}

function below(node: SyntaxNode, source: Source, around: Site): readonly Mutation[] {
  const site = ownSite(node) ?? around;
  const placed = (changes: readonly Change[]) => changes.map((one) => ({ ...one, site }));
  if (isDeclarationAlone(node.type) || isErrorOf(node)) return placed(codeOf(node, source));
  const children = node
    .children()
    // The name of a module is no text.
    .filter(({ key, node: child }) => key !== 'source' || child.type !== 'StringLiteral')
    .filter(({ key, node: child }) => !isEmptyDefault(node, key, child));
  return [
    ...placed(mutators[node.type]?.(node, source) ?? []),
    ...children.flatMap(({ key, node: child }) =>
      below(child, source, standsAlone(node, key) ? siteOf(child, 'expression') : site),
    ),
  ];
}

/** An empty default: the compiler asks for one where an index or a split may have nothing, and nothing comes to it. */
function isEmptyDefault(node: SyntaxNode, key: string, child: SyntaxNode): boolean {
  const isDefault = node.type === 'AssignmentPattern' || node.field('operator') === '??';
  return isDefault && key === 'right' && (child.field('value') === '' || child.field('value') === 0);
}

/** Statements that can be left out, and bodies. */
function ownSite(node: SyntaxNode): Site | undefined {
  if (node.type === 'FunctionBody') return siteOf(node, 'body');
  return ['ExpressionStatement', 'ThrowStatement', 'ReturnStatement'].includes(node.type)
    ? siteOf(node, 'statement')
    : undefined;
}

function siteOf({ start, end }: SyntaxNode, kind: Site['kind']): Site {
  return { start, end, kind };
}

/**
 * Fields whose expression may stand in parentheses without a change of what it means. What is called, and what a member
 * is read from, is none: `this` and the end of an optional chain would be lost.
 */
const aloneIn: Readonly<Record<string, readonly string[]>> = {
  ArrayExpression: ['elements'],
  AssignmentExpression: ['right'],
  AssignmentPattern: ['right'],
  AssignmentPatternProperty: ['value'],
  AwaitExpression: ['argument'],
  BinaryExpression: ['left', 'right'],
  CallExpression: ['arguments'],
  ClassProperty: ['value'],
  Computed: ['expression'],
  ConditionalExpression: ['test', 'consequent', 'alternate'],
  DoWhileStatement: ['test'],
  ExpressionStatement: ['expression'],
  ForOfStatement: ['right'],
  ForStatement: ['test', 'update'],
  IfStatement: ['test'],
  KeyValueProperty: ['value'],
  NewExpression: ['arguments'],
  ParenthesisExpression: ['expression'],
  PrivateProperty: ['value'],
  ReturnStatement: ['argument'],
  SpreadElement: ['arguments'],
  SwitchCase: ['test'],
  SwitchStatement: ['discriminant'],
  TemplateLiteral: ['expressions'],
  ThrowStatement: ['argument'],
  TsAsExpression: ['expression'],
  TsSatisfiesExpression: ['expression'],
  VariableDeclarator: ['init'],
  WhileStatement: ['test'],
  YieldExpression: ['argument'],
};

function standsAlone(node: SyntaxNode, key: string): boolean {
  if (node.type === 'UnaryExpression') return node.field('operator') === '!' || node.field('operator') === '-';
  if (node.type === 'ArrowFunctionExpression') return key === 'body' && node.child('body')?.type !== 'FunctionBody';
  return aloneIn[node.type]?.includes(key) === true;
}

function isErrorOf(node: SyntaxNode): boolean {
  const name = node.type === 'NewExpression' ? node.child('callee')?.field('value') : undefined;
  return typeof name === 'string' && name.endsWith('Error');
}

/** Of an error only its code. */
function codeOf(node: SyntaxNode, source: Source): readonly Change[] {
  const [text, code] = /\bcode: '([a-z0-9-]+)'/.exec(source.slice(node.start, node.end)) ?? [];
  if (text === undefined || code === undefined || !isErrorOf(node)) return [];
  const all = source.slice(node.start, node.end);
  const start = node.start + Buffer.byteLength(all.slice(0, all.indexOf(text) + 'code: '.length));
  return [{ start, end: start + code.length + 2, replacement: "''" }];
}

function binary(node: SyntaxNode, source: Source): readonly Change[] {
  const operator = String(node.field('operator'));
  const [left, right] = [node.child('left'), node.child('right')];
  if (left === undefined || right === undefined) return [];
  // JavaScript mixes these operators only with parentheses.
  if (operator === '??') {
    return [
      change(
        node.start,
        node.end,
        `((${source.slice(left.start, left.end)}) && (${source.slice(right.start, right.end)}))`,
      ),
    ];
  }
  const between = source.slice(left.end, right.start);
  const at = between.indexOf(operator);
  if (at === -1) return [];
  const start = left.end + Buffer.byteLength(between.slice(0, at));
  return (operators[operator] ?? []).map((other) => change(start, start + operator.length, other));
}

/** Words for people, such as `is open; `, `Author` and `…`, are wording: see `mutationsOf`. */
function literal(node: SyntaxNode): readonly Change[] {
  const value = String(node.field('value'));
  if (/[A-Za-z] | [A-Za-z]|…|^[A-Z][a-z]+$/.test(value)) return [];
  return [change(node.start, node.end, value === '' ? "'mutant'" : "''")];
}

function condition(test: SyntaxNode | undefined): readonly Change[] {
  if (test === undefined || test.type === 'BooleanLiteral') return [];
  return ['true', 'false'].map((value) => change(test.start, test.end, value));
}

function emptied(body: SyntaxNode): readonly Change[] {
  if (body.children().length === 0) return [];
  return [change(body.start, body.end, '{}')];
}

function renamed(property: SyntaxNode | undefined): readonly Change[] {
  const name = property?.type === 'Identifier' ? String(property.field('value')) : '';
  if (property === undefined || !Object.hasOwn(methods, name)) return [];
  return [change(property.start, property.start + name.length, methods[name] ?? name)];
}

function change(start: number, end: number, replacement: string): Change {
  return { start, end, replacement };
}
