/**
 * The insurer's portal (SIPP) beside the simulated insurer: uploads come as files into a folder, answers go out as
 * files. It enforces what is told of the real one, reckons every iuran itself from the wages and shares nothing with
 * the hub but the words of the trade, so that it judges the hub independently.
 */
package id.iuranhub.simulator.portal;
