/**
 * The PostgreSQL that the application brings along where it is given none.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dean06.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
