import { getRouteApi } from '@tanstack/react-router';
import type { Viewer } from './session.js';

const signedIn = getRouteApi('/signed-in');

/** Who is signed in; for pages under the shell. */
export const useViewer = (): Viewer => signedIn.useRouteContext({ select: ({ viewer }) => viewer });
