'use strict';
// Loaded before Azurite (node --require). Two things that Azurite alone gets wrong for a child process:
// it outlives a parent that was killed, and it ends on the terminal's Ctrl+C while the parent still writes to it.

// The parent holds the other end of standard input, and the system closes it however the parent ends.
const end = () => {
  if (!process.emit('SIGTERM')) process.exit(0);
};
process.stdin.on('end', end).on('error', end).resume();
process.stdin.unref();

const once = process.once;
process.once = function (event, listener) {
  return event === 'SIGINT' ? process.on('SIGINT', () => {}) : once.call(process, event, listener);
};
