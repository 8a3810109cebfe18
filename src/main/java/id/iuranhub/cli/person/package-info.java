/** {@code hub why}, {@code missing}, {@code moves}, {@code arrears}: about people. */
package id.iuranhub.cli.person;
