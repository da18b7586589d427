/**
 * What a unit owes for a period, in which state it is, and who moved it there.
 */
@ApplicationModule(allowedDependencies = { "database", "organisation", "accounts", "accounts :: audit", "attachments",
		"pack", "web", "web :: view" })
@NullMarked
package vn.dean06.submissions;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
