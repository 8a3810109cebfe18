/** The console: what people see and do in a browser, and the same for programs; a room for each subject. */
package id.iuranhub.console;
