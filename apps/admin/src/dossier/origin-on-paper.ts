declare global {
  interface Window {
    /** Where people reach the app, when it is the server itself that has the page printed. */
    trajectOrigin?: string;
  }
}

/** Whether the server has the page printed, which numbers the pages itself. */
export const isPrintedByServer = (): boolean => window.trajectOrigin !== undefined;

/** Where the app is found, as it stands on paper. */
export const originOnPaper = (): string => window.trajectOrigin ?? window.location.origin;
