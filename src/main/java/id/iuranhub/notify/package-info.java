/**
 * People are told of troubles and events by mail and webhook: what happened becomes notices in a transaction of the
 * database, notices become messages, and a route delivers those (decision 0033).
 */
package id.iuranhub.notify;
