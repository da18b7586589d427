/**
 * Work that takes seconds: done in turn, so that everything else goes on.
 */
@NamedInterface("work")
@NullMarked
package vn.dean06.web.work;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
