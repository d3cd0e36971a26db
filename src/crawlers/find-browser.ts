/** Where a Chromium is on this machine. */
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/homebrew/bin'];
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** How a person gets one. */
export const HOW_TO_GET_A_BROWSER = 'no Chromium was found: install one (`npx playwright install chromium`, or your system\'s package) or name its path';

/** The path of a Chromium: the given one and no other when one is given, Playwright's own, the system's; else null. */
export function findBrowser(path: string | null): string | null {
  if (path !== null) return isProgram(path) ? path : null;
  const places = FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [playwrightsOwn(), ...places, ...MAC_APPLICATIONS].find((place) => place !== null && isProgram(place)) ?? null;
}

/** Where Playwright keeps the Chromium that it downloads; that it tells a path does not mean that one is there. */
function playwrightsOwn(): string | null {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright') as typeof import('playwright');
    return chromium.executablePath();
  } catch {
    return null;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
