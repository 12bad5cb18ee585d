import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Only what is imported after this line comes compiled from the start before; where nothing can be kept it is compiled again.
enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/compiled'));
const { serve } = await import('./compose/serve.ts');
await serve();
