/** Pixels between the playhead and a word that made room for it. */
const GAP = 7;

/**
 * Moves the words of the bars in `plot` that the playhead at `left` pixels would cut: to after it where the bar has room
 * for them. It changes the picture only, since a playhead that moves must not draw the lanes again.
 */
export function clearWords(plot: HTMLElement, left: number): void {
  for (const word of plot.querySelectorAll<SVGTextElement>('text[data-left]')) {
    const start = Number(word.dataset['left']);
    const wide = Number(word.dataset['wide']);
    const cut = start - 2 < left && left < start + wide + 2;
    const room = left + GAP + wide < Number(word.dataset['right']);
    const moved = cut && room ? `translateX(${left + GAP - start}px)` : '';
    if (word.style.transform !== moved) word.style.transform = moved;
  }
}
