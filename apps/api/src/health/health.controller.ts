import { Controller, Get, Inject, Res } from '@nestjs/common';
import { projectionStatus } from '@traject/read-model';
import type { Response } from 'express';
import type { ApiServices } from '../api-services.js';
import { SERVICES } from '../infrastructure/tokens.js';
import { readinessOf } from './readiness.js';

@Controller('health')
export class HealthController {
  readonly #services: ApiServices;

  constructor(@Inject(SERVICES) services: ApiServices) {
    this.#services = services;
  }

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /**
   * The database answers, and the read model follows the log: 503 while it is too far behind, when it stopped, and when its
   * tables cannot be asked. Says what is waited for, how far it is, and which process projects.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const { store, pool, holder } = this.#services;
    try {
      const [head, projection] = await Promise.all([store.head(), projectionStatus(pool)]);
      const { ready, ...said } = readinessOf(projection, head.position);
      response.status(ready ? 200 : 503);
      return { ...said, projector: whoProjects(projection.holder, holder) };
    } catch {
      response.status(503);
      return { status: 'no database' };
    }
  }
}

/** `none`: the process that did was killed or stopped, and another takes over within seconds. */
function whoProjects(projecting: string | null, here: string): string {
  if (projecting === null) return 'none';
  return projecting === here ? 'this process' : 'another process';
}
