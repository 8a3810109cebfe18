/** What waits for whom: the first page, and the words above every page while something holds the work up. */
package id.iuranhub.console.today;
