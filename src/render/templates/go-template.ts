import { isRecord } from '../../base/json-path.ts';
import { RenderProblem } from '../problem.ts';
import { templateLimits } from './go-lexer.ts';
import { type Body, type Command, type Node, type Operand, parseTemplate, type Pipeline } from './go-parser.ts';
import { isTrue } from './functions/arguments.ts';
import { functions } from './go-functions.ts';
import { byBytes, goText } from './go-text.ts';

export interface GoTemplateOptions {
  /** Option `missingkey=error`: a key that is not there is an error and not `<no value>`. */
  readonly requiresKeys: boolean;
}

/**
 * Renders a template as Go's text/template with the functions that Argo CD gives to ApplicationSets. What this reader
 * does not know is refused, never left out. @throws RenderProblem
 */
export function renderGoTemplate(template: string, data: unknown, options: GoTemplateOptions): string {
  if (!template.includes('{{')) return template;
  const run = new Run(options);
  const signal = run.body(parseTemplate(template), data, new Scope(data));
  if (signal !== undefined) throw new RenderProblem(`a template has {{${signal}}} outside of a range`);
  return run.text;
}

/** Variables of a block; those of blocks around it are seen too. */
class Scope {
  readonly #own = new Map<string, unknown>();
  readonly #outer: Scope | undefined;

  constructor(root: unknown, outer?: Scope) {
    this.#outer = outer;
    if (outer === undefined) this.#own.set('', root);
  }

  inner(): Scope {
    return new Scope(undefined, this);
  }

  declare(name: string, value: unknown): void {
    this.#own.set(name, value);
  }

