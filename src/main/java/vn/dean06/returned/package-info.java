/**
 * Reads a Word file that comes back after people worked on it, and says what became of
 * its figures and texts.
 */
@ApplicationModule(allowedDependencies = { "document", "document :: word" })
@NullMarked
package vn.dean06.returned;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
