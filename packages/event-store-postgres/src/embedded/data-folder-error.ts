/** Why the embedded server cannot be started in a folder; recognise it by `code`. The message is meant for people. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly code:
    /** Another process that lives keeps its data there. */
    | 'DATA_FOLDER_IN_USE'
    /** The folder cannot be made or written. */
    | 'DATA_FOLDER_UNWRITABLE'
    /** As root, PostgreSQL runs as another user, who cannot reach the folder. */
    | 'DATA_FOLDER_UNREACHABLE'
    /** PostgreSQL's programs are missing or do not run on this machine. */
    | 'EMBEDDED_BINARIES_MISSING'
    /** PostgreSQL did not start; the log in the folder says why. */
    | 'EMBEDDED_START_FAILED';

  constructor(code: DataFolderError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
