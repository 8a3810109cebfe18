/** The console's server: its sockets and their limits, TLS, who is behind a proxy. */
package id.iuranhub.console.http;
