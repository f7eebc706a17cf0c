// `npm run bench`: how long a look-up takes against bare Node, pairwise in one run. Give a number of pairs to change it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const talks = fileURLToPath(new URL("../bin/talks.js", import.meta.url));
const empty = fileURLToPath(new URL("empty.js", import.meta.url));
const pairs = Number(process.argv[2] ?? 21);
const env = { PATH: process.env.PATH, TALKS_DATA: process.env.TALKS_DATA };

/** Each command line with the ratio that it aims at. */
const goals = [
  [["--version"], 1.15],
  [["actors", "--json"], 1.15],
  [["actors", "--format", "table"], 1.2],
  [["search", "corridor"], 1.3],
  [["show", "nikol-pashinyan", "--format", "card"], 1.3],
  [["quotes", "--since", "2023-12"], 1.3],
];

function milliseconds(argv) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, argv, {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${argv.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log(`Node ${process.version}, ${pairs} pairs each, after one that is not counted\n`);
console.log("ratio   aim   median ms   bare ms   command");
for (const [argv, aim] of goals) {
  const runs = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const bare = milliseconds([empty]);
    const whole = milliseconds([talks, ...argv]);
    if (pair > 0) runs.push({ bare, whole, ratio: whole / bare });
  }
  const [ratio, whole, bare] = ["ratio", "whole", "bare"].map((name) => median(runs.map((run) => run[name])));
  const cells = [
    ratio.toFixed(2).padStart(5),
    aim.toFixed(2).padStart(5),
    whole.toFixed(1).padStart(11),
    bare.toFixed(1).padStart(9),
  ];
  console.log(`${cells.join(" ")}   talks ${argv.join(" ")}`);
}
