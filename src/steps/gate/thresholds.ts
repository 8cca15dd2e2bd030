const maxCount = 1_000_000;
const maxLines = 1_000_000_000;

/** Inputs that ask for a number in reports; none may be laxer than the flow file. */
export const thresholds = {
  'min-line-coverage': {
    type: 'number',
    description: 'Least share of covered lines in percent; may only tighten what the flow file says',
    minimum: 0,
    maximum: 100,
  },
  'min-branch-coverage': {
    type: 'number',
    description: 'Least share of covered branches in percent; may only tighten what the flow file says',
    minimum: 0,
    maximum: 100,
  },
  'min-file-coverage': {
    type: 'number',
    description:
      'Least share of covered lines of every single file in percent; may only tighten what the flow file says',
    minimum: 0,
    maximum: 100,
  },
  'max-coverage-fall': {
    type: 'number',
    description:
      'How far coverage may fall below the baseline, in points of a percentage; may only tighten what the flow file says',
    minimum: 0,
    maximum: 100,
  },
  'min-changed-line-coverage': {
    type: 'number',
    description:
      'Least share of covered lines among those that were added since changed-since, in percent; may only tighten what the flow file says',
    minimum: 0,
    maximum: 100,
  },
  'min-measured-lines': {
    type: 'number',
    description:
      'Least number of executable lines that coverage reports know; may only tighten what the flow file says',
    minimum: 1,
    maximum: maxLines,
  },
  'max-errors': {
    type: 'number',
    description: 'Most SARIF results of level error; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-warnings': {
    type: 'number',
    description: 'Most SARIF results of level warning; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-notes': {
    type: 'number',
    description: 'Most SARIF results of level note; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-sast-critical': {
    type: 'number',
    description: 'Most SARIF results of security severity critical; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-sast-high': {
    type: 'number',
    description: 'Most SARIF results of security severity high; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-sast-medium': {
    type: 'number',
    description: 'Most SARIF results of security severity medium; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-sast-low': {
    type: 'number',
    description: 'Most SARIF results of security severity low; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-critical': {
    type: 'number',
    description: 'Most known vulnerabilities of severity critical; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-high': {
    type: 'number',
    description: 'Most known vulnerabilities of severity high; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-medium': {
    type: 'number',
    description: 'Most known vulnerabilities of severity medium; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-low': {
    type: 'number',
    description: 'Most known vulnerabilities of severity low; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'max-failed-tests': {
    type: 'number',
    description: 'Most failed tests; may only tighten what the flow file says',
    minimum: 0,
    maximum: maxCount,
  },
  'min-tests': {
    type: 'number',
    description:
      'Least number of tests that were executed, skipped ones not counted; may only tighten what the flow file says',
    minimum: 1,
    maximum: maxCount,
  },
} as const;
