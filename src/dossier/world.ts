/** The map of the world: coasts and borders from Natural Earth, cut to what is shown. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Spot } from './city.ts';

type Countries = Topology<{ countries: GeometryCollection }>;
type Land = Polygon | MultiPolygon;

export interface World {
  readonly width: number;
  readonly height: number;
  /** Outlines as SVG paths. */
  readonly land: string;
  readonly borders: string;
  readonly at: (spot: Spot) => readonly [number, number];
}
const WIDTH = 1000;
const HEIGHT = 500;
/** Nobody is met there, and it takes a fifth of the map. */
const ANTARCTICA = '010';
/** Room around the outermost points, map units. */
const ROOM = 70;
const CLOSEST = 6;
/** From this zoom on the coarse coast looks broken. */
const FINE_FROM = 2;
/** Middles of the map, degrees east: the usual ones first. */
const MIDDLES: readonly [number, ...number[]] = [11, 150, -90];

/** A map on which all spots stand, no closer than it must be to be read. */
export function worldAround(spots: readonly Spot[], home: Spot): World {
  const projection = geoNaturalEarth1().rotate([-middleFor(spots, home), 0]);
  const zoom = fit(projection, spots);
  const path = geoPath(projection.clipExtent([[-2, -2], [WIDTH + 2, HEIGHT + 2]])).digits(1);
  const topology = countries(zoom < FINE_FROM ? '110m' : '50m');
  const shown = topology.objects.countries.geometries.filter((one): one is Land => one.id !== ANTARCTICA && (one.type === 'Polygon' || one.type === 'MultiPolygon'));
  const all = { ...topology.objects.countries, geometries: shown };
  return {
    width: WIDTH, height: HEIGHT, land: path(merge(topology, shown as never)) ?? '', borders: path(mesh(topology, all as never, (a, b) => a !== b)) ?? '',
    at: ({ lon, lat }) => projection([lon, lat]) ?? [0, 0],
  };
}

function countries(detail: '110m' | '50m'): Countries {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`), 'utf8')) as Countries;
}

/** The usual middle, unless most ways from home would be longer there than over the other ocean. */
function middleFor(spots: readonly Spot[], home: Spot): number {
  const long = (middle: number): number => spots.filter(({ lon }) => {
    const [a, b] = [lon, home.lon].map((degrees) => ((degrees - middle + 540) % 360) - 180) as [number, number];
    return Math.abs(a - b) > 180;
  }).length;
  return long(MIDDLES[0]) * 2 <= spots.length ? MIDDLES[0] : MIDDLES.toSorted((a, b) => long(a) - long(b))[0] ?? MIDDLES[0];
}

/** Sets scale and place of the projection; gives how much closer than the whole world it is. */
function fit(projection: GeoProjection, spots: readonly Spot[]): number {
  projection.fitExtent([[4, 4], [WIDTH - 4, HEIGHT * 2]], { type: 'Sphere' });
  const whole = projection.scale();
  projection.translate([WIDTH / 2, HEIGHT * 0.58]);
  const places = spots.map(({ lon, lat }): readonly [number, number] => projection([lon, lat]) ?? [0, 0]);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)] as const;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.max(1, Math.min(CLOSEST, (WIDTH - 2 * ROOM) / Math.max(1, right - left), (HEIGHT - 2 * ROOM) / Math.max(1, bottom - top)));
  if (zoom < 1.03) return 1;
  const [x, y] = projection.translate();
  projection.scale(whole * zoom).translate([WIDTH / 2 - ((left + right) / 2 - x) * zoom, HEIGHT / 2 - ((top + bottom) / 2 - y) * zoom]);
  return zoom;
}
