import { createContext, useContext } from 'react';

/** Whether everything is shown at once, with nothing folded away: on paper no button brings the rest. */
export const InFull = createContext(false);

export const useInFull = (): boolean => useContext(InFull);
