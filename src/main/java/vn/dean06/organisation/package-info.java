/**
 * The units of a province, valid from and to a day, and the periods they report on.
 */
@ApplicationModule(allowedDependencies = { "database", "pack", "web" })
@NullMarked
package vn.dean06.organisation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
