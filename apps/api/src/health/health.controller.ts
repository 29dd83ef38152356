import { Controller, Get, Inject, Res } from '@nestjs/common';
import { projectionStatus } from '@traject/read-model';
import type { Response } from 'express';
import type { ApiServices } from '../api-services.js';
import { SERVICES } from '../infrastructure/tokens.js';

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

  /** The database answers, and the read model holds every event of the log: 503 until then, and when it stopped. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const { store, pool } = this.#services;
    try {
      const [head, projection] = await Promise.all([store.head(), projectionStatus(pool)]);
      const { state, position, events, failure } = projection;
      // A busy log is always an event ahead: what matters is that the read model follows.
      const ready = state === 'running' && projection.complete && head.position - position < 1000;
      response.status(ready ? 200 : 503);
      return {
        status: ready ? 'ready' : state === 'stopped' ? 'stopped' : 'catching up',
        projection: `${events} of ${head.position} events to position ${position}`,
        ...(failure && {
          failure: { position: failure.position, type: failure.eventType, code: failure.code },
        }),
      };
    } catch {
      response.status(503);
      return { status: 'no database' };
    }
  }
}
