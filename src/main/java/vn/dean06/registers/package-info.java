/**
 * Things that units lead and report on month by month: their updates, each save of which
 * is kept.
 */
@ApplicationModule(allowedDependencies = { "organisation", "accounts", "submissions", "web" })
@NullMarked
package vn.dean06.registers;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
