// Starts the embedded server in a folder, prints its connection string, and stays until it is killed.
import { startEmbedded } from '../embedded/start-embedded.js';

const [folder = ''] = process.argv.slice(2);
const server = await startEmbedded({ folder });
process.stdout.write(`${server.connectionString}\n`);
setInterval(() => undefined, 60_000);
