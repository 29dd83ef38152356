import { refuse, type Refusal } from '../kernel/refusal.js';
import type { OwnershipState } from './state.js';

const STATUS_NAMES: Record<OwnershipState['status'], { nl: string; en: string }> = {
  unowned: { nl: 'van niemand', en: "nobody's" },
  assigned: { nl: 'toegewezen en nog niet aanvaard', en: 'assigned and not yet accepted' },
  claimed: { nl: 'geclaimd en nog niet bevestigd', en: 'claimed and not yet confirmed' },
  held: { nl: 'in handen van een team', en: 'held by a team' },
  shared: { nl: 'gedeeld', en: 'shared' },
  anchored: { nl: 'verankerd', en: 'anchored' },
  contested: { nl: 'betwist', en: 'contested' },
};

/** Refuses what the status does not allow; `nl` and `en` say when it is possible. */
const notNow =
  (code: string, nl: string, en: string) =>
  (state: OwnershipState): Refusal =>
    refuse(
      code,
      {
        nl: `Het eigenaarschap van dit thema is ${STATUS_NAMES[state.status].nl}; ${nl}`,
        en: `The ownership of this theme is ${STATUS_NAMES[state.status].en}; ${en}`,
      },
      { params: { status: state.status } },
    );

export const notUnowned = notNow(
  'OWNERSHIP_NOT_UNOWNED',
  'toewijzen en claimen kan alleen wanneer het van niemand is.',
  'it can be assigned or claimed only when it is nobody’s.',
);
export const notAssigned = notNow(
  'OWNERSHIP_NOT_ASSIGNED',
  'alleen het team waaraan het is toegewezen kan het aanvaarden of afwijzen.',
  'only the team that it is assigned to can accept or decline it.',
);
export const notClaimed = notNow(
  'OWNERSHIP_NOT_CLAIMED',
  'bevestigen kan alleen voor het team dat het heeft geclaimd; wie het oneens is met een claim kan die betwisten.',
  'it can be confirmed only for the team that claimed it; who disagrees with a claim can contest it.',
);
export const notHeld = notNow(
  'OWNERSHIP_NOT_HELD',
  'delen, overdragen en verankeren kan zodra een team het in handen heeft.',
  'it can be shared, transferred or anchored once a team holds it.',
);
export const notContestable = notNow(
  'OWNERSHIP_NOT_CONTESTABLE',
  'betwisten kan wanneer het is toegewezen, geclaimd, in handen van een team, gedeeld of verankerd.',
  'it can be contested when it is assigned, claimed, held, shared or anchored.',
);
export const notContested = notNow(
  'OWNERSHIP_NOT_CONTESTED',
  'een manager of het bestuur beslist alleen over wat betwist is.',
  'a manager or the board resolves only what is contested.',
);
export const notAnchored = notNow(
  'OWNERSHIP_NOT_ANCHORED',
  'loslaten kan een houder zodra het is verankerd; eerder kan het worden overgedragen.',
  'a holder can release it once it is anchored; before that it can be transferred.',
);
export const notTheHolder = (): Refusal =>
  refuse(
    'OWNERSHIP_NOT_THE_HOLDER',
    {
      nl: 'Dit team houdt het thema niet; alleen een houder kan het delen, overdragen of loslaten.',
      en: 'This team does not hold the theme; only a holder can share, transfer or release it.',
    },
    { field: 'teamId' },
  );
export const holdsAlready = (): Refusal =>
  refuse(
    'OWNERSHIP_HOLDS_ALREADY',
    {
      nl: 'Dat team houdt het thema al; kies een team dat het nog niet houdt.',
      en: 'That team holds the theme already; choose a team that does not hold it yet.',
    },
    { field: 'toTeamId' },
  );
export const offerOpen = (): Refusal =>
  refuse('OWNERSHIP_OFFER_OPEN', {
    nl: 'Er ligt nog een aanbod bij een ander team; wacht op het antwoord of trek het aanbod eerst in.',
    en: 'An offer to another team is still open; wait for its answer or withdraw the offer first.',
  });
export const noOffer = (): Refusal =>
  refuse(
    'OWNERSHIP_NO_OFFER',
    {
      nl: 'Er is geen open aanbod van of aan dit team; een houder kan delen of overdragen aanbieden.',
      en: 'There is no open offer from or to this team; a holder can offer to share or to transfer.',
    },
    { field: 'teamId' },
  );
export const otherTheme = (): Refusal =>
  refuse(
    'OWNERSHIP_OTHER_THEME',
    {
      nl: 'Deze geschiedenis is van een ander thema; elk thema heeft zijn eigen eigenaarschap.',
      en: 'This history is of another theme; each theme has an ownership of its own.',
    },
    { field: 'themeId' },
  );
export const holdersNotDistinct = (): Refusal =>
  refuse(
    'OWNERSHIP_HOLDERS_NOT_DISTINCT',
    { nl: 'Noem elk team dat het thema houdt één keer.', en: 'Name each team that holds the theme once.' },
    { field: 'holderTeamIds' },
  );
export const teamUnknown = (teamId: string): Refusal =>
  refuse(
    'OWNERSHIP_TEAM_UNKNOWN',
    {
      nl: 'Een van deze teams bestaat niet op die datum; noem een team dat dan bestaat.',
      en: 'One of these teams does not exist on that date; name a team that does.',
    },
    { params: { teamId } },
  );
export const sameSigner = (): Refusal =>
  refuse('OWNERSHIP_SAME_SIGNER', {
    nl: 'Niemand tekent voor beide teams; een andere teamleider van het team tekent, of een ander doet het aanbod.',
    en: 'Nobody signs for both teams; another lead of the team signs, or another person makes the offer.',
  });
export const themeNotThere = (): Refusal =>
  refuse(
    'OWNERSHIP_THEME_NOT_THERE',
    {
      nl: 'Dit thema bestaat niet op die datum of is afgevoerd; kies een thema dat dan leeft.',
      en: 'This theme does not exist on that date or was retired; choose a theme that is alive then.',
    },
    { field: 'themeId' },
  );
