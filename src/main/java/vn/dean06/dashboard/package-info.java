/**
 * Pages to read at a glance.
 */
@ApplicationModule(allowedDependencies = { "organisation", "accounts", "submissions", "catalogue", "figures",
		"directives", "plan", "pilots", "quality", "web" })
@NullMarked
package vn.dean06.dashboard;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
