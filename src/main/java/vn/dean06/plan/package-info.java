/**
 * The plan of a year with its tasks: a description of its register.
 */
@ApplicationModule(allowedDependencies = { "registers", "pack" })
@NullMarked
package vn.dean06.plan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
