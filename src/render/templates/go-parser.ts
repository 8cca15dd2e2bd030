import { RenderProblem } from '../problem.ts';
import { type Piece, piecesOf, type Token } from './go-lexer.ts';

/** A node of a template. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly pipeline: Pipeline }
  | { readonly kind: 'if' | 'with'; readonly pipeline: Pipeline; readonly body: Body; readonly otherwise: Body }
  | { readonly kind: 'range'; readonly pipeline: Pipeline; readonly body: Body; readonly otherwise: Body }
  | { readonly kind: 'break' | 'continue' };

export type Body = readonly Node[];

/** Commands, each of which gets the result of the one before as its last argument. */
export interface Pipeline {
  /** Variables that take the result; of `range` up to two. */
  readonly variables: readonly string[];
  /** `=` gives a variable that is there another value. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

/** The first operand is a function where it is a word. */
export type Command = readonly Operand[];

export type Operand =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'function'; readonly name: string }
  /** `.a.b`, `$x.a`, `(…).a`: a start, and the fields that follow. */
  | { readonly kind: 'dot'; readonly fields: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: 'pipeline'; readonly pipeline: Pipeline; readonly fields: readonly string[] };

const maxDepth = 100;

/** Parses a template of Go's text/template. @throws RenderProblem for what is not read, such as `define` */
export function parseTemplate(template: string): Body {
  const parser = new Parser(piecesOf(template));
  const { body, end } = parser.body(0);
  if (end !== undefined) throw new RenderProblem(`a template has {{${end}}} without a beginning`);
  return body;
}

interface Parsed {
  readonly body: Body;
  /** Word that ended the body: `end`, `else`. */
  readonly end: string | undefined;
  /** What follows `else`. */
  readonly rest: readonly Token[];
}

class Parser {
  readonly #pieces: readonly Piece[];
  #at = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  body(depth: number): Parsed {
    if (depth > maxDepth) throw new RenderProblem('a template is nested too deep');
    const body: Node[] = [];
    for (let piece = this.#pieces[this.#at]; piece !== undefined; piece = this.#pieces[this.#at]) {
      this.#at += 1;
      if (piece.kind === 'text') {
        body.push(piece);
        continue;
      }
      const [first, ...rest] = piece.tokens;
      const word = first?.kind === 'word' ? first.name : '';
      if (word === 'end' || word === 'else') return { body, end: word, rest };
      if (word === 'if' || word === 'with' || word === 'range') body.push(this.#block(word, rest, depth));
      else if (word === 'break' || word === 'continue') body.push({ kind: word });
      else if (['define', 'template', 'block'].includes(word)) throw new RenderProblem(`a template uses {{${word}}}`);
      else body.push({ kind: 'print', pipeline: pipelineOf(piece.tokens, depth) });
    }
    return { body, end: undefined, rest: [] };
  }

  #block(kind: 'if' | 'with' | 'range', tokens: readonly Token[], depth: number): Node {
    const pipeline = pipelineOf(tokens, depth);
    const parsed = this.body(depth + 1);
    return { kind, pipeline, body: parsed.body, otherwise: this.#otherwise(parsed, depth) };
  }

  #otherwise({ end, rest }: Parsed, depth: number): Body {
    if (end === undefined) throw new RenderProblem('a template lacks {{end}}');
    if (end === 'end') return [];
    const [first, ...others] = rest;
    if (first?.kind === 'word' && (first.name === 'if' || first.name === 'with')) {
      return [this.#block(first.name, others, depth + 1)];
    }
    const last = this.body(depth + 1);
    if (last.end !== 'end') throw new RenderProblem('a template lacks {{end}}');
    return last.body;
  }
}

function pipelineOf(tokens: readonly Token[], depth: number): Pipeline {
  if (depth > maxDepth) throw new RenderProblem('a template is nested too deep');
  const { variables, assigns, rest } = declarationOf(tokens);
  const commands: Operand[][] = [[]];
  for (let at = 0; at < rest.length;) {
    const token = rest[at];
    if (isSign(token, '|')) {
      commands.push([]);
      at += 1;
      continue;
    }
    const { operand, next } = operandAt(rest, at, depth);
    commands.at(-1)?.push(operand);
    at = next;
  }
  if (commands.some((command) => command.length === 0)) throw new RenderProblem('a template has an empty command');
  return { variables, assigns, commands };
}

interface Declaration {
  readonly variables: readonly string[];
  readonly assigns: boolean;
  readonly rest: readonly Token[];
}

function declarationOf(tokens: readonly Token[]): Declaration {
  const at = tokens.findIndex((token) => isSign(token, ':=') || isSign(token, '='));
  if (at < 0) return { variables: [], assigns: false, rest: tokens };
  const variables = tokens.slice(0, at).flatMap((token) => (token.kind === 'variable' ? [token.name] : []));
  if (variables.length === 0 || variables.length > 2) throw new RenderProblem('a template has a declaration that is not read');
  return { variables, assigns: isSign(tokens[at], '='), rest: tokens.slice(at + 1) };
}

interface OperandAt {
  readonly operand: Operand;
  readonly next: number;
}

function operandAt(tokens: readonly Token[], at: number, depth: number): OperandAt {
  const token = tokens[at];
  switch (token?.kind) {
    case 'string':
    case 'number':
      return { operand: { kind: 'literal', value: token.value }, next: at + 1 };
    case 'word':
      return { operand: wordOperand(token.name), next: at + 1 };
    case 'field':
      return withFields(tokens, at + 1, (fields) => ({ kind: 'dot', fields: [token.name, ...fields] }));
    case 'variable':
      return withFields(tokens, at + 1, (fields) => ({ kind: 'variable', name: token.name, fields }));
    case 'sign':
      if (token.sign === '.') return { operand: { kind: 'dot', fields: [] }, next: at + 1 };
      if (token.sign === '(') return parenthesised(tokens, at, depth);
      break;
    case undefined:
      break;
  }
  throw new RenderProblem('a template has an operand that is not read');
}

function wordOperand(name: string): Operand {
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
  if (name === 'nil') return { kind: 'literal', value: undefined };
  return { kind: 'function', name };
}

function parenthesised(tokens: readonly Token[], at: number, depth: number): OperandAt {
  let open = 0;
  for (let end = at; end < tokens.length; end += 1) {
    if (isSign(tokens[end], '(')) open += 1;
    if (isSign(tokens[end], ')')) open -= 1;
    if (open > 0) continue;
    const pipeline = pipelineOf(tokens.slice(at + 1, end), depth + 1);
    return withFields(tokens, end + 1, (fields) => ({ kind: 'pipeline', pipeline, fields }));
  }
  throw new RenderProblem('a template lacks a closing parenthesis');
}

/** Takes the fields that follow an operand without space. */
function withFields(tokens: readonly Token[], from: number, make: (fields: readonly string[]) => Operand): OperandAt {
  const fields: string[] = [];
  let next = from;
  for (let token = tokens[next]; token?.kind === 'field' && !token.spaced; token = tokens[next]) {
    fields.push(token.name);
    next += 1;
  }
  return { operand: make(fields), next };
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.sign === sign;
}
