import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { NO_NAMES, type Names } from './names.js';
import { sentenceParts, type Telltale } from './sentence.js';

/** An event in a sentence, in the reader's language. */
export function EventSentence({ event, names = NO_NAMES }: { event: Telltale; names?: Names }) {
  const { t } = useT();
  const formats = useFormats();
  return (
    <>
      {sentenceParts(event, names, t, formats).map(({ text, style }, index) => {
        if (style === 'strong') return <strong key={index}>{text}</strong>;
        return style === 'quote' ? <q key={index}>{text}</q> : text;
      })}
    </>
  );
}
