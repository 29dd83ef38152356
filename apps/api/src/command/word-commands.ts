// The commands of the domain on Nest's command bus: a message and a handler per word; handlers only hand over.
import { Inject, Injectable, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { executeCommand, type CommandRequest, type CommandResult, type CommandWord } from '@traject/commands';
import { deciders, isDecidingWord } from '@traject/domain';
import type { ApiServices } from '../api-services.js';
import { SERVICES } from '../infrastructure/tokens.js';

/** A command on its way to its handler. */
export class GivenCommand {
  readonly request: CommandRequest;
  constructor(request: CommandRequest) {
    this.request = request;
  }
}

const words: CommandWord[] = Object.keys(deciders).filter(isDecidingWord);

/** The message of each word: the bus finds a handler by its class. */
const messages = new Map<CommandWord, typeof GivenCommand>(
  words.map((word) => [word, { [word]: class extends GivenCommand {} }[word] ?? GivenCommand]),
);

/** The message that carries a command of `word`. */
export function givenCommand(word: CommandWord, request: CommandRequest): GivenCommand {
  const Message = messages.get(word) ?? GivenCommand;
  return new Message(request);
}

function handlerOf(word: CommandWord): Type<ICommandHandler> {
  class Handler implements ICommandHandler<GivenCommand, CommandResult> {
    readonly #services: ApiServices;
    constructor(services: ApiServices) {
      this.#services = services;
    }
    execute({ request }: GivenCommand): Promise<CommandResult> {
      return executeCommand(this.#services.commands, request);
    }
  }
  Inject(SERVICES)(Handler, undefined, 0);
  Injectable()(Handler);
  CommandHandler(messages.get(word) ?? GivenCommand)(Handler);
  Object.defineProperty(Handler, 'name', { value: `${word}CommandHandler` });
  return Handler;
}

/** A handler per word. */
export const commandHandlers: Type<ICommandHandler>[] = words.map(handlerOf);
