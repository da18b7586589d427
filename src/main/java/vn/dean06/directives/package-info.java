/**
 * The register of directive documents.
 */
@ApplicationModule(allowedDependencies = { "pack", "web" })
@NullMarked
package vn.dean06.directives;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
