import type { Web } from '../../src/web/web.ts';

/** Tells of each request before it is sent. */
export function watchedWeb(web: Web, onRequest: () => void): Web {
  return {
    ...web,
    open: (options) => {
      const opened = web.open(options);
      return {
        ...opened,
        ask: async (request) => {
          onRequest();
          return opened.ask(request);
        },
        read: async (request) => {
          onRequest();
          return opened.read(request);
        },
      };
    },
  };
}
