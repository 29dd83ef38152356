import type { Clock } from '../ui/clock-chip.js';

export interface ClockPickerProps {
  clock: Clock;
  /** The instant shown; null is the present. */
  value: string | null;
  present: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The last day that can be chosen; without it the future is open too. */
  last?: string;
  /** Another moment that is one press away, with its name. */
  also?: { label: string; choose: () => void };
  /** A day that is chosen counts to its end; null is the present. */
  onChoose: (instant: string | null) => void;
}
