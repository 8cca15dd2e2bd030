import { isRecord } from '../../base/json-path.ts';
import { fillTemplate } from './fast-template.ts';
import { renderGoTemplate } from './go-template.ts';

/** How an ApplicationSet evaluates its templates. */
export interface TemplateStyle {
  /** `goTemplate: true`. */
  readonly isGo: boolean;
  /** `missingkey=error`. */
  readonly requiresKeys: boolean;
}

/** Fills a template with parameters. @throws RenderProblem */
export function filledText(
  template: string,
  parameters: Readonly<Record<string, unknown>>,
  { isGo, requiresKeys }: TemplateStyle,
): string {
  return isGo ? renderGoTemplate(template, parameters, { requiresKeys }) : fillTemplate(template, parameters);
}

/** Fills every text of a value, keys too. @throws RenderProblem */
export function filledDeeply(
  value: unknown,
  parameters: Readonly<Record<string, unknown>>,
  style: TemplateStyle,
): unknown {
  if (typeof value === 'string') return filledText(value, parameters, style);
  if (Array.isArray(value)) return value.map((item) => filledDeeply(item, parameters, style));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      filledText(key, parameters, style),
      filledDeeply(item, parameters, style),
    ]),
  );
}
