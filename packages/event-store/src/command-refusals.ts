// What handling a command refuses by itself, whatever the domain says.
import { refuse, type Refusal } from '@traject/domain';
import type { AppendOutcome } from './port.js';

export const commandIdReused = (): Refusal =>
  refuse(
    'COMMAND_ID_REUSED',
    {
      nl: 'Dit opdrachtnummer is al gebruikt voor een andere opdracht; gebruik een nieuw nummer.',
      en: 'This command id was used for another command already; use a new one.',
    },
    { field: 'commandId' },
  );

/** Others wrote first, again and again; names what was expected and what stood there. */
export const exhausted = ({
  stream,
  expected,
  actual,
}: Extract<AppendOutcome, { kind: 'conflict' }>): Refusal =>
  refuse(
    'CONFLICT',
    {
      nl: 'Anderen wijzigden dit op hetzelfde moment. Bekijk wat er nu staat en probeer het opnieuw.',
      en: 'Others changed this at the same moment. Look at what stands now and try again.',
    },
    { params: { stream, expected, actual } },
  );

export const tooLarge = ({ bytes, maximum }: Extract<AppendOutcome, { kind: 'too-large' }>): Refusal =>
  refuse(
    'TOO_LARGE',
    {
      nl: `Dit is te groot om in één keer vast te leggen (${bytes} bytes; hoogstens ${maximum}). Verdeel het.`,
      en: `This is too large to record at once (${bytes} bytes; at most ${maximum}). Split it.`,
    },
    { params: { bytes, maximum } },
  );

export const busy = ({ waiting, maximum }: Extract<AppendOutcome, { kind: 'busy' }>): Refusal =>
  refuse(
    'BUSY',
    {
      nl: 'Er wordt nu meer vastgelegd dan het systeem aankan. Er is niets vastgelegd; probeer het zo opnieuw.',
      en: 'More is being recorded now than the system can take. Nothing was recorded; try again in a moment.',
    },
    { params: { waiting, maximum } },
  );
