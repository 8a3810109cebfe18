/**
 * What findings and dispositions are called, in Indonesian and in English. A finding is data; the words for it are made
 * where it is shown, from {@code words/words_*.properties}.
 */
package id.iuranhub.words;
