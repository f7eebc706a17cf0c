// Loads the built program. Compiling it takes longer than most answers, so the build compiles it once and keeps V8's
// code cache beside each file; another version of Node refuses the cache and compiles for itself.
const fs = require("node:fs");
const vm = require("node:vm");

const dist = `${__dirname}/../dist`;
const modules = new Map();
/** The functions that make modules, by the name under which they are asked for. */
const functions = new Map();
/** The compiled files by name, from which the build takes the caches. */
const scripts = new Map();

/** What a module of the program exports. */
function load(name) {
  const known = modules.get(name);
  if (known) return known;
  if (!functions.has(name)) compile(name);
  const exports = {};
  modules.set(name, exports);
  functions.get(name)(exports, (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id)));
  return exports;
}

/** Reads a file of the program, which gives the functions of one module or several. */
function compile(file) {
  const filename = `${dist}/${file}`;
  if (!fs.existsSync(filename)) {
    fs.writeSync(
      2,
      "talks: the program has not been built yet\nRun `npm run build`, or `npm ci` in a fresh clone.\n",
    );
    process.exit(1);
  }
  const source = fs.readFileSync(filename, "latin1"); // the build writes ASCII
  const cachedData = cacheOf(filename);
  const script = new vm.Script(source, { filename, ...(cachedData && { cachedData }) });
  scripts.set(file, script);
  for (const [name, make] of Object.entries(script.runInThisContext())) functions.set(name, make);
}

function cacheOf(filename) {
  try {
    return fs.readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { load, scripts };
