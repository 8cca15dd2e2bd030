import type { Demo } from './model.ts';

/** A story that the demo tells, on real steps and local parts. */
export interface Scene {
  /** What it shows: a clause for the help. */
  readonly shows: string;
  /** Loads it. Playing throws Surprise when anything goes other than it says. */
  load(): Promise<(demo: Demo) => Promise<void>>;
}

/** Every scene, the first by default. A new one is a file beside this one and an entry here. */
export const scenes = {
  tour: {
    shows: 'one image travels from dev to production, and what must not is refused',
    load: async () => (await import('./demo.ts')).runDemo,
  },
  topology: {
    shows: 'pull requests that lower replicas in production, or let the platform reach it, are refused',
    load: async () => (await import('./topology.ts')).showTopology,
  },
  recovery: {
    shows: 'a registry and a cluster are lost, and what comes back is proven or named',
    load: async () => (await import('./recovery.ts')).showRecovery,
  },
  canary: {
    shows: 'a release takes a quarter of the traffic by commits, and a metric takes it back',
    load: async () => (await import('./canary.ts')).showCanary,
  },
  migration: {
    shows: 'a release that drops what the running one reads is refused, and so is SQL that cannot be judged',
    load: async () => (await import('./migration.ts')).showMigration,
  },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

export const sceneNames: readonly SceneName[] = Object.keys(scenes).filter((name) => isScene(name));

export function isScene(name: string): name is SceneName {
  return Object.hasOwn(scenes, name);
}
