// The rules as the commands load them: V8 is told how to compile them, and then they are imported. A process that sets
// nothing, such as somebody else's that calls the library, reads a fifth slower and more (decisions/0012).
import { compileForReading } from '../../dist/workers/compiler.js';

compileForReading();
export const { extract } = await import('../../dist/index.js');
export const { readArticle } = await import('../../dist/extractors/article/article.js');
export const { PIPELINE } = await import('../../dist/extractors/pipeline.js');
export const { blankDraft } = await import('../../dist/extractors/draft.js');
