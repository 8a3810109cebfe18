/** What one person proposes and another reviews: corrections, attestations, proposals. */
package id.iuranhub.console.correction;
