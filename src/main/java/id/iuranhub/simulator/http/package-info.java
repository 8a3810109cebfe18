/** The simulated insurer's interface: requests in, answers out. */
package id.iuranhub.simulator.http;
