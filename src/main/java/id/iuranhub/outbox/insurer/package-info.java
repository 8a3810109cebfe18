/** The insurer's interface: what is asked, how it is signed, and what an answer means. */
package id.iuranhub.outbox.insurer;
