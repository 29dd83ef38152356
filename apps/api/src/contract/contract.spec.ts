import type { CommandWord } from '@traject/commands';
import { commandsByWord } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { mutationSdl } from './mutation-sdl.js';

const kebab = (word: string): string => word.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

describe('the mutations of the contract', () => {
  it('are the commands of the domain, one for one', async () => {
    const written = new Set<string>();
    for (const word of Object.keys(commandsByWord) as CommandWord[]) {
      // A delivery is recorded by importing its file, never by saying that one was imported.
      if (word === 'delivery') continue;
      await expect(mutationSdl(word, written)).toMatchFileSnapshot(
        `../../../../packages/graphql-contract/schema/commands/${kebab(word)}.graphql`,
      );
    }
  });
});
