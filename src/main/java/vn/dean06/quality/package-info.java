/**
 * Checks over everything that was entered, and what they find.
 */
@ApplicationModule(allowedDependencies = { "organisation", "accounts", "submissions", "catalogue", "figures", "entry",
		"directives", "plan", "pilots", "pack", "web" })
@NullMarked
package vn.dean06.quality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
