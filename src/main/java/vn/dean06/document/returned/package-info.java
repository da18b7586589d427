/**
 * Reads a Word file that comes back after people worked on it, and says what became of
 * its figures and texts.
 */
@NamedInterface("returned")
@NullMarked
package vn.dean06.document.returned;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
