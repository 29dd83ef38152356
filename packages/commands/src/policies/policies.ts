import type { CommandDeps } from '../command-deps.js';
import type { ReactionPolicy } from './policy.js';
import { repeatExperimentPolicy } from './repeat-experiment.js';
import { splitNeedPolicy } from './split-need.js';

/** Every policy. */
export const policies = (deps: CommandDeps): ReactionPolicy[] => [
  repeatExperimentPolicy(deps),
  splitNeedPolicy(deps),
];