  assign(name: string, value: unknown): void {
    if (this.#own.has(name)) this.#own.set(name, value);
    else if (this.#outer === undefined) throw new RenderProblem(`a template has no variable $${name}`);
    else this.#outer.assign(name, value);
  }

  read(name: string): unknown {
    if (this.#own.has(name)) return this.#own.get(name);
    if (this.#outer === undefined) throw new RenderProblem(`a template has no variable $${name}`);
    return this.#outer.read(name);
  }
}

type Signal = 'break' | 'continue' | undefined;

/** One rendering, with its bounds. */
class Run {
  text = '';
  #steps = 0;
  readonly #options: GoTemplateOptions;

  constructor(options: GoTemplateOptions) {
    this.#options = options;
  }

  body(body: Body, dot: unknown, scope: Scope): Signal {
    for (const node of body) {
      const signal = this.#node(node, dot, scope);
      if (signal !== undefined) return signal;
    }
    return undefined;
  }

  #node(node: Node, dot: unknown, scope: Scope): Signal {
    this.#count();
    switch (node.kind) {
      case 'text':
        return this.#write(node.text);
      case 'print': {
        const value = this.#pipeline(node.pipeline, dot, scope);
        // A declaration prints nothing; a value that is not there prints as Go has it.
        if (node.pipeline.variables.length === 0) this.#write(value === undefined || value === null ? '<no value>' : goText(value));
        return undefined;
      }
      case 'if':
      case 'with': {
        const inner = scope.inner();
        const value = this.#pipeline(node.pipeline, dot, inner);
        if (isTrue(value)) return this.body(node.body, node.kind === 'with' ? value : dot, inner);
        return this.body(node.otherwise, dot, inner);
      }
      case 'range':
        return this.#range(node, dot, scope);
      case 'break':
      case 'continue':
      default:
        return node.kind;
    }
  }

  #range({ pipeline, body, otherwise }: Extract<Node, { kind: 'range' }>, dot: unknown, scope: Scope): Signal {
    const outer = scope.inner();
    const items = itemsOf(this.#pipeline({ ...pipeline, variables: [] }, dot, outer));
    if (items.length === 0) return this.body(otherwise, dot, outer);
    for (const [key, value] of items) {
      this.#count();
      const inner = outer.inner();
      const [first, second] = pipeline.variables;
      if (first !== undefined) inner.declare(first, second === undefined ? value : key);
      if (second !== undefined) inner.declare(second, value);
      if (this.body(body, value, inner) === 'break') break;
    }
    return undefined;
  }

  #pipeline({ variables, assigns, commands }: Pipeline, dot: unknown, scope: Scope): unknown {
    let value: unknown;
    for (const [index, command] of commands.entries()) {
      value = this.#command(command, index === 0 ? [] : [value], dot, scope);
    }
    for (const name of variables) {
      if (assigns) scope.assign(name, value);
      else scope.declare(name, value);
    }
    return value;
  }

  #command([first, ...rest]: Command, piped: readonly unknown[], dot: unknown, scope: Scope): unknown {
    this.#count();
    if (first === undefined) throw new TypeError('the parser leaves no command empty');
    if (first.kind !== 'function') {
      if (rest.length + piped.length > 0) throw new RenderProblem('a template gives arguments to what is no function');
      return this.#operand(first, dot, scope);
    }
    if (first.name === 'and' || first.name === 'or') return this.#junction(first.name, [...rest, ...piped.map(literal)], dot, scope);
    const args = [...rest.map((operand) => this.#operand(operand, dot, scope)), ...piped];
    return this.#call(first.name, args);
  }

  /** `and` and `or` evaluate no more operands than they need. */
  #junction(name: 'and' | 'or', operands: readonly Operand[], dot: unknown, scope: Scope): unknown {
    let value: unknown;
    for (const operand of operands) {
      value = this.#operand(operand, dot, scope);
      if (isTrue(value) === (name === 'or')) return value;
    }
    return value;
  }

  #operand(operand: Operand, dot: unknown, scope: Scope): unknown {
    this.#count();
    switch (operand.kind) {
      case 'literal':
        return operand.value;
      case 'function':
        return this.#call(operand.name, []);
      case 'dot':
        return this.#fields(dot, operand.fields);
      case 'variable':
        return this.#fields(scope.read(operand.name), operand.fields);
      case 'pipeline':
      default:
        return this.#fields(this.#pipeline(operand.pipeline, dot, scope), operand.fields);
    }
  }

  #fields(start: unknown, fields: readonly string[]): unknown {
    let value = start;
    for (const name of fields) {
      // A member of what is not there is not there either; one of null is an error.
      if (value === undefined) continue;
      if (value === null) throw new RenderProblem(`a template asks .${name} of null`);
      if (!isRecord(value)) throw new RenderProblem(`a template asks .${name} of a value that has no fields`);
      if (!Object.hasOwn(value, name)) {
        if (this.#options.requiresKeys) throw new RenderProblem(`no parameter has the key ${name} (missingkey=error)`);
        value = undefined;
      } else value = value[name];
    }
    return value;
  }

  #write(text: string): undefined {
    this.text += text;
    if (this.text.length > templateLimits.output) throw new RenderProblem('a template prints too much');
    return undefined;
  }

  #call(name: string, args: readonly unknown[]): unknown {
    const result = call(name, args);
    if (Array.isArray(result)) this.#count(result.length);
    if (typeof result === 'string') this.#count(Math.ceil(result.length / charactersOfStep));
    return result;
  }

  #count(steps = 1): void {
    this.#steps += steps;
    if (this.#steps > templateLimits.steps) throw new RenderProblem('a template takes too many steps');
  }
}

/** Characters that a function may make for one step. */
const charactersOfStep = 100;

function literal(value: unknown): Operand {
  return { kind: 'literal', value };
}

function call(name: string, args: readonly unknown[]): unknown {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (found === undefined) throw new RenderProblem(`a template uses the function ${name}, which is not read`);
  return found(...args);
}

function itemsOf(value: unknown): readonly (readonly [key: unknown, value: unknown])[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map((item: unknown, index) => [BigInt(index), item] as const);
  if (isRecord(value)) {
    return Object.keys(value)
      .toSorted(byBytes)
      .map((key) => [key, value[key]] as const);
  }
  throw new RenderProblem('a template ranges over what is neither a list nor a map');
}
