import { base } from './jest.config.js';

/** One worker: each file starts a cluster of its own. What is left of one that did not start ends with the run. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/cluster/**/*.test.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
  forceExit: true,
};
