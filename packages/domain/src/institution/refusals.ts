import { refuse } from '../kernel/refusal.js';

/** Why a change of an institution is refused. */
export const institutionRefusals = {
  INSTITUTION_UNKNOWN: () =>
    refuse(
      'INSTITUTION_UNKNOWN',
      {
        nl: 'Deze instelling was op dat moment nog niet geregistreerd; registreer haar eerst.',
        en: 'This institution was not registered at that moment; register it first.',
      },
      { field: 'institutionId' },
    ),
  INSTITUTION_ALREADY_REGISTERED: () =>
    refuse(
      'INSTITUTION_ALREADY_REGISTERED',
      {
        nl: 'Deze instelling is al geregistreerd; wijzig haar naam of corrigeer de registratie.',
        en: 'This institution is registered already; rename it or correct its registration.',
      },
      { field: 'institutionId' },
    ),
};
