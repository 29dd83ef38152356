// Signing in as a persona of the demo: on loopback only, never in production.
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { SERVICES, SETTINGS } from '../infrastructure/tokens.js';
import type { ApiServices } from '../api-services.js';
import type { Settings } from '../settings.js';
import { endedCookie, sessionCookie } from './session-cookie.js';
import { isLoopback } from './trusted-request.js';
import { personas } from './personas.js';

const signIn = z.object({ personId: z.string().min(1).max(120) });

@Controller('session')
export class SessionController {
  readonly #settings: Settings;
  readonly #services: ApiServices;

  constructor(@Inject(SETTINGS) settings: Settings, @Inject(SERVICES) services: ApiServices) {
    this.#settings = settings;
    this.#services = services;
  }

  @Get('personas')
  async list(@Req() request: Request) {
    this.#demoOnly(request);
    return personas(this.#services);
  }

  @Post('persona')
  @HttpCode(204)
  async begin(
    @Req() request: Request,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ) {
    this.#demoOnly(request);
    const { data } = signIn.safeParse(body);
    const offered = await this.#services.directory.personas();
    const persona = offered.find(({ id }) => id === data?.personId);
    if (!persona) throw new NotFoundException('There is no such persona; GET /session/personas lists them.');
    response.setHeader('Set-Cookie', sessionCookie(this.#services.secret, persona.id, Date.now()));
  }

  @Delete()
  @HttpCode(204)
  end(@Res({ passthrough: true }) response: Response) {
    response.setHeader('Set-Cookie', endedCookie());
  }

  #demoOnly(request: Request): void {
    if (!this.#settings.personas || !isLoopback(request)) {
      throw new NotFoundException('There are no personas here: they exist on loopback, outside production.');
    }
  }
}
