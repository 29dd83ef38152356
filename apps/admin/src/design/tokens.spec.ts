import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)?.[scheme] ?? '')) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const tints = ['none', 'open', 'holding', 'planned', 'done', 'contested'];
const words: [string, string][] = [
  ...['ink', 'ink-soft', 'accent', 'held', 'known', 'danger'].flatMap((ink): [string, string][] => [
    [ink, 'paper'],
    [ink, 'ground'],
  ]),
  ['accent-ink', 'accent'],
  ['ink', 'accent-tint'],
  ['held', 'held-tint'],
  ['known', 'known-tint'],
  ['danger', 'danger-tint'],
  ['ink', 'danger-tint'],
  ['nav-ink', 'nav'],
  ['nav-soft', 'nav'],
  ['nav-ink', 'nav-current'],
  ...tints.map((tint): [string, string] => [`${tint}-ink`, `${tint}-tint`]),
];
const marks: [string, string][] = [
  ['line-strong', 'paper'],
  ['focus', 'paper'],
  ['focus', 'ground'],
  ['focus', 'nav'],
];

describe.each(['light', 'dark'] as const)('the colours in %s', (scheme) => {
  it.each(words)('%s can be read on %s (4.5 : 1)', (ink, ground) => {
    expect(contrast(ink, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s can be seen on %s (3 : 1)', (mark, ground) => {
    expect(contrast(mark, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});
