/**
 * Runs the scripts of a page in Chromium. The browser has no network of its own: every request of a page comes to us
 * and is fetched by our own client, under the same checks and limits.
 */
import type { Browser, BrowserContext, BrowserServer, Page } from 'playwright';
import { Interrupted, SkipPage, TryLater, messageOf } from '../errors.ts';
import type { Answer } from './fetch.ts';
import { HOW_TO_GET_A_BROWSER, findBrowser } from './find-browser.ts';
import { PageTraffic, type TrafficSetup } from './page-traffic.ts';

export interface BrowserSetup extends TrafficSetup {
  readonly browserPath: string | null;
  readonly signal: AbortSignal;
}

/** No phoning home, no names resolved: what is not answered by us fails at once. */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability',
  '--disable-sync', '--disable-default-apps', '--no-first-run', '--no-pings', '--metrics-recording-only', '--disable-breakpad',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--blink-settings=imagesEnabled=false', '--disable-gpu',
];
/** A page is settled when nothing is under way and its text has not changed for so many looks. */
const LOOK_EVERY = 100;
const QUIET_LOOKS = 5;
/** Pages that never come to rest are taken as they are after this time, milliseconds. */
const SETTLE_LIMIT = 10_000;
/** A browser that does not close in this time is killed, milliseconds. */
const CLOSE_LIMIT = 5000;

export class Renderer {
  readonly #setup: BrowserSetup;
  #server: BrowserServer | null = null;
  #browser: Promise<Browser> | null = null;
  #line: Promise<unknown> = Promise.resolve();
  #ended: Promise<unknown> = Promise.resolve();

  constructor(setup: BrowserSetup) { this.#setup = setup; }

  /** The document that the page of this answer has become: the same answer with the serialised document as body. One page at a time. */
  render(answer: Answer): Promise<Answer> {
    const mine = this.#line.then(() => this.#renderNow(answer));
    this.#line = mine.catch(() => undefined);
    return mine;
  }

  /** Ends the browser, by force where it does not answer, and waits until it is gone. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.#browser = null;
    if (server !== null) this.#ended = Promise.all([this.#ended, ended(server)]);
    await this.#ended;
  }

  async #renderNow(answer: Answer): Promise<Answer> {
    if (this.#setup.signal.aborted) throw new Interrupted();
    const browser = await this.#launched();
    if (this.#setup.signal.aborted) throw new Interrupted();
    const onAbort = (): void => { void this.close(); };
    this.#setup.signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await within(this.#setup.limits.timeoutMs, this.#visit(browser, answer));
    } catch (error) {
      // A page that hangs, or took the browser down, takes this browser with it and none after it.
      await this.close();
      if (this.#setup.signal.aborted) throw new Interrupted();
      throw error instanceof SkipPage ? error : new TryLater(`the browser did not get this page done: ${messageOf(error).split('\n')[0]}`, 'timeout', { cause: error });
    } finally {
      this.#setup.signal.removeEventListener('abort', onAbort);
    }
  }

  async #visit(browser: Browser, answer: Answer): Promise<Answer> {
    const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false, userAgent: this.#setup.userAgent, locale: 'en' });
    try {
      const traffic = new PageTraffic(this.#setup, answer);
      await traffic.take(context);
      const page = await pageOf(context);
      await page.goto(answer.url, { waitUntil: 'commit' });
      await settled(page, traffic);
      const html = await page.content();
      const { status, statusText } = traffic.document;
      return { ...answer, url: traffic.finalUrl, status, statusText, body: Buffer.from(html, 'utf8'), headers: renderedHeaders(answer), shown: true };
    } finally {
      await within(CLOSE_LIMIT, context.close()).catch(() => undefined);
    }
  }

  #launched(): Promise<Browser> {
    this.#browser ??= this.#launch();
    return this.#browser;
  }

  async #launch(): Promise<Browser> {
    const executablePath = findBrowser(this.#setup.browserPath);
    if (executablePath === null) throw new SkipPage(HOW_TO_GET_A_BROWSER, 'needs-browser');
    const { chromium } = await import('playwright');
    try {
      // Root may not use the sandbox of Chromium; a server, unlike a launched browser, tells its process.
      this.#server = await chromium.launchServer({ executablePath, host: '127.0.0.1', headless: true, chromiumSandbox: process.getuid?.() !== 0, args: FLAGS, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
      return await chromium.connect(this.#server.wsEndpoint());
    } catch (error) {
      throw new SkipPage(`the browser ${executablePath} does not start: ${messageOf(error).split('\n')[0]}`, 'needs-browser', { cause: error });
    }
  }
}

async function ended(server: BrowserServer): Promise<void> {
  const child = server.process();
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const exited = isRunning() ? new Promise<void>((resolve) => { child.once('exit', () => resolve()); }) : Promise.resolve();
  await within(CLOSE_LIMIT, server.close()).catch(() => undefined);
  if (isRunning()) child.kill('SIGKILL');
  await within(CLOSE_LIMIT, exited).catch(() => undefined);
}

/** One page; windows that it opens are closed again. */
async function pageOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  context.on('page', (other) => { void other.close().catch(() => undefined); });
  return page;
}

async function settled(page: Page, traffic: PageTraffic): Promise<void> {
  const until = performance.now() + SETTLE_LIMIT;
  let last = '';
  for (let quiet = 0; quiet < QUIET_LOOKS && performance.now() < until;) {
    await page.waitForTimeout(LOOK_EVERY);
    // A page that is just leaving for another has no document to ask.
    const now = await page.evaluate('document.readyState + (document.body ? document.body.innerText.length : -1)').catch(() => 'leaving');
    quiet = now === last && now !== 'leaving' && traffic.pending === 0 ? quiet + 1 : 0;
    last = String(now);
  }
}

/** The body is ours now: UTF-8, unpacked. */
function renderedHeaders(answer: Answer): Answer['headers'] {
  return [...answer.headers.filter(([name]) => !/^content-(?:type|encoding|length)$|^transfer-encoding$/i.test(name)), ['content-type', 'text/html; charset=utf-8']];
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const clock = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new TryLater(`not done within ${ms} ms`, 'timeout')), ms); });
  try {
    return await Promise.race([work, clock]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
