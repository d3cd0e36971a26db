/** Names beside points of a map: none over another, nor over a point. */
import { textWidth } from '../ledger/chart/text-width.ts';

export interface Named { readonly name: string; readonly x: number; readonly y: number; readonly radius: number; /** Set in bold, which is wider. */ readonly bold?: boolean }
export interface Sheet { readonly size: number; readonly width: number; readonly height: number; /** How far off a name may stand. */ readonly furthest: number }
export interface Label { readonly name: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; /** End of a line to the point, where the name stands off. */ readonly from: readonly [number, number] | null }
interface Rect { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Directions in the order in which they are tried: right, left, above, below, then askew. */
const DIRECTIONS = [[1, 0], [-1, 0], [0, -1], [0, 1], [0.8, -0.8], [-0.8, -0.8], [0.8, 0.8], [-0.8, 0.8]] as const;
const DISTANCES = [4, 16, 30, 46] as const;

/** Labels in the order of the points, the most important first; null where there is no room. */
export function placeLabels(points: readonly Named[], { size, width, height, furthest }: Sheet): (Label | null)[] {
  const taken: Rect[] = points.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  return points.map((point, own) => {
    for (const distance of DISTANCES.filter((one) => one <= furthest)) {
      for (const direction of DIRECTIONS) {
        const { label, rect } = candidate(point, { direction, distance, size });
        if (rect.left < 2 || rect.top < 2 || rect.right > width - 2 || rect.bottom > height - 2) continue;
        if (taken.some((other, i) => i !== own && rect.left < other.right && rect.right > other.left && rect.top < other.bottom && rect.bottom > other.top)) continue;
        taken.push(rect);
        return label;
      }
    }
    return null;
  });
}

const BOLD = 1.15;
interface Try { readonly direction: readonly [number, number]; readonly distance: number; readonly size: number }
function candidate({ name, x, y, radius, bold }: Named, { direction: [dx, dy], distance, size }: Try): { label: Label; rect: Rect } {
  const wide = textWidth(name, size) * (bold === true ? BOLD : 1);
  const [px, py] = [x + dx * (radius + distance), y + dy * (radius + distance)];
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const left = anchor === 'start' ? px : anchor === 'end' ? px - wide : px - wide / 2;
  const middle = py + (dx === 0 ? dy * size * 0.45 : 0);
  return {
    label: { name, x: px, y: middle + size * 0.35, anchor, from: distance > 12 ? [x + dx * radius, y + dy * radius] : null },
    rect: { left: left - 2, right: left + wide + 2, top: middle - size * 0.6, bottom: middle + size * 0.6 },
  };
}
