// A KPI on which team and management differ: both sides, leeway, a version that both sign, and a result.
import { describe, expect } from 'vitest';
import { formatsFor } from '../src/i18n/formats.js';
import { LANGUAGES } from '../src/i18n/language.js';
import { sayIn } from '../src/testing/catalogues.js';
import { openDialog, submit } from './harness/dialog.js';
import { test } from './harness/test.js';

const LEVEL = { nl: '2', en: '3' };

describe.each(LANGUAGES)('a KPI agreement (%s)', (language) => {
  const t = sayIn(language);
  const percent = (value: number) => formatsFor(language).value(value, 'percent');
  const typed = (value: string) => (language === 'nl' ? value.replace('.', ',') : value);

  test('is proposed, targeted, offered, signed by both and measured', async ({ visit }) => {
    const lead = await visit('/teams/team-mobiliteit', { as: 'teamLead', language });
    const draft = await openDialog(lead, t('kpi.draft'));
    await draft.getByLabel(t('kpi.draft.kpi')).selectOption('DR');
    await draft.getByLabel(t('kpi.draft.level')).selectOption(LEVEL[language]);
    await submit(lead, t('kpi.draft'), t('kpi.draft.done'));
    await lead.waitForURL('**/agreements/**');

    const proposal = await openDialog(lead, t('kpi.do.proposeValue'));
    await proposal.getByLabel(t('kpi.value'), { exact: true }).fill(typed('71.5'));
    await proposal.getByLabel(t('sentence.feasibility.ambitious')).check();
    await proposal.getByLabel(t('kpi.why')).fill('Zoveel haalden we in het beste jaar.');
    await submit(lead, t('kpi.do.proposeValue'), t('kpi.do.proposeValue.done'));

    const path = new URL(lead.url()).pathname;
    const manager = await visit(path, { as: 'manager', language });
    const target = await openDialog(manager, t('kpi.do.setTarget'));
    await target.getByLabel(t('kpi.value'), { exact: true }).fill(typed('76'));
    await target.getByLabel(t('kpi.why')).fill('De norm van het college.');
    await submit(manager, t('kpi.do.setTarget'), t('kpi.do.setTarget.done'));
    const points = formatsFor(language).number(4.5);
    await manager.getByText(t('kpi.difference', { value: points, unit: 'percent' })).waitFor();

    const leeway = await openDialog(manager, t('kpi.do.grant'));
    await leeway.getByLabel(t('kpi.bandwidth')).fill(typed('2'));
    await leeway.getByLabel(t('sentence.domain.how')).check();
    await leeway.getByLabel(t('ui.reason')).fill('Het team weet zelf het beste hoe.');
    await submit(manager, t('kpi.do.grant'), t('kpi.do.grant.done'));

    const terms = await openDialog(manager, t('kpi.do.offer'));
    await terms.getByLabel(t('kpi.target'), { exact: true }).fill(typed('74'));
    await terms.getByLabel(t('kpi.bandwidth')).fill(typed('2'));
    await terms.getByLabel(t('sentence.domain.budget')).check();
    // The team decides on budget, but up to what amount? The server refuses, at the field.
    await terms.getByRole('button', { name: t('kpi.do.offer') }).click();
    const budget = terms.getByLabel(t('kpi.budgetUpTo'));
    await terms.getByRole('alert').waitFor();
    expect(await budget.getAttribute('aria-invalid')).toBe('true');
    expect(await terms.getByLabel(t('kpi.target'), { exact: true }).inputValue()).toBe('74');
    await budget.fill('1500');
    await submit(manager, t('kpi.do.offer'), t('kpi.do.offer.done'));

    await openDialog(manager, t('kpi.do.sign', { version: 1 }));
    await submit(manager, t('kpi.do.sign', { version: 1 }), t('kpi.do.sign.done', { version: 1 }));
    await openDialog(lead, t('kpi.do.sign', { version: 1 }));
    await submit(lead, t('kpi.do.sign', { version: 1 }), t('kpi.do.sign.done', { version: 1 }));
    await manager.getByText(t('kpi.bothSigned', { version: 1 })).waitFor();

    const quality = await visit(path, { as: 'quality', language });
    const measurement = await openDialog(quality, t('kpi.do.measure'));
    await measurement.getByLabel(t('kpi.result.value'), { exact: true }).fill(typed('75'));
    await measurement.getByLabel(t('kpi.numerator')).fill('60');
    await measurement.getByLabel(t('kpi.denominator')).fill('84');
    await measurement.getByLabel(t('kpi.source')).fill('Eigen telling.');
    await measurement.getByRole('button', { name: t('kpi.do.measure') }).click();
    // 60 of 84 is no 75 %: refused at the field, and nothing typed is lost.
    const value = measurement.getByLabel(t('kpi.result.value'), { exact: true });
    await measurement.getByRole('alert').filter({ hasText: '71' }).waitFor();
    expect(await value.getAttribute('aria-invalid')).toBe('true');
    expect(await measurement.getByLabel(t('kpi.source')).inputValue()).toBe('Eigen telling.');
    await value.fill(typed('71.43'));
    await submit(quality, t('kpi.do.measure'), t('kpi.do.measure.done'));
    await quality
      .getByRole('row')
      .filter({ hasText: percent(71.43) })
      .waitFor();
  });
});
