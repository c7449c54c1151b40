/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 }
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 }
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 }

/** @param {readonly Counts[]} all */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  )

/** A run that ended badly without a failed test to show for it (a broken set-up, no tests at all) is one failure. */
const notSilently = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts)

/**
 * Counts of a vitest JSON report. A file that fails before its tests are collected counts as one failed.
 * @param {any} report undefined where no report was written
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function countsOfVitest(report, code) {
  if (!report) return ONE_FAILED
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return notSilently(counts, code)
}

/**
 * Counts of a Playwright JSON report. A test that passed only at a second try is passed here; retries are off.
 * @param {any} report undefined where no report was written
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function countsOfPlaywright(report, code) {
  if (!report) return ONE_FAILED
  const { expected, flaky, unexpected, skipped } = report.stats
  return notSilently({ passed: expected + flaky, failed: unexpected, skipped }, code)
}

/** The last line of `npm test`. */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
