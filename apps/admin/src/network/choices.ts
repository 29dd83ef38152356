import { useQuery } from 'urql';
import { NetworkChoicesDocument } from './documents.generated.js';

interface Option {
  value: string;
  label: string;
}
const named = (all: readonly { id: string; name: string | null | undefined }[]): Option[] =>
  all
    .map(({ id, name }) => ({ value: id, label: name ?? id }))
    .toSorted((a, b) => a.label.localeCompare(b.label));

/** What can be chosen in the forms of shared work: of other institutions one knows ids only. */
export function useChoices(): Record<'persons' | 'institutions' | 'programmes' | 'themes', Option[]> {
  const [{ data }] = useQuery({ query: NetworkChoicesDocument, requestPolicy: 'cache-first' });
  return {
    persons: named((data?.directory ?? []).filter(({ name }) => name !== null)),
    institutions: named((data?.now.institutions ?? []).map(({ id, name }) => ({ id, name: name.value }))),
    programmes: named((data?.now.programmes ?? []).map(({ id, title }) => ({ id, name: title.value }))),
    themes: named((data?.now.themes ?? []).map(({ id, name }) => ({ id, name: name.value }))),
  };
}
