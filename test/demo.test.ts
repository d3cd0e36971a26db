import { describeDemo } from './demo-contract.ts';

describeDemo({ name: 'with nothing installed', there: true, server: null });
