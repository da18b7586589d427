/**
 * How texts of a report are read: sections in Markdown with placeholders, texts of
 * registers, formal parts, and what officers type; and how they are written in blocks.
 */
@NamedInterface("text")
@NullMarked
package vn.dean06.reports.text;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
