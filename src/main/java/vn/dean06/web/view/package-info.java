/**
 * How pages are drawn.
 */
@NamedInterface("view")
@NullMarked
package vn.dean06.web.view;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
