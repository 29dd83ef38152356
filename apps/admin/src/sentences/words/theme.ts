import type { ThemeEvent } from '@traject/domain';
import { named, ofTheme, ofThemeAndTeam, type WordSentences } from '../telling.js';

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
    ThemeRetired: ofTheme,
  },
  shapes: {
    ThemeNamed: 'circle',
    ThemeAppraised: 'triangle',
  },
} satisfies WordSentences<ThemeEvent['type']>;
