/** {@code hub doctor}: everything a hub needs, looked at from outside of it. */
package id.iuranhub.cli.doctor;
