/** Jest over ESM TypeScript: swc strips the types, nothing is mocked by module. */
export const base = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testEnvironment: 'node',
  // Tests start real programs, and wait for none: a crowded machine is slow, not wrong.
  testTimeout: 120_000,
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
};

export default {
  ...base,
  // Jest leaves one core free, which is half of a runner with two.
  maxWorkers: '100%',
  // Modules of a test stay in memory, and starting a program copies the page tables of the process that starts it.
  workerIdleMemoryLimit: '768MB',
  testMatch: ['<rootDir>/test/{unit,contract,e2e}/**/*.test.ts'],
};
