import { useState } from 'react';

const KEY = 'traject.replay.introduced';

/** Whether the introduction was seen or put aside on this device, and how to say so. */
export function useIntroduced(): [introduced: boolean, done: () => void] {
  const [introduced, setIntroduced] = useState(() => localStorage.getItem(KEY) === 'yes');
  return [
    introduced,
    () => {
      localStorage.setItem(KEY, 'yes');
      setIntroduced(true);
    },
  ];
}
