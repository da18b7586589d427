/**
 * What can be measured: measures, indicators and their formulas, essential services,
 * targets, and the forms in which figures are typed.
 */
@ApplicationModule(allowedDependencies = { "database", "organisation", "pack", "web" })
@NullMarked
package vn.dean06.catalogue;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
