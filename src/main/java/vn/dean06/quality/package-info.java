/**
 * Checks over everything that was entered, and what they find.
 */
@ApplicationModule(
		allowedDependencies = { "organisation", "submissions", "catalogue", "figures", "entry", "registers", "web" })
@NullMarked
package vn.dean06.quality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
