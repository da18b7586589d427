/**
 * What was said and what it adds up to: figures, their history and corrections, and the
 * arithmetic over months and units.
 */
@ApplicationModule(allowedDependencies = { "database", "organisation", "accounts", "accounts :: audit", "catalogue",
		"submissions", "pack", "web", "web :: view" })
@NullMarked
package vn.dean06.figures;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
