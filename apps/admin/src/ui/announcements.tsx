import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/use-t.js';
import styles from './announcements.module.css';
import { IconButton } from './button.js';

type Listener = (text: string) => void;
let listener: Listener | null = null;

/** Says `text` to everyone: shown for a while at the foot, and read out politely. */
export const announce = (text: string): void => listener?.(text);

const SHOWN = 8000;

/** The place where announcements appear; once, in the shell. It is always in the page, so that readers hear changes. */
export function Announcements() {
  const { t } = useT();
  const [said, setSaid] = useState<{ text: string; at: number } | null>(null);
  useEffect(() => {
    listener = (text) => setSaid({ text, at: Date.now() });
    return () => {
      listener = null;
    };
  }, []);
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(null), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div className={styles['place']}>
      <div role="status">{said && <p className={styles['said']}>{said.text}</p>}</div>
      {said && (
        <IconButton label={t('ui.dismiss')} onClick={() => setSaid(null)}>
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
