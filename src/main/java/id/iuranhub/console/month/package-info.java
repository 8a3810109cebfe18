/** The month: how each scheme stands and whether the books balance. */
package id.iuranhub.console.month;
