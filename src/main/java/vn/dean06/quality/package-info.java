/**
 * Checks over everything that was entered or written, and what they find.
 */
@ApplicationModule(allowedDependencies = { "organisation", "submissions", "catalogue", "figures", "entry", "registers",
		"directives", "accounts", "accounts :: audit", "pack", "web", "web :: work" })
@NullMarked
package vn.dean06.quality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
