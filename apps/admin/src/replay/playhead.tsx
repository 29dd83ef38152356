import { useEffect, useRef, type RefObject } from 'react';
import { clearWords } from './clear-words.js';
import type { Head } from './head.js';
import styles from './lanes.module.css';
import type { Plot } from './logic/plot.js';

/** Where the playhead comes to rest, words make room for it; in milliseconds. */
const REST = 120;

/** The playhead over the lanes and the veil over what comes after it: moved, never drawn again. */
export function Playhead({
  head,
  plot,
  over,
  drawn,
}: {
  head: Head;
  plot: Plot;
  over: RefObject<HTMLElement | null>;
  /** What is drawn under it: when that changes, words make room anew. */
  drawn: unknown;
}) {
  const line = useRef<HTMLDivElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = head.follow((share) => {
      const left = plot.ofShare(share);
      const moved = `translateX(${left}px)`;
      if (line.current) line.current.style.transform = moved;
      if (veil.current) veil.current.style.transform = moved;
      clearTimeout(timer);
      timer = setTimeout(() => over.current && clearWords(over.current, left), REST);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [head, plot, over, drawn]);
  return (
    <>
      <div ref={veil} className={styles['veil']} />
      <div ref={line} data-playhead className={styles['playhead']} />
    </>
  );
}
