/**
 * The insurer, to its interface for iuran batches, in memory: for tests, for the demo, and alone as
 * {@code hub insurer}. It checks what a careful insurer would check, and misbehaves on demand ({@link
 * id.iuranhub.simulator.Faults}).
 */
package id.iuranhub.simulator;
