/** What is done so that a city can rely on its hub for years: copies of everything, and the way back from them. */
package id.iuranhub.upkeep;
