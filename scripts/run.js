// `node scripts/run.js NAME [argument…]`: runs scripts/NAME.ts; its exit code is the run's.
import { load, root } from "./bundle.js";

const [name, ...argv] = process.argv.slice(2);
const { main } = await load(name);
process.exitCode = await main(argv, root);
