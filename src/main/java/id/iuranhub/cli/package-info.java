/**
 * The hub's commands. Those that ask something ask the hub that runs on the home, over HTTP, or else one that they open
 * themselves; what they ask is the same {@link id.iuranhub.console.Question} either way.
 */
package id.iuranhub.cli;
