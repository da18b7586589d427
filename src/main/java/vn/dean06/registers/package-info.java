/**
 * Things that units lead and report on month by month: number, group, leads, state,
 * monthly updates with their history, part of a pack, list and page; all drawn from a
 * description that the module of a register gives.
 */
@ApplicationModule(allowedDependencies = { "database", "organisation", "accounts", "accounts :: audit", "submissions",
		"document", "pack", "web" })
@NullMarked
package vn.dean06.registers;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
