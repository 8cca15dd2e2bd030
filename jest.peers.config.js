import { base } from './jest.config.js';

export default { ...base, testMatch: ['<rootDir>/test/peers/**/*.test.ts'], testTimeout: 300_000 };
