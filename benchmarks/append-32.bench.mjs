// Durable appends of one event by 32 writers at once, in events a second, against Emmett. What is on: see appending.mjs.
import { appending } from './appending.mjs';

export default appending({ name: 'append-32', writers: 32, appends: 250, batch: 1 });
