import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** Values by context: `github`, `inputs`, `needs`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/** How what came before ended, for `success()` and its like. */
export type Before = 'success' | 'failure';

const statusFunctions = ['always', 'cancelled', 'failure', 'success'] as const;

/** Returns the text with the values of its expressions, which GitHub's own library evaluates. */
export function filled(text: unknown, contexts: Contexts, before: Before = 'success'): string {
  return String(text).replace(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) =>
    evaluated(expression, contexts, before).coerceString(),
  );
}

/** Returns the value of a text that is one expression, or the text. */
export function valueOf(text: unknown, contexts: Contexts): unknown {
  const [, expression] = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(String(text)) ?? [];
  if (expression === undefined) return text;
  return JSON.parse(JSON.stringify(evaluated(expression, contexts, 'success'), data.replacer));
}

/** Tells whether a job or step runs; without a status function, only after success. */
export function isMet(condition: string | boolean | undefined, contexts: Contexts, before: Before): boolean {
  if (condition === undefined) return before === 'success';
  const expression = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const whole = new RegExp(`\\b(?:${statusFunctions.join('|')})\\s*\\(`).test(expression)
    ? expression
    : `success() && (${expression})`;
  return !['false', '0', ''].includes(evaluated(whole, contexts, before).coerceString());
}

function evaluated(expression: string, contexts: Contexts, before: Before): data.ExpressionData {
  const infos = statusFunctions.map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
  const { tokens } = new Lexer(expression.trim()).lex();
  const tree = new Parser(tokens, Object.keys(contexts), infos).parse();
  const values: Record<(typeof statusFunctions)[number], boolean> = {
    always: true,
    cancelled: false,
    failure: before === 'failure',
    success: before === 'success',
  };
  const functions = infos.map((info) => {
    return [info.name, { ...info, call: () => new data.BooleanData(values[info.name]) }] as const;
  });
  return new Evaluator(tree, dictionary(contexts), new Map(functions)).evaluate();
}

function dictionary(contexts: Contexts): data.Dictionary {
  const pairs = Object.entries(contexts).map(([key, value]) => {
    const read: data.ExpressionData = JSON.parse(JSON.stringify(value ?? null), data.reviver);
    return { key, value: read };
  });
  return new data.Dictionary(...pairs);
}
