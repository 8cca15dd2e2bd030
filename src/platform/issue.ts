export interface WantedIssue {
  /** One line. */
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly label: string;
}
