// Checks KurrentDB's container files and the workflow that runs the suite, as far as that is possible without a container engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'), { merge: true });

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      command: z.string().default(''),
      environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
      ports: z.array(z.string()).default([]),
      volumes: z.array(z.string()),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
      healthcheck: z.object({ test: z.array(z.string()) }).optional(),
      networks: z.record(z.string(), z.object({ ipv4_address: z.string() })).default({}),
    }),
  ),
  networks: z
    .record(z.string(), z.object({ ipam: z.object({ config: z.array(z.object({ subnet: z.string() })) }) }))
    .default({}),
  volumes: z.record(z.string(), z.null()),
});
const one = Compose.parse(read('infra/compose.kurrentdb.yaml'));
const cluster = Compose.parse(read('infra/compose.kurrentdb-cluster.yaml'));
const nodes = Object.entries(cluster.services).filter(([name]) => name.startsWith('node'));
const setting = (node: (typeof nodes)[number][1], name: string) =>
  String(node.environment[`KURRENTDB_${name}`]);

const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(z.object({ run: z.string().optional() })),
    }),
  ),
});

describe.each([
  ['one node', one],
  ['the cluster', cluster],
])('compose of %s', (_, compose) => {
  it('is reached from this machine only', () => {
    const ports = Object.values(compose.services).flatMap(({ ports: own }) => own);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:2113$/.test(port))).toEqual([]);
  });

  it('keeps data in named volumes that it declares, and names its images exactly', () => {
    const mounted = new Set(
      Object.values(compose.services).flatMap(({ volumes }) => volumes.map((mount) => mount.split(':')[0])),
    );
    expect([...mounted].sort()).toEqual(Object.keys(compose.volumes).sort());
    const images = Object.values(compose.services).map(({ image }) => image);
    expect(images.filter((image) => !/:\d+\.\d+\.\d+$/.test(image))).toEqual([]);
  });
});

describe('the cluster', () => {
  it('has as many nodes as it says, each knowing all others by their addresses', () => {
    const addresses = nodes.map(([, node]) => node.networks.nodes?.ipv4_address ?? '');
    expect(new Set(addresses).size).toBe(3);
    for (const [index, [, node]] of nodes.entries()) {
      expect(setting(node, 'CLUSTER_SIZE')).toBe(String(nodes.length));
      expect(setting(node, 'REPLICATION_IP')).toBe(addresses[index]);
      const others = addresses.filter((address) => address !== addresses[index]);
      expect(setting(node, 'GOSSIP_SEED')).toBe(others.map((address) => `${address}:2113`).join(','));
    }
    const subnet = cluster.networks.nodes?.ipam.config[0]?.subnet.replace('.0/24', '.') ?? 'none';
    expect(addresses.every((address) => address.startsWith(subnet))).toBe(true);
  });

  it('makes each node a certificate for its address before it starts', () => {
    const { command } = cluster.services.certificates ?? { command: '' };
    for (const [name, node] of nodes) {
      const address = node.networks.nodes?.ipv4_address ?? '';
      expect(command).toContain(`-out ./${name} -ip-addresses 127.0.0.1,${address} `);
      expect(setting(node, 'CERTIFICATE_FILE')).toBe(`/certs/${name}/node.crt`);
      expect(setting(node, 'CERTIFICATE_PRIVATE_KEY_FILE')).toBe(`/certs/${name}/node.key`);
      expect(node.depends_on).toEqual({ certificates: { condition: 'service_completed_successfully' } });
      expect(node.environment).not.toHaveProperty('KURRENTDB_INSECURE');
    }
  });

  it('tells clients the port at which each node is reached', () => {
    for (const [, node] of nodes) {
      expect(node.ports).toEqual([`127.0.0.1:${setting(node, 'ADVERTISE_NODE_PORT_TO_CLIENT_AS')}:2113`]);
    }
  });
});

describe('the workflow', () => {
  it('runs the suite against the same server as compose, and fails when none answers', () => {
    const { jobs } = Workflow.parse(read('.github/workflows/kurrentdb.yml'));
    const job = jobs.kurrentdb;
    const start = job?.steps.map(({ run }) => run ?? '').join('\n') ?? '';
    expect(start).toContain('infra/compose.kurrentdb.yaml up --detach --wait');
    // Not `npm test`, where the suite may stay out.
    expect(start).toMatch(/^npm run kurrentdb$/m);
  });
});
