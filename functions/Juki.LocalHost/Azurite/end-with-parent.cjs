'use strict';
// Loaded before Azurite (node --require). Three things that Azurite alone gets wrong for a child process:
// it outlives a parent that was killed, it dies of what it says to nobody before its data are written,
// and it ends on the terminal's Ctrl+C while the parent still writes to it.

// The parent holds the other end of standard input, and the system closes it however the parent ends.
const end = () => {
  if (!process.emit('SIGTERM')) process.exit(0);
};
process.stdin.on('end', end).on('error', end).resume();
process.stdin.unref();

// A killed parent reads no more.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const once = process.once;
process.once = function (event, listener) {
  return event === 'SIGINT' ? process.on('SIGINT', () => {}) : once.call(process, event, listener);
};
