/** The mutation of a command: `ProposeNeed` is `proposeNeed`. */
export const mutationOf = (command: string): string => command.charAt(0).toLowerCase() + command.slice(1);
