import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArrowKey, nextInDirection } from '../src/direction.ts';
import { placeLabels } from '../src/labels.ts';
import type { Point } from '../src/plane.ts';
import { stepOf, stepsOf } from '../src/scale.ts';
import { schematicDistricts } from '../src/schematic.ts';
import { bordersOf, boxAround, placeInside, shapesOf } from '../src/shapes.ts';

describe('stepsOf', () => {
  const words = (values: number[]) => stepsOf(values).map(({ from, to, colour }) => `${from}${to === from ? '' : to === null ? '+' : `–${to}`}:${colour}`).join(' ');
  it.each<[number[], string]>([
    [[], '0:0'],
    [[0, 0], '0:0'],
    [[1, 0, 1], '0:0 1:5'],
    [[3, 1, 2, 5], '0:0 1:1 2:2 3:3 4:4 5:5'],
    [[1, 1, 1, 1, 40], '0:0 1–39:3 40:5'],
    [[12, 37, 45, 108, 260, 999, 1_284], '0:0 12–29:1 30–39:2 40–249:3 250–799:4 800+:5'],
  ])('divides %j into %s', (values, expected) => {
    expect(words(values)).toBe(expected);
  });

  it('puts every number into one class, larger ones into no lighter one', () => {
    fc.assert(fc.property(fc.array(fc.nat(100_000)), (values) => {
      const steps = stepsOf(values);
      expect(steps.length).toBeLessThanOrEqual(6);
      for (const value of values) {
        const step = stepOf(steps, value);
        expect(step && step.from <= value && (step.to === null || value <= step.to)).toBe(true);
        expect(step?.colour === 0).toBe(value === 0);
      }
      expect(steps.map(({ colour }) => colour)).toEqual(steps.map(({ colour }) => colour).toSorted((a, b) => a - b));
    }));
  });
});

describe('placeLabels', () => {
  it('moves a name off another, and leaves out what finds no place', () => {
    const placed = placeLabels([{ key: 'a', at: [50, 50], width: 40, height: 10 }, { key: 'b', at: [52, 52], width: 40, height: 10 }]);
    expect(placed.get('a')).toEqual([50, 50]);
    expect(Math.abs((placed.get('b')?.[1] ?? 0) - 50)).toBeGreaterThanOrEqual(12);
    expect(placeLabels(Array.from({ length: 200 }, (_one, key) => ({ key: String(key), at: [0, 0] as const, width: 30, height: 10 }))).size).toBeLessThan(200);
  });

  it('covers none, and stays inside the room', () => {
    const label = fc.record({ at: fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 })), width: fc.integer({ min: 5, max: 80 }), height: fc.constant(12) });
    fc.assert(fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const keyed = labels.map((one, key) => ({ ...one, key: String(key) }));
      const boxes = [...placeLabels(keyed, { width: 300, height: 200 })].map(([key, at]) => ({ at, width: keyed[Number(key)]?.width ?? 0 }));
      for (const [index, { at: [x, y], width }] of boxes.entries()) {
        expect(x - width / 2 >= 0 && x + width / 2 <= 300 && y >= 6 && y <= 194).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(Math.abs(x - other.at[0]) >= (width + other.width) / 2 || Math.abs(y - other.at[1]) >= 12).toBe(true);
      }
    }));
  });
});

describe('nextInDirection', () => {
  const place = (name: string, ...centre: Point) => ({ name, centre });
  const places = [place('middle', 0, 0), place('east', 10, 2), place('far east', 30, 0), place('north', 1, -8), place('south-west', -9, 9)];
  it.each([['ArrowRight', 'east'], ['ArrowUp', 'north'], ['ArrowLeft', 'south-west'], ['ArrowDown', 'south-west']] as const)('%s leads to %s', (key, expected) => {
    expect(nextInDirection(places, places[0] ?? place('', 0, 0), key)?.name).toBe(expected);
  });

  it('ends at the rim', () => {
    expect(nextInDirection(places, places[2] ?? place('', 0, 0), 'ArrowRight')).toBe(null);
    expect([isArrowKey('ArrowUp'), isArrowKey('Enter')]).toEqual([true, false]);
  });

  it('leads everywhere from anywhere on the map', () => {
    const shapes = shapesOf(schematicDistricts(), 'DISTRICT');
    const reached = new Set(shapes.slice(0, 1));
    for (const shape of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const next = nextInDirection(shapes, shape, key);
        if (next) reached.add(next);
      }
    }
    expect(shapes.filter((shape) => !reached.has(shape)).map(({ code }) => code)).toEqual([]);
  });
});

describe('shapes', () => {
  it('have a path, a place inside and a box', () => {
    const topology = schematicDistricts();
    const regencies = shapesOf(topology, 'REGENCY');
    expect(regencies.map(({ name }) => name).toSorted()).toEqual(['Kab. Lebak', 'Kab. Pandeglang', 'Kab. Serang', 'Kab. Tangerang', 'Kota Cilegon', 'Kota Serang', 'Kota Tangerang', 'Kota Tangerang Selatan']);
    for (const { path, centre: [x, y], box: [left, top, right, bottom] } of regencies) {
      expect(path).toMatch(/^M[\d.,LMZ]+Z$/);
      expect(x > left && x < right && y > top && y < bottom).toBe(true);
    }
    expect(boxAround(regencies.map(({ box }) => box)).map(Math.round)).toEqual([81, 30, 578, 404]);
    expect(bordersOf(topology, 'DISTRICT').length).toBeGreaterThan(1_000);
    expect(shapesOf(topology, 'VILLAGE')).toEqual([]);
  });

  it('are named inside themselves, also when they bend round their middle', () => {
    const bow: Point[] = [[0, 0], [10, 0], [10, 2], [4, 2], [4, 8], [10, 8], [10, 10], [0, 10]];
    const [x, y] = placeInside(bow);
    expect([x < 4, y]).toEqual([true, 5]);
  });
});
