/**
 * The pilot models and their progress.
 */
@ApplicationModule(allowedDependencies = { "organisation", "submissions", "registers", "document", "pack", "web" })
@NullMarked
package vn.dean06.pilots;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
