/**
 * Files that people attach as evidence: kept, checked and handed out.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dean06.attachments;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
