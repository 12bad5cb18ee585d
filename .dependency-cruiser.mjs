const adapters = '^src/adapters/';

/** The line of the architecture: data flows one way, and each rule says why. */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thing in two places; move what they share.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-imports-nothing',
      comment: 'The domain is what the product talks about; it must read the same whatever surrounds it.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'siblings-do-not-know-each-other',
      comment: 'answering, retrieval, regions and handoff are brought together by the conversation alone.',
      severity: 'error',
      from: { path: '^src/(answering|retrieval|regions|handoff)/' },
      to: { path: '^src/', pathNot: '^src/(domain/|$1/)' },
    },
    {
      name: 'conversation-knows-no-edge',
      comment: 'A turn must run without HTTP, SQL or a vendor: those stand at the edges.',
      severity: 'error',
      from: { path: '^src/conversation/' },
      to: { path: '^src/(channels|inbox|http|adapters|telemetry|web|commands|compose|main|config)' },
    },
    {
      name: 'adapters-implement-ports',
      comment: 'An adapter knows the domain and the interface it implements, so that it can be replaced.',
      severity: 'error',
      from: { path: adapters },
      to: { path: '^src/', pathNot: '^src/(domain/|adapters/|[^/]+/ports[.]ts$)' },
    },
    {
      name: 'adapters-do-not-know-each-other',
      comment: 'Two vendors meet in compose.ts, never in an adapter.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'edges-do-not-know-adapters',
      comment: 'HTTP reaches storage through the ports it was given.',
      severity: 'error',
      from: { path: '^src/(channels|inbox|http)/' },
      to: { path: adapters },
    },
    {
      name: 'only-commands-and-main-wire',
      comment: 'compose.ts is the only wiring; only what starts a process may use it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(start[.]mjs$|main[.]ts$|compose([.]ts$|/))|^src/commands/' },
      to: { path: '^src/(main[.]ts$|compose([.]ts$|/))' },
    },
    {
      name: 'runs-without-dev-dependencies',
      comment:
        'npm ci --omit=dev && npm start is how it runs in production; that builds the browser apps and the server, too.',
      severity: 'error',
      from: { path: '^(src/|vite([.]server)?[.]config[.]ts$)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-browser-stands-alone',
      comment:
        'What a browser loads shares the words of the domain with the server, and no code that runs there.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/(web|domain)/' },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses is dead code; use it or remove it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(commands/|main[.]ts$|web/)' },
      to: {},
    },
    {
      name: 'no-dev-dependency-in-product',
      comment: 'What runs in production is installed in production.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
