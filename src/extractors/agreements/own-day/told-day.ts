/** A day that the sentence of a paper tells, as it is asked whether it is the paper's. */
import { eventBeside } from '../event-beside.ts';
import type { Reading } from '../reading.ts';
import type { DateFinding, Found } from '../../../record.ts';

export type DateItem = Found<DateFinding>;

export class ToldDay {
  readonly text: string;
  readonly date: DateItem;
  readonly reading: Reading;
  /** Where the verb stands in the text. */
  readonly verb: number;
  #event: ReturnType<typeof eventBeside> | undefined;

  constructor(text: string, date: DateItem, reading: Reading) {
    this.text = text;
    this.date = date;
    this.reading = reading;
    this.verb = reading.scene.at[reading.act] ?? 0;
  }
  /** At most so many letters before the day, or behind it. */
  before(letters: number): string { return this.text.slice(Math.max(0, this.date.start - letters), this.date.start); }
  behind(letters: number): string { return this.text.slice(this.date.end, this.date.end + letters); }
  /** What stands between the verb and the day; null where the day does not stand behind the verb. */
  get fromVerb(): string | null { return this.date.start > this.verb ? this.text.slice(this.verb, this.date.start) : null; }
  /** What stands between the day and the verb; null where the day does not stand before the verb. */
  get toVerb(): string | null { return this.date.end <= this.verb ? this.text.slice(this.date.end, this.verb) : null; }
  get isYear(): boolean { return /^\d{4}$/.test(this.date.value); }
  /** The event beside which the paper is told, as far as the sentence tells one. */
  get event(): ReturnType<typeof eventBeside> {
    if (this.#event === undefined) this.#event = eventBeside(this.text, this.date, this.reading);
    return this.#event;
  }
}
/** Whether something holds of a day. */
export type Holds = (day: ToldDay) => boolean;
