// Durable appends of one event by 1 writer at once, in events a second, against Emmett. What is on: see appending.mjs.
import { appending } from './appending.mjs';

export default appending({ name: 'append-1', writers: 1, appends: 1000, batch: 1 });
