import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { Link } from '../ui/link.js';
import styles from './events.module.css';
import { NAME_LENGTH, type SavedFilter } from './saved-filters.js';

/** A saved filter: to open, to share as the link that it is, to give another name, to delete. */
export function SavedFilterItem({
  filter,
  isTaken,
  wasRenamed,
  onRename,
  onDelete,
}: {
  filter: SavedFilter;
  /** Whether another filter has this name. */
  isTaken: (name: string) => boolean;
  /** It has just been given this name: who did so goes on from here. */
  wasRenamed: boolean;
  onRename: (name: string) => void;
  onDelete: () => void;
}) {
  const { t } = useT();
  const router = useRouter();
  const [wanted, setWanted] = useState<string | null>(null);
  const [wasOpen, setWasOpen] = useState(wasRenamed);
  const close = () => {
    setWanted(null);
    setWasOpen(true);
  };
  const { name, search } = filter;
  const taken = wanted !== null && isTaken(wanted.trim());
  const copy = async () => {
    const { href } = router.buildLocation({ to: '/events', search });
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.origin).href);
      announce(t('events.linkCopied', { name }));
    } catch {
      announce(t('events.linkNotCopied'));
    }
  };
  if (wanted !== null) {
    return (
      <form
        className={styles['name']}
        onSubmit={(event) => {
          event.preventDefault();
          const given = wanted.trim();
          if (given === '' || taken) return;
          close();
          if (given !== name) onRename(given);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
      >
        <label>
          {t('events.newName', { name })}
          <input
            autoFocus
            value={wanted}
            maxLength={NAME_LENGTH}
            aria-invalid={taken}
            onChange={({ target }) => setWanted(target.value)}
          />
          <span role="status">{taken && t('events.nameTaken')}</span>
        </label>
        <Button type="submit">{t('events.keep')}</Button>
        <Button kind="plain" onClick={close}>
          {t('ui.cancel')}
        </Button>
      </form>
    );
  }
  return (
    <>
      <Link to="/events" search={search}>
        {name}
      </Link>
      <Button kind="plain" aria-label={t('events.copyLink', { name })} onClick={() => void copy()}>
        {t('events.copyLinkShort')}
      </Button>
      <Button
        kind="plain"
        autoFocus={wasOpen}
        aria-label={t('events.rename', { name })}
        onClick={() => setWanted(name)}
      >
        {t('events.renameShort')}
      </Button>
      <Button kind="plain" aria-label={t('events.delete', { name })} onClick={onDelete}>
        {t('events.deleteShort')}
      </Button>
    </>
  );
}
