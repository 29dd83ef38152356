import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests } from './test-counts.mjs';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.spec.ts', status: 'passed', assertionResults: [passed('one'), passed('two')] }],
};

function passed(fullName: string) {
  return { status: 'passed', fullName, failureMessages: [] };
}

describe('countTests', () => {
  it('counts the passed tests of a run that went well', () => {
    expect(countTests(0, report)).toEqual({ passed: 3, failed: 0, remarks: [] });
  });

  it('counts failed tests', () => {
    expect(countTests(1, { ...report, numFailedTests: 2 })).toEqual({ passed: 3, failed: 2, remarks: [] });
  });

  it('names each test that failed, with the first line of why', () => {
    const failed = {
      status: 'failed',
      fullName: 'a list is short',
      failureMessages: ['expected 3 to be 2\n    at b.spec.ts:7'],
    };
    const file = {
      name: resolve('packages/b.spec.ts'),
      status: 'failed',
      assertionResults: [passed('one'), failed],
    };
    const counted = countTests(1, { ...report, numFailedTests: 1, testResults: [file] });
    expect(counted.remarks).toEqual(['packages/b.spec.ts › a list is short: expected 3 to be 2']);
  });

  it('fails when no test was found', () => {
    const none = { ...report, numPassedTests: 0, testResults: [] };
    expect(countTests(0, none)).toEqual({ passed: 0, failed: 1, remarks: ['no tests were found'] });
  });

  it('fails for a file that could not be loaded, and names it', () => {
    const broken = { name: 'b.spec.ts', status: 'failed', assertionResults: [] };
    const counted = countTests(1, { ...report, testResults: [...report.testResults, broken] });
    expect(counted).toEqual({ passed: 3, failed: 1, remarks: ['b.spec.ts could not be loaded'] });
  });

  it('fails for skipped tests', () => {
    expect(countTests(0, { ...report, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2);
  });

  it('fails when the run ended badly though every test passed', () => {
    expect(countTests(1, report).failed).toBe(1);
  });

  it('fails when there is no report', () => {
    expect(countTests(0, undefined).failed).toBe(1);
  });
});
