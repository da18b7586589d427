/**
 * Files that people attach: told by their bytes, kept in pieces, scanned and handed out.
 */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package vn.dean06.attachments;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
