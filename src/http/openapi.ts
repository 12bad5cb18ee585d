import { z } from 'zod';
import { problemSchema } from './problem.ts';
import type { Route } from './route.ts';

/** Version of the contract, also sent as `API-Version`. */
export const API_VERSION = '1.0.0';

/** The OpenAPI 3.1 document of routes, made from the same schemas that parse the requests. */
export function openApiDocument(routes: readonly Route[], serverUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Employer assistant of the werkgeversservicepunten',
      version: API_VERSION,
      description: 'Errors are application/problem+json with a stable type. Times are ISO 8601 in UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${serverUrl}/api/v1` }],
    ...withSharedSchemas(paths),
  };
}

/** Moves named schemas to `components`: a reference that starts with `#` means this whole document. */
function withSharedSchemas(paths: object): { paths: object; components: object } {
  const schemas: Record<string, unknown> = {};
  const moved = JSON.parse(JSON.stringify(paths), (key, value: unknown) => {
    if (key === '$ref') return String(value).replace('#/$defs/', '#/components/schemas/');
    if (key !== '$defs') return value;
    Object.assign(schemas, value);
    return undefined;
  }) as object;
  return {
    paths: moved,
    components: {
      schemas,
      securitySchemes: {
        visitor: { type: 'http', scheme: 'bearer', description: 'Token of one conversation' },
        accountmanager: { type: 'apiKey', in: 'cookie', name: '__Host-inbox' },
      },
    },
  };
}

function operation(route: Route): object {
  return {
    summary: route.summary,
    operationId: operationId(route),
    ...(route.access !== 'public' && { security: [{ [route.access]: [] }] }),
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.responses).map(([status, { description, schema, contentType }]) => [
          status,
          {
            description,
            headers: { 'API-Version': { schema: { type: 'string' } } },
            ...((schema || contentType) && {
              content: {
                [contentType ?? 'application/json']: schema ? { schema: jsonSchema(schema, 'output') } : {},
              },
            }),
          },
        ]),
      ),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: jsonSchema(problemSchema, 'output') } },
      },
    },
  };
}

function operationId({ method, path }: Route): string {
  const words = path.split(/[/:]+/).filter((word) => word !== '');
  return [method, ...words]
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
