/**
 * The directive documents: a description of their register, and citations of them.
 */
@ApplicationModule(allowedDependencies = { "registers", "pack", "web" })
@NullMarked
package vn.dean06.directives;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
