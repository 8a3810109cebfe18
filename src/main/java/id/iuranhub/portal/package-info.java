/**
 * The insurer's portal as a channel: files for it from the site's templates, and what it says in files. Its columns are
 * told by third parties; no conformity is claimed.
 */
package id.iuranhub.portal;
