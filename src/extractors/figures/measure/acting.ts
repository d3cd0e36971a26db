/** What people that were counted do, where no list tells a verb from a noun. */
const ACTING = /^(?:plan|want|hope|use|own|rent|live|work|earn|need|like|support|favou?r|oppose|trust|doubt|vote|smoke|commute|drive|speak|study|see|buy|sell|invest|export|hold|intend|fear|feel|think|believe|consider|expect|prefer|say|have|know|report|receive|take|face|struggle|choose|lack|rely|agree|disagree|enjoy|attend)$/;

export const isActing = (word: string): boolean => ACTING.test(word);
