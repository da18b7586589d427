/**
 * Issues reports: laid before the leader, signed, numbered, frozen with everything behind
 * them, sent, and told what a later correction would change in them.
 */
@ApplicationModule(allowedDependencies = { "organisation", "accounts", "accounts :: audit", "attachments", "catalogue",
		"submissions", "figures", "registers", "quality", "reports", "reports :: text", "document", "document :: word",
		"document :: pdf", "returned", "document :: redline", "pack", "signature", "web", "web :: policy",
		"web :: work" })
@NullMarked
package vn.dean06.publishing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
