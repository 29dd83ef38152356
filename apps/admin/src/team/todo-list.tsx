import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { DRIVE_SCANS } from '../drive-scan/drive-scan-section.js';
import { Link } from '../ui/link.js';
import styles from './team-page.module.css';
import type { Todo } from './todos.js';

/** What waits for the viewer, each a link to where it is done. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  const { t } = useT();
  if (todos.length === 0) return <p>{t('team.todo.none')}</p>;
  return (
    <ul className={styles['todos']}>
      {todos.map((todo) => (
        <li key={`${todo.kind}-${todo.id}`}>
          <TodoLink todo={todo} />
        </li>
      ))}
    </ul>
  );
}

function TodoLink({ todo }: { todo: Todo }) {
  const { t } = useT();
  const { day } = useFormats();
  switch (todo.about) {
    case 'scan':
      return (
        <Link to="." hash={DRIVE_SCANS}>
          {t('team.todo.scan', { day: day(todo.until) })}
        </Link>
      );
    case 'dialogue':
      return (
        <Link to="/dialogues/$dialogueId" params={{ dialogueId: todo.id }}>
          <Marked text={t('team.todo.minutes', { theme: todo.name, day: day(todo.on) })} />
        </Link>
      );
    case 'need':
      return (
        <Link to="/needs/$needId" params={{ needId: todo.id }}>
          <Marked text={t(`team.todo.${todo.kind}`, { need: todo.name })} />
        </Link>
      );
    case 'agreement':
      return (
        <Link to="/agreements/$agreementId" params={{ agreementId: todo.id }}>
          <Marked text={t(`team.todo.${todo.kind}`, { kpi: todo.name })} />
        </Link>
      );
    case 'theme':
      return (
        <Link to="/themes/$themeId" params={{ themeId: todo.id }}>
          <Marked
            text={t(`team.todo.${todo.kind}`, {
              theme: todo.name,
              day: todo.until === null ? '' : day(todo.until),
            })}
          />
        </Link>
      );
  }
}

/** A message with `<b>` round what it is about. */
function Marked({ text }: { text: string }) {
  return text
    .split(/(<b>.*?<\/b>)/su)
    .map((part, index) => (part.startsWith('<b>') ? <strong key={index}>{part.slice(3, -4)}</strong> : part));
}
