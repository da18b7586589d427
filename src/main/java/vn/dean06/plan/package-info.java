/**
 * The plan of a year: task groups, tasks, their state and results.
 */
@ApplicationModule(allowedDependencies = { "organisation", "submissions", "registers", "document", "pack", "web" })
@NullMarked
package vn.dean06.plan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
