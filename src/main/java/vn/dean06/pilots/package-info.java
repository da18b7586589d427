/**
 * The pilot models of a year: a description of their register.
 */
@ApplicationModule(allowedDependencies = { "registers", "pack" })
@NullMarked
package vn.dean06.pilots;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
