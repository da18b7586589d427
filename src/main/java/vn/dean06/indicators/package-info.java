/**
 * The catalogue of indicators, services and targets, the entry forms, and the figures
 * with their history.
 */
@ApplicationModule(allowedDependencies = { "organisation", "accounts", "submissions", "pack", "web" })
@NullMarked
package vn.dean06.indicators;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
