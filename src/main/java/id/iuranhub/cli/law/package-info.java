/** What the hub takes for law. */
package id.iuranhub.cli.law;
