import { Controller, Get, Inject, Res } from '@nestjs/common';
import { projectionStatus } from '@traject/read-model';
import type { Response } from 'express';
import type { ApiServices } from '../api-services.js';
import { SERVICES } from '../infrastructure/tokens.js';

/** How far the read model may be behind a log that is written to, in events, for a server that counts as ready. */
const MOST_BEHIND = 999;

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
   * The database answers, and the read model follows the log: 503 while it is further behind than MOST_BEHIND, and when it
   * stopped. Says how far it is, and which process projects.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const { store, pool, holder } = this.#services;
    try {
      const [head, projection] = await Promise.all([store.head(), projectionStatus(pool)]);
      const { state, position, events, failure } = projection;
      // Asked for a moment apart, the read model can be ahead of the head.
      const behind = Math.max(0, head.position - position);
      // A busy log is always an event ahead: what matters is that the read model follows.
      const ready = state === 'running' && projection.complete && behind <= MOST_BEHIND;
      response.status(ready ? 200 : 503);
      return {
        status: ready ? 'ready' : state === 'stopped' ? 'stopped' : 'catching up',
        projection: `${events} of ${head.position} events to position ${position}`,
        behind,
        projector: whoProjects(projection.holder, holder),
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

/** `none`: the process that did was killed or stopped, and another takes over within seconds. */
function whoProjects(projecting: string | null, here: string): string {
  if (projecting === null) return 'none';
  return projecting === here ? 'this process' : 'another process';
}
