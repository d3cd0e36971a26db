/** The answer of a site that lets in browsers alone. */
import { SkipPage } from '../errors.ts';
import type { Answer } from './fetch.ts';

/** 403, or 412 from a script that sets a cookie and asks again: the page in the answer may lead a browser on. */
export class Wall extends SkipPage {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`${answer.status} ${answer.statusText}`.trim(), 'forbidden');
    this.answer = answer;
  }
}
