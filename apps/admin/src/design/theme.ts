import { useSyncExternalStore } from 'react';

/** `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'traject.theme';
const listeners = new Set<() => void>();

const isTheme = (value: string | null): value is Theme => THEMES.some((theme) => theme === value);

function stored(): Theme {
  const value = localStorage.getItem(KEY);
  return isTheme(value) ? value : 'system';
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Shows what the reader chose before; called once, before the first paint. */
export const restoreTheme = (): void => show(stored());

/** Shows `theme` and remembers it on this device. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  show(theme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's choice, kept up to date. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, stored);

const DARK = '(prefers-color-scheme: dark)';

function subscribeToDevice(listener: () => void): () => void {
  const device = matchMedia(DARK);
  device.addEventListener('change', listener);
  return () => device.removeEventListener('change', listener);
}

/** The colours that are shown: the reader's choice, or else the device's. */
export function useColours(): 'light' | 'dark' {
  const theme = useTheme();
  const dark = useSyncExternalStore(subscribeToDevice, () => matchMedia(DARK).matches);
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}
