/** From a city's name to its page: the one way in for the command and the server. */
import { counted } from '../counted.ts';
import { BadInput, WrongUse } from '../errors.ts';
import { cityMeant } from './city.ts';
import { dossierOf, isEmpty } from './dossier.ts';
import { dossierPage } from './page.ts';
import type { KnownCity, Shelf } from './shelf.ts';
import type { DossierWords } from './words.ts';

export interface Told { readonly city: KnownCity; readonly page: string; readonly agreements: number; readonly series: number; readonly sources: number }

/** Raises `WrongUse` that lists the cities where several bear the name, `BadInput` where no release tells anything of it. */
export function tellOf(shelf: Shelf, wanted: string, words: DossierWords): Told {
  if (shelf.answers.records === 0) throw new BadInput('no release was read yet: "dateliner crawl" reads some', 'empty');
  const meant = cityMeant(shelf, wanted);
  if (meant.what === 'several') throw new WrongUse(`several cities are called "${wanted}": name one by its GeoNames id, or with its country\n${meant.cities.map((city) => `  ${candidate(city)}`).join('\n')}`);
  if (meant.what === 'none') throw new BadInput(meant.known === null ? `no city is known as "${wanted}"` : `none of ${shelf.answers.records} releases tells of ${meant.known}`, 'empty');
  const dossier = dossierOf(shelf, meant.city);
  if (isEmpty(dossier)) throw new BadInput(`${dossier.named} of ${dossier.read} releases name ${meant.city.name}, and none tells of an agreement or a figure of it`, 'empty');
  return { city: meant.city, page: dossierPage(dossier, { words, releases: shelf.releases }), agreements: dossier.entries.length, series: dossier.series.length, sources: dossier.sources.length };
}

const candidate = ({ id, name, admin1, country, releases }: KnownCity): string => `${String(id).padEnd(9)} ${[name, admin1, country].filter((part) => part !== null).join(', ')}: ${counted(releases, 'release')}`;
