/**
 * Who was urged to hand in, of what, by mail or by an official letter.
 */
@ApplicationModule(allowedDependencies = { "organisation", "accounts", "accounts :: audit", "submissions", "document",
		"document :: word", "pack", "web", "web :: work" })
@NullMarked
package vn.dean06.reminders;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
