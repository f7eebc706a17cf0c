// `node scripts/run.js PATH [argument…]`: runs a TypeScript file, given without its ending; its exit code is the run's.
import { load, root } from "./bundle.js";

const [path, ...argv] = process.argv.slice(2);
const { main } = await load(path);
process.exitCode = await main(argv, root);
