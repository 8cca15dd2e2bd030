/** Names of the table in `layouts.ts`, for the flow file's schema, which is loaded without their readers. */
export const layoutNames = ['dbmate', 'flyway', 'golang-migrate', 'liquibase', 'plain', 'prisma', 'sqitch'] as const;

export type LayoutName = (typeof layoutNames)[number];
