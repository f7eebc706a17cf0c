#!/usr/bin/env node
// Hands the process to the program; nothing else knows it. CommonJS, which Node starts a little faster.
const fs = require("node:fs");
const { load } = require("./load.js");

const { run, terminalOf } = load("main.cjs");

const fds = { out: 1, err: 2 };

/** Whether a stream still has something to write. */
let streaming = false;

/** Writes the whole text. Without Node's streams, which take longer to load than most answers take to find. */
function write(to, text) {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += fs.writeSync(fds[to], bytes, at);
  } catch (error) {
    // Whoever was reading has had enough, as `head` does.
    if (error.code === "EPIPE") process.exit(0);
    if (error.code !== "EAGAIN") throw error;
    // The pipe is full and does not wait: a stream does.
    streaming = true;
    const stream = to === "out" ? process.stdout : process.stderr;
    stream.once("error", () => process.exit(0));
    stream.write(bytes.subarray(at));
  }
}

const terminal = terminalOf({
  write,
  // Only a character device can be a terminal; most answers go to pipes and files, and need not ask further.
  isTerminal: () => fs.fstatSync(fds.out).isCharacterDevice() && require("node:tty").isatty(fds.out),
  columns: () => process.stdout.columns,
  rows: () => process.stdout.rows,
  pipe: (command, text) => {
    const stdio = ["pipe", "inherit", "inherit"];
    const { status, error } = require("node:child_process").spawnSync(command, {
      shell: true,
      input: text,
      stdio,
    });
    // A pager that is left before the end closes its pipe; a shell ends with 126 or 127 where there is no such command.
    return (!error || error.code === "EPIPE") && status !== 126 && status !== 127;
  },
  env: process.env,
});
run(process.argv.slice(2), terminal, { data: `${__dirname}/../data`, built: `${__dirname}/../dist` }).then(
  (code) => {
    process.exitCode = code;
    // All is written. Node would still wait for what V8 compiles and collects in other threads.
    if (!streaming) process.exit();
  },
);
