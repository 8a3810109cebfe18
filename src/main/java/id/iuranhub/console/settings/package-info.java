/** For those who look after the hub: health, settings, logins. */
package id.iuranhub.console.settings;
