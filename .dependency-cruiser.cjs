/** One direction of imports: lib <- domain <- {db, outside} <- usecases <- app; components -> domain, lib. */
const rooms = {
  lib: ['^lib/'],
  domain: ['^lib/', '^domain/'],
  components: ['^lib/', '^domain/', '^components/', '^messages/'],
  db: ['^lib/', '^domain/', '^db/', '^messages/'],
  outside: ['^lib/', '^domain/', '^outside/', '^messages/'],
  usecases: ['^lib/', '^domain/', '^db/', '^outside/', '^usecases/', '^messages/'],
  app: [
    '^lib/',
    '^domain/',
    '^db/',
    '^outside/',
    '^usecases/',
    '^components/',
    '^app/',
    '^messages/',
    '^auth\\.ts$',
  ],
}
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, may]) => ({
      name: `${room}-looks-one-way`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: { pathNot: [...may, 'node_modules', '^node:'], dependencyTypesNot: ['core', 'npm', 'npm-dev'] },
    })),
    {
      name: 'domain-is-pure',
      comment: 'Rules read no clock, no disk, no network: only lib and zod',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: ['node_modules/zod/'] },
    },
    {
      name: 'app-reads-through-usecases',
      comment: 'Routes call use cases and finders, never the schema or the client',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^db/(schema|client|columns)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^(lib|domain|db|outside|usecases|app|components)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(\\.next|node_modules/\\.cache)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
