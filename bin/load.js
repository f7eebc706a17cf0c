// Loads the built program. Compiling it takes longer than most answers, so the build compiles it once and keeps V8's
// code cache beside each file; another version of Node refuses the cache and compiles for itself.
const fs = require("node:fs");
const vm = require("node:vm");

const dist = `${__dirname}/../dist`;
const modules = new Map();
/** The compiled files by name, from which the build takes the caches. */
const scripts = new Map();

/** What a file of the program exports. */
function load(name) {
  const known = modules.get(name);
  if (known) return known.exports;
  const filename = `${dist}/${name}`;
  if (!fs.existsSync(filename)) {
    fs.writeSync(
      2,
      "talks: the program has not been built yet\nRun `npm run build`, or `npm ci` in a fresh clone.\n",
    );
    process.exit(1);
  }
  const text = fs.readFileSync(filename, "latin1"); // the build writes ASCII
  const source = `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
  const cachedData = cacheOf(filename);
  const script = new vm.Script(source, { filename, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  modules.set(name, module);
  scripts.set(name, script);
  const from = (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, from, module, filename, dist);
  return module.exports;
}

function cacheOf(filename) {
  try {
    return fs.readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { load, scripts };
