/**
 * The PDF writer of a document: breaks it into lines and pages, and draws these.
 */
@NamedInterface("pdf")
@NullMarked
package vn.dean06.document.pdf;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
