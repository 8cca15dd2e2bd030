/** People who can see a published page. */
export interface PagesAudience {
  /**
   * `readers`: only who may read the repository; `none`: there is no site, or it is turned off; `unproven`: the platform
   * does not tell.
   */
  readonly audience: 'readers' | 'anyone' | 'none' | 'unproven';
  /** What the platform says, in its own words. */
  readonly because: string;
}
