import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { writeAddress, type ReplayAddress, type Scope } from '../replay/logic/address.js';
import { rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { ClockTime } from '../ui/clock-chip.js';
import { groupsOf, type DossierFile } from './dossier-file.js';
import { originOnPaper } from './origin-on-paper.js';
import styles from './dossier.module.css';

/** Who may sign by hand; nothing is signed in the file yet. */
const PLACES = [1, 2];

/** The first page: of what and whom, on which clocks, by what digest it is known, and where the same picture is found. */
export function Cover({
  scope,
  id,
  file,
  address,
  under,
}: {
  scope: Scope;
  id: string;
  file: DossierFile;
  address: ReplayAddress;
  under: string;
}) {
  const { t } = useT();
  const formats = useFormats();
  const router = useRouter();
  const viewer = useViewer();
  const { subject, events, madeAt, digest } = file;
  const { href } = router.buildLocation({
    to: '/replay/$scope/$id',
    params: { scope, id },
    search: writeAddress(address),
  });
  const known = address.known ?? madeAt;
  const of = t(`dossier.of.${scope}`);
  const redacted = events.filter((event) => event.redacted).length;
  const roles = [...new Set(rolesHeld(viewer).map(({ role }) => t(`session.role.${role}`)))];
  const row = (name: string, content: ReactNode) => (
    <>
      <dt>{name}</dt>
      <dd>{content}</dd>
    </>
  );
  // A colon may stand as it is in what is asked, and is easier to type from paper.
  const link = new URL(href, originOnPaper()).href.replaceAll('%3A', ':');
  return (
    <section className={styles['cover']} aria-label={t('dossier.cover')}>
      <p className={styles['subject']}>
        <strong>{of}</strong>
        {under !== '' && under !== of && <span>{under}</span>}
      </p>
      <dl>
        {row(
          t('ui.heldOn'),
          <>
            <ClockTime clock="held">{formats.moment(subject.asOf)}</ClockTime> <code>{subject.asOf}</code>
            {subject.at !== null && <span>{t('dossier.upToEvent', { position: subject.at })}</span>}
          </>,
        )}
        {row(
          t('ui.knownOn'),
          <>
            <ClockTime clock="known">{formats.moment(known)}</ClockTime> <code>{known}</code>
            <span>{t('dossier.position', { position: subject.knownPosition })}</span>
          </>,
        )}
        {subject.from !== null &&
          row(
            t('dossier.from'),
            <>
              {formats.moment(subject.from)} <code>{subject.from}</code>
            </>,
          )}
        {row(
          t('dossier.events'),
          <>
            {formats.number(events.length)}
            {redacted > 0 && <span>{t('dossier.redacted', { count: redacted })}</span>}
          </>,
        )}
        {row(
          t('dossier.digest'),
          <>
            <code className={styles['digest']} data-sha256={digest.sha256}>
              {groupsOf(digest.sha256).map((group) => (
                <span key={group}>{group} </span>
              ))}
            </code>
            <span>{t('dossier.digestSays', { rule: digest.rule })}</span>
          </>,
        )}
        {row(
          t('dossier.madeBy'),
          <>
            {viewer.person.name ?? t('ui.someone')}
            {roles.length > 0 && `, ${formats.list(roles)}`}
            <span>
              {formats.moment(madeAt)} <code>{madeAt}</code>
            </span>
          </>,
        )}
        {row(
          t('dossier.address'),
          <>
            <a href={link} className={styles['address']}>
              {link}
            </a>
            <span>{t('dossier.addressSays')}</span>
          </>,
        )}
      </dl>
      <div className={styles['signatures']}>
        <h2>{t('dossier.signatures')}</h2>
        <p className={styles['soft']}>{t('dossier.signaturesSay')}</p>
        <ol>
          {PLACES.map((place) => (
            <li key={place}>
              <span>{t('dossier.signer')}</span>
              <span>{t('dossier.signedOn')}</span>
              <span>{t('dossier.signature')}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
