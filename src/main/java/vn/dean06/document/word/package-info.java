/**
 * The Word writer of a document, and the keys by which its texts and figures are found
 * again in a file that comes back.
 */
@NamedInterface("word")
@NullMarked
package vn.dean06.document.word;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
