/**
 * How the hub meets others over the network: certificates and keys of its own, the way out through a proxy, whom it
 * trusts.
 */
package id.iuranhub.network;
