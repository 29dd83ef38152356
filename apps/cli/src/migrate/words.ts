// Every sentence of `traject migrate`, in Dutch and in English.
import type { GrantError, MigrationError } from '@traject/event-store-postgres';

const nl = {
  upToDate: () => 'Het schema is bij; er is niets gewijzigd.',
  applied: (step: string) => `Toegepast: ${step}`,
  granted: (role: string) =>
    `${role} heeft nu de rechten die de toepassing nodig heeft, en op het logboek geen andere.`,
  migrationRefused: ({ code, message, missing }: MigrationError) =>
    ({
      MIGRATION_NEEDED: `Deze rol mag het schema niet wijzigen. Er ontbreekt: ${missing.join(', ') || '-'}. Geef met DATABASE_URL de rol op die eigenaar is. Er is niets gewijzigd.`,
      MIGRATION_UNKNOWN: `De database is van een nieuwere versie van Traject; gebruik die. (${message})`,
      MIGRATION_CHANGED: `Een eerder toegepaste stap is anders dan die van deze versie. (${message})`,
    })[code],
  grantRefused: (role: string, { code }: GrantError) =>
    ({
      ROLE_UNKNOWN: `De rol ${role} bestaat niet. Maak hem: CREATE ROLE ... LOGIN PASSWORD ...`,
      ROLE_OWNS_LOG: `De rol ${role} is eigenaar van het logboek, of mag als eigenaar handelen: rechten houden die niets tegen. Kies een andere rol.`,
      GRANT_NOT_ALLOWED: `Wie nu met DATABASE_URL is aangemeld mag ${role} deze rechten niet geven: daarvoor moet die eigenaar zijn van de database en van het logboek, en lid van de eigenaar van het leesmodel.`,
    })[code],
};

const en: typeof nl = {
  upToDate: () => 'The schema is up to date; nothing was changed.',
  applied: (step) => `Applied: ${step}`,
  granted: (role) => `${role} now has the rights that the application needs, and no others on the log.`,
  migrationRefused: ({ code, message, missing }) =>
    ({
      MIGRATION_NEEDED: `This role may not change the schema. Missing: ${missing.join(', ') || '-'}. Give the owner's DATABASE_URL. Nothing was changed.`,
      MIGRATION_UNKNOWN: `The database is of a newer version of Traject; use that. (${message})`,
      MIGRATION_CHANGED: `A step that was applied differs from this version's. (${message})`,
    })[code],
  grantRefused: (role, { code }) =>
    ({
      ROLE_UNKNOWN: `There is no role ${role}. Make it: CREATE ROLE ... LOGIN PASSWORD ...`,
      ROLE_OWNS_LOG: `The role ${role} owns the log or may act as its owner: rights would keep nothing from it. Take another.`,
      GRANT_NOT_ALLOWED: `Who is signed in by DATABASE_URL may not give ${role} these rights: it must own the database and the log, and be a member of the owner of the read model.`,
    })[code],
};

export const migrateWords = { nl, en };
