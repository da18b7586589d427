/**
 * Signs a finished PDF, fills in its number and date, and checks what came back signed,
 * each as a revision behind the bytes that are there.
 */
@ApplicationModule(allowedDependencies = { "document", "document :: pdf" })
@NullMarked
package vn.dean06.signature;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
