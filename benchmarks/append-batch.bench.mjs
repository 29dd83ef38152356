// Durable appends of 100 events by one writer, in events a second, against Emmett. What is on: see appending.mjs.
import { appending } from './appending.mjs';

export default appending({ name: 'append-batch', writers: 1, appends: 100, batch: 100 });
