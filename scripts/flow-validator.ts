import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { validatorOptions } from '../src/flow/compiled.ts';
import { flowSchema } from '../src/flow/schema.ts';
import { withDefinitions } from './schema-definitions.ts';

const runtime = /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g;

/**
 * Returns the module `src/flow/flow-validator.ts` without ajv: JavaScript that ajv writes for the schema. Throws when
 * that needs a module that the bundle could not find.
 * Each part of the schema is a function of its own: the engine compiles those alone that a flow file calls for.
 */
export function standaloneFlowValidator(): string {
  const ajv = new Ajv({ ...validatorOptions, inlineRefs: false, code: { source: true, esm: true, optimize: true } });
  const code = standalone.default(ajv, ajv.compile(withDefinitions(flowSchema)));
  const modules = [...new Set(Array.from(code.matchAll(runtime), ([, name = '']) => name))];
  const body = code.replaceAll(runtime, (_match, name: string) => {
    const local = `runtime${modules.indexOf(name)}`;
    return `(${local}.default ?? ${local})`;
  });
  const [missing] = /\brequire\([^)]*\)/.exec(body) ?? [];
  if (missing !== undefined) throw new Error(`the validator of the flow file uses ${missing}: import it by name`);
  const imports = modules.map((name, index) => `import runtime${index} from '${name}.js';`);
  return [...imports, body, 'export const flowValidator = async () => validate;', ''].join('\n');
}
