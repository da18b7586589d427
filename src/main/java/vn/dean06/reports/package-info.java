/**
 * Composes the formal report from its templates, the figures and the registers.
 */
@ApplicationModule(allowedDependencies = { "organisation", "accounts", "accounts :: audit", "submissions", "catalogue",
		"figures", "registers", "directives", "quality", "document", "document :: word", "document :: pdf",
		"document :: excel", "pack", "web", "web :: work" })
@NullMarked
package vn.dean06.reports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
