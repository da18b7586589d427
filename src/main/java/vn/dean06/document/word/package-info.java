/**
 * The Word writer of a document.
 */
@NamedInterface("word")
@NullMarked
package vn.dean06.document.word;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
