import { dbmate } from './layouts/dbmate.ts';
import { flyway } from './layouts/flyway.ts';
import { golangMigrate } from './layouts/golang-migrate.ts';
import type { LayoutName } from './layout-names.ts';
import type { MigrationLayout, TextFile } from './layouts/layout.ts';
import { liquibase } from './layouts/liquibase.ts';
import { plain } from './layouts/plain.ts';
import { prisma } from './layouts/prisma.ts';
import { sqitch } from './layouts/sqitch.ts';

/** Every layout of migrations: recognition, reader and row of the docs are one entry; its name is in `layout-names.ts`. */
export const layouts: Readonly<Record<LayoutName, MigrationLayout>> = {
  dbmate,
  flyway,
  'golang-migrate': golangMigrate,
  liquibase,
  plain,
  prisma,
  sqitch,
};

/**
 * Finds the layout that knows the most of the files; undefined where none knows one. Files that it does not know are
 * not judged, so that another tool's files beside them cannot hide.
 */
export function layoutOf(files: readonly TextFile[]): LayoutName | undefined {
  const counted = Object.entries(layouts).map(([name, layout]) => ({
    name,
    count: files.filter((file) => layout.recognises(file)).length,
  }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most), { name: '', count: 0 });
  return isLayout(best.name) ? best.name : undefined;
}

function isLayout(name: string): name is LayoutName {
  return Object.hasOwn(layouts, name);
}
