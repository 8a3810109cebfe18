/** Lists of people: who is missing from a month, who moved; as documents and as tables to be kept. */
package id.iuranhub.console.people;
