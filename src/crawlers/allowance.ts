/** How many pages a crawl may ask for, and how many it has. */

/** An errand remembers that it was counted, so that a second try costs nothing. */
interface Claimant { claimed?: boolean }

export class Allowance {
  readonly #most: number;
  #claimed = 0;
  /** True once a page had to be left for the limit. */
  reached = false;

  constructor(most: number) { this.#most = most; }

  /** How many pages may still be asked for. */
  get left(): number { return Math.max(0, this.#most - this.#claimed); }

  /** True where a further page may be asked for; where not, the limit counts as reached. */
  allows(): boolean {
    if (this.left > 0) return true;
    this.reached = true;
    return false;
  }

  /** Counts a page against the limit, once; false when the limit is reached. */
  claim(errand: Claimant): boolean {
    if (errand.claimed === true) return true;
    if (!this.allows()) return false;
    this.#claimed += 1;
    errand.claimed = true;
    return true;
  }

  /** Gives back the claim of a page for which no request was sent. */
  giveBack(): void { this.#claimed -= 1; }
}
