import type { ThemeEvent } from '@traject/domain';
import { day, named, ofTheme, ofThemeAndTeam, period, wordsOf, type WordSentences } from '../telling.js';

/** The events of `theme`, as they are told and drawn. */
export const themeSentences = {
  values: {
    ThemeNamed: named,
    ThemeRenamed: named,
    ThemeAppraised: (data, to) => ({
      ...ofThemeAndTeam(data, to),
      urgency: data.urgency,
      adoption: to.t(`sentence.adoption.${data.adoption}`),
    }),
    StakeholderMapped: (data, to) => ({
      ...ofTheme(data, to),
      stakeholder: data.name ? wordsOf(data.name, to) : to.t(`sentence.stakeholderKind.${data.kind}`),
      period: period(data.period, to),
    }),
    StakeholderChanged: (data, to) => ({
      ...ofTheme(data, to),
      stakeholder: data.name ? wordsOf(data.name, to) : to.t('sentence.aStakeholder'),
      interest: wordsOf(data.interest, to),
    }),
    StakeholderDropped: (data, to) => ({ ...ofTheme(data, to), until: day(data.until, to) }),
    ThemeRetired: ofTheme,
  },
  shapes: {
    ThemeNamed: 'circle',
    StakeholderMapped: 'circle',
    ThemeAppraised: 'triangle',
  },
} satisfies WordSentences<ThemeEvent['type']>;
