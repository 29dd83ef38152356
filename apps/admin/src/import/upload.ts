/** Sends files to be read; gives the import's id. `onSent` is told the share that was sent, 0 to 1. Throws when that fails. */
export function upload(files: readonly File[], onSent: (share: number) => void): Promise<string> {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  return new Promise((resolve, reject) => {
    // fetch tells nothing about how much of a body was sent.
    const request = new XMLHttpRequest();
    request.open('POST', '/imports/duo-vsv');
    request.responseType = 'json';
    // The id is ours to choose; that we send the header at all shows the server that no other site is asking.
    request.setRequestHeader('x-traject-import', crypto.randomUUID());
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Error('The upload was not answered'));
    request.onload = () => {
      const answer: unknown = request.response;
      if (
        request.status < 300 &&
        typeof answer === 'object' &&
        answer !== null &&
        'importId' in answer &&
        typeof answer.importId === 'string'
      ) {
        resolve(answer.importId);
      } else reject(new Error(`The upload was answered with ${request.status}`));
    };
    request.send(body);
  });
}
