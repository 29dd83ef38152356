import type { CommandName, ReceiptEvent } from '@traject/domain';
import type { MessageId } from '../../i18n/message-id.js';
import type { Say } from '../../i18n/use-t.js';
import type { WordSentences } from '../telling.js';

/** What a receipt may be of: a command of the domain, or the correction of an event. */
const messageOf = (command: CommandName | 'CorrectEvent'): MessageId => `command.${command}`;

/** What a command wants, as it goes after "wilde" and "wanted to"; its name where this version does not know it. */
export function commandWords(type: string, t: Say): string {
  // The names of all commands are not in the app, their messages are: an id without one says itself.
  const id = messageOf(type as CommandName);
  const said = t(id);
  return said === id ? type : said;
}

/** The events of `receipt`, as they are told and drawn. */
export const receiptSentences = {
  values: {
    // The rule's code is told only where the sentence that says why was not kept.
    CommandRefused: ({ commandType, code, sentence }, { t }) => ({
      command: commandWords(commandType, t),
      code: sentence ? 'none' : code,
    }),
  },
  shapes: {
    CommandRefused: 'cross',
  },
} satisfies WordSentences<ReceiptEvent['type']>;
