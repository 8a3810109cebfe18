/** Files: handed in, looked at, held and released. */
package id.iuranhub.console.file;
