/** Conventional Commits 1.0.0; `npm run commits` applies it to each commit after the one that added this file. */
export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'body-max-line-length': [2, 'always', 140],
    'footer-max-line-length': [2, 'always', 140],
  },
};
