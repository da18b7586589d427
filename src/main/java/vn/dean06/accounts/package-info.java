/**
 * People, their roles and units, how they sign in, and the trail of what they changed.
 */
@ApplicationModule(allowedDependencies = { "database", "organisation", "pack", "web", "web :: policy", "web :: view" })
@NullMarked
package vn.dean06.accounts;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
