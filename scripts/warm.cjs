// The last step of the build: runs the program once over and keeps what V8 compiled on the way.
const fs = require("node:fs");
const { load, scripts } = require("../bin/load.js");

const root = `${__dirname}/..`;
const quiet = () => {};
const terminal = (interactive) => ({
  out: quiet,
  err: quiet,
  page: quiet,
  interactive,
  width: 80,
  env: {},
  hyperlinks: async () => false,
});

/** Command lines that between them use what most answers use; `xx` has no record and is searched for by likeness. */
const usual = [
  "actors",
  "quotes --since 2023",
  "search corridor xxcorridor",
  "show armenia",
  "timeline",
  "figures --sort value",
];

async function main() {
  const { run } = load("main.cjs");
  const folders = { data: `${root}/data`, built: `${root}/dist` };
  for (const interactive of [false, true]) {
    for (const line of usual) {
      const code = await run(line.split(" "), terminal(interactive), folders);
      if (code !== 0) throw new Error(`talks ${line} ended with ${code}`);
    }
  }
  await run(["actors", "--json"], terminal(false), folders);
  for (const [name, script] of scripts)
    fs.writeFileSync(`${root}/dist/${name}.cache`, script.createCachedData());
}

main();
