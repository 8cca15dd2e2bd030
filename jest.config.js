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
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
};

export default {
  ...base,
  testMatch: ['<rootDir>/test/{unit,contract,e2e}/**/*.test.ts'],
};
