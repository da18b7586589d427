/**
 * Pages to read at a glance.
 */
@ApplicationModule(allowedDependencies = { "organisation", "catalogue", "submissions", "figures", "registers", "web" })
@NullMarked
package vn.dean06.dashboard;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
