/**
 * Reads and writes data packs: folders of plain files that hold all domain data.
 */
@ApplicationModule(allowedDependencies = { "web :: work" })
@NullMarked
package vn.dean06.pack;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
