/** The insurer's portal: files out, answers in, books and printed list side by side. */
package id.iuranhub.console.portal;
