/**
 * What every page shares: frame, errors, Vietnamese numbers and dates.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dean06.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
