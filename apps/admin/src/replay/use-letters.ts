import { useState } from 'react';

const KEY = 'traject.replay.letters';

/** Whether single characters are keys of the replay; remembered on this device. */
export function useLetters(): [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  return [
    on,
    (wanted) => {
      localStorage.setItem(KEY, wanted ? 'on' : 'off');
      setOn(wanted);
    },
  ];
}
