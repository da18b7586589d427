/**
 * How a figure is typed: the sheet of a form, the same as an Excel workbook, and the door
 * for programs.
 */
@ApplicationModule(allowedDependencies = { "database", "organisation", "accounts", "accounts :: audit", "catalogue",
		"submissions", "figures", "web", "web :: view", "web :: work" })
@NullMarked
package vn.dean06.entry;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
