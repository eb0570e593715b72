import { describe, expect, it } from 'vitest';
import text from '../styles/tokens.css?raw';

function tokens(theme: string): Record<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(text)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'])('colours of the %s theme', (theme) => {
  const colour = tokens(theme);
  const of = (name: string) => colour[name] ?? '#000000';
  const grounds = ['bg', 'bg-sub', 'bg-raise', 'hover', 'selected'];

  it('has words that can be read on every ground', () => {
    for (const ink of ['text', 'text-2', 'text-3', 'accent', 'bad', 'warn', 'ok']) {
      for (const ground of grounds) {
        expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(of('on-accent'), of('accent')), 'words on a primary button').toBeGreaterThanOrEqual(4.5);
    for (const ink of ['bad', 'warn', 'ok']) {
      expect(contrast(of(ink), of(`${ink}-soft`)), `${ink} on its soft ground`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has controls and icons that can be seen', () => {
    for (const ground of grounds) {
      expect(contrast(of('line-ctl'), of(ground)), `border on ${ground}`).toBeGreaterThanOrEqual(3);
      for (const number of [0, 1, 2, 3, 4, 5]) {
        expect(contrast(of(`colour-${number}`), of(ground)), `icon ${number} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
