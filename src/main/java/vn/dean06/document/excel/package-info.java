/**
 * The Excel writer of a document.
 */
@NamedInterface("excel")
@NullMarked
package vn.dean06.document.excel;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
