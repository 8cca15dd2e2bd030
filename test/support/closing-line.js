/**
 * Prints one plain closing line, which a log reader can find whatever the terminal, and fails a run in which
 * every test was skipped: a suite that proved nothing has not passed.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = results;
    process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    this.nothingRan = passed + failed === 0;
  }

  getLastError() {
    return this.nothingRan ? new Error('no test ran: a run that proves nothing does not pass') : undefined;
  }
}
