import { addressNeedPolicy } from './address-need.js';
import type { CommandDeps } from '../command-deps.js';
import { matchQuestionPolicy } from './match-question.js';
import type { ReactionPolicy } from './policy.js';
import { repeatExperimentPolicy } from './repeat-experiment.js';
import { splitNeedPolicy } from './split-need.js';

/** Every policy. */
export const policies = (deps: CommandDeps): ReactionPolicy[] => [
  addressNeedPolicy(deps),
  matchQuestionPolicy(deps),
  repeatExperimentPolicy(deps),
  splitNeedPolicy(deps),
];
