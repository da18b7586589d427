/**
 * What is different in two versions of a document: their trees are compared, not files.
 */
@NamedInterface("redline")
@NullMarked
package vn.dean06.document.redline;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
