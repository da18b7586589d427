/**
 * A formal document as a tree of blocks and spans, and its Word, PDF and HTML writers.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dean06.document;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
