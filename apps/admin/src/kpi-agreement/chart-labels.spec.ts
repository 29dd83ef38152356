import { expect, test } from 'vitest';
import { alongPath, placeLabels } from './chart-labels.js';

const frame = { x: 0, y: 0, width: 400, height: 100 };
const at = (x: number, y: number) => ({ x, y });

test('a label at the edge moves inside', () => {
  const [label] = placeLabels([{ key: 'a', text: 'streef v1 90 %', places: [at(398, 50)] }], [], frame);
  expect(label?.x).toBeLessThan(360);
  expect(label?.y).toBe(50);
});

test('a label goes to its next place where another stands, or something that may not be covered', () => {
  const labels = [
    { key: 'a', text: '80 %', places: [at(100, 50)] },
    { key: 'b', text: '81 %', places: [at(104, 52), at(104, 80)] },
    { key: 'c', text: '82 %', places: [at(300, 50), at(300, 20)] },
  ];
  const placed = placeLabels(labels, [{ x: 295, y: 45, width: 10, height: 10 }], frame);
  expect(placed.map(({ x, y }) => [x, y])).toEqual([
    [100, 50],
    [104, 80],
    [300, 20],
  ]);
});

test('without a free place a label keeps its first', () => {
  const places = [at(100, 50), at(101, 51)];
  const labels = ['a', 'b'].map((key) => ({ key, text: '80 %', places }));
  expect(placeLabels(labels, [], frame).map(({ x }) => x)).toEqual([100, 100]);
});

test('a label stays off the line between two points', () => {
  const line = alongPath([at(0, 0), at(400, 100)]);
  const label = { key: 'a', text: 'norm 3,6 %', places: [at(200, 50), at(200, 90)] };
  expect(placeLabels([label], line, frame)[0]?.y).toBe(90);
});
