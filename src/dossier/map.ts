/** The map of partners: where they are, how many agreements there are, and how they stand. */
import { markup, type Markup, type Part } from '../markup.ts';
import { STANDINGS, standingOf } from '../ledger/standing.ts';
import { type Dossier, type PartnerPlace } from './dossier.ts';
import { placeLabels, type Label } from './labels.ts';
import { short } from './symbols.ts';
import type { DossierWords } from './words.ts';
import { worldAround, type World } from './world.ts';

/** The same map for wide and for narrow screens: one outline, drawn at two sizes. */
interface Size { readonly name: string; readonly scale: number; readonly font: number; readonly dot: number; readonly furthest: number }
const SIZES: readonly Size[] = [{ name: 'wide', scale: 1, font: 13.5, dot: 1, furthest: 46 }, { name: 'narrow', scale: 0.4, font: 12, dot: 0.8, furthest: 16 }];

/** Null where the city's place is not known or no partner has one. */
export function partnerMap(dossier: Dossier, words: DossierWords): Markup | null {
  const { spot, places } = dossier;
  if (spot === null || places.length === 0) return null;
  const world = worldAround([spot, ...places.map((place) => place.spot)], spot);
  const drawn = SIZES.map((size) => mapAt({ dossier, words, world, size }));
  return markup`<svg class="store" aria-hidden="true" width="0" height="0"><defs><path id="land" d="${world.land}"/><path id="borders" d="${world.borders}"/></defs></svg>
${drawn}
<p class="note">${legend(dossier, words)} ${words.mapNote}</p>`;
}

function legend({ places }: Dossier, words: DossierWords): Part {
  return STANDINGS.filter((standing) => places.some((place) => place.standing === standing)).map((standing) => markup`<span class="key"><svg class="mark" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${dot({ x: 0, y: 0, radius: 6 }, standing)}</svg>${words.standing[standing]}</span> `);
}

interface Sheet { readonly dossier: Dossier; readonly words: DossierWords; readonly world: World; readonly size: Size }
interface Dot { readonly x: number; readonly y: number; readonly radius: number }

function mapAt({ dossier, words, world, size }: Sheet): Markup {
  const { city, spot, places } = dossier;
  const { scale, font } = size;
  const [width, height] = [world.width * scale, world.height * scale];
  const dots = places.map((place): Dot => {
    const [x, y] = world.at(place.spot);
    return { x: x * scale, y: y * scale, radius: Math.min(13, 2.6 + 1.9 * Math.sqrt(place.entries.length)) * size.dot };
  });
  const [homeX, homeY] = spot === null ? [0, 0] : world.at(spot);
  const home: Dot = { x: homeX * scale, y: homeY * scale, radius: 7 * size.dot };
  const labels = placeLabels([{ name: city.name, bold: true, ...home }, ...places.map((place, i) => ({ name: place.label, ...(dots[i] ?? home) }))], { size: font, width, height, furthest: size.furthest });
  const left = labels.filter((label) => label === null).length;
  return markup`<div class="${size.name}"><svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="map-${size.name}-title map-${size.name}-desc" font-size="${font}">
<title id="map-${size.name}-title">${words.mapTitle(city.name)}</title><desc id="map-${size.name}-desc">${places.map((place) => `${place.label}: ${words.agreements(place.entries.length)}, ${words.standing[place.standing]}`).join('; ')}</desc>
<rect class="sea" width="${width}" height="${height}" rx="${6 * scale + 2}"/>
<g transform="scale(${scale})"><use class="land" href="#land"/><use class="borders" href="#borders"/></g>
${places.map((place, i) => markup`<path class="way ${place.standing}" d="${bow(home, dots[i] ?? home)}"/>`)}
${places.map((place, i) => markup`<g><title>${titleOf(place, words)}</title>${dot(dots[i] ?? home, place.standing)}</g>`).toReversed()}
<g><title>${city.name}</title><circle class="home" cx="${short(home.x)}" cy="${short(home.y)}" r="${short(home.radius)}"/><circle class="heart" cx="${short(home.x)}" cy="${short(home.y)}" r="${short(home.radius * 0.45)}"/></g>
${labels.map((label) => (label?.from ? leadMark(label, label.from) : null))}
${labels.map((label, i) => (label === null ? null : labelMark(label, i === 0)))}
</svg>${left === 0 ? null : markup`<p class="note">${words.unlabelled(left)}</p>`}</div>`;
}

const titleOf = (place: PartnerPlace, words: DossierWords): string => `${place.label}: ${words.agreements(place.entries.length)} (${place.entries.map((entry) => `${words.relation[entry.relation]}, ${words.standing[standingOf(entry)]}`).join('; ')})`;

/** A bow to the north: the shortest way over the globe would leave the map at the pole. */
function bow(from: Dot, to: Dot): string {
  const lift = Math.min(Math.hypot(to.x - from.x, to.y - from.y) * 0.22, Math.min(from.y, to.y) * 1.6);
  return `M${short(from.x)} ${short(from.y)}Q${short((from.x + to.x) / 2)} ${short((from.y + to.y) / 2 - lift)} ${short(to.x)} ${short(to.y)}`;
}

/** Filled, an empty ring, or a ring with a cross: the shape tells it without the colour. */
function dot({ x, y, radius }: Dot, standing: PartnerPlace['standing']): Markup {
  const cross = standing === 'ended' ? markup`<path class="dot ended" d="M${short(x - radius * 0.5)} ${short(y - radius * 0.5)}l${short(radius)} ${short(radius)}m0 ${short(-radius)}l${short(-radius)} ${short(radius)}"/>` : null;
  return markup`<circle class="dot ${standing}" cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"/>${cross}`;
}

function labelMark({ name, x, y, anchor }: Label, isHome: boolean): Markup {
  return markup`<text class="${isHome ? 'label home-label' : 'label'}" x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${name}</text>`;
}
const leadMark = ({ x, y }: Label, [fromX, fromY]: readonly [number, number]): Markup => markup`<path class="lead" d="M${short(fromX)} ${short(fromY)}L${short(x)} ${short(y - 4)}"/>`;
