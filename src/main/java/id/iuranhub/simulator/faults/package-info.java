/** How the simulated insurer misbehaves, by rules. */
package id.iuranhub.simulator.faults;
