import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ProjectionDocument } from './documents.generated.js';
import { soundOf, type Projection } from './what-to-say.js';

/** How long until it is asked again, in milliseconds: seldom while all is well, else so that people see it move. */
const SELDOM = 60_000;
const OFTEN = 2_000;

/** How far the read model is; asked again and again while somebody looks. Undefined until it is known, or cannot be asked. */
export function useProjection(): Projection | undefined {
  const [{ data }, ask] = useQuery({ query: ProjectionDocument, requestPolicy: 'network-only' });
  const projection = data?.projection;
  const every = projection && soundOf(projection) !== 'quiet' ? OFTEN : SELDOM;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask, every]);
  return projection;
}
