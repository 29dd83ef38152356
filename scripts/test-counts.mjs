import { relative } from 'node:path';

/**
 * @typedef {object} Outcome of one test
 * @property {string} status
 * @property {string} fullName
 * @property {string[] | null} [failureMessages]
 */

/**
 * @typedef {object} Report the parts of Vitest's JSON report that are counted
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: Outcome[] }[]} testResults one per file
 */

/**
 * What a test run counts for. Beside failed tests, a failure is: a file that could not be loaded,
 * a test that was skipped (nothing is skipped in silence), a run without any test, a run that broke
 * outside of its tests, and a run without a readable report. The remarks name every test that failed and why in a line:
 * they stand at the end of the output, where they are found.
 * @param {number} code exit code of Vitest
 * @param {Report | undefined} report undefined when Vitest wrote none
 */
export function countTests(code, report) {
  if (!report) return { passed: 0, failed: 1, remarks: ['the test run broke before it could report'] };
  const passed = report.numPassedTests;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  let failed = report.numFailedTests + broken.length + skipped;
  const remarks = [
    ...broken.map((file) => `${file.name} could not be loaded`),
    ...report.testResults.flatMap((file) =>
      file.assertionResults.filter(hasFailed).map((test) => named(file, test)),
    ),
  ];
  if (skipped > 0) remarks.push(`${skipped} tests were skipped, which counts as failed`);
  if (passed + failed === 0) {
    failed = 1;
    remarks.push('no tests were found');
  } else if (code !== 0 && failed === 0) {
    failed = 1;
    remarks.push('the run failed outside of its tests; see its output');
  }
  return { passed, failed, remarks };
}

/** @param {Outcome} test */
const hasFailed = (test) => test.status === 'failed';

/**
 * @param {{ name: string }} file
 * @param {Outcome} test
 */
function named({ name }, { fullName, failureMessages }) {
  const why = failureMessages?.[0]?.split('\n')[0]?.slice(0, 300) ?? 'no reason was given';
  return `${relative(process.cwd(), name)} › ${fullName}: ${why}`;
}
