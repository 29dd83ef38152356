// Durable appends of one event by 8 writers at once, in events a second, against Emmett. What is on: see appending.mjs.
import { appending } from './appending.mjs';

export default appending({ name: 'append-8', writers: 8, appends: 400, batch: 1 });
