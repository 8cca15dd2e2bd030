import { isRecord, memberAt } from '../../base/json-path.ts';
import { filledText, type TemplateStyle } from '../templates/deep.ts';
import type { ParameterSet } from './generator.ts';

/** Adds the `values` of a generator, filled with its own parameters. @throws RenderProblem */
export function withOwnValues(spec: unknown, parameters: ParameterSet, style: TemplateStyle): ParameterSet {
  const values = memberAt(spec, 'values');
  if (!isRecord(values) || Object.keys(values).length === 0) return parameters;
  const filled = Object.entries(values).map(
    ([key, value]) => [key, filledText(String(value), parameters, style)] as const,
  );
  if (style.isGo) return { ...parameters, values: Object.fromEntries(filled) };
  return { ...parameters, ...Object.fromEntries(filled.map(([key, value]) => [`values.${key}`, value])) };
}
