import { type DynamicModule, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApiServices } from './api-services.js';
import { CalendarFeedController } from './calendar-feed/calendar-feed.controller.js';
import { commandHandlers } from './command/word-commands.js';
import { DossierPdfController } from './dossier/dossier-pdf.controller.js';
import { DossierController } from './dossier/dossier.controller.js';
import { DuoImportController } from './duo-import/duo-import.controller.js';
import { ListImportController } from './list-import/list-import.controller.js';
import { graphqlOptions } from './graphql/graphql-options.js';
import { HealthController } from './health/health.controller.js';
import type { Log } from './infrastructure/log.js';
import { LOG, SERVICES, SETTINGS } from './infrastructure/tokens.js';
import { SessionController } from './session/session.controller.js';
import type { Settings } from './settings.js';

/** The commands of the domain on a bus of their own. */
@Module({})
class CommandModule {
  static with(services: ApiServices): DynamicModule {
    return {
      module: CommandModule,
      imports: [CqrsModule],
      providers: [{ provide: SERVICES, useValue: services }, ...commandHandlers],
      exports: [CqrsModule],
    };
  }
}

/** The whole API around services that are open already. */
@Module({})
export class ApiModule {
  static with(settings: Settings, services: ApiServices, log: Log): DynamicModule {
    const commands = CommandModule.with(services);
    return {
      module: ApiModule,
      imports: [
        commands,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [commands],
          inject: [CommandBus],
          useFactory: (bus: CommandBus) => graphqlOptions(services, bus, log),
        }),
      ],
      controllers: [
        HealthController,
        SessionController,
        CalendarFeedController,
        // Before the other, whose address takes any id.
        DossierPdfController,
        DossierController,
        DuoImportController,
        ListImportController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: SERVICES, useValue: services },
        { provide: LOG, useValue: log },
      ],
    };
  }
}
